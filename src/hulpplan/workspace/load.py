"""Reading a folder of plans as a workspace."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hulpplan.finding import Fact, FactKind
from hulpplan.settings import Settings, settings_in, shown_path
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document, unreadable_document
from hulpplan.workspace.discover import FolderListing, list_folder
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
    return load_files(list_folder(folder, settings, current), settings, current, settings.root_for(folder))


def load_files(
    listing: FolderListing,
    settings: Settings,
    current: Path,
    root: Path,
    cache: "DocumentCache | None" = None,
) -> Workspace:
    """Read these files as one workspace.

    Args:
        listing: the files.
        settings: of which `limits` count here.
        current: the folder that names of files are shown relative to.
        root: the folder they must lie in once links are followed.
        cache: documents of the previous reading, to read only files that changed.
    """
    read = cache.read if cache else _read
    # Everything that is read stays in use: garbage collection in between would cost more than the reading.
    with _no_collection():
        documents = [read(path, shown_path(path, current), settings.limits, root) for path in listing.files]
        return Workspace(sorted(documents, key=lambda document: document.file), settings, listing)


def with_texts(workspace: Workspace, texts: Mapping[str, str], current: Path) -> Workspace:
    """Return the workspace with other texts in some of its files.

    Args:
        workspace: is not changed.
        texts: by the names of the files, the settings file included; no file is read.
        current: the folder that names of files are shown relative to.
    """
    settings = workspace.settings
    if settings.document is not None and settings.document.file in texts:
        file = settings.document.file
        settings = settings_in(Source(file, texts[file]), current / file, current)
    documents = [
        _document(Source(document.file, texts[document.file]), settings.limits)
        if document.file in texts
        else document
        for document in workspace.documents
    ]
    return Workspace(documents, settings, workspace.listing)


class DocumentCache:
    """The documents of the previous reading, valid as long as their files do not change."""

    def __init__(self) -> None:
        self._documents: dict[str, tuple[object, Document]] = {}

    def read(self, path: Path, file: str, limits: Limits, root: Path) -> Document:
        """Return the cached document, or read the file when anything about it changed."""
        try:
            status = path.stat()
        except OSError:
            return _read(path, file, limits, root)
        # Taken before the reading: a change in between is then read the next time.
        mark = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, limits, root)
        known = self._documents.get(file)
        if known is not None and known[0] == mark:
            return known[1]
        document = _read(path, file, limits, root)
        self._documents[file] = (mark, document)
        return document


def _read(path: Path, file: str, limits: Limits, root: Path) -> Document:
    source = read_source(path, file, limits, root)
    if isinstance(source, Fact):
        rest = salvage(path, file, root) if source.reason in SALVAGEABLE else Source(file, "")
        return unreadable_document(rest, limits, source)
    return _document(source, limits)


def _document(source: Source, limits: Limits) -> Document:
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
        if enabled:
            gc.enable()
