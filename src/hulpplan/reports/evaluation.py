"""The report `evaluation`: a plan looked back on, objective by objective, for the next plan."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hulpplan.analysis.coverage import Stand, stands_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import OPEN, is_overdue
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan, Advice
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Column, entry_of, facts_of, passages_of, table_of
from hulpplan.reports.parts.advised import advice_parts
from hulpplan.reports.parts.choice import SILENT
from hulpplan.reports.parts.evaluation import evaluations_of
from hulpplan.reports.parts.looked_back import ActionItem, looked_back
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.parts.placement import home_of
from hulpplan.reports.parts.plan_ground import plan_page, plan_reporter, plan_values
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.parts.status import status_of, tally_of
from hulpplan.reports.report import Page, Report, Request, Scope
from hulpplan.workspace.item import Item

DONE = NN_("{count} of them was finished", "{count} of them were finished")


@dataclass(frozen=True, slots=True)
class EvaluationChapters:
    """The chapters of the report, in their order; one without content is None."""

    looks_back: Part | None
    objectives: Part | None
    loose: Part | None
    open: Part | None
    advice: Part | None


@dataclass(frozen=True, slots=True)
class EvaluationReportView:
    """What the templates `reports/evaluation` show."""

    page: Page
    chapters: EvaluationChapters


def evaluation_view(request: Request[ActionPlan]) -> EvaluationReportView:
    """Make the view of a plan looked back on; an action stands under the first objective it reaches."""
    workspace, plan = request.workspace, request.plan
    actions = [pair for pair in items_of(plan, Action) if request.narrowing.takes(workspace, pair[0])]
    given = [pair for pair in items_of(plan, Advice) if request.narrowing.takes(workspace, pair[0])]
    reporter = plan_reporter(request, (item for item, _ in (*actions, *given)))
    words = reporter.words
    home = {item: home_of(workspace, item) for item, _ in actions}
    chapters = EvaluationChapters(
        looks_back=_looks_back(reporter, request),
        objectives=_objectives(reporter, request, actions, home),
        loose=_loose(reporter, [pair for pair in actions if home[pair[0]] is None]),
        open=_open(reporter, actions),
        advice=_advice(reporter, given),
    )
    title = words.say(
        N_("Looking back on the action plan {prisons}"), prisons=reporter.prisons_of(plan) or plan.id or ""
    ).strip()
    page = plan_page(
        request,
        (words.say(N_("Evaluation of a plan")), title),
        _answer(reporter, actions),
        chapters,
        *plan_values(reporter, plan),
    )
    return EvaluationReportView(page, chapters)


def _answer(reporter: Reporter, actions: Sequence[ActionItem]) -> tuple[str, ...]:
    words = reporter.words
    if not actions:
        return (words.say(N_("There is no action here to look back on.")),)
    models = [action for _, action in actions]
    told = sum(action.evaluation is not None for action in models)
    return (
        f"{tally_of(models, words).text}.",
        words.count(
            NN_(
                "For {count} action it is written down what came of it.",
                "For {count} actions it is written down what came of them.",
            ),
            told,
        ),
    )


def _looks_back(reporter: Reporter, request: Request[ActionPlan]) -> Part | None:
    words = reporter.words
    parts = [
        part_of(view.title, view.date, text=view.text) for view in evaluations_of(request.plan.content, words)
    ]
    title = words.say(N_("What the team itself wrote"))
    return part_of(title, parts=parts, anchor="_looks_back") if parts else None


def _objectives(
    reporter: Reporter,
    request: Request[ActionPlan],
    actions: Sequence[ActionItem],
    home: dict[Item[Record], Item[Record] | None],
) -> Part | None:
    asked = request.narrowing.objective
    parts = []
    for stand in stands_of(request.workspace, request.plan):
        here = [pair for pair in actions if home[pair[0]] is stand.objective]
        wanted = asked is None or stand.objective in asked
        if here or (wanted and stand.choice is not None):
            also = [item for item in stand.actions if home.get(item) not in {stand.objective, None}]
            parts.append(_objective(reporter, stand, here, also))
    title = reporter.words.say(N_("Objective by objective"))
    return part_of(title, parts=parts, anchor="_objectives") if parts else None


def _objective(
    reporter: Reporter, stand: Stand, here: Sequence[ActionItem], also: Sequence[Item[Record]]
) -> Part:
    words, choice = reporter.words, stand.choice
    done = sum(action.status == "done" for _, action in here)
    counted = words.count(NN_("{count} action", "{count} actions"), len(here))
    elsewhere = tuple(reporter.entry(item) for item in also)
    return part_of(
        reporter.title(stand.objective),
        words.say(N_("{actions}; {done}."), actions=counted, done=words.count(DONE, done)) if here else "",
        id=reporter.id(stand.objective),
        facts=facts_of(
            (
                "decision",
                words.say(N_("Decision of the team")),
                words.choice(stand.decision) or words.say(SILENT),
            ),
            (
                "priority",
                words.say(N_("Priority for the team")),
                words.number(choice.priority if choice else None),
            ),
            ("reason", words.say(N_("Reason")), (choice.reason or "") if choice else ""),
            ("also", words.say(N_("Shown elsewhere, and serves this too")), elsewhere),
        ),
        passages=passages_of(
            (words.say(N_("Current situation")), choice.current_situation if choice else None),
            (words.say(N_("Later")), choice.later if choice else None),
        ),
        parts=[looked_back(reporter, item, action) for item, action in here],
    )


def _loose(reporter: Reporter, actions: Iterable[ActionItem]) -> Part | None:
    parts = [looked_back(reporter, item, action) for item, action in actions]
    title = reporter.words.say(N_("Without objective"))
    return part_of(title, parts=parts, anchor="_loose") if parts else None


def _open(reporter: Reporter, actions: Sequence[ActionItem]) -> Part | None:
    """List what is not finished, for who makes the next plan, and where it goes on."""
    words = reporter.words
    columns = (
        Column("action", words.say(N_("Action"))),
        Column("status", words.say(N_("Status"))),
        Column("reason", words.say(N_("Reason"))),
        Column("continued", words.say(N_("Continued by"))),
    )
    rows = (
        (
            reporter.entry(item),
            entry_of(
                status_of(action, words).word,
                words.say(N_("late")) if is_overdue(action, reporter.today) else "",
            ),
            action.reason or "",
            _continued(reporter, item),
        )
        for item, action in actions
        if action.status in OPEN or action.status == "stopped"
    )
    title = words.say(N_("Not finished, for the next plan"))
    table = table_of("open", title, columns, rows)
    return part_of(title, tables=[table], anchor="_open") if table else None


def _continued(reporter: Reporter, item: Item[Record]) -> str:
    links = reporter.workspace.links_to(item, "carried_over_from")
    return reporter.words.list_of(dict.fromkeys(link.source.ref for link in links))


def _advice(reporter: Reporter, given: Sequence[tuple[Item[Record], Advice]]) -> Part | None:
    title = reporter.words.say(N_("Advice"))
    return part_of(title, parts=advice_parts(reporter, given), anchor="_advice") if given else None


REPORT = Report(
    N_("A plan looked back on: per objective what was reached and what was not, for the next plan."),
    Scope.ACTION_PLAN,
    evaluation_view,
    ("prison", "plan", "objective", "organisation", "domain", "target-group"),
)
