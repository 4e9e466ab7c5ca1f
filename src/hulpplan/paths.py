"""Paths of files and folders as people write them."""

import os
import unicodedata
from pathlib import Path


def followed(path: Path) -> Path:
    """Return a path with all links followed.

    Unlike `Path.resolve` this never fails: a link that leads round in a circle is returned itself.
    """
    return Path(os.path.realpath(path))


def as_spelled(path: Path) -> Path:
    """Return a path as the disk spells it: accents may be composed or decomposed.

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
    """Compose letters and their accents (Unicode NFC)."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)
