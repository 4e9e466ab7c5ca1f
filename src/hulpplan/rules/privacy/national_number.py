"""HP701 national-number: a national register number of a person in a file."""

from collections.abc import Iterator

from hulpplan.analysis.privacy import mask, national_numbers
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{number}' is a national register number.")
HINT = N_("Remove it; it stays in earlier versions of the file, so tell whoever keeps them.")


@rule("HP701", "national-number", Severity.ERROR)
def national_number(context: Context) -> Iterator[Problem]:
    """Yield a problem at each such number, also in a comment."""
    for document in context.documents:
        stretches = list(national_numbers(document.source.text))
        places = document.places_of(document.source.spans(stretches))
        for (start, end), place in zip(stretches, places, strict=True):
            values = {"number": mask(document.source.text[start:end])}
            item = context.item_name(document, place.path)
            yield Problem(place, TEXT, values, item, Phrase(HINT), private=True)
