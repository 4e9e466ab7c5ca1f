"""The start page: the state of the whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.action_count import count_actions
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import all_actions
from hulpplan.document.blocks import Column, Entry, Prose, Table, Tally
from hulpplan.finding import Severity
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Chapter, chapter_of, table_of
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.sections.counts import LOCAL_ACTIONS, shared_note
from hulpplan.reports.sections.status import lateness_of, tally_of
from hulpplan.site.addresses import PLANS, START, link_to
from hulpplan.site.lists import Group, counted_now, grouped, listing
from hulpplan.site.plans import plan_table
from hulpplan.site.sections import CHANGES, FINDINGS
from hulpplan.site.shell import LAST_CHANGED, TITLE
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front
from hulpplan.workspace.item import Item, Plan


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that sums something up, and where more is said about it."""

    number: str
    text: str
    href: str
    attention: bool = False


@dataclass(frozen=True, slots=True)
class StartView:
    """What the template `site/start` shows."""

    page: Front
    plan: Entry | None
    summary: Prose
    figures: tuple[Figure, ...]
    tally: Chapter[Tally | None] | None
    shared: str
    objectives: Chapter[Table | None] | None
    plans: Chapter[Table | None] | None
    late: Chapter[Sequence[Group]] | None
    changed: Entry | None


def pages(site: Site) -> Iterator[Page]:
    """Yield the start page."""
    yield Page(START, "site/start", lambda: _view(site), START)


def _view(site: Site) -> StartView:
    ground, say = site.ground, site.words.say
    plan = ground.strategic
    naming = site.naming(START, *([plan] if plan else []))
    participants = ground.participants(plan) if plan else ()
    actions = [item for one in participants for item, _ in items_of(one.plan, Action)]
    tally = tally_of(actions, site.words, LOCAL_ACTIONS) if actions else None
    overview = chapter_of("_actions", say(N_("All prisons together")), tally)
    shared = shared_note(site.words, (one.prisons for one in participants)) if actions else ""
    overdue = [item for item in all_actions(ground.workspace) if lateness_of(naming, item)]
    late = _late(site, naming, overdue)
    table = plan_table(naming, [one.plan for one in participants])
    plans = chapter_of("_plans", say(N_("Action plans")), table)
    objectives = _objectives(site, naming, plan) if plan else None
    content = plan.content if plan else None
    return StartView(
        page=site.front(
            say(N_("State of affairs on {date}"), date=site.words.when(ground.today)),
            ground.settings.title or say(TITLE),
            disclaimer=(content.disclaimer or "") if content else "",
            chapters=[overview, late, objectives, plans],
        ),
        plan=Entry(
            content.title or plan.id or "?",
            anchor=naming.anchor(plan.item),
            note=site.words.span(content.start, content.end),
        )
        if plan and content
        else None,
        summary=(content.summary or "") if content else "",
        figures=tuple(_figures(site, overdue, count_actions(actions).actions, len(participants))),
        tally=overview,
        shared=shared,
        objectives=objectives,
        plans=plans,
        late=late,
        changed=_changed(site),
    )


def _changed(site: Site) -> Entry | None:
    """Lead to what changed, with the day of the last change, where git knows."""
    history = site.ground.history
    if history is None:
        return None
    say, days = site.words.say, [day.day for day in history.days if day.day is not None]
    note = say(LAST_CHANGED, date=site.words.when(days[0])) if days else ""
    return Entry(say(N_("What changed in the plans")), anchor=link_to(START, CHANGES), note=note)


def _late(site: Site, naming: ItemNames, found: Sequence[Item[Record]]) -> Chapter[Sequence[Group]] | None:
    """List the actions that are late, in whatever plan that is not closed."""
    return listing(
        "_late",
        site.words.say(N_("Late")),
        grouped(naming, found),
        counted_now(naming, found, site.ground.counting),
    )


def _objectives(site: Site, naming: ItemNames, plan: Plan[StrategicPlan]) -> Chapter[Table | None] | None:
    """Show each objective with how many prisons take it up and how its actions stand."""
    words, levels = site.words, level_names(plan, site.words)
    columns = (
        Column("objective", levels.objective.one),
        Column("prisons", words.say(N_("Prisons that take it up")), "number"),
        Column("actions", words.say(N_("Local actions"))),
    )
    rows = (
        (
            naming.entry(one.objective),
            words.number_entry(len(one.prisons("taken-up"))),
            tally_of(one.actions, words).states,
        )
        for one in site.ground.objectives(plan).values()
    )
    title = levels.objective.many
    return chapter_of("_objectives", title, table_of("objectives", title, columns, rows))


def _figures(site: Site, late: Sequence[Item[Record]], actions: int, plans: int) -> Iterator[Figure]:
    """Sum up in four numbers, each with its words and the way to more."""
    count, number = site.words.catalogue.count, site.words.number
    errors = sum(finding.severity is Severity.ERROR for finding in site.ground.findings)
    overdue = sum(item.plan in site.ground.counting for item in late)
    found = (
        (plans, NN_("plan of a prison", "plans of prisons"), link_to(START, PLANS), False),
        (actions, NN_("local action", "local actions"), "#_actions" if actions else "", False),
        (overdue, NN_("action late", "actions late"), "#_late" if overdue else "", overdue > 0),
        (errors, NN_("error in the files", "errors in the files"), link_to(START, FINDINGS), errors > 0),
    )
    for value, forms, href, attention in found:
        yield Figure(number(value), count(forms, value), href, attention)
