"""The pieces as templates ask for them, by the name `lean`."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from hulpplan.document.blocks import Cell, Drawing, Entry, Fact, Part, Table
from hulpplan.render.document.blocks import Heading
from hulpplan.reports.parts.action import ActionView, UpdateView
from hulpplan.site.lists import Group
from hulpplan.site.pieces import action, drawing, entries, lists, part, table, text
from hulpplan.site.pieces.action import Words
from hulpplan.site.pieces.labels import Labels


class Pieces:
    """Writes pieces of pages; everything in them was made harmless.

    Attributes:
        labels: the headings of the tables that were written, of the language that is being written.
    """

    def __init__(self) -> None:
        self.labels = Labels()

    def entry(self, one: Entry) -> Markup:
        """Write an entry."""
        return Markup(entries.entry(one))  # noqa: S704 - made safe there, as all below

    def place(self, one: Heading) -> Markup:
        """Write a link of a table of contents."""
        return Markup(entries.place(one))  # noqa: S704 - as above

    def entries(self, cell: Cell) -> Markup:
        """Write what is in a cell."""
        return Markup(entries.entries(cell))  # noqa: S704 - as above

    def facts(self, found: Sequence[Fact]) -> Markup:
        """Write facts."""
        return Markup(entries.facts(found or ()))  # noqa: S704 - as above

    def heading(self, level: int, title: str, id_: str = "", anchor: str = "") -> Markup:
        """Write a heading."""
        return Markup(entries.heading(level, title, id_ or "", anchor or ""))  # noqa: S704 - as above

    def table(self, found: Table | None, captioned: bool = True) -> Markup:  # noqa: FBT001, FBT002 - of a macro
        """Write a table; nothing for none."""
        return Markup(table.table(found, self.labels, captioned=captioned) if found else "")  # noqa: S704 - as above

    def prose(self, written: str, level: int) -> Markup:
        """Write a text with Markdown in it."""
        return Markup(text.prose(written, level))  # noqa: S704 - as above

    def passage(self, title: str, written: str, level: int) -> Markup:
        """Write a longer text under its title."""
        return Markup(action.passage(title, written, level))  # noqa: S704 - as above

    def updates(self, found: Sequence[UpdateView], words: Words, level: int) -> Markup:
        """Write what was said of an action."""
        return Markup(action.updates(found, words, level))  # noqa: S704 - as above

    def action(self, one: ActionView, words: Words, level: int) -> Markup:
        """Write an action."""
        return Markup(action.action(one, words, level))  # noqa: S704 - as above

    def drawing(self, one: Drawing, words: Words) -> Markup:
        """Write a drawing."""
        return Markup(drawing.drawing(one, words, self.labels))  # noqa: S704 - as above

    def part(self, one: Part | None, words: Words) -> Markup:
        """Write a part of a report; nothing for none."""
        return Markup(part.part(one, words, self.labels) if one else "")  # noqa: S704 - as above

    def groups(self, found: Iterable[Group], level: int) -> Markup:
        """Write lists of items."""
        return Markup(lists.groups(found, level))  # noqa: S704 - as above
