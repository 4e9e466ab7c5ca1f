"""Writing files that are not there yet: all of them, or none."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from hulpplan.error import UserError
from hulpplan.files import Reason, UnreadError, read_bytes, root_of
from hulpplan.i18n import N_
from hulpplan.paths import followed
from hulpplan.writing.whole import make_folder, write_whole

WRITTEN = N_("Written: {path}")
AS_IT_WAS = N_("Left as it was: {path}")


@dataclass(slots=True)
class _NewPaths:
    """The files and folders that were made, in this order."""

    paths: list[Path] = field(default_factory=list)

    def folder(self, folder: Path) -> None:
        missing = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
        for place in reversed(missing):
            make_folder(place)
            self.paths.append(place)

    def file(self, path: Path, text: str) -> None:
        self.folder(path.parent)
        write_whole(path, text)
        self.paths.append(path)

    def undo(self) -> list[Path]:
        """Remove it all, and return what could not be."""
        left = []
        for path in reversed(self.paths):
            try:
                path.rmdir() if path.is_dir() else path.unlink()
            except OSError:
                left.append(path)
        return left


def text_of(path: Path) -> str | None:
    """Return what a file says; nothing when it cannot be read, None when it is not there."""
    try:
        return read_bytes(path, root_of(path.parent)).decode("utf-8", errors="replace")
    except UnreadError as error:
        return None if error.reason is Reason.GONE else ""


def already_there(root: Path, paths: Iterable[PurePosixPath]) -> list[PurePosixPath]:
    """Name the paths at which there is something already, a link that leads nowhere included.

    Raises:
        UserError: when a path leads out of the folder, by a link in it.
    """
    present = []
    for path in paths:
        if os.path.lexists(root / path):
            present.append(path)
        else:
            inside(root, root / path)
    return present


def write_all(files: Mapping[Path, str]) -> None:
    """Write files that are not there yet, with the folders they lie in.

    When it stops half-way, whatever the reason, what was made is removed again.

    Raises:
        UserError: when a file cannot be written.
    """
    new = _NewPaths()
    try:
        for path, text in files.items():
            new.file(path, text)
    except UserError as error:
        left = tuple(path.as_posix() for path in new.undo())
        if left:
            raise UserError(
                N_("{error} These were written before and could not be removed: {paths}."),
                error=error.phrase,
                paths=left,
            ) from error
        raise UserError(N_("{error} Nothing was left behind."), error=error.phrase) from error
    except BaseException:
        new.undo()
        raise


def inside(root: Path, path: Path) -> PurePosixPath:
    """Return the way from a folder to what must lie in it, whatever links there are.

    Raises:
        UserError: when it does not lie in it.
    """
    place, within = followed(path), followed(root)
    # Only a link that leads round in a circle is left when links are followed.
    circle = any(step.is_symlink() for step in (place, *place.parents))
    if not circle and place.is_relative_to(within):
        return PurePosixPath(place.relative_to(within).as_posix())
    raise UserError(N_("'{path}' does not lie in '{folder}'."), path=path.as_posix(), folder=root.as_posix())
