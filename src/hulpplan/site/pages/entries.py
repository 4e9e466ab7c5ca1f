"""The pages that list prisons, organisations, domains and target groups."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import ACTION_KINDS
from hulpplan.analysis.schedule import plans_of_prison
from hulpplan.analysis.unread import chosen_for_prison
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.record import Record
from hulpplan.model.register import Organisation, Prison
from hulpplan.reports.blocks import Column, Entry, Table, Value, table_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.parts.status import tally_of
from hulpplan.reports.words import capital
from hulpplan.site.addresses import SECTIONS
from hulpplan.site.plans import late_in
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.table_page import TablesView
from hulpplan.workspace.item import Item, Plan

Row = Callable[[Site, Reporter, Item[Record]], tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Overview:
    """How a kind of entries is listed: what stands above the title, the columns, a row for an entry."""

    kind: str
    columns: tuple[tuple[str, str, bool], ...]
    row: Row


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each kind of entries."""
    for kind, address in SECTIONS.items():

        def view(kind: str = kind, address: str = address) -> TablesView:
            return _view(site, kind, address)

        yield Page(address, "site/tables", view, address)


def _view(site: Site, kind: str, address: str) -> TablesView:
    reporter, overview = site.reporter(address), OVERVIEWS[kind]
    title = site.words.say(title_of(address))
    found = [same[0] for same in site.ground.workspace.register_entries(kind).values()]
    table = _table(site, reporter, overview, title, found)
    nothing = "" if table else site.words.say(N_("The register has none."))
    return TablesView(site.front(site.words.say(overview.kind), title), (table,) if table else (), nothing)


def _table(
    site: Site, reporter: Reporter, overview: Overview, title: str, found: list[Item[Record]]
) -> Table | None:
    columns = [Column(name, site.words.say(label), numeric) for name, label, numeric in overview.columns]
    rows = ((reporter_entry(reporter, item), *overview.row(site, reporter, item)) for item in found)
    return table_of("entries", title, columns, rows)


def reporter_entry(reporter: Reporter, item: Item[Record]) -> Entry:
    """Show an entry of the register as a link to its page."""
    return Entry(reporter.name(item), anchor=reporter.anchor(item))


def _prison(site: Site, reporter: Reporter, item: Item[Record]) -> tuple[Value, ...]:
    words = site.words
    prison, workspace = item.id or "", site.ground.workspace
    plan = chosen_for_prison(workspace, prison, plans_of_prison(workspace, prison), site.ground.today)
    kinds = item.model.kinds if isinstance(item.model, Prison) else ()
    first = capital(words.list_of(map(words.choice, kinds)))
    if not isinstance(plan, Plan):
        return first, words.say(N_("none") if plan is None else N_("could not be read")), "", ""
    period = words.span(plan.content.start, plan.content.end) or (plan.id or "?")
    late = late_in(reporter, plan)
    return (
        first,
        Entry(period, anchor=reporter.anchor(plan.item)),
        tally_of((action for _, action in items_of(plan, Action)), words).states,
        words.number(late) if late else "",
    )


def _organisation(site: Site, reporter: Reporter, item: Item[Record]) -> tuple[Value, ...]:
    words = site.words
    kind = item.model.type if isinstance(item.model, Organisation) else None
    links = Counter((link.source, link.field) for link in reporter.workspace.links_to(item))
    fields = Counter(field for _, field in links)
    return capital(words.choice(kind)), _number(site, fields["lead"]), _number(site, fields["partners"])


def _named(site: Site, reporter: Reporter, item: Item[Record]) -> tuple[Value, ...]:
    sources = dict.fromkeys(link.source for link in reporter.workspace.links_to(item))
    kinds = Counter("action" if source.kind in ACTION_KINDS else source.kind for source in sources)
    return tuple(_number(site, kinds[kind]) for kind in ("objective", "action", "offer", "need"))


def _number(site: Site, count: int) -> str:
    return site.words.number(count) if count else ""


_NAMED = (
    ("objectives", N_("Objectives"), True),
    ("actions", N_("Actions"), True),
    ("offer", N_("Offer"), True),
    ("needs", N_("Needs"), True),
)
OVERVIEWS = {
    "prison": Overview(
        N_("Each with the plan that is in force, else the newest"),
        (
            ("prison", N_("Prison"), False),
            ("kinds", N_("Kind"), False),
            ("plan", N_("Action plan"), False),
            ("actions", N_("Actions"), False),
            ("late", N_("Late"), True),
        ),
        _prison,
    ),
    "organisation": Overview(
        N_("Who works along, and on what"),
        (
            ("organisation", N_("Organisation"), False),
            ("type", N_("Type"), False),
            ("leads", N_("Is the lead of"), True),
            ("partners", N_("Takes part in"), True),
        ),
        _organisation,
    ),
    "domain": Overview(
        N_("Domains of help and services"), (("domain", N_("Domain"), False), *_NAMED), _named
    ),
    "target-group": Overview(N_("For whom"), (("target_group", N_("Target group"), False), *_NAMED), _named),
}
