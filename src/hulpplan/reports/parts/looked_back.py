"""One action looked back on: what came of it, and what was measured."""

from typing import TypeAlias

from hulpplan.analysis.happened import finished_on
from hulpplan.analysis.progress import is_history
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Column, Table, Value, entry_of, facts_of, passages_of, table_of
from hulpplan.reports.parts.indicator import measured_of, value_of
from hulpplan.reports.parts.measured import reached_word, verdict_of
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.parts.resources import resources_of
from hulpplan.reports.parts.status import lateness_of, progress_of, status_of
from hulpplan.workspace.item import Item

ActionItem: TypeAlias = tuple[Item[Record], Action]


def looked_back(reporter: Reporter, item: Item[Record], action: Action) -> Part:
    """Show an action by what came of it; that nobody wrote it down is said of what is over."""
    words = reporter.words
    progress = progress_of(action, reporter)
    resources = resources_of(action.resources, words)
    is_over = action.status in {"done", "stopped"} or is_history(item)
    untold = (
        words.say(N_("What came of it is not written down.")) if is_over and not action.evaluation else ""
    )
    return part_of(
        reporter.title(item),
        untold,
        id=item.id or "",
        anchor=reporter.anchor(item),
        facts=facts_of(
            (
                "status",
                words.say(N_("Status")),
                (entry_of(status_of(action, words).word, lateness_of(reporter, item, action)),),
            ),
            ("reason", words.say(N_("Reason")), action.reason or ""),
            ("finished", words.say(N_("Finished")), words.when(finished_on(action))),
            ("progress", words.say(N_("Progress")), progress.text if progress else ""),
            ("lead", words.say(N_("Lead")), reporter.names(item, "lead")),
            ("period", words.say(N_("Period")), words.span(action.start, action.end)),
        ),
        passages=passages_of((words.say(N_("Evaluation")), action.evaluation)),
        tables=[_indicators(reporter, action), resources.amounts if resources else None],
    )


def _indicators(reporter: Reporter, action: Action) -> Table | None:
    words = reporter.words
    columns = (
        Column("indicator", words.say(N_("Indicator"))),
        Column("baseline", words.say(N_("At the start"))),
        Column("target", words.say(N_("Target"))),
        Column("measured", words.say(N_("Measured"))),
        Column("reached", words.say(N_("Reached"))),
    )
    rows = (_row(reporter, indicator) for indicator in action.indicators)
    return table_of("indicators", words.say(N_("Indicators")), columns, rows)


def _row(reporter: Reporter, indicator: AnyIndicator) -> tuple[Value, ...]:
    words, unit = reporter.words, indicator.unit or ""
    return (
        indicator.title or indicator.id or "",
        value_of(indicator.baseline, unit, words),
        value_of(indicator.target, unit, words) or words.say(N_("no target")),
        tuple(measured_of(indicator.measurements, unit, words)) or words.say(N_("not measured")),
        reached_word(words, indicator, verdict_of(indicator, None)),
    )
