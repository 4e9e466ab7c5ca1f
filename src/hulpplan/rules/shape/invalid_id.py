"""HP106 invalid-id: an id of a form that ids cannot have."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text
from hulpplan.workspace.references import is_register
from hulpplan.workspace.workspace import Workspace

TEXT = N_("'{value}' cannot be an id.")
HINT = N_(
    "An id begins with a letter or digit; then follow letters without accents, digits, points, dashes and _."
)


@rule("HP106", "invalid-id", Severity.ERROR)
def invalid_id(context: Context) -> Iterator[Problem]:
    """Yield a problem at each id of impossible form; HP201 reports references."""
    taken = cache(lambda document: frozenset(_taken(context.workspace, document)))
    meant = Counter((document, fact.suggestion) for document, fact in context.facts(FactKind.INVALID_ID))

    def fix(document: Document, fact: Fact) -> Fix | None:
        """Strip spaces around an id, unless something may have that id already."""
        if fact.suggestion is None or fact.likeness is not Likeness.SAME:
            return None
        if meant[document, fact.suggestion] > 1 or fact.suggestion in taken(document):
            return None
        return replace_text(document, fact.place.span, fact.suggestion, safe=True)

    yield from context.problems(FactKind.INVALID_ID, {"": TEXT}, {"id": HINT}, fix=fix)


def _taken(workspace: Workspace, document: Document) -> Iterator[str | None]:
    """Yield the ids that are taken for items of a file: in it, in its strategic plan, and of plans."""
    yield from (plan.id for plan in workspace.plans)
    if is_register(document):
        yield from (entry.id for entry in workspace.register)
    for plan in workspace.plans:
        if plan.document is document:
            yield from (item.id for item in plan.items)
    for action_plan in workspace.action_plans:
        strategic = workspace.strategic_plan_of(action_plan)
        if action_plan.document is document and strategic is not None:
            yield from (item.id for item in strategic.items)
