"""Which files of a folder are plan files."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from hulpplan.patterns import matcher
from hulpplan.settings import FILE_NAME

ENDINGS = (".yaml", ".yml")


def plan_files(folder: Path, exclude: tuple[str, ...] = ()) -> list[Path]:
    """List the plan files under a folder, sorted.

    Hidden files and folders, the settings file and what `exclude` matches are left out. Links to
    folders are not followed: they could lead round in a circle or out of the folder.

    Args:
        folder: the folder to look in.
        exclude: patterns as in `.gitignore`, relative to the folder.

    Source: format contract, "Files".
    """
    found = sorted(_walk(folder))
    if not exclude:
        return found
    excluded = matcher(exclude)
    return [path for path in found if not excluded(path.relative_to(folder).as_posix())]


def is_plan_file(name: str) -> bool:
    """Tell whether a file of this name is read as a plan file."""
    return name.endswith(ENDINGS) and not name.startswith(".") and name != FILE_NAME


def counted(exclude: tuple[str, ...] = ()) -> Callable[[str], bool]:
    """Make the question whether a path would be among the plan files, for files that are not there now.

    Args:
        exclude: patterns as in `.gitignore`, relative to the folder.

    Returns:
        A function of a path in the folder, with `/`.
    """
    excluded = matcher(exclude) if exclude else None

    def is_counted(path: str) -> bool:
        *folders, name = path.split("/")
        hidden = any(folder.startswith(".") for folder in folders)
        return is_plan_file(name) and not hidden and not (excluded and excluded(path))

    return is_counted


def _walk(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in files if is_plan_file(name))
    # A folder that may not be looked into is given like a file that may not be read: not passed over.
    yield from (Path(error.filename) for error in closed)
