"""Diagnosis of invalid YAML: the character at fault, and the edit that helps.

A parser says where it could not go on, and often that is a line after the mistake. Here the mistakes that
people make are tried one by one: only what gets the reading further is called the cause.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from hulpplan.finding import Fact, FactKind, Place
from hulpplan.i18n import Value
from hulpplan.yamlio.first_character import (
    closed_by_curly_quote,
    first_character,
    first_character_in_braces,
    signs_around_key,
)
from hulpplan.yamlio.lines import EMPTY, Edit
from hulpplan.yamlio.mistyped import look_alikes_of, tabs_in
from hulpplan.yamlio.patch import text_layout
from hulpplan.yamlio.source import Source
from hulpplan.yamlio.trial import FAR, Edits, Holds, Mistake, Trial, fix_of, with_edits

EFFORT: Final = 150_000
"""The number of characters parsed again to find further mistakes; a plan has some ten thousand."""
MOST_TRIED: Final = 4
"""The number of comments tried as the one in the middle of a text."""

_NAME = re.compile(r"[\w-]+")
_WORD = re.compile(r"(?P<word>[a-z][a-z_]*)(?P<rest>:?(?=\S)|\s+(?=[^\s:]))")
_COMMENT_MARK = re.compile(r"(?:^|(?<=\s))#+")


def mistakes_in(
    source: Source, fact: Fact, again: Callable[[Source], Fact | None], fields: Mapping[str, Holds]
) -> tuple[Fact, ...]:
    """Find the mistakes in a text, given where a parser stopped.

    Args:
        source: the text.
        fact: what the parser came to.
        again: what a parser comes to in another text; None where it has nothing to say.
        fields: the names that fields can have, and what each holds.

    Returns:
        The mistakes in the order of the text. As far as each can be mended, those behind it are found too; a
        line is spoken of once.
    """
    found: list[Fact] = []
    lines = set[int]()
    effort = 0
    here: Fact | None = fact
    while here is not None and here.place.span.line not in lines:
        new = [one for one in _mistakes(Trial(source, here, fields)) if one.line not in lines]
        found += (one.fact for one in new)
        lines |= {one.line for one in new}
        # The slow parser gets up to the mistake; looking at the lines costs a tenth of that.
        effort += text_layout(source).start_of(here.place.span.line) + len(source.text) // 10
        if effort > EFFORT or not new or not all(one.edits and one.fact.fix for one in new):
            break
        source = with_edits(source, {one.line: one.edits for one in new})
        here = again(source)
    return tuple(sorted(found, key=lambda one: one.place.span))


def _mistakes(trial: Trial) -> list[Mistake]:
    """Return the mistake that stops the parser, with others of its kind; else the error of the parser."""
    found = tabs_in(trial) or look_alikes_of(trial)
    return found or [next(_on_a_line(trial), Mistake(_no_alias(trial) or trial.fact, trial.here))]


def _on_a_line(trial: Trial) -> Iterator[Mistake]:
    """Try the mistakes in one line: where parsing stops, where the parser points, and the one above."""
    for number in dict.fromkeys((trial.stop[0], trial.here, trial.above(trial.stop[0]))):
        for attempt in _ATTEMPTS:
            mistake = attempt(trial, number) if number else None
            if mistake is not None:
                yield mistake
    for mistake in (_text_continued(trial), _text_cut(trial)):
        if mistake is not None:
            yield mistake


def _filled_empty(trial: Trial, number: int) -> Mistake | None:
    """Remove the `[]` before the entries of a list, or another word for an empty list."""
    line = trial.lines[number - 1]
    empty = EMPTY.match(line.text, line.value) if line.colon >= 0 else None
    if empty is None or number >= trial.stop[0]:
        return None
    edits = (Edit(line.colon + 1, empty.end(), ""),)
    if not trial.helps({number: edits}):
        return None
    values: dict[str, Value] = {"empty": empty["empty"], "field": line.key}
    span = trial.span(number, *empty.span("empty"))
    return trial.mistake("filled-empty", span, edits, values, safe=empty["word"] is None)


def _colon_forgotten(trial: Trial, number: int) -> Mistake | None:
    """Add a missing colon after the name of a field, or a missing space after a colon or dash."""
    line = trial.lines[number - 1]
    if line.colon >= 0:
        return None
    if line.text.startswith("-", line.content):
        return _dash_without_space(trial, number)
    word = _WORD.match(line.text, line.content)
    if word is None or word["word"] not in trial.fields:
        return None
    end = word.end("word")
    colon_there = word["rest"] == ":"
    edits = (Edit(end, end + 1, ": ") if colon_there else Edit(end, end, ":"),)
    if not trial.helps({number: edits}):
        return None
    span = trial.span(number, line.content, end)
    reason = "no-space" if colon_there else "no-colon"
    return trial.mistake(reason, span, edits, {"field": word["word"]})


def _dash_without_space(trial: Trial, number: int) -> Mistake | None:
    start = trial.lines[number - 1].content
    edits = (Edit(start + 1, start + 1, " "),)
    if trial.fact.reason != "no-colon" or number != trial.here or not trial.helps({number: edits}):
        return None
    return trial.mistake("no-colon", trial.span(number, start), edits)


def _text_continued(trial: Trial) -> Mistake | None:
    """Indent a line that continues the text above it, and the lines after it that do too."""
    number = trial.here
    line = trial.lines[number - 1]
    above = trial.above(number)
    if trial.fact.reason != "no-colon" or not above or line.dashes or not trial.fields:
        return None
    field = trial.lines[above - 1]
    if field.colon < 0 or field.content != line.indentation or not field.said:
        return None
    edits: dict[int, tuple[Edit, ...]] = {
        below: (Edit(0, 0, "  "),) for below in _lines_of_text(trial, number)
    }
    if not trial.helps(edits):
        cut = _cut_at(trial, above, edits)
        return Mistake(cut, above) if cut else None
    # It may also be a field with a misspelled name.
    fix = fix_of(trial.source, edits, safe=False)
    place = Place(trial.span(number, line.content))
    return Mistake(Fact(FactKind.SYNTAX, place, "text-continued", {"field": field.key}, fix=fix), number)


def _text_cut(trial: Trial) -> Mistake | None:
    """Find a comment in the middle of a text, which leaves the next line belonging to nothing."""
    near = [trial.here, trial.stop[0]]
    above = trial.stop[0] - 1
    while above > 0 and trial.lines[above - 1].blank and above > trial.stop[0] - FAR:
        near.append(above)
        above -= 1
    # Each trial parses the text again.
    commented = [n for n in (*near, above) if n and _COMMENT_MARK.search(trial.lines[n - 1].text)]
    for number in list(dict.fromkeys(commented))[:MOST_TRIED]:
        fact = _cut_at(trial, number, {})
        if fact is not None:
            return Mistake(fact, number)
    return None


def _cut_at(trial: Trial, number: int, edits: Edits) -> Fact | None:
    """Find the comment on a line without which, and with some edits, parsing gets further."""
    line = trial.lines[number - 1]
    mark = _COMMENT_MARK.search(line.text, line.indentation)
    if mark is None or not trial.helps({**edits, number: (Edit(*mark.span(), "_"),)}):
        return None
    return Fact(FactKind.SYNTAX, Place(trial.span(number, mark.start())), "text-cut")


def _lines_of_text(trial: Trial, number: int) -> Iterator[int]:
    """Yield the numbers of a line of text and of the lines that continue it."""
    first = trial.lines[number - 1]
    yield number
    for below, line in enumerate(trial.lines[number:], number + 1):
        if line.blank or line.colon >= 0 or line.dashes or line.indentation < first.indentation:
            return
        yield below


def _no_alias(trial: Trial) -> Fact | None:
    """Report an asterisk that is not an alias as a character that cannot start a text."""
    span, name = trial.fact.place.span, trial.fact.values.get("name", "")
    behind = trial.lines[span.line - 1].text[span.end_column - 1 :].lstrip()
    if trial.fact.reason != "unknown-alias" or (_NAME.fullmatch(str(name)) and behind[:1] in ",]}#"):
        return None
    place = Place(trial.span(span.line, span.column - 1))
    return Fact(FactKind.SYNTAX, place, "reserved-character", {"character": "*"})


_ATTEMPTS: Final = (
    _filled_empty,
    signs_around_key,
    first_character,
    first_character_in_braces,
    closed_by_curly_quote,
    _colon_forgotten,
)
