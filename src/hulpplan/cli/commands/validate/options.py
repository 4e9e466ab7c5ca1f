"""`hulpplan validate`: all rules over all files."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Check all plan files and show the exact spot of each mistake.")


def validate(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("PATH"), help=N_("Only findings in these files or folders (default: all).")
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=N_("FORMAT"),
            help=N_("How to show findings: text, concise, json, github, gitlab, junit or sarif."),
        ),
    ] = "text",
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("Write the findings to this file.")),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar=N_("CODES"), help=N_("Only these rules, such as HP2,HP105.")),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar=N_("CODES"), help=N_("All rules but these."))
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar=N_("LEVEL"),
            help=N_("Exit with 1 from this level on: error, warning, note or never (default: error)."),
        ),
    ] = "error",
    fix: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--fix", help=N_("First mend in the files what has one safe answer."))
    ] = False,
    unsafe: Annotated[  # noqa: FBT002 - a flag
        bool,
        typer.Option("--unsafe", help=N_("With --fix: also mend what is probably misspelled. Look it over.")),
    ] = False,
    watch: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--watch", help=N_("Check again at each change, until Ctrl-C."))
    ] = False,
    statistics: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--statistics", help=N_("Count findings and time per rule, on standard error."))
    ] = False,
) -> int:
    """Check plan files."""
    from hulpplan.cli.commands.validate.check import Validation
    from hulpplan.cli.commands.validate.run import run, selection_of
    from hulpplan.cli.formats import findings_format
    from hulpplan.paths import as_spelled

    places = tuple(as_spelled(Path(path)) for path in paths or ())
    session: Session = replace(context.obj, paths=places)
    selection = selection_of(select or (), ignore or ())
    target = Path(output) if output else None
    validation = Validation(places, selection, form, findings_format(form), target, statistics)
    return run(session, validation, fail_on, fix=fix, unsafe=unsafe, watch=watch)
