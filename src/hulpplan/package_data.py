"""The data files in the package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def templates_dir() -> Path:
    """Return the folder of templates, for reports and new repositories."""
    return _packaged("templates") or _PACKAGE.parents[1] / "templates"


def register_dir() -> Path:
    """Return the folder of the register that a new repository starts with."""
    return _packaged("register") or _PACKAGE.parents[1] / "plans" / "register"


def _packaged(name: str) -> Path | None:
    """Return a folder inside the package, or None.

    In an installed wheel it lies there. In a clone or an editable install the package lies in `src/` and
    the folder at the top level, so that is the second place to look.
    """
    folder = _PACKAGE / name
    return folder if folder.is_dir() else None
