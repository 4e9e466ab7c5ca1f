"""HP702 personal-contact: how to reach or pay a private person, in a file."""

from collections.abc import Iterator

from hulpplan.analysis.privacy import contacts, mask
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "address": N_("'{value}' looks like the e-mail address of a person."),
    "mobile": N_("'{value}' is a mobile number."),
    "account": N_("'{value}' is a bank account number."),
}
HINT = N_("Write a function, or the general address or number of an organisation.")


@rule("HP702", "personal-contact", Severity.WARNING)
def personal_contact(context: Context) -> Iterator[Problem]:
    """Yield a problem at each such number or address, also in a comment, but not in a `website`."""
    for document in context.documents:
        text = document.source.text
        private = list(contacts(text))
        places = document.places_of(
            document.source.spans((contact.start, contact.end) for contact in private)
        )
        for contact, place in zip(private, places, strict=True):
            if place.path[-1:] != ("website",):
                values = {"value": mask(text[contact.start : contact.end])}
                item = context.item_name(document, place.path)
                yield Problem(place, TEXTS[contact.kind], values, item, Phrase(HINT), private=True)
