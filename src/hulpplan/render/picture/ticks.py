"""Where the marks on a line of time stand, and what is written at them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

_MANY_YEARS: Final = 16
_FEW_DAYS: Final = 800


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on a line of time; the larger ones begin a year."""

    day: date
    text: str
    large: bool


def ticks_between(first: date, last: date) -> list[Tick]:
    """Return the marks for a stretch of time: each year, and in a short one its quarters or half-years.

    Of very many years not every one has a mark. Parts of years are written as plans write them.
    """
    days = (last - first).days
    step = 1 + (last.year - first.year) // _MANY_YEARS
    months = (4, 7, 10) if days <= _FEW_DAYS else (7,) if step == 1 else ()
    found = []
    for year in range(first.year, last.year + 1, step):
        found.append(Tick(date(year, 1, 1), str(year), large=True))
        found.extend(Tick(date(year, month, 1), _part(month, months), large=False) for month in months)
    return [tick for tick in found if first <= tick.day <= last]


def _part(month: int, months: tuple[int, ...]) -> str:
    return f"H{month // 6 + 1}" if len(months) == 1 else f"Q{(month + 2) // 3}"


def spread(ticks: list[Tick], places: list[float], room: float) -> Iterator[tuple[Tick, float]]:
    """Yield the marks that can be written beside each other; the small ones all or none.

    Args:
        ticks: the marks.
        places: where each stands, in pixels.
        room: how much one needs.
    """
    pairs = list(zip(ticks, places, strict=True))
    large = list(_apart([pair for pair in pairs if pair[0].large], room))
    both = sorted(pairs, key=lambda pair: pair[1])
    fits = all(after - before >= room for (_, before), (_, after) in pairwise(both))
    yield from both if fits else large


def _apart(pairs: list[tuple[Tick, float]], room: float) -> Iterator[tuple[Tick, float]]:
    before = -room
    for tick, place in pairs:
        if place - before >= room:
            before = place
            yield tick, place
