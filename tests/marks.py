"""Marks in a text for the spots a test speaks of: `contributes_to: [⟦HP201|D44⟧]`."""

import re
from dataclasses import dataclass

_OPEN = re.compile(r"⟦([\w,-]+)\|")


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A marked stretch: lines and columns from 1, columns in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    label: str

    @property
    def codes(self) -> list[str]:
        """The rules that speak here; none for a spot that only has a name."""
        return self.label.split(",") if self.label.startswith("HP") else []


def unmark(text: str) -> tuple[str, list[Spot]]:
    """Take the marks out of a text and tell where they stood; marks may lie in each other."""
    line, column = 1, 1
    bare: list[str] = []
    opened: list[tuple[str, int, int]] = []
    spots: list[Spot] = []
    position = 0
    while position < len(text):
        if match := _OPEN.match(text, position):
            opened.append((match[1], line, column))
            position = match.end()
            continue
        char = text[position]
        position += 1
        if char == "⟧":
            label, start_line, start_column = opened.pop()
            spots.append(Spot(start_line, start_column, line, column, label))
            continue
        bare.append(char)
        line, column = (line + 1, 1) if char == "\n" else (line, column + 1)
    assert not opened, "a mark is not closed"
    return "".join(bare), sorted(spots)
