"""Options that several commands have, with the same words."""

from typing import Annotated, TypeAlias

import typer

from hulpplan.i18n import N_

OutputFile: TypeAlias = Annotated[
    str | None, typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("Write it to this file."))
]
PageFormat: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar=N_("FORMAT"),
        help=N_("text, md, html or json (default: by the file, else text)."),
    ),
]
