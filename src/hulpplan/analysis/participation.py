"""How many took part in an offer, each of them counted once."""

from collections.abc import Iterable, Iterator
from typing import Literal

from hulpplan.model.dates import Moment, Period
from hulpplan.model.offer import Offer, Participation


def lies_in(moment: Moment | None, period: Period | None) -> bool:
    """Tell whether a stretch of time lies wholly in a period; everything known lies in no period at all."""
    if moment is None:
        return False
    return period is None or (period.first <= moment.first and moment.last <= period.last)


def participation_figures(
    offers: Iterable[Offer],
    field: Literal["places", "registrations", "participants"],
    period: Period | None = None,
) -> Iterator[int | None]:
    """Yield what was counted of offers, everybody once; None where a count or an offer has no such number."""
    for offer in offers:
        counted = counted_once(offer.participation, period)
        yield from (getattr(one, field) for one in counted) if counted else (None,)


def counted_once(counts: Iterable[Participation], period: Period | None = None) -> list[Participation]:
    """Return the counts that may be added up, in the order of the file.

    Counts over overlapping periods tell of the same people: of 2021 and 2021-H1 only 2021 is kept. The
    longest period counts, of two as long the first in the file. Without a readable period there is no count.

    Args:
        counts: those of one offer.
        period: only counts that lie wholly in it; None for all.
    """
    known = [(one, one.period) for one in counts if one.period is not None and lies_in(one.period, period)]
    kept: list[tuple[Participation, Period]] = []
    for one, time in sorted(known, key=lambda pair: pair[1].first - pair[1].last):
        if all(time.last < other.first or other.last < time.first for _, other in kept):
            kept.append((one, time))
    chosen = {id(one) for one, _ in kept}
    return [one for one, _ in known if id(one) in chosen]
