"""What `review` says: of each objective what became of its stamp, and what it said before."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hulpplan.analysis.privacy import mask_text
from hulpplan.analysis.stamp import STAMPED, shares_its_id
from hulpplan.edits.review import StampCheck, StampState
from hulpplan.i18n import N_, NN_, Catalogue, Phrase, Value
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.field_words import FIELD_WORDS
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.workspace.item import Item, Plan

SENTENCES = {
    StampState.NEW: N_(
        "{objective} ({title}): stamped; it had no stamp yet, so nobody can tell whether it has changed "
        "since the plan was set beside it. Actions under it: {actions}."
    ),
    StampState.CHANGED: N_(
        "{objective} ({title}): says something else than when it was last looked at; stamped anew. "
        "Actions under it: {actions}."
    ),
    StampState.SAME: N_("{objective} ({title}): has not changed."),
    StampState.UNCLEAR: N_("{objective} ({title}): not stamped, for there is a mistake in what it says."),
}
TWICE = N_("{objective} ({title}): unclear, for another item has the same id; not stamped.")
BEFORE = N_("    {field}, before: {said}")
NOW = N_("    {field}, now: {said}")
EMPTY = N_("nothing")
NO_HISTORY = N_(
    "    What it said before cannot be shown: git does not have the whole history of these plans here."
)
NOT_FOUND = N_(
    "    What it said before cannot be shown: git knows no version of it that fits the stamp it had."
)
NONE = N_("none")
NO_TITLE = N_("without a title")
WRITTEN = NN_("{count} stamp written in {path}.", "{count} stamps written in {path}.")
WOULD_WRITE = NN_("{count} stamp would be written in {path}.", "{count} stamps would be written in {path}.")
NOTHING = N_("{path} stays as it is: its stamps fit what the objectives say.")
NO_OBJECTIVE = N_(
    "Plan '{plan}' acts on no objective yet. To stamp one, name it: `hulpplan review {plan} D1`."
)
LEFT = N_("Left as they are, for nobody works on them any more: {plans}.")
_LONGEST_TITLE = 70

Earlier = Mapping[tuple[Item[Record], str], Objective]
"""What objectives said when they had a stamp."""


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """The language of a review, whether the files are written, and what git remembers.

    `earlier` is None where git does not have the whole history.
    """

    catalogue: Catalogue
    write: bool
    earlier: Earlier | None


def review_text(
    context: ReviewContext, plan: Plan[ActionPlan], looked: Sequence[StampCheck]
) -> Iterator[str]:
    """Yield a line for each objective with what changed in it, and one for the file."""
    say = context.catalogue.say
    if not looked:
        yield say(NO_OBJECTIVE, plan=plan.item.name)
        return
    for look in looked:
        yield from _objective(context, look)
    count = sum(len(look.keys) for look in looked if look.needs_writing)
    path = plan.document.file
    if count:
        yield context.catalogue.count(WRITTEN if context.write else WOULD_WRITE, count, path=path)
    elif not any(look.state is StampState.UNCLEAR for look in looked):
        yield say(NOTHING, path=path)


def _objective(context: ReviewContext, look: StampCheck) -> Iterator[str]:
    twice = look.state is StampState.UNCLEAR and shares_its_id(look.objective)
    values: dict[str, Value] = {
        "objective": look.objective.ref,
        "title": _title(look.objective.model),
        "actions": tuple(action.ref for action in look.actions) or Phrase(NONE),
    }
    yield context.catalogue.say(TWICE if twice else SENTENCES[look.state], **values)
    if look.state is not StampState.CHANGED:
        return
    before = context.earlier.get((look.objective, look.old)) if context.earlier is not None else None
    if before is not None:
        yield from _changes(context.catalogue, before, look.objective.model)
    else:
        yield context.catalogue.say(NO_HISTORY if context.earlier is None else NOT_FOUND)


def _changes(catalogue: Catalogue, before: Record, now: Record) -> Iterator[str]:
    """Yield what each field that goes into the stamp said before, and says now."""
    for name in STAMPED:
        was, is_now = (_text(getattr(objective, name)) for objective in (before, now))
        if was != is_now:
            field = catalogue.say(FIELD_WORDS[name])
            yield catalogue.say(BEFORE, field=field, said=was or Phrase(EMPTY))
            yield catalogue.say(NOW, field=field, said=is_now or Phrase(EMPTY))


def _text(value: object) -> str:
    """Write a value on one line, without what is private: a terminal is looked at by more than one."""
    said = ", ".join(sorted(value)) if isinstance(value, tuple) else str(value or "")
    return mask_text(" ".join(said.split()))


def _title(objective: Record) -> Value:
    """Return a short name for an objective: its label, else the beginning of its title."""
    name = getattr(objective, "label", None) or getattr(objective, "title", None)
    return textwrap.shorten(mask_text(name), _LONGEST_TITLE, placeholder=" …") if name else Phrase(NO_TITLE)
