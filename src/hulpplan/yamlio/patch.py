"""Applying edits to a text; every other character stays as it was."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from hulpplan.finding import Span, TextEdit
from hulpplan.yamlio.source import Source

_LINE_END = re.compile(r"\r\n?|\n")


class OverlapError(ValueError):
    """Two edits overlap or are at the same position, or one is outside the text."""


class TextLayout:
    """The positions of the lines of a text, and their line endings."""

    def __init__(self, source: Source) -> None:
        self.file = source.file
        self.text = source.text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def offset(self, line: int, column: int) -> int:
        """Convert a line and a column, both from 1, to a position in the text.

        Raises:
            OverlapError: when the text has no such place.
        """
        if not 1 <= line <= len(self._starts):
            message = f"no line {line} in {self.file}"
            raise OverlapError(message)
        found = self._starts[line - 1] + column - 1
        if column < 1 or found > self.end_of(line):
            message = f"no column {column} in line {line} of {self.file}"
            raise OverlapError(message)
        return found

    def stretch(self, span: Span) -> tuple[int, int]:
        """Convert a span to its start and end positions, the end exclusive."""
        return self.offset(span.line, span.column), self.offset(span.end_line, span.end_column)

    def span(self, start: int, end: int) -> Span:
        """Convert two positions to a span."""
        return Span(self.file, *self._place(start), *self._place(end))

    def start_of(self, line: int) -> int:
        """Return the position of the start of a line; the end of the text for the line after the last one."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.text)

    def end_of(self, line: int) -> int:
        """Return the position of the end of a line, before its line ending."""
        start, after = self.start_of(line), self.start_of(line + 1)
        return start + len(self.text[start:after].rstrip("\r\n"))

    def line(self, number: int) -> str:
        """Return a line without its line ending."""
        return self.text[self.start_of(number) : self.end_of(number)]

    def count(self) -> int:
        """Return the number of lines, the one after the last line ending included."""
        return len(self._starts)

    def newline(self) -> str:
        """Return the line ending of the text, by its first line."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def _place(self, position: int) -> tuple[int, int]:
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


@lru_cache(maxsize=8)
def text_layout(source: Source) -> TextLayout:
    """Return the layout of a text; cached, because a file may need many fixes."""
    return TextLayout(source)


class Patch:
    """The edits of one text, added in groups; a group is added as a whole or not at all."""

    def __init__(self, source: Source) -> None:
        self._layout = text_layout(source)
        self._changes: list[tuple[int, int, str]] = []

    def takes(self, edits: Iterable[TextEdit]) -> bool:
        """Return whether edits are inside the text and overlap neither each other nor those added before."""
        try:
            self._together(edits)
        except OverlapError:
            return False
        return True

    def add(self, edits: Iterable[TextEdit]) -> None:
        """Add edits.

        Raises:
            OverlapError: when they cannot be.
        """
        self._changes = self._together(edits)

    def text(self) -> str:
        """Return the text with all edits applied."""
        parts: list[str] = []
        done = 0
        for start, end, new in self._changes:
            parts += [self._layout.text[done:start], new]
            done = end
        return "".join((*parts, self._layout.text[done:]))

    def _together(self, edits: Iterable[TextEdit]) -> list[tuple[int, int, str]]:
        """Return all changes, sorted, with these edits."""
        changes = list(self._changes)
        for edit in edits:
            start, end = self._layout.stretch(edit.span)
            position = bisect_right(changes, (start, end), key=lambda change: change[:2])
            before = changes[position - 1][:2] if position else (-1, -1)
            after = changes[position][0] if position < len(changes) else len(self._layout.text)
            if end < start or start < before[1] or before == (start, end) or end > after:
                message = f"edits of {self._layout.file} overlap"
                raise OverlapError(message)
            changes.insert(position, (start, end, edit.text))
        return changes


def apply_edits(source: Source, edits: Iterable[TextEdit]) -> str:
    """Return the text with all edits applied; they may touch.

    Raises:
        OverlapError: when two edits share a character or a spot, or one lies outside the text.
    """
    patch = Patch(source)
    patch.add(edits)
    return patch.text()
