"""HP001 unreadable-file: the file cannot be read as text."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "gone": N_("The file is no longer there, or is a link to nothing."),
    "outside": N_(
        "This is a link that leads out of the folder of these plans and settings, and was not followed. "
        "Put the file itself here."
    ),
    "no-permission": N_("You may not read this file. Ask its owner for access."),
    "not-regular": N_(
        "This is not an ordinary file. Remove it, or give it another ending than .yaml or .yml."
    ),
    "too-large": N_(
        "The file is larger than {limit} MB and was not read. Split it, or raise `limits: file_mb`."
    ),
    "not-utf8": N_("The file is not saved as UTF-8. Save it again with that encoding."),
    "binary": N_("This is not a text file. Give it another ending than .yaml or .yml."),
    "link-loop": N_("This link leads round in a circle, to itself. Remove it."),
    "lock-file": N_(
        "This is not a text file: an office program left it to say that somebody had another file open. "
        "Remove it."
    ),
    "system": N_("The file could not be read: {detail}."),
}


@rule("HP001", "unreadable-file", Severity.ERROR)
def unreadable_file(context: Context) -> Iterator[Problem]:
    """Yield a problem for each file without a readable text."""
    yield from context.problems(FactKind.UNREADABLE, TEXTS)
