"""XY001 priority-without-milestone: an action that is a priority, and nothing to see on the way."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from hulpplan.api import N_, Action, Context, Phrase, Problem, Record, Severity, Value, WholeFromOne, rule

TEXT = N_(
    "'{item}' is a priority with too few milestones: {count} of {wanted}.",
    nl="'{item}' is een prioriteit met te weinig mijlpalen: {count} van {wanted}.",
)
HINT = N_(
    "Add `milestones`, each with a title and a date.",
    nl="Voeg `milestones` toe, elk met een titel en een datum.",
)


class MilestoneSettings(Record):
    """What can be set in `hulpplan.yaml`; every setting has a default."""

    at_least: Annotated[
        WholeFromOne,
        Field(
            description=N_(
                "Number of milestones that a priority needs.",
                nl="Aantal mijlpalen dat een prioriteit nodig heeft.",
            )
        ),
    ] = 1


@rule("XY001", "priority-without-milestone", Severity.WARNING, settings=MilestoneSettings)
def priority_without_milestone(context: Context) -> Iterator[Problem]:
    """Yield a problem at the priority of each action with too few milestones."""
    wanted = context.settings_of(MilestoneSettings).at_least
    for plan in context.workspace.action_plans:
        for item in plan.items:
            action = item.model
            if not isinstance(action, Action) or not action.priority:
                continue
            # A value with a finding of its own is unknown: nobody speaks of it again.
            if len(action.milestones) < wanted and not item.is_unknown("milestones"):
                values: dict[str, Value] = {
                    "item": item.name,
                    "count": len(action.milestones),
                    "wanted": wanted,
                }
                yield Problem(item.place("priority"), TEXT, values, item=item.ref, hint=Phrase(HINT))
