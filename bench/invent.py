"""Make the content of a plans folder, of any size.

Everything follows from the number of a prison and the place of an action in its plan, so that one plan can
be made without the others: a folder of 200,000 actions takes no more memory than one plan. Dates fit the
reference date, so that no rule of hulpplan has anything to report.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import vocabulary
from content import Action, Indicator, Measurement, Milestone, Partner, Plan, Update, objectives_of, prison
from draw import Draw
from vocabulary import Theme

LOCAL_LEVEL = tuple(o.id for o in vocabulary.OBJECTIVES if o.level != "supra-local")
TARGETS = (*LOCAL_LEVEL, *(a.id for a in vocabulary.SUPRA_LOCAL_ACTIONS if a.id != "D4.2"))

STATUSES = (
    "done", "running", "planned", "running", "done", "halted", "running", "planned", "done", "running",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an action of one status may start, end, reach its milestones and be reported on."""

    starts: tuple[str, ...]
    ends: tuple[str, ...]
    milestones: tuple[tuple[str, str | None], ...]
    updates: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()


PAST = Calendar(
    starts=("2025-01", "2025-Q1", "2025-02-15", "2025-03", "2025-03-03"),
    ends=("2025-09", "2025-10-31", "2025-Q4", "2025-H2", "2026-01", "2026-03-31"),
    milestones=(
        ("2025-04", "2025-04-22"),
        ("2025-05-15", "2025-05-28"),
        ("2025-Q2", "2025-06-12"),
        ("2025-08-30", "2025-09-05"),
    ),
    updates=("2025-11-20", "2025-12-08", "2026-01-15", "2026-02-05"),
    measured=("2025-H1", "2025-H2"),
)
NOW = Calendar(
    starts=("2025-01", "2025-03", "2025-Q2", "2025-05-01", "2025-H2", "2025-09"),
    ends=("2027", "2027-06", "2027-H2", "2028-03-31", "2028"),
    milestones=(
        ("2025-11-30", "2025-12-04"),
        ("2025-12", "2026-01-22"),
        ("2026-09", None),
        ("2026-10-15", None),
        ("2026-Q4", None),
    ),
    updates=("2026-02-10", "2026-03-17", "2026-04-21", "2026-05-12", "2026-06-02"),
    measured=("2025-H2", "2026-H1"),
)
LATER = Calendar(
    starts=("2026-09", "2026-10-01", "2026-Q4"),
    ends=("2027-12-31", "2028", "2028-06", "2028-H2"),
    milestones=(("2027-02", None), ("2027-03-31", None), ("2027-Q2", None), ("2027-06", None)),
    updates=("2026-05-12", "2026-06-02", "2026-06-16"),
)
CALENDARS = {"done": PAST, "stopped": PAST, "running": NOW, "planned": LATER, "postponed": LATER}


def plans(prisons: int, actions: int) -> Iterator[Plan]:
    """Make the plans one by one."""
    for number in range(prisons):
        yield make_plan(number, actions)


def make_plan(number: int, count: int) -> Plan:
    """Make the plan of one prison with so many actions."""
    actions = tuple(make_action(number, place) for place in range(count))
    active = [action for action in actions if action.status != "stopped"]
    reached = {objective for action in active for objective in objectives_of(action)}
    domains = {domain for action in active for domain in action.domains}
    return Plan(
        prison=prison(number),
        actions=actions,
        addressed=tuple(o for o in LOCAL_LEVEL if o in reached),
        deferred=tuple(o for o in LOCAL_LEVEL if o not in reached),
        missing_domains=tuple(row[0] for row in vocabulary.DOMAINS if row[0] not in domains),
    )


def status_at(number: int, place: int) -> str:
    """Give the status of an action; the first two of a plan are never halted."""
    status = STATUSES[(place * 7 + number * 3) % len(STATUSES)]
    if status != "halted":
        return status
    if place < len(vocabulary.LOCAL_OBJECTIVES):
        return "running"
    return "stopped" if (place // 10 + number) % 2 else "postponed"


def make_action(number: int, place: int) -> Action:
    """Make one action of one plan."""
    draw = Draw(number * 1_000_003 + place)
    status = status_at(number, place)
    calendar = CALENDARS[status]
    theme = vocabulary.THEMES[(place + number * 5) % len(vocabulary.THEMES)]
    return Action(
        id=f"A{place + 1}",
        title=_title(draw, theme),
        description=_description(draw),
        contributes_to=_contributes_to(draw, number, place),
        domains=_domains(draw, theme),
        target_groups=theme.groups if draw.chance(75) else theme.groups[:1],
        needs=(f"N{place % len(vocabulary.NEEDS) + 1}",) if draw.chance(30) else (),
        lead=theme.lead,
        partners=_partners(draw, status, theme.lead),
        start=draw.pick(calendar.starts),
        end=draw.pick(calendar.ends),
        status=status,
        reason=draw.pick(vocabulary.REASONS) if status in {"stopped", "postponed"} else None,
        milestones=_milestones(draw, status),
        updates=_updates(draw, status),
        indicators=_indicators(draw, status, theme),
        depends_on=_depends_on(draw, number, place),
        evaluation=draw.pick(vocabulary.EVALUATIONS) if status == "done" else None,
        tags=tuple(draw.some(vocabulary.TAGS, 2)) if draw.chance(15) else (),
        origin=draw.pick(vocabulary.ORIGINS) if draw.chance(8) else None,
        justice=draw.pick(vocabulary.JUSTICE_PLACES) if draw.chance(8) else None,
        fte=f"0.{draw.between(1, 9)}" if draw.chance(10) else None,
        priority=draw.chance(12),
    )


def _title(draw: Draw, theme: Theme) -> str:
    setting = f" {draw.pick(vocabulary.SETTINGS)}" if draw.chance(60) else ""
    return f"{theme.subject}{setting} {draw.pick(vocabulary.VERBS)}"


def _description(draw: Draw) -> tuple[str, ...]:
    """Give nothing, one or two sentences, or a sentence and a list of three entries."""
    if draw.chance(4):
        return (draw.pick(vocabulary.DESCRIPTIONS), *draw.pick(vocabulary.CHECKLISTS))
    if draw.chance(8):
        return (" ".join(draw.some(vocabulary.DESCRIPTIONS, 2)),)
    return (draw.pick(vocabulary.DESCRIPTIONS),) if draw.chance(45) else ()


def _contributes_to(draw: Draw, number: int, place: int) -> tuple[str, ...]:
    if place < len(vocabulary.LOCAL_OBJECTIVES):
        return (f"LD{place + 1}",)
    first = TARGETS[(place + number * 5) % len(TARGETS)]
    second = TARGETS[(place * 3 + number + 7) % len(TARGETS)]
    if draw.chance(35) and second.partition(".")[0] != first.partition(".")[0]:
        return (first, second)
    return (first,)


def _domains(draw: Draw, theme: Theme) -> tuple[str, ...]:
    second = draw.pick(vocabulary.DOMAINS)[0]
    return (theme.domain, second) if draw.chance(20) and second != theme.domain else (theme.domain,)


def _partners(draw: Draw, status: str, lead: str) -> tuple[Partner, ...]:
    """Give up to three partners; whoever takes part in what is running has confirmed."""
    others = [o.id for o in vocabulary.ORGANISATIONS if o.id != lead]
    chosen = draw.some(others, draw.pick((1, 1, 1, 2, 2, 3)))
    return tuple(_partner(draw, status, organisation) for organisation in chosen)


def _partner(draw: Draw, status: str, organisation: str) -> Partner:
    confirmed = status == "running" or draw.chance(10)
    return Partner(
        organisation,
        commitment="confirmed" if confirmed else None,
        role=draw.pick(("executor", "organiser", "involved")) if confirmed and draw.chance(35) else None,
        note=draw.pick(vocabulary.PARTNER_NOTES) if confirmed and draw.chance(12) else None,
    )


def _milestones(draw: Draw, status: str) -> tuple[Milestone, ...]:
    moments = CALENDARS[status].milestones
    if not draw.chance(33):
        return ()
    chosen = sorted(draw.some(range(len(moments)), draw.between(1, 2)))
    titles = draw.some(vocabulary.MILESTONES, len(chosen))
    return tuple(Milestone(title, *moments[at]) for title, at in zip(titles, chosen, strict=True))


def _updates(draw: Draw, status: str) -> tuple[Update, ...]:
    """Give the updates, by date; the last one agrees with the status."""
    if status == "planned":
        return ()
    dates = CALENDARS[status].updates
    note = draw.pick(vocabulary.NOTES)
    last = draw.between(1, len(dates) - 1)
    if status == "done":
        return (Update(dates[last], note, "done", 100),)
    if status != "running":
        return (Update(dates[last], note, status, None),)
    progress = draw.between(6, 16) * 5
    update = Update(dates[last], note, "running" if draw.chance(30) else None, progress)
    if draw.chance(15):
        return (Update(dates[0], draw.pick(vocabulary.NOTES), None, progress - 20), update)
    return (update,)


def _indicators(draw: Draw, status: str, theme: Theme) -> tuple[Indicator, ...]:
    counted = (theme.indicator, theme.unit)
    if not draw.chance(12):
        return (_indicator(draw, status, None, counted),)
    second = ("Deelnemers die hun attest halen", "attesten")
    return (_indicator(draw, status, "I1", counted), _indicator(draw, status, "I2", second))


def _indicator(draw: Draw, status: str, name: str | None, counted: tuple[str, str]) -> Indicator:
    baseline = draw.between(2, 30)
    periods = CALENDARS[status].measured
    measured = periods if draw.chance(30) else periods[:1]
    return Indicator(
        id=name,
        title=counted[0],
        unit=counted[1] if draw.chance(65) else None,
        baseline=baseline if draw.chance(65) else None,
        target=baseline + draw.between(4, 30),
        measurements=tuple(_measurement(draw, period, baseline) for period in measured),
    )


def _measurement(draw: Draw, period: str, baseline: int) -> Measurement:
    value = baseline + draw.between(0, 25)
    text = f"{value}.5" if draw.chance(8) else str(value)
    return Measurement(period, text, draw.pick(vocabulary.MEASUREMENT_NOTES) if draw.chance(15) else None)


def _depends_on(draw: Draw, number: int, place: int) -> tuple[str, ...]:
    """Depend on what is done and stands earlier, in this plan or in the one before: no rings."""
    if status_at(number, place) in {"running", "stopped"} or not draw.chance(40):
        return ()
    own = [at for at in range(max(0, place - 9), place) if status_at(number, at) == "done"]
    chosen = [f"A{draw.pick(own) + 1}"] if own else []
    if number and draw.chance(25) and status_at(number - 1, place) == "done":
        chosen.append(f"{prison(number - 1).id}/A{place + 1}")
    return tuple(chosen)
