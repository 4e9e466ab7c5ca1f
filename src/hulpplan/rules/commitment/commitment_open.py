"""HP503 commitment-open: an action that counts on partners who have not promised to take part."""

from collections.abc import Iterator

from hulpplan.analysis.commitment import is_uncommitted
from hulpplan.analysis.duplicates import without_duplicates
from hulpplan.analysis.progress import OPEN, AnyAction, all_actions
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Link
from hulpplan.workspace.workspace import Workspace

TEXT = N_("'{item}' counts on partners without their commitment: {partners}.")
PARTNERS = {
    "proposed": N_("'{partner}' is only proposed"),
    "withdrawn": N_("'{partner}' has withdrawn"),
}
HINT = N_(
    "Write `commitment: confirmed` for a partner that has promised; look for another one if it has not."
)


@rule("HP503", "commitment-open", Severity.WARNING)
def commitment_open(context: Context) -> Iterator[Problem]:
    """Yield one problem for each such action, at the first of these partners."""
    for item in all_actions(context.workspace):
        action = item.model
        if action.status in OPEN and any(is_uncommitted(partner, action) for partner in action.partners):
            uncommitted = _uncommitted(context.workspace, item)
            if uncommitted:
                partners = tuple(
                    Phrase(PARTNERS[commitment], {"partner": link.written})
                    for link, commitment in uncommitted
                )
                values: dict[str, Value] = {"item": item.name, "partners": partners}
                yield Problem(uncommitted[0][0].place(), TEXT, values, item.ref or None, Phrase(HINT))


def _uncommitted(workspace: Workspace, item: Item[AnyAction]) -> list[tuple[Link, str]]:
    """Return the uncommitted partners that were found, each once; the first mention counts."""
    commitments = {
        item.in_file("partners", number): partner.commitment
        for number, partner in enumerate(item.model.partners)
        if is_uncommitted(partner, item.model)
    }
    links = [(link, link.steps[:2]) for link in without_duplicates(workspace.links_from(item, "partners"))]
    return [
        (link, commitments[entry])
        for link, entry in links
        if entry in commitments and link.target is not None and not item.is_unknown(*entry, "commitment")
    ]
