"""Versions of plan files, read as carefully as plans are, up to a limit."""

from collections.abc import Iterable, Mapping
from hashlib import sha1, sha256
from typing import Final

from hulpplan.history.git import Blobs
from hulpplan.history.shortening import shortened
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source, decode

LEAST: Final = 250_000
"""The minimum for the number of characters of old versions that are read; else half that of the plans."""

_SHA1_LENGTH: Final = 40
_GETTING: Final = 10


class EnoughError(Exception):
    """The limit is reached: no more versions are read."""


class Versions:
    """The versions of plan files by object name; each is read once.

    What the files say now is known already, and costs nothing.
    """

    def __init__(
        self, source: Blobs, now: Iterable[Document], limits: Limits, like: str, most: int | None = None
    ) -> None:
        """Start with the current files.

        Args:
            source: gives the contents.
            now: the files as they are.
            limits: what is too large to be read.
            like: a name as this repository gives them.
            most: how many characters are read at most, where that is not the usual measure.
        """
        now = [document for document in now if not document.broken]
        self._source = source
        self._limits = limits
        usual = max(LEAST, sum(len(document.source.text) for document in now) // 2)
        self._left = most if most is not None else usual
        self._known: dict[str, Document | None] = {
            name: document for document in now for name in names_of(document, like)
        }
        self._texts: dict[str, Source | None] = {
            name: document.source for name, document in self._known.items() if document is not None
        }

    def read(self, name: str, file: str) -> Document | None:
        """Return a version; None when it is unusable.

        Args:
            name: the name of its content.
            file: the name of the file.

        Raises:
            EnoughError: the limit is reached.
        """
        if name not in self._known:
            self._known[name] = self._read(name, file)
        return self._known[name]

    def pair(self, before: str, after: str, file: str) -> tuple[Document, Document] | None:
        """Return two versions without what is the same in both; None where one of them has a mistake.

        Args:
            before: the name of the content of one.
            after: that of the other.
            file: the name of the file.

        Raises:
            EnoughError: the limit is reached.
        """
        old, new = self._text(before, file), self._text(after, file)
        short = shortened(old.text, new.text) if old and new else None
        if short is None:
            return None
        self._left -= sum(map(len, short))
        first, second = (read_document(Source(file, text), self._limits) for text in short)
        return None if first.mistakes or second.mistakes else (first, second)

    def _read(self, name: str, file: str) -> Document | None:
        source = self._text(name, file)
        if source is None:
            return None
        self._left -= len(source.text)
        document = read_document(source, self._limits)
        return None if document.broken else document

    def _text(self, name: str, file: str) -> Source | None:
        if name not in self._texts:
            if self._left <= 0:
                raise EnoughError
            content = self._source.read(name, int(self._limits.file_mb * 1_000_000))
            source = decode(content, file) if content is not None else None
            # Getting a text takes a tenth of the time of parsing it.
            self._left -= len(content or b"") // _GETTING
            self._texts[name] = source if isinstance(source, Source) else None
        return self._texts[name]


def names_of(document: Document, like: str) -> Mapping[str, None]:
    """Return the object names of a text in git: as it is, and with the line endings of git.

    Args:
        document: the file.
        like: a name as its repository gives them.
    """
    mark = "\ufeff" if document.source.marked else ""
    text = mark + document.source.text
    return dict.fromkeys(_name(content, like) for content in (text, text.replace("\r\n", "\n")))


def _name(text: str, like: str) -> str:
    content = text.encode("utf-8")
    whole = b"blob %d\0%b" % (len(content), content)
    if len(like) == _SHA1_LENGTH:
        return sha1(whole, usedforsecurity=False).hexdigest()
    return sha256(whole).hexdigest()
