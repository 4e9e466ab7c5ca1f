"""`hulpplan trace`: what an item serves, and what serves it."""

from typing import Annotated

import typer

from hulpplan.cli import exits
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Follow an item up to the goal of the decree and down to what serves it.")


def trace(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="ID", help=N_("Item, such as hasselt/A3, D4 or 2015-2020."))],
) -> int:
    """Show the trace of an item as a tree."""
    from hulpplan.analysis.trace import trace_of
    from hulpplan.cli.choose import one_item
    from hulpplan.cli.files import deliver
    from hulpplan.cli.tree import trace_tree

    session: Session = context.obj
    workspace = session.workspace()
    found = trace_of(workspace, one_item(workspace, item))
    deliver(trace_tree(found, session.catalogue, colour=session.colour), None)
    return exits.FINE
