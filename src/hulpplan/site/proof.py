"""A proof that nothing changed: one digest over everything a website is made from.

It costs reading the files, and spares understanding them.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from importlib.metadata import distributions, version
from pathlib import Path

from hulpplan.i18n import LOCALE_DIR
from hulpplan.resources import templates_dir
from hulpplan.settings import Settings


def proof_of(files: Iterable[Path], settings: Settings, today: date, options: Iterable[str]) -> str:
    """Return the digest of all that a website is made from.

    Args:
        files: the plan files.
        settings: the settings in force, with the templates and the logo they name.
        today: the reference date.
        options: what was asked for on the command line, and the newest commit.
    """
    digest = sha256()
    for word in (version("hulpplan"), today.isoformat(), *options, *_own_rules()):
        digest.update(f"{len(word)} {word}\n".encode())
    for path in (*_settings_files(settings), *files):
        _add(digest, path)
    return digest.hexdigest()


def _add(digest: object, path: Path) -> None:
    update = digest.update  # type: ignore[attr-defined]
    try:
        content = path.read_bytes()
    except OSError as error:
        update(f"{path}\0{error.errno}\n".encode("utf-8", "surrogateescape"))
        return
    update(f"{path}\0{len(content)}\n".encode("utf-8", "surrogateescape"))
    update(content)


def _settings_files(settings: Settings) -> Iterator[Path]:
    """Yield the settings file and what it brings, and what comes with the program."""
    if settings.document is not None:
        yield (settings.current or settings.folder) / settings.document.file
    if settings.site is not None and settings.site.logo is not None:
        yield settings.folder / settings.site.logo
    folders = [templates_dir(), LOCALE_DIR]
    if settings.templates_folder is not None:
        folders.append(settings.templates_folder)
    for folder in folders:
        yield from _all_files(folder)


def _all_files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names) if not name.endswith((".po", ".pot")))


def _own_rules() -> list[str]:
    """Name the packages with rules of their own, by version."""
    return sorted(
        f"{one.metadata['Name']} {one.version}"
        for one in distributions()
        if any(entry.group == "hulpplan.rules" for entry in one.entry_points)
    )
