"""Options that several commands have, with the same words."""

from typing import Annotated, TypeAlias

import typer

from hulpplan.i18n import N_

OutputFile: TypeAlias = Annotated[
    str | None, typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("Write it to this file."))
]
AllowUnreadable: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--allow-unreadable",
        help=N_("Exit with 0 also when a file that this is made from could not be read."),
    ),
]
PageFormat: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar=N_("FORMAT"),
        help=N_("text, md, html or json (default: by the file, else text)."),
    ),
]
ObjectiveFilter: TypeAlias = Annotated[
    str | None, typer.Option("--objective", metavar="ID", help=N_("Only what serves this objective."))
]
OrganisationFilter: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--organisation", metavar="ID", help=N_("Only what this organisation leads or takes part in.")
    ),
]
DomainFilter: TypeAlias = Annotated[
    str | None, typer.Option("--domain", metavar="ID", help=N_("Only this domain."))
]
TargetGroupFilter: TypeAlias = Annotated[
    str | None, typer.Option("--target-group", metavar="ID", help=N_("Only this target group."))
]
