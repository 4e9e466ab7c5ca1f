"""The text of a file, or the reason why there is none."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hulpplan.files import UnreadError, read_bytes, read_head
from hulpplan.finding import Fact, FactKind, Place, Span
from hulpplan.i18n import Value
from hulpplan.yamlio.limits import Limits

SALVAGED_BYTES = 100_000
MOST_ZEROS = 10
"""One byte in so many may be a zero before a file is taken for something else than text."""
MOSTLY, SELDOM = 0.7, 0.1
"""How many of the high bytes are zero in a text of two bytes a letter, and how many of the low ones."""
LOCK_PREFIX = "~$"
"""How office programs begin the name of the file that says who has another one open."""
SALVAGEABLE = ("not-utf8", "binary", "too-large")
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its name for people, its text, and whether a byte order mark stood before it."""

    file: str
    text: str
    marked: bool = False

    def lines(self) -> list[str]:
        """Return the lines without their line endings."""
        # Not `splitlines`: it also breaks at characters that are no line break in YAML 1.2 or an editor.
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def line(self, number: int) -> str:
        """Return a line (from 1) without its line ending; empty past the end."""
        lines = self.lines()
        return lines[number - 1] if number <= len(lines) else ""

    def spans(self, stretches: Iterable[tuple[int, int]]) -> Iterator[Span]:
        """Find the lines and columns of stretches of the text, each inside one line, given as offsets."""
        starts: list[int] = []
        for start, end in stretches:
            if not starts:
                starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
            line = bisect_right(starts, start)
            first = starts[line - 1] - 1
            yield Span(self.file, line, start - first, line, end - first)


def read_source(path: Path, file: str, limits: Limits, root: Path | None = None) -> Source | Fact:
    """Read a file whole.

    Args:
        path: the file.
        file: its name for people.
        limits: of which `file_mb` counts here.
        root: the folder it must lie in once links are followed; None for a file of our own.

    Returns:
        The source, or a fact of kind `UNREADABLE` that says why there is none.
    """
    if path.name.startswith(LOCK_PREFIX):
        return _unreadable(file, "lock-file")
    try:
        return decode(read_bytes(path, root, limits.file_mb * 1_000_000), file)
    except UnreadError as error:
        values: dict[str, Value] = {"limit": f"{limits.file_mb:g}", "detail": error.detail}
        return _unreadable(file, error.reason.value, values)


def salvage(path: Path, file: str, root: Path | None = None) -> Source:
    """Read the beginning of a file that is too large or no UTF-8, for what its first lines show.

    What cannot be read in it is replaced by question marks in diamonds.
    """
    content = read_head(path, SALVAGED_BYTES, root)
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if marked else _wide_encoding(content) or "utf-8"
    text = content.decode(encoding, errors="replace")
    return Source(file, text.removeprefix("\ufeff"))


def decode(content: bytes, file: str) -> Source | Fact:
    """Turn the bytes of a file into text; other encodings than UTF-8 are a fact at the first wrong byte."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _unreadable(file, "not-utf8")
    if b"\0" in content and (reason := _why_no_text(content)):
        return _unreadable(file, reason)
    marked = content.startswith(codecs.BOM_UTF8)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return Source(file, content.decode("utf-8"), marked)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        reason = "binary" if b"\0" in content else "not-utf8"
        return _unreadable(file, reason, line=line, column=column)


def _why_no_text(content: bytes) -> str | None:
    """Say why a file with zeros in it is no text; None for one that only has a few among its words."""
    if _wide_encoding(content):
        return "not-utf8"
    return "binary" if content.count(b"\0") * MOST_ZEROS > len(content) else None


def _wide_encoding(content: bytes) -> str | None:
    """Tell by its zeros whether a text without a mark has two bytes a letter, and which comes first."""
    pairs = len(content) // 2
    high, low = content[0::2].count(b"\0"), content[1::2].count(b"\0")
    if low > pairs * MOSTLY and high < pairs * SELDOM:
        return "utf-16-le"
    return "utf-16-be" if high > pairs * MOSTLY and low < pairs * SELDOM else None


def _unreadable(
    file: str, reason: str, values: dict[str, Value] | None = None, line: int = 1, column: int = 1
) -> Fact:
    place = Place(Span(file, line, column, line, column))
    return Fact(FactKind.UNREADABLE, place, reason, values or {})
