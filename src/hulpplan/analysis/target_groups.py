"""For whom something is done: needs, offer and actions of each target group, the weakest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hulpplan.analysis.coverage import is_not_stopped, takers_of
from hulpplan.analysis.figures import Total, total_of
from hulpplan.analysis.participation import participation_figures
from hulpplan.model.dates import Period
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TargetGroupSummary:
    """What there is for one target group; None for what names no target group.

    `unmet` are the needs that nothing takes up; `actions` are all, the stopped ones too.
    """

    item: Item[Record] | None
    needs: tuple[Item[Record], ...]
    unmet: tuple[Item[Record], ...]
    offer: tuple[Item[Record], ...]
    actions: tuple[Item[Record], ...]
    participants: Total

    @property
    def answers(self) -> int:
        """How much is done for the group: offer, and actions that were not stopped."""
        return len(self.offer) + sum(is_not_stopped(action) for action in self.actions)


def groups_of(
    workspace: Workspace, items: Iterable[Item[Record]], period: Period | None = None
) -> list[TargetGroupSummary]:
    """Gather needs, offer and actions by the target groups they name, the weakest group first.

    **The weakest** is the group of which most is known to be missing: first the one with most needs that
    nothing takes up; of equals the one for which least is done (offer and actions together); of equals
    the one that fewest took part for, where a number that nobody knows counts as fewest; then by name.
    What names several groups stands under each of them.

    Args:
        workspace: all plans.
        items: what to look at.
        period: the time in which those who took part are counted; None for all.

    Source: strategic plan 2015-2020, option 3: the needs of the weakest target groups come first.
    """
    named: dict[Item[Record] | None, list[Item[Record]]] = {}
    for item in items:
        for group in dict.fromkeys(workspace.targets(item, "target_groups")) or (None,):
            named.setdefault(group, []).append(item)
    groups = [_group(workspace, group, found, period) for group, found in named.items()]
    return sorted(groups, key=_weakest_first)


def _group(
    workspace: Workspace, group: Item[Record] | None, found: Sequence[Item[Record]], period: Period | None
) -> TargetGroupSummary:
    needs = tuple(item for item in found if item.kind == "need")
    offer = tuple(item for item in found if item.kind == "offer")
    return TargetGroupSummary(
        group,
        needs,
        tuple(need for need in needs if not takers_of(workspace, need)),
        offer,
        tuple(item for item in found if item.kind not in {"need", "offer"}),
        total_of(participation_figures(models_of_offer(offer), "participants", period)),
    )


def models_of_offer(items: Iterable[Item[Record]]) -> list[Offer]:
    """Return the models of items that are offer."""
    models = (item.model for item in items)
    return [model for model in models if isinstance(model, Offer)]


def is_tied(one: TargetGroupSummary, other: TargetGroupSummary) -> bool:
    """Tell whether two groups are equally weak, so that only their names put one before the other."""
    return _weakness(one) == _weakness(other)


def _weakest_first(group: TargetGroupSummary) -> tuple[tuple[bool, int, int, float], str]:
    return _weakness(group), str(getattr(group.item.model, "title", "") or "") if group.item else ""


def _weakness(group: TargetGroupSummary) -> tuple[bool, int, int, float]:
    # What names no group says nothing of one, and comes last.
    return (
        group.item is None,
        -len(group.unmet),
        group.answers,
        group.participants.value if group.participants.known else -1,
    )
