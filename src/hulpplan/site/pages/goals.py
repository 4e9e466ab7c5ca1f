"""The page of the goals of the decree: what serves each, in every strategic plan."""

from collections.abc import Iterator
from functools import partial

from hulpplan.analysis.trace import children
from hulpplan.document.blocks import ItemList, Section, Sentence
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.register import Goal
from hulpplan.reports.blocks import present
from hulpplan.reports.item_names import ItemNames
from hulpplan.site.addresses import GOALS
from hulpplan.site.lists import grouped
from hulpplan.site.navigation import title_of
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page with all goals."""
    yield Page(GOALS, template_of("goals"), partial(_document, website), GOALS)


def _document(website: Website) -> Document:
    say, naming = website.words.say, website.naming(GOALS)
    goals = [same[0] for same in website.content.workspace.register_entries("goal").values()]
    return website.document(
        say(N_("Decree of 8 March 2013, article 4")),
        say(title_of(GOALS)),
        *(_goal(naming, goal) for goal in goals),
        contents=False,
    )


def _goal(naming: ItemNames, item: Item[Record]) -> Section:
    groups = grouped(naming, children(naming.workspace, item))
    description = (item.model.description or "") if isinstance(item.model, Goal) else ""
    nothing = naming.words.say(N_("No plan says what serves this goal."))
    blocks = present(
        Sentence(description, plan_text=True) if description else None,
        ItemList(groups) if groups else Sentence(nothing, "nothing"),
    )
    return Section(naming.name(item), blocks, anchor=item.id or "", plan_text=True)
