"""The report `objective`: one objective across all prisons, supra-local actions first."""

from collections.abc import Sequence

from hulpplan.analysis.advice import advice_on
from hulpplan.analysis.coverage import Position
from hulpplan.analysis.rollup import ObjectiveRollup, Participant, by_objective
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import Agreement
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import chapter, facts_block, facts_of, prose_block, sentence_block, subsection
from hulpplan.reports.pictures.indicators import indicator_drawing
from hulpplan.reports.pictures.timeline import timeline_of
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of, with_places
from hulpplan.reports.sections.action import action_section, partner_table
from hulpplan.reports.sections.advice import advice_sections
from hulpplan.reports.sections.agreement import agreement_table
from hulpplan.reports.sections.counts import LOCAL_ACTIONS, SUPRA_LOCAL_ACTIONS, kinds_of, shared_note
from hulpplan.reports.sections.indicator import indicator_table
from hulpplan.reports.sections.objective import (
    choice_facts,
    choice_passages,
    decision_table,
    local_action_sections,
    objective_facts,
    silent_facts,
    wording_note,
)
from hulpplan.reports.sections.offer import offer_table
from hulpplan.reports.sections.status import tally_of
from hulpplan.workspace.item import Item


def objective_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on the objective that was asked for: the first of those in this strategic plan."""
    wanted = request.narrowing.objective or ()
    item = next(item for item in request.plan.items if item in wanted)
    scope = scope_of(request, "objective")
    rollup = next(one for one in by_objective(request.plan, scope.participants) if one.objective is item)
    supra = [pair for pair in scope.of(SupraLocalAction) if pair[0].parent is item]
    local = [action for action in rollup.actions if scope.takes(action)]
    advice = [pair for pair in advice_on(request.workspace, item) if scope.takes(pair[0])]
    scope = with_places(scope, (*(item for item, _ in supra), *local, *(item for item, _ in advice)))
    words, naming = scope.words, scope.naming
    offer = words.say(N_("Offer that serves it"))
    agreements = words.say(N_("Agreements that serve it"))
    sections = (
        _objective_section(scope, rollup),
        chapter(
            "supra_local",
            scope.levels.action.many,
            *(action_section(naming, action_item, action, item) for action_item, action in supra),
        ),
        _drawings_section(scope, rollup, supra, local),
        chapter(
            "decisions",
            words.say(N_("What prisons decided")),
            facts_block(silent_facts(naming, rollup)),
            decision_table(naming, rollup),
        ),
        chapter(
            "prisons",
            words.say(N_("What each prison does")),
            *(_prison_section(scope, participant, stand) for participant, stand in rollup.positions),
        ),
        chapter("offer", offer, offer_table(scope, offer, scope.of(Offer))),
        chapter("agreements", agreements, agreement_table(scope, agreements, scope.of(Agreement))),
        chapter("advice", words.say(N_("Advice on it, with answers")), *advice_sections(naming, advice)),
    )
    return scope_document(
        scope,
        f"{scope.levels.objective.one} {item.id or ''}".strip(),
        ": ".join(part for part in (item.id, naming.title(item)) if part),
        _answer(scope, rollup, [item for item, _ in supra], local),
        sections,
    )


def _answer(
    scope: ReportScope, rollup: ObjectiveRollup, supra: Sequence[Item[Record]], local: Sequence[Item[Record]]
) -> tuple[str, ...]:
    words = scope.words
    count = len(rollup.prisons("taken-up"))
    prisons = (
        words.count(NN_("{count} prison takes this up", "{count} prisons take this up"), count)
        if count
        else words.say(N_("No prison takes this up"))
    )
    tallies = tally_of(local, words, LOCAL_ACTIONS), tally_of(supra, words, SUPRA_LOCAL_ACTIONS)
    return (
        words.say(
            N_("{prisons}, with {actions}."), prisons=prisons, actions=kinds_of(words, (*local, *supra))
        ),
        *(f"{tally.text}." for tally in tallies if tally.parts),
        shared_note(words, (participant.prisons for participant in scope.participants)),
    )


def _objective_section(scope: ReportScope, rollup: ObjectiveRollup) -> Section | None:
    words, naming, item, model = scope.words, scope.naming, rollup.objective, rollup.model
    unknown = facts_of(("incomplete", words.say(N_("Not known")), model.incomplete or ""))
    wording = wording_note(naming, item)
    return chapter(
        "objective",
        words.say(N_("The objective itself")),
        sentence_block(wording.text if wording else ""),
        prose_block(model.description),
        facts_block((*unknown, *objective_facts(naming, scope.levels, item, model))),
        partner_table(naming, item, model.partners),
        indicator_table(model.indicators, words),
    )


def _drawings_section(
    scope: ReportScope,
    rollup: ObjectiveRollup,
    supra: Sequence[tuple[Item[Record], SupraLocalAction]],
    local: Sequence[Item[Record]],
) -> Section | None:
    """Draw when the actions take place and what was measured, of all prisons together."""
    plan = scope.request.plan.content
    own = [(item, item.model) for item in local if isinstance(item.model, Action)]
    return chapter(
        "drawings",
        scope.words.say(N_("In pictures")),
        timeline_of(scope.naming, [*supra, *own], plan.start, plan.end),
        indicator_drawing(scope.naming, [(rollup.objective, rollup.model), *supra, *own], told=True),
    )


def _prison_section(scope: ReportScope, participant: Participant, stand: Position) -> Section | None:
    items = (item for item in stand.actions if scope.takes(item))
    actions = tuple(local_action_sections(scope.naming, items, stand.objective))
    if not actions and stand.choice is None:
        return None
    return subsection(
        scope.naming.prisons(participant.prisons),
        facts_block(choice_facts(scope.naming, stand)),
        *choice_passages(scope.naming, stand.choice),
        *actions,
    )


REPORT = Report(
    N_("One objective across all prisons, supra-local actions first."),
    Scope.PRISONS,
    objective_report,
    ("objective", "prison", "plan", "organisation", "domain", "target-group"),
    needs="objective",
    each=Each.OBJECTIVE,
)
