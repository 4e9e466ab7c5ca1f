"""HP901 unused-ignore: a comment that switches a rule off where the rule has nothing to say."""

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
"""Rules that look at one file, so that another one cannot keep them from speaking."""


@rule(CODE, "unused-ignore", Severity.WARNING, last=True)
def unused_ignore(context: Context) -> Iterator[Problem]:
    """Yield a problem at each ignore comment, or word of one, that left no finding out."""
    for comment in context.ignores:
        if comment.in_order and _all_ran(context, comment) and not _in_doubt(context, comment):
            yield from _problems(context, comment)


def _problems(context: Context, comment: IgnoreComment) -> Iterator[Problem]:
    unused = [word for word in comment.words if word not in context.so_far.used and CODE not in word.rules]
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
    """Tell whether every rule that is named ran to its end; this one is still running."""
    return comment.rules - {CODE} <= context.so_far.ran


def _in_doubt(context: Context, comment: IgnoreComment) -> bool:
    """Tell whether a mistake may keep a rule from speaking here: what is unknown nobody speaks of."""
    workspace, document = context.workspace, comment.document
    if not all(code.startswith(ONE_FILE) for code in comment.rules):
        duplicates = [plan.document for plan, _ in workspace.duplicates]
        if workspace.broken or document in duplicates:
            return True
    return any(_is_near(document, path, comment.line) for path in _unknown(context, document))


def _unknown(context: Context, document: Document) -> Iterator[Path]:
    """Yield the ways to values of a file of which no other rule speaks."""
    yield from document.gaps.unknown
    for link in context.workspace.links:
        if link.source.document is document and link.outcome is not Outcome.FOUND:
            yield (*link.source.path, *link.steps)
    for finding in context.so_far.findings:
        if finding.code == "HP401" and finding.span.file == document.file:
            yield finding.problem.place.path


def _is_near(document: Document, path: Path, line: int) -> bool:
    """Tell whether a line is one of the item in which a value lies, or is about that item."""
    entries = [path[: depth + 1] for depth, step in enumerate(path) if isinstance(step, int)]
    if not entries or line == document.key_place(("kind",)).span.line:
        return True
    inner = document.node(entries[-1])
    start, end = document.first_key(entries[-1]).span.line, inner.span.end_line if inner else 0
    return start <= line <= end or line in {document.first_key(entry).span.line for entry in entries}
