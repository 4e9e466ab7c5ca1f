"""Where the files that travel with the package are."""

from pathlib import Path


def templates_dir() -> Path:
    """Return the folder of report templates.

    In an installed wheel it lies inside the package. In a clone or an editable install the package
    lies in `src/` and the templates beside it at the top level, so that is the second place to look.
    """
    package = Path(__file__).parent
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parents[1] / "templates"
