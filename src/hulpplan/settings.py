"""The settings of a folder of plans, read from `hulpplan.yaml`. Immutable."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from hulpplan.files import leads_out, root_above, root_of
from hulpplan.finding import Fact, FactKind
from hulpplan.finding import Path as PathInFile
from hulpplan.i18n import DEFAULT_LANGUAGE, Language
from hulpplan.model.settings_file import SettingsFile
from hulpplan.model.site_section import SiteSection
from hulpplan.paths import followed
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document, unreadable_document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source, read_source

DEFAULT_PLANS: Final = "plans"
OUTSIDE: Final = "outside"
"""The reason of the fact that a path in the settings leads outside."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The contents of `hulpplan.yaml`, with defaults.

    `folder` is the folder that the file lies in; paths in the file count from there. `document` is the
    file as it was read, for the findings in it; None without a file. `current` is the folder that names of
    files are shown relative to. `root` is the folder that nothing the file or the plans lead to may lie
    outside of; None without a file. What the file names outside of it is not here.
    """

    folder: Path
    plans: str | None = None
    exclude: tuple[str, ...] = ()
    language: Language | None = None
    reference_date: date | None = None
    limits: Limits = field(default_factory=Limits)
    document: Document | None = None
    current: Path | None = None
    templates: str | None = None
    site: SiteSection | None = None
    root: Path | None = None

    @property
    def templates_folder(self) -> Path | None:
        """The folder that `templates` names, or None."""
        return self.folder / self.templates if self.templates is not None else None

    @property
    def plans_folder(self) -> Path | None:
        """The folder that `plans` names, or None."""
        return self.folder / self.plans if self.plans is not None else None

    @property
    def usual_folder(self) -> Path:
        """The default folder of the plans: the one that `plans` names, else `plans` next to the settings."""
        if self.plans_folder is not None:
            return self.plans_folder
        usual = self.folder / DEFAULT_PLANS
        return usual if usual.is_dir() else self.folder

    @property
    def unread(self) -> bool:
        """Whether the settings, or the reference date in them, could not be read.

        What leans on settings is then not known.
        """
        document = self.document
        return document is not None and (document.broken or document.is_unknown(("reference_date",)))

    def names_in(self, folder: Path) -> Callable[[str], tuple[str, ...]]:
        """Return a function that gives the paths of a file in a plans folder that a pattern can match.

        Args:
            folder: the plans folder.

        Returns:
            A function of a path in that folder; what it gives counts from there and from the settings.
        """
        base = self.current or self.folder
        within = shown_path(base / folder, base / self.folder)
        if within == ".":
            return lambda path: (path,)
        return lambda path: (path, f"{within}/{path}")

    @property
    def plans_lead_out(self) -> bool:
        """Whether `plans` names a folder outside the repository, which is not read."""
        return any(fact.reason == OUTSIDE and fact.place.path == ("plans",) for fact in self.mistakes)

    def root_for(self, folder: Path) -> Path:
        """Return the folder that links in a plans folder may not lead out of.

        A folder that was named on the command line may lie outside the root of the settings; then it has a
        root of its own.
        """
        if self.root is None:
            return followed(folder)
        return root_above(folder) if leads_out(folder, self.root) else self.root

    def texts_for(self, language: Language) -> str:
        """Return the language that plans are written in, for a page in a language; empty when it is the same.

        Plans are in the language of the settings, for want of one in Dutch.

        Source: docs/format.en.md, "Files".
        """
        own = self.language or DEFAULT_LANGUAGE
        return "" if own == language else own

    @property
    def mistakes(self) -> tuple[Fact, ...]:
        """The facts that make the file unusable."""
        return self.document.mistakes if self.document else ()

    def names_of(self, file: str) -> tuple[str, ...]:
        """Return the paths of a file that a pattern can match, wherever it is.

        They count from the folder of the settings, and from the plans folder for what lies in it. The files
        of a whole folder are named quicker by `names_in`.

        Args:
            file: its name for people.
        """
        current = self.current or self.folder
        path = _flat(current / file)
        plans = _flat(current / (self.plans_folder or self.folder / DEFAULT_PLANS))
        names = [shown_path(path, _flat(current / self.folder))]
        if path.is_relative_to(plans):
            names.append(path.relative_to(plans).as_posix())
        return tuple(names)


def read_settings(path: Path, current: Path) -> Settings:
    """Read a settings file. A mistake is a fact, and affects only the value it is in.

    Args:
        path: the file.
        current: the folder that names of files are shown relative to.
    """
    file = shown_path(path, current)
    source = read_source(path, file, Limits(), root_of(path.parent))
    if isinstance(source, Fact):
        return Settings(
            path.parent, document=unreadable_document(Source(file, ""), Limits(), source), current=current
        )
    return settings_in(source, path, current)


def settings_in(source: Source, path: Path, current: Path) -> Settings:
    """Read the text of a settings file.

    Args:
        source: the text.
        path: where the file lies.
        current: the folder that names of files are shown relative to.
    """
    document = read_document(source, Limits())
    content = document.content
    if content is not None and not isinstance(content, SettingsFile):
        place = document.place(("kind",))
        values = {"value": content.kind, "allowed": ("settings",)}
        fact = Fact(FactKind.UNKNOWN_KIND, place, "not-settings", values, "settings")
        return Settings(
            path.parent, document=unreadable_document(document.source, Limits(), fact), current=current
        )
    if content is None:
        return Settings(path.parent, document=document, current=current)
    root = root_of(path.parent)
    outside = tuple(_outside(content, document, path.parent, root))
    document.facts += outside
    refused = {fact.place.path for fact in outside}
    own = content.limits
    limits = Limits(own.nesting, own.file_mb, own.alias_nodes) if own else Limits()
    return Settings(
        path.parent,
        None if ("plans",) in refused else content.plans,
        content.exclude,
        content.language,
        content.reference_date,
        limits,
        document,
        current,
        None if ("templates",) in refused else content.templates,
        content.site,
        root,
    )


def _outside(content: SettingsFile, document: Document, folder: Path, root: Path) -> Iterator[Fact]:
    """Yield a fact for each path in the settings that leads outside."""
    named: dict[PathInFile, str | None] = {
        ("plans",): content.plans,
        ("templates",): content.templates,
        ("site", "logo"): content.site.logo if content.site else None,
    }
    for way, value in named.items():
        if value is not None and leads_out(folder / value, root):
            values = {"field": str(way[-1]), "value": value}
            yield Fact(FactKind.VALUE_NOT_ALLOWED, document.place(way), OUTSIDE, values)


def shown_path(path: Path, current: Path) -> str:
    """Return a path for users: relative to the current folder, with `/`."""
    try:
        return Path(os.path.relpath(path, current)).as_posix()
    except ValueError:  # pragma: no cover - only where drives have letters
        # On another drive there is no way from here.
        return path.as_posix()


def _flat(path: Path) -> Path:
    """Normalise `..` in a path, without access to the disk."""
    return Path(os.path.normpath(path))
