"""HP306 local-objective-without-action: an objective of the team's own on which nobody works."""

from collections.abc import Iterator

from hulpplan.analysis.coverage import SETTLED, is_first, is_not_stopped
from hulpplan.analysis.unknowns import may_serve
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

TEXT = N_("No action contributes to local objective '{item}'.")
HINT = N_("Add an action with `contributes_to: [{id}]`, or remove the objective.")


@rule("HP306", "local-objective-without-action", Severity.WARNING)
def local_objective_without_action(context: Context) -> Iterator[Problem]:
    """Yield a problem at each local objective without an action; a stopped one does not count."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if plan.content.status not in SETTLED or not plan.content.local_objectives:
            continue
        for item in plan.items:
            if item.kind != "local-objective" or _has_action(workspace, item) or not is_first(item):
                continue
            if not may_serve(workspace, plan, "local-objective"):
                hint = Phrase(HINT, {"id": item.id or ""})
                yield Problem(item.place(), TEXT, {"item": item.name}, item.ref, hint)


def _has_action(workspace: Workspace, item: Item[Record]) -> bool:
    sources = (link.source for link in workspace.links_to(item, "contributes_to"))
    return any(source.kind == "action" and is_not_stopped(source) for source in sources)
