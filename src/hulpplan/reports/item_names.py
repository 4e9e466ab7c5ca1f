"""What a report calls the items of a workspace, and the levels of a strategic plan."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from hulpplan.analysis.memo import memo
from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_
from hulpplan.model.record import Completable, Record
from hulpplan.model.strategic_plan import LevelName as PlanLevelName
from hulpplan.model.strategic_plan import Levels, Objective, StrategicPlan
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Link, Plan
from hulpplan.workspace.workspace import Workspace

NOT_RECORDED = N_("official title not recorded")
NOT_FOUND = N_("not found in these files")


def no_note(_: Item[Record]) -> str:
    """Say nothing behind an item."""
    return ""


@dataclass(frozen=True, slots=True)
class ItemNames:
    """Says what items are called, and where in this report they are shown.

    `home` are the plans whose items are called by their id alone: the plan reported on and its strategic
    plan. `anchors` has the place in the report of each item that has one.
    """

    workspace: Workspace
    words: Words
    today: date
    home: frozenset[AnyPlan]
    anchors: Mapping[Item[Record], str] = field(default_factory=dict)

    def title(self, item: Item[Record]) -> str:
        """Return the title of an item; what stands for it where the official one is not recorded."""
        title: str | None = getattr(item.model, "title", None)
        if title is None and isinstance(item.model, Completable) and item.model.incomplete:
            return self.words.say(NOT_RECORDED)
        return title or ""

    def has_title(self, item: Item[Record]) -> bool:
        """Tell whether the title of an item stands in the plan or the register."""
        return bool(getattr(item.model, "title", None))

    def titled(self, item: Item[Record], id: str = "", *, anchor: str = "", note: str = "") -> Entry:  # noqa: A002 - the field's own word
        """Show an item by its whole title."""
        return Entry(self.title(item), id, anchor, note, plan_text=self.has_title(item))

    def name(self, item: Item[Record]) -> str:
        """Return the title of an item that needs no id beside it, such as an organisation."""
        return self.title(item) or item.id or ""

    def anchor(self, item: Item[Record]) -> str:
        """Return the place of an item in this report, or nothing."""
        return self.anchors.get(item, "")

    def id(self, item: Item[Record]) -> str:
        """Return how an item is named in this report; what stands in the register needs no id."""
        if item.plan is None:
            return ""
        return (item.id or "") if item.plan in self.home else item.ref

    def short(self, item: Item[Record]) -> str:
        """Return the short name of an objective, where it has one, and the title of anything else."""
        return self._label(item) or (self.name(item) if item.plan is None else self.title(item))

    def _label(self, item: Item[Record]) -> str | None:
        # Not `isinstance`, which is slow on models: lists of items ask this tens of thousands of times.
        return cast("Objective", item.model).label if item.kind == "objective" else None

    def entry(self, item: Item[Record], note: str = "") -> Entry:
        """Show an item by its id and, in short, its title."""
        named = bool(self._label(item)) or self.has_title(item)
        return Entry(self.short(item), self.id(item), self.anchor(item), note, plan_text=named)

    def mention(self, item: Item[Record], note: str = "") -> Entry:
        """Show an item of a plan by its id alone, or by its title where it has no id."""
        if item.id:
            return Entry("", self.id(item), self.anchor(item), note)
        return Entry(self.title(item), self.id(item), self.anchor(item), note, plan_text=self.has_title(item))

    def entries(
        self,
        source: Item[Record],
        *fields: str,
        besides: Item[Record] | None = None,
        note: Callable[[Item[Record]], str] = no_note,
    ) -> tuple[Entry, ...]:
        """Show what a field of an item refers to, and what was written there and not found.

        Args:
            source: the item.
            fields: the keys that lead to the references.
            besides: an item to leave out.
            note: says what stands behind each item.
        """
        return tuple(
            self.entry(link.target, note(link.target)) if link.target else self.missing(link.written)
            for link in self._links(source, fields)
            if besides is None or link.target is not besides
        )

    def prisons(self, prisons: Iterable[str]) -> str:
        """List prisons by name, from their ids."""
        entries = ((prison, self.workspace.entry("prison", prison)) for prison in prisons)
        return self.words.list_of(self.name(entry) if entry else prison for prison, entry in entries)

    def prisons_of(self, plan: AnyPlan) -> str:
        """List the prisons of an action plan by name."""
        return self.names(plan.item, "prison") or self.names(plan.item, "prisons")

    def missing(self, written: str) -> Entry:
        """Show a reference that leads nowhere."""
        return Entry("", written, note=self.words.say(NOT_FOUND))

    def names(self, source: Item[Record], *fields: str) -> str:
        """List what a field of an item refers to by title: `Welzijn, Werk en Wonen`."""
        links = self._links(source, fields)
        return self.words.list_of(self.name(link.target) if link.target else link.written for link in links)

    def named(self, source: Item[Record], written: str | None, *fields: str) -> str:
        """Return the title of what one reference in a field means, or else what was written there."""
        target = self.target(source, written, *fields)
        return self.name(target) if target else written or ""

    def all_named(self, source: Item[Record], written: Iterable[str], *fields: str) -> str:
        """List what references in a field of a part of an item mean."""
        return self.words.list_of(self.named(source, word, *fields) for word in written)

    def target(self, source: Item[Record], written: str | None, *fields: str) -> Item[Record] | None:
        """Return what one reference in a field means, or None."""
        links = (link for link in self._links(source, fields) if link.written == written)
        return next((link.target for link in links), None)

    def _links(self, source: Item[Record], fields: tuple[str, ...]) -> list[Link]:
        """Return the references in a field; a field of a part is named by the keys that lead to it."""
        return _links_by_fields(self.workspace).get((source, fields), [])


@memo
def _links_by_fields(workspace: Workspace) -> dict[tuple[Item[Record], tuple[str, ...]], list[Link]]:
    """Return the references of each item by the keys that lead to them, without places in lists."""
    links: dict[tuple[Item[Record], tuple[str, ...]], list[Link]] = {}
    for link in workspace.links:
        fields = tuple(step for step in link.steps if isinstance(step, str))
        links.setdefault((link.source, fields), []).append(link)
    return links


def anchors_of(
    items: Iterable[Item[Record]], name: Callable[[Item[Record]], str] | None = None
) -> dict[Item[Record], str]:
    """Give items a place in a report, each the first that has its name.

    Args:
        items: the items; those without an id have no place.
        name: what their place is called; their id if not given.
    """
    places: dict[str, Item[Record]] = {}
    for item in items:
        if item.id is not None:
            places.setdefault(name(item) if name else item.id, item)
    return {item: place for place, item in places.items()}


@dataclass(frozen=True, slots=True)
class LevelName:
    """The words for one and for many of a level, with a capital."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class LevelNames:
    """What a strategic plan calls its options, objectives and supra-local actions.

    Source: docs/format.en.md, "levels".
    """

    option: LevelName
    objective: LevelName
    action: LevelName


def level_names(strategic: Plan[StrategicPlan] | None, words: Words) -> LevelNames:
    """Return the plan's own words, or ours where it has none."""
    levels = (strategic.content.levels if strategic else None) or Levels()

    def named(level: PlanLevelName | None, one: str, many: str) -> LevelName:
        own = level or PlanLevelName()
        return LevelName(capital(own.one or one), capital(own.many or many))

    return LevelNames(
        named(levels.option, words.say(N_("Strategic option")), words.say(N_("Strategic options"))),
        named(levels.objective, words.say(N_("Objective")), words.say(N_("Objectives"))),
        named(levels.action, words.say(N_("Supra-local action")), words.say(N_("Supra-local actions"))),
    )
