"""The report `resources`: staff and money planned and used, with the gaps in the figures."""

from collections.abc import Callable, Mapping, Sequence

from hulpplan.analysis.figures import LEVELS, has_figures, levels_of, means_of
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import FundingLevel
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import table_of
from hulpplan.reports.parts.action_table import Pair, action_table, lead_column, status_column
from hulpplan.reports.parts.by_plan import by_plan, ids_of
from hulpplan.reports.parts.counts import kinds_of, looked_at, shared_note
from hulpplan.reports.parts.figures import figure_text
from hulpplan.reports.parts.means import action_means, means_table, nowhere_known
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.workspace.item import Item

SHARED = N_("An action in several domains is counted under each of them; together it counts once.")
UNSPLIT = N_(
    "The plans do not say which level pays how much; an action that several levels pay for stands apart."
)

STAFF = N_("{figure} FTE of staff")
NO_STAFF = N_("staff not known")
NO_MONEY = N_("money not known")


def resources_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of the staff and money of all actions that were asked for."""
    scope = scope_of(request)
    words = scope.words
    actions = scope.actions()
    known = [pair for pair in actions if has_figures(pair[1])]
    sections = (
        _prisons(scope, known),
        _organisations(scope, known),
        _domains(scope, known),
        _levels(scope, known),
        _actions(scope, known),
        _gaps(scope, [pair for pair in actions if not has_figures(pair[1])], actions),
    )
    title = words.say(N_("Staff and money"))
    return scope_document(scope, words.say(N_("Resources")), title, _answer(scope, actions, known), sections)


def _answer(scope: ReportScope, actions: Sequence[Pair], known: Sequence[Pair]) -> tuple[str, ...]:
    words = scope.words
    if not known:
        return (words.say(N_("No action here has figures on staff or money.")),)
    means = means_of(action for _, action in known)
    texts = {
        "staff_planned": figure_text(words, means.staff_planned, NO_STAFF, STAFF),
        "staff_used": figure_text(words, means.staff_used, NO_STAFF, STAFF),
        "money_planned": figure_text(words, means.money_planned, NO_MONEY, write=words.euro),
        "money_used": figure_text(words, means.money_used, NO_MONEY, write=words.euro),
    }
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
            **texts,
        ),
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _prisons(scope: ReportScope, known: Sequence[Pair]) -> Section | None:
    words = scope.words
    groups = [(scope.where(plan.item), pairs) for plan, pairs in by_plan(scope, known)]
    title = words.say(N_("By prison"))
    table = means_table(scope, "prisons", title, words.say(N_("Prison")), groups, known)
    return part_of(title, tables=[table], anchor="_prisons") if table else None


def _organisations(scope: ReportScope, known: Sequence[Pair]) -> Section | None:
    words = scope.words
    groups = _grouped(known, lambda item: scope.request.workspace.targets(item, "lead"))
    title = words.say(N_("By organisation that leads"))
    named = _named(scope, groups, words.say(N_("no lead")))
    table = means_table(scope, "organisations", title, words.say(N_("Organisation")), named, known)
    note = words.say(
        N_("What partners put in is part of the figures of the action, and stands under its lead.")
    )
    return part_of(title, note, tables=[table], anchor="_organisations") if table else None


def _domains(scope: ReportScope, known: Sequence[Pair]) -> Section | None:
    words = scope.words
    groups = _grouped(known, lambda item: scope.request.workspace.targets(item, "domains"))
    title = words.say(N_("By domain"))
    named = _named(scope, groups, words.say(N_("no domain")))
    table = means_table(scope, "domains", title, words.say(N_("Domain")), named, known)
    shared = words.say(SHARED) if sum(map(len, groups.values())) > len(known) else ""
    return part_of(title, shared, tables=[table], anchor="_domains") if table else None


def _grouped(
    known: Sequence[Pair], of: Callable[[Item[Record]], Sequence[Item[Record]]]
) -> dict[Item[Record] | None, list[Pair]]:
    groups: dict[Item[Record] | None, list[Pair]] = {}
    for pair in known:
        for one in dict.fromkeys(of(pair[0])) or (None,):
            groups.setdefault(one, []).append(pair)
    return groups


def _named(
    scope: ReportScope, groups: Mapping[Item[Record] | None, list[Pair]], nobody: str
) -> list[tuple[str, list[Pair]]]:
    """Name groups and sort them by name, what belongs to none of them last."""
    named = [(scope.naming.name(one), pairs) for one, pairs in groups.items() if one is not None]
    return [*sorted(named, key=lambda pair: pair[0]), (nobody, groups.get(None, []))]


def _levels(scope: ReportScope, known: Sequence[Pair]) -> Section | None:
    words = scope.words
    groups: dict[tuple[FundingLevel, ...], list[Pair]] = {}
    for pair in known:
        groups.setdefault(levels_of(pair[1]), []).append(pair)
    title = words.say(N_("By level that pays"))
    named = [
        (words.list_of(map(words.choice, levels)) or words.say(N_("not known")), groups[levels])
        for levels in sorted(groups, key=lambda levels: (not levels, [LEVELS.index(one) for one in levels]))
    ]
    table = means_table(scope, "levels", title, words.say(N_("Level")), named, known)
    unsplit = words.say(UNSPLIT) if any(len(levels) > 1 for levels in groups) else ""
    return part_of(title, unsplit, tables=[table], anchor="_levels") if table else None


def _actions(scope: ReportScope, known: Sequence[Pair]) -> Section | None:
    title = scope.words.say(N_("Action by action"))
    table = action_means(scope, title, known)
    return part_of(title, nowhere_known(scope, known), tables=[table], anchor="_actions") if table else None


def _gaps(scope: ReportScope, without: Sequence[Pair], actions: Sequence[Pair]) -> Section | None:
    actions_without = kinds_of(scope.words, [item for item, _ in without])
    title = scope.words.say(N_("Without figures: {actions}"), actions=actions_without)
    if scope.is_long(without):
        table = _gaps_by_plan(scope, title, without, actions)
    else:
        table = action_table(scope, "gaps", title, without, (lead_column(scope), status_column(scope)))
    return part_of(title, tables=[table], anchor="_gaps") if table else None


def _gaps_by_plan(
    scope: ReportScope, title: str, without: Sequence[Pair], actions: Sequence[Pair]
) -> Table | None:
    """Say how many of the actions of each plan have no figures, and which."""
    words = scope.words
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("count", words.say(N_("Without figures"))),
        Column("actions", words.say(N_("Actions"))),
    )
    of = {plan: len(pairs) for plan, pairs in by_plan(scope, actions)}
    rows = (
        (
            scope.where(plan.item),
            words.say(N_("{count} of {of}"), count=words.number(len(pairs)), of=words.number(of[plan])),
            ids_of(scope, pairs),
        )
        for plan, pairs in by_plan(scope, without)
    )
    return table_of("gaps", title, columns, rows)


REPORT = Report(
    N_("Staff and money planned and used, by organisation, domain and level that pays, with the gaps."),
    Scope.PRISONS,
    resources_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group"),
)
