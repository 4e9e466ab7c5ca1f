"""Reports as data: the document itself, with each value as it is beside the words for it."""

from typing import Final

from hulpplan.render.json_text import json_text
from hulpplan.reports.formats.format import Output
from hulpplan.reports.unread import unread_data, unread_of
from hulpplan.write.json import values_of

ENDINGS = (".json",)
TEXT = True
VERSION: Final = 2
"""The version of the data; a field more is no new version, a field less or another meaning is."""


def write(output: Output) -> str:
    """Write a report as JSON."""
    values = {
        "version": VERSION,
        "report": output.name,
        "reference_date": output.request.today.isoformat(),
        **unread_data(unread_of(output.request)),
        **values_of(output.document),
    }
    return json_text(values, indent=1) + "\n"
