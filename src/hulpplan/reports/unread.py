"""What is said of files that do not count, at the top of everything that was made without them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from hulpplan.analysis.narrowing import Narrowing
from hulpplan.analysis.schedule import prisons_of
from hulpplan.analysis.unread import FileKind, UnreadFile, unread_for_plan, unread_within
from hulpplan.i18n import N_, Catalogue, Phrase, Value, visible
from hulpplan.model.action_plan import ActionPlan
from hulpplan.reports.report import Request
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

OF_PRISON: Final = N_(
    "Not everything is in here: '{file}' (prison {prisons}) could not be read, line {line}. "
    "Nothing of that plan counts here. See the mistake with `{command}`."
)
OF_PRISONS: Final = N_(
    "Not everything is in here: '{file}' (prisons {prisons}) could not be read, line {line}. "
    "Nothing of that plan counts here. See the mistake with `{command}`."
)
OF_KIND: Final[Mapping[FileKind | None, str]] = {
    "action-plan": N_(
        "Not everything is in here: '{file}' (an action plan, of a prison that cannot be told) could not be "
        "read, line {line}. Nothing of that plan counts here. See the mistake with `{command}`."
    ),
    "strategic-plan": N_(
        "Not everything is in here: '{file}' (a strategic plan) could not be read, line {line}. Its "
        "objectives and what leads to them are missing here. See the mistake with `{command}`."
    ),
    "register": N_(
        "Not everything is in here: '{file}' (the register) could not be read, line {line}. Names of "
        "prisons, organisations, domains and target groups are missing here. See the mistake "
        "with `{command}`."
    ),
    None: N_(
        "Not everything is in here: '{file}' could not be read, line {line}, and which plan it is cannot be "
        "told. Nothing in it counts here. See the mistake with `{command}`."
    ),
}
_PLAIN: Final = re.compile(r"[\w./+@:,=-]+")
"""A name that is one word of a command line without quotes."""
SECOND: Final = N_(
    "Not everything is in here: '{file}', line {line}, has the id '{plan}', as '{first}' has. "
    "Only '{first}' counts here. Compare the two, and see with `{command}` what to do."
)
"""What is said of a file whose plan id another file has already."""
COPY: Final = N_(
    "Not everything is in here: '{file}' looks like a copy of '{first}'. Only '{first}' counts here. "
    "Compare the two, and see with `{command}` what to do."
)
"""What is said of a copied part of the register, which has no id."""


def unread_of(request: Request[Any]) -> tuple[UnreadFile, ...]:
    """Return the files that a report lacks."""
    workspace, plan = request.workspace, request.plan
    if isinstance(plan.content, ActionPlan):
        return unread_for_plan(workspace, plan)
    return unread_within(workspace, _prisons(workspace, request.narrowing), plan.id, plan)


def unread_narrowed(workspace: Workspace, narrowing: Narrowing) -> tuple[UnreadFile, ...]:
    """Return the files that a listing of a part of the plans lacks."""
    above = {plan.content.strategic_plan for plan in _plans(workspace, narrowing)}
    return unread_within(workspace, _prisons(workspace, narrowing), above.pop() if len(above) == 1 else None)


def _prisons(workspace: Workspace, narrowing: Narrowing) -> list[str] | None:
    """Return the prisons that something is narrowed to; None when it is not."""
    if narrowing.prison is not None:
        return [narrowing.prison]
    return [prison for plan in _plans(workspace, narrowing) for prison in prisons_of(plan)] or None


def _plans(workspace: Workspace, narrowing: Narrowing) -> list[Plan[ActionPlan]]:
    """Return the action plans that something is narrowed to; none when it is not."""
    if narrowing.prison is None and narrowing.plan is None:
        return []
    return [plan for plan in workspace.action_plans if narrowing.takes_plan(plan)]


def notice_of(unread: UnreadFile) -> Phrase:
    """Say in a sentence which file does not count, and what is missing because of it."""
    values: dict[str, Value] = {
        "file": visible(unread.file),
        "line": unread.span.line,
        "plan": unread.plan or "",
        "prisons": unread.prisons,
        "first": visible(unread.first or ""),
        "command": validating(unread.file),
    }
    if unread.first is not None:
        return Phrase(SECOND if unread.plan else COPY, values)
    if unread.prisons:
        return Phrase(OF_PRISON if len(unread.prisons) == 1 else OF_PRISONS, values)
    return Phrase(OF_KIND[unread.kind], values)


def notices_of(files: Sequence[UnreadFile], words: Catalogue) -> tuple[str, ...]:
    """Say it of each of these files."""
    return tuple(words.phrase(notice_of(file)) for file in files)


def unread_data(files: Sequence[UnreadFile]) -> dict[str, Any]:
    """Give the same as a field for JSON; nothing when there are no such files."""
    return {"unread": [_data(file) for file in files]} if files else {}


def _data(file: UnreadFile) -> dict[str, Any]:
    known = {
        "kind": file.kind,
        "plan": file.plan,
        "prisons": list(file.prisons) or None,
        "first": file.first,
    }
    return {
        "file": file.file,
        "line": file.span.line,
        "column": file.span.column,
        "reason": "unreadable" if file.first is None else "duplicate",
        **{name: value for name, value in known.items() if value is not None},
    }


def validating(file: str) -> str:
    """Return the command that shows the mistakes in a file."""
    name = visible(file)
    return f"hulpplan validate {name}" if _PLAIN.fullmatch(name) else f'hulpplan validate "{name}"'
