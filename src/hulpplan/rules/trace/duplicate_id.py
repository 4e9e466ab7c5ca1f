"""HP204 duplicate-id: two items with the same id where ids must differ."""

from collections.abc import Iterable, Iterator, Sequence

from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

IN_PLAN = N_("The id '{id}' is already in use in this plan.")
IN_STRATEGIC_PLAN = N_(
    "The id '{id}' is already in use in the strategic plan, and must not be used again here."
)
IN_REGISTER = N_("The id '{id}' is already in use in this section of the register.")
IN_ACTION = N_("The id '{id}' is already in use by another indicator of the same item.")
FIRST = N_("the first one with this id")
MEASURED_KINDS = frozenset({"action", "supra-local-action", "objective"})
REGISTER_SECTIONS = frozenset({"organisation", "target-group"})


@rule("HP204", "duplicate-id", Severity.ERROR)
def duplicate_id(context: Context) -> Iterator[Problem]:
    """Yield a problem at each later item with an id that was taken."""
    workspace = context.workspace
    for kind in {item.kind for item in workspace.register}:
        for same in workspace.register_entries(kind).values():
            if len(same) > 1:
                yield from _repeated(same, IN_REGISTER)
    for plan in workspace.plans:
        above = next((s for s in workspace.strategic_plans if workspace.is_under(plan, s)), None)
        yield from _in_plan(workspace, plan, above)
        yield from _indicators(plan)


def _in_plan(workspace: Workspace, plan: AnyPlan, above: AnyPlan | None) -> Iterator[Problem]:
    taken = plan.by_id.keys() & above.by_id.keys() if above is not None else set()
    for id_, same in plan.by_id.items():
        if above is not None and id_ in taken:
            yield from (_problem(item, above.by_id[id_][0], IN_STRATEGIC_PLAN) for item in same)
        elif len(same) > 1:
            yield from _repeated(same, IN_PLAN)
        elif same[0].kind in REGISTER_SECTIONS and (entry := workspace.entry(same[0].kind, id_)):
            yield _problem(same[0], entry, IN_REGISTER)


def _repeated(same: Iterable[Item[Record]], text: str) -> Iterator[Problem]:
    first, *others = sorted(same, key=lambda item: item.place().span)
    yield from (_problem(item, first, text) for item in others)


def _problem(item: Item[Record], first: Item[Record], text: str) -> Problem:
    related = (Related(first.place(), Phrase(FIRST)),)
    return Problem(item.place(), text, {"id": item.id or ""}, item.ref, related=related)


def _indicators(plan: AnyPlan) -> Iterator[Problem]:
    for item in plan.items:
        indicators = getattr(item.model, "indicators", ()) if item.kind in MEASURED_KINDS else ()
        if len(indicators) > 1:
            yield from _same_indicators(item, indicators)


def _same_indicators(item: Item[Record], indicators: Sequence[AnyIndicator]) -> Iterator[Problem]:
    ids = [indicator.id for indicator in indicators]
    for number, id_ in enumerate(ids):
        first = ids.index(id_)
        if id_ is not None and first < number:
            positions = item.document.positions((*item.path, "indicators"), indicators)
            related = (Related(item.place("indicators", positions[first], "id"), Phrase(FIRST)),)
            place = item.place("indicators", positions[number], "id")
            yield Problem(place, IN_ACTION, {"id": id_}, item.ref or None, related=related)
