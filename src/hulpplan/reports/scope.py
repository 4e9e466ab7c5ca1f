"""What a report stands on: the plans that count, who names their items, and what is around its content."""

from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from hulpplan.analysis.coverage import positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import AnyAction
from hulpplan.analysis.rollup import Participant, participants_of
from hulpplan.analysis.schedule import prisons_of
from hulpplan.document.blocks import Fact, Markdown, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Value, facts_of, plan_text, present, prose_block
from hulpplan.reports.front import head_of
from hulpplan.reports.item_names import ItemNames, LevelNames, anchors_of, level_names
from hulpplan.reports.report import Request
from hulpplan.reports.unread import unread_of
from hulpplan.reports.words import Words, words_in
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item

R = TypeVar("R", bound=Record)
SUPRA_LOCAL = N_("supra-local")
MOST: Final = 20
"""How many rows about several action plans are read one by one; of more it is said by plan how it is."""
RESERVED = N_(
    "There is a note to read first on each of these action plans, at the end of this report: {prisons}."
)


@dataclass(frozen=True, slots=True)
class ReportScope:
    """The plans that count for a report, who names their items, and what the levels are called.

    `subject` is the filter that says what the report is about (`objective`): it need not be said again.
    """

    request: Request[StrategicPlan]
    naming: ItemNames
    levels: LevelNames
    participants: tuple[Participant, ...]
    subject: str = ""

    @property
    def words(self) -> Words:
        """The words of the reader's language."""
        return self.naming.words

    @property
    def plans(self) -> tuple[AnyPlan, ...]:
        """The plans that items are taken from: the strategic plan too, unless a plan or prison was named."""
        action_plans = tuple(participant.plan for participant in self.participants)
        narrowing = self.request.narrowing
        own = () if narrowing.plan or narrowing.prison else (self.request.plan,)
        return (*own, *action_plans)

    def is_long(self, rows: Sized) -> bool:
        """Tell whether there is more than is read one by one: of one action plan everything is."""
        return len(self.participants) > 1 and len(rows) > MOST

    def takes(self, item: Item[Record]) -> bool:
        """Tell whether an item is part of what was asked for."""
        return self.request.narrowing.takes(self.request.workspace, item)

    def of(self, model: type[R]) -> Iterator[tuple[Item[Record], R]]:
        """Yield the items of a kind that were asked for, by plan and in the order of the file."""
        for plan in self.plans:
            for pair in items_of(plan, model):
                if self.takes(pair[0]):
                    yield pair

    def actions(self) -> list[tuple[Item[Record], AnyAction]]:
        """Return the actions that were asked for, supra-local ones first."""
        return [*self.of(SupraLocalAction), *self.of(Action)]

    def where(self, item: Item[Record]) -> str:
        """Name the prisons of the plan that an item stands in."""
        plan = item.plan
        if plan is None or plan is self.request.plan:
            return self.words.say(SUPRA_LOCAL)
        return self.naming.prisons_of(plan) or plan.id or ""


def with_places(scope: ReportScope, items: Iterable[Item[Record]]) -> ReportScope:
    """Give items that are shown a place in the report, so that others lead to them."""
    anchors = anchors_of(items, scope.naming.id)
    return replace(scope, naming=replace(scope.naming, anchors=anchors))


def scope_of(request: Request[StrategicPlan], subject: str = "") -> ReportScope:
    """Find the plans that count for a report: those of all prisons, or the one that was asked for."""
    words = words_in(request.catalogue)
    home = frozenset({request.plan})
    naming = ItemNames(request.workspace, words, request.today, home)
    return ReportScope(request, naming, level_names(request.plan, words), _participants(request), subject)


def _participants(request: Request[StrategicPlan]) -> tuple[Participant, ...]:
    workspace, narrowing = request.workspace, request.narrowing
    if narrowing.plan is not None:
        return tuple(
            Participant(plan, prisons_of(plan), tuple(positions_of(workspace, plan)))
            for plan in workspace.action_plans
            if narrowing.takes_plan(plan)
        )
    participants = tuple(
        participant
        for participant in participants_of(workspace, request.plan, request.today)
        if narrowing.takes_plan(participant.plan)
    )
    if narrowing.organisation is None:
        return participants
    # Only plans that name it: the others have nothing to say, and many reports of this sort are made at once.
    plans = {link.source.plan for item in narrowing.organisation for link in workspace.links_to(item)}
    return tuple(participant for participant in participants if participant.plan in plans)


def scope_document(
    scope: ReportScope,
    kind: str,
    title: str,
    answer: Sequence[str],
    sections: Iterable[Section | None],
    *facts: tuple[str, str, Value],
) -> Document:
    """Make a report on several prisons.

    Args:
        scope: what the report stands on.
        kind: which report it is.
        title: its title.
        answer: what it says in short; empty sentences are left out.
        sections: its chapters; one without content is None.
        facts: more than what the report is about and what it was narrowed to.
    """
    return report_document(
        scope.request,
        (kind, title),
        (*about(scope), *facts_of(*facts)),
        (*sections, _reservations(scope)),
        answer=answer,
        disclaimer=disclaimer_of(scope),
    )


def plan_naming(request: Request[ActionPlan], items: Iterable[Item[Record]] = ()) -> ItemNames:
    """Name the items of an action plan and its strategic plan by their id alone.

    Args:
        request: what is asked for.
        items: those that have a place in the report, to which others lead.
    """
    plan = request.plan
    strategic = request.workspace.strategic_plan_of(plan)
    home: frozenset[AnyPlan] = frozenset({plan, strategic} if strategic else {plan})
    words = words_in(request.catalogue)
    return ItemNames(request.workspace, words, request.today, home, anchors_of(items))


def plan_document(
    request: Request[ActionPlan],
    titles: tuple[str, str],
    answer: Sequence[str],
    sections: Iterable[Section | None],
    *facts: tuple[str, str, Value],
    contents: bool = True,
) -> Document:
    """Make a report on one action plan.

    Args:
        request: what is asked for.
        titles: which report it is, and its title.
        answer: what it says in short; empty sentences are left out.
        sections: its chapters; one without content is None.
        facts: what stands at the top, beside what the report was narrowed to.
        contents: whether it has a table of contents.
    """
    narrowed = narrowed_to(plan_naming(request), request)
    return report_document(
        request, titles, facts_of(*facts, *narrowed), sections, answer=answer, contents=contents
    )


def report_document(  # noqa: PLR0913 - what a report can have
    request: Request[Any],
    titles: tuple[str, str],
    facts: tuple[Fact, ...],
    sections: Iterable[Section | None],
    *,
    answer: Sequence[str] = (),
    disclaimer: Markdown | None = None,
    contents: bool = True,
    plan_text: bool = False,
) -> Document:
    """Put a report together.

    Args:
        request: what is asked for.
        titles: which report it is, and its title.
        facts: what stands under the title.
        sections: its chapters; one without content is None.
        answer: what it says in short; empty sentences are left out.
        disclaimer: what must be read first; what its plan says of that if not given.
        contents: whether it has a table of contents.
        plan_text: whether the title stands in the plan.
    """
    head = head_of(
        words_in(request.catalogue),
        titles,
        facts,
        today=request.today,
        disclaimer=(request.plan.content.disclaimer or "") if disclaimer is None else disclaimer,
        answer=answer,
        unread=unread_of(request),
        contents=contents,
        plan_text=plan_text,
    )
    return Document(head, present(*sections))


def about(scope: ReportScope) -> tuple[Fact, ...]:
    """Say what a report is about: the strategic plan, the prisons, and what it was narrowed to."""
    words, naming = scope.words, scope.naming
    prisons = [prison for participant in scope.participants for prison in participant.prisons]
    return facts_of(
        ("strategic_plan", words.say(N_("Strategic plan")), plan_text(naming.name(scope.request.plan.item))),
        ("prisons", words.say(N_("Prisons")), naming.prisons(dict.fromkeys(prisons))),
        *narrowed_to(naming, scope.request, scope.subject),
    )


def narrowed_to(naming: ItemNames, request: Request[Any], subject: str = "") -> list[tuple[str, str, Value]]:
    """Say what a report was narrowed to, beside prisons and plans."""
    words, narrowing = naming.words, request.narrowing
    filters = (
        ("objective", N_("Only for the objective"), narrowing.objective),
        ("organisation", N_("Only with the organisation"), narrowing.organisation),
        ("domain", N_("Only in the domain"), narrowing.domain),
        ("target_group", N_("Only for the target group"), narrowing.target_group),
    )
    return [
        (f"only_{name}", words.say(label), tuple(naming.entry(item) for item in items))
        for name, label, items in filters
        if items is not None and name != subject
    ]


def disclaimer_of(scope: ReportScope) -> Markdown:
    """Return what a reader must know first: of the strategic plan, and of the action plan when it is one.

    Of several action plans it says that there is more to know, at the end.
    """
    texts = [scope.request.plan.content.disclaimer or ""]
    if len(scope.participants) == 1:
        texts.append(scope.participants[0].plan.content.disclaimer or "")
    elif prisons := dict.fromkeys(
        prison
        for participant in scope.participants
        if participant.plan.content.disclaimer
        for prison in participant.prisons
    ):
        texts.append(scope.words.say(RESERVED, prisons=scope.naming.prisons(prisons)))
    return "\n\n".join(text.strip() for text in texts if text)


def _reservations(scope: ReportScope) -> Section | None:
    """Return what a reader must know of each of several action plans, at the end of a report."""
    if len(scope.participants) == 1:
        return None
    passages = present(
        *(
            prose_block(participant.plan.content.disclaimer, scope.naming.prisons(participant.prisons))
            for participant in scope.participants
        )
    )
    title = scope.words.say(N_("Notes on the action plans"))
    return Section(title, passages, "reservations", listed=False) if passages else None
