"""The report `agreements`: who exchanges what, when and how, on one sheet."""

from hulpplan.analysis.commitment import agreed_on, asks_for_agreement
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import Participant
from hulpplan.document.blocks import Column, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import Agreement
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import table_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.tables import agreement_table
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.workspace.item import Item

FOUND = NN_("{count} agreement was made", "{count} agreements were made")


def agreements_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of all agreements that were asked for."""
    scope = scope_of(request)
    words = scope.words
    sections = (_agreements(scope), _missing(scope))
    return scope_document(
        scope,
        words.say(N_("Agreements")),
        words.say(N_("Who exchanges what, when and how")),
        _answer(scope),
        sections,
    )


def _answer(scope: ReportScope) -> tuple[str, ...]:
    words = scope.words
    count = sum(1 for _ in scope.of(Agreement))
    if not count:
        return (words.say(N_("No agreement on exchanging information is written down in these plans.")),)
    return (words.say(N_("{count}."), count=words.count(FOUND, count)),)


def _agreements(scope: ReportScope) -> Section | None:
    title = scope.words.count(FOUND, sum(1 for _ in scope.of(Agreement)))
    if len(scope.participants) == 1:
        table = agreement_table(scope, title, scope.of(Agreement))
        return part_of(title, tables=[table], anchor="_agreements") if table else None
    parts = [part for one in scope.participants if (part := _of_plan(scope, one)) is not None]
    return part_of(title, parts=parts, anchor="_agreements") if parts else None


def _of_plan(scope: ReportScope, participant: Participant) -> Section | None:
    name = scope.naming.prisons(participant.prisons)
    found = (pair for pair in items_of(participant.plan, Agreement) if scope.takes(pair[0]))
    table = agreement_table(scope, name, found, placed=False)
    return part_of(name, tables=[table]) if table else None


def _missing(scope: ReportScope) -> Section | None:
    """Name the objectives that ask for agreements and have none where they are taken up."""
    words = scope.words
    asking = [
        item for item in scope.request.plan.items if asks_for_agreement(item) and _is_wanted(scope, item)
    ]
    rows = [
        (scope.naming.entry(objective), scope.naming.prisons(one.prisons))
        for objective in asking
        for one in scope.participants
        if _takes_up(one, objective) and objective not in agreed_on(scope.request.workspace, one.plan)
    ]
    title = words.say(N_("Objectives that ask for agreements, where there are none"))
    columns = (Column("objective", scope.levels.objective.one), Column("where", words.say(N_("Prison"))))
    table = table_of("missing", title, columns, rows)
    return part_of(title, tables=[table], anchor="_missing") if table else None


def _is_wanted(scope: ReportScope, objective: Item[Record]) -> bool:
    asked = scope.request.narrowing
    return asked.organisation is None and (asked.objective is None or objective in asked.objective)


def _takes_up(participant: Participant, objective: Item[Record]) -> bool:
    positions = (stand for stand in participant.positions if stand.objective is objective)
    return any(stand.decision == "taken-up" for stand in positions)


REPORT = Report(
    N_("Who exchanges what, when and how: one sheet for the coordination team."),
    Scope.PRISONS,
    agreements_report,
    ("prison", "plan", "objective", "organisation"),
)
