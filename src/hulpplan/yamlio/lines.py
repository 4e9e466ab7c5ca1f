"""The parts of one line of an invalid text: indentation, dashes, a key, a value."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hulpplan.lookalikes import BULLETS, is_colon, is_dash, is_hidden, is_quote, is_space

EMPTY: Final = re.compile(
    r"(?P<empty>\[ *\]|\{ *\}|~|null|''|\"\"|(?P<word>geen|none|nvt|n\.v\.t\.?|nee|no|0|false))"
    r"(?=\s*(#.*)?$)",
    re.IGNORECASE,
)
"""A sign or word for an empty value, perhaps followed by a comment."""
_QUOTED: Final = re.compile(r"'(?:[^']|'')*'" + "|" + r'"(?:[^"\\]|\\.)*"')
COMMENT: Final = re.compile(r"(^|\s)#")


@dataclass(frozen=True, slots=True)
class Edit:
    """Other characters for those from `start` to `end` of a line, counted from 0."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line as a reader sees it, whichever spaces, dashes and colons it has.

    Positions count from 0. `content` is where the indentation and the dashes end, `colon` is -1 on a line
    without a key, `value` is where the value begins.
    """

    text: str
    indentation: int
    dashes: tuple[int, ...]
    content: int
    key_end: int
    colon: int
    value: int

    @property
    def key(self) -> str:
        """The key as it was written; empty when there is none."""
        return self.text[self.content : self.key_end] if self.colon >= 0 else ""

    @property
    def said(self) -> str:
        """The value and what follows it, without trailing white space."""
        return self.text[self.value :].rstrip()

    @property
    def blank(self) -> bool:
        """Whether it is empty, or a comment."""
        return not self.text[self.indentation :].strip() or self.text[self.indentation] == "#"


def line_of(text: str) -> Line:
    """Parse a line."""
    place = indentation = _gap(text, 0)
    dashes = []
    while (after := _behind_dash(text, place)) > place:
        dashes.append(place)
        place = after
    key_end, colon = _key(text, place)
    value = _gap(text, colon + 1) if colon >= 0 else place
    return Line(text, indentation, tuple(dashes), place, key_end, colon, value)


def mended_look_alikes(line: Line) -> list[Edit]:
    """Replace look-alikes where only keyboard characters have a meaning; values do not change."""
    edits = [*_gap_edits(line.text, 0, line.indentation)]
    for dash, after in zip(line.dashes, (*line.dashes[1:], line.content), strict=False):
        edits += _sign_edits(line.text, dash, after, "-")
    if line.colon >= 0:
        for place in range(line.content, line.colon):
            char = line.text[place]
            if is_hidden(char) or is_quote(char) or is_space(char):
                edits.append(Edit(place, place + 1, ""))
        # After an ordinary space the value has started: what follows is part of the text.
        if not line.text.startswith(": ", line.colon):
            edits += _sign_edits(line.text, line.colon, line.value, ":")
    return edits + _between_brackets(line.text, line.value)


def outdented(line: Line) -> list[Edit]:
    """Remove the indentation of a field that consists of look-alike characters."""
    gap = line.text[: line.indentation]
    if line.colon < 0 or line.dashes or not gap or " " in gap or "\t" in gap:
        return []
    return [
        Edit(0, line.indentation, ""),
        *(edit for edit in mended_look_alikes(line) if edit.start >= len(gap)),
    ]


def mended_tabs(line: Line, width: int) -> list[Edit]:
    """Replace tabs that indent or follow a dash by spaces, as an editor with this tab width shows them."""
    if "\t" not in line.text[: line.content]:
        return []
    edits = []
    column = 0
    for place, char in enumerate(line.text[: line.content]):
        wide = width - column % width if char == "\t" else 1
        if char == "\t":
            edits.append(Edit(place, place + 1, " " * wide))
        column += wide
    return edits


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a line with edits applied."""
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _gap(text: str, place: int) -> int:
    while place < len(text) and _is_gap(text[place]):
        place += 1
    return place


def _is_gap(char: str) -> bool:
    return char in " \t" or is_space(char) or is_hidden(char)


def _behind_dash(text: str, place: int) -> int:
    """Return the position after a dash and its gap; the same position without a dash."""
    char = text[place : place + 1]
    if not char or not (char == "-" or is_dash(char) or char in BULLETS):
        return place
    after = _gap(text, place + 1)
    # Only the keyboard dash also starts words and numbers.
    return after if after > place + 1 or after == len(text) or char != "-" else place


def _key(text: str, place: int) -> tuple[int, int]:
    """Return where the key that starts here ends and where its colon is; -1 without one."""
    end = place
    while end < len(text) and (text[end].isalnum() or text[end] in "_-./" or _wraps(text[end])):
        end += 1
    colon = _gap(text, end)
    if colon == len(text) or end == place:
        return end, -1
    after = text[colon + 1 : colon + 2]
    if is_colon(text[colon]) or (text[colon] == ":" and (not after or _is_gap(after))):
        return end, colon
    return end, -1


def _wraps(char: str) -> bool:
    return is_hidden(char) or is_quote(char)


def _between_brackets(text: str, start: int) -> list[Edit]:
    """Fix the characters around the parts of `{…}` or `[…]`; quoted texts stay as they are."""
    edits: list[Edit] = []
    if text[start : start + 1] not in ("[", "{"):
        return edits
    place = start
    while place < len(text):
        quoted = _QUOTED.match(text, place)
        if quoted:
            place = quoted.end()
        elif text[place] in "[{,":
            key = _gap(text, place + 1)
            edits += _gap_edits(text, place + 1, key)
            end, colon = _key(text, key)
            place += 1
            if colon >= 0:
                place = _gap(text, colon + 1)
                edits += [
                    Edit(spot, spot + 1, "")
                    for spot in range(key, colon)
                    if _wraps(text[spot]) or (spot >= end and text[spot] not in " \t")
                ]
                edits += [] if text.startswith(": ", colon) else _sign_edits(text, colon, place, ":")
        else:
            place += 1
    return edits


def _gap_edits(text: str, start: int, end: int) -> list[Edit]:
    return [
        Edit(place, place + 1, " " if is_space(text[place]) else "")
        for place in range(start, end)
        if text[place] not in " \t"
    ]


def _sign_edits(text: str, sign: int, value: int, right: str) -> list[Edit]:
    """Fix a dash or colon and the gap after it, which must not vanish."""
    edits = [Edit(sign, sign + 1, right)] if text[sign] != right else []
    # A tab after a bullet was pasted with it.
    kept = " \t" if not edits else " "
    gap = [
        Edit(place, place + 1, " " if text[place] == "\t" or is_space(text[place]) else "")
        for place in range(sign + 1, value)
        if text[place] not in kept
    ]
    stays = value == len(text) or any(char in " \t" or is_space(char) for char in text[sign + 1 : value])
    if not stays and gap:
        gap[0] = Edit(gap[0].start, gap[0].end, " ")
    elif not stays:
        edits = [Edit(sign, sign + 1, f"{right} ")]
    return edits + gap
