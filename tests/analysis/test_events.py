"""What happened in a period, on each side of its edges."""

from datetime import date
from typing import Any

import pytest

from hulpplan.analysis.days import half_year_over, last_of_month
from hulpplan.analysis.events import (
    finished_on,
    is_done_without_day,
    is_finished_in,
    is_reached,
    measured_in,
    milestones_in,
    updates_in,
)
from hulpplan.analysis.means import has_figures, levels_of, means_of
from hulpplan.model.action import Action
from hulpplan.model.dates import read_period
from hulpplan.model.indicator import NumberIndicator, TextIndicator, YesNoIndicator

HALF = read_period("2022-H1")


def action(**fields: Any) -> Action:  # noqa: ANN401 - whatever a field can be
    return Action.model_validate({"id": "A1", "title": "T", "status": "done", **fields})


def test_the_half_year_that_is_over_is_a_period() -> None:
    assert half_year_over(date(2022, 6, 30)).text == "2021-H2"
    assert half_year_over(date(2022, 7, 1)).text == "2022-H1"
    assert half_year_over(date(1, 3, 1)).text == "0001-H1"
    assert half_year_over(date(2, 3, 1)).text == "0001-H2"


def test_the_last_day_of_a_month_is_that_of_its_year() -> None:
    assert last_of_month(date(2024, 2, 1)) == date(2024, 2, 29)
    assert last_of_month(date(2023, 2, 28)) == date(2023, 2, 28)


def test_updates_of_a_period_come_with_the_latest_first_and_none_of_the_future() -> None:
    days = ["2021-12-31", "2022-01-01", "2022-06-30", "2022-07-01"]
    one = action(updates=[{"date": day, "note": day} for day in days])

    assert [found.note for found in updates_in(one, HALF, date(2023, 1, 1))] == ["2022-06-30", "2022-01-01"]
    assert [found.note for found in updates_in(one, HALF, date(2022, 6, 29))] == ["2022-01-01"]


def test_of_two_updates_on_a_day_the_later_in_the_file_comes_first() -> None:
    one = action(updates=[{"date": "2022-02-01", "note": note} for note in "ab"])

    assert [found.note for found in updates_in(one, HALF, date(2023, 1, 1))] == ["b", "a"]


def test_an_action_is_finished_on_the_day_an_update_says_so_and_not_at_its_end() -> None:
    updates = [
        {"date": "2022-02-01", "note": "n", "status": "done"},
        {"date": "2022-03-01", "note": "n"},
    ]

    assert finished_on(action(end="2022-06", updates=updates)) == date(2022, 2, 1)
    assert finished_on(action(end="2022-06", updates=updates[1:])) is None
    assert is_done_without_day(action(end="2022-06", updates=updates[1:]))
    assert not is_done_without_day(action(updates=updates))
    assert not is_done_without_day(action(status="running"))
    assert finished_on(action()) is None
    assert finished_on(action(status="running", end="2022-06", updates=updates)) is None


@pytest.mark.parametrize(
    ("day", "finished"),
    [("2021-12-31", False), ("2022-01-01", True), ("2022-06-30", True), ("2022-07-01", False)],
)
def test_an_action_is_finished_in_a_period_up_to_its_edges(day: str, finished: bool) -> None:  # noqa: FBT001
    updates = [{"date": day, "note": "n", "status": "done"}]
    assert is_finished_in(action(updates=updates), HALF) is finished
    assert not is_finished_in(action(), HALF)


def test_milestones_of_a_period_were_reached_in_it_or_should_have_been() -> None:
    milestones = [
        {"title": "reached before", "due": "2022-03", "reached": "2021-12-31"},
        {"title": "reached in it", "due": "2021", "reached": "2022-01-01"},
        {"title": "due in it", "due": "2022-06"},
        {"title": "due later", "due": "2022-07"},
        {"title": "due before", "due": "2021-12"},
    ]

    found = milestones_in(action(milestones=milestones), HALF)
    assert [one.title for one in found] == ["reached in it", "due in it"]


def number(direction: str = "up", **fields: Any) -> NumberIndicator:  # noqa: ANN401 - as above
    return NumberIndicator.model_validate({"title": "T", "direction": direction, **fields})


def test_what_was_measured_over_a_part_of_a_period_or_over_more_than_it_counts() -> None:
    periods = ["2021", "2022", "2022-Q2", "2021-07/2022-03", "2022-H2"]
    one = number(measurements=[{"period": period, "value": 1} for period in periods])

    assert [str(found.period) for found in measured_in(one, HALF)] == ["2022", "2022-Q2"]


def test_a_target_is_reached_from_the_target_itself_on() -> None:
    assert is_reached(number(target=10), 10) is True
    assert is_reached(number(target=10), 9.9) is False
    assert is_reached(number("down", target=10), 10) is True
    assert is_reached(number("down", target=10), 10.1) is False
    assert is_reached(number(), 10) is None
    assert is_reached(number(target=10), None) is None


def test_yes_and_no_are_compared_and_words_are_not() -> None:
    yes = YesNoIndicator.model_validate({"title": "T", "kind": "yes-no", "target": True})
    words = TextIndicator.model_validate({"title": "T", "kind": "text", "target": "goed"})

    assert is_reached(yes, True) is True  # noqa: FBT003 - what was measured
    assert is_reached(yes, False) is False  # noqa: FBT003 - as above
    assert is_reached(words, "goed") is None


def test_means_are_added_up_with_their_gaps() -> None:
    known = action(resources={"fte": {"planned": 0.1}, "budget": {"used": 5}})
    found = means_of([known, action(resources={"fte": {"planned": 0.2}}), action()])

    assert (found.staff_planned.value, found.staff_planned.known, found.staff_planned.of) == (0.3, 2, 3)
    assert (found.money_used.value, found.money_used.known) == (5, 1)
    assert found.staff_used.known == 0
    assert has_figures(known)
    assert not has_figures(action())
    assert not has_figures(action(resources={"funding": [{"source": "x"}]}))
    assert means_of([]).staff_used.of == 0


def test_levels_that_pay_come_in_the_order_of_the_format_each_once() -> None:
    funding = [{"source": "x", "level": level} for level in ("federal", "local", "federal")]

    assert levels_of(action(resources={"funding": [*funding, {"source": "y"}]})) == ("local", "federal")
    assert levels_of(action()) == ()
