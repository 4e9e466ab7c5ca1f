"""Checking files and showing what was found, in the format somebody chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hulpplan.cli.check import Checked, check, statistics_table
from hulpplan.cli.files import deliver
from hulpplan.cli.session import Session
from hulpplan.finding import Finding
from hulpplan.i18n import N_
from hulpplan.output.results import Render, Results
from hulpplan.rules.run import Selection

NOT_CHECKED = N_(
    "Rules HP3 to HP6 and those of your own did not run: they lean on settings that could not be read."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked `validate` for: of which files, by which rules, shown how and where."""

    paths: Sequence[Path]
    selection: Selection
    form: str
    render: Render
    target: Path | None
    statistics: bool

    @property
    def for_people(self) -> bool:
        """Whether the format is one that people read, and no program."""
        return self.form in ("text", "concise")


def check_and_show(session: Session, asked: Asked) -> Sequence[Finding]:
    """Check the files and show the findings; return them.

    Raises:
        UserError: when that cannot be done.
    """
    checked = check(session, asked.paths, asked.selection)
    show(session, asked, checked, rendered(session, asked, checked))
    return checked.findings


def rendered(session: Session, asked: Asked, checked: Checked) -> str:
    """Write the findings in the format that was asked for."""
    colour = asked.form == "text" and asked.target is None and session.colour
    return asked.render(Results(checked.findings, checked.files, checked.sources, session.catalogue, colour))


def show(session: Session, asked: Asked, checked: Checked, text: str) -> None:
    """Give the findings to who asked for them."""
    deliver(text, asked.target, commands=asked.form == "github")
    if session.settings.unread:
        session.talk(session.catalogue.gettext(NOT_CHECKED))
    if asked.statistics:
        session.talk(statistics_table(checked, session.catalogue))
