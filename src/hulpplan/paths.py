"""Files and folders as people name them."""

import os
import unicodedata
from pathlib import Path


def followed(path: Path) -> Path:
    """Return where a file or folder lies when all links are followed.

    Unlike `Path.resolve` this never fails: a link that leads round in a circle is returned itself.
    """
    return Path(os.path.realpath(path))


def as_spelled(path: Path) -> Path:
    """Return a path as the disk spells it: accents can be a part of their letter, or characters of their own.

    Where nothing of that name is there, in either way of writing, the path stays as it is.
    """
    if path.as_posix().isascii() or os.path.lexists(path):
        return path
    folder = as_spelled(path.parent)
    name = composed(path.name)
    try:
        there = sorted(other for other in os.listdir(folder) if composed(other) == name)  # noqa: PTH208 - names only
    except OSError:
        there = []
    return folder / (there[0] if there else path.name)


def composed(name: str) -> str:
    """Write each letter with its accent as one character, as far as there is one."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)
