"""Indicators over a period: target against measured."""

from collections.abc import Iterator

from hulpplan.analysis.happened import Measurement, is_reached, measured_in
from hulpplan.analysis.items import items_of
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.reports.blocks import Column, Value, entry_of, table_of
from hulpplan.reports.parts.figures import UNKNOWN
from hulpplan.reports.parts.ground import Ground
from hulpplan.reports.parts.indicator import measured_of, value_of
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

REACHED = NN_("{count} indicator reached its target", "{count} indicators reached their target")


def measured_part(ground: Ground, period: Period | None = None) -> Part | None:
    """Show the indicators that were asked for, with what was measured in a period, or ever."""
    found = list(_indicators(ground))
    if not found:
        return None
    words = ground.words
    verdicts = [verdict_of(indicator, period) for _, indicator in found]
    columns = (
        Column("indicator", words.say(N_("Indicator"))),
        Column("of", words.say(N_("Of"))),
        Column("where", words.say(N_("Prison"))),
        Column("target", words.say(N_("Target"))),
        Column("measured", words.say(N_("Measured"))),
        Column("reached", words.say(N_("Reached"))),
    )
    rows = (_row(ground, item, indicator, period) for item, indicator in found)
    title = words.count(REACHED, sum(verdict is True for verdict in verdicts))
    unmeasured = sum(not measured_in(indicator, period) for _, indicator in found) if period else 0
    sentences = (
        words.count(NN_("There is {count} indicator.", "There are {count} indicators."), len(found)),
        words.count(
            NN_(
                "Of {count} nothing was measured in this period.",
                "Of {count} nothing was measured in this period.",
            ),
            unmeasured,
        )
        if unmeasured
        else "",
    )
    return part_of(
        title, *sentences, tables=[table_of("indicators", title, columns, rows)], anchor="_indicators"
    )


def _indicators(ground: Ground) -> Iterator[tuple[Item[Record], AnyIndicator]]:
    if ground.request.plan in ground.plans:
        for item, objective in items_of(ground.request.plan, Objective):
            if ground.takes(item):
                yield from ((item, indicator) for indicator in objective.indicators)
    for item, action in ground.actions():
        yield from ((item, indicator) for indicator in action.indicators)


def verdict_of(indicator: AnyIndicator, period: Period | None) -> bool | None:
    """Tell whether what was measured last, in a period or ever, reaches the target; None: nobody knows."""
    found: list[Measurement] = measured_in(indicator, period) if period else [*indicator.measurements]
    return is_reached(indicator, found[-1].value) if found else None


def _row(
    ground: Ground, item: Item[Record], indicator: AnyIndicator, period: Period | None
) -> tuple[Value, ...]:
    words, unit = ground.words, indicator.unit or ""
    found = measured_in(indicator, period) if period else indicator.measurements
    target = value_of(indicator.target, unit, words)
    fewer = words.say(N_("lower is better")) if target and indicator.direction == "down" else ""
    return (
        indicator.title or indicator.id or "",
        ground.reporter.entry(item),
        ground.where(item),
        entry_of(target, fewer) if target else words.say(N_("no target")),
        tuple(measured_of(found, unit, words)) or words.say(N_("not measured")),
        reached_word(words, indicator, verdict_of(indicator, period)),
    )


def reached_word(words: Words, indicator: AnyIndicator, verdict: bool | None) -> str:  # noqa: FBT001 - the verdict is what it is about
    """Say whether a target was reached; nothing where there is none to reach."""
    if indicator.target is None:
        return ""
    return words.say(UNKNOWN) if verdict is None else words.yes_no(verdict)
