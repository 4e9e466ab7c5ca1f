"""The website in one language, and what a page of it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from hulpplan.analysis.unread import UnreadFile, unread_files
from hulpplan.document.blocks import Block, Fact, Markdown
from hulpplan.document.document import Document
from hulpplan.i18n import Catalogue
from hulpplan.model.record import Record
from hulpplan.reports.blocks import present
from hulpplan.reports.front import head_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.own import OwnReport, own_reports
from hulpplan.reports.registry import all_reports
from hulpplan.reports.words import Words, words_in
from hulpplan.site.addresses import INDEX, START, Links
from hulpplan.site.content import SiteContent
from hulpplan.site.navigation import title_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above another one; `plan_text` when its title stands in a plan or in the register."""

    title: str
    address: str = START
    plan_text: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download: its path from the folder of the language, its format, and what makes it."""

    file: str
    form: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the website.

    Attributes:
        address: where it is.
        templates: those that may lay it out, of which the first that is there counts.
        document: makes what is on it, when the page is written.
        section: the address of the part of the website it belongs to.
        trail: the pages above it but for the start page.
        related: the pages beside it.
        downloads: the files that it offers.
        scripts: the scripts it loads, as paths in the website.
        plan: the plan that the page is of, if it is of one.
    """

    address: str
    templates: tuple[str, ...]
    document: Callable[[], Document]
    section: str = ""
    trail: tuple[Crumb, ...] = ()
    related: tuple[Crumb, ...] = ()
    downloads: tuple[Download, ...] = ()
    scripts: tuple[str, ...] = ()
    plan: AnyPlan | None = None

    @property
    def file(self) -> str:
        """Its path from the folder of the language."""
        return f"{self.address}/{INDEX}" if self.address else INDEX


def template_of(kind: str) -> tuple[str, ...]:
    """Name the templates of a kind of page: its own where there is one, else that of any document."""
    return f"site/{kind}", "html/report"


@dataclass(frozen=True, eq=False)
class Website:
    """The website in one language; `preview` says that its pages follow changes in the plans."""

    content: SiteContent
    catalogue: Catalogue
    preview: bool = field(default=False, kw_only=True)

    @cached_property
    def words(self) -> Words:
        """The words of the language."""
        return words_in(self.catalogue)

    @cached_property
    def texts(self) -> str:
        """The language of texts of plans, when that is not the one of the pages."""
        return self.content.workspace.settings.texts_for(self.words.language)

    @cached_property
    def own_reports(self) -> dict[str, OwnReport]:
        """The reports that the user added, by name."""
        return own_reports(self.content.folders, all_reports())

    def naming(self, page: str, *home: AnyPlan) -> ItemNames:
        """Return the names of items on a page; every item that is shown somewhere is a link to there.

        Args:
            page: its address.
            home: the plans whose items are called by their id alone.
        """
        content = self.content
        links = Links(content.addresses, page)
        return ItemNames(content.workspace, self.words, content.today, frozenset(home), links)

    def document(  # noqa: PLR0913 - what a page can have
        self,
        kind: str,
        title: str,
        *blocks: Block | None,
        facts: tuple[Fact, ...] = (),
        disclaimer: Markdown = "",
        unread: Sequence[UnreadFile] | None = None,
        contents: bool = True,
        plan_text: bool = False,
    ) -> Document:
        """Make the document of a page that is no report.

        Args:
            kind: stands above the title and says what the page is about.
            title: its title.
            blocks: what is on it; those that are None are left out.
            facts: what is known, under the title.
            disclaimer: what must be read first.
            unread: the files that it lacks; by default every one that could not be read.
            contents: whether it has a table of contents.
            plan_text: whether the title stands in a plan or in the register.
        """
        head = head_of(
            self.words,
            (kind, title),
            facts,
            today=None,
            disclaimer=disclaimer,
            unread=unread_files(self.content.workspace) if unread is None else unread,
            contents=contents,
            plan_text=plan_text,
        )
        return Document(head, present(*blocks))

    def crumb(self, item: Item[Record]) -> Crumb:
        """Return an item with a page of its own as a page above another."""
        title: str | None = getattr(item.model, "label", None) or getattr(item.model, "title", None)
        address = self.content.addresses.pages[item]
        return Crumb(title or item.id or "?", address, plan_text=title is not None)

    def part(self, address: str) -> Crumb:
        """Return the first page of a part of the website as a page above another."""
        return Crumb(self.words.say(title_of(address)), address)
