"""HP504 depends-on-late: an open action that waits for one that is stopped, postponed or overdue."""

from collections.abc import Iterator

from hulpplan.analysis.commitment import delay_of, open_dependencies
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "stopped": N_("'{item}' depends on '{other}', which was stopped."),
    "postponed": N_("'{item}' depends on '{other}', which is postponed."),
    "overdue": N_("'{item}' depends on '{other}', which should have ended by now."),
}
HINT = N_("Agree with its lead when it will be done, or plan this action without it.")
OTHER = N_("the action it depends on")


@rule("HP504", "depends-on-late", Severity.WARNING)
def depends_on_late(context: Context) -> Iterator[Problem]:
    """Yield a problem at each dependency that may make an open action wait."""
    for item, link, other in open_dependencies(context.workspace):
        delay = delay_of(context.workspace, other, context.today)
        if delay is not None:
            values = {"item": item.name, "other": other.name}
            related = (Related(other.place(), Phrase(OTHER)),)
            yield Problem(link.place(), TEXTS[delay], values, item.ref or None, Phrase(HINT), related=related)
