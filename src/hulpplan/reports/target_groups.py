"""The report `target-groups`: needs, offer, participation and actions per target group, the weakest first."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypeAlias

from hulpplan.analysis.figures import CountedField, participation_figures, total_of
from hulpplan.analysis.target_groups import TargetGroupSummary, groups_of, is_tied, models_of_offer
from hulpplan.document.blocks import Entry, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import Need
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import (
    Columns,
    Value,
    chapter,
    column,
    sentence_block,
    subsection,
    table_from,
)
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.action_table import (
    ActionItem,
    action_table,
    lead_column,
    status_column,
    tally_table,
)
from hulpplan.reports.sections.counts import APART, kind_columns, shared_note
from hulpplan.reports.sections.figures import figure_of
from hulpplan.reports.sections.need import taker_entries
from hulpplan.reports.sections.offer import offer_table, participation_columns
from hulpplan.workspace.item import Item

Row: TypeAlias = tuple[Entry, Sequence[TargetGroupSummary]]
"""A group, or all together, behind its name."""
NOBODY = N_("No target group named")
ORDER = N_(
    "The weakest comes first: the group with most needs that nothing takes up, then the one for which least "
    "is done, then the one with the fewest participants."
)
SHARED = N_("What is meant for several groups is counted under each of them; together it counts once.")


def target_groups_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on all target groups, the weakest first."""
    scope = scope_of(request)
    words = scope.words
    items = [item for model in (Need, Offer, Action, SupraLocalAction) for item, _ in scope.of(model)]
    asked = request.narrowing.target_group
    groups = [
        group
        for group in groups_of(request.workspace, items, request.period)
        if asked is None or group.item in asked
    ]
    unnamed = _unnamed(scope, groups)
    sections = (
        _overview_section(scope, groups),
        _groups_section(scope, groups),
        chapter("without", words.say(N_("Groups nothing is written for")), sentence_block(unnamed)),
    )
    return scope_document(
        scope,
        words.say(N_("Target groups")),
        words.say(N_("For whom something is done, and for whom not")),
        _answer(scope, groups, unnamed),
        sections,
        ("period", words.say(N_("Period")), words.when(request.period)),
    )


def _answer(scope: ReportScope, groups: Sequence[TargetGroupSummary], unnamed: str) -> tuple[str, ...]:
    words = scope.words
    known = [group for group in groups if group.item is not None]
    if not known:
        return (words.say(N_("No need, offer or action here names a target group.")),)
    return (
        _weakest(scope, known),
        _unmet(scope, known),
        words.say(N_("Nothing is written here for: {groups}."), groups=unnamed) if unnamed else "",
    )


def _weakest(scope: ReportScope, known: Sequence[TargetGroupSummary]) -> str:
    """Name the weakest group, or all of them where nothing tells them apart."""
    weakest = [scope.naming.name(group.item) for group in known if group.item and is_tied(group, known[0])]
    if len(weakest) == 1:
        return scope.words.say(N_("The weakest group is: {group}."), group=weakest[0])
    names = scope.words.list_of(weakest)
    return scope.words.say(
        N_("The weakest groups, with no difference between them, are: {groups}."), groups=names
    )


def _unmet(scope: ReportScope, known: Sequence[TargetGroupSummary]) -> str:
    if not any(group.needs for group in known):
        return scope.words.say(N_("No need of a target group is written down."))
    unmet = len({need for group in known for need in group.unmet})
    if not unmet:
        return scope.words.say(N_("Each need of a target group is taken up."))
    return scope.words.count(
        NN_(
            "{count} need of a target group is taken up nowhere.",
            "{count} needs of target groups are taken up nowhere.",
        ),
        unmet,
    )


def _overview_section(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> Section | None:
    words = scope.words

    def number(field: str, row: Row) -> Value:
        return words.number_entry(len(_once(row[1], field)))

    def figure(field: CountedField, row: Row) -> Value:
        offers = models_of_offer(_once(row[1], "offer"))
        return figure_of(words, total_of(participation_figures(offers, field, scope.request.period)))

    columns: Columns[Row] = (
        column("group", words.say(N_("Target group")), lambda row: row[0], "plan_text"),
        column("needs", words.say(N_("Needs")), partial(number, "needs"), "number"),
        column("unmet", words.say(N_("Taken up nowhere")), partial(number, "unmet"), "number"),
        column("offer", words.say(N_("Offer")), partial(number, "offer"), "number"),
        *participation_columns(words, figure),
        kind_columns(words, lambda row: _once(row[1], "actions")),
    )
    rows: list[Row] = [(_name(scope, group), [group]) for group in groups]
    title = words.say(N_("All groups, the weakest first"))
    table = table_from("groups", title, columns, rows, total=(Entry(words.say(N_("Together"))), groups))
    notes = (
        words.say(ORDER),
        words.say(SHARED),
        words.say(APART),
        shared_note(words, (one.prisons for one in scope.participants)),
    )
    return chapter("overview", title, *map(sentence_block, notes), table) if table else None


def _once(groups: Iterable[TargetGroupSummary], field: str) -> list[Item[Record]]:
    """Return the items that groups have in a field, each once."""
    return list(dict.fromkeys(item for group in groups for item in getattr(group, field)))


def _name(scope: ReportScope, group: TargetGroupSummary) -> Entry:
    if group.item is None:
        return Entry(scope.words.say(NOBODY))
    return Entry(scope.naming.name(group.item), plan_text=True)


def _groups_section(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> Section | None:
    title = scope.words.say(N_("Group by group"))
    return chapter("groups", title, *(_group_section(scope, group) for group in groups))


def _group_section(scope: ReportScope, group: TargetGroupSummary) -> Section:
    words = scope.words
    offers = [(item, item.model) for item in group.offer if isinstance(item.model, Offer)]
    actions: list[ActionItem] = [
        (item, item.model) for item in group.actions if isinstance(item.model, Action | SupraLocalAction)
    ]
    name = _name(scope, group)
    return subsection(
        name.text,
        _need_table(scope, group.needs),
        offer_table(scope, words.say(N_("Offer")), offers, scope.request.period),
        _action_table(scope, actions),
        plan_text=name.plan_text,
    )


def _action_table(scope: ReportScope, actions: Sequence[ActionItem]) -> Table | None:
    """Show actions one by one; where there are many, count those of each plan and list their ids."""
    title = scope.words.say(N_("Actions"))
    if scope.is_long(actions):
        return tally_table(scope, "actions", title, actions)
    return action_table(scope, "actions", title, actions, lead_column(scope), status_column(scope))


def _need_table(scope: ReportScope, needs: Sequence[Item[Record]]) -> Table | None:
    words, naming = scope.words, scope.naming
    columns: Columns[Item[Record]] = (
        column("need", words.say(N_("Need")), naming.entry, "plan_text"),
        column("where", words.say(N_("Prison")), scope.where),
        column("takers", words.say(N_("Taken up by")), lambda need: taker_entries(naming, need)),
    )
    return table_from("needs", words.say(N_("Needs")), columns, needs)


def _unnamed(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> str:
    """List the groups of the register that nothing is written for; nothing when one group was asked for."""
    if scope.request.narrowing.target_group is not None:
        return ""
    named = {group.item for group in groups}
    entries = scope.request.workspace.register_entries("target-group").values()
    return scope.words.list_of(scope.naming.name(same[0]) for same in entries if same[0] not in named)


REPORT = Report(
    N_("Needs, offer, participation and actions per target group, the weakest group first."),
    Scope.PRISONS,
    target_groups_report,
    ("prison", "plan", "domain", "target-group", "period"),
)
