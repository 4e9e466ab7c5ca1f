"""What a format of reports is given, and which formats there are.

A format is a file in this folder with `ENDINGS` (of files in it, the usual one first), `TEXT` (whether it can
be read on a screen) and `write`. What takes long to load is loaded in `write`.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol, cast

from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import render
from hulpplan.reports import formats
from hulpplan.reports.house import HouseStyle, house_on_paper
from hulpplan.reports.own import template_names
from hulpplan.reports.report import Request
from hulpplan.reports.words import words_in
from hulpplan.write.frame import Frame

SHARED: Final = frozenset({"format"})
"""The files of this folder that are no format."""


@dataclass(frozen=True, slots=True)
class Output:
    """A report to write, and what it is written with.

    Attributes:
        name: that of the report, and of its templates.
        document: what it says.
        request: what was asked for.
        folders: where templates are looked for before the built-in ones.
        house: colours, fonts and logo.
        ours: whether it is one of our own reports, and not of the user.
    """

    name: str
    document: Document
    request: Request[Any]
    folders: tuple[Path, ...] = ()
    house: HouseStyle | None = None
    ours: bool = True


class Format(Protocol):
    """A format of reports."""

    ENDINGS: tuple[str, ...]
    TEXT: bool

    def write(self, output: Output) -> str | bytes:
        """Write a report in this format."""


@cache
def report_formats() -> Mapping[str, Format]:
    """Return the formats by name, Markdown and HTML first."""
    names = {module.name for module in pkgutil.iter_modules(formats.__path__)} - SHARED
    first = [name for name in ("md", "html") if name in names]
    ordered = [*first, *sorted(names - set(first))]
    return {name: cast("Format", importlib.import_module(f"{formats.__name__}.{name}")) for name in ordered}


def written_by_template(output: Output, form: str, **more: object) -> str:
    """Fill in the template of a report for a format.

    Args:
        output: the report.
        form: the format.
        more: what the template can use beside the document.

    Raises:
        UserError: when a template of the user cannot be filled in, or there is none for this format.
    """
    values = {"document": output.document, **more}
    texts = output.request.workspace.settings.texts_for(output.request.catalogue.language)
    names = template_names(output.name, form, ours=output.ours)
    return render(names, form, values, (*output.folders, templates_dir()), texts)


def frame_of(output: Output) -> Frame:
    """Return what is around a report on paper and in an office program.

    Raises:
        UserError: when the logo cannot be used.
    """
    # The numbers are filled in where pages are laid out.
    page = words_in(output.request.catalogue).say(
        N_("page {page} of {pages}"), page="{page}", pages="{pages}"
    )
    return Frame(output.request.today, page, house_on_paper(output.house))
