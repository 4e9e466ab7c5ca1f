"""What is wrong with a text that is no YAML, as a reason and the spot where a person should look."""

import re

from hulpplan.finding import Fact, FactKind, Place, Span
from hulpplan.i18n import Value
from hulpplan.yamlio.events import MarkedYAMLError, YAMLError
from hulpplan.yamlio.source import Source

_CONFLICT = re.compile(r"^<{7}( .*)?$", re.MULTILINE)

# Parts of the parsers' own sentences, and the reason each stands for. The first that fits counts.
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


def conflict_marker(source: Source) -> Fact | None:
    """Find the first line that git leaves where two versions could not be merged."""
    if "<<<<<<<" not in source.text or "\n>>>>>>>" not in source.text:
        return None
    match = _CONFLICT.search(source.text)
    if match is None:
        return None
    line = source.text.count("\n", 0, match.start()) + 1
    return _fact(Span(source.file, line, 1, line, len(match.group().rstrip("\r")) + 1), "merge-conflict")


def has_position(error: YAMLError) -> bool:
    """Tell whether a parser's error says where it stumbled."""
    return isinstance(error, MarkedYAMLError) or hasattr(error, "position")


def syntax_fact(source: Source, error: YAMLError, last_quoted: Span | None) -> Fact:
    """Say what the parser stumbled over.

    Args:
        source: the text.
        error: what a parser raised; it has a position.
        last_quoted: where the quoted text stood that was read just before, if it was one.
    """
    if not isinstance(error, MarkedYAMLError):
        return _character(source, getattr(error, "position", 0))
    return _unclosed(source, error) or _stumble(source, error, last_quoted)


def _unclosed(source: Source, error: MarkedYAMLError) -> Fact | None:
    """Point at the opener of a quote or bracket that was never closed."""
    context, problem = error.context or "", error.problem or ""
    if error.context_mark is None:
        return None
    opener = _one(source, error.context_mark.line + 1, error.context_mark.column + 1)
    if "quoted scalar" in context and "end of stream" in problem:
        return _fact(opener, "unclosed-quote")
    if "flow" in context and "node" not in context:
        return _fact(opener, "unclosed-bracket")
    return None


def _stumble(source: Source, error: MarkedYAMLError, last_quoted: Span | None) -> Fact:
    """Point at the spot where the parser could not go on."""
    mark, problem = error.problem_mark, error.problem or ""
    spot = _one(source, mark.line + 1, mark.column + 1)
    char = source.line(spot.line)[spot.column - 1 : spot.column]
    if char == "\t" or "'\\t'" in problem:
        return _fact(spot, "tab")
    reason = next((reason for part, reason in _PROBLEMS if part in problem), "other")
    if reason in ("indentation", "colon-in-text", "no-colon") and last_quoted is not None:
        if last_quoted.line < last_quoted.end_line:
            # The quote was closed by the opening quote of a later text.
            return _fact(_one(source, last_quoted.line, last_quoted.column), "unclosed-quote")
        if last_quoted.end_line == spot.line:
            return _fact(spot, "text-after-quote")
    return _fact(spot, reason, {"character": char} if char.strip() else {})


def _character(source: Source, position: int) -> Fact:
    """Point at a character that no YAML file may hold."""
    before = source.text[:position].replace("\r\n", "\n").replace("\r", "\n")
    spot = _one(source, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return _fact(spot, "control-character", {"character": f"U+{ord(source.text[position]):04X}"})


def _one(source: Source, line: int, column: int) -> Span:
    return Span(source.file, line, column, line, column + 1)


def _fact(span: Span, reason: str, values: dict[str, Value] | None = None) -> Fact:
    return Fact(FactKind.SYNTAX, Place(span), reason, values or {})
