"""The language of texts that a page holds in another language than its own.

Plans are written in one language, and pages speak two. Templates write `{{ foreign }}` into the tag around a
text of a plan: it is ` lang=nl` on a page in English about plans in Dutch, and nothing on a page in Dutch.

Source: Web Content Accessibility Guidelines 2.2, 3.1.2 Language of Parts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

_MARK: ContextVar[str] = ContextVar("foreign", default="")


def mark_for(language: str) -> str:
    """Return what stands in a tag around a text in a language; nothing when that is the one of the page."""
    return f" lang={language}" if language.isalpha() else ""


class Foreign:
    """What stands in a tag around a text of a plan, in the page that is being written."""

    def __html__(self) -> str:
        """Return it as it is written."""
        return _MARK.get()

    def __bool__(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(_MARK.get())


FOREIGN: Final = Foreign()


def mark_of(text: str) -> str:
    """Say what stands in a tag around a text: nothing around one of ours, or in the language of the page."""
    return _MARK.get() if text.__class__ is str else ""


def is_text(value: object) -> bool:
    """Tell whether a value is a text as it stands in a plan; one of ours in such a place is no mere text."""
    return value.__class__ is str


@contextmanager
def texts_in(language: str) -> Iterator[None]:
    """Say that texts of plans are in another language than the page, as long as the block lasts.

    Args:
        language: the code of that language; empty when they are in that of the page.
    """
    mark = _MARK.set(mark_for(language))
    try:
        yield
    finally:
        _MARK.reset(mark)
