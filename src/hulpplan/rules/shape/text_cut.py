"""HP109 text-cut: a text that ends early, because its rest is taken for a comment or a name."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "comment": N_("The text ends before this #: what follows is taken for a comment."),
    "name": N_("This & makes the word behind it a name, and not part of the text; no `*` repeats it."),
}
HINTS = {
    "comment": N_("Put the whole text between quotes, or write a comment with a space: `# `."),
    "name": N_("Put the whole text between quotes."),
}


@rule("HP109", "text-cut", Severity.WARNING)
def text_cut(context: Context) -> Iterator[Problem]:
    """Yield a problem at the # or & that ends a text, or keeps a word out of it."""
    yield from context.problems(FactKind.TEXT_CUT, TEXTS, HINTS)
