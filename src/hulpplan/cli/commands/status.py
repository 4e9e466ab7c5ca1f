"""`hulpplan status`: what is late, stale or due, and who has to do something."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.filters import Filters
from hulpplan.cli.options import (
    AllowUnreadable,
    DomainFilter,
    ObjectiveFilter,
    OrganisationFilter,
    OutputFile,
    PageFormat,
    TargetGroupFilter,
)
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Show what is late, without news or due within 90 days, and whose turn it is.")


def status(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    context: typer.Context,
    prison: Annotated[
        str | None, typer.Option(metavar="ID", help=N_("Only the plans of this prison."))
    ] = None,
    plan: Annotated[str | None, typer.Option(metavar="ID", help=N_("Only this plan."))] = None,
    objective: ObjectiveFilter = None,
    organisation: OrganisationFilter = None,
    domain: DomainFilter = None,
    target_group: TargetGroupFilter = None,
    form: PageFormat = None,
    output: OutputFile = None,
    allow_unreadable: AllowUnreadable = False,  # noqa: FBT002 - a flag
) -> int:
    """Show how the plans stand."""
    from hulpplan.cli.choose import narrowing_of
    from hulpplan.cli.listing import deliver_listing, listing_format, naming_for
    from hulpplan.cli.unread import tell_unread
    from hulpplan.reports.listings.status import status_data, status_document, status_of
    from hulpplan.reports.unread import unread_narrowed
    from hulpplan.rules.rule import Context
    from hulpplan.rules.run import run_rules

    session: Session = context.obj
    target = Path(output) if output else None
    chosen = listing_format(form, target)
    workspace = session.workspace()
    filters = Filters(prison, plan, objective, organisation, domain, target_group)
    narrowing = narrowing_of(workspace, filters, session.today)
    found = status_of(workspace, run_rules(Context(workspace, session.today)), session.today, narrowing)
    naming = naming_for(session, workspace)
    unread = unread_narrowed(workspace, narrowing)
    deliver_listing(
        session,
        chosen,
        target,
        lambda: status_document(found, naming, unread),
        lambda: status_data(found, naming),
        unread,
    )
    return tell_unread(session, unread, allowed=allow_unreadable)
