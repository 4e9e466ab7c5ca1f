"""The report `resources`: staff and money planned and used, with the gaps in the figures."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeAlias, TypeVar

from hulpplan.analysis.figures import LEVELS, Means, has_figures, levels_of, means_of
from hulpplan.analysis.progress import AnyAction
from hulpplan.document.blocks import Entry, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import FundingLevel
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import (
    Columns,
    Value,
    chapter,
    column,
    sentence_block,
    table_from,
)
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.action_table import (
    ActionItem,
    PlanGroup,
    action_column,
    action_table,
    by_plan,
    ids_column,
    lead_column,
    plan_column,
    status_column,
    where_column,
)
from hulpplan.reports.sections.counts import kind_columns, kinds_of, looked_at, shared_note
from hulpplan.reports.sections.figures import figure_of, figure_text
from hulpplan.reports.sections.money import funding_entry
from hulpplan.workspace.item import Item

T = TypeVar("T")
SHARED = N_("An action in several domains is counted under each of them; together it counts once.")
UNSPLIT = N_(
    "The plans do not say which level pays how much; an action that several levels pay for stands apart."
)
STAFF = N_("{figure} FTE of staff")
NO_STAFF = N_("staff not known")
NO_MONEY = N_("money not known")
FIGURES: Mapping[str, str] = {
    "staff_planned": N_("Staff planned (FTE)"),
    "staff_used": N_("Staff used (FTE)"),
    "money_planned": N_("Money planned"),
    "money_used": N_("Money used"),
}
"""The fields of the means of actions, and what they are called."""
NamedActions: TypeAlias = tuple[str, Sequence[ActionItem]]
"""Actions behind the name of what they have in common."""


def resources_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on the staff and money of all actions in scope."""
    scope = scope_of(request)
    words = scope.words
    actions = scope.actions()
    known = [pair for pair in actions if has_figures(pair[1])]
    sections = (
        _prison_section(scope, known),
        _organisation_section(scope, known),
        _domain_section(scope, known),
        _level_section(scope, known),
        _action_section(scope, known),
        _gap_section(scope, [pair for pair in actions if not has_figures(pair[1])], actions),
    )
    title = words.say(N_("Staff and money"))
    return scope_document(scope, words.say(N_("Resources")), title, _answer(scope, actions, known), sections)


def _answer(
    scope: ReportScope, actions: Sequence[ActionItem], known: Sequence[ActionItem]
) -> tuple[str, ...]:
    words = scope.words
    if not known:
        return (words.say(N_("No action here has figures on staff or money.")),)
    means = _means(known)
    return (
        looked_at(words, [item for item, _ in actions]),
        words.count(
            NN_(
                "{count} of these has figures on staff or money; what follows is about it.",
                "{count} of these have figures on staff or money; what follows is about them.",
            ),
            len(known),
        ),
        words.say(
            N_("Planned: {staff_planned} and {money_planned}. Used: {staff_used} and {money_used}."),
            staff_planned=figure_text(words, means.staff_planned, NO_STAFF, STAFF),
            staff_used=figure_text(words, means.staff_used, NO_STAFF, STAFF),
            money_planned=figure_text(words, means.money_planned, NO_MONEY, write=words.euro),
            money_used=figure_text(words, means.money_used, NO_MONEY, write=words.euro),
        ),
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _means(actions: Iterable[ActionItem]) -> Means:
    return means_of(action for _, action in actions)


def _figure_columns(
    scope: ReportScope, fields: Iterable[str], actions_of: Callable[[T], Iterable[ActionItem]]
) -> Columns[T]:
    """Return a column for each of some figures on the actions that a row is about."""
    words = scope.words

    def figure(field: str, subject: T) -> Value:
        total = getattr(_means(actions_of(subject)), field)
        return figure_of(words, total, words.euro if field.startswith("money") else None)

    return [column(field, words.say(FIGURES[field]), partial(figure, field), "number") for field in fields]


def _means_table(
    scope: ReportScope,
    name: str,
    caption: str,
    label: str,
    groups: Iterable[NamedActions],
    actions: Sequence[ActionItem],
) -> Table | None:
    """Show the staff and money of groups of actions, and of all actions together, each counted once.

    Args:
        scope: the scope of the report.
        name: the name of the table.
        caption: its title.
        label: what a row is about.
        groups: the groups; those without actions are left out.
        actions: all actions.
    """
    words = scope.words

    def items_of(group: NamedActions) -> list[Item[Record]]:
        return [item for item, _ in group[1]]

    columns: Columns[NamedActions] = (
        column("name", label, lambda group: group[0]),
        kind_columns(words, items_of),
        *_figure_columns(scope, FIGURES, lambda group: group[1]),
    )
    return table_from(
        name,
        caption,
        columns,
        (group for group in groups if group[1]),
        total=(words.say(N_("Together")), actions),
    )


def _prison_section(scope: ReportScope, actions: Sequence[ActionItem]) -> Section | None:
    words = scope.words
    title = words.say(N_("By prison"))
    groups = [(scope.where(plan.item), pairs) for plan, pairs in by_plan(scope, actions)]
    table = _means_table(scope, "prisons", title, words.say(N_("Prison")), groups, actions)
    return chapter("prisons", title, table)


def _organisation_section(scope: ReportScope, actions: Sequence[ActionItem]) -> Section | None:
    words = scope.words
    title = words.say(N_("By organisation that leads"))
    groups = _groups(scope, actions, "lead", words.say(N_("no lead")))
    table = _means_table(scope, "organisations", title, words.say(N_("Organisation")), groups, actions)
    note = N_("What partners put in is part of the figures of the action, and stands under its lead.")
    return chapter("organisations", title, sentence_block(words.say(note)), table) if table else None


def _domain_section(scope: ReportScope, actions: Sequence[ActionItem]) -> Section | None:
    words = scope.words
    title = words.say(N_("By domain"))
    groups = _groups(scope, actions, "domains", words.say(N_("no domain")))
    table = _means_table(scope, "domains", title, words.say(N_("Domain")), groups, actions)
    shared = sum(len(pairs) for _, pairs in groups) > len(actions)
    return chapter("domains", title, sentence_block(words.say(SHARED) if shared else ""), table)


def _groups(
    scope: ReportScope, actions: Sequence[ActionItem], field: str, nothing: str
) -> list[NamedActions]:
    """Group actions by what a field refers to, sorted by name; those that refer to nothing come last."""
    groups: dict[Item[Record] | None, list[ActionItem]] = {}
    for pair in actions:
        for target in dict.fromkeys(scope.request.workspace.targets(pair[0], field)) or (None,):
            groups.setdefault(target, []).append(pair)
    without = groups.pop(None, [])
    named = [(scope.naming.name(target), pairs) for target, pairs in groups.items() if target is not None]
    return [*sorted(named, key=lambda group: group[0]), (nothing, without)]


def _level_section(scope: ReportScope, actions: Sequence[ActionItem]) -> Section | None:
    words = scope.words
    title = words.say(N_("By level that pays"))
    groups: dict[tuple[FundingLevel, ...], list[ActionItem]] = {}
    for pair in actions:
        groups.setdefault(levels_of(pair[1]), []).append(pair)
    named = [
        (words.list_of(map(words.choice, levels)) or words.say(N_("not known")), groups[levels])
        for levels in sorted(groups, key=lambda levels: (not levels, [LEVELS.index(one) for one in levels]))
    ]
    table = _means_table(scope, "levels", title, words.say(N_("Level")), named, actions)
    unsplit = words.say(UNSPLIT) if any(len(levels) > 1 for levels in groups) else ""
    return chapter("levels", title, sentence_block(unsplit), table)


def _action_section(scope: ReportScope, actions: Sequence[ActionItem]) -> Section | None:
    """Show the staff and money of each action, without the figures that no action has, and who pays."""
    words = scope.words
    title = words.say(N_("Action by action"))
    means = _means(actions)
    known = [field for field in FIGURES if getattr(means, field).known]

    def funding(pair: ActionItem) -> list[Entry]:
        resources = pair[1].resources
        return [funding_entry(one, words) for one in (resources.funding if resources else ())]

    columns: Columns[ActionItem] = (
        action_column(scope),
        where_column(scope),
        lead_column(scope),
        *_figure_columns(scope, known, lambda pair: [pair]),
        column("funding", words.say(N_("Paid by")), funding),
    )
    unknown = words.list_of(words.say(label) for field, label in FIGURES.items() if field not in known)
    note = words.say(N_("Known for none of these actions: {figures}."), figures=unknown) if unknown else ""
    table = table_from("actions", title, columns, actions)
    return chapter("actions", title, sentence_block(note), table) if table else None


def _gap_section(
    scope: ReportScope, without: Sequence[ActionItem], actions: Sequence[ActionItem]
) -> Section | None:
    """Show the actions without figures; where there are many, how many each plan has and their ids."""
    words = scope.words
    title = words.say(
        N_("Without figures: {actions}"), actions=kinds_of(words, [item for item, _ in without])
    )
    if not scope.is_long(without):
        table = action_table(scope, "gaps", title, without, lead_column(scope), status_column(scope))
        return chapter("gaps", title, table)
    total = {plan: len(pairs) for plan, pairs in by_plan(scope, actions)}
    columns: Columns[PlanGroup[AnyAction]] = (
        plan_column(scope),
        column(
            "count",
            words.say(N_("Without figures")),
            lambda group: words.say(
                N_("{count} of {of}"), count=words.number(len(group[1])), of=words.number(total[group[0]])
            ),
        ),
        ids_column(scope),
    )
    return chapter("gaps", title, table_from("gaps", title, columns, by_plan(scope, without)))


REPORT = Report(
    N_("Staff and money planned and used, by organisation, domain and level that pays, with the gaps."),
    Scope.PRISONS,
    resources_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group"),
)
