"""The report `evaluation`: a plan looked back on, objective by objective, for the next plan."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from hulpplan.analysis.coverage import Position, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.placement import home_of
from hulpplan.analysis.progress import OPEN, STATUSES
from hulpplan.document.blocks import Column, Entry, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan, Advice
from hulpplan.model.record import Record
from hulpplan.reports.blocks import facts_of, plan_text, present, prose_block, table_of
from hulpplan.reports.front import named_apart, plan_values
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.evaluation import evaluation_sections
from hulpplan.reports.parts.looked_back import ActionItem, looked_back_table
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import plan_document, plan_naming
from hulpplan.reports.sections.advice import advice_sections
from hulpplan.reports.sections.objective import SILENT
from hulpplan.reports.sections.status import lateness_of, tally_of
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item


def evaluation_report(request: Request[ActionPlan]) -> Document:
    """Make the view of a plan looked back on; an action stands under the first objective it reaches."""
    workspace, plan = request.workspace, request.plan
    actions = [pair for pair in items_of(plan, Action) if request.narrowing.takes(workspace, pair[0])]
    given = [pair for pair in items_of(plan, Advice) if request.narrowing.takes(workspace, pair[0])]
    naming = plan_naming(request, (item for item, _ in (*actions, *given)))
    words = naming.words
    home = {item: home_of(workspace, item) for item, _ in actions}
    sections = (
        _looks_back(naming, request),
        _objectives(naming, request, actions, home),
        _loose(naming, [pair for pair in actions if home[pair[0]] is None]),
        _open(naming, actions),
        _advice(naming, given),
    )
    title = named_apart(naming, plan, N_("Looking back on the action plan {prisons}"))
    return plan_document(
        request,
        (words.say(N_("Evaluation of a plan")), title),
        _answer(naming, actions),
        sections,
        *plan_values(naming, plan),
    )


def _answer(naming: ItemNames, actions: Sequence[ActionItem]) -> tuple[str, ...]:
    words = naming.words
    if not actions:
        return (words.say(N_("There is no action here to look back on.")),)
    told = sum(action.evaluation is not None for _, action in actions)
    return (
        f"{tally_of((item for item, _ in actions), words).text}.",
        words.count(
            NN_(
                "For {count} action it is written down what came of it.",
                "For {count} actions it is written down what came of them.",
            ),
            told,
        ),
    )


def _looks_back(naming: ItemNames, request: Request[ActionPlan]) -> Section | None:
    words = naming.words
    parts = list(evaluation_sections(request.plan.content, words))
    title = words.say(N_("What the team itself wrote"))
    return part_of(title, parts=parts, anchor="_looks_back") if parts else None


def _objectives(
    naming: ItemNames,
    request: Request[ActionPlan],
    actions: Sequence[ActionItem],
    home: dict[Item[Record], Item[Record] | None],
) -> Section | None:
    asked = request.narrowing.objective
    parts = []
    for stand in positions_of(request.workspace, request.plan):
        here = [pair for pair in actions if home[pair[0]] is stand.objective]
        wanted = asked is None or stand.objective in asked
        if here or (wanted and stand.choice is not None):
            also = [item for item in stand.actions if home.get(item) not in {stand.objective, None}]
            parts.append(_objective(naming, stand, here, also))
    title = naming.words.say(N_("Objective by objective"))
    return part_of(title, parts=parts, anchor="_objectives") if parts else None


def _objective(
    naming: ItemNames, stand: Position, here: Sequence[ActionItem], also: Sequence[Item[Record]]
) -> Section:
    words, choice = naming.words, stand.choice
    return _with_table(
        naming,
        here,
        naming.short(stand.objective),
        " ".join((*_decided(naming, stand), *_counted(naming, here, also))),
        id=naming.id(stand.objective),
        facts=facts_of(
            ("reason", words.say(N_("Reason")), plan_text((choice.reason or "") if choice else ""))
        ),
        passages=present(
            prose_block(choice.current_situation if choice else None, words.say(N_("Current situation"))),
            prose_block(choice.later if choice else None, words.say(N_("Later"))),
        ),
    )


def _decided(naming: ItemNames, stand: Position) -> Iterator[str]:
    words, choice = naming.words, stand.choice
    decision = capital(words.choice(stand.decision) or words.say(SILENT))
    if choice is None or choice.priority is None:
        yield f"{decision}."
    else:
        number = words.number(choice.priority)
        yield words.say(N_("{decision}, with priority {number}."), decision=decision, number=number)


def _counted(naming: ItemNames, here: Sequence[ActionItem], also: Sequence[Item[Record]]) -> Iterator[str]:
    """Say how several actions are (of one the table says it), and which of elsewhere serve this too."""
    words = naming.words
    if len(here) > 1:
        yield f"{tally_of((item for item, _ in here), words).text}."
    if also:
        ids = words.list_of(item.id or naming.title(item) for item in also)
        yield words.say(N_("Served too by: {actions}."), actions=ids)


def _with_table(
    naming: ItemNames,
    actions: Sequence[ActionItem],
    title: str,
    *sentences: str,
    **more: Any,  # noqa: ANN401 - the other fields of a part, each checked by its class
) -> Section:
    """Put the table of actions under a title that says enough of it."""
    table = looked_back_table(naming, actions)
    return part_of(title, *sentences, tables=[table and replace(table, captioned=False)], **more)


def _loose(naming: ItemNames, actions: Sequence[ActionItem]) -> Section | None:
    title = naming.words.say(N_("Without objective"))
    return _with_table(naming, actions, title, anchor="_loose") if actions else None


def _open(naming: ItemNames, actions: Sequence[ActionItem]) -> Section | None:
    """Name what is not finished by status, for who makes the next plan, and where it goes on."""
    words = naming.words
    columns = (Column("status", words.say(N_("Status"))), Column("actions", words.say(N_("Actions"))))
    groups = {
        status: [pair for pair in actions if pair[1].status == status]
        for status in STATUSES
        if status in OPEN or status == "stopped"
    }
    rows = (
        (
            Entry(capital(words.choice(status)), note=words.number(len(found)), value=status),
            tuple(_rest(naming, item) for item, _ in found),
        )
        for status, found in groups.items()
        if found
    )
    title = words.say(N_("Not finished, for the next plan"))
    table = table_of("open", title, columns, rows)
    return part_of(title, tables=[table], anchor="_open") if table else None


def _rest(naming: ItemNames, item: Item[Record]) -> Entry:
    words = naming.words
    late = words.say(N_("late")) if lateness_of(naming, item) else ""
    links = naming.workspace.links_to(item, "carried_over_from")
    goes_on = words.list_of(dict.fromkeys(link.source.ref for link in links))
    continued = words.say(N_("goes on as {actions}"), actions=goes_on) if goes_on else ""
    note = ", ".join(said for said in (late, continued) if said)
    # Beside other words an id alone does not look like a link.
    return naming.entry(item, note) if note else naming.mention(item)


def _advice(naming: ItemNames, given: Sequence[tuple[Item[Record], Advice]]) -> Section | None:
    title = naming.words.say(N_("Advice"))
    return part_of(title, parts=advice_sections(naming, given), anchor="_advice") if given else None


REPORT = Report(
    N_("A plan looked back on: per objective what was reached and what was not, for the next plan."),
    Scope.ACTION_PLAN,
    evaluation_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group"),
)
