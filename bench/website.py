"""Time the website of hulpplan against what its peers publish of the same content, in turn.

    .venv/bin/python bench/website.py --size 18x40

Cold: the folder is removed before each run, and so is what strictdoc remembers. Then once more with nothing
changed, against `validate`. Exit code: 0, or 1 when a target is not met, or 2 when something is missing.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from peers import Places, Size, write_plans, write_tree
from run import size_of
from timing import Command, CommandFailedError, Sample, environment, run_in_turn, run_once

BENCH = Path(__file__).resolve().parent
SITE = "site"
LIMIT_MB = 3.0
# How many times as long as hulpplan the peers must take; how long it may take, against `validate`, to see
# that nothing changed.
TIMES = {"doorstop": 6.0, "strictdoc": 15.0}
UNCHANGED = 1.5


def main() -> int:
    """Measure, show, and say whether the targets are met."""
    options = arguments("Time the website against doorstop and strictdoc.").parse_args()
    places = Places(options.hulpplan.absolute(), options.work.absolute())
    size = size_of(options.size)
    plans = write_plans(size, places)
    try:
        kept = [*cold(size, places, plans, options.rounds), *unchanged(places, plans, options.rounds)]
    except (CommandFailedError, FileNotFoundError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return int(not all(kept))


def arguments(about: str) -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--size", default="18x40", help="prisons x actions in each (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hulpplan", type=Path, default=BENCH.parent / ".venv/bin/hulpplan")
    parser.add_argument("--work", type=Path, default=BENCH.parent / ".bench")
    return parser


def cold(size: Size, places: Places, plans: Path, rounds: int) -> list[bool]:
    """Time each tool that is there from nothing, and tell of each whether the target is met."""
    commands = [Command("hulpplan", (str(places.hulpplan), "site", "-o", SITE), plans, (SITE,))]
    doorstop = places.work / "envs/doorstop/bin/doorstop"
    if doorstop.exists():
        tree = write_tree(size, places, "doorstop")
        commands.append(
            Command("doorstop", (str(doorstop), "publish", "all", "published"), tree, ("published",))
        )
    strictdoc = places.work / "envs/strictdoc/bin/strictdoc"
    if strictdoc.exists():
        tree = strictdoc_tree(size, places)
        commands.append(Command("strictdoc", (str(strictdoc), "export", "."), tree, ("output",)))
    samples = warm_and_run(commands, rounds)
    kept = []
    for name, wanted in TIMES.items():
        if name in samples:
            ratio = paired(samples[name], samples["hulpplan"])
            show(f"{name} takes {ratio:.1f} times as long (wanted: {wanted:g})")
            kept.append(ratio >= wanted)
    for language in ("nl", "en"):
        files = (path for path in (plans / SITE / language).rglob("*") if path.is_file())
        mb = sum(path.stat().st_size for path in files) / 1e6
        show(f"{language}: {mb:.2f} MB (wanted: {LIMIT_MB:g})")
        kept.append(mb <= LIMIT_MB)
    return kept


def unchanged(places: Places, plans: Path, rounds: int) -> list[bool]:
    """Time the website when nothing changed against `validate`."""
    program = str(places.hulpplan)
    commands = [
        Command("site, nothing changed", (program, "site", "-o", SITE), plans),
        Command("validate", (program, "validate"), plans),
    ]
    samples = warm_and_run(commands, rounds)
    ratio = paired(samples["site, nothing changed"], samples["validate"])
    show(f"nothing changed: {ratio:.2f} times validate (wanted: {UNCHANGED:g})")
    return [ratio <= UNCHANGED]


def warm_and_run(commands: Sequence[Command], rounds: int) -> dict[str, list[Sample]]:
    """Run each once without counting, then all in turn; show the medians."""
    for command in commands:
        run_once(command)
    samples = run_in_turn(commands, rounds, tell)
    for name, found in samples.items():
        seconds = median(sample.seconds for sample in found)
        peak = max(sample.peak_kb for sample in found) / 1024
        show(f"{name:<24}{seconds:8.2f} s{peak:8.0f} MB at its peak")
    return samples


def paired(first: Sequence[Sample], second: Sequence[Sample]) -> float:
    """Return how many times as long the first takes, taken round by round."""
    return median(a.seconds / b.seconds for a, b in zip(first, second, strict=True))


def strictdoc_tree(size: Size, places: Places) -> Path:
    """Write the corpus for strictdoc afresh and give its place."""
    folder = places.work / "corpora" / str(size) / "strictdoc"
    shutil.rmtree(folder, ignore_errors=True)
    numbers = ("--prisons", str(size.prisons), "--actions", str(size.actions_each))
    script = (sys.executable, str(BENCH / "strictdoc_tree.py"), str(folder), *numbers)
    subprocess.run(script, env=environment(), check=True)
    return folder


def tell(line: str) -> None:
    """Write progress to standard error."""
    sys.stderr.write(f"{line}\n")


def show(line: str) -> None:
    """Write a result to standard output."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
