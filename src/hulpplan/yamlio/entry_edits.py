"""Edits that remove an entry from a list, or add a key with its value to a mapping."""

import re
from collections.abc import Iterable

from hulpplan.finding import Span, TextEdit
from hulpplan.yamlio.nodes import Mapping, MappingEntry, Scalar, Sequence
from hulpplan.yamlio.patch import TextLayout, text_layout
from hulpplan.yamlio.scalar import as_text, replaced, spelled
from hulpplan.yamlio.source import Source

_DASH = re.compile(r"\s*-\s+")
_BEHIND_KEY = re.compile(r"[ \t]*:")
_NOTHING = re.compile(r"(?:~|null|Null|NULL|''|\"\")(?=[\s,}]|$)")
_FLOW_OPENS = "{"


def without_entry(source: Source, sequence: Sequence, position: int) -> TextEdit | None:
    """Remove an entry, not the first, from a list.

    Returns:
        The edit; None where more than the entry would be lost or change its meaning: a comment at the entry
        or right above it, an anchor that others repeat, or something else on its lines.
    """
    layout = text_layout(source)
    entry = sequence.items[position].span
    if source.text[layout.offset(sequence.span.line, sequence.span.column)] == "[":
        return _out_of_flow(layout, sequence.items[position - 1].span, entry)
    if _DASH.fullmatch(layout.line(entry.line)[: entry.column - 1]) is None:
        return None
    above = layout.line(entry.line - 1).lstrip()
    behind = layout.line(entry.end_line)[entry.end_column - 1 :]
    start, end = layout.start_of(entry.line), layout.start_of(entry.end_line + 1)
    removed = layout.text[start:end]
    if above.startswith("#") or behind.strip() or "#" in removed or "&" in removed:
        return None
    if entry.end_line == layout.count():
        # The last line has no line ending: the one before it then ends the file without one.
        start = layout.end_of(entry.line - 1)
    return TextEdit(layout.span(start, end), "")


def _out_of_flow(layout: TextLayout, before: Span, entry: Span) -> TextEdit | None:
    start = layout.offset(before.end_line, before.end_column)
    end = layout.offset(entry.end_line, entry.end_column)
    removed, behind = layout.text[start:end], layout.text[end : layout.end_of(entry.end_line)]
    # A `#` may also be part of a text; such an entry is left to be removed by hand.
    if "#" in removed or "&" in removed or behind.lstrip(" \t,").startswith("#"):
        return None
    return TextEdit(layout.span(start, end), "")


def with_values(source: Source, mapping: Mapping, values: Iterable[tuple[str, str]]) -> list[TextEdit] | None:
    """Set scalar values in a mapping: existing values are replaced, new keys come last.

    Args:
        source: the file.
        mapping: the fields, that may be empty only when written `{}`.
        values: keys with their values.

    Returns:
        The edits; None where that cannot be done without changing more.
    """
    layout = text_layout(source)
    edits: list[TextEdit] = []
    added: list[str] = []
    quote = _quote_in(layout, mapping)
    for key, value in values:
        entry = mapping.entries.get(key)
        if entry is None:
            added.append(f"{spelled(key)}: {as_text(value, quote)}")
            continue
        edit = _other_value(source, layout, entry, value)
        if edit is None:
            return None
        edits.append(edit)
    if not added:
        return edits
    addition = _addition(layout, mapping, added)
    return [*edits, addition] if addition else None


def _other_value(source: Source, layout: TextLayout, entry: MappingEntry, value: str) -> TextEdit | None:
    if not isinstance(entry.value, Scalar):
        return None
    if entry.value.text is not None:
        return replaced(source, entry.value.span, value)
    start = layout.offset(entry.value.span.line, entry.value.span.column)
    nothing = _NOTHING.match(layout.text, start)
    if nothing:
        return TextEdit(layout.span(*nothing.span()), as_text(value))
    colon = _BEHIND_KEY.match(layout.text, layout.offset(entry.key.end_line, entry.key.end_column))
    return TextEdit(layout.span(colon.end(), colon.end()), f" {as_text(value)}") if colon else None


def _quote_in(layout: TextLayout, mapping: Mapping) -> str:
    """Return the quotes of the first value of a mapping; empty when it is plain."""
    first = next((entry.value.span for entry in mapping.entries.values()), None)
    start = layout.text[layout.offset(first.line, first.column) :][:1] if first else ""
    return start if start in ("'", '"') else ""


def _addition(layout: TextLayout, mapping: Mapping, pairs: list[str]) -> TextEdit | None:
    first = layout.offset(mapping.span.line, mapping.span.column)
    last = next(reversed(mapping.entries.values()), None)
    if layout.text[first] == _FLOW_OPENS:
        text = ", ".join(pairs)
        if last is None:
            return TextEdit(layout.span(first + 1, first + 1), text)
        if not isinstance(last.value, Scalar) or last.value.text is None:
            return None
        end = layout.offset(last.value.span.end_line, last.value.span.end_column)
        return TextEdit(layout.span(end, end), f", {text}")
    if last is None:
        return None
    # The indentation is copied from the line: it has no tabs.
    head = layout.line(last.key.line)[: last.key.column - 1]
    if head.strip():
        return None
    return below(
        layout, max(last.key.end_line, last.value.span.end_line), [f"{head}{pair}" for pair in pairs]
    )


def with_section(
    source: Source, root: Mapping, key: str, values: Iterable[tuple[str, str]]
) -> list[TextEdit]:
    """Add a field with fields of its own at the end of a file.

    Args:
        source: the file.
        root: its top level, with at least one field.
        key: the new field.
        values: what stands in it.

    Returns:
        The edits to choose from, best first: where a text of several lines is the last thing in the file, the
        first may change it.
    """
    layout = text_layout(source)
    pairs = [f"{spelled(name)}: {as_text(value)}" for name, value in values]
    first = layout.offset(root.span.line, root.span.column)
    if layout.text[first] == _FLOW_OPENS:
        end = layout.offset(root.span.end_line, root.span.end_column) - 1
        comma = "" if layout.text[:end].rstrip().endswith(",") else ", "
        return [TextEdit(layout.span(end, end), f"{comma}{key}: {{{', '.join(pairs)}}}")]
    lines = [f"{key}:", *(f"  {pair}" for pair in pairs)]
    last = next(
        number for number in range(layout.count(), 0, -1) if layout.line(number).strip() not in ("", "...")
    )
    newline = layout.newline()
    end = len(layout.text)
    start = "" if layout.line(layout.count()) == "" else newline
    at_end = TextEdit(layout.span(end, end), start + "".join(f"{line}{newline}" for line in lines))
    return [below(layout, last, lines), at_end]


def under_key(source: Source, key: Span, values: Iterable[tuple[str, str]]) -> TextEdit:
    """Add fields below a key without a value."""
    layout = text_layout(source)
    indent = " " * (key.column + 1)
    return below(
        layout, key.end_line, [f"{indent}{spelled(name)}: {as_text(value)}" for name, value in values]
    )


def below(layout: TextLayout, line: int, lines: Iterable[str]) -> TextEdit:
    """Insert lines below a line, with the line ending of the others."""
    newline = layout.newline()
    end = layout.end_of(line)
    return TextEdit(layout.span(end, end), "".join(f"{newline}{text}" for text in lines))
