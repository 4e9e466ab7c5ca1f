"""What is chosen for a new plans repository: by options, else by asking, else as usual."""

import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hulpplan.cli.errors import no_such_language
from hulpplan.cli.help import WIDTH
from hulpplan.error import UserError, error_text
from hulpplan.i18n import DEFAULT_LANGUAGE, LANGUAGES, N_, Catalogue, Language
from hulpplan.init_repo.choices import (
    NO_PRISON,
    Choices,
    Ci,
    end_reader,
    plan_id_reader,
    prisons_reader,
    read_ci,
    read_plan_start,
    read_title,
)
from hulpplan.model.register import Prison

T = TypeVar("T")

YEARS = 5
"""As many as there are from one strategic plan to the next: 2015-2020, 2020-2025."""

QUESTION = N_("{question} [{default}]: ")
WHICH_LANGUAGE = N_("Language of the files, the messages and the reports: nl or en")
THE_PRISONS = N_("Prisons in the register: {prisons}.")
WHICH_PRISONS = N_("For which prisons do you make a plan? With commas in between, or - for none")
WHICH_START = N_("When does the strategic plan begin")
WHICH_END = N_("When does it end")
WHICH_ID = N_("Short name of the strategic plan, to refer to it")
WHICH_TITLE = N_("Title of the strategic plan")
WHICH_CI = N_("Check the plans on a server with github, gitlab, both or none")
USUAL_TITLE = N_("Strategic plan for help and services to people in prison {plan}")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options say; None where they say nothing."""

    prisons: str | None = None
    plan_id: str | None = None
    title: str | None = None
    start: str | None = None
    end: str | None = None
    ci: str | None = None
    pages: bool = False

    def about_plans(self) -> dict[str, str | None]:
        """Return those about plans, by the name of their option."""
        return {
            "--prison": self.prisons,
            "--strategic-plan": self.plan_id,
            "--title": self.title,
            "--start": self.start,
            "--end": self.end,
        }


def at_terminal() -> bool:
    """Tell whether somebody can read a question and answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


@dataclass(frozen=True, slots=True)
class Asker:
    """Settles choices in a language; `asks` tells whether there is somebody to ask."""

    words: Catalogue
    asks: bool

    def language(self, wish: str | None) -> Language:
        """Settle the language of the new repository; Dutch, unless somebody says otherwise."""
        return self._settle(wish, _read_language, WHICH_LANGUAGE, DEFAULT_LANGUAGE)

    def ci(self, wish: str | None) -> Ci:
        """Settle on which server the plans are checked."""
        return self._settle(wish, read_ci, WHICH_CI, "both")

    def choices(self, wishes: Wishes, known: Mapping[str, Prison], year: int) -> Choices:
        """Settle everything about the plans.

        Args:
            wishes: what the options say.
            known: the prisons of the register.
            year: in which the strategic plan usually begins.
        """
        if self.asks and wishes.prisons is None:
            _write(textwrap.fill(self.words.say(THE_PRISONS, prisons=tuple(known)), WIDTH) + "\n")
        prisons = self._settle(wishes.prisons, prisons_reader(known), WHICH_PRISONS, NO_PRISON)
        start = self._settle(wishes.start, read_plan_start, WHICH_START, str(year))
        end = self._settle(wishes.end, end_reader(start), WHICH_END, str(int(start[:4]) + YEARS))
        plan_id = self._settle(wishes.plan_id, plan_id_reader(prisons), WHICH_ID, f"{start}-{end}")
        usual = self.words.say(USUAL_TITLE, plan=plan_id)
        title = self._settle(wishes.title, read_title, WHICH_TITLE, usual)
        return Choices(prisons, plan_id, title, start, end, self.ci(wishes.ci))

    def _settle(self, wish: str | None, read: Callable[[str], T], question: str, default: str) -> T:
        """Read what an option says; without, ask until there is a good answer, or take the default."""
        if wish is not None or not self.asks:
            return read(default if wish is None else wish)
        while True:
            _write(self.words.say(QUESTION, question=self.words.gettext(question), default=default))
            answer = _answer() or default
            try:
                return read(answer)
            except UserError as error:
                _write(f"{error_text(error, self.words)}\n")


def _read_language(text: str) -> Language:
    language = next((language for language in LANGUAGES if language == text.casefold()), None)
    if language is None:
        raise no_such_language(text)
    return language


def _answer() -> str:
    # As bytes: what is no UTF-8 is an answer like any other, and no reason to stop.
    line = sys.stdin.buffer.readline()
    if not line:
        _write("\n")
        raise UserError(N_("No answer came. Nothing was written."))
    return line.decode("utf-8", errors="replace").strip()


def _write(text: str) -> None:
    """Write beside the result, on standard error, at once."""
    sys.stderr.write(text)
    sys.stderr.flush()
