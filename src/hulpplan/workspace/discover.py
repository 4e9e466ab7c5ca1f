"""Which files of a folder are plan files, and which look like one but are not read."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hulpplan.model.kinds import KINDS
from hulpplan.paths import followed
from hulpplan.patterns import matcher
from hulpplan.settings import Settings, shown_path
from hulpplan.settings_search import FILE_NAME
from hulpplan.shape.document import Document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source, read_source

ENDINGS: Final = (".yaml", ".yml")
"""The endings of plan files, in any case: Windows and macOS do not distinguish it."""
TEXT_ENDINGS: Final = tuple(f"{ending}.txt" for ending in ENDINGS)
"""The endings that a plain text editor makes of them."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that looks like a plan file and is not read: its name for users, and the reason.

    The reason is `text` (its name ends in .txt), `outside` (it is next to the settings, not in the plans
    folder) or `settings` (it has settings under another name).
    """

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class FolderListing:
    """The contents of a plans folder.

    Attributes:
        files: the plan files, sorted.
        excluded: those that `exclude` leaves out.
        not_read: the files that look like plan files and are not read.
        names: for each of all these the paths that a pattern of `exclude` can match; empty without patterns,
            None when the settings are about another folder.
    """

    files: tuple[Path, ...]
    excluded: tuple[Path, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    names: tuple[tuple[str, ...], ...] | None = None

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The names of all files that are not read."""
        return (*(path.as_posix() for path in self.excluded), *(file.file for file in self.not_read))


NOTHING: Final = FolderListing(())


def list_folder(folder: Path, settings: Settings, current: Path) -> FolderListing:
    """List a plans folder, and the files next to the settings that look like plan files.

    Args:
        folder: the folder.
        settings: only `exclude` is used.
        current: the folder that names of files are shown relative to.
    """
    listed = sorted(_walk(folder))
    around = list(_around(folder, settings, current))
    reasons = {path: "text" for path in listed if path.name.lower().endswith(TEXT_ENDINGS)} | dict(around)
    candidates = [*listed, *(path for path, _ in around)]
    excluded = _excluded(candidates, folder, settings)
    included = [path for path in candidates if path not in excluded]
    is_plans_folder = settings.document is not None and _is_same(
        current / folder, current / settings.usual_folder
    )
    return FolderListing(
        tuple(path for path in included if path not in reasons),
        tuple(path for path in listed if path in excluded and path not in reasons),
        tuple(
            NotRead(shown_path(current / path, current), reasons[path])
            for path in included
            if path in reasons
        ),
        tuple(_names(candidates, folder, settings))
        if is_plans_folder and settings.exclude
        else ()
        if is_plans_folder
        else None,
    )


def plan_files(folder: Path, settings: Settings) -> list[Path]:
    """List the plan files under a folder, sorted.

    Without hidden files and folders, the settings file and what `exclude` matches. Links to folders are not
    followed: they could lead in a circle or out of the folder.

    Args:
        folder: the folder.
        settings: only `exclude` is used.

    Source: docs/format.en.md, "Files".
    """
    files = sorted(path for path in _walk(folder) if not path.name.lower().endswith(TEXT_ENDINGS))
    excluded = _excluded(files, folder, settings)
    return [path for path in files if path not in excluded]


def is_plan_file(name: str) -> bool:
    """Return whether a file with this name is a plan file."""
    return name.lower().endswith(ENDINGS) and not name.startswith(".") and name != FILE_NAME


def plan_file_filter(folder: Path, settings: Settings) -> Callable[[str], bool]:
    """Return a predicate of paths that would be plan files, for files that are not there now.

    Args:
        folder: the plans folder.
        settings: only `exclude` is used.

    Returns:
        A function of a path in the folder, with `/`.
    """
    excluded = matcher(settings.exclude) if settings.exclude else None
    names = settings.names_in(folder)

    def is_counted(path: str) -> bool:
        *folders, name = path.split("/")
        hidden = any(folder.startswith(".") for folder in folders)
        return is_plan_file(name) and not hidden and not (excluded and excluded(*names(path)))

    return is_counted


def _excluded(files: Sequence[Path], folder: Path, settings: Settings) -> set[Path]:
    """Return the files that `exclude` matches."""
    if not settings.exclude:
        return set()
    is_meant = matcher(settings.exclude)
    return {
        path for path, names in zip(files, _names(files, folder, settings), strict=True) if is_meant(*names)
    }


def _names(files: Iterable[Path], folder: Path, settings: Settings) -> Iterator[tuple[str, ...]]:
    """Yield the paths of each file that a pattern can match; a file outside the folder has one."""
    names = settings.names_in(folder)
    for path in files:
        inside = path.is_relative_to(folder)
        yield names(path.relative_to(folder).as_posix()) if inside else (path.name,)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the plan files, and those that would be one without `.txt` at the end of their names."""
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in files if is_plan_file(name) or _is_text(name))
    # A folder without permission is yielded like a file without permission, so that it is reported.
    yield from (Path(error.filename) for error in closed)


def _is_text(name: str) -> bool:
    return name.lower().endswith(TEXT_ENDINGS) and not name.startswith(".")


def _around(folder: Path, settings: Settings, current: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files next to the settings that have one of our kinds, with the reason they are not read.

    None when the settings are inside the plans folder, or inside the one that they name.
    """
    place, plans = current / settings.folder, current / folder
    if _holds(plans, place) or _holds(current / settings.usual_folder, place):
        return
    if settings.document is None and not _is_same(plans.parent, place):
        return
    own = settings.document.file if settings.document is not None else ""
    _, _, names = next(os.walk(place), ("", [], []))
    for name in sorted(names):
        path = place / name
        if not (is_plan_file(name) or _is_text(name)) or shown_path(path, current) == own:
            continue
        source = read_source(path, name, Limits(), settings.root_for(settings.folder))
        kind = Document(source, Limits(), None).outline().get("kind") if isinstance(source, Source) else None
        if kind in KINDS:
            yield path, "settings" if kind == "settings" else "outside"


def _is_same(path: Path, other: Path) -> bool:
    return followed(path) == followed(other)


def _holds(folder: Path, place: Path) -> bool:
    return followed(place).is_relative_to(followed(folder))
