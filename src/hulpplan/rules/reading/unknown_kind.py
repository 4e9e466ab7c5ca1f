"""HP004 unknown-kind: the file does not say what it is."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.settings_search import FILE_NAME
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text

TEXTS = {
    "empty": N_("The file is empty."),
    "no-fields": N_("The file has no fields: it must begin with `kind:` and `schema:`."),
    "missing": N_("`kind` is missing: the file does not say what it is."),
    "misspelled": N_("'{key}' is not a field of any file; `kind` is missing."),
    "unknown": N_("'{value}' is not a kind of file."),
    "no-word": N_("A single word belongs after `kind:`."),
    "not-settings": N_("This file must have `kind: settings`; it says '{value}'."),
    "settings-elsewhere": N_("Settings are only read from a file named hulpplan.yaml."),
}
ALLOWED = N_("Write `kind:` followed by one of: {allowed}.")
HINTS = {
    "empty": N_("Fill it, or remove it."),
    "missing": ALLOWED,
    "misspelled": ALLOWED,
    "unknown": ALLOWED,
    "no-word": ALLOWED,
    "settings-elsewhere": N_("Move it to hulpplan.yaml beside the plans folder."),
}


@rule("HP004", "unknown-kind", Severity.ERROR)
def unknown_kind(context: Context) -> Iterator[Problem]:
    """Yield a problem for each file of which the kind is not clear."""
    yield from context.problems(FactKind.UNKNOWN_KIND, TEXTS, HINTS, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Write the kind as the format spells it; only where a file of that kind can stand."""
    if fact.suggestion is None or fact.reason != "unknown" or fact.likeness is Likeness.DOUBTFUL:
        return None
    if (fact.suggestion == "settings") != (PurePosixPath(document.file).name == FILE_NAME):
        return None
    return replace_text(document, fact.place.span, fact.suggestion, safe=fact.likeness is Likeness.SAME)
