"""A repeatable source of choices."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

MULTIPLIER = 6_364_136_223_846_793_005
INCREMENT = 1_442_695_040_888_963_407
MASK = (1 << 64) - 1


class Draw:
    """Choices that depend on the seed alone.

    Not the `random` module: what its `choice` and `sample` give for a seed may differ between Python
    versions, and a corpus has to be the same everywhere.
    """

    def __init__(self, seed: int) -> None:
        self._state = (seed * MULTIPLIER + INCREMENT) & MASK
        self.below(1)

    def below(self, limit: int) -> int:
        """Give a whole number from 0 up to, not including, the limit."""
        self._state = (self._state * MULTIPLIER + INCREMENT) & MASK
        return (self._state >> 33) % limit

    def between(self, low: int, high: int) -> int:
        """Give a whole number from low up to and including high."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """Tell yes in this percentage of cases."""
        return self.below(100) < percent

    def pick(self, items: Sequence[T]) -> T:
        """Give one of the items."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """Give so many different items, or all of them when there are fewer."""
        pool = list(items)
        return [pool.pop(self.below(len(pool))) for _ in range(min(count, len(pool)))]
