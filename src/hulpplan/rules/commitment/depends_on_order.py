"""HP507 depends-on-order: an action that starts before the one it depends on has ended."""

from collections.abc import Iterator

from hulpplan.analysis.commitment import delay_of, open_dependencies, starts_too_soon
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_(
    "The start of '{item}' ('{start}') lies before the end of '{other}' ('{end}'), on which it depends."
)
HINT = N_("Let it start later, or remove the dependency when it can start without the other.")
OTHER = N_("the action it depends on")


@rule("HP507", "depends-on-order", Severity.NOTE)
def depends_on_order(context: Context) -> Iterator[Problem]:
    """Yield a problem at each dependency of an open action that ends too late for it."""
    for item, link, other in open_dependencies(context.workspace):
        if starts_too_soon(item.model, other) and delay_of(context.workspace, other, context.today) is None:
            values = {
                "item": item.name,
                "other": other.name,
                "start": str(item.model.start),
                "end": str(other.model.end),
            }
            related = (Related(other.place(), Phrase(OTHER)),)
            yield Problem(link.place(), TEXT, values, item.ref or None, Phrase(HINT), related=related)
