"""Asking somebody at a terminal; where there is none, nothing is asked and nothing waits."""

import sys
from collections.abc import Callable
from typing import TypeVar

from hulpplan.error import UserError, error_text
from hulpplan.i18n import N_, Catalogue

T = TypeVar("T")

QUESTION = N_("{question} [{default}]: ")


def at_terminal() -> bool:
    """Tell whether somebody can read a question and answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def settle(
    given: str | None, read: Callable[[str], T], question: str, default: str, words: Catalogue | None
) -> T:
    """Settle one choice: by what was given, else by asking until there is a good answer, else by the default.

    Args:
        given: what an option says.
        read: reads an answer, or raises a `UserError` about it.
        question: as it was marked.
        default: what an empty answer stands for.
        words: the language to ask in; None where nobody can be asked.

    Raises:
        UserError: when what was given is wrong, or no answer comes.
    """
    if given is not None:
        return read(given)
    if words is None:
        return read(default)
    while True:
        answer = _ask(words.say(QUESTION, question=words.gettext(question), default=default))
        try:
            return read(answer or default)
        except UserError as error:
            tell(f"{error_text(error, words)}\n")


def _ask(question: str) -> str:
    tell(question)
    # As bytes: what is no UTF-8 is an answer like any other, and no reason to stop.
    line = sys.stdin.buffer.readline()
    if not line:
        tell("\n")
        raise UserError(N_("No answer came. Nothing was written."))
    return line.decode("utf-8", errors="replace").strip()


def tell(text: str) -> None:
    """Say something beside the result, on standard error, at once."""
    sys.stderr.write(text)
    sys.stderr.flush()
