"""The error in an invalid text, as a reason and the place where a person should look."""

import re
from itertools import takewhile

from hulpplan.finding import Fact, FactKind, Place, Span
from hulpplan.i18n import Value
from hulpplan.yamlio.events import MarkedYAMLError, YAMLError
from hulpplan.yamlio.source import Source

_CONFLICT = re.compile(r"^<{7}( .*)?$", re.MULTILINE)

# Parts of the messages of the parsers, and the reason each stands for. The first match counts.
_PROBLEMS = (
    ("mapping values are not allowed", "colon-in-text"),
    ("sequence entries are not allowed", "list-on-key-line"),
    ("cannot start any token", "reserved-character"),
    ("could not find expected ':'", "no-colon"),
    ("unknown escape character", "escape"),
    ("expected escape sequence", "escape"),
    ("the node content", "unexpected-character"),
    ("expected <block end>", "indentation"),
    ("expected alphabetic or numeric", "reserved-character"),
)

# The messages of the parsers when text follows a quoted one.
_AFTER_QUOTE = (
    "expected <block end>",
    "mapping values are not allowed",
    "could not find expected ':'",
    "expected ',' or",
)
# Reasons better shown where something starts than where it broke off, by what was being parsed.
_BEGINS = {"no-colon": "simple key", "reserved-character": "scanning an a"}
_BLOCK_HEADER = re.compile(r"(^|\s)[|>][-+1-9]*\s*(#.*)?$")
_HALF = re.compile(r"\\(u|U0{4})[dD][89a-fA-F]")


def conflict_marker(source: Source) -> Fact | None:
    """Return the first marker of a git merge conflict."""
    if "<<<<<<<" not in source.text or "\n>>>>>>>" not in source.text:
        return None
    match = _CONFLICT.search(source.text)
    if match is None:
        return None
    line = source.text.count("\n", 0, match.start()) + 1
    return _fact(Span(source.file, line, 1, line, len(match.group().rstrip("\r")) + 1), "merge-conflict")


def directive(source: Source) -> Fact | None:
    """Return a directive (`%YAML 1.1`), which can only be at the top."""
    if "%" not in source.text:
        return None
    for number, line in enumerate(source.lines(), 1):
        if line.startswith("%"):
            span = Span(source.file, number, 1, number, len(line) + 1)
            return Fact(FactKind.UNSUPPORTED_YAML, Place(span), "directive")
        if line.strip() and not line.lstrip().startswith("#"):
            break
    return None


def has_position(error: YAMLError) -> bool:
    """Return whether the error of a parser has a position."""
    return isinstance(error, MarkedYAMLError) or hasattr(error, "position")


def syntax_fact(source: Source, error: YAMLError, last_quoted: Span | None) -> Fact:
    """Return the fact for the error of a parser.

    Args:
        source: the text.
        error: what a parser raised; it has a position.
        last_quoted: where the quoted text stood that was read just before, if it was one.
    """
    if not isinstance(error, MarkedYAMLError):
        return _character(source, getattr(error, "position", 0))
    return _quote(source, error, last_quoted) or _unclosed(source, error) or _stumble(source, error)


def surrogate_fact(source: Source, span: Span) -> Fact:
    """Return the place of an escaped lone surrogate in a quoted text."""
    lines = (
        (n, source.line(n), span.column - 1 if n == span.line else 0)
        for n in range(span.line, span.end_line + 1)
    )
    number, match = next((n, match) for n, line, start in lines if (match := _HALF.search(line, start)))
    return _fact(_one(source, number, match.start() + 1), "escape", {"character": match[1]})


def _quote(source: Source, error: MarkedYAMLError, last_quoted: Span | None) -> Fact | None:
    """Return the quoted text that ended just before the error on the same line, if any."""
    mark = error.problem_mark
    if last_quoted is None or mark is None or last_quoted.end_line != mark.line + 1:
        return None
    if not any(part in (error.problem or "") for part in _AFTER_QUOTE):
        return None  # pragma: no cover - no other mistake after a quoted text is known
    if last_quoted.line < last_quoted.end_line:
        # The quote was closed by the opening quote of a later text.
        return _fact(_one(source, last_quoted.line, last_quoted.column), "unclosed-quote")
    return _fact(_one(source, mark.line + 1, mark.column + 1), "text-after-quote")


def _unclosed(source: Source, error: MarkedYAMLError) -> Fact | None:
    """Return the place of a quote or bracket that was never closed."""
    context, problem = error.context or "", error.problem or ""
    if error.context_mark is None:
        return None
    opener = _one(source, error.context_mark.line + 1, error.context_mark.column + 1)
    if "quoted scalar" in context and "end of stream" in problem:
        return _fact(opener, "unclosed-quote")
    if "flow" in context and "node" not in context:
        return _fact(opener, "unclosed-bracket")
    return None


def _stumble(source: Source, error: MarkedYAMLError) -> Fact:
    """Return the place where the parser stopped, or where the construct that it could not finish starts."""
    problem = error.problem or ""
    reason = next((reason for part, reason in _PROBLEMS if part in problem), "other")
    begins = _BEGINS.get(reason, "\0") in (error.context or "")
    # For some mistakes the pure parser only has the start of the construct.
    mark = error.context_mark if begins or error.problem_mark is None else error.problem_mark
    if reason in ("indentation", "other") and (number := _long_empty_line(source, mark.line + 1)):
        return _fact(_one(source, number, 1), "indentation")
    line = source.line(mark.line + 1)
    column = line.rfind("\\", 0, mark.column + 1) if reason == "escape" else mark.column
    spot = _one(source, mark.line + 1, column + 1)
    char = line[column : column + 1]
    if char == "\t" or "'\\t'" in problem:
        return _fact(spot, "tab")
    return _fact(spot, reason, {"character": char})


def _long_empty_line(source: Source, near: int) -> int | None:
    """Find a blank line before a block scalar that is indented further than its text."""
    lines = source.lines()
    header = near - 1
    while header > 0 and (not lines[header].strip() or not _BLOCK_HEADER.search(lines[header])):
        header -= 1
    empty = list(takewhile(lambda line: not line.strip(), lines[header + 1 :]))
    text = "".join(lines[header + 1 + len(empty) : header + 2 + len(empty)])
    indentation = len(text) - len(text.lstrip(" "))
    if not _BLOCK_HEADER.search(lines[header]) or near > header + 2 + len(empty):
        return None
    return next((header + 2 + n for n, line in enumerate(empty) if len(line) > indentation), None)


def _character(source: Source, position: int) -> Fact:
    """Return the place of a character that is not allowed in YAML."""
    before = source.text[:position].replace("\r\n", "\n").replace("\r", "\n")
    spot = _one(source, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return _fact(spot, "control-character", {"character": f"U+{ord(source.text[position]):04X}"})


def _one(source: Source, line: int, column: int) -> Span:
    return Span(source.file, line, column, line, column + 1)


def _fact(span: Span, reason: str, values: dict[str, Value] | None = None) -> Fact:
    return Fact(FactKind.SYNTAX, Place(span), reason, values or {})
