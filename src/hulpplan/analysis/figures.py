"""Adding up figures of which some are not known."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


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
    """Add figures up; None stands for one that is not known, and is not counted as 0.

    Decimals are added as they are written: 0.1 and 0.2 make 0.3.
    """
    found = list(figures)
    known = [figure for figure in found if figure is not None]
    if all(isinstance(figure, int) for figure in known):
        return Total(sum(known), len(known), len(found))
    exact = sum((Decimal(str(figure)) for figure in known), Decimal())
    return Total(float(exact), len(known), len(found))
