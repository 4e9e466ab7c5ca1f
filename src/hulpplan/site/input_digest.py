"""One digest of everything a website is made from. It reads every file, but parses none."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from importlib.metadata import distributions, version
from pathlib import Path

from hulpplan.files import LARGEST, UnreadError, read_bytes
from hulpplan.i18n import LOCALE_DIR
from hulpplan.package_data import templates_dir
from hulpplan.settings import Settings


def input_digest(
    files: Iterable[Path], folder: Path, settings: Settings, today: date, options: Iterable[str]
) -> str:
    """Return the digest of all that a website is made from.

    Args:
        files: the plan files.
        folder: the plans folder.
        settings: the settings in force, with the templates and the logo they name.
        today: the reference date.
        options: what was asked for on the command line, and the newest commit.
    """
    digest = sha256()
    for word in (version("hulpplan"), today.isoformat(), *options, *_own_rules()):
        digest.update(f"{len(word)} {word}\n".encode())
    for path in (templates_dir(), LOCALE_DIR):
        _add_folder(digest, path, None)
    root, plans_root = settings.root_for(settings.folder), settings.root_for(folder)
    for path in _named(settings):
        _add(digest, path, root)
    if settings.templates_folder is not None:
        _add_folder(digest, settings.templates_folder, root)
    for path in files:
        _add(digest, path, plans_root, settings.limits.file_mb * 1_000_000)
    return digest.hexdigest()


def _add_folder(digest: object, folder: Path, root: Path | None) -> None:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.endswith((".po", ".pot")):
                _add(digest, Path(place, name), root)


def _add(digest: object, path: Path, root: Path | None, largest: float = LARGEST) -> None:
    update = digest.update  # type: ignore[attr-defined]
    try:
        content = read_bytes(path, root, largest)
    except UnreadError as error:
        update(f"{path}\0{error.reason} {error.detail}\n".encode("utf-8", "surrogateescape"))
        return
    update(f"{path}\0{len(content)}\n".encode("utf-8", "surrogateescape"))
    update(content)


def _named(settings: Settings) -> Iterator[Path]:
    """Yield the settings file and the logo it names."""
    if settings.document is not None:
        yield (settings.current or settings.folder) / settings.document.file
    if settings.site is not None and settings.site.logo is not None:
        yield settings.folder / settings.site.logo


def _own_rules() -> list[str]:
    """Name the packages with rules of their own, by version."""
    return sorted(
        f"{one.metadata['Name']} {one.version}"
        for one in distributions()
        if any(entry.group == "hulpplan.rules" for entry in one.entry_points)
    )
