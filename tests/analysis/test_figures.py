"""Figures of which some are not known, and people who are counted once."""

from typing import Any

from hulpplan.analysis.figures import Total, total_of
from hulpplan.analysis.participation import counted_once, lies_in, participation_figures
from hulpplan.model.dates import read_moment, read_period
from hulpplan.model.offer import Offer


def offer(*counts: tuple[str | None, int | None]) -> Offer:
    participation: list[dict[str, Any]] = [
        {"period": period, "participants": number} for period, number in counts if period is not None
    ]
    return Offer.model_validate(
        {"id": "O1", "title": "T", "domains": ["werk"], "participation": participation}
    )


def test_what_is_not_known_is_no_zero() -> None:
    assert total_of([]) == Total(0, 0, 0)
    assert total_of([None, None]) == Total(0, 0, 2)
    assert total_of([0, None]) == Total(0, 1, 2)


def test_decimals_are_added_as_they_are_written() -> None:
    assert total_of([0.1, 0.2]) == Total(0.3, 2, 2)
    assert repr(total_of([1, 2]).value) == "3"
    assert total_of([1, 0.5]).value == 1.5


def test_a_period_holds_what_lies_wholly_in_it() -> None:
    year = read_period("2021")

    assert lies_in(read_moment("2021-12-31"), year)
    assert not lies_in(read_moment("2022-01-01"), year)
    assert not lies_in(read_period("2021-07/2022-06"), year)
    assert lies_in(year, year)
    assert lies_in(year, None)
    assert not lies_in(None, None)


def test_of_periods_that_overlap_the_longest_counts_and_of_equal_ones_the_first() -> None:
    found = counted_once(offer(("2021-H1", 1), ("2021", 2), ("2022-Q1", 3), ("2022-Q1", 4)).participation)

    assert [one.participants for one in found] == [2, 3]


def test_a_period_that_was_asked_for_leaves_out_what_is_not_wholly_in_it() -> None:
    counts = offer(("2021-H1", 1), ("2021", 2), ("2022-Q1", 3)).participation

    assert [one.participants for one in counted_once(counts, read_period("2021-H1"))] == [1]
    assert [one.participants for one in counted_once(counts, read_period("2023"))] == []


def test_a_count_without_a_readable_period_is_left_out() -> None:
    known = offer(("2021", 2))
    unread = known.participation[0].model_copy(update={"period": None})

    assert counted_once([unread, *known.participation]) == list(known.participation)


def test_an_offer_that_was_not_counted_is_a_gap() -> None:
    offers = [offer(("2021", 2)), offer(), offer(("2021", None))]

    assert list(participation_figures(offers, "participants")) == [2, None, None]
    assert list(participation_figures(offers, "participants", read_period("2023"))) == [None, None, None]
