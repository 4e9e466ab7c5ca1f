"""Numbers as people write them: `12,5`, `€ 1.250.000`, `12 500`, `40 %`.

In Flanders a point sets thousands apart and a comma decimals, in English it is the other way round. A
single one of them before exactly three digits, as in `12.500`, is therefore read in both ways by somebody;
only behind a lone 0 it can be nothing but decimals.
"""

import re
from dataclasses import dataclass
from typing import Final

PLAIN: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
"""A number in the form of the format, ambiguous ones included."""

_CURRENCY = "€|euros?|eur"
_WRITTEN = re.compile(
    rf"(?P<minus>[-\N{{MINUS SIGN}}]?)\s*(?:(?P<before>{_CURRENCY}|%)\s*)?(?P<inner>[-\N{{MINUS SIGN}}]?)"
    r"(?P<digits>[0-9](?:[0-9.,'\s]*[0-9])?)(?P<dash>,(?:--?|[\N{EN DASH}\N{EM DASH}]))?"
    rf"\s*(?P<behind>{_CURRENCY}|%)?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"(?!0\D)[0-9]{1,3}(?P<mark>[.,' ])[0-9]{3}(?:(?P=mark)[0-9]{3})*")
_DECIMALS = re.compile(r"(?P<whole>.+)(?P<point>[.,])(?P<decimals>[0-9]+)")
_GROUP = 3


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """The meaning of a number in another form.

    Attributes:
        readings: the plain numbers it can be: one, or two of which the first takes its mark for one between
            thousands and the second for one before decimals.
        sign: `€` or `%` when it has that sign or says it in a word.
        form: what is unusual about it: `comma`, `thousands`, or `sign` for signs and spaces.
        certain: whether its marks are those that everybody uses.
    """

    readings: tuple[str, ...]
    sign: str
    form: str
    certain: bool


def is_doubtful(text: str) -> bool:
    """Return whether the only point of a plain number may also be a thousands separator."""
    return text[-_GROUP - 1 : -_GROUP] == "." and text[: -_GROUP - 1] not in ("0", "-0")


def written_number(text: str) -> WrittenNumber | None:
    """Return the meaning of a text that people read as a number; None when it is not one."""
    match = _WRITTEN.fullmatch(text.strip().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    if match is None or (match["minus"] and match["inner"]) or (match["before"] and match["behind"]):
        return None
    digits = re.sub(r"\s", " ", match["digits"]) + (",00" if match["dash"] else "")
    readings = _readings(digits)
    if not readings:
        return None
    minus = "-" if match["minus"] or match["inner"] else ""
    word = match["before"] or match["behind"] or ""
    return WrittenNumber(
        tuple(minus + reading for reading in readings),
        word if word in ("%", "") else "€",
        _form(digits),
        "'" not in digits,
    )


def _readings(digits: str) -> tuple[str, ...]:
    joined = re.sub("[.,' ]", "", digits)
    match = _DECIMALS.fullmatch(digits)
    if match is not None and _is_whole(match["whole"], match["point"]):
        decimals = _plain(re.sub("[.,' ]", "", match["whole"]), match["decimals"])
        doubtful = len(match["decimals"]) == _GROUP and match["whole"] != "0"
        return (_plain(joined), decimals) if doubtful else (decimals,)
    return (_plain(joined),) if _is_whole(digits) else ()


def _is_whole(digits: str, point: str = "") -> bool:
    """Return whether digits are a whole number with a thousands separator other than the decimal mark."""
    match = _GROUPED.fullmatch(digits)
    return digits.isdecimal() or (match is not None and match["mark"] != point)


def _plain(whole: str, decimals: str = "") -> str:
    """Write a number so that it cannot be misread: three decimals get a trailing zero."""
    whole = whole.lstrip("0") or "0"
    if len(decimals) == _GROUP and whole != "0":
        decimals = decimals.rstrip("0")
        decimals += "0" if len(decimals) == _GROUP else ""
    return f"{whole}.{decimals}" if decimals.strip("0") else whole


def _form(digits: str) -> str:
    marks = re.findall("[.,' ]", digits)
    if marks == [","]:
        return "comma"
    return "thousands" if len(marks) > 1 or marks == ["'"] else "sign"
