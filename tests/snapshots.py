"""Outputs that people read, kept as real files beside the tests.

`assert result.stdout == snapshot("findings.json")` compares with `__snapshots__/<test file>/findings.json`.
With `UPDATE_SNAPSHOTS=1` the files are written anew. A file that no test asks for fails a run of whole
test files in which everything else passed; with `UPDATE_SNAPSHOTS=1` it is removed.
"""

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

UPDATE = os.environ.get("UPDATE_SNAPSHOTS") == "1"
FOLDER = "__snapshots__"


class Snapshot:
    """The files of one test module; call it with the name of a file."""

    def __init__(self, test_file: Path, used: set[Path]) -> None:
        self._folder = folder_of(test_file)
        self._used = used

    def __call__(self, name: str) -> "Expected":
        """Return what the file says, to compare with."""
        path = self._folder / name
        self._used.add(path)
        return Expected(path)


class Expected:
    """The content of a snapshot; equal to a text that is the same to the last character."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, path: Path) -> None:
        self.path = path

    def __eq__(self, other: object) -> bool:
        """Compare, or write the file anew."""
        assert isinstance(other, str)
        if UPDATE and self.text() != other:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(other.encode("utf-8"))
        return self.text() == other

    def text(self) -> str | None:
        """Return what the file says, None when it is not there."""
        return self.path.read_bytes().decode("utf-8") if self.path.is_file() else None

    def difference(self, other: str) -> Iterator[str]:
        """Yield the lines that differ."""
        mine = (self.text() or "").splitlines()
        yield from difflib.unified_diff(mine, other.splitlines(), self.path.name, "now", lineterm="")


def folder_of(test_file: Path) -> Path:
    """Return where the snapshots of a test file lie."""
    return test_file.parent / FOLDER / test_file.stem


def unused(test_files: set[Path], used: set[Path]) -> list[Path]:
    """Return the snapshots of these test files that were not asked for, and those of no test file at all."""
    found: list[Path] = []
    for parent in {file.parent for file in test_files}:
        for path in sorted((parent / FOLDER).glob("*/**/*")):
            owner = parent / f"{path.relative_to(parent / FOLDER).parts[0]}.py"
            if path.is_file() and path not in used and (owner in test_files or not owner.exists()):
                found.append(path)
    return found
