"""Reports as data: the view itself, with each value as it is beside the words for it."""

import json

from hulpplan.reports.data import data_of
from hulpplan.reports.formats.format import Made

ENDINGS = (".json",)
TEMPLATE = None
TEXT = True


def write(made: Made) -> str:
    """Write a report as JSON."""
    return json.dumps(data_of(made.name, made.view, made.request), ensure_ascii=False, indent=1) + "\n"
