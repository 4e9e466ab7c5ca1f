"""Data as JSON that can be looked at: no character in it hides or moves text on a screen."""

import json

_AS_IT_IS = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


def json_text(data: object, indent: int | None = 2) -> str:
    """Write data as JSON: letters as they are, characters that cannot be seen by their number.

    Whoever reads it back gets the same data.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return "\n".join(line if line.isprintable() else "".join(map(_shown, line)) for line in text.split("\n"))


def _shown(char: str) -> str:
    return char if char.isprintable() or char in _AS_IT_IS else json.dumps(char)[1:-1]
