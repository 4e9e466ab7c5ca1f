"""The report `agreements`: who exchanges what, when and how, on one sheet."""

from dataclasses import dataclass

from hulpplan.analysis.commitment import agreed_on, asks_for_agreement
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import Participant
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import Agreement
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Chapters, Column, table_of
from hulpplan.reports.parts.ground import Ground, ground_of, ground_page
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.parts.tables import agreement_table
from hulpplan.reports.report import Page, Report, Request, Scope
from hulpplan.workspace.item import Item

FOUND = NN_("{count} agreement was made", "{count} agreements were made")


@dataclass(frozen=True, slots=True)
class AgreementsChapters(Chapters):
    """The chapters of the report, in their order; one without content is None."""

    agreements: Part | None
    missing: Part | None


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """What the templates `reports/agreements` show."""

    page: Page
    chapters: AgreementsChapters


def agreements_view(request: Request[StrategicPlan]) -> AgreementsView:
    """Make the view of all agreements that were asked for."""
    ground = ground_of(request)
    words = ground.words
    chapters = AgreementsChapters(agreements=_agreements(ground), missing=_missing(ground))
    page = ground_page(
        ground,
        words.say(N_("Agreements")),
        words.say(N_("Who exchanges what, when and how")),
        _answer(ground),
        chapters,
    )
    return AgreementsView(page, chapters)


def _answer(ground: Ground) -> tuple[str, ...]:
    words = ground.words
    count = sum(1 for _ in ground.of(Agreement))
    if not count:
        return (words.say(N_("No agreement on exchanging information is written down in these plans.")),)
    return (words.say(N_("{count}."), count=words.count(FOUND, count)),)


def _agreements(ground: Ground) -> Part | None:
    title = ground.words.count(FOUND, sum(1 for _ in ground.of(Agreement)))
    if len(ground.participants) == 1:
        table = agreement_table(ground, title, ground.of(Agreement))
        return part_of(title, tables=[table], anchor="_agreements") if table else None
    parts = [part for one in ground.participants if (part := _of_plan(ground, one)) is not None]
    return part_of(title, parts=parts, anchor="_agreements") if parts else None


def _of_plan(ground: Ground, participant: Participant) -> Part | None:
    name = ground.reporter.prisons(participant.prisons)
    found = (pair for pair in items_of(participant.plan, Agreement) if ground.takes(pair[0]))
    table = agreement_table(ground, name, found, placed=False)
    return part_of(name, tables=[table]) if table else None


def _missing(ground: Ground) -> Part | None:
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
    positions = (stand for stand in participant.positions if stand.objective is objective)
    return any(stand.decision == "taken-up" for stand in positions)


REPORT = Report(
    N_("Who exchanges what, when and how: one sheet for the coordination team."),
    Scope.PRISONS,
    agreements_view,
    ("prison", "plan", "objective", "organisation"),
)
