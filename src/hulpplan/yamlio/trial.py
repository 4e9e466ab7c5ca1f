"""Trying edits of an invalid text: does parsing get further with them?"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, TypeAlias

from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent, StreamEndEvent

from hulpplan.finding import Fact, FactKind, Fix, Place, Span, TextEdit
from hulpplan.i18n import Value
from hulpplan.yamlio.events import Event, YAMLError, c_events, pure_events, shield
from hulpplan.yamlio.lines import Edit, Line, edited, line_of
from hulpplan.yamlio.source import Source

Edits: TypeAlias = Mapping[int, tuple[Edit, ...]]
"""Edits by the number of their line; lines count from 1."""
Spot: TypeAlias = tuple[int, int]

FAR: Final = 200
"""The number of lines above a list entry that are searched for its field."""
DEEPEST: Final = 100
"""The depth of nesting up to which edits are tried."""
_FLOW = re.compile(r"[\[{]")


class Holds(Enum):
    """What a field holds in every kind of file: a text, a list of texts, or other things too."""

    TEXT = "text"
    TEXTS = "texts"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a text can be parsed: where things start and end, the scalars, where parsing stops."""

    starts: Mapping[Spot, Spot]
    says: tuple[str | None, ...]
    stop: Spot | None

    @property
    def progress(self) -> tuple[bool, Spot]:
        """Sort key of readings by how far they get."""
        return self.stop is None, self.stop or (0, 0)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A fact, and the edits of its line with which parsing gets further, if any are known."""

    fact: Fact
    line: int
    edits: tuple[Edit, ...] = ()


class Trial:
    """An invalid text, with the reading of a parser and where it stopped.

    Attributes:
        fields: the names that fields can have, and what each holds.
        here: the line that the parser's fact is about.
        stop: where the reading stops, inside the text.
    """

    def __init__(self, source: Source, fact: Fact, fields: Mapping[str, Holds]) -> None:
        self.source = source
        self.fact = fact
        self.fields = fields
        self.lines = lines_of(source)
        self.here = fact.place.span.line
        self._events = c_events
        self._reading = read_as_far(source.text)
        stop = self._reading.stop
        # The C parser refuses some valid flow lists and mappings.
        if stop is not None and stop[0] < self.here and _FLOW.search(self.lines[stop[0] - 1].text):
            self._events = pure_events
            self._reading = read_as_far(source.text, pure_events)
        line, column = self._reading.stop or (self.here, fact.place.span.column)
        # Something unclosed is missed after the last line.
        self.stop = (min(line, len(self.lines)), column)

    def after(self, edits: Edits) -> Reading:
        """Parse the text with these edits."""
        return read_as_far(with_edits(self.source, edits).text, self._events)

    def helps(self, edits: Edits, reading: Reading | None = None) -> bool:
        """Return whether parsing gets further with these edits; `reading` is the result, if known."""
        stop = (reading or self.after(edits)).stop
        if stop is None or self._reading.stop is None:
            return stop is None
        line, column = self.stop
        # Counted from the end of the line: the edits moved what follows them.
        before = len(self.lines[line - 1].text) - column
        behind = len(edited(self.lines[line - 1].text, edits.get(line, ()))) - stop[1]
        return stop[0] > line or (stop[0] == line and behind < before)

    def above(self, number: int) -> int:
        """Return the number of the last non-blank line above a line; 0 without one."""
        return next((n for n in range(number - 1, 0, -1) if not self.lines[n - 1].blank), 0)

    def goes_on_below(self, number: int) -> bool:
        """Return whether the next non-blank line continues what starts on this one.

        It does when it is indented further, and as a text also when it is no field and no entry of a list.
        """
        line = self.lines[number - 1]
        rest = (self.lines[n] for n in range(number, len(self.lines)))
        below = next((other for other in rest if not other.blank), None)
        begins = line.content if line.colon >= 0 else line.indentation
        if below is None or below.indentation < begins:
            return False
        return below.indentation > begins or (below.colon < 0 and not below.dashes)

    def is_below_field(self, number: int) -> bool:
        """Return whether a line is the first of a value that starts below its field."""
        line, above = self.lines[number - 1], self.above(number)
        field = self.lines[above - 1] if above else None
        return field is not None and field.colon >= 0 and not field.said and field.content < line.indentation

    def field_of(self, number: int) -> tuple[str, bool]:
        """Return the field of the value on a line, and whether the value is a list entry."""
        line = self.lines[number - 1]
        if line.colon >= 0:
            return line.key, False
        entry, column = bool(line.dashes), line.indentation + bool(line.dashes)
        for above in range(number - 1, max(number - FAR, 0), -1):
            field = self.lines[above - 1]
            if field.colon >= 0 and not field.said and field.content < column:
                return field.key, entry
        return "", entry

    def holds_text(self, number: int) -> bool:
        """Return whether the value on a line can only be a text."""
        name, entry = self.field_of(number)
        return self.fields.get(name) is (Holds.TEXTS if entry else Holds.TEXT)

    def span(self, number: int, start: int, end: int | None = None) -> Span:
        """Return the span of a part of a line, counted from 0; one character without an end."""
        return Span(self.source.file, number, start + 1, number, (start + 1 if end is None else end) + 1)

    def mistake(
        self,
        reason: str,
        span: Span,
        edits: tuple[Edit, ...],
        values: dict[str, Value] | None = None,
        *,
        safe: bool = True,
    ) -> Mistake:
        """Return a mistake in one line."""
        fix = fix_of(self.source, {span.line: edits}, safe=safe) if edits else None
        return Mistake(Fact(FactKind.SYNTAX, Place(span), reason, values or {}, fix=fix), span.line, edits)


def lines_of(source: Source) -> list[Line]:
    """Parse every line of a text."""
    return [line_of(text) for text in source.lines()]


def fix_of(source: Source, edits: Edits, *, safe: bool = True) -> Fix:
    """Return a fix with these edits."""
    return Fix(
        tuple(
            TextEdit(Span(source.file, number, edit.start + 1, number, edit.end + 1), edit.text)
            for number, found in sorted(edits.items())
            for edit in found
        ),
        safe,
    )


def with_edits(source: Source, edits: Edits) -> Source:
    """Return the text with the edits applied, with one kind of line ending."""
    lines = source.lines()
    for number, found in edits.items():
        lines[number - 1] = edited(lines[number - 1], found)
    return replace(source, text="\n".join(lines))


def structural(lines: list[Line], edits: Edits, reading: Reading) -> dict[int, tuple[Edit, ...]]:
    """Keep the edits of lines on which something starts: all others are inside a text.

    Args:
        lines: the text without the edits.
        edits: the edits.
        reading: what can be read with all of them.
    """
    kept = {}
    for number, found in edits.items():
        line = line_of(edited(lines[number - 1].text, found))
        end = reading.starts.get((number, line.content + 1))
        if end is not None and (line.colon < 0 or end == (number, line.key_end + 1)):
            kept[number] = found
    return kept


def where(lines: Iterable[Line], mend: Callable[[Line], list[Edit]]) -> dict[int, tuple[Edit, ...]]:
    """Return the edits of all lines that need some."""
    return {number: tuple(edits) for number, line in enumerate(lines, 1) if (edits := mend(line))}


def read_as_far(text: str, events: Callable[[str], Callable[[], Event]] = c_events) -> Reading:
    """Parse a text as far as a parser gets."""
    shielded, _ = shield(text)
    starts: dict[Spot, Spot] = {}
    says: list[str | None] = []
    depth = 0
    try:
        next_event = events(shielded)
        while not isinstance(event := next_event(), StreamEndEvent):
            start, end = event.start_mark, event.end_mark
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > DEEPEST:
                # The parser slows down with each level; no plan comes near.
                return Reading(starts, tuple(says), (start.line + 1, start.column + 1))
            starts[start.line + 1, start.column + 1] = (end.line + 1, end.column + 1)
            says.append(event.value if isinstance(event, ScalarEvent) else type(event).__name__)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return Reading(starts, tuple(says), (mark.line + 1, mark.column + 1) if mark else (1, 1))
    return Reading(starts, tuple(says), None)
