"""HP901 unused-ignore: a comment that ignores a rule where the rule has no finding."""

from collections.abc import Iterator

from hulpplan.finding import Path, Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.comments import IgnoreComment, Word
from hulpplan.rules.rule import ALWAYS_ON, Context, rule
from hulpplan.shape.document import Document
from hulpplan.workspace.item import Outcome

CODE = "HP901"
TEXT = N_("This comment ignores nothing: there is no finding of {codes} here.")
ONE_OF_MORE = N_("'{code}' in this comment ignores nothing: there is no such finding here.")
ALWAYS_ON_TEXT = N_("'{value}' cannot be ignored: without reading a file nothing is known about it.")
REMOVE = N_(
    "Remove it, or put it at the end of the line of the finding, of the item's first line, or of `kind:`."
)

ONE_FILE = ("HP1", "HP7")
"""Prefixes of rules that look at one file, so that an unread one does not affect them."""


@rule(CODE, "unused-ignore", Severity.WARNING, last=True)
def unused_ignore(context: Context) -> Iterator[Problem]:
    """Yield a problem at each ignore comment, or word of one, that suppressed no finding."""
    judged = [comment for comment in context.ignores if comment.in_order and _all_ran(context, comment)]
    unknown = _unknown(context) if judged else {}
    for comment in judged:
        paths = unknown.get(comment.document, ())
        near = any(_is_near(comment.document, path, comment.line) for path in paths)
        if not near and not _may_be_kept_silent(context, comment):
            yield from _problems(context, comment)


def _problems(context: Context, comment: IgnoreComment) -> Iterator[Problem]:
    unused = [word for word in comment.words if word not in context.earlier.used and CODE not in word.rules]
    never = [word for word in unused if all(code.startswith(ALWAYS_ON) for code in word.rules)]
    for word in never:
        yield Problem(word.place, ALWAYS_ON_TEXT, {"value": word.text})
    rest = [word for word in unused if word not in never]
    if rest and len(unused) == len(comment.words):
        codes = tuple(word.text for word in rest)
        yield Problem(comment.place, TEXT, {"codes": codes}, hint=Phrase(REMOVE))
    else:
        yield from (_word_problem(word) for word in rest)


def _word_problem(word: Word) -> Problem:
    return Problem(word.place, ONE_OF_MORE, {"code": word.text}, hint=Phrase(REMOVE))


def _all_ran(context: Context, comment: IgnoreComment) -> bool:
    """Return whether every rule that a comment names ran to completion; this one is still running."""
    return comment.rules - {CODE} <= context.earlier.ran


def _may_be_kept_silent(context: Context, comment: IgnoreComment) -> bool:
    """Return whether an unread or left-out file may be why a named rule has no finding."""
    if all(code.startswith(ONE_FILE) for code in comment.rules):
        return False
    workspace = context.workspace
    left_out = {*(plan.document for plan, _ in workspace.duplicates), *(copy for copy, _ in workspace.copies)}
    return bool(workspace.broken) or comment.document in left_out


def _unknown(context: Context) -> dict[Document, list[Path]]:
    """Return the paths of values that no other rule reports, by file."""
    unknown = {comment.document: [*comment.document.gaps.unknown] for comment in context.ignores}
    for link in context.workspace.links:
        if link.outcome is not Outcome.FOUND and link.source.document in unknown:
            unknown[link.source.document].append((*link.source.path, *link.steps))
    by_file = {document.file: document for document in unknown}
    for finding in context.earlier.findings:
        if finding.code == "HP401" and finding.span.file in by_file:
            unknown[by_file[finding.span.file]].append(finding.problem.place.path)
    return unknown


def _is_near(document: Document, path: Path, line: int) -> bool:
    """Return whether a line is part of the item that contains a value, or applies to that item."""
    entries = [path[: depth + 1] for depth, step in enumerate(path) if isinstance(step, int)]
    if not entries or line == document.key_place(("kind",)).span.line:
        return True
    inner = document.node(entries[-1])
    start, end = document.first_key(entries[-1]).span.line, inner.span.end_line if inner else 0
    return start <= line <= end or line in {document.first_key(entry).span.line for entry in entries}
