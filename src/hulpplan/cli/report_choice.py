"""Which report somebody asked for, in which format, and what it is narrowed to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from hulpplan.cli.formats import format_for
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.nearest import nearest
from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.own import own_reports
from hulpplan.reports.registry import all_reports, report_behind, report_named
from hulpplan.reports.report import Each, Report

DEFAULT_FORMAT: Final = "md"
_OF_EACH: Final[Mapping[Each, frozenset[str]]] = {
    Each.PRISON: frozenset({"prison", "plan"}),
    Each.STRATEGIC_PLAN: frozenset({"plan"}),
    Each.OBJECTIVE: frozenset({"objective"}),
    Each.ORGANISATION: frozenset({"organisation"}),
}
"""The options that name one of what `--all` makes a report of each."""

Options = Mapping[str, str | None]


FILTER_NOT_TAKEN = N_(
    "The report '{report}' cannot be narrowed with --{option}. Leave it out; it takes: {options}."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A report that was asked for.

    Attributes:
        name: its name, and that of its templates.
        report: what it is.
        form: the format.
        folders: where its templates are looked for before the built-in ones.
        target: the file, or with `--all` the folder; None for standard output.
        options: what it is narrowed to, by option.
    """

    name: str
    report: Report[Any]
    form: str
    folders: tuple[Path, ...]
    target: Path | None
    options: Options


def asked_for(
    session: Session, name: str, form: str | None, target: Path | None, options: Options, *, everything: bool
) -> Asked:
    """Check what was asked for before anything is read.

    Raises:
        UserError: when it cannot be had.
    """
    folders = session.template_folders()
    report = _report(name, folders)
    given = [option for option, value in options.items() if value is not None]
    _check_options(name, report, given, everything=everything)
    if everything and target is None:
        raise UserError(N_("--all makes many files. Say in which folder: -o FOLDER."))
    endings = {found: one.ENDINGS for found, one in report_formats().items()}
    chosen = format_for(form, None if everything else target, endings, DEFAULT_FORMAT)
    return Asked(name, report, chosen, folders, target, options)


def _report(name: str, folders: tuple[Path, ...]) -> Report[Any]:
    found = report_named(name)
    if found is not None:
        return found
    known = {*all_reports(), *own_reports(folders, all_reports())}
    if name not in known:
        raise UserError(N_("There is no report '{report}'."), suggestion=nearest(name, known), report=name)
    return report_behind(name)


def _check_options(name: str, report: Report[Any], given: list[str], *, everything: bool) -> None:
    for option in given:
        if option not in report.filters:
            takes = tuple(f"--{one}" for one in report.filters)
            raise UserError(FILTER_NOT_TAKEN, report=name, option=option, options=takes)
        if everything and option in _OF_EACH[report.each]:
            raise UserError(N_("--all makes a report of each; leave --{option} out."), option=option)
    if report.needs is not None and report.needs not in given and not everything:
        raise UserError(
            N_("The report '{report}' needs --{option} ID; or make one for each with --all -o FOLDER."),
            report=name,
            option=report.needs,
        )


def report_list(session: Session) -> str:
    """List the reports, one in each line with what it is for; those of the user last."""
    say = session.catalogue
    own = own_reports(session.template_folders(), all_reports())
    rows = [(name, say.gettext(report.title)) for name, report in all_reports().items()]
    rows += [(name, report.say_title(say)) for name, report in own.items()]
    width = max(len(name) for name, _ in rows) + 2
    return "".join(f"{name:<{width}}{title}\n" for name, title in rows)
