"""The start page: the state of the whole."""

from collections.abc import Iterator, Sequence
from functools import partial

from hulpplan.analysis.action_count import count_actions
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import all_actions
from hulpplan.analysis.rollup import Participant
from hulpplan.document.blocks import Column, Entry, KeyFigure, KeyFigures, Links, Section, Sentence
from hulpplan.document.document import Document
from hulpplan.finding import Severity
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import chapter, present, prose_block, table_of
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.sections.counts import LOCAL_ACTIONS, shared_note
from hulpplan.reports.sections.status import lateness_of, tally_of
from hulpplan.site.addresses import PLANS, START, link_to
from hulpplan.site.frame import LAST_CHANGED, TITLE
from hulpplan.site.lists import counted_now, grouped, list_chapter
from hulpplan.site.navigation import CHANGES, FINDINGS
from hulpplan.site.pages.plans import plan_table
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item, Plan


def pages(website: Website) -> Iterator[Page]:
    """Yield the start page."""
    yield Page(START, template_of("start"), partial(_document, website), START)


def _document(website: Website) -> Document:
    content, say = website.content, website.words.say
    plan = content.strategic
    naming = website.naming(START, *([plan] if plan else []))
    participants = content.participants(plan) if plan else ()
    actions = [item for one in participants for item, _ in items_of(one.plan, Action)]
    overdue = [item for item in all_actions(content.workspace) if lateness_of(naming, item)]
    plans = plan_table(naming, [one.plan for one in participants])
    figures = _figures(website, overdue, count_actions(actions).actions, len(participants))
    return website.document(
        say(N_("State of affairs on {date}"), date=website.words.when(content.today)),
        content.settings.title or say(TITLE),
        Section("", present(_plan(naming, plan), KeyFigures(tuple(figures)), _changed(website)), "opening"),
        prose_block(plan.content.summary if plan else None),
        _together(website, participants, actions),
        list_chapter(
            "late",
            say(N_("Late")),
            grouped(naming, overdue),
            counted_now(naming, overdue, content.counting),
        ),
        _objectives(website, naming, plan) if plan else None,
        chapter("plans", say(N_("Action plans")), plans),
        disclaimer=(plan.content.disclaimer or "") if plan else "",
    )


def _plan(naming: ItemNames, plan: Plan[StrategicPlan] | None) -> Links | None:
    """Lead to the strategic plan that is in force."""
    if plan is None:
        return None
    period = naming.words.span(plan.content.start, plan.content.end)
    title = plan.content.title or plan.id or "?"
    return Links((Entry(title, anchor=naming.anchor(plan.item), note=period, plan_text=True),))


def _changed(website: Website) -> Links | None:
    """Lead to what changed, with the day of the last change, where git knows."""
    history = website.content.history
    if history is None:
        return None
    say, days = website.words.say, [day.day for day in history.days if day.day is not None]
    note = say(LAST_CHANGED, date=website.words.when(days[0])) if days else ""
    return Links((Entry(say(N_("What changed in the plans")), anchor=link_to(START, CHANGES), note=note),))


def _together(
    website: Website, participants: Sequence[Participant], actions: Sequence[Item[Record]]
) -> Section | None:
    """Count the actions of all prisons, those of a plan of several once."""
    if not actions:
        return None
    words = website.words
    shared = shared_note(words, (one.prisons for one in participants))
    return chapter(
        "actions",
        words.say(N_("All prisons together")),
        tally_of(actions, words, LOCAL_ACTIONS),
        Sentence(shared, "note") if shared else None,
    )


def _objectives(website: Website, naming: ItemNames, plan: Plan[StrategicPlan]) -> Section | None:
    """Show each objective with how many prisons take it up and the status of its actions."""
    words, levels = website.words, level_names(plan, website.words)
    columns = (
        Column("objective", levels.objective.one),
        Column("prisons", words.say(N_("Prisons that take it up")), "number"),
        Column("actions", words.say(N_("Local actions"))),
    )
    rows = (
        (
            naming.entry(one.objective),
            words.number(len(one.prisons("taken-up"))),
            tally_of(one.actions, words).states,
        )
        for one in website.content.objectives(plan).values()
    )
    title = levels.objective.many
    return chapter("objectives", title, table_of("objectives", title, columns, rows))


def _figures(website: Website, late: Sequence[Item[Record]], actions: int, plans: int) -> Iterator[KeyFigure]:
    """Sum up in four numbers, each with its words and the way to more."""
    count, number = website.words.catalogue.count, website.words.number
    errors = sum(finding.severity is Severity.ERROR for finding in website.content.findings)
    overdue = sum(item.plan in website.content.counting for item in late)
    figures = (
        (plans, NN_("plan of a prison", "plans of prisons"), link_to(START, PLANS), False),
        (actions, NN_("local action", "local actions"), "_actions" if actions else "", False),
        (overdue, NN_("action late", "actions late"), "_late" if overdue else "", overdue > 0),
        (errors, NN_("error in the files", "errors in the files"), link_to(START, FINDINGS), errors > 0),
    )
    for value, forms, anchor, attention in figures:
        yield KeyFigure(number(value), count(forms, value), anchor, attention)
