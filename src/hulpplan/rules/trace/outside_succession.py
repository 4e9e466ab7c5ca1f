"""HP210 outside-succession: a plan or action that continues something that does not come before it."""

from collections.abc import Iterator
from datetime import date

from hulpplan.analysis.schedule import start_of
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Link

PLAN = N_("'{plan}' cannot succeed '{other}', which does not start earlier.")
ACTION = N_(
    "'{item}' cannot be carried over from '{other}', which stands in a plan that does not start earlier."
)


@rule("HP210", "outside-succession", Severity.WARNING)
def outside_succession(context: Context) -> Iterator[Problem]:
    """Yield a problem at each `succeeds` and `carried_over_from` that does not point back in time."""
    for link in context.workspace.links:
        if link.steps[0] in ("succeeds", "carried_over_from") and link.target is not None:
            start, earlier = _start(link.source), _start(link.target)
            if start is not None and earlier is not None and earlier >= start:
                yield _problem(link)


def _start(item: Item[Record]) -> date | None:
    """Return the day on which the plan of an item starts."""
    moment = start_of(item.plan.content) if item.plan else None
    return moment.first if moment else None


def _problem(link: Link) -> Problem:
    source = link.source
    text = PLAN if link.field == "succeeds" else ACTION
    values = {"plan": source.ref, "item": source.ref, "other": link.written}
    return Problem(link.place(), text, values, source.ref or None)
