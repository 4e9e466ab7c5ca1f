"""Advice of local teams, and what was answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hulpplan.analysis.advice import answers_to
from hulpplan.i18n import N_
from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import AdviceAnswer, StrategicPlan
from hulpplan.reports.blocks import Fact, Prose, facts_of
from hulpplan.reports.parts.reporter import NOT_FOUND, Reporter
from hulpplan.workspace.item import Item, Plan

MIXED_COMMISSION = N_("Mixed commission")


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer to an advice."""

    about: str
    text: Prose
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class AdviceView:
    """An advice with the answers to it."""

    id: str
    anchor: str
    title: str
    text: Prose
    facts: tuple[Fact, ...]
    answers: tuple[AnswerView, ...]


def advice_of(reporter: Reporter, given: Iterable[tuple[Item[Record], Advice]]) -> Iterator[AdviceView]:
    """Show advice, each as an item with its model."""
    for item, advice in given:
        answers = answers_to(reporter.workspace, item)
        yield AdviceView(
            reporter.id(item),
            reporter.anchor(item),
            reporter.title(item),
            advice.text or "",
            _facts(reporter, item, advice),
            tuple(answer_view(reporter, source, answer) for source, answer in answers),
        )


def _facts(reporter: Reporter, item: Item[Record], advice: Advice) -> tuple[Fact, ...]:
    words = reporter.words
    to = reporter.names(item, "to") or words.say(MIXED_COMMISSION)
    abroad = item.plan is not None and item.plan not in reporter.home
    answered = any(reporter.workspace.links_to(item, "advice_answers"))
    return facts_of(
        ("from", words.say(N_("From")), reporter.prisons_of(item.plan) if item.plan and abroad else ""),
        ("to", words.say(N_("To")), to),
        ("about", words.say(N_("About")), reporter.entries(item, "about")),
        ("for", words.say(N_("For the strategic plan")), advice.for_ or ""),
        ("date", words.say(N_("Date")), words.when(advice.date)),
        ("answer", words.say(N_("Answer")), "" if answered else words.say(N_("none recorded"))),
    )


def answer_view(reporter: Reporter, source: Item[Record], answer: AdviceAnswer) -> AnswerView:
    """Show an answer that stands in a strategic plan."""
    words = reporter.words
    values = {"plan": source.ref, "date": words.when(answer.date)}
    about = N_("Answer in {plan}, {date}") if answer.date else N_("Answer in {plan}")
    led_to = tuple(
        reporter.entry(target) if target else reporter.missing(written)
        for written in answer.objectives
        for target in (reporter.target(source, written, "advice_answers", "objectives"),)
    )
    return AnswerView(
        words.say(about, **values),
        answer.text or "",
        facts_of(("objectives", words.say(N_("Led to")), led_to)),
    )


def lost_answers(reporter: Reporter, plan: Plan[StrategicPlan]) -> Iterator[AdviceView]:
    """Show the answers of a strategic plan to advice that was not found."""
    missing = reporter.words.say(NOT_FOUND)
    for answer in plan.content.advice_answers:
        if reporter.target(plan.item, answer.advice, "advice_answers", "advice") is None:
            view = answer_view(reporter, plan.item, answer)
            yield AdviceView(answer.advice or "", "", missing, "", (), (view,))
