"""The report `agreements`: who exchanges what, when and how, on one sheet."""

from hulpplan.analysis.agreeing import agreed_on, asks_for_agreement
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import Participant
from hulpplan.document.blocks import Column, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import Agreement
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import table_of
from hulpplan.reports.parts.ground import Ground, ground_document, ground_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.tables import agreement_table
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.workspace.item import Item

FOUND = NN_("{count} agreement was made", "{count} agreements were made")


def agreements_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of all agreements that were asked for."""
    ground = ground_of(request)
    words = ground.words
    sections = (_agreements(ground), _missing(ground))
    return ground_document(
        ground,
        words.say(N_("Agreements")),
        words.say(N_("Who exchanges what, when and how")),
        _answer(ground),
        sections,
    )


def _answer(ground: Ground) -> tuple[str, ...]:
    words = ground.words
    count = sum(1 for _ in ground.of(Agreement))
    if not count:
        return (words.say(N_("No agreement on exchanging information is written down in these plans.")),)
    return (words.say(N_("{count}."), count=words.count(FOUND, count)),)


def _agreements(ground: Ground) -> Section | None:
    title = ground.words.count(FOUND, sum(1 for _ in ground.of(Agreement)))
    if len(ground.participants) == 1:
        table = agreement_table(ground, title, ground.of(Agreement))
        return part_of(title, tables=[table], anchor="_agreements") if table else None
    parts = [part for one in ground.participants if (part := _of_plan(ground, one)) is not None]
    return part_of(title, parts=parts, anchor="_agreements") if parts else None


def _of_plan(ground: Ground, participant: Participant) -> Section | None:
    name = ground.reporter.prisons(participant.prisons)
    found = (pair for pair in items_of(participant.plan, Agreement) if ground.takes(pair[0]))
    table = agreement_table(ground, name, found, placed=False)
    return part_of(name, tables=[table]) if table else None


def _missing(ground: Ground) -> Section | None:
    """Name the objectives that ask for agreements and have none where they are taken up."""
    words = ground.words
    asking = [
        item for item in ground.request.plan.items if asks_for_agreement(item) and _is_wanted(ground, item)
    ]
    rows = [
        (ground.reporter.entry(objective), ground.reporter.prisons(one.prisons))
        for objective in asking
        for one in ground.participants
        if _takes_up(one, objective) and objective not in agreed_on(ground.request.workspace, one.plan)
    ]
    title = words.say(N_("Objectives that ask for agreements, where there are none"))
    columns = (Column("objective", ground.levels.objective.one), Column("where", words.say(N_("Prison"))))
    table = table_of("missing", title, columns, rows)
    return part_of(title, tables=[table], anchor="_missing") if table else None


def _is_wanted(ground: Ground, objective: Item[Record]) -> bool:
    asked = ground.request.narrowing
    return asked.organisation is None and (asked.objective is None or objective in asked.objective)


def _takes_up(participant: Participant, objective: Item[Record]) -> bool:
    stands = (stand for stand in participant.stands if stand.objective is objective)
    return any(stand.decision == "taken-up" for stand in stands)


REPORT = Report(
    N_("Who exchanges what, when and how: one sheet for the coordination team."),
    Scope.PRISONS,
    agreements_report,
    ("prison", "plan", "objective", "organisation"),
)
