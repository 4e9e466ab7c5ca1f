"""The report `evaluation`: a plan looked back on, objective by objective, for the next plan."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from hulpplan.analysis.coverage import Position, positions_of
from hulpplan.analysis.events import finished_on
from hulpplan.analysis.items import items_of
from hulpplan.analysis.placement import home_of
from hulpplan.analysis.progress import OPEN, STATUSES, is_history
from hulpplan.document.blocks import Entry, Markdown, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action, ActionStatus, Amount, Resources
from hulpplan.model.action_plan import ActionPlan, Advice
from hulpplan.model.record import Record, is_unread
from hulpplan.render.markdown import read_markdown
from hulpplan.reports.blocks import (
    Columns,
    Value,
    chapter,
    column,
    facts_block,
    facts_of,
    plan_text,
    prose_block,
    sentence_block,
    subsection,
    table_from,
)
from hulpplan.reports.front import named_apart, plan_values
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import plan_document, plan_naming
from hulpplan.reports.sections.advice import advice_sections
from hulpplan.reports.sections.evaluation import evaluation_sections
from hulpplan.reports.sections.figures import UNKNOWN
from hulpplan.reports.sections.indicator import outcome_entry
from hulpplan.reports.sections.objective import SILENT
from hulpplan.reports.sections.status import late_word, lateness_of, progress_of, status_of, tally_of
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item

LocalAction: TypeAlias = tuple[Item[Record], Action]
"""An action of an action plan, as an item and as its model."""
NOT_RECORDED: Final = N_("not written down")
_MARKS: Final = re.compile(r"[*_`<>&#|~\\\[\]\n]|^\s*([-+]|\d+[.)])\s|  ")
_BREAKS: Final = frozenset({"softbreak", "hardbreak"})
_SENTENCE_ENDS: Final = (".", "!", "?", ":", ";", ",")
_FINISHED: Final = 100


def evaluation_report(request: Request[ActionPlan]) -> Document:
    """Make the report that looks back on a plan; an action stands under the first objective it reaches."""
    workspace, plan = request.workspace, request.plan
    actions = [pair for pair in items_of(plan, Action) if request.narrowing.takes(workspace, pair[0])]
    advice = [pair for pair in items_of(plan, Advice) if request.narrowing.takes(workspace, pair[0])]
    naming = plan_naming(request, (item for item, _ in (*actions, *advice)))
    words = naming.words
    homes = {item: home_of(workspace, item) for item, _ in actions}
    sections = (
        chapter(
            "looks_back",
            words.say(N_("What the team itself wrote")),
            *evaluation_sections(plan.content, words),
        ),
        _objectives_section(naming, request, actions, homes),
        _loose_section(naming, [pair for pair in actions if homes[pair[0]] is None]),
        _open_section(naming, actions),
        chapter("advice", words.say(N_("Advice")), *advice_sections(naming, advice)),
    )
    title = named_apart(naming, plan, N_("Looking back on the action plan {prisons}"))
    return plan_document(
        request,
        (words.say(N_("Evaluation of a plan")), title),
        _answer(naming, actions),
        sections,
        *plan_values(naming, plan),
    )


def _answer(naming: ItemNames, actions: Sequence[LocalAction]) -> tuple[str, ...]:
    words = naming.words
    if not actions:
        return (words.say(N_("There is no action here to look back on.")),)
    return (
        f"{tally_of((item for item, _ in actions), words).text}.",
        words.count(
            NN_(
                "For {count} action it is written down what came of it.",
                "For {count} actions it is written down what came of them.",
            ),
            sum(action.evaluation is not None for _, action in actions),
        ),
    )


def _objectives_section(
    naming: ItemNames,
    request: Request[ActionPlan],
    actions: Sequence[LocalAction],
    homes: Mapping[Item[Record], Item[Record] | None],
) -> Section | None:
    wanted = request.narrowing.objective
    sections = []
    for stand in positions_of(request.workspace, request.plan):
        placed = [pair for pair in actions if homes[pair[0]] is stand.objective]
        is_wanted = wanted is None or stand.objective in wanted
        if placed or (is_wanted and stand.choice is not None):
            others = [item for item in stand.actions if homes.get(item) not in {stand.objective, None}]
            sections.append(_objective_section(naming, stand, placed, others))
    return chapter("objectives", naming.words.say(N_("Objective by objective")), *sections)


def _objective_section(
    naming: ItemNames, stand: Position, placed: Sequence[LocalAction], others: Sequence[Item[Record]]
) -> Section:
    """Show an objective.

    Args:
        naming: names the items.
        stand: what the plan says of the objective.
        placed: the actions that are shown under it.
        others: the actions that reach it too, and are shown under another objective.
    """
    words, choice, objective = naming.words, stand.choice, stand.objective
    entry = naming.entry(objective)
    return subsection(
        entry.text,
        sentence_block(" ".join((_decision(stand, words), *_counts(naming, placed, others)))),
        facts_block(
            facts_of(("reason", words.say(N_("Reason")), plan_text(choice.reason if choice else None)))
        ),
        prose_block(choice.current_situation if choice else None, words.say(N_("Current situation"))),
        prose_block(choice.later if choice else None, words.say(N_("Later"))),
        _action_table(naming, placed),
        id=entry.id,
        plan_text=entry.plan_text,
    )


def _decision(stand: Position, words: Words) -> str:
    decision = capital(words.choice(stand.decision) or words.say(SILENT))
    if stand.choice is None or stand.choice.priority is None:
        return f"{decision}."
    number = words.number(stand.choice.priority)
    return words.say(N_("{decision}, with priority {number}."), decision=decision, number=number)


def _counts(
    naming: ItemNames, placed: Sequence[LocalAction], others: Sequence[Item[Record]]
) -> Iterator[str]:
    """Count actions by status, unless it is one, that the table tells of; list the others by their ids."""
    words = naming.words
    if len(placed) > 1:
        yield f"{tally_of((item for item, _ in placed), words).text}."
    if others:
        ids = words.list_of(item.id or naming.title(item) for item in others)
        yield words.say(N_("Served too by: {actions}."), actions=ids)


def _loose_section(naming: ItemNames, actions: Sequence[LocalAction]) -> Section | None:
    return chapter("loose", naming.words.say(N_("Without objective")), _action_table(naming, actions))


def _action_table(naming: ItemNames, actions: Iterable[LocalAction]) -> Table | None:
    """Show actions by what was reached."""
    words = naming.words

    def measured(pair: LocalAction) -> list[Entry]:
        """Show the indicators, of what has not begun only the measured ones, and the means used."""
        _, action = pair
        begun = action.status != "planned"
        outcomes = [outcome_entry(one, words) for one in action.indicators if one.measurements or begun]
        return [*outcomes, *_used(action.resources, words)]

    columns: Columns[LocalAction] = (
        column("action", words.say(N_("Action")), lambda pair: naming.titled(pair[0], pair[0].id or "")),
        column("status", words.say(N_("Status")), lambda pair: _status_entry(naming, *pair)),
        column("measured", words.say(N_("Measured")), measured),
        column("note", words.say(N_("Outcome or reason")), lambda pair: _outcome(naming, *pair), "plan_text"),
    )
    table = table_from(
        "actions", words.say(N_("Actions")), columns, actions, anchor=lambda pair: naming.anchor(pair[0])
    )
    return table and replace(table, captioned=False)


def _status_entry(naming: ItemNames, item: Item[Record], action: Action) -> Entry:
    """Show the status of an action: how far it is, and since when it is finished or that it is late."""
    words, status = naming.words, status_of(action, naming.words)
    progress = progress_of(action, naming)
    # That what is finished is done for 100% need not be said.
    is_news = progress is not None and not (action.status == "done" and progress.value == _FINISHED)
    text = f"{status.word}, {progress.text}" if progress and is_news else status.word
    note = lateness_of(naming, item) or words.when(finished_on(action))
    return Entry(text, note=note, value=action.status)


def _used(resources: Resources | None, words: Words) -> Iterator[Entry]:
    """Yield the staff and money that were used, beside what was planned where that is known."""
    if resources is not None:
        yield from _used_amount(N_("staff used (FTE): {amount}"), resources.fte, words, words.number)
        yield from _used_amount(N_("money used: {amount}"), resources.budget, words, words.euro)


def _used_amount(
    text: str, amount: Amount | None, words: Words, write: Callable[[float | None], str]
) -> Iterator[Entry]:
    if amount is not None and is_unread(amount, "used"):
        yield Entry(words.say(text, amount=words.say(UNKNOWN)))
    elif amount is not None and amount.used is not None:
        used, planned = write(amount.used), write(amount.planned)
        beside = words.say(N_("{value} of {target}"), value=used, target=planned) if planned else used
        yield Entry(words.say(text, amount=beside), value=amount.used)


def _outcome(naming: ItemNames, item: Item[Record], action: Action) -> Value:
    """Return why an action was stopped or postponed, and what came of it.

    Of an action that is over it is said that this was not written down.
    """
    outcome = _joined([action.reason or "", _plain(action.evaluation or "")], ". ")
    is_over = action.status in {"done", "stopped"} or is_history(item)
    return outcome or (Entry(naming.words.say(NOT_RECORDED)) if is_over else "")


def _plain(text: Markdown) -> str:
    """Return a text without its markup, on one line, for the cell of a table."""
    return _joined(_pieces(text), "; ") if _MARKS.search(text) else text


def _pieces(text: Markdown) -> Iterator[str]:
    """Yield each paragraph, point and block of a text."""
    for token in read_markdown(text, 1):
        inline = "".join(one.content or (" " if one.type in _BREAKS else "") for one in token.children or ())
        yield " ".join((inline or token.content).split())


def _joined(texts: Iterable[str], separator: str) -> str:
    """Join texts, with the separator only behind a text that does not end like a sentence."""
    joined = ""
    for text in texts:
        if text:
            joined += f"{' ' if joined.endswith(_SENTENCE_ENDS) else separator}{text}" if joined else text
    return joined


def _open_section(naming: ItemNames, actions: Sequence[LocalAction]) -> Section | None:
    """List the unfinished actions by status, with the actions they go on as, for the next plan."""
    words = naming.words
    groups = {
        status: [item for item, action in actions if action.status == status]
        for status in STATUSES
        if status in OPEN or status == "stopped"
    }

    def status_entry(status: ActionStatus) -> Entry:
        number = words.number(len(groups[status]))
        return Entry(capital(words.choice(status)), note=number, value=status)

    columns: Columns[ActionStatus] = (
        column("status", words.say(N_("Status")), status_entry),
        column(
            "actions",
            words.say(N_("Actions")),
            lambda status: [_open_entry(naming, item) for item in groups[status]],
        ),
    )
    title = words.say(N_("Not finished, for the next plan"))
    statuses = [status for status, items in groups.items() if items]
    return chapter("open", title, table_from("open", title, columns, statuses))


def _open_entry(naming: ItemNames, item: Item[Record]) -> Entry:
    words = naming.words
    late = late_word(naming, item)
    links = naming.workspace.links_to(item, "carried_over_from")
    successors = words.list_of(dict.fromkeys(link.source.ref for link in links))
    goes_on = words.say(N_("goes on as {actions}"), actions=successors) if successors else ""
    note = ", ".join(text for text in (late, goes_on) if text)
    # Beside other words an id alone does not look like a link.
    return naming.entry(item, note) if note else naming.mention(item)


REPORT = Report(
    N_("A plan looked back on: per objective what was reached and what was not, for the next plan."),
    Scope.ACTION_PLAN,
    evaluation_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group"),
)
