"""Pages of last time that cannot be made anew while a file of the plans cannot be read.

They stay, and say of which day they are.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Final

from markupsafe import escape

from hulpplan.i18n import LANGUAGES, N_, Language, catalogue
from hulpplan.reports.words import words_in
from hulpplan.site.folder import SiteFolder

OF_DAY: Final = N_(
    "This page is of {date}. It could not be made anew, because a file of the plans could not be read."
)
OF_A_DAY: Final = N_(
    "This page is of an earlier day. It could not be made anew, because a file of the plans could not be "
    "read."
)

_MARK: Final = '<aside class="disclaimer kept">'
_BEGINS: Final = (re.compile("<main[^>]*>"), re.compile("<body[^>]*>"))


def kept_files(folder: SiteFolder) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the files of last time that were not written now."""
    for name, content in folder.left_over():
        language = next((one for one in LANGUAGES if name.startswith(f"{one}/")), None)
        is_page = language is not None and name.endswith(".html")
        yield name, partial(_dated, content, language if is_page else None, folder.before.day)


def _dated(content: bytes, language: Language | None, day: str) -> bytes:
    """Say at the top of a page of which day it is, once; files that are no page have no language."""
    text = content.decode("utf-8", errors="surrogateescape")
    begin = next((match for begins in _BEGINS if (match := begins.search(text))), None)
    if language is None or _MARK in text or begin is None:
        return content
    words = words_in(catalogue(language))
    sentence = words.say(OF_DAY, date=words.when(date.fromisoformat(day))) if day else words.say(OF_A_DAY)
    notice = f"\n{_MARK}<p><strong>{escape(sentence)}</strong></p></aside>"
    return (text[: begin.end()] + notice + text[begin.end() :]).encode("utf-8", errors="surrogateescape")
