"""What the samples say: medians, ratios, growth, memory, and which targets are met."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from timing import Sample

HULPPLAN = "hulpplan"

# How many times as long a peer takes, at least.
RATIO_TARGETS = (
    ("18x40", "check-jsonschema", 5.0),
    ("18x40", "yamllint", 6.0),
    ("100x40", "check-jsonschema", 12.0),
    ("1000x40", "check-jsonschema", 16.0),
)
EXPONENT_TARGET = 1.05
MEMORY_TARGET = 12.0
YAML_TARGET = 1.6
VERSION_TARGET = 8.0


@dataclass(frozen=True, slots=True)
class Row:
    """One tool at one size."""

    tool: str
    seconds: float
    ratio: float | None
    """How many times as long as hulpplan, pair by pair; None where hulpplan did not run."""
    peak_kb: int
    runs: list[float]


@dataclass(frozen=True, slots=True)
class SizeFigures:
    """All tools at one size."""

    size: str
    actions: int
    files: int
    yaml_bytes: int
    rows: list[Row]

    def row(self, tool: str) -> Row | None:
        """Give the row of a tool, if it ran."""
        return next((row for row in self.rows if row.tool == tool), None)


@dataclass(frozen=True, slots=True)
class Base:
    """What hulpplan costs before it reads the first real plan."""

    start_up: float
    """Seconds of `validate` on a register, a strategic plan and a plan of one action."""
    start_up_kb: int
    """Peak of the same: what hulpplan holds whatever the size."""
    libraries_kb: int
    """Peak of an interpreter that imports the same libraries and ends."""
    version: float
    """Seconds of `--version`."""
    version_ratio: float
    """`--version` against `python -c pass`, pair by pair."""
    yaml_events: float
    """Milliseconds per MB of the bare event stream of the C parser."""
    yaml_ratio: float
    """YAML to data against that stream."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How time grows with the number of actions, start-up taken off."""

    smallest: str
    largest: str
    exponent: float


@dataclass(frozen=True, slots=True)
class Target:
    """A promise, what was measured, and whether it is kept; None where it was not measured."""

    name: str
    wanted: str
    measured: float | None
    met: bool | None


def rows_of(samples: Mapping[str, Sequence[Sample]]) -> list[Row]:
    """Sum up the samples of each tool; those at one index belong to one round."""
    own = samples.get(HULPPLAN)
    return [
        Row(
            tool=tool,
            seconds=median(sample.seconds for sample in runs),
            ratio=paired_ratio(runs, own) if own else None,
            peak_kb=max(sample.peak_kb for sample in runs),
            runs=[round(sample.seconds, 4) for sample in runs],
        )
        for tool, runs in samples.items()
    ]


def paired_ratio(long: Iterable[Sample], short: Iterable[Sample]) -> float:
    """Give the median over the rounds of how many times as long the one took as the other."""
    return median(one.seconds / other.seconds for one, other in zip(long, short, strict=True))


def growth(sizes: Sequence[SizeFigures], start_up: float) -> Growth | None:
    """Compare hulpplan at the smallest and the largest size.

    Returns:
        The exponent e in "time grows as (actions)^e", start-up taken off; None with fewer than two sizes, or
        where a time is no more than the start-up.
    """
    ran = [(size, row.seconds - start_up) for size in sizes if (row := size.row(HULPPLAN))]
    ran.sort(key=lambda pair: pair[0].actions)
    if len(ran) < 2 or min(seconds for _, seconds in ran) <= 0:  # noqa: PLR2004 - a smallest and a largest
        return None
    (small, short), (large, long) = ran[0], ran[-1]
    return Growth(small.size, large.size, math.log(long / short) / math.log(large.actions / small.actions))


def kb_per_action(size: SizeFigures, libraries_kb: int) -> float | None:
    """Give the peak of hulpplan above that of its libraries, shared out over the actions."""
    row = size.row(HULPPLAN)
    return (row.peak_kb - libraries_kb) / size.actions if row else None


def targets(sizes: Sequence[SizeFigures], base: Base | None) -> list[Target]:
    """Hold every promise against what was measured."""
    found = [_ratio_target(sizes, *wanted) for wanted in RATIO_TARGETS]
    grown = growth(sizes, base.start_up) if base else None
    largest = f"{grown.smallest} to {grown.largest}" if grown else "18x40 to 1000x40"
    found.append(_at_most(f"growth exponent, {largest}", EXPONENT_TARGET, grown.exponent if grown else None))
    # At small sizes this figure is our own code and models, shared out over few actions.
    for size in sorted(sizes, key=lambda size: size.actions)[-1:]:
        memory = kb_per_action(size, base.libraries_kb) if base else None
        found.append(_at_most(f"memory at {size.size}, kB per action", MEMORY_TARGET, memory))
    found.append(_at_most("YAML to data, against C events", YAML_TARGET, base.yaml_ratio if base else None))
    version = base.version_ratio if base else None
    found.append(_at_most("--version, against python -c pass", VERSION_TARGET, version))
    return found


def _ratio_target(sizes: Sequence[SizeFigures], size: str, peer: str, wanted: float) -> Target:
    rows = [row for figures in sizes if figures.size == size and (row := figures.row(peer))]
    ratio = rows[0].ratio if rows else None
    met = None if ratio is None else ratio >= wanted
    return Target(f"faster than {peer}, {size}", f"at least {wanted:g}x", ratio, met)


def _at_most(name: str, wanted: float, measured: float | None) -> Target:
    return Target(name, f"at most {wanted:g}", measured, None if measured is None else measured <= wanted)
