"""Names of files made from ids, that are safe on every system."""

import re
from collections.abc import Sequence
from typing import Final

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
# Names that Windows keeps for devices, whatever ending follows.
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
NAMELESS: Final = "plan"
LONGEST: Final = 120


def file_names(ids: Sequence[str]) -> list[str]:
    """Make a name of a file, without ending, of each id.

    What is no letter, digit, point, dash or underscore becomes a dash, and a name never begins with a point.
    Names that are the same but for capitals get a number: on many systems they would be one file.
    """
    taken: set[str] = set()
    names = []
    for one in ids:
        plain = _safe(one)
        name, number = plain, 1
        while name.lower() in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.lower())
        names.append(name)
    return names


def _safe(one: str) -> str:
    name = _UNSAFE.sub("-", one).lstrip(".-")[:LONGEST].rstrip(".") or NAMELESS
    if not _RESERVED.fullmatch(name):
        return name
    first, point, rest = name.partition(".")
    return f"{first}_{point}{rest}"
