"""HP404 milestone-overdue: a milestone that was due and is not reached."""

from collections.abc import Iterator

from hulpplan.analysis.privacy import mask_text
from hulpplan.analysis.progress import current_actions, is_milestone_overdue
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("Milestone '{milestone}' of '{item}' was due by '{due}' and is not reached yet.")
HINT = N_("Add `reached` with the day, or agree a new moment and say so in an update.")


@rule("HP404", "milestone-overdue", Severity.WARNING)
def milestone_overdue(context: Context) -> Iterator[Problem]:
    """Yield a problem at the due date of each such milestone."""
    for item in current_actions(context.workspace):
        for number, milestone in enumerate(item.model.milestones):
            if not is_milestone_overdue(milestone, item.model, context.today):
                continue
            entry = item.in_file("milestones", number)
            if not item.is_unknown(*entry, "reached"):
                # A private text in a title has a finding of its own, and is masked on that line only.
                title = mask_text(milestone.title or "?")
                values = {"milestone": title, "item": item.name, "due": str(milestone.due)}
                yield Problem(item.place(*entry, "due"), TEXT, values, item.ref or None, Phrase(HINT))
