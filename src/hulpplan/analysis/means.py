"""Staff and money of actions, planned and used."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, get_args

from hulpplan.analysis.figures import Total, total_of
from hulpplan.analysis.progress import AnyAction
from hulpplan.model.action import Amount, FundingLevel, Resources

LEVELS: Final[tuple[FundingLevel, ...]] = get_args(FundingLevel)

_NONE = Resources()


@dataclass(frozen=True, slots=True)
class Means:
    """What actions take together: staff in full-time equivalents, money in euro."""

    staff_planned: Total
    staff_used: Total
    money_planned: Total
    money_used: Total


def has_figures(action: AnyAction) -> bool:
    """Tell whether anything is known about the staff or money of an action."""
    return any(figure is not None for figure in _figures(action))


def means_of(actions: Iterable[AnyAction]) -> Means:
    """Add the staff and money of actions up, each action once; what is not known is a gap, and not 0.

    Source: docs/format.en.md, "objectives.actions.resources".
    """
    found = [_figures(action) for action in actions]
    columns = zip(*found, strict=True) if found else ((), (), (), ())
    return Means(*(total_of(column) for column in columns))


def levels_of(action: AnyAction) -> tuple[FundingLevel, ...]:
    """Return the levels of government that pay for an action, each once, in the order of the format.

    Nobody wrote how much each of them pays, so an amount can only be told of all of them together.
    """
    paid = {one.level for one in (action.resources or _NONE).funding}
    return tuple(level for level in LEVELS if level in paid)


def _figures(action: AnyAction) -> tuple[float | None, float | None, float | None, float | None]:
    resources = action.resources or _NONE
    staff, money = resources.fte or Amount(), resources.budget or Amount()
    return staff.planned, staff.used, money.planned, money.used
