"""Reading a file with limits, and how far it may lead."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from hulpplan.files import (
    Reason,
    UnreadError,
    leads_out,
    read_bytes,
    read_head,
    root_above,
    root_of,
)
from hulpplan.settings_search import find_settings_file


def why(path: Path, root: Path | None = None, largest: float = 100) -> Reason:
    with pytest.raises(UnreadError) as error:
        read_bytes(path, root, largest)
    return error.value.reason


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"1234")

    assert read_bytes(path, tmp_path, 4) == b"1234"
    assert why(path, tmp_path, 3) is Reason.TOO_LARGE
    assert read_head(path, 2, tmp_path) == b"12"


def test_a_file_that_says_it_is_empty_and_is_not_has_a_limit_too() -> None:
    assert why(Path("/proc/self/status"), largest=10) is Reason.TOO_LARGE


def test_ten_gigabytes_of_nothing_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with path.open("wb") as stream:
        stream.truncate(10_000_000_000)

    assert why(path) is Reason.TOO_LARGE


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


MAKE: dict[str, tuple[Callable[[Path], object], Reason]] = {
    "a pipe": (os.mkfifo, Reason.NOT_REGULAR),
    "a folder": (Path.mkdir, Reason.NOT_REGULAR),
    "a socket": (make_socket, Reason.SYSTEM),
    "a device": (lambda path: path.symlink_to("/dev/zero"), Reason.NOT_REGULAR),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), Reason.GONE),
    "a link to itself": (lambda path: path.symlink_to(path.name), Reason.LINK_LOOP),
}


@pytest.mark.parametrize("name", MAKE)
def test_what_is_no_ordinary_file_is_not_waited_for(name: str, tmp_path: Path) -> None:
    make, reason = MAKE[name]
    make(tmp_path / "x")

    assert why(tmp_path / "x") is reason


@pytest.mark.parametrize(
    "target",
    ["/etc/hostname", "../x", "/proc/self/environ", "root/../../x", "root/.git/config", "root/.GIT/x"],
)
def test_a_link_that_leads_out_is_not_followed(target: str, tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "root").mkdir(parents=True)
    (root / "link").symlink_to(target)

    assert leads_out(root / "link", root)
    assert why(root / "link", root) is Reason.OUTSIDE


def test_a_link_that_stays_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "x").write_bytes(b"1")
    (tmp_path / "a" / "y").symlink_to("../x")
    (tmp_path / "b").symlink_to("a")

    assert read_bytes(tmp_path / "b" / "y", tmp_path) == b"1"


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_what_can_be_no_path_lies_nowhere(name: str, tmp_path: Path) -> None:
    assert leads_out(tmp_path / name, tmp_path)


def test_settings_lead_as_far_as_the_repository_else_as_their_folder(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert (root_of(inner), root_above(inner)) == (inner, inner)

    (tmp_path / "a" / "hulpplan.yaml").touch()
    assert (root_of(inner), root_above(inner)) == (inner, tmp_path / "a")

    (tmp_path / ".git").touch()
    assert (root_of(inner), root_above(inner)) == (tmp_path, tmp_path)


def test_a_folder_reached_by_a_link_is_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "real" / ".git").mkdir(parents=True)
    (tmp_path / "real" / "x").touch()
    (tmp_path / "linked").symlink_to("real")

    assert root_of(tmp_path / "linked") == tmp_path / "real"
    assert not leads_out(tmp_path / "linked" / "x", root_of(tmp_path / "linked"))


def test_settings_that_cannot_be_read_count_and_so_does_a_folder_of_their_name(tmp_path: Path) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    (tmp_path / "hulpplan.yaml").touch()
    (inner / "hulpplan.yaml").mkdir()
    assert find_settings_file(inner) == inner / "hulpplan.yaml"

    (inner / "hulpplan.yaml").rmdir()
    (inner / "hulpplan.yaml").symlink_to("/")
    assert find_settings_file(inner) == inner / "hulpplan.yaml"
