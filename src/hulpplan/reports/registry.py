"""All reports, found by looking into this folder."""

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hulpplan import reports
from hulpplan.render.document.blocks import House, Properties
from hulpplan.render.document.formats import make_document
from hulpplan.render.environment import render
from hulpplan.render.picture.album import Album
from hulpplan.reports.report import Report, Request
from hulpplan.resources import templates_dir


@cache
def all_reports() -> dict[str, Report[Any]]:
    """Return every report by its name: the `REPORT` of each file in this folder that has one."""
    names = sorted(module.name for module in pkgutil.iter_modules(reports.__path__))
    modules = {name: importlib.import_module(f"{reports.__name__}.{name}") for name in names}
    found = {name: getattr(module, "REPORT", None) for name, module in modules.items()}
    return {name: report for name, report in found.items() if isinstance(report, Report)}


def make_report(name: str, request: Request[Any], form: str, folders: Sequence[Path] = ()) -> str:
    """Make a report.

    Args:
        name: a name from `all_reports`, which is that of its templates too.
        request: what it is asked for.
        form: a format of `hulpplan.render.environment.FORMATS`.
        folders: where templates are looked for before the built-in ones.
    """
    values = {"view": all_reports()[name].view(request)}
    return render(f"reports/{name}", form, values, (*folders, templates_dir()))


def make_report_document(
    name: str, request: Request[Any], form: str, folders: Sequence[Path] = (), house: House | None = None
) -> bytes:
    """Make a report for printing or for an office program.

    Args:
        name: a name from `all_reports`.
        request: what it is asked for.
        form: a format of `hulpplan.render.document.formats.DOCUMENTS`.
        folders: where templates are looked for before the built-in ones.
        house: colours and fonts; our own if not given.

    Raises:
        MissingLibraryError: when the library for this format is not installed.
    """
    view = all_reports()[name].view(request)
    album = Album()
    markdown = render(
        f"reports/{name}", "md", {"view": view}, (*folders, templates_dir()), {"picture": album.place}
    )
    page = view.page
    properties = Properties(
        title=page.title,
        language=page.language,
        kind=page.kind,
        made=request.today,
        contents=page.words["contents"],
        warning=page.words["disclaimer"],
        page=page.words["page"],
    )
    return make_document(form, markdown, album.figures, properties, templates_dir(), house)
