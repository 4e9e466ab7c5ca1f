"""HP007 duplicate-plan: two files with the same plan id, or a file that is a copy of another one."""

from collections.abc import Iterator, Sequence
from itertools import islice

from hulpplan.analysis.changes import ChangeKind, ItemChange, changes_between
from hulpplan.finding import Place, Problem, Related, Severity
from hulpplan.i18n import N_, NN_, Phrase, Value, counted
from hulpplan.model.register import Register
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.workspace.index import AnyPlan

TEXT = N_(
    "There are two plans with the id '{plan}'. The one in '{original}' counts; this one is checked, but not "
    "counted or reported."
)
COPY = N_("This file looks like a copy of '{original}'. It is checked, but not counted or reported.")
OTHER_ID = N_("Give this plan an `id` of its own, such as '{plan}' with the year it starts.")
EITHER = N_(
    "If it is another plan, give it an `id` of its own, such as '{plan}' with the year it starts. If it is "
    "the same, compare the two and take one out. They differ in: {differences}."
)
SAME = N_("Both say the same: take one of them out.")
SAME_COPY = N_("It says the same: take it out.")
LAYOUT = N_(
    "What is read of both is the same; only comments, order or layout differ. Look at those, then take one "
    "of them out."
)
COMPARE = N_(
    "It differs in: {differences}. Compare the two first, for a copy may hold a colleague's work; then take "
    "it out."
)
COMPARE_ALL = N_("Compare the two first, for a copy may hold a colleague's work; then take one of them out.")
ONLY_HERE = N_("{item} (only in this file)")
ONLY_THERE = N_("{item} (only in '{original}')")
MORE = NN_("{count} more", "{count} more")
COUNTS = N_("the file that counts")
MOST = 6
"""How many differences are named."""
OF_ANOTHER_PLAN = frozenset({"prison", "prisons", "strategic_plan", "start", "end"})
"""Fields that identify a plan: when they differ it is a later plan rather than a copy."""


@rule("HP007", "duplicate-plan", Severity.ERROR)
def duplicate_plan(context: Context) -> Iterator[Problem]:
    """Yield a problem at the id of each plan whose id another one has, and at each copied register."""
    workspace = context.workspace
    copies = dict(workspace.copies)
    for plan, counts in workspace.duplicates:
        values = {"plan": plan.item.ref, "original": counts.document.file}
        is_copy = plan.document in copies
        hint = _hint_of_plan(plan, counts, is_copy=is_copy)
        related = (Related(counts.item.place(), Phrase(COUNTS)),)
        text = COPY if is_copy else TEXT
        yield Problem(plan.item.place(), text, values, plan.item.ref, hint, related=related)
    plans = {plan.document for plan, _ in workspace.duplicates}
    for copy, original in workspace.copies:
        if copy not in plans:
            hint = _hint(copy, original, changes_between([original], [copy]))
            related = (Related(original.start(), Phrase(COUNTS)),)
            yield Problem(_place(copy), COPY, {"original": original.file}, hint=hint, related=related)


def _place(copy: Document) -> Place:
    """Return the place of the id of a plan; a part of the register has none."""
    if isinstance(copy.content, Register):
        return copy.start()
    return copy.place(("id",) if copy.has(("id",)) else ("prison",))


def _hint_of_plan(plan: AnyPlan, counts: AnyPlan, *, is_copy: bool) -> Phrase:
    """Say what to do: take a copy out, or give another plan an id."""
    another = Phrase(OTHER_ID, {"plan": plan.item.ref})
    if plan.item.kind != counts.item.kind:
        return another
    changes = changes_between([counts.document], [plan.document])
    of_plan = {field.name for change in changes if change.id == plan.id for field in change.fields}
    if changes and (not is_copy or of_plan & OF_ANOTHER_PLAN):
        differences = _differences(changes, counts.document)
        return Phrase(EITHER, {"plan": plan.item.ref, "differences": differences})
    return _hint(plan.document, counts.document, changes, is_copy=is_copy)


def _hint(
    copy: Document, original: Document, changes: Sequence[ItemChange], *, is_copy: bool = True
) -> Phrase:
    if copy.source.lines() == original.source.lines():
        return Phrase(SAME_COPY if is_copy else SAME)
    if changes and not original.broken:
        return Phrase(COMPARE, {"differences": _differences(changes, original)})
    # What could not be read cannot be compared.
    return Phrase(COMPARE_ALL if copy.facts or original.facts else LAYOUT)


def _differences(changes: Sequence[ItemChange], original: Document) -> tuple[Value, ...]:
    """Name the items that differ, with their fields, and those that only one of the files has."""
    named = tuple(_difference(change, original) for change in islice(changes, MOST))
    more = len(changes) - len(named)
    return (*named, counted(MORE, more)) if more else named


def _difference(change: ItemChange, original: Document) -> Value:
    if change.happened is ChangeKind.ADDED:
        return Phrase(ONLY_HERE, {"item": change.id})
    if change.happened is ChangeKind.REMOVED:
        return Phrase(ONLY_THERE, {"item": change.id, "original": original.file})
    return f"{change.id} ({', '.join(field.name.rstrip('_') for field in change.fields)})"
