"""A drawing in a report, with the numbers behind it."""

from dataclasses import dataclass, field

from hulpplan.render.picture.data import Picture
from hulpplan.reports.blocks import Entry, Table
from hulpplan.reports.report import FOR_PROGRAMS


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing and its numbers as a table.

    Templates show it with their macro `drawing`. `told` is true where the report has these numbers beside
    the drawing already; then only the page repeats them, folded away.
    """

    picture: Picture = field(metadata={FOR_PROGRAMS: False})
    table: Table | None
    told: bool = False
    # Where these numbers are, for pages that lead there instead of repeating them.
    beside: Entry | None = field(default=None, metadata={FOR_PROGRAMS: False})
