"""HP006 unsupported-yaml: YAML that plan files may not use."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "tag": N_("A text cannot begin with an exclamation mark unless it is between quotes."),
    "directive": N_("Lines that begin with % are not used in plan files."),
    "merge-key": N_("`<<` is not used in plan files."),
    "second-document": N_("A second part begins here with ---; a plan file has only one."),
    "key-not-text": N_("The name of a field must be a plain word."),
    "alias-inside-itself": N_("This repeats something inside itself."),
    "expansion": N_("With what is repeated here the file grows beyond {limit} values."),
    "nesting": N_("Lists and fields lie more than {limit} deep in each other here."),
}
HINTS = {
    "tag": N_("Put the text between quotes."),
    "directive": N_("Remove the line."),
    "merge-key": N_("Write the fields out."),
    "second-document": N_("Put the second part in a file of its own."),
    "alias-inside-itself": N_("Write out what you mean."),
    "expansion": N_("Write less by repetition, or raise `limits: alias_nodes` in hulpplan.yaml."),
    "nesting": N_("Check the brackets and the indentation."),
}


@rule("HP006", "unsupported-yaml", Severity.ERROR)
def unsupported_yaml(context: Context) -> Iterator[Problem]:
    """Yield a problem where a file uses what the format leaves out."""
    yield from context.problems(FactKind.UNSUPPORTED_YAML, TEXTS, HINTS)
