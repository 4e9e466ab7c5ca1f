"""All reports, found by looking into this folder."""

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from hulpplan import reports
from hulpplan.i18n import N_
from hulpplan.render.environment import FORMATS, render
from hulpplan.reports.report import Report, Request
from hulpplan.resources import templates_dir

DEFAULT: Final = "plan"
OWN: Final = N_("A template of your own.")


@cache
def all_reports() -> dict[str, Report[Any]]:
    """Return every report by its name: the `REPORT` of each file in this folder that has one."""
    names = sorted(module.name for module in pkgutil.iter_modules(reports.__path__))
    modules = {name: importlib.import_module(f"{reports.__name__}.{name}") for name in names}
    found = {name: getattr(module, "REPORT", None) for name, module in modules.items()}
    return {name: report for name, report in found.items() if isinstance(report, Report)}


def own_reports(folders: Sequence[Path]) -> dict[str, Report[Any]]:
    """Return the reports for which users have templates and we have none; they show the view of `plan`."""
    found = {}
    for path in sorted(path for folder in folders for path in (folder / "reports").glob("*.*.j2")):
        name, form, _ = path.name.rsplit(".", 2)
        if form in FORMATS and name not in all_reports():
            found[name] = replace(all_reports()[DEFAULT], title=OWN)
    return found


def make_report(name: str, request: Request[Any], form: str, folders: Sequence[Path] = ()) -> str:
    """Make a report.

    Args:
        name: a name from `all_reports` or `own_reports`, which is that of its templates too.
        request: what it is asked for.
        form: a format of `hulpplan.render.environment.FORMATS`.
        folders: where templates are looked for before the built-in ones.

    Raises:
        UserError: when a template in one of these folders is wrong, or there is none for this format.
    """
    report = all_reports().get(name) or all_reports()[DEFAULT]
    values = {"view": report.view(request)}
    return render(f"reports/{name}", form, values, (*folders, templates_dir()))
