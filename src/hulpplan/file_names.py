"""Names of files and folders that work on every disk, each taken once."""

import hashlib
import re
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 80
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")
_DIGITS: Final = 8


def file_names(ids: Iterable[str], reserved: Iterable[str] = ()) -> dict[str, str]:
    """Give each id the name of a file or folder; names differ in more than capitals.

    An id is its own name where it can be. Of ids that differ in capitals only, the first by its characters
    keeps its name, and the others get `-2`, `-3`; which one is first does not depend on the files they
    stand in, so that addresses last. What Windows does not take as a name, and what is too long, is
    changed.

    Args:
        ids: in any order; what no id has in it becomes a dash.
        reserved: names that stand in the folder already.
    """
    names: dict[str, str] = {}
    ordered = sorted(set(ids))
    own = {wanted.casefold() for wanted in map(_allowed, ordered)}
    taken = {name.casefold() for name in reserved}
    for one in ordered:
        wanted = name = _allowed(one)
        number = 1
        while name.casefold() in taken or (number > 1 and name.casefold() in own):
            number += 1
            name = f"{wanted}-{number}"
        taken.add(name.casefold())
        names[one] = name
    return names


def _allowed(one: str) -> str:
    """Return a name that is allowed on any disk."""
    plain = _UNSAFE.sub("-", one)
    name = f"_{plain}" if _DEVICE.match(plain) or plain[:1] in ("", ".", "-") else plain
    if len(name) > LONGEST:
        digest = hashlib.sha256(one.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        name = f"{name[:LONGEST]}-{digest}"
    return f"{name}_" if name.endswith(".") else name
