"""What an invented plans folder holds, apart from any file format."""

from dataclasses import dataclass

import vocabulary

REFERENCE_DATE = "2026-06-30"
STRATEGIC_PLAN = "2020-2030"


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that takes part; without a commitment it is written as a plain id."""

    organisation: str
    commitment: str | None = None
    role: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A moment to be reached within an action."""

    title: str
    due: str
    reached: str | None


@dataclass(frozen=True, slots=True)
class Measurement:
    """One value of an indicator, as it is written."""

    period: str
    value: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What an action is measured by; alone, it needs no id."""

    id: str | None
    title: str
    unit: str | None
    baseline: int | None
    target: int
    measurements: tuple[Measurement, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """What was noted about an action at one moment."""

    date: str
    note: str
    status: str | None
    progress: int | None


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a local plan."""

    id: str
    title: str
    description: tuple[str, ...]
    contributes_to: tuple[str, ...]
    domains: tuple[str, ...]
    target_groups: tuple[str, ...]
    needs: tuple[str, ...]
    lead: str
    partners: tuple[Partner, ...]
    start: str
    end: str
    status: str
    reason: str | None
    milestones: tuple[Milestone, ...]
    updates: tuple[Update, ...]
    indicators: tuple[Indicator, ...]
    depends_on: tuple[str, ...]
    evaluation: str | None
    tags: tuple[str, ...]
    origin: str | None
    justice: str | None
    fte: str | None
    priority: bool


@dataclass(frozen=True, slots=True)
class Prison:
    """An invented prison."""

    number: int
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The action plan of one prison."""

    prison: Prison
    actions: tuple[Action, ...]
    addressed: tuple[str, ...]
    deferred: tuple[str, ...]
    missing_domains: tuple[str, ...]


def prison(number: int) -> Prison:
    """Give the prison with this number, counted from 0."""
    starts, ends = vocabulary.NAME_STARTS, vocabulary.NAME_ENDS
    again, rest = divmod(number, len(starts) * len(ends))
    start = starts[rest % len(starts)]
    end = ends[(rest + rest // len(starts)) % len(ends)]
    name = f"{start}{end}" + (f" {again + 1}" if again else "")
    return Prison(number, name.lower().replace(" ", "-"), name)


def objectives_of(action: Action) -> list[str]:
    """List the objectives that an action reaches, directly or by a local objective or supra-local action."""
    reached: list[str] = []
    for target in action.contributes_to:
        if target.startswith("LD"):
            reached.extend(vocabulary.LOCAL_OBJECTIVES[int(target[2:]) - 1][1])
        else:
            reached.append(target.partition(".")[0])
    return list(dict.fromkeys(reached))
