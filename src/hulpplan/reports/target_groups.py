"""The report `target-groups`: needs, offer, participation and actions per target group, the weakest first."""

from collections.abc import Sequence

from hulpplan.analysis.figures import participation_figures, total_of
from hulpplan.analysis.target_groups import TargetGroupSummary, groups_of, is_tied, models_of_offer
from hulpplan.document.blocks import Column, Entry, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import Need
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.action_table import Pair, action_table, lead_column, status_column
from hulpplan.reports.parts.by_plan import tally_table
from hulpplan.reports.parts.counts import APART, kind_columns, kind_numbers, shared_note
from hulpplan.reports.parts.figures import figure_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.tables import Offered, offer_table
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.need import taker_entries
from hulpplan.workspace.item import Item

NOBODY = N_("No target group named")
ORDER = N_(
    "The weakest comes first: the group with most needs that nothing takes up, then the one for which least "
    "is done, then the one with the fewest participants."
)
SHARED = N_("What is meant for several groups is counted under each of them; together it counts once.")


def target_groups_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of all target groups, the weakest first."""
    scope = scope_of(request)
    words = scope.words
    items = [item for model in (Need, Offer, Action, SupraLocalAction) for item, _ in scope.of(model)]
    asked = request.narrowing.target_group
    groups = [
        group
        for group in groups_of(request.workspace, items, request.period)
        if asked is None or group.item in asked
    ]
    sections = (_overview(scope, groups), _groups(scope, groups), _without(scope, groups))
    return scope_document(
        scope,
        words.say(N_("Target groups")),
        words.say(N_("For whom something is done, and for whom not")),
        _answer(scope, groups, sections[-1]),
        sections,
        ("period", words.say(N_("Period")), words.when(request.period)),
    )


def _answer(
    scope: ReportScope, groups: Sequence[TargetGroupSummary], without: Section | None
) -> tuple[str, ...]:
    words = scope.words
    known = [group for group in groups if group.item is not None]
    if not known:
        return (words.say(N_("No need, offer or action here names a target group.")),)
    return (
        _weakest(scope, known),
        _unmet(scope, known),
        words.say(N_("Nothing is written here for: {groups}."), groups=_unnamed(scope, known))
        if without
        else "",
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


def _overview(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> Section | None:
    words = scope.words
    columns = (
        Column("group", words.say(N_("Target group")), "plan_text"),
        Column("needs", words.say(N_("Needs")), "number"),
        Column("unmet", words.say(N_("Taken up nowhere")), "number"),
        Column("offer", words.say(N_("Offer")), "number"),
        Column("places", words.say(N_("Places")), "number"),
        Column("registrations", words.say(N_("Registrations")), "number"),
        Column("participants", words.say(N_("Participants")), "number"),
        *kind_columns(words),
    )
    rows = [_row(scope, _name(scope, group), [group]) for group in groups]
    total = _row(scope, words.say(N_("Together")), groups)
    title = words.say(N_("All groups, the weakest first"))
    table = table_of("groups", title, columns, rows, total=total)
    return (
        part_of(
            title,
            words.say(ORDER),
            words.say(SHARED),
            words.say(APART),
            shared_note(words, (one.prisons for one in scope.participants)),
            tables=[table],
            anchor="_overview",
        )
        if table
        else None
    )


def _row(scope: ReportScope, name: Value, groups: Sequence[TargetGroupSummary]) -> tuple[Value, ...]:
    words, period = scope.words, scope.request.period
    offer = dict.fromkeys(item for group in groups for item in group.offer)
    offered = models_of_offer(offer)
    actions = dict.fromkeys(item for group in groups for item in group.actions)
    return (
        name,
        words.number_entry(len({need for group in groups for need in group.needs})),
        words.number_entry(len({need for group in groups for need in group.unmet})),
        words.number_entry(len(offer)),
        figure_of(words, total_of(participation_figures(offered, "places", period))),
        figure_of(words, total_of(participation_figures(offered, "registrations", period))),
        figure_of(words, total_of(participation_figures(offered, "participants", period))),
        *kind_numbers(words, actions),
    )


def _name(scope: ReportScope, group: TargetGroupSummary) -> Entry:
    if group.item is None:
        return Entry(scope.words.say(NOBODY))
    return Entry(scope.naming.name(group.item), plan_text=True)


def _groups(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> Section | None:
    parts = [_group(scope, group) for group in groups]
    title = scope.words.say(N_("Group by group"))
    return part_of(title, parts=parts, anchor="_groups") if parts else None


def _group(scope: ReportScope, group: TargetGroupSummary) -> Section:
    words = scope.words
    offered: list[Offered] = [(item, item.model) for item in group.offer if isinstance(item.model, Offer)]
    acting: list[Pair] = [
        (item, item.model) for item in group.actions if isinstance(item.model, Action | SupraLocalAction)
    ]
    tables = (
        _needs(scope, group.needs),
        offer_table(scope, "offer", words.say(N_("Offer")), offered, scope.request.period),
        _actions(scope, acting),
    )
    name = _name(scope, group)
    return part_of(name.text, tables=tables, plan_text=name.plan_text)


def _actions(scope: ReportScope, acting: Sequence[Pair]) -> Table | None:
    """Show actions one by one; of many how many each plan has, with their ids."""
    title = scope.words.say(N_("Actions"))
    if scope.is_long(acting):
        return tally_table(scope, "actions", title, acting)
    return action_table(scope, "actions", title, acting, (lead_column(scope), status_column(scope)))


def _needs(scope: ReportScope, needs: Sequence[Item[Record]]) -> Table | None:
    words = scope.words
    columns = (
        Column("need", words.say(N_("Need")), "plan_text"),
        Column("where", words.say(N_("Prison"))),
        Column("takers", words.say(N_("Taken up by"))),
    )
    rows = (
        (scope.naming.entry(need), scope.where(need), taker_entries(scope.naming, need)) for need in needs
    )
    return table_of("needs", words.say(N_("Needs")), columns, rows)


def _without(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> Section | None:
    """Name the groups of the register that nothing is written for; not when one was asked for."""
    if scope.request.narrowing.target_group is not None:
        return None
    names = _unnamed(scope, groups)
    title = scope.words.say(N_("Groups nothing is written for"))
    return part_of(title, names, anchor="_without") if names else None


def _unnamed(scope: ReportScope, groups: Sequence[TargetGroupSummary]) -> str:
    named = {group.item for group in groups}
    entries = scope.request.workspace.register_entries("target-group").values()
    return scope.words.list_of(scope.naming.name(same[0]) for same in entries if same[0] not in named)


REPORT = Report(
    N_("Needs, offer, participation and actions per target group, the weakest group first."),
    Scope.PRISONS,
    target_groups_report,
    ("prison", "plan", "domain", "target-group", "period"),
)
