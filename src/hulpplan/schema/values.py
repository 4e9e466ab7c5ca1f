"""JSON Schema for the types of scalars.

An editor reads a value before the schema sees it: `2020` is a number to it, `true` a boolean, `2016-03-01` a
text. So a text may come in as a number or a boolean, and a number as a text in quotes.

What a schema cannot see: how a number was written (`1e3`, `1.0`, `12.500`), leap days, spans of months that
run backwards, and the year 0000.
"""

from collections.abc import Mapping
from typing import TypeAlias

from hulpplan.i18n import N_, Catalogue
from hulpplan.model.scalars import (
    BooleanType,
    ChoiceType,
    DateType,
    NumberType,
    PatternType,
    ScalarType,
)
from hulpplan.model.words import CHOICE_WORDS

Json: TypeAlias = dict[str, object]
"""A JSON Schema, or a part of one."""

SAYS_SOMETHING: Json = {"type": ["array", "boolean", "number", "object", "string"], "pattern": "\\S"}
"""Any value but null and a blank text, with which a field is absent."""

_LARGEST = 10**15 - 1
_LONGEST = 15

_YEAR = "[0-9]{4}"
_MONTH = "(0[1-9]|1[0-2])"
_PART = "(H[12]|Q[1-4])"
_DAY = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"

_OTHER = N_("An editor may take a text for a number, for true or for false.")
_TEXT = N_("A text belongs here.")
_BOOLEAN = N_("true or false belongs here.")
_ONE_OF = N_("One of these belongs here: {allowed}.")
_PATTERNS = {
    "id": N_("An id belongs here: letters without accents, digits, points, dashes and underscores."),
    "address": N_("A web address belongs here, with https:// or http:// in front."),
    "colour": N_("A colour belongs here: six digits or letters from a to f, such as 1a5fb4."),
    "stamp": N_("A stamp belongs here, as `hulpplan review` writes it."),
}
# Three decimals only after a lone 0: otherwise the point may also separate thousands.
_DECIMALS = r"\.([0-9]{1,2}|[0-9]{4,})"
_FROM_ZERO = rf"0\.[0-9]{{3}}|[0-9]+({_DECIMALS})?|-0\.000|-0+(\.(00?|0000+))?"
_NUMBERS = {
    NumberType(): (
        rf"-?(0\.[0-9]{{3}}|[0-9]+({_DECIMALS})?)",
        N_("A number belongs here, such as 12 or 12.5."),
    ),
    NumberType(minimum=0): (_FROM_ZERO, N_("A number from 0 belongs here, such as 12 or 12.5.")),
    NumberType(minimum=0, unit="€"): (
        _FROM_ZERO,
        N_("An amount in euro belongs here, such as 12500 or 12.5."),
    ),
    NumberType(minimum=0, maximum=100, unit="%"): (
        rf"0\.[0-9]{{3}}|0*([0-9]{{1,2}}({_DECIMALS})?|100(\.(00?|0000+))?)|-0\.000|-0+(\.(00?|0000+))?",
        N_("A number from 0 to 100 belongs here, without %."),
    ),
    NumberType(minimum=0, whole=True): ("[0-9]+|-0+", N_("A whole number from 0 belongs here.")),
    NumberType(minimum=1, whole=True): ("0*[1-9][0-9]*", N_("A whole number from 1 belongs here.")),
}
_DATES: dict[str, tuple[str, tuple[str | int, ...], str]] = {
    "day": (f"{_YEAR}-{_DAY}", ("2016-03-01",), N_("A day belongs here, such as 2016-03-01.")),
    "moment": (
        f"{_YEAR}(-({_DAY}|{_MONTH}|{_PART}))?",
        ("2016-03-01", "2016-03", "2016-H1", "2016-Q3", 2016),
        N_("A day, month, half-year, quarter or year belongs here, such as 2016-03-01, 2016-03 or 2016-Q3."),
    ),
    "period": (
        f"{_YEAR}(-{_PART}|-{_MONTH}/{_YEAR}-{_MONTH})?",
        ("2021-07/2022-06", "2016-H1", "2016-Q3", 2016),
        N_("A year, half-year, quarter or span of months belongs here, such as 2016-H1 or 2021-07/2022-06."),
    ),
    "year": (_YEAR, (2016,), N_("A year of four digits belongs here.")),
}


def value_name(shape: ScalarType) -> str:
    """Return the name of a type, other than a choice or a reference."""
    if isinstance(shape, NumberType):
        if shape.unit == "€":
            return "money"
        bounds = (("from", shape.minimum), ("to", shape.maximum))
        words = (f"{word}-{bound}" for word, bound in bounds if bound is not None)
        return "-".join(("whole" if shape.whole else "number", *words))
    if isinstance(shape, PatternType):
        return shape.reason
    if isinstance(shape, DateType):
        return shape.name
    return "boolean" if isinstance(shape, BooleanType) else "text"


def value_schema(shape: ScalarType, words: Catalogue) -> Json:
    """Return the schema of a type, other than a choice or a reference."""
    if isinstance(shape, NumberType):
        return _number(shape, words)
    if isinstance(shape, DateType):
        return _date(shape, words)
    if isinstance(shape, PatternType):
        return _pattern(shape, words)
    if isinstance(shape, BooleanType):
        return {
            "type": ["boolean", "string"],
            "pattern": "^(true|false)$",
            **described(words.gettext(_BOOLEAN)),
        }
    sentence = words.gettext(_TEXT)
    return {"description": sentence, "anyOf": text_forms("\\S", words, sentence)}


def choice_schema(meanings: Mapping[str, str], words: Catalogue) -> Json:
    """Return the schema of a choice, with the meaning of each word."""
    sentence = words.say(_ONE_OF, allowed=tuple(meanings))
    if len(meanings) > 1:
        described: Json = {"enumDescriptions": list(meanings.values())} if any(meanings.values()) else {}
        return {"enum": list(meanings), **described, "errorMessage": sentence}
    (word,) = meanings
    if not word.isdigit():
        return {"const": word, "errorMessage": sentence}
    number = int(word)
    only: Json = {"minimum": number, "maximum": number, "pattern": f"^{word}$", "default": number}
    return {"type": ["integer", "string"], **only, "errorMessage": sentence}


def meanings_of(shape: ChoiceType, words: Catalogue) -> dict[str, str]:
    """Return the words of a choice with their names, where they have any."""
    return {word: words.gettext(CHOICE_WORDS.get(word, "")) for word in shape.words}


def text_forms(pattern: str, words: Catalogue, sentence: str, **bounds: int) -> list[Json]:
    """Return the schemas of a text: as a text, or as what an editor takes it for.

    The latter not by its types: editors would offer `true` and `false` for every text. What it says of
    itself is only there to be different: editors join what they know of alternatives that look alike.
    """
    text: Json = {"type": "string", "pattern": pattern, "errorMessage": sentence}
    other = {"description": words.gettext(_OTHER), "not": {"type": ["array", "null", "object", "string"]}}
    return [text, {**other, **bounds}]


def described(sentence: str) -> Json:
    """Describe a value with a sentence; `errorMessage` is for editors, other programs ignore it."""
    return {"description": sentence, "errorMessage": sentence}


def _number(shape: NumberType, words: Catalogue) -> Json:
    pattern, sentence = _NUMBERS[shape]
    return {
        "type": ["integer" if shape.whole else "number", "string"],
        "minimum": -_LARGEST if shape.minimum is None else shape.minimum,
        "maximum": _LARGEST if shape.maximum is None else shape.maximum,
        "maxLength": _LONGEST,
        "pattern": f"^({pattern})$",
        **described(words.gettext(sentence)),
    }


def _date(shape: DateType, words: Catalogue) -> Json:
    pattern, examples, sentence = _DATES[shape.name]
    # A year alone is a number to an editor.
    years: Json = {"type": ["integer", "string"], "minimum": 1000, "maximum": 9999}
    types: Json = {"type": "string"} if shape.name == "day" else years
    text: Json = {"pattern": f"^{pattern}$", "examples": list(examples)}
    return {**types, **text, **described(words.gettext(sentence))}


def _pattern(shape: PatternType, words: Catalogue) -> Json:
    sentence = words.gettext(_PATTERNS[shape.reason])
    pattern = f"^{shape.pattern}$"
    if shape.reason == "id":
        return {"description": sentence, "anyOf": text_forms(pattern, words, sentence, minimum=0)}
    # A stamp or a colour may look like a number.
    types = ["string", "number"] if shape.reason in {"stamp", "colour"} else "string"
    return {"type": types, "pattern": pattern, **described(sentence)}
