"""All reports, found by looking into this folder, and those that users add with templates of their own."""

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hulpplan import reports
from hulpplan.reports.formats.format import Made, report_formats
from hulpplan.reports.own import view_name
from hulpplan.reports.report import Report, Request


@cache
def all_reports() -> dict[str, Report[Any]]:
    """Return every report by its name: the `REPORT` of each file in this folder that has one.

    The name is that of the file, with dashes: `target_groups.py` is `target-groups`.
    """
    names = sorted(module.name for module in pkgutil.iter_modules(reports.__path__) if not module.ispkg)
    modules = {name: importlib.import_module(f"{reports.__name__}.{name}") for name in names}
    found = {name.replace("_", "-"): getattr(module, "REPORT", None) for name, module in modules.items()}
    return {name: report for name, report in found.items() if isinstance(report, Report)}


def report_named(name: str) -> Report[Any]:
    """Return a report; one that a user added has the view of `plan`."""
    return all_reports()[view_name(name, all_reports())]


def make_report(name: str, request: Request[Any], form: str, folders: Sequence[Path] = ()) -> str | bytes:
    """Make a report.

    Args:
        name: a name from `all_reports`, or of a report in one of the folders; that of its templates too.
        request: what it is asked for.
        form: a format of `report_formats`.
        folders: where templates are looked for before the built-in ones.

    Raises:
        UserError: when a template of the user is missing or cannot be filled in.
    """
    view = report_named(name).view(request)
    return report_formats()[form].write(Made(name, view, request, tuple(folders)))
