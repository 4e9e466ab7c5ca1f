"""HP507 depends-on-order: an action that starts before the one it depends on has ended."""

from collections.abc import Iterator
from typing import cast

from hulpplan.analysis.commitment import delay_of, starts_too_soon
from hulpplan.analysis.progress import OPEN, AnyAction
from hulpplan.analysis.repeats import without_repeats
from hulpplan.analysis.rings import dependences
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' starts on '{start}', before '{other}', which it depends on, ends on '{end}'.")
HINT = N_("Let it start later, or remove the dependence when it can start without the other.")
OTHER = N_("the action it depends on")


@rule("HP507", "depends-on-order", Severity.NOTE)
def depends_on_order(context: Context) -> Iterator[Problem]:
    """Yield a problem at each dependency of an open action that ends too late for it."""
    for item, links in dependences(context.workspace).items():
        action = cast("AnyAction", item.model)
        if action.status not in OPEN:
            continue
        for link in without_repeats(links):
            other = link.target
            if other is None or other is item or not starts_too_soon(action, other):
                continue
            if delay_of(other, context.today) is None:
                values = {
                    "item": item.name,
                    "other": other.name,
                    "start": str(action.start),
                    "end": str(cast("AnyAction", other.model).end),
                }
                related = (Related(other.place(), Phrase(OTHER)),)
                yield Problem(link.place(), TEXT, values, item.ref or None, Phrase(HINT), related=related)
