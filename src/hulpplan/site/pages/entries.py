"""The pages that list prisons, organisations, domains and target groups."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from hulpplan.analysis.action_count import count_actions, local_actions, supra_local_actions
from hulpplan.analysis.commitment import commitment_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.schedule import plans_of_prison
from hulpplan.analysis.unread import chosen_for_prison
from hulpplan.document.blocks import Column, Entry, Sentence
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.record import Record
from hulpplan.model.register import Organisation, Prison
from hulpplan.reports.blocks import Value, table_of, titled_once
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.counts import kind_numbers
from hulpplan.reports.sections.status import tally_of
from hulpplan.reports.words import capital
from hulpplan.site.addresses import SECTIONS
from hulpplan.site.navigation import title_of
from hulpplan.site.pages.plans import late_in
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item, Plan

Row = Callable[[Website, ItemNames, Item[Record]], tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Overview:
    """How a kind of entries is listed: what stands above the title, the columns, a row for an entry."""

    kind: str
    columns: tuple[tuple[str, str, bool], ...]
    row: Row


def pages(website: Website) -> Iterator[Page]:
    """Yield a page for each kind of entries."""
    for kind, address in SECTIONS.items():
        yield Page(address, template_of("tables"), partial(_document, website, kind, address), address)


def _document(website: Website, kind: str, address: str) -> Document:
    naming, overview, say = website.naming(address), OVERVIEWS[kind], website.words.say
    title = say(title_of(address))
    entries = [same[0] for same in website.content.workspace.register_entries(kind).values()]
    columns = [
        Column(name, say(label), "number" if numeric else "text") for name, label, numeric in overview.columns
    ]
    rows = ((naming.entry(item), *overview.row(website, naming, item)) for item in entries)
    table = table_of("entries", title, columns, rows)
    nothing = None if table else Sentence(say(N_("The register has none.")), "nothing")
    return website.document(say(overview.kind), title, nothing, table and titled_once(table, title))


def _prison(website: Website, naming: ItemNames, item: Item[Record]) -> tuple[Value, ...]:
    words = website.words
    prison, workspace = item.id or "", website.content.workspace
    plan = chosen_for_prison(workspace, prison, plans_of_prison(workspace, prison), website.content.today)
    kinds = item.model.kinds if isinstance(item.model, Prison) else ()
    first = capital(words.list_of(map(words.choice, kinds)))
    if not isinstance(plan, Plan):
        return first, words.say(N_("none") if plan is None else N_("could not be read")), "", ""
    period = words.span(plan.content.start, plan.content.end) or (plan.id or "?")
    late = late_in(naming, plan)
    return (
        first,
        Entry(period, anchor=naming.anchor(plan.item)),
        tally_of((item for item, _ in items_of(plan, Action)), words).states,
        words.number(late) if late else "",
    )


def _organisation(website: Website, _: ItemNames, item: Item[Record]) -> tuple[Value, ...]:
    words = website.words
    kind = item.model.type if isinstance(item.model, Organisation) else None
    leads = local_actions(_counting(website, item, "lead"))
    confirmed, proposed = (
        local_actions(_counting(website, item, "partners", commitment=commitment))
        for commitment in ("confirmed", "proposed")
    )
    above = supra_local_actions(_counting(website, item, "lead", "partners"))
    numbers = (count_actions(items).actions for items in (leads, confirmed, proposed, above))
    return capital(words.choice(kind)), *(_number(website, number) for number in numbers)


def _named(website: Website, _: ItemNames, item: Item[Record]) -> tuple[Value, ...]:
    sources = _counting(website, item)
    kinds = Counter(source.kind for source in sources)
    objectives, offer, needs = (_number(website, kinds[kind]) for kind in ("objective", "offer", "need"))
    return objectives, *kind_numbers(website.words, sources), offer, needs


def _counting(
    website: Website, item: Item[Record], *fields: str, commitment: str | None = None
) -> list[Item[Record]]:
    """Return what names an entry in the plans that count, each once; not what it withdrew from.

    Args:
        website: the website.
        item: the entry.
        fields: in which fields; in any without.
        commitment: how far it must have committed itself as a partner; in any way without.
    """
    workspace = website.content.workspace
    sources = (
        link.source
        for link in workspace.links_to(item, *fields)
        if link.source.plan in website.content.counting
        and (committed := commitment_of(workspace, link)) != "withdrawn"
        and commitment in {None, committed}
    )
    return list(dict.fromkeys(sources))


def _number(website: Website, count: int) -> str:
    return website.words.number(count) if count else ""


_NAMED = (
    ("objectives", N_("Objectives"), True),
    ("actions", N_("Local actions"), True),
    ("stopped", N_("Stopped"), True),
    ("supra_local", N_("Supra-local actions"), True),
    ("supra_local_stopped", N_("Supra-local, stopped"), True),
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
        N_("Who takes part, and in what, in the plans that count now"),
        (
            ("organisation", N_("Organisation"), False),
            ("type", N_("Type"), False),
            ("leads", N_("Leads local actions"), True),
            ("partners", N_("Takes part in local actions"), True),
            ("asked", N_("Asked for local actions"), True),
            ("supra_local", N_("Supra-local actions"), True),
        ),
        _organisation,
    ),
    "domain": Overview(
        N_("Domains of help and services, in the plans that count now"),
        (("domain", N_("Domain"), False), *_NAMED),
        _named,
    ),
    "target-group": Overview(
        N_("For whom, in the plans that count now"),
        (("target_group", N_("Target group"), False), *_NAMED),
        _named,
    ),
}
