"""Recognising copies by the names of files: programs that copy add something to a name.

`hasselt (1).yaml`, `hasselt - Kopie.yaml`, `Kopie van hasselt.yaml`, `hasselt-DESKTOP1.yaml`,
`hasselt.sync-conflict-20220630.yaml` and `backup/hasselt.yaml` are named after `hasselt.yaml`.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

_WORDS: Final = "(?:kopie|copy|copie|conflict|backup|back-up|bak|oude?|old|archief|archive|orig)"
_ENDS: Final = r"(?![^\W\d_])"
_COPY_WORD = re.compile(_WORDS + _ENDS)
_COPY_FOLDER = re.compile(rf"(?:^|[\W\d_]){_WORDS}{_ENDS}|\(\d+\)$")
_MOST: Final = 8
"""The number of words of a name that are considered: a name may be hostile."""


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a file, normalised: without ending, case-folded, accents composed."""

    file: str
    stem: str
    folders: tuple[str, ...]

    @property
    def key(self) -> tuple[int, int, bool, str]:
        """Sort key for files of the same name: those in a folder of copies come later, then deeper ones.

        Then those whose name is not in normalised form.
        """
        copied = sum(_COPY_FOLDER.search(folder) is not None for folder in self.folders)
        path = PurePosixPath(self.file)
        return copied, len(self.folders), path.name != self.stem + path.suffix.lower(), self.file


class Originals:
    """Which of some files with the same content is the original, by their names alone."""

    def __init__(self, files: Iterable[str]) -> None:
        """Take the names of the files, in order."""
        self._names = {file: _name(file) for file in files}
        self._by_stem: dict[str, _Name] = {}
        for name in self._names.values():
            first = self._by_stem.setdefault(name.stem, name)
            if name.key < first.key:
                self._by_stem[name.stem] = name

    def above(self, file: str) -> Iterator[str]:
        """Yield the files that a file is named after, the nearest one first, the original last."""
        name = self._names[file]
        while (base := self._base(name)) is not None:
            yield base.file
            name = base
        best = self._by_stem[name.stem].file
        if name.file == file != best:
            yield best

    def first(self) -> str:
        """Return the original: the first file that is not named after another."""
        roots = (name for name in self._names.values() if self._base(name) is None)
        return self._by_stem[next(roots).stem].file

    def is_copy(self, file: str, other: str) -> bool:
        """Return whether a file is named after another one, or has the same name in a folder of copies."""
        name, original = self._names[file], self._names[other]
        if name.stem == original.stem:
            return name.key[0] > original.key[0]
        return other in self.above(file)

    def _base(self, name: _Name) -> _Name | None:
        """Return the file with the longest name to which this name adds something."""
        return next((self._by_stem[part] for part in _parts(name.stem, self._by_stem)), None)


def _name(file: str) -> _Name:
    path = PurePosixPath(file)
    plain = unicodedata.normalize("NFC", path.stem).casefold().strip()
    return _Name(file, plain, tuple(folder.casefold() for folder in path.parent.parts))


def _parts(stem: str, known: Container[str]) -> Iterator[str]:
    """Yield the known names that are part of a name, those at its start and the longest ones first."""
    starts = [0, *(match.end() for match in islice(re.finditer(r"[\W_]+", stem), _MOST))]
    for start in starts:
        for end in range(len(stem) if start else len(stem) - 1, start, -1):
            part = stem[start:end].rstrip()
            if part in known and (end == len(stem) or _ends_at(stem, end)):
                yield part


def _ends_at(stem: str, end: int) -> bool:
    """Return whether an addition to a name can start here: not in the middle of a word or number."""
    if stem[end].isalpha():
        return _COPY_WORD.match(stem, end) is not None
    return not (stem[end].isdigit() and stem[end - 1].isdigit())
