"""Numbers and addresses of private persons in a text; no plan needs them.

Everything here is found in text as it stands in a file, comments included, and in time linear in its length:
a cheap look decides whether a closer one is worth it.
"""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_uppercase, digits
from typing import Final, Literal, NamedTuple, TypeAlias

TextRange: TypeAlias = tuple[int, int]
"""Where something starts and ends in a text, as offsets; the end is exclusive."""


class Contact(NamedTuple):
    """A way to reach or pay somebody, and where it stands."""

    start: int
    end: int
    kind: Literal["mobile", "address", "account"]


# Digits as 0, capitals as A, and nothing for what may stand between them: then a fixed text can be looked
# for, which is many times quicker than a pattern.
_SIGNS: Final = {**dict.fromkeys(ascii_uppercase, "A"), **dict.fromkeys(digits, "0")}
_SHAPE: Final = bytes(ord(_SIGNS.get(chr(byte), "x")) for byte in range(256))
# The last two are the bytes of a space that keeps words together.
_IN_NUMBERS: Final = b" .-\xc2\xa0"
_IN_ACCOUNTS: Final = b" \xc2\xa0"
_NUMBER_SHAPES: Final = (b"00000000000",)
_ACCOUNT_SHAPES: Final = (b"AA00000", b"AA00A")

_GAP: Final = "[ \u00a0.\\-]"
_WIDE_GAP: Final = "[ \u00a0.\\-/]{0,3}"
# Not inside a longer number, a word, a decimal or an international telephone number.
_BEFORE: Final = r"(?<![\w+])(?<![0-9][.,/\-])"
_AFTER: Final = r"(?!\w)(?![.,/\-][0-9])"
_NATIONAL_NUMBER: Final = re.compile(
    rf"{_BEFORE}(?:[0-9]{{11}}|(?:[0-9]{{6}}|[0-9]{{2}}({_GAP})[0-9]{{2}}\1[0-9]{{2}}){_GAP}{{0,3}}"
    rf"[0-9]{{3}}{_GAP}?[0-9]{{2}}){_AFTER}"
)
# The number of who is not in the national register differs in the month only. Without the usual points and
# dash it could be a telephone number: those of Belgian mobiles begin with 32 4.
_BIS_NUMBER: Final = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}[.-][0-9]{2}")

_MONTHS: Final = frozenset(range(13))
"""The months of a national number; 0 stands where nobody knows, or where a day had too many births."""
_BIS_MONTHS: Final = _MONTHS | {month + more for month in range(13) for more in (20, 40)}

_MOBILE_END: Final = rf"[5-9][0-9]{_WIDE_GAP}[0-9](?:{_GAP}?[0-9]){{5}}{_AFTER}"
_MOBILES: Final = (
    re.compile(rf"04(?<![\w+]04)(?<![0-9][.,/\-]04)(?<!BE 04) ?{_MOBILE_END}"),
    re.compile(rf"\+32(?<![\w+]\+32){_GAP}?(?:\(0\))?{_GAP}?4 ?{_MOBILE_END}"),
    re.compile(rf"0032(?<!\w0032){_GAP}?(?:\(0\))?{_GAP}?4 ?{_MOBILE_END}"),
)
# Companies have numbers of ten digits too, written in this way.
_COMPANY_NUMBER: Final = re.compile(r"[0-9]{4}\.[0-9]{3}\.[0-9]{3}")

_ACCOUNT_START: Final = re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2}(?=[ \u00a0]?[A-Z0-9])")
_ACCOUNT: Final = re.compile(r"[A-Z]{2}[0-9]{2}(?:[ \u00a0]?[A-Z0-9]){11,30}")

_LONGEST_LOCAL: Final = 64
_LONGEST_DOMAIN: Final = 253
# Begins with a letter or digit: in YAML an address can stand between quotes.
_LOCAL: Final = re.compile(r"\w(?:[\w.+'\-]*\w)?$")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]*[A-Za-z0-9])+")
_FIRST_AND_LAST: Final = re.compile(r"([^\W\d_]+)(?:[.][^\W\d_]+(?:['-][^\W\d_]+)*)+[0-9]*")
_NO_FIRST_NAMES: Final = frozenset(
    {"info", "contact", "onthaal", "secretariaat", "dienst", "team", "hulp", "gevangenis", "beleid"}
)
_FREE_PROVIDERS: Final = frozenset(
    {
        "aol", "belgacom", "fastmail", "gmail", "gmx", "googlemail", "hotmail", "icloud", "laposte", "live",
        "mac", "mail", "me", "msn", "outlook", "pandora", "pm", "proton", "protonmail", "proximus", "scarlet",
        "skynet", "telenet", "tutanota", "yahoo", "yandex", "ymail", "zoho",
    }
)  # fmt: skip
_FREE_ENDINGS: Final = frozenset(
    {"be", "ch", "co.uk", "com", "de", "es", "fr", "it", "lu", "me", "net", "nl", "ru"}
)


def national_numbers(text: str) -> Iterator[TextRange]:
    """Yield where a valid Belgian national register number stands.

    Points, dashes and spaces may stand in it where people put them, or nowhere. The number of
    somebody who is not in the register (a bis number) counts when it is written with its points and dash.

    Source: rules contract, HP701.
    """
    if not _has_shape(text, _IN_NUMBERS, _NUMBER_SHAPES):
        return
    for match in _NATIONAL_NUMBER.finditer(text):
        number = _digits(match[0])
        months = _BIS_MONTHS if _BIS_NUMBER.fullmatch(match[0]) else _MONTHS
        if int(number[2:4]) in months and _has_check_digits(number):
            yield match.span()


def _has_check_digits(number: str) -> bool:
    """Tell whether the last two digits are what the first nine ask for, with a birth in either century.

    Not by `stdnum.be.nn`: it asks the clock whether somebody can be born yet, and then the same file would
    have a finding in one year and none in another.

    Source: the national register, "Instructies, IT 000".
    """
    check = int(number[9:])
    return int(number) > 0 and any(97 - int(f"{century}{number[:9]}") % 97 == check for century in ("", 2))


def contacts(text: str) -> list[Contact]:
    """Return where a mobile number, an address of a private person or a bank account stands, in order.

    Source: rules contract, HP702.
    """
    return sorted((*_mobile_numbers(text), *_addresses(text), *_accounts(text)))


def mask(text: str) -> str:
    """Hide all but the beginning of a number, or of a name in an address: findings end up in many places."""
    name, at, domain = text.partition("@")
    shown = 1 if at else 2
    return name[:shown] + re.sub(r"\w", "*", name[shown:]) + at + domain


def mask_text(text: str) -> str:
    """Mask every number and address of a private person in a text."""
    said, end = "", 0
    private = (*national_numbers(text), *((contact.start, contact.end) for contact in contacts(text)))
    for start, after in sorted(private):
        if start >= end:
            said += text[end:start] + mask(text[start:after])
            end = after
    return said + text[end:]


def _mobile_numbers(text: str) -> Iterator[Contact]:
    for pattern in _MOBILES:
        for match in pattern.finditer(text):
            if not (_COMPANY_NUMBER.fullmatch(match[0]) and _is_company(match[0])):
                yield Contact(*match.span(), "mobile")


def _is_company(number: str) -> bool:
    # Loaded here: nearly all texts have nothing that looks like such a number.
    from stdnum.be import vat  # noqa: PLC0415

    return bool(vat.is_valid(_digits(number)))


def _addresses(text: str) -> Iterator[Contact]:
    at = text.find("@")
    while at >= 0:
        domain = _DOMAIN.match(text, at + 1, at + 1 + _LONGEST_DOMAIN)
        # Cut out first: a pattern that ends at a spot would otherwise be tried at every spot before it.
        before = text[max(0, at - _LONGEST_LOCAL) : at]
        local = _LOCAL.search(before) if domain else None
        if domain and local and _is_personal(local[0], domain[0]):
            yield Contact(at - len(local[0]), domain.end(), "address")
        at = text.find("@", at + 1)


def _is_personal(local: str, domain: str) -> bool:
    provider, _, ending = domain.lower().partition(".")
    if provider in _FREE_PROVIDERS and ending in _FREE_ENDINGS:
        return True
    name = _FIRST_AND_LAST.fullmatch(local)
    return name is not None and name[1].lower() not in _NO_FIRST_NAMES


def _accounts(text: str) -> Iterator[Contact]:
    if not _has_shape(text, _IN_ACCOUNTS, _ACCOUNT_SHAPES):
        return
    from stdnum import iban  # noqa: PLC0415 - as above

    for start in _ACCOUNT_START.finditer(text):
        match = _ACCOUNT.match(text, start.start())
        account = _first_signs(match[0], _account_length(start[0][:2])) if match else ""
        # Without looking the bank up: new ones are not in the library's list.
        if account and iban.is_valid(account, check_country=False):
            yield Contact(start.start(), start.start() + len(account), "account")


@cache
def _account_length(country: str) -> int:
    """Return of how many letters and digits the account numbers of a country are; 0 for none."""
    from stdnum import numdb  # noqa: PLC0415 - as above

    [(_, known), *_] = numdb.get("iban").info(country)
    # Such as `3!n7!n2!n`: three parts, of three, seven and two digits.
    parts = [int(count) for count in re.findall(r"([0-9]+)!", known.get("bban", ""))]
    return len("BE68") + sum(parts) if parts else 0


def _first_signs(text: str, count: int) -> str:
    """Return the beginning of a text with so many letters and digits; nothing when no word ends there."""
    if not count:
        return ""
    match = re.match(rf"(?:[A-Z0-9][^A-Z0-9]?){{{count - 1}}}[A-Z0-9](?![A-Za-z0-9])", text)
    return match[0] if match else ""


def _has_shape(text: str, left_out: bytes, shapes: tuple[bytes, ...]) -> bool:
    shape = text.encode("utf-8", "surrogatepass").translate(_SHAPE, left_out)
    return any(wanted in shape for wanted in shapes)


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)
