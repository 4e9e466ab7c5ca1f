"""Reading a folder of plans as a workspace."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hulpplan.finding import Fact, FactKind
from hulpplan.settings import Settings, shown_path
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document, unreadable_document
from hulpplan.workspace.discover import plan_files
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import SALVAGEABLE, Source, read_source, salvage


def load_folder(folder: Path, settings: Settings, current: Path) -> Workspace:
    """Read every plan file of a folder.

    Args:
        folder: the plans folder.
        settings: of which `exclude` and `limits` count here.
        current: the folder that names of files are shown relative to.
    """
    return load_files(plan_files(folder, settings.exclude), settings, current)


def load_files(paths: Iterable[Path], settings: Settings, current: Path) -> Workspace:
    """Read these files as one workspace."""
    # Everything that is read stays; looking for garbage in between costs more than the reading.
    with _no_collection():
        documents = [_read(path, shown_path(path, current), settings.limits) for path in paths]
        return Workspace(sorted(documents, key=lambda document: document.file), settings)


def _read(path: Path, file: str, limits: Limits) -> Document:
    source = read_source(path, file, limits)
    if isinstance(source, Fact):
        rest = salvage(path, file) if source.reason in SALVAGEABLE else Source(file, "")
        return unreadable_document(rest, limits, source)
    document = read_document(source, limits)
    if document.content is not None and document.content.kind == "settings":
        place = document.place(("kind",))
        fact = Fact(FactKind.UNKNOWN_KIND, place, "settings-elsewhere", {"value": "settings"})
        return unreadable_document(source, limits, fact)
    return document


@contextmanager
def _no_collection() -> Iterator[None]:
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was read is no garbage, now or later: nobody need look through it again, not even at the end.
        gc.freeze()
        if enabled:
            gc.enable()
