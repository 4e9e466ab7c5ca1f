"""The register in the package: its files, and the prisons in it."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from hulpplan.files import read_bytes
from hulpplan.model.register import Prison
from hulpplan.package_data import register_dir
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder


def register_files() -> dict[PurePosixPath, str]:
    """Return the text of each file of the register, by its name."""
    return {
        PurePosixPath(path.name): read_bytes(path).decode("utf-8")
        for path in sorted(register_dir().glob("*.yaml"))
    }


def known_prisons() -> Mapping[str, Prison]:
    """Return the prisons of the register, by id."""
    folder = register_dir()
    prisons = {}
    for item in load_folder(folder, Settings(folder), folder).register:
        if isinstance(item.model, Prison) and item.id is not None:
            prisons[item.id] = item.model
    return prisons
