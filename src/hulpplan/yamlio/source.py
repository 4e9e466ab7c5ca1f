"""The text of a file, or a fact why there is none."""

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
"""The share of zero bytes, one in so many, above which a file is not taken for text."""
MOSTLY, SELDOM = 0.7, 0.1
"""In UTF-16 text the share of zeros among the high bytes, and among the low ones."""
LOCK_PREFIX = "~$"
"""The prefix of the lock files of office programs."""
SALVAGEABLE = ("not-utf8", "binary", "too-large")
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its name for users, its text, and whether it had a byte order mark."""

    file: str
    text: str
    marked: bool = False

    def lines(self) -> list[str]:
        """Return the lines without their line endings."""
        # Not `splitlines`: it also breaks at characters that are not line breaks in YAML 1.2 or editors.
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def line(self, number: int) -> str:
        """Return a line (from 1) without its line ending; empty past the end."""
        lines = self.lines()
        return lines[number - 1] if number <= len(lines) else ""

    def spans(self, stretches: Iterable[tuple[int, int]]) -> Iterator[Span]:
        """Return the spans of ranges of the text, given as offsets, each inside one line."""
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
    """Read the start of a file that is too large or not UTF-8, for its top-level lines.

    What cannot be read in it is replaced by question marks in diamonds.
    """
    content = read_head(path, SALVAGED_BYTES, root)
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if marked else _wide_encoding(content) or "utf-8"
    text = content.decode(encoding, errors="replace")
    return Source(file, text.removeprefix("\ufeff"))


def decode(content: bytes, file: str) -> Source | Fact:
    """Decode a file; another encoding than UTF-8 is a fact at the first wrong byte."""
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
    """Return the reason why a file with zeros is not text; None when it has only a few of them."""
    if _wide_encoding(content):
        return "not-utf8"
    return "binary" if content.count(b"\0") * MOST_ZEROS > len(content) else None


def _wide_encoding(content: bytes) -> str | None:
    """Detect UTF-16 without a byte order mark, and its byte order, by the zeros."""
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
