"""Build hook: compile the translation catalogues, also for an editable install."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> list[Path]:
    """Compile every `.po` file of the package to the `.mo` file beside it.

    Args:
        root: the folder that holds `src`.

    Returns:
        The files written, sorted.
    """
    written = []
    for source in sorted(root.glob("src/hulpplan/locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        with source.open("rb") as stream:
            catalogue = read_po(stream)
        with target.open("wb") as stream:
            write_mo(stream, catalogue)
        written.append(target)
    return written


class CatalogueHook(BuildHookInterface[Any]):
    """Compile the catalogues before the package is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the `.mo` files that the wheel takes along as artifacts."""
        del version, build_data
        compile_catalogues(Path(self.root))
