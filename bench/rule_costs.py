"""What each rule costs beside reading the files, and how that grows with the number of actions.

    .venv/bin/python bench/rule_costs.py --sizes 18x40,100x40,1000x40,3000x40

The figures are those of `hulpplan validate --statistics`: what several rules share is billed to the first
that asks for it. See bench/README.md.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from peers import Places, Size, write_plans
from tables import RULES_END, RULES_START, write_into
from timing import environment

ROOT = Path(__file__).parent.parent
ROW = re.compile(r"(HP\d{3} \S+)\s+\d+\s+(\d+\.\d)")
READING = re.compile(r"reading the files\s+(\d+\.\d)")
SHARE = 0.35
"""All rules together may take this part of the time that reading takes."""
EXPONENT = 1.3
"""Above this a rule is worse than linear; two nested loops have 2."""
LARGE = 10.0
"""Growth counts from the first size at which a rule takes so many milliseconds. Before that it shows the
cache of the processor: the actions of 18 prisons stay in it, those of 1,000 come out of memory each time."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Milliseconds at one size: of reading, and of each rule by code and name."""

    size: Size
    reading: float
    rules: Mapping[str, float]

    @property
    def total(self) -> float:
        """All rules together."""
        return sum(self.rules.values())


def costs(size: Size, places: Places, rounds: int) -> Costs:
    """Run `validate --statistics` some rounds and take the least: a disturbance only makes it longer."""
    folder = write_plans(size, places)
    reading: list[float] = []
    rules: dict[str, list[float]] = {}
    for _ in range(rounds):
        command = (str(places.hulpplan), "--lang", "en", "validate", "plans", "--statistics")
        table = subprocess.run(
            command, cwd=folder, env=environment(), check=True, capture_output=True, text=True
        ).stderr
        found = READING.search(table)
        if found is None:
            message = f"no time for reading in:\n{table}"
            raise ValueError(message)
        reading.append(float(found[1]))
        for name, milliseconds in ROW.findall(table):
            rules.setdefault(name, []).append(float(milliseconds))
    return Costs(size, min(reading), {name: min(found) for name, found in rules.items()})


def exponent(name: str, measured: Sequence[Costs]) -> float | None:
    """Return e in "time grows as (actions)^e" up to the last size; None where that is noise.

    From the first size on at which the rule takes more than a moment.
    """
    last = measured[-1]
    first = next((costs for costs in measured if costs.rules[name] >= LARGE), last)
    if first is last:
        return None
    return log(last.rules[name] / first.rules[name]) / log(last.size.actions / first.size.actions)


def table(measured: Sequence[Costs]) -> str:
    """Write milliseconds per rule, the dearest at the largest size first."""
    sizes = " | ".join(f"ms at {costs.size}" for costs in measured)
    lines = [f"| rule | {sizes} | growth exponent |", f"| --- |{' ---: |' * (len(measured) + 1)}"]
    for name in sorted(measured[-1].rules, key=lambda name: -measured[-1].rules[name]):
        grown = exponent(name, measured)
        cells = [f"{costs.rules[name]:.1f}" for costs in measured]
        lines.append(f"| {name} | {' | '.join(cells)} | {'-' if grown is None else f'{grown:.2f}'} |")
    lines.append(f"| all rules | {' | '.join(f'{costs.total:.1f}' for costs in measured)} | |")
    lines.append(f"| reading | {' | '.join(f'{costs.reading:.1f}' for costs in measured)} | |")
    shares = " | ".join(f"{100 * costs.total / costs.reading:.0f} %" for costs in measured)
    return "\n".join([*lines, f"| all rules beside reading | {shares} | |", ""])


def complaints(measured: Sequence[Costs]) -> list[str]:
    """Say which target is missed."""
    first = measured[0]
    found = []
    if first.total > SHARE * first.reading:
        found.append(f"all rules take {first.total / first.reading:.0%} of reading at {first.size}")
    for name in first.rules:
        grown = exponent(name, measured)
        if grown is not None and grown > EXPONENT:
            found.append(f"{name} grows with exponent {grown:.2f}")
    return found


def main() -> int:
    """Measure; exit code 1 when a target is missed."""
    parser = argparse.ArgumentParser(description="Time each rule beside reading the files.")
    parser.add_argument("--sizes", default="18x40,100x40,1000x40,3000x40")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hulpplan", type=Path, default=ROOT / ".venv/bin/hulpplan")
    parser.add_argument("--work", type=Path, default=ROOT / ".bench")
    parser.add_argument("--markdown", type=Path, help="write the table into this page")
    options = parser.parse_args()
    places = Places(options.hulpplan.absolute(), options.work.absolute())
    sizes = [Size(*map(int, size.split("x"))) for size in options.sizes.split(",")]
    measured = [costs(size, places, options.rounds) for size in sizes]
    text = table(measured)
    sys.stdout.write(text)
    if options.markdown:
        write_into(options.markdown, text, RULES_START, RULES_END)
    missed = complaints(measured)
    sys.stderr.writelines(f"missed: {complaint}\n" for complaint in missed)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
