"""What is asked about a new plans repository, and what the options say about it."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from hulpplan.cli.asking import settle, tell
from hulpplan.cli.errors import NoSuchLanguageError
from hulpplan.cli.help import WIDTH
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

YEARS = 5
"""As many as there are from one strategic plan to the next: 2015-2020, 2020-2025."""

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


@dataclass(frozen=True, slots=True)
class Asker:
    """Settles choices in a language; `asks` tells whether there is somebody to ask."""

    words: Catalogue
    asks: bool

    def language(self, given: str | None) -> Language:
        """Settle the language of the new repository; Dutch, unless somebody says otherwise."""
        return settle(given, _read_language, WHICH_LANGUAGE, DEFAULT_LANGUAGE, self._asked)

    def ci(self, given: str | None) -> Ci:
        """Settle on which server the plans are checked."""
        return settle(given, read_ci, WHICH_CI, "both", self._asked)

    def choices(self, wishes: Wishes, known: Mapping[str, Prison], year: int) -> Choices:
        """Settle everything about the plans.

        Args:
            wishes: what the options say.
            known: the prisons of the register.
            year: in which the strategic plan usually begins.
        """
        asked = self._asked
        if asked is not None and wishes.prisons is None:
            tell(textwrap.fill(self.words.say(THE_PRISONS, prisons=tuple(known)), WIDTH) + "\n")
        prisons = settle(wishes.prisons, prisons_reader(known), WHICH_PRISONS, NO_PRISON, asked)
        start = settle(wishes.start, read_plan_start, WHICH_START, str(year), asked)
        end = settle(wishes.end, end_reader(start), WHICH_END, str(_year(start) + YEARS), asked)
        plan_id = settle(wishes.plan_id, plan_id_reader(prisons), WHICH_ID, f"{start}-{end}", asked)
        usual = self.words.say(USUAL_TITLE, plan=plan_id)
        title = settle(wishes.title, read_title, WHICH_TITLE, usual, asked)
        return Choices(prisons, plan_id, title, start, end, self.ci(wishes.ci))

    @property
    def _asked(self) -> Catalogue | None:
        return self.words if self.asks else None


def _year(moment: str) -> int:
    return int(moment[:4])


def _read_language(text: str) -> Language:
    found = next((language for language in LANGUAGES if language == text.casefold()), None)
    if found is None:
        raise NoSuchLanguageError(value=text)
    return found
