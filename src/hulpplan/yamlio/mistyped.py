"""Tabs and look-alike characters where only spaces, dashes and colons of the keyboard work."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from hulpplan.finding import Fact, FactKind, Path, Place, Span
from hulpplan.i18n import Value
from hulpplan.lookalikes import is_quote, name_of
from hulpplan.yamlio.lines import Edit, Line, line_of, mended_look_alikes, mended_tabs, outdented
from hulpplan.yamlio.patch import apply_edits, text_layout
from hulpplan.yamlio.source import Source
from hulpplan.yamlio.trial import (
    Edits,
    Mistake,
    Reading,
    Trial,
    fix_of,
    lines_of,
    read_as_far,
    structural,
    where,
    with_edits,
)

TAB_WIDTHS: Final = (2, 4, 8, 3, 1)
"""The tab widths to try, the likeliest first."""
NEAR: Final = 2
"""The number of lines above the stop that are searched first for its cause."""


def tabs_in(trial: Trial) -> list[Mistake]:
    """Replace every indenting tab; safe when all tab widths that help most mean the same."""
    if not any("\t" in line.text[: line.content] for line in trial.lines[: trial.stop[0]]):
        return []
    ways = [
        way
        for width in TAB_WIDTHS
        if (way := _way(trial, where(trial.lines, _with_tabs_of(width)))) is not None
    ]
    if not ways:
        return []
    furthest = max(reading.progress for _, reading in ways)
    best = [(edits, reading) for edits, reading in ways if reading.progress == furthest]
    edits, first = best[0]
    certain = all(reading.says == first.says for _, reading in best)
    mistakes = [
        trial.mistake("tab", trial.span(number, found[0].start), found) for number, found in edits.items()
    ]
    return mistakes if certain else [replace(one, fact=replace(one.fact, fix=None)) for one in mistakes]


def look_alikes_of(trial: Trial) -> list[Mistake]:
    """Replace look-alike characters by those of the keyboard, wherever that helps."""
    if trial.source.text.isascii():
        return []
    way = _way(trial, where(trial.lines, mended_look_alikes))
    if way is None or way[1].stop is not None:
        ways = (way, _way(trial, at_margin(trial.lines)))
        way = max(filter(None, ways), key=lambda one: one[1].progress, default=None)
    return [
        Mistake(_fact(trial.source, (), {number: edits}), number, edits)
        for number, edits in (way[0].items() if way else ())
    ]


def look_alikes_in(source: Source, places: Iterable[Place]) -> list[Fact]:
    """Return the values and keys that are parsed otherwise than they look.

    Args:
        source: a text that can be read.
        places: the values and keys that something was found about.

    Returns:
        For each that holds a look-alike character where only the one of the keyboard works, a fact at that
        character, with the way to the value.
    """
    if source.text.isascii():
        return []
    lines = lines_of(source)
    edits = where(lines, mended_look_alikes)
    reading = read_as_far(with_edits(source, edits).text) if edits else None
    if reading is not None and reading.stop is not None and (margin := at_margin(lines)):
        other = read_as_far(with_edits(source, margin).text)
        if other.progress > reading.progress:
            edits, reading = margin, other
    kept = structural(lines, edits, reading) if reading else {}
    facts = []
    for place in sorted(places, key=_size):
        inside = {
            number: kept[number]
            for number in range(place.span.line, place.span.end_line + 1)
            if any(_covers(place.span, number, edit.start) for edit in kept.get(number, ()))
        }
        if inside:
            facts.append(_fact(source, place.path, inside))
            for number in inside:
                del kept[number]
    return facts


def lists_on_key_lines(source: Source, places: Iterable[Place]) -> list[Fact]:
    """Return the lists on the line of their field that are a text only because of a look-alike dash.

    Args:
        source: a text that can be read.
        places: the single values that stand where a list belongs.
    """
    facts = []
    for place in places:
        span = place.span
        text = text_layout(source).line(span.line)[span.column - 1 : span.end_column - 1]
        value = line_of(text)
        if span.line == span.end_line and value.dashes == (0,) and value.said:
            number = span.line
            edits = (
                Edit(span.column - 1, span.column - 1 + value.content, "["),
                Edit(span.end_column - 1, span.end_column - 1, "]"),
            )
            spot = span.column if text[0] == "-" else span.column - 1
            character = Span(source.file, number, spot + 1, number, spot + 2)
            values: dict[str, Value] = {"character": name_of(text_layout(source).line(number)[spot])}
            fix = fix_of(source, {number: edits})
            at = Place(character, place.path)
            facts.append(Fact(FactKind.SYNTAX, at, "look-alike-list", values, fix=fix))
    return facts


def at_margin(lines: Sequence[Line]) -> dict[int, tuple[Edit, ...]]:
    """Return all edits, after which the top-level fields are not indented."""
    edits = where(lines, mended_look_alikes)
    margin = True
    for number, line in enumerate(lines, 1):
        if margin and (found := outdented(line)):
            edits[number] = tuple(found)
        elif not line.blank:
            margin = line.indentation == 0
    return edits


def with_fixes(source: Source, facts: Iterable[Fact]) -> Source:
    """Return a text with the fixes of these facts applied."""
    edits = [edit for fact in facts if fact.fix for edit in fact.fix.edits]
    return replace(source, text=apply_edits(source, edits))


def _with_tabs_of(width: int) -> Callable[[Line], list[Edit]]:
    return lambda line: mended_tabs(line, width)


def _way(trial: Trial, edits: Edits) -> tuple[dict[int, tuple[Edit, ...]], Reading] | None:
    """Return the edits of lines outside texts, with the resulting reading; None if it gets no further."""
    if not any(number <= trial.stop[0] for number in edits):
        return None
    kept = structural(trial.lines, edits, trial.after(edits))
    for some in _choices(trial, edits, kept):
        reading = trial.after(some)
        if trial.helps(some, reading):
            last = reading.stop[0] if reading.stop else len(trial.lines)
            return {number: found for number, found in some.items() if number <= last}, reading
    return None


def _choices(trial: Trial, edits: Edits, kept: Edits) -> Iterator[dict[int, tuple[Edit, ...]]]:
    """Yield selections of the edits, the best first, each once.

    Args:
        trial: the text.
        edits: all of them.
        kept: those of lines on which something begins.
    """
    lines = trial.lines
    # A text may have bullets of its own, which must not become a list.
    sure = {number: found for number, found in kept.items() if lines[number - 1].colon >= 0}
    # Characters at the left margin cannot be part of an indented text.
    outdented = {number: found for number, found in edits.items() if number in kept or found[0].start == 0}
    given: list[dict[int, tuple[Edit, ...]]] = [{}]
    for choice in (sure, dict(kept), outdented, None):
        # If those in a text above were replaced too, nothing after that text could be parsed.
        some = _near(trial, edits) if choice is None else choice
        if some not in given:
            given.append(some)
            yield some


def _near(trial: Trial, edits: Edits) -> dict[int, tuple[Edit, ...]]:
    """Select the edits of lines on which something starts, right above the line where parsing stops."""
    stop = trial.stop[0]
    first = min(trial.here, stop) - NEAR
    near = {number: found for number, found in edits.items() if first <= number <= stop}
    return structural(trial.lines, near, trial.after(near))


def _fact(source: Source, path: Path, edits: Edits) -> Fact:
    """Return the span of the first of the wrong characters."""
    number, first = next((number, found[0]) for number, found in sorted(edits.items()))
    span = Span(source.file, number, first.start + 1, number, first.start + 2)
    right = first.text.strip(" ")
    char = text_layout(source).line(number)[first.start]
    values: dict[str, Value] = {"character": name_of(char), "right": right}
    certain = not any(_uncovers_comment(text_layout(source).line(n), found) for n, found in edits.items())
    fix = fix_of(source, edits) if certain else None
    reason = "look-alike" if right else "quoted-key" if is_quote(char) else "look-alike-space"
    return Fact(FactKind.SYNTAX, Place(span, path), reason, values, fix=fix)


def _uncovers_comment(line: str, edits: tuple[Edit, ...]) -> bool:
    """Return whether the edit would turn what follows into a comment."""
    return line[edits[-1].end :].lstrip().startswith("#") and bool(line[: edits[0].start].strip())


def _covers(span: Span, line: int, start: int) -> bool:
    return (span.line, span.column) <= (line, start + 1) < (span.end_line, span.end_column)


def _size(place: Place) -> tuple[int, int]:
    """Sort key of places from short to long: a value comes before what contains it."""
    span = place.span
    return span.end_line - span.line, span.end_column - span.column
