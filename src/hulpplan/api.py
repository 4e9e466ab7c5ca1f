"""The names promised to programs that use hulpplan as a library."""

import os
from pathlib import Path

from hulpplan.settings import Settings, find_settings_file, read_settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace

__all__ = ["Workspace", "load"]


def load(
    folder: str | os.PathLike[str] = "plans", *, settings: str | os.PathLike[str] | None = None
) -> Workspace:
    """Read a folder of plans.

    Mistakes in the files raise nothing: the workspace holds what could be read, and its documents the
    facts about the rest. Names of files are relative to the current folder.

    Args:
        folder: the plans folder.
        settings: the settings file; by default `hulpplan.yaml` in the folder itself or the nearest parent
            that has one.

    Returns:
        The resolved workspace: every plan, item and reference, known both ways.

    Raises:
        NotADirectoryError: when there is no such folder.
        FileNotFoundError: when the settings file that was named is not there.
    """
    place = Path(folder)
    if not place.is_dir():
        message = f"no folder of plans: {folder}"
        raise NotADirectoryError(message)
    current = Path.cwd()
    if settings is not None and not Path(settings).is_file():
        message = f"no settings file: {settings}"
        raise FileNotFoundError(message)
    path = Path(settings) if settings is not None else find_settings_file(place.resolve())
    return load_folder(place, read_settings(path, current) if path else Settings(current), current)
