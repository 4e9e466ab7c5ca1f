import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hulpplan.finding import Fact, FactKind
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source, decode, read_source


def fact_of(content: bytes) -> Fact:
    found = decode(content, "x.yaml")
    assert isinstance(found, Fact)
    assert found.kind is FactKind.UNREADABLE
    return found


def read(path: Path, limits: Limits | None = None) -> Fact:
    found = read_source(path, "x.yaml", limits or Limits())
    assert isinstance(found, Fact)
    assert found.kind is FactKind.UNREADABLE
    assert (found.place.span.line, found.place.span.column) == (1, 1)
    return found


def test_a_file_gives_its_text(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("a: één\n".encode())

    assert read_source(path, "plans/x.yaml", Limits()) == Source("plans/x.yaml", "a: één\n")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfa: 1\n", "x.yaml") == Source("x.yaml", "a: 1\n", marked=True)


WRONG_BYTES = {
    "latin-1 at the start": ("één".encode("latin-1"), (1, 1)),
    "latin-1 further on": ("a: 1\nb: café\n".encode("latin-1"), (2, 7)),
    "behind accents in UTF-8": ("é: één ".encode() + b"\xe9", (1, 8)),
    "behind a character of four bytes": ("😀 ".encode() + b"\xff", (1, 3)),
    "behind a byte order mark": (b"\xef\xbb\xbfa: \xe9", (1, 4)),
    "on a line after CRLF": (b"a: 1\r\nb: \xe9\r\n", (2, 4)),
    "on a line after a bare CR": (b"a: 1\rb: \xe9", (2, 4)),
    "a character cut in two at the end": ("a: é".encode()[:-1], (1, 4)),
    "a surrogate in UTF-8": (b"a: \xed\xa0\x80", (1, 4)),
    "cp1252 quotes": (b"a: \x93x\x94\n", (1, 4)),
}


@pytest.mark.parametrize(("content", "spot"), WRONG_BYTES.values(), ids=WRONG_BYTES)
def test_another_encoding_is_found_at_its_first_wrong_byte(content: bytes, spot: tuple[int, int]) -> None:
    fact = fact_of(content)

    assert fact.reason == "not-utf8"
    assert (fact.place.span.line, fact.place.span.column) == spot


UNICODE = {
    "UTF-16 with a mark": "kind: register\n".encode("utf-16"),
    "UTF-16 little end first": b"\xff\xfe" + "kind: café\n".encode("utf-16-le"),
    "UTF-16 big end first": b"\xfe\xff" + "kind: café\n".encode("utf-16-be"),
    "UTF-32 with a mark": "kind: register\n".encode("utf-32"),
}


@pytest.mark.parametrize("content", UNICODE.values(), ids=UNICODE)
def test_another_unicode_encoding_is_told_at_the_start_of_the_file(content: bytes) -> None:
    fact = fact_of(content)

    assert fact.reason == "not-utf8"
    assert (fact.place.span.line, fact.place.span.column) == (1, 1)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04\xff\0", bytes(range(256))])
def test_a_file_that_is_no_text_is_called_so(content: bytes) -> None:
    assert fact_of(content).reason == "binary"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "x.yaml") == Source("x.yaml", "")


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    limits = Limits(file_mb=0.001)

    path.write_bytes(b"#" * 1000)
    assert isinstance(read_source(path, "x.yaml", limits), Source)

    path.write_bytes(b"#" * 1001)
    fact = read(path, limits)
    assert (fact.reason, fact.values["limit"]) == ("too-large", "0.001")


def test_five_megabytes_are_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"

    path.write_bytes(b"#" * 5_000_000)
    assert isinstance(read_source(path, "x.yaml", Limits()), Source)

    path.write_bytes(b"#" * 5_000_001)
    fact = read(path)
    assert (fact.reason, fact.values["limit"]) == ("too-large", "5")


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_folder(path: Path) -> None:
    path.mkdir()


def link_to_zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def link_to_folder(path: Path) -> None:
    path.symlink_to(path.parent)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_fifo, "not-regular"),
        (make_folder, "not-regular"),
        (link_to_zeros, "not-regular"),
        (link_to_folder, "not-regular"),
        (link_to_nothing, "gone"),
        (link_to_itself, "link-loop"),
    ],
)
def test_what_is_no_ordinary_file_is_not_waited_for(
    make: Callable[[Path], None], reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.yaml"
    make(path)

    assert read(path).reason == reason


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "y.txt").write_bytes(b"a: 1\n")
    (tmp_path / "x.yaml").symlink_to("y.txt")

    assert read_source(tmp_path / "x.yaml", "x.yaml", Limits()) == Source("x.yaml", "a: 1\n")


def test_lines_end_where_editors_end_them() -> None:
    source = Source("x.yaml", "a\r\nb\rc\nd\x85e\u2028f\x0cg")

    assert source.lines() == ["a", "b", "c", "d\x85e\u2028f\x0cg"]
    assert source.line(2) == "b"
    assert source.line(5) == ""
