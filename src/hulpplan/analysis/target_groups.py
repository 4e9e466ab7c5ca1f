"""Needs, offer and actions of each target group, the weakest group first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hulpplan.analysis.coverage import is_not_stopped, takers_of
from hulpplan.analysis.figures import Total, participation_figures, total_of
from hulpplan.model.dates import Period
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TargetGroupSummary:
    """What there is for one target group.

    Attributes:
        item: the target group; None for items that name none.
        needs: its needs.
        unmet: those that nothing takes up.
        offer: its offers.
        actions: its actions, stopped ones included.
        participants: how many took part in the offers.
    """

    item: Item[Record] | None
    needs: tuple[Item[Record], ...]
    unmet: tuple[Item[Record], ...]
    offer: tuple[Item[Record], ...]
    actions: tuple[Item[Record], ...]
    participants: Total

    @property
    def answers(self) -> int:
        """The number of offers and of actions that were not stopped."""
        return len(self.offer) + sum(is_not_stopped(action) for action in self.actions)


def groups_of(
    workspace: Workspace, items: Iterable[Item[Record]], period: Period | None = None
) -> list[TargetGroupSummary]:
    """Group needs, offers and actions by the target groups they name, the weakest group first.

    The weakest group is the one with most unmet needs; of equals the one with fewest offers and actions; of
    equals the one with fewest participants, where an unknown number counts as fewest; then by name. An item
    that names several groups is in each of them.

    Args:
        workspace: all plans.
        items: the items to group.
        period: only participants counted in it; None for all.

    Source: strategic plan 2015-2020, option 3: the needs of the weakest target groups come first.
    """
    by_group: dict[Item[Record] | None, list[Item[Record]]] = {}
    for item in items:
        for group in dict.fromkeys(workspace.targets(item, "target_groups")) or (None,):
            by_group.setdefault(group, []).append(item)
    groups = [_group(workspace, group, members, period) for group, members in by_group.items()]
    return sorted(groups, key=_weakest_first)


def _group(
    workspace: Workspace, group: Item[Record] | None, items: Sequence[Item[Record]], period: Period | None
) -> TargetGroupSummary:
    needs = tuple(item for item in items if item.kind == "need")
    offer = tuple(item for item in items if item.kind == "offer")
    return TargetGroupSummary(
        group,
        needs,
        tuple(need for need in needs if not takers_of(workspace, need)),
        offer,
        tuple(item for item in items if item.kind not in {"need", "offer"}),
        total_of(participation_figures(models_of_offer(offer), "participants", period)),
    )


def models_of_offer(items: Iterable[Item[Record]]) -> list[Offer]:
    """Return the models of items that are offer."""
    models = (item.model for item in items)
    return [model for model in models if isinstance(model, Offer)]


def is_tied(group: TargetGroupSummary, other: TargetGroupSummary) -> bool:
    """Return whether two groups are equally weak, so that they are ordered by name only."""
    return _weakness(group) == _weakness(other)


def _weakest_first(group: TargetGroupSummary) -> tuple[tuple[bool, int, int, float], str]:
    return _weakness(group), str(getattr(group.item.model, "title", "") or "") if group.item else ""


def _weakness(group: TargetGroupSummary) -> tuple[bool, int, int, float]:
    # Items that name no group come last.
    return (
        group.item is None,
        -len(group.unmet),
        group.answers,
        group.participants.value if group.participants.known else -1,
    )
