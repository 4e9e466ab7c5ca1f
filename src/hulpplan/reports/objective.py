"""The report `objective`: one objective across all prisons, supra-local actions first."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.advice import advice_on
from hulpplan.analysis.coverage import Position
from hulpplan.analysis.rollup import ObjectiveRollup, Participant, by_objective
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import Advice, Agreement
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import facts_of, plan_text, present, prose_block
from hulpplan.reports.parts.action import action_section, partner_table
from hulpplan.reports.parts.advice import advice_sections
from hulpplan.reports.parts.choice import SILENT
from hulpplan.reports.parts.counts import LOCAL_ACTIONS, SUPRA_LOCAL_ACTIONS, kinds_of, shared_note
from hulpplan.reports.parts.indicator import indicator_table
from hulpplan.reports.parts.local import wording_note
from hulpplan.reports.parts.objective import decision_table, objective_facts, silent_facts
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.status import tally_of
from hulpplan.reports.parts.tables import agreement_table, offer_table
from hulpplan.reports.pictures.indicators import indicator_drawing
from hulpplan.reports.pictures.timeline import timeline_of
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of, with_places
from hulpplan.workspace.item import Item


def objective_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of the objective that was asked for: the first of those in this strategic plan."""
    asked = request.narrowing.objective or ()
    item = next(item for item in request.plan.items if item in asked)
    scope = scope_of(request, "objective")
    found = next(one for one in by_objective(request.plan, scope.participants) if one.objective is item)
    supra = [pair for pair in scope.of(SupraLocalAction) if pair[0].parent is item]
    local = [action for action in found.actions if scope.takes(action)]
    given = [pair for pair in advice_on(request.workspace, item) if scope.takes(pair[0])]
    shown = (*(action for action, _ in supra), *local, *(advice for advice, _ in given))
    scope = with_places(scope, shown)
    sections = (
        _about(scope, found),
        _supra_local(scope, item, supra),
        _drawings(scope, found, supra, local),
        _decisions(scope, found),
        _prisons(scope, found),
        _offer(scope),
        _agreements(scope),
        _advice(scope, given),
    )
    return scope_document(
        scope,
        f"{scope.levels.objective.one} {item.id or ''}".strip(),
        ": ".join(part for part in (item.id, scope.naming.title(item)) if part),
        _answer(scope, found, [action for action, _ in supra], local),
        sections,
    )


def _answer(
    scope: ReportScope, found: ObjectiveRollup, supra: Sequence[Item[Record]], local: Sequence[Item[Record]]
) -> tuple[str, ...]:
    words = scope.words
    taken = len(found.prisons("taken-up"))
    where = (
        words.count(NN_("{count} prison takes this up", "{count} prisons take this up"), taken)
        if taken
        else words.say(N_("No prison takes this up"))
    )
    tallies = tally_of(local, words, LOCAL_ACTIONS), tally_of(supra, words, SUPRA_LOCAL_ACTIONS)
    return (
        words.say(N_("{prisons}, with {actions}."), prisons=where, actions=kinds_of(words, (*local, *supra))),
        *(f"{tally.text}." for tally in tallies if tally.parts),
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _about(scope: ReportScope, found: ObjectiveRollup) -> Section:
    words, item, model = scope.words, found.objective, found.model
    unknown = facts_of(("incomplete", words.say(N_("Not known")), model.incomplete or ""))
    wording = wording_note(scope.naming, item)
    return part_of(
        words.say(N_("The objective itself")),
        wording.text if wording else "",
        text=model.description or "",
        facts=(*unknown, *objective_facts(scope.naming, scope.levels, item, model)),
        tables=[
            partner_table(scope.naming, item, model.partners),
            indicator_table(model.indicators, words),
        ],
        anchor="_objective",
    )


def _supra_local(
    scope: ReportScope, home: Item[Record], actions: Iterable[tuple[Item[Record], SupraLocalAction]]
) -> Section | None:
    sections = tuple(action_section(scope.naming, item, action, home) for item, action in actions)
    return part_of(scope.levels.action.many, parts=sections, anchor="_supra_local") if sections else None


def _drawings(
    scope: ReportScope,
    found: ObjectiveRollup,
    supra: Sequence[tuple[Item[Record], SupraLocalAction]],
    local: Sequence[Item[Record]],
) -> Section | None:
    """Draw when the actions take place and what was measured, of all prisons together."""
    own = [(item, item.model) for item in local if isinstance(item.model, Action)]
    plan = scope.request.plan.content
    timeline = timeline_of(scope.naming, [*supra, *own], plan.start, plan.end)
    measured = indicator_drawing(scope.naming, [(found.objective, found.model), *supra, *own], told=True)
    title = scope.words.say(N_("In pictures"))
    drawings = [timeline, measured]
    return part_of(title, drawings=drawings, anchor="_drawings") if any(drawings) else None


def _decisions(scope: ReportScope, found: ObjectiveRollup) -> Section | None:
    title = scope.words.say(N_("What prisons decided"))
    table = decision_table(scope.naming, found)
    facts = silent_facts(scope.naming, found)
    return part_of(title, tables=[table], facts=facts, anchor="_decisions") if table or facts else None


def _prisons(scope: ReportScope, found: ObjectiveRollup) -> Section | None:
    parts = [part for plan, stand in found.positions if (part := _prison(scope, plan, stand)) is not None]
    title = scope.words.say(N_("What each prison does"))
    return part_of(title, parts=parts, anchor="_prisons") if parts else None


def _prison(scope: ReportScope, participant: Participant, stand: Position) -> Section | None:
    words, choice = scope.words, stand.choice
    actions = tuple(
        action_section(scope.naming, item, item.model, stand.objective)
        for item in stand.actions
        if isinstance(item.model, Action) and scope.takes(item)
    )
    if not actions and choice is None:
        return None
    return part_of(
        scope.naming.prisons(participant.prisons),
        facts=facts_of(
            (
                "decision",
                words.say(N_("Decision of the team")),
                words.choice_entry(stand.decision) or words.say(SILENT),
            ),
            (
                "priority",
                words.say(N_("Priority for the team")),
                words.number_entry(choice.priority if choice else None),
            ),
            ("reason", words.say(N_("Reason")), plan_text((choice.reason or "") if choice else "")),
        ),
        passages=present(
            prose_block(choice.current_situation if choice else None, words.say(N_("Current situation"))),
            prose_block(choice.later if choice else None, words.say(N_("Later"))),
        ),
        parts=actions,
    )


def _offer(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Offer that serves it"))
    table = offer_table(scope, "offer", title, scope.of(Offer))
    return part_of(title, tables=[table], anchor="_offer") if table else None


def _agreements(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Agreements that serve it"))
    table = agreement_table(scope, title, scope.of(Agreement))
    return part_of(title, tables=[table], anchor="_agreements") if table else None


def _advice(scope: ReportScope, given: Sequence[tuple[Item[Record], Advice]]) -> Section | None:
    title = scope.words.say(N_("Advice on it, with answers"))
    return part_of(title, parts=advice_sections(scope.naming, given), anchor="_advice") if given else None


REPORT = Report(
    N_("One objective across all prisons, supra-local actions first."),
    Scope.PRISONS,
    objective_report,
    ("objective", "prison", "plan", "organisation", "domain", "target-group"),
    needs="objective",
    each=Each.OBJECTIVE,
)
