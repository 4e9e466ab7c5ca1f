"""Replacing several files: all or none, also when the process is killed half-way.

What each file said is kept beside it until the last one is replaced. A journal says which files those are; as
long as it is there, they are put back: at once when something goes wrong, by the next command that writes
when the process was killed.
"""

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from hulpplan.error import UserError, cannot_write
from hulpplan.files import UnreadError, read_bytes
from hulpplan.i18n import N_, Phrase
from hulpplan.writing.whole import like, replaceable_status, write_new
from hulpplan.writing.workplace import JOURNAL, Workplace, leftovers, workplace

_LARGEST: Final = 100_000_000
NOTHING_WRITTEN = N_("Nothing was written; try again.")
SOME_WRITTEN = N_(
    "These were written before that and could not be put back, for they were changed again or are in use: "
    "{paths}. All others are as they were."
)


class Replacement(NamedTuple):
    """A file to replace: its path with links followed, its name for users, its old and new content."""

    place: Path
    shown: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class PutBack:
    """The files that a killed process had replaced: put back, or left because they changed since."""

    done: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)


class _JournalEntry(NamedTuple):
    """A file in the journal: its path in the folder, and the digests of its old and new content."""

    path: str
    before: str
    after: str


def replace_all(files: Sequence[Replacement], folder: Path) -> None:
    """Replace files; owner, permissions and other metadata are preserved.

    Args:
        files: on the same disk.
        folder: the folder they are files of, in which `put_back` looks later.

    Raises:
        UserError: when one no longer says what it said when it was read, cannot be written or has another
            name as well; then none is replaced.
    """
    try:
        with workplace(folder) as own:
            for number, file in enumerate(files):
                _stage(own, number, file)
            _swap(own, files, folder)
    except OSError as error:
        raise cannot_write(files[0].shown, error) from error


def put_back(folder: Path, places: Iterable[Path]) -> PutBack:
    """Restore files that killed processes replaced without finishing.

    Args:
        folder: as it was given to `replace_all`.
        places: the files that may have been replaced, links followed. A journal comes with the folder, from
            whoever made that, so no other file is touched.
    """
    restored = PutBack()
    known = {_path_from(folder, place): place for place in places}
    for left in leftovers(folder):
        for number, entry in enumerate(_entries(left.file(JOURNAL))):
            place = known.get(entry.path)
            if place is None or _digest_at(place) == entry.before:
                continue
            is_put_back = _digest_at(left.file(f"{number}.old")) == entry.before and _restore(
                left, number, place, entry.after
            )
            (restored.done if is_put_back else restored.left).append(place)
        left.leave()
    return restored


def is_interrupted(folder: Path) -> bool:
    """Return whether a process was killed while writing in a folder."""
    left_behind = list(leftovers(folder))
    for left in left_behind:
        left.keep = True
        left.leave()
    return bool(left_behind)


def _stage(own: Workplace, number: int, file: Replacement) -> None:
    """Stage the new content of a file, and back up the old one."""
    new, old = own.file(f"{number}.new"), own.file(f"{number}.old")
    try:
        _check(file)
        status = replaceable_status(file.place, file.shown)
        write_new(new, file.after, sure=True)
        like(new, file.place, status)
        shutil.copyfile(file.place, old)
        like(old, file.place, status)
        shutil.copystat(file.place, old)
    except OSError as error:
        raise cannot_write(file.shown, error) from error


def _swap(own: Workplace, files: Sequence[Replacement], folder: Path) -> None:
    """Move each file into place; on failure restore those that were moved."""
    entries = [
        _JournalEntry(_path_from(folder, file.place), _digest(file.before), _digest(file.after))
        for file in files
    ]
    journal = json.dumps(entries).encode("ascii")
    write_new(own.file(f"{JOURNAL}.new"), journal, sure=True).replace(own.file(JOURNAL))
    done: list[int] = []
    try:
        for number, file in enumerate(files):
            try:
                # Again: staging took time, and the file may have been saved meanwhile.
                _check(file)
                # Recorded first: whatever interrupts this, restoring the old file does no harm.
                done.append(number)
                own.file(f"{number}.new").replace(file.place)
            except OSError as error:
                raise cannot_write(file.shown, error) from error
    except BaseException as error:
        left = [
            files[number].shown
            for number in done
            if _digest_at(files[number].place) != entries[number].before
            and not _restore(own, number, files[number].place, entries[number].after)
        ]
        if left and isinstance(error, UserError):
            error.hint = Phrase(SOME_WRITTEN, {"paths": tuple(left)})
        raise
    own.file(JOURNAL).unlink()


def _check(file: Replacement) -> None:
    """Check that a file has not changed since it was read."""
    if _content(file.place, len(file.before)) != file.before:
        raise UserError(
            N_("'{path}' was changed by something else in the meantime, and was left as it is now."),
            hint=Phrase(NOTHING_WRITTEN),
            path=file.shown,
        )


def _restore(own: Workplace, number: int, place: Path, after: str) -> bool:
    """Restore a file if it has the new content; where that fails, keep the backup."""
    if _digest_at(place) != after:
        return False
    try:
        own.file(f"{number}.old").replace(place)
    except OSError:
        own.keep = True
        return False
    return True


def _entries(journal: Path) -> list[_JournalEntry]:
    """Read a journal; an invalid or incomplete one has no entries."""
    try:
        entries = json.loads(_content(journal) or b"[]")
        return [_JournalEntry(*(str(part) for part in entry)) for entry in entries]
    except (ValueError, TypeError, RecursionError):
        return []


def _path_from(folder: Path, place: Path) -> str:
    return Path(os.path.relpath(place, folder)).as_posix()


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest_at(path: Path) -> str:
    """Return the digest of a file; empty when it is not a file."""
    content = _content(path)
    return "" if content is None else _digest(content)


def _content(path: Path, largest: int = _LARGEST) -> bytes | None:
    """Read a file; None when it is too large or unreadable, or a link, which none of ours is."""
    try:
        return None if path.is_symlink() else read_bytes(path, largest=largest)
    except UnreadError:
        return None
