"""Making a report: which one was asked for, whether it can be had, and where it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from hulpplan.analysis.unread import UnreadFile
from hulpplan.cli.commands.report.request import request_of
from hulpplan.cli.files import deliver, stop_at_screen
from hulpplan.cli.filters import Filters
from hulpplan.cli.formats import format_for
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.nearest import nearest
from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.house import house_style
from hulpplan.reports.own import own_reports
from hulpplan.reports.registry import all_reports, make_report, report_behind, report_named
from hulpplan.reports.report import Each, Report
from hulpplan.reports.unread import unread_of

DEFAULT_FORMAT: Final = "md"
FILTER_NOT_TAKEN = N_(
    "The report '{report}' cannot be narrowed with --{option}. Leave it out; it takes: {options}."
)
FILTER_NEEDED = N_("The report '{report}' needs --{option} ID; or make one for each with --all -o FOLDER.")
_OF_EACH: Final[Mapping[Each, frozenset[str]]] = {
    Each.PRISON: frozenset({"prison", "plan"}),
    Each.STRATEGIC_PLAN: frozenset({"plan"}),
    Each.OBJECTIVE: frozenset({"objective"}),
    Each.ORGANISATION: frozenset({"organisation"}),
}
"""The options that name one of what `--all` makes a report of each."""


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """A report that was asked for.

    Attributes:
        name: its name, and that of its templates.
        report: what it is.
        form: the format.
        folders: where its templates are looked for before the built-in ones.
        target: the file, or with `--all` the folder; None for standard output.
        filters: what it is narrowed to.
    """

    name: str
    report: Report[Any]
    form: str
    folders: tuple[Path, ...]
    target: Path | None
    filters: Filters


def order_of(
    session: Session, name: str, form: str | None, target: Path | None, filters: Filters, *, everything: bool
) -> ReportOrder:
    """Check what was asked for before anything is read."""
    folders = session.template_folders()
    report = _report(name, folders)
    _check_filters(name, report, filters.options, everything=everything)
    endings = {known: format_.ENDINGS for known, format_ in report_formats().items()}
    chosen = format_for(form, None if everything else target, endings, DEFAULT_FORMAT)
    if not everything and not report_formats()[chosen].TEXT:
        stop_at_screen(chosen, target)
    return ReportOrder(name, report, chosen, folders, target, filters)


def deliver_report(session: Session, order: ReportOrder) -> Sequence[UnreadFile]:
    """Make a report and write it; return the files it lacks."""
    request = request_of(session, session.workspace(), order.report, order.filters)
    house = house_style(session.settings)
    deliver(make_report(order.name, request, order.form, order.folders, house), order.target)
    return unread_of(request)


def report_list(session: Session) -> str:
    """List the reports, one in each line with what it is for; those of the user last."""
    catalogue = session.catalogue
    own = own_reports(session.template_folders(), all_reports())
    rows = [(name, catalogue.gettext(report.title)) for name, report in all_reports().items()]
    rows += [(name, report.say_title(catalogue)) for name, report in own.items()]
    width = max(len(name) for name, _ in rows) + 2
    return "".join(f"{name:<{width}}{title}\n" for name, title in rows)


def _report(name: str, folders: tuple[Path, ...]) -> Report[Any]:
    report = report_named(name)
    if report is not None:
        return report
    known = {*all_reports(), *own_reports(folders, all_reports())}
    if name not in known:
        raise UserError(N_("There is no report '{report}'."), suggestion=nearest(name, known), report=name)
    return report_behind(name)


def _check_filters(name: str, report: Report[Any], options: Sequence[str], *, everything: bool) -> None:
    for option in options:
        if option not in report.filters:
            takes = tuple(f"--{filter_}" for filter_ in report.filters)
            raise UserError(FILTER_NOT_TAKEN, report=name, option=option, options=takes)
        if everything and option in _OF_EACH[report.each]:
            raise UserError(N_("--all makes a report of each; leave --{option} out."), option=option)
    if report.needs is not None and report.needs not in options and not everything:
        raise UserError(FILTER_NEEDED, report=name, option=report.needs)
