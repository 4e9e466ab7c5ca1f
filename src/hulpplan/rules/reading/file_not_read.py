"""HP009 file-not-read: a file that looks like a plan file and is not read."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hulpplan.finding import Place, Problem, Severity, Span
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "text": N_("{name} is not read: its name ends in .txt."),
    "outside": N_("{name} is not read: it lies beside the plans folder, and not in it."),
    "settings": N_("{name} is not read: settings are only read from a file named hulpplan.yaml."),
}
HINTS = {
    "text": N_("Take .txt off its name."),
    "outside": N_("Move it into the plans folder, or name it under `exclude` in the settings."),
    "settings": N_("Put what it says in hulpplan.yaml, and remove it."),
}


@rule("HP009", "file-not-read", Severity.NOTE)
def file_not_read(context: Context) -> Iterator[Problem]:
    """Yield a problem at the start of each file that is skipped because of its name or place."""
    for passed in context.workspace.listing.not_read:
        place = Place(Span(passed.file, 1, 1, 1, 1))
        values = {"name": PurePosixPath(passed.file).name}
        yield Problem(place, TEXTS[passed.reason], values, hint=Phrase(HINTS[passed.reason]))
