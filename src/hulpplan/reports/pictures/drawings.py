"""Which drawings a report has."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hulpplan.analysis.coverage import Position
from hulpplan.analysis.items import items_of
from hulpplan.analysis.matrix import matrix_of
from hulpplan.analysis.rollup import ObjectiveRollup
from hulpplan.document.blocks import Drawing, Entry
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.pictures.heat import heat_drawing
from hulpplan.reports.pictures.indicators import indicator_drawing
from hulpplan.reports.pictures.progress import Under, progress_drawing
from hulpplan.reports.pictures.timeline import timeline_of
from hulpplan.workspace.item import Plan

# The chapters in which the numbers of drawings stand as well.
GLANCE: Final = N_("Actions at a glance")
AND_ACTIONS: Final = N_("{objectives} and actions")
OVERVIEW: Final = N_("All prisons together")


def plan_drawings(
    naming: ItemNames, plan: Plan[ActionPlan], positions: Sequence[Position]
) -> tuple[Drawing, ...]:
    """Draw an action plan: when its actions take place, how far they are, what was measured."""
    actions = list(items_of(plan, Action))
    levels = level_names(naming.workspace.strategic_plan_of(plan), naming.words)
    under = [Under(stand.objective, stand.actions) for stand in positions if stand.actions]
    words = naming.words
    glance = Entry(words.say(GLANCE), anchor="_glance")
    below = Entry(words.say(AND_ACTIONS, objectives=levels.objective.many), anchor="_objectives")
    return _drawn(
        _beside(timeline_of(naming, actions, plan.content.start, plan.content.end, told=True), glance),
        progress_drawing(naming, levels, under),
        _beside(indicator_drawing(naming, actions, told=True), below),
    )


def strategic_drawings(
    naming: ItemNames, plan: Plan[StrategicPlan], found: Sequence[ObjectiveRollup]
) -> tuple[Drawing, ...]:
    """Draw a strategic plan: how far the actions of all prisons are, and who takes up what."""
    if not any(one.positions for one in found):
        return ()
    levels = level_names(plan, naming.words)
    under = [Under(one.objective, one.actions) for one in found]
    return _drawn(
        _beside(
            progress_drawing(naming, levels, under, told=True),
            Entry(naming.words.say(OVERVIEW), anchor="_overview"),
        ),
        heat_drawing(naming, matrix_of(naming.workspace, plan, naming.today, "objective")),
    )


def _beside(drawing: Drawing | None, place: Entry) -> Drawing | None:
    """Say of a drawing where the report has its numbers already."""
    return drawing and replace(drawing, beside=place)


def _drawn(*drawings: Drawing | None) -> tuple[Drawing, ...]:
    return tuple(drawing for drawing in drawings if drawing is not None)
