"""Names of files and folders that work on every disk."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.error import UserError
from hulpplan.file_names import LONGEST, file_names
from hulpplan.site.folder import SiteFolder
from hulpplan.site.manifest import is_ours

IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}", fullmatch=True)


def test_an_id_is_its_own_name() -> None:
    assert file_names(["hasselt", "D4.1", "2015-2020"]) == {
        "hasselt": "hasselt",
        "D4.1": "D4.1",
        "2015-2020": "2015-2020",
    }


def test_ids_that_differ_in_capitals_only_get_a_number_in_whatever_order_they_come() -> None:
    names = {"CAW": "CAW", "Caw": "Caw-2", "caw": "caw-3"}

    assert file_names(["caw", "CAW", "Caw"]) == names
    assert file_names(["Caw", "caw", "CAW"]) == names


def test_a_number_never_takes_the_name_of_another_id() -> None:
    assert file_names(["A", "a", "a-2"]) == {"A": "A", "a": "a-3", "a-2": "a-2"}


@pytest.mark.parametrize("one", ["con", "NUL", "com1", "Aux.x", "lpt9"])
def test_what_windows_keeps_for_devices_is_no_name(one: str) -> None:
    assert file_names([one])[one] == f"_{one}"


@pytest.mark.parametrize("one", ["conto", "com", "nullen"])
def test_what_only_begins_like_a_device_stays(one: str) -> None:
    assert file_names([one])[one] == one


def test_a_name_never_ends_with_a_dot_nor_is_it_that_of_a_page() -> None:
    assert file_names(["a.", "index.html"], ["index.html"]) == {"a.": "a._", "index.html": "index.html-2"}


def test_a_long_id_is_cut_and_still_has_a_name_of_its_own() -> None:
    first, second = "a" * LONGEST + "b", "a" * LONGEST + "c"
    names = file_names([first, second, "a" * LONGEST])

    assert names["a" * LONGEST] == "a" * LONGEST
    assert len({*names.values()}) == 3
    assert all(len(name) < LONGEST + 20 for name in names.values())


@given(st.lists(st.text()))
def test_whatever_stands_for_an_id_has_a_name_that_is_ours(ids: list[str]) -> None:
    names = file_names(ids)

    assert all(is_ours(f"nl/plans/{name}/index.html") for name in names.values())
    assert len({name.casefold() for name in names.values()}) == len(names)


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a/../x", "a//x", "é", "a\0b", ".x", "-x", "a\nb", "", "hulpplan-site.txt"]
)
def test_a_name_that_is_not_ours_is_not_written(tmp_path: Path, name: str) -> None:
    folder = SiteFolder(tmp_path / "site")
    with folder, pytest.raises(UserError, match="cannot be called"):
        folder.write(name, b"x")

    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["hulpplan-site.txt"]


@given(st.lists(IDS))
def test_every_id_has_a_name_of_its_own_on_a_disk_without_capitals(ids: list[str]) -> None:
    names = file_names(ids)

    assert set(names) == set(ids)
    assert len({name.casefold() for name in names.values()}) == len(names)
    assert file_names(reversed(ids)) == names
