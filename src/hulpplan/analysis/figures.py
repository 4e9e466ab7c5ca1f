"""Adding up figures of which some are not known: who took part, staff and money."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

from hulpplan.analysis.progress import AnyAction
from hulpplan.model.action import Amount, FundingLevel, Resources
from hulpplan.model.dates import Moment, Period
from hulpplan.model.offer import Offer, Participation

LEVELS: Final[tuple[FundingLevel, ...]] = get_args(FundingLevel)
"""The levels of government that pay, in the order of the format."""

_NO_RESOURCES = Resources()

CountedField: TypeAlias = Literal["places", "registrations", "participants"]
"""A field with a number of a count."""


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over things of which some have no figure.

    Attributes:
        value: the sum of the figures that are known; 0 when none is, which then says nothing.
        known: how many have a figure.
        of: how many there are.
    """

    value: float
    known: int
    of: int


def total_of(figures: Iterable[float | None]) -> Total:
    """Add up figures. None is an unknown figure: it is left out, not counted as 0.

    Decimals are added as they are written: 0.1 and 0.2 make 0.3.
    """
    figures = list(figures)
    known = [figure for figure in figures if figure is not None]
    if all(isinstance(figure, int) for figure in known):
        return Total(sum(known), len(known), len(figures))
    exact = sum((Decimal(str(figure)) for figure in known), Decimal())
    return Total(float(exact), len(known), len(figures))


def lies_in(moment: Moment | None, period: Period | None) -> bool:
    """Return whether a moment lies wholly in a period. Without a period any readable moment does."""
    if moment is None:
        return False
    return period is None or (period.first <= moment.first and moment.last <= period.last)


def participation_figures(
    offers: Iterable[Offer],
    field: CountedField,
    period: Period | None = None,
) -> Iterator[int | None]:
    """Yield one number per count of each offer, nobody counted twice; None where it is not recorded."""
    for offer in offers:
        counts = counted_once(offer.participation, period)
        yield from (getattr(count, field) for count in counts) if counts else (None,)


def counted_once(counts: Iterable[Participation], period: Period | None = None) -> list[Participation]:
    """Return the counts that may be added up, in the order of the file.

    Overlapping periods count the same people: of 2021 and 2021-H1 only 2021 is kept. The longest period
    wins; of equally long ones the first in the file. A count without a readable period is left out.

    Args:
        counts: those of one offer.
        period: only counts that lie wholly in it; None for all.
    """
    dated = [
        (count, count.period)
        for count in counts
        if count.period is not None and lies_in(count.period, period)
    ]
    separate: list[tuple[Participation, Period]] = []
    for count, time in sorted(dated, key=lambda pair: pair[1].first - pair[1].last):
        if all(time.last < other.first or other.last < time.first for _, other in separate):
            separate.append((count, time))
    chosen = {id(count) for count, _ in separate}
    return [count for count, _ in dated if id(count) in chosen]


@dataclass(frozen=True, slots=True)
class Means:
    """The resources of several actions: staff in full-time equivalents, money in euro."""

    staff_planned: Total
    staff_used: Total
    money_planned: Total
    money_used: Total


def has_figures(action: AnyAction) -> bool:
    """Return whether any figure on the staff or money of an action is known."""
    return any(figure is not None for figure in _figures(action))


def means_of(actions: Iterable[AnyAction]) -> Means:
    """Add up the staff and money of actions. An unknown figure is a gap, not 0.

    Source: docs/format.en.md, "objectives.actions.resources".
    """
    rows = [_figures(action) for action in actions]
    columns = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Means(*(total_of(column) for column in columns))


def levels_of(action: AnyAction) -> tuple[FundingLevel, ...]:
    """Return the levels of government that pay for an action, each once, in the order of the format.

    The format has no amount per level: an amount is known only for all of them together.
    """
    paying = {funding.level for funding in (action.resources or _NO_RESOURCES).funding}
    return tuple(level for level in LEVELS if level in paying)


def _figures(action: AnyAction) -> tuple[float | None, float | None, float | None, float | None]:
    resources = action.resources or _NO_RESOURCES
    staff, money = resources.fte or Amount(), resources.budget or Amount()
    return staff.planned, staff.used, money.planned, money.used
