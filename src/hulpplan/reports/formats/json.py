"""Reports as data: the view itself, with each value as it is beside the words for it."""

from hulpplan.render.json_text import json_text
from hulpplan.reports.data import data_of
from hulpplan.reports.formats.format import Made

ENDINGS = (".json",)
TEMPLATE = None
TEXT = True


def write(made: Made) -> str:
    """Write a report as JSON."""
    return json_text(data_of(made.name, made.document, made.request), indent=1) + "\n"
