"""All reports, found by looking into this folder, and those that users add with templates of their own."""

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hulpplan import reports
from hulpplan.reports.formats.format import Output, report_formats
from hulpplan.reports.house import HouseStyle
from hulpplan.reports.own import DEFAULT, check_own_format
from hulpplan.reports.report import Report, Request


@cache
def all_reports() -> dict[str, Report[Any]]:
    """Return every report by its name: the `REPORT` of each file in this folder that has one.

    The name is that of the file, with dashes: `target_groups.py` is `target-groups`.
    """
    found = {name.replace("_", "-"): _load(name) for name in _files()}
    return {name: report for name, report in found.items() if report is not None}


def report_named(name: str) -> Report[Any] | None:
    """Return a report and load no other; None when there is none of this name."""
    file = name.replace("-", "_")
    return _load(file) if file in _files() and "_" not in name else None


@cache
def _files() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(reports.__path__) if not module.ispkg)


def _load(file: str) -> Report[Any] | None:
    report = getattr(importlib.import_module(f"{reports.__name__}.{file}"), "REPORT", None)
    return report if isinstance(report, Report) else None


def report_behind(name: str) -> Report[Any]:
    """Return the report whose document a template of this name is given: its own, or else that of `plan`."""
    return report_named(name) or all_reports()[DEFAULT]


def make_report(
    name: str,
    request: Request[Any],
    form: str,
    folders: Sequence[Path] = (),
    house: HouseStyle | None = None,
) -> str | bytes:
    """Make a report.

    Args:
        name: a name from `all_reports`, or of a report in one of the folders; that of its templates too.
        request: what it is asked for.
        form: a format of `report_formats`.
        folders: where templates are looked for before the built-in ones.
        house: colours, fonts and logo; our own if not given.

    Raises:
        UserError: when a template of the user is missing or cannot be filled in, or a library is missing.
    """
    ours = report_named(name) is not None
    if not ours:
        check_own_format(name, form)
    document = report_behind(name).document(request)
    return report_formats()[form].write(Output(name, document, request, tuple(folders), house, ours))
