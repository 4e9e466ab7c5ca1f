"""Which plan files changed on which day, from git.

A day is that of the commit, in universal time. Of a merge counts what it brought to the branch it went into.
Who made a commit, and what they wrote about it, is never read.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from hulpplan.history.git import ask

MOST: Final = 1000
"""The number of commits that are read."""

_REGULAR: Final = ("100644", "100755")
_COMMIT: Final = "\x01"
_TREE_PART: Final = "\t"


class Version(NamedTuple):
    """The object names of a file before and after; empty where there was none."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Revision:
    """The changed files of a day, by their paths in the folder."""

    day: date
    files: Mapping[str, Version]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest commit: its name identifies the state of the repository."""

    folder: Path
    name: str


def head_of(folder: Path) -> Head | None:
    """Return the newest commit of the repository that contains a folder.

    None where there is no git, no repository or no commit, where git does not trust the repository, and where
    only a part of its history is here: that would tell of everything that it is new.
    """
    output = ask(folder, "rev-parse", "--is-shallow-repository", "HEAD^{commit}")
    match output.decode("ascii", "replace").split() if output else ():
        case ["false", name]:
            return Head(folder, name)
        case _:
            return None


def revisions(head: Head, since: date, is_counted: Callable[[str], bool]) -> list[Revision]:
    """Return the changes since a day, the newest first; successive commits of a day are one revision.

    Args:
        head: the newest commit.
        since: the first day that counts.
        is_counted: tells which files count, by their paths in the folder.
    """
    return [revision for revision in _by_day(commits(head, is_counted, since)) if revision.day >= since]


def commits(
    head: Head, is_counted: Callable[[str], bool], since: date = date(1970, 1, 1)
) -> Iterator[Revision]:
    """Yield the changes of each commit, the newest first.

    Args:
        head: the newest commit.
        is_counted: tells which files count, by their paths in the folder.
        since: the first day that counts.
    """
    start = datetime.combine(since, time.min, UTC).timestamp()
    output = ask(
        head.folder,
        *("log", "--first-parent", "-m", "--raw", "-z", "--no-renames", "--no-abbrev", "--relative"),
        *("--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes", "--no-mailmap"),
        *(f"--max-age={max(int(start), 0)}", f"--max-count={MOST}", "--format=tformat:%x01%ct"),
        *(head.name, "--", "."),
    )
    return _commits((output or b"").decode("utf-8", "surrogateescape"), is_counted)


def files_in(head: Head, is_counted: Callable[[str], bool]) -> dict[str, str]:
    """Return the object names of the files of the folder as committed last, by path.

    Args:
        head: the newest commit.
        is_counted: tells which files count, by their paths in the folder.
    """
    output = ask(head.folder, "ls-tree", "-r", "-z", head.name) or b""
    files = {}
    for line in output.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = line.partition(_TREE_PART)
        match about.split():
            case [mode, "blob", name] if mode in _REGULAR and is_counted(path):
                files[path] = name
    return files


def _commits(output: str, is_counted: Callable[[str], bool]) -> Iterator[Revision]:
    """Parse the output of git: for each commit, the newest first, a time and two parts per file."""
    day: date | None = None
    files: dict[str, Version] = {}
    parts = iter(output.split("\0"))
    for part in parts:
        if part.startswith(_COMMIT):
            if day is not None:
                yield Revision(day, files)
            day, files = _day(part.removeprefix(_COMMIT)), {}
        elif part.strip():
            path = next(parts, "")
            if is_counted(path):
                files[path] = _version(part.strip())
    if day is not None:
        yield Revision(day, files)


def _version(part: str) -> Version:
    """Parse `:100644 100644 before after M`; anything but a file, such as a link, counts as absent."""
    before_mode, after_mode, before, after, _ = part.removeprefix(":").split()
    return Version(
        before if before_mode in _REGULAR else "",
        after if after_mode in _REGULAR else "",
    )


def _day(seconds: str) -> date:
    """Return the day of a time in seconds; `date.max` when it is out of range."""
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds))).date()
    except (OverflowError, ValueError):
        return date.max


def _by_day(commits: Iterator[Revision]) -> Iterator[Revision]:
    """Merge neighbours of the same day: from before the first to after the last."""
    last: Revision | None = None
    for commit in commits:
        if last is None or last.day != commit.day:
            if last is not None:
                yield last
            last = commit
            continue
        files = dict(last.files)
        for path, version in commit.files.items():
            after = files[path].after if path in files else version.after
            files[path] = Version(version.before, after)
        last = Revision(commit.day, files)
    if last is not None:
        yield last
