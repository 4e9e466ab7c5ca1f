"""A page that is one table, or several: the lists that parts of the website begin with."""

from dataclasses import dataclass

from hulpplan.document.blocks import Table
from hulpplan.site.site import Page as Front


@dataclass(frozen=True, slots=True)
class TablesView:
    """What the template `site/tables` shows; `nothing` says that there is nothing to list."""

    page: Front
    tables: tuple[Table, ...]
    nothing: str
