"""Which drawings a report has."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hulpplan.analysis.coverage import Stand
from hulpplan.analysis.items import items_of
from hulpplan.analysis.matrix import matrix_of
from hulpplan.analysis.rollup import OnObjective
from hulpplan.document.blocks import Drawing, Entry
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.parts.level import level_names
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.pictures.heat import heat_drawing
from hulpplan.reports.pictures.indicators import indicator_drawing
from hulpplan.reports.pictures.progress import Under, progress_drawing
from hulpplan.reports.pictures.timeline import timeline_of
from hulpplan.workspace.item import Plan

# The chapters in which the numbers of drawings stand as well.
GLANCE: Final = N_("Actions at a glance")
AND_ACTIONS: Final = N_("{objectives} and actions")
OVERVIEW: Final = N_("All prisons together")


def plan_drawings(reporter: Reporter, plan: Plan[ActionPlan], stands: Sequence[Stand]) -> tuple[Drawing, ...]:
    """Draw an action plan: when its actions take place, how far they are, what was measured."""
    actions = list(items_of(plan, Action))
    levels = level_names(reporter.workspace.strategic_plan_of(plan), reporter.words)
    under = [Under(stand.objective, stand.actions) for stand in stands if stand.actions]
    words = reporter.words
    glance = Entry(words.say(GLANCE), anchor="_glance")
    below = Entry(words.say(AND_ACTIONS, objectives=levels.objective.many), anchor="_objectives")
    return _drawn(
        _beside(timeline_of(reporter, actions, plan.content.start, plan.content.end, told=True), glance),
        progress_drawing(reporter, levels, under),
        _beside(indicator_drawing(reporter, actions, told=True), below),
    )


def strategic_drawings(
    reporter: Reporter, plan: Plan[StrategicPlan], found: Sequence[OnObjective]
) -> tuple[Drawing, ...]:
    """Draw a strategic plan: how far the actions of all prisons are, and who takes up what."""
    if not any(one.stands for one in found):
        return ()
    levels = level_names(plan, reporter.words)
    under = [Under(one.objective, one.actions) for one in found]
    return _drawn(
        _beside(
            progress_drawing(reporter, levels, under, told=True),
            Entry(reporter.words.say(OVERVIEW), anchor="_overview"),
        ),
        heat_drawing(reporter, matrix_of(reporter.workspace, plan, reporter.today, "objective")),
    )


def _beside(drawing: Drawing | None, place: Entry) -> Drawing | None:
    """Say of a drawing where the report has its numbers already."""
    return drawing and replace(drawing, beside=place)


def _drawn(*drawings: Drawing | None) -> tuple[Drawing, ...]:
    return tuple(drawing for drawing in drawings if drawing is not None)
