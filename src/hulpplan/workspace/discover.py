"""Which files of a folder are plan files, and which look like one and are not read."""

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
"""How the names of plan files end, in small letters or capitals: Windows and macOS do not tell them apart."""
TEXT_ENDINGS: Final = tuple(f"{ending}.txt" for ending in ENDINGS)
"""What an editor for plain text makes of them."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that looks like a plan file and is not read: its name for people, and why.

    The reason is `text` (its name ends in .txt), `outside` (it lies beside the settings and not in the plans
    folder) or `settings` (it holds settings under another name).
    """

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class FolderListing:
    """What a plans folder holds: the plan files, sorted; those that `exclude` leaves out; those not read.

    `names` are the paths by which a pattern of `exclude` can mean each of all these, as far as there are
    patterns; None when this is another folder than the one that the settings are about.
    """

    files: tuple[Path, ...]
    excluded: tuple[Path, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    names: tuple[tuple[str, ...], ...] | None = None

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The names of the files that are not read, whatever the reason."""
        return (*(path.as_posix() for path in self.excluded), *(file.file for file in self.not_read))


NOTHING: Final = FolderListing(())


def list_folder(folder: Path, settings: Settings, current: Path) -> FolderListing:
    """List what a plans folder holds, and what looks like a plan file beside the settings.

    Args:
        folder: the folder to look in.
        settings: of which `exclude` counts here.
        current: the folder that names of files are shown relative to.
    """
    found = sorted(_walk(folder))
    around = list(_around(folder, settings, current))
    reasons = {path: "text" for path in found if path.name.lower().endswith(TEXT_ENDINGS)} | dict(around)
    candidates = [*found, *(path for path, _ in around)]
    excluded = _excluded(candidates, folder, settings)
    kept = [path for path in candidates if path not in excluded]
    whole = settings.document is not None and _is_same(current / folder, current / settings.usual_folder)
    return FolderListing(
        tuple(path for path in kept if path not in reasons),
        tuple(path for path in found if path in excluded and path not in reasons),
        tuple(
            NotRead(shown_path(current / path, current), reasons[path]) for path in kept if path in reasons
        ),
        tuple(_names(candidates, folder, settings)) if whole and settings.exclude else () if whole else None,
    )


def plan_files(folder: Path, settings: Settings) -> list[Path]:
    """List the plan files under a folder, sorted.

    Hidden files and folders, the settings file and what `exclude` matches are left out. Links to
    folders are not followed: they could lead round in a circle or out of the folder.

    Args:
        folder: the folder to look in.
        settings: of which `exclude` counts here.

    Source: format contract, "Files".
    """
    found = sorted(path for path in _walk(folder) if not path.name.lower().endswith(TEXT_ENDINGS))
    excluded = _excluded(found, folder, settings)
    return [path for path in found if path not in excluded]


def is_plan_file(name: str) -> bool:
    """Tell whether a file of this name is read as a plan file."""
    return name.lower().endswith(ENDINGS) and not name.startswith(".") and name != FILE_NAME


def plan_file_filter(folder: Path, settings: Settings) -> Callable[[str], bool]:
    """Make the question whether a path would be among the plan files, for files that are not there now.

    Args:
        folder: the plans folder.
        settings: of which `exclude` counts here.

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
    """Return those of the files that `exclude` means."""
    if not settings.exclude:
        return set()
    is_meant = matcher(settings.exclude)
    return {
        path for path, names in zip(files, _names(files, folder, settings), strict=True) if is_meant(*names)
    }


def _names(files: Iterable[Path], folder: Path, settings: Settings) -> Iterator[tuple[str, ...]]:
    """Yield the paths by which a pattern can mean each file: what lies beside the settings has one."""
    names = settings.names_in(folder)
    for path in files:
        inside = path.is_relative_to(folder)
        yield names(path.relative_to(folder).as_posix()) if inside else (path.name,)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the plan files, and those that would be one without `.txt` behind their names."""
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in files if is_plan_file(name) or _is_text(name))
    # A folder that may not be looked into is given like a file that may not be read: not passed over.
    yield from (Path(error.filename) for error in closed)


def _is_text(name: str) -> bool:
    return name.lower().endswith(TEXT_ENDINGS) and not name.startswith(".")


def _around(folder: Path, settings: Settings, current: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files directly beside the settings that say they are ours, with the reason they are not read.

    There are none where the plans folder, or what the settings call so, holds the settings.
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


def _is_same(one: Path, other: Path) -> bool:
    return followed(one) == followed(other)


def _holds(folder: Path, place: Path) -> bool:
    return followed(place).is_relative_to(followed(folder))
