"""Fixes of a value, key or list entry of a file that change nothing else."""

from hulpplan.finding import Fix, Path, Span, TextEdit
from hulpplan.shape.document import Document
from hulpplan.yamlio.entry_edits import without_entry
from hulpplan.yamlio.nodes import Mapping, Scalar, Sequence, Solid, solid
from hulpplan.yamlio.scalar import replaced


def replace_text(document: Document, span: Span, text: str, *, safe: bool) -> Fix | None:
    """Make the fix that replaces the text of a value or key and keeps its quotes.

    Returns:
        The fix; None for a text of several lines, or one that an alias repeats: it would change there too.
    """
    if _is_repeated(document, span):
        return None
    return _fix(replaced(document.source, span, text), safe=safe)


def remove_duplicate(document: Document, second: Path, first: Path) -> Fix | None:
    """Make the fix that removes a duplicate entry from a list.

    Args:
        document: the file.
        second: the path of the duplicate.
        first: the path of the entry that it duplicates.

    Returns:
        The fix; None when the two differ in anything, or a comment would be lost.
    """
    sequence, position = document.node(second[:-1]), second[-1]
    if not isinstance(sequence, Sequence) or not isinstance(position, int):  # pragma: no cover - an entry is
        return None
    entry, other = document.node(second), document.node(first)
    # The spelling of a scalar may differ: `D4` and `2015-2020/D4`.
    same = (
        isinstance(other, Scalar) if isinstance(entry, Scalar) else plain_value(entry) == plain_value(other)
    )
    if not same or _is_repeated(document, sequence.items[position].span):
        return None
    return _fix(without_entry(document.source, sequence, position), safe=True)


def _fix(edit: TextEdit | None, *, safe: bool) -> Fix | None:
    return Fix((edit,), safe) if edit else None


def _is_repeated(document: Document, span: Span) -> bool:
    """Return whether an alias in the file repeats the text at a span."""
    return any(_covers(repeated, span) for repeated in document.repeated_spans())


def _covers(outer: Span, inner: Span) -> bool:
    start, end = (outer.line, outer.column), (outer.end_line, outer.end_column)
    return start <= (inner.line, inner.column) < end


def plain_value(node: Solid | None) -> object:
    """Return the value of a node as plain Python data: text, list, dict or None."""
    if isinstance(node, Sequence):
        return [plain_value(solid(entry)) for entry in node.items]
    if isinstance(node, Mapping):
        return {key: plain_value(solid(entry.value)) for key, entry in node.entries.items()}
    return node.text if node else None
