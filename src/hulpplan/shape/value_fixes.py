"""Fixes for a value, key or list entry of a file, as far as they change nothing else."""

from collections.abc import Iterator
from functools import lru_cache

from hulpplan.finding import Fix, Path, Span, TextEdit
from hulpplan.shape.document import Document
from hulpplan.yamlio.entry_edits import without_entry
from hulpplan.yamlio.nodes import Alias, Mapping, Node, Scalar, Sequence, Solid, solid
from hulpplan.yamlio.scalar import replaced


def replace_text(document: Document, span: Span, text: str, *, safe: bool) -> Fix | None:
    """Make the fix that writes another text in the place of a value or key, in the quotes it has.

    Returns:
        The fix; None for a text of several lines, and for what is repeated elsewhere by an alias: there the
        change would be one too.
    """
    if _is_repeated(document, span):
        return None
    return _fix(replaced(document.source, span, text), safe=safe)


def remove_duplicate(document: Document, second: Path, first: Path) -> Fix | None:
    """Make the fix that takes an entry out of a list in which it stands for the second time.

    Args:
        document: the file.
        second: the way to the entry.
        first: the way to the entry that says the same.

    Returns:
        The fix; None when the second says anything else than the first, or a comment would be lost.
    """
    sequence, position = document.node(second[:-1]), second[-1]
    if not isinstance(sequence, Sequence) or not isinstance(position, int):  # pragma: no cover - an entry is
        return None
    entry, other = document.node(second), document.node(first)
    # How a single value is written may differ: `D4` and `2015-2020/D4`.
    same = (
        isinstance(other, Scalar) if isinstance(entry, Scalar) else plain_value(entry) == plain_value(other)
    )
    if not same or _is_repeated(document, sequence.items[position].span):
        return None
    return _fix(without_entry(document.source, sequence, position), safe=True)


def _fix(edit: TextEdit | None, *, safe: bool) -> Fix | None:
    return Fix((edit,), safe) if edit else None


def _is_repeated(document: Document, span: Span) -> bool:
    """Tell whether an alias somewhere in the file repeats what stands here."""
    return any(_covers(repeated, span) for repeated in _repeated(document))


@lru_cache(maxsize=8)
def _repeated(document: Document) -> tuple[Span, ...]:
    """Return what aliases repeat in a file, worked out once for the many fixes that it may need."""
    root = document.node(()) if "*" in document.source.text else None
    return tuple({alias.target.span: None for alias in _aliases(root)}) if root else ()


def _covers(outer: Span, inner: Span) -> bool:
    start, end = (outer.line, outer.column), (outer.end_line, outer.end_column)
    return start <= (inner.line, inner.column) < end


def _aliases(node: Node) -> Iterator[Alias]:
    if isinstance(node, Alias):
        yield node
    elif isinstance(node, Sequence):
        for entry in node.items:
            yield from _aliases(entry)
    elif isinstance(node, Mapping):
        for pair in node.entries.values():
            yield from _aliases(pair.value)


def plain_value(node: Solid | None) -> object:
    """Return what a node says, without where and how."""
    if isinstance(node, Sequence):
        return [plain_value(solid(entry)) for entry in node.items]
    if isinstance(node, Mapping):
        return {key: plain_value(solid(entry.value)) for key, entry in node.entries.items()}
    return node.text if node else None
