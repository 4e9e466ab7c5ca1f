"""HP103 wrong-type: a list or fields where one value belongs, or the reverse; no number where one belongs."""

import re
from collections.abc import Iterator

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.mend import other_text

NO_NUMBER = N_("'{value}' is no number.")
TEXTS = {
    "found-single": N_("'{field}' needs {expected}; here stands a single value."),
    "found-list": N_("'{field}' needs {expected}; here stands a list."),
    "found-mapping": N_("'{field}' needs {expected}; here stand fields."),
    "empty-entry": N_("This entry of '{field}' is empty."),
    "not-whole": N_("'{value}' is no whole number."),
    "": NO_NUMBER,
}
HINTS = {
    "empty-entry": N_("Fill it, or remove the dash."),
    "comma": N_("Write decimals behind a point."),
    "percent": N_("Write a percentage as a plain number, without %."),
    "sign": N_("Write only digits, without spaces or signs."),
    "found-single": N_("Look up with `hulpplan explain HP103` how lists and fields are written."),
}
# A point or comma before three digits may also set thousands apart; spaces do so only in groups of three.
_DECIMALS = re.compile(r"-?[0-9]+,(?![0-9]{3}$)[0-9]+")
_DIGITS = re.compile(r"-?[0-9]{1,3}(?:\s[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?")
_UNITS = {"%": "progress", "€": "budget"}
"""Signs that say nothing new in the field that has this unit; elsewhere the unit would be lost."""


@rule("HP103", "wrong-type", Severity.ERROR)
def wrong_type(context: Context) -> Iterator[Problem]:
    """Yield a problem at each value of another type than its field has."""
    yield from context.problems(FactKind.WRONG_TYPE, TEXTS, HINTS, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Write a number as the format asks for, where that leaves nothing out and can mean nothing else."""
    if fact.suggestion is None or fact.likeness is not Likeness.SAME:
        return None
    number = str(fact.values["value"])
    for sign, field in _UNITS.items():
        if sign in number and field not in fact.place.path:
            return None
        number = number.replace(sign, "")
    plain = _DECIMALS.fullmatch(number.strip()) or _DIGITS.fullmatch(number.strip())
    return other_text(document, fact.place.span, fact.suggestion, safe=True) if plain else None
