"""Write a plans folder of any size, to measure with.

    python bench/corpus.py DIR --prisons 18 --actions 40

DIR gets `hulpplan.yaml` and `plans/`: a register, a strategic plan and one action plan a prison. The same
numbers give the same bytes, and plan 7 is the same in a folder of 18 prisons as in one of 5,000.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from base_text import register_lines, strategic_plan_lines
from content import REFERENCE_DATE
from invent import plans
from plan_text import plan_lines
from yaml_style import joined

SETTINGS = ("kind: settings", "schema: 1", "plans: plans", f"reference_date: {REFERENCE_DATE}")


def write_corpus(folder: Path, prisons: int, actions: int) -> None:
    """Write settings and plans, file by file.

    Args:
        folder: where to write; made when it is not there.
        prisons: the number of action plans, at least one.
        actions: the number of actions in each.

    Raises:
        FileExistsError: the folder already holds plans.
    """
    target = folder / "plans" / "actieplannen"
    target.mkdir(parents=True)
    write_lines(folder / "hulpplan.yaml", SETTINGS)
    write_lines(folder / "plans" / "register.yaml", register_lines(prisons))
    write_lines(folder / "plans" / "strategisch-plan.yaml", strategic_plan_lines())
    for plan in plans(prisons, actions):
        write_lines(target / f"{plan.prison.id}.yaml", plan_lines(plan))


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write one file."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(joined(lines))


def run(write: Callable[[Path, int, int], None], description: str) -> int:
    """Read the folder and the numbers from the command line, and write.

    Returns:
        The exit code: 2 when the folder already holds what would be written.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--prisons", type=int, default=18, help="how many plans (default: 18)")
    parser.add_argument("--actions", type=int, default=40, help="how many actions each (default: 40)")
    options = parser.parse_args()
    try:
        write(options.folder, options.prisons, options.actions)
    except FileExistsError:
        sys.stderr.write(f"{options.folder} is in use already; name another folder.\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(run(write_corpus, "Write an invented plans folder of any size."))
