"""`hulpplan explain`: why a rule exists, with examples."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.options import OutputFile
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Explain a rule: why it exists, what is wrong and right, and what to do.")


def explain(
    context: typer.Context,
    rule: Annotated[
        str | None,
        typer.Argument(metavar=N_("RULE"), help=N_("Code or name, such as HP201 (default: a list of all).")),
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar=N_("FORMAT"), help=N_("text or md."))] = "text",
    output: OutputFile = None,
) -> None:
    """Show the explanation of one rule, or of all."""
    from hulpplan.cli.errors import no_such_rule
    from hulpplan.cli.files import deliver
    from hulpplan.cli.formats import check_format
    from hulpplan.rules.explain import EXPLAIN_FORMATS, explanation
    from hulpplan.rules.registry import all_rules, nearest_rule, own_rules, rules_named

    session: Session = context.obj
    check_format(form, list(EXPLAIN_FORMATS))
    chosen = rules_named(rule) if rule else list(all_rules())
    if not chosen:
        word = rule or ""
        raise no_such_rule(word, nearest_rule(word, all_rules()))
    for refusal in own_rules().refusals:
        session.talk(session.catalogue.phrase(refusal))
    text = explanation(chosen, session.catalogue, form, whole=rule is not None or form == "md")
    deliver(text, Path(output) if output else None)
