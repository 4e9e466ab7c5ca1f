"""HP401 end-before-start: a plan or an action that ends before it starts."""

from collections.abc import Iterator

from hulpplan.analysis.progress import all_actions
from hulpplan.analysis.schedule import Dated, ends_before_start
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item

TEXT = N_("The end of '{item}' ('{end}') lies before its start ('{start}').")
HINT = N_("Correct one of the two; until then nothing is measured against this end.")


@rule("HP401", "end-before-start", Severity.ERROR)
def end_before_start(context: Context) -> Iterator[Problem]:
    """Yield a problem at each end that lies before the start."""
    for plan in context.workspace.plans:
        if ends_before_start(plan.content):
            yield _problem(plan.item, plan.content)
    for item in all_actions(context.workspace):
        if ends_before_start(item.model):
            yield _problem(item, item.model)


def _problem(item: Item[Record], dated: Dated) -> Problem:
    values = {"item": item.name, "start": str(dated.start), "end": str(dated.end)}
    return Problem(item.place("end"), TEXT, values, item.ref or None, Phrase(HINT))
