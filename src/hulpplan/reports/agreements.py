"""The report `agreements`: who exchanges what, when and how, on one sheet."""

from hulpplan.analysis.commitment import agreed_on, asks_for_agreement
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import Participant
from hulpplan.document.blocks import Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import Agreement
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Columns, chapter, column, subsection, table_from
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.agreement import agreement_table
from hulpplan.workspace.item import Item


def agreements_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on all agreements that were asked for."""
    scope = scope_of(request)
    words = scope.words
    agreements = list(scope.of(Agreement))
    number = words.count(NN_("{count} agreement was made", "{count} agreements were made"), len(agreements))
    answer = (
        words.say(N_("{count}."), count=number)
        if agreements
        else words.say(N_("No agreement on exchanging information is written down in these plans."))
    )
    blocks = (
        (agreement_table(scope, number, agreements),)
        if len(scope.participants) == 1
        else (_prison_section(scope, participant) for participant in scope.participants)
    )
    missing = words.say(N_("Objectives that ask for agreements, where there are none"))
    return scope_document(
        scope,
        words.say(N_("Agreements")),
        words.say(N_("Who exchanges what, when and how")),
        (answer,),
        (
            chapter("agreements", number, *blocks),
            chapter("missing", missing, _missing_table(scope, missing)),
        ),
    )


def _prison_section(scope: ReportScope, participant: Participant) -> Section | None:
    name = scope.naming.prisons(participant.prisons)
    agreements = (pair for pair in items_of(participant.plan, Agreement) if scope.takes(pair[0]))
    table = agreement_table(scope, name, agreements, placed=False)
    return subsection(name, table) if table else None


def _missing_table(scope: ReportScope, caption: str) -> Table | None:
    """Name the objectives that ask for agreements and have none where they are taken up."""
    columns: Columns[tuple[Item[Record], Participant]] = (
        column("objective", scope.levels.objective.one, lambda pair: scope.naming.entry(pair[0])),
        column("where", scope.words.say(N_("Prison")), lambda pair: scope.naming.prisons(pair[1].prisons)),
    )
    missing = (
        (objective, participant)
        for objective in scope.request.plan.items
        if asks_for_agreement(objective) and _is_wanted(scope, objective)
        for participant in scope.participants
        if _takes_up(participant, objective)
        and objective not in agreed_on(scope.request.workspace, participant.plan)
    )
    return table_from("missing", caption, columns, missing)


def _is_wanted(scope: ReportScope, objective: Item[Record]) -> bool:
    narrowing = scope.request.narrowing
    return narrowing.organisation is None and (
        narrowing.objective is None or objective in narrowing.objective
    )


def _takes_up(participant: Participant, objective: Item[Record]) -> bool:
    positions = (stand for stand in participant.positions if stand.objective is objective)
    return any(stand.decision == "taken-up" for stand in positions)


REPORT = Report(
    N_("Who exchanges what, when and how: one sheet for the coordination team."),
    Scope.PRISONS,
    agreements_report,
    ("prison", "plan", "objective", "organisation"),
)
