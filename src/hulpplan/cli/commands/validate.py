"""`hulpplan validate`: all rules over all files."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli import exits
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
    statistics: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--statistics", help=N_("Count findings and time per rule, on standard error."))
    ] = False,
) -> int:
    """Check plan files."""
    from hulpplan.cli.check import check, fail_level, fails, selection_of, statistics_table
    from hulpplan.cli.choose import findings_format
    from hulpplan.cli.files import deliver
    from hulpplan.output.results import Results

    session: Session = context.obj
    render = findings_format(form)
    level = fail_level(fail_on)
    selection = selection_of(select or (), ignore or ())
    checked = check(session, [Path(path) for path in paths or ()], selection)
    target = Path(output) if output else None
    colour = form == "text" and target is None and session.colour
    results = Results(checked.findings, checked.files, checked.sources, session.catalogue, colour)
    deliver(render(results), target)
    if statistics:
        session.talk(statistics_table(checked, session.catalogue))
    return exits.FINDINGS if fails(checked.findings, level) else exits.FINE
