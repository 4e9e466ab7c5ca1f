"""The folder of a website: written file by file, never outside it, and only what changed.

Every file is moved to its place when it is complete. Of several processes one writes at a time.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from hulpplan.error import UserError
from hulpplan.files import UnreadError, read_bytes
from hulpplan.i18n import N_
from hulpplan.paths import followed
from hulpplan.site.manifest import FILE_NAME, LARGEST, Manifest, is_ours, read_manifest, written
from hulpplan.writing import PREFIX
from hulpplan.writing.workplace import only_workplace

_WORKPLACE: Final = f"{PREFIX}site"
_NOT_OURS: Final = b"\0"


NOT_OUR_FOLDER = N_(
    "'{folder}' holds files that are not of a website of hulpplan. Nothing was written; "
    "name an empty or a new folder."
)
LINK_IN_THE_WAY = N_(
    "'{path}' is a link to another place. Nothing is written through it; remove it and try again."
)


@dataclass(frozen=True, slots=True)
class Progress:
    """What was written: the digest of each file, and which are other than before."""

    written: dict[str, bytes]
    changed: set[str]


class SiteFolder:
    """A folder that is being filled; when that ends well, what is no longer part of it is removed.

    Attributes:
        before: what was written last time.
        removed: how many files are no longer there.
    """

    def __init__(self, root: Path, busy: Callable[[], object] = lambda: None) -> None:
        """Look at the folder.

        Args:
            root: the folder; it need not be there.
            busy: called when another process writes in it, which is waited for.

        Raises:
            UserError: when it holds something and has no list of ours, or its list is not one.
        """
        self.root = followed(root)
        self._named = root.as_posix()
        self._busy = busy
        self.before = self._look()
        self.removed = 0
        self._written: dict[str, bytes] = {}
        self._changed: set[str] = set()
        self._made: set[str] = set()
        self._place = self._beside = self.root.as_posix()
        self._open = ExitStack()
        self._list: IO[bytes] | None = None

    @property
    def changed(self) -> int:
        """How many files are other than before."""
        return len(self._changed)

    @property
    def count(self) -> int:
        """How many files there are now."""
        return len(self._written)

    def is_whole(self) -> bool:
        """Tell whether every file is there as it was written last time, and no process is at work or was."""
        if (self.root / _WORKPLACE).exists():
            return False
        found = {name: _content_of(self.root / name) for name in self.before.files}
        there = {name: _digest(content) for name, content in found.items() if content is not None}
        return len(there) == len(found) and _sum(there) == self.before.content

    def __enter__(self) -> Self:
        is_new = not self.root.exists()
        self.root.mkdir(parents=True, exist_ok=True)
        with ExitStack() as opened:
            if is_new:
                opened.callback(self._remove_empty)
            own = opened.enter_context(only_workplace(self.root, _WORKPLACE, self._busy))
            self._beside = own.path.as_posix()
            # Another process may have written since.
            self.before = self._look()
            begun = Manifest(day=self.before.day, files=self.before.files)
            self._replace(FILE_NAME, written(begun).encode("ascii"))
            self._list = (self.root / FILE_NAME).open("ab", buffering=0)
            opened.callback(self._list.close)
            self._open = opened.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def write(self, name: str, content: bytes) -> None:
        """Write a file, unless it is there with this content already.

        Args:
            name: its path in the folder, with `/`.
            content: all of it.

        Raises:
            UserError: when a page cannot be called so, the way to it leads out of the folder, or a file
                stands there that is not ours.
        """
        if not is_ours(name):
            raise UserError(
                N_("A file of the website cannot be called '{name}'. It was not written."), name=name
            )
        self._written[name] = _digest(content)
        self._make(name.rpartition("/")[0])
        there = _content_of(f"{self._place}/{name}")
        if there == content:
            self._note(name)
            return
        if there is not None and name not in self.before.files:
            raise _not_ours(self.root / name)
        self._note(name)
        self._replace(name, content)
        self._changed.add(name)

    def progress(self) -> Progress:
        """Return what was written until now, for another process to take over."""
        return Progress(self._written, self._changed)

    def take(self, progress: Progress) -> None:
        """Take over what another process wrote."""
        self._written |= progress.written
        self._changed |= progress.changed

    def content(self, name: str) -> bytes | None:
        """Return what a file of ours says; None when it is not there, or when a link leads to it."""
        path = self.root / name
        if name not in self.before.files or any(
            place.is_symlink() for place in (path, *path.parents) if place.is_relative_to(self.root)
        ):
            return None
        return _content_of(path)

    def left_over(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files of last time that were not written now, with their content."""
        for name in sorted(self.before.files - self._written.keys()):
            content = self.content(name)
            if content is not None:
                yield name, content

    def finish(self, digest: str, errors: int, day: str) -> None:
        """Remove what is no longer part of the website, and write the list.

        Args:
            digest: that of everything the website was made from.
            errors: how many errors there are in the plan files.
            day: the reference date.
        """
        for name in sorted(self.before.files - self._written.keys()):
            self._remove(name)
        if self._list is not None:
            # Not every system replaces a file that is open.
            self._list.close()
        done = Manifest(digest, _sum(self._written), errors, day, frozenset(self._written))
        self._replace(FILE_NAME, written(done).encode("ascii"))

    def _note(self, name: str) -> None:
        if self._list is not None and name not in self.before.files:
            self._list.write(f"{name}\n".encode("ascii"))

    def _replace(self, name: str, content: bytes) -> None:
        # Places as texts: a site has thousands of files, and objects for places take as long as writing.
        beside = f"{self._beside}/{os.getpid()}.new"
        with open(beside, "xb") as stream:  # noqa: PTH123 - see above
            stream.write(content)
        os.replace(beside, f"{self._place}/{name}")  # noqa: PTH105 - see above

    def _remove_empty(self) -> None:
        """Remove the folder, if nothing could be written in it."""
        with suppress(OSError):
            self.root.rmdir()

    def _look(self) -> Manifest:
        """Return what was written last time, and be sure that nobody else's files are here."""
        found = read_manifest(self.root)
        if found is not None:
            return found
        if self.root.exists() and (
            not self.root.is_dir() or any(path.name != _WORKPLACE for path in self.root.iterdir())
        ):
            raise UserError(NOT_OUR_FOLDER, folder=self._named)
        return Manifest()

    def _make(self, name: str) -> None:
        """Make a folder inside ours, and be sure that no link leads out of it on the way."""
        if not name or name in self._made:
            return
        self._make(name.rpartition("/")[0])
        folder = self.root / name
        try:
            folder.mkdir()
        except FileExistsError:
            mode = folder.lstat().st_mode
            if stat.S_ISLNK(mode):
                raise UserError(LINK_IN_THE_WAY, path=folder.as_posix()) from None
            if not stat.S_ISDIR(mode):
                raise _not_ours(folder) from None
        self._made.add(name)

    def _remove(self, name: str) -> None:
        path = self.root / name
        if any(parent.is_symlink() for parent in path.parents if parent.is_relative_to(self.root)):
            return
        try:
            path.unlink()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError):
            return
        self.removed += 1
        parent = path.parent
        while parent != self.root and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent


def _content_of(path: str | Path) -> bytes | None:
    """Return what a file says; a link says nothing we wrote, and is not followed."""
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        return read_bytes(Path(path), largest=LARGEST) if stat.S_ISREG(mode) else _NOT_OURS
    except UnreadError:
        return _NOT_OURS


def _digest(content: bytes) -> bytes:
    return sha256(content).digest()


def _sum(files: Mapping[str, bytes]) -> str:
    """Return one digest for all files, from that of each."""
    return sha256(b"".join(name.encode() + b"\0" + files[name] for name in sorted(files))).hexdigest()


def _not_ours(path: Path) -> UserError:
    return UserError(
        N_("'{path}' was not made by hulpplan and is in the way of a page. Move it and try again."),
        path=path.as_posix(),
    )
