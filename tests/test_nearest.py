import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.nearest import MOST_COMPARISONS, Candidates, id_order, nearest


@pytest.mark.parametrize(
    ("written", "candidates", "found"),
    [
        ("D44", ["D1", "D4", "D10"], "D4"),
        ("haselt", ["hasselt", "gent"], "hasselt"),
        ("hsaselt", ["hasselt"], "hasselt"),
        ("D14", ["D10", "D4", "D1", "D2"], "D1"),
        ("A31", ["A11", "A2", "A3", "A10"], "A3"),
        ("x", ["y"], None),
        ("", ["a", ""], None),
        ("D4", ["D4", "D5"], None),
        ("vo\u0302rst", ["v\xf4rst", "vorst"], "vorst"),
        ("", ["a"], None),
        ("abc", [], None),
        ("runing", ["running", "planned"], "running"),
    ],
)
def test_the_nearest_is_found_and_of_equal_ones_the_first_by_id(
    written: str, candidates: list[str], found: str | None
) -> None:
    assert nearest(written, candidates) == found
    assert nearest(written, reversed(candidates)) == found


@pytest.mark.parametrize(
    ("written", "candidate", "near"),
    [
        ("abc", "abd", True),
        ("abc", "ade", False),
        ("abcdef", "abcdxy", True),
        ("abcdef", "abcxyz", False),
        ("abc", "acb", True),
        ("abcdefghi", "abcdefxyz", True),
        ("abcdefgh", "abcdexyz", False),
        ("ab", "ba", False),
    ],
)
def test_near_is_a_third_of_what_was_written_and_no_more(written: str, candidate: str, near: bool) -> None:  # noqa: FBT001 - a parameter
    assert (nearest(written, [candidate]) is not None) == near


@pytest.mark.parametrize("written", ["D-1", "d1", "D 1", "D_1", "d--1"])
def test_a_difference_in_capitals_spaces_or_dashes_is_always_near(written: str) -> None:
    assert nearest(written, ["D1", "X"]) == "D1"


@pytest.mark.parametrize(
    "written",
    ["“D1”", "‘D1’", "„D1“", "«D1»", "D\u20111", "D–1", "\u200bD1", "D1\xa0", "Ｄ１", "\xadD1\ufeff"],
)
def test_a_character_that_looks_like_another_makes_no_difference(written: str) -> None:
    assert nearest(written, ["D1", "X"]) == "D1"


def test_ids_are_ordered_as_people_count() -> None:
    assert sorted(["D10", "D2", "D1", "D1.10", "D1.2", "A1", "a1"], key=id_order) == [
        "A1",
        "D1",
        "D1.2",
        "D1.10",
        "D2",
        "D10",
        "a1",
    ]


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=6))
def test_the_order_of_the_candidates_does_not_matter(written: str, candidates: list[str]) -> None:
    found = nearest(written, candidates)

    assert found is None or found in candidates
    assert nearest(written, candidates[::-1]) == found
    assert found != written
    assert nearest(written, [*candidates, written]) == found


def test_after_very_many_comparisons_only_the_form_of_a_word_is_looked_at() -> None:
    words = [f"W{number}" for number in range(2000)]
    candidates = Candidates(words)
    for number in range(MOST_COMPARISONS // len(words)):
        assert candidates.nearest(f"W{number}x") == f"W{number}"

    assert candidates.nearest("W7x") is None
    assert candidates.nearest("w 7") == "W7"
