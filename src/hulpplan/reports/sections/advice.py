"""Advice of local teams, and what was answered."""

from collections.abc import Iterable, Iterator

from hulpplan.analysis.advice import answers_to
from hulpplan.document.blocks import Facts, Section
from hulpplan.i18n import N_
from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import AdviceAnswer, StrategicPlan
from hulpplan.reports.blocks import facts_block, facts_of, present, prose_block
from hulpplan.reports.front import item_section
from hulpplan.reports.item_names import NOT_FOUND, ItemNames
from hulpplan.workspace.item import Item, Plan

MIXED_COMMISSION = N_("Mixed commission")


def advice_sections(
    naming: ItemNames, advice: Iterable[tuple[Item[Record], Advice]], *, listed: bool = True
) -> Iterator[Section]:
    """Show advice, each as an item with its model, with the answers to it."""
    for item, model in advice:
        answers = answers_to(naming.workspace, item)
        yield item_section(
            naming,
            item,
            prose_block(model.text),
            _facts(naming, item, model),
            *(answer_section(naming, source, answer) for source, answer in answers),
            listed=listed,
            id=naming.id(item),
        )


def _facts(naming: ItemNames, item: Item[Record], advice: Advice) -> Facts | None:
    words = naming.words
    to = naming.names(item, "to") or words.say(MIXED_COMMISSION)
    from_elsewhere = item.plan is not None and item.plan not in naming.home
    answered = any(naming.workspace.links_to(item, "advice_answers"))
    facts = facts_of(
        ("from", words.say(N_("From")), naming.prisons_of(item.plan) if item.plan and from_elsewhere else ""),
        ("to", words.say(N_("To")), to),
        ("about", words.say(N_("About")), naming.entries(item, "about")),
        ("for", words.say(N_("For the strategic plan")), advice.for_ or ""),
        ("date", words.say(N_("Date")), words.when(advice.date)),
        ("answer", words.say(N_("Answer")), "" if answered else words.say(N_("none recorded"))),
    )
    return facts_block(facts)


def answer_section(naming: ItemNames, source: Item[Record], answer: AdviceAnswer) -> Section:
    """Show an answer that stands in a strategic plan."""
    words = naming.words
    about = N_("Answer in {plan}, {date}") if answer.date else N_("Answer in {plan}")
    title = words.say(about, plan=source.ref, date=words.when(answer.date))
    targets = (
        (written, naming.target(source, written, "advice_answers", "objectives"))
        for written in answer.objectives
    )
    led_to = tuple(naming.entry(target) if target else naming.missing(written) for written, target in targets)
    facts = facts_of(("objectives", words.say(N_("Led to")), led_to))
    return Section("", present(prose_block(answer.text, title), facts_block(facts)), role="answer")


def lost_answers(naming: ItemNames, plan: Plan[StrategicPlan]) -> Iterator[Section]:
    """Show the answers of a strategic plan to advice that was not found."""
    for answer in plan.content.advice_answers:
        if naming.target(plan.item, answer.advice, "advice_answers", "advice") is None:
            section = answer_section(naming, plan.item, answer)
            yield Section(naming.words.say(NOT_FOUND), (section,), id=answer.advice or "", role="card")
