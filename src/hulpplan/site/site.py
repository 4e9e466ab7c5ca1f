"""The website in one language, and what a page of it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from hulpplan.analysis.unread import UnreadFile, unread_files
from hulpplan.document.blocks import Fact, Prose
from hulpplan.i18n import Catalogue
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Chapter
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.own import OwnReport, own_reports
from hulpplan.reports.parts.front import contents_of, page_of
from hulpplan.reports.registry import all_reports
from hulpplan.reports.words import Words, words_in
from hulpplan.site.addresses import START, Links
from hulpplan.site.ground import Ground
from hulpplan.site.site import Page as Front
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


class View(Protocol):
    """What a template shows."""

    @property
    def page(self) -> Front:
        """What is around the content."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above another one; `is_text` when its title stands in a plan or in the register."""

    title: str
    address: str = START
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take along: its path from the folder of the language, its format, and its content."""

    file: str
    form: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where it is, which template lays it out, and what that shows.

    Of several templates the first counts that is there.
    `view` is made when the page is written, so that no more than one is there at a time. `section` is the
    address of the part of the website it belongs to, `trail` has the pages above it but for the start page,
    `related` those beside it. `plan` is the plan that the page is of, if it is of one.
    """

    address: str
    template: str | tuple[str, ...]
    view: Callable[[], View]
    section: str = ""
    trail: tuple[Crumb, ...] = ()
    related: tuple[Crumb, ...] = ()
    downloads: tuple[Download, ...] = ()
    scripts: tuple[str, ...] = ()
    plan: AnyPlan | None = None


@dataclass(frozen=True)
class Site:
    """The website in one language.

    `forms` are the formats in which reports can be taken along, `folders` those with templates of the user.
    """

    ground: Ground
    catalogue: Catalogue
    forms: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()

    @cached_property
    def words(self) -> Words:
        """The words of the language."""
        return words_in(self.catalogue)

    @cached_property
    def texts(self) -> str:
        """The language of texts of plans, when that is not the one of the pages."""
        return self.ground.workspace.settings.texts_for(self.words.language)

    @cached_property
    def own_reports(self) -> dict[str, OwnReport]:
        """The reports that the user added, by name."""
        return own_reports(self.folders, all_reports())

    def naming(self, page: str, *home: AnyPlan) -> ItemNames:
        """Make who names the items on a page; every item that is shown somewhere is a link to there.

        Args:
            page: its address.
            home: the plans whose items are called by their id alone.
        """
        ground = self.ground
        links = Links(ground.addresses, page)
        return ItemNames(ground.workspace, self.words, ground.today, frozenset(home), links)

    def front(  # noqa: PLR0913 - what a page can have
        self,
        kind: str,
        title: str,
        facts: tuple[Fact, ...] = (),
        disclaimer: Prose = "",
        chapters: Iterable[Chapter[Any] | None] = (),
        *,
        is_text: bool = False,
        unread: Sequence[UnreadFile] | None = None,
    ) -> Front:
        """Make what is around the content of a page that is no report.

        Args:
            kind: stands above the title and says what the page is about.
            title: its title.
            facts: what is known, under the title.
            disclaimer: what must be read first.
            chapters: what is on it; one without content is None.
            is_text: whether the title stands in a plan or in the register.
            unread: the files that it lacks; by default every one that could not be read.
        """
        return page_of(
            self.words,
            (kind, title),
            facts,
            contents_of(chapters),
            today=None,
            disclaimer=disclaimer,
            unread=unread_files(self.ground.workspace) if unread is None else unread,
            title_is_text=is_text,
        )

    def crumb(self, item: Item[Record]) -> Crumb:
        """Return an item with a page of its own as a page above another."""
        title: str | None = getattr(item.model, "label", None) or getattr(item.model, "title", None)
        return Crumb(title or item.id or "?", self.ground.addresses.pages[item], is_text=title is not None)

    def part(self, title: str, address: str) -> Crumb:
        """Return the first page of a part of the website as a page above another."""
        return Crumb(self.words.say(title), address)
