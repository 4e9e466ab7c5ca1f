"""Pages of last time that cannot be made anew while a file of the plans cannot be read.

They stay, and say of which day they are.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from markupsafe import escape

from hulpplan.i18n import LANGUAGES, N_, Language, catalogue
from hulpplan.reports.words import words_in
from hulpplan.site.folder import SiteFolder
from hulpplan.site.pieces.labels import LABELS

OF_DAY: Final = N_(
    "This page is of {date}. It could not be made anew, because a file of the plans could not be read."
)
OF_A_DAY: Final = N_(
    "This page is of an earlier day. It could not be made anew, because a file of the plans could not be "
    "read."
)

_MARK: Final = '<aside class="disclaimer kept">'
_BEGINS: Final = (re.compile("<main[^>]*>"), re.compile("<body[^>]*>"))


class KeptPages:
    """The pages of last time that are kept; made before the first file is written."""

    def __init__(self, folder: SiteFolder) -> None:
        self._folder = folder
        self._labels = {one: folder.content(f"{one}/{LABELS}") or b"" for one in LANGUAGES}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield what is not among the files that were written now, with the headings its tables need."""
        for name, content in self._folder.left_over():
            language = next((one for one in LANGUAGES if name.startswith(f"{one}/")), None)
            is_page = language is not None and name.endswith(".html")
            yield name, self._dated(content, language) if language and is_page else content
        for language, before in self._labels.items():
            if not before:
                continue
            now = self._folder.content(f"{language}/{LABELS}") or b""
            yield f"{language}/{LABELS}", _joined(before, now)

    def _dated(self, content: bytes, language: Language) -> bytes:
        """Say at the top of a page of which day it is, unless it says so already."""
        text = content.decode("utf-8", errors="surrogateescape")
        begin = next((match for begins in _BEGINS if (match := begins.search(text))), None)
        if _MARK in text or begin is None:
            return content
        words, day = words_in(catalogue(language)), self._folder.before.day
        said = words.say(OF_DAY, date=words.when(date.fromisoformat(day))) if day else words.say(OF_A_DAY)
        notice = f"\n{_MARK}<p><strong>{escape(said)}</strong></p></aside>"
        return (text[: begin.end()] + notice + text[begin.end() :]).encode("utf-8", errors="surrogateescape")


def _joined(*sheets: bytes) -> bytes:
    return b"".join(sorted({line for sheet in sheets for line in sheet.splitlines(keepends=True)}))
