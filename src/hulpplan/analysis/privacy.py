"""Numbers and addresses of private persons in a text; no plan needs them.

All of them are found in the raw text of a file, comments included, in time linear in its length: a cheap test
decides whether a regular expression is tried.
"""

import re
from collections.abc import Iterator
from string import ascii_uppercase, digits
from typing import Final, Literal, NamedTuple, TypeAlias

TextRange: TypeAlias = tuple[int, int]
"""Start and end in a text, as offsets; the end is exclusive."""


class Contact(NamedTuple):
    """A mobile number, an e-mail address or a bank account, and where it is in the text."""

    start: int
    end: int
    kind: Literal["mobile", "address", "account"]


# Digits become 0, capitals A, and separators are dropped: then a fixed text can be searched for, many times
# quicker than a regular expression.
_SIGNS: Final = {**dict.fromkeys(ascii_uppercase, "A"), **dict.fromkeys(digits, "0")}
_SHAPE: Final = bytes(ord(_SIGNS.get(chr(byte), "x")) for byte in range(256))
# The last two are the bytes of a no-break space.
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
# The number of a person outside the national register (bis number) differs in the month only. Without the
# usual points and dash it could be a telephone number: those of Belgian mobiles begin with 32 4.
_BIS_NUMBER: Final = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}[.-][0-9]{2}")

_MONTHS: Final = frozenset(range(13))
"""The months in a national number; 0 when unknown, or when a day had too many births."""
_BIS_MONTHS: Final = _MONTHS | {month + more for month in range(13) for more in (20, 40)}

_MOBILE_END: Final = rf"[5-9][0-9]{_WIDE_GAP}[0-9](?:{_GAP}?[0-9]){{5}}{_AFTER}"
_MOBILES: Final = (
    re.compile(rf"04(?<![\w+]04)(?<![0-9][.,/\-]04)(?<!BE 04) ?{_MOBILE_END}"),
    re.compile(rf"\+32(?<![\w+]\+32){_GAP}?(?:\(0\))?{_GAP}?4 ?{_MOBILE_END}"),
    re.compile(rf"0032(?<!\w0032){_GAP}?(?:\(0\))?{_GAP}?4 ?{_MOBILE_END}"),
)
# Company numbers have ten digits too, written like this.
_COMPANY_NUMBER: Final = re.compile(r"[0-9]{4}\.[0-9]{3}\.[0-9]{3}")

_ACCOUNT_START: Final = re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2}(?=[ \u00a0]?[A-Z0-9])")
_ACCOUNT: Final = re.compile(r"[A-Z]{2}[0-9]{2}(?:[ \u00a0]?[A-Z0-9]){11,30}")

_LONGEST_LOCAL: Final = 64
_LONGEST_DOMAIN: Final = 253
# Begins with a letter or digit: in YAML an address can be in quotes.
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
    """Yield where valid Belgian national register numbers are.

    With points, dashes and spaces in the usual places, or without. A bis number counts only when written
    with its points and dash.

    Source: docs/rules.en.md, HP701.
    """
    if not _has_shape(text, _IN_NUMBERS, _NUMBER_SHAPES):
        return
    for match in _NATIONAL_NUMBER.finditer(text):
        number = _digits(match[0])
        months = _BIS_MONTHS if _BIS_NUMBER.fullmatch(match[0]) else _MONTHS
        if int(number[2:4]) in months and _has_check_digits(number):
            yield match.span()


def _has_check_digits(number: str) -> bool:
    """Return whether the last two digits are the check digits of the first nine, for either century of birth.

    Not `stdnum.be.nn`, which asks the clock whether the birth date is in the future: the same file would have
    a finding in one year and none in another.

    Source: the national register, "Instructies, IT 000".
    """
    check = int(number[9:])
    return int(number) > 0 and any(97 - int(f"{century}{number[:9]}") % 97 == check for century in ("", 2))


def contacts(text: str) -> list[Contact]:
    """Return the mobile numbers, private e-mail addresses and bank accounts in a text, in order.

    Source: docs/rules.en.md, HP702.
    """
    return sorted((*_mobile_numbers(text), *_addresses(text), *_accounts(text)))


def mask(text: str) -> str:
    """Mask all but the beginning of a number, or of the name in an address: findings are widely shared."""
    name, at, domain = text.partition("@")
    visible = 1 if at else 2
    return name[:visible] + re.sub(r"\w", "*", name[visible:]) + at + domain


def mask_text(text: str) -> str:
    """Mask every number and address of a private person in a text."""
    masked, end = "", 0
    private = (*national_numbers(text), *((contact.start, contact.end) for contact in contacts(text)))
    for start, after in sorted(private):
        if start >= end:
            masked += text[end:start] + mask(text[start:after])
            end = after
    return masked + text[end:]


def _mobile_numbers(text: str) -> Iterator[Contact]:
    for pattern in _MOBILES:
        for match in pattern.finditer(text):
            if not (_COMPANY_NUMBER.fullmatch(match[0]) and _is_company(match[0])):
                yield Contact(*match.span(), "mobile")


def _is_company(number: str) -> bool:
    # Imported here: nearly all texts have nothing that looks like such a number.
    from stdnum.be import vat  # noqa: PLC0415

    return bool(vat.is_valid(_digits(number)))


def _addresses(text: str) -> Iterator[Contact]:
    at = text.find("@")
    while at >= 0:
        domain = _DOMAIN.match(text, at + 1, at + 1 + _LONGEST_DOMAIN)
        # Cut out first: otherwise the search would start at every position before it.
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
        # Without checking the bank: the list in the library lacks new ones.
        if account and iban.is_valid(account, check_country=False):
            yield Contact(start.start(), start.start() + len(account), "account")


def _account_length(country: str) -> int:
    """Return the number of letters and digits in the account numbers of a country; 0 when it has none."""
    from stdnum import numdb  # noqa: PLC0415 - as above

    [(_, known), *_] = numdb.get("iban").info(country)
    # Such as `3!n7!n2!n`: three, seven and two digits.
    parts = [int(count) for count in re.findall(r"([0-9]+)!", known.get("bban", ""))]
    return len("BE68") + sum(parts) if parts else 0


def _first_signs(text: str, count: int) -> str:
    """Return the start of a text up to `count` letters and digits; empty when no word ends there."""
    if not count:
        return ""
    match = re.match(rf"(?:[A-Z0-9][^A-Z0-9]?){{{count - 1}}}[A-Z0-9](?![A-Za-z0-9])", text)
    return match[0] if match else ""


def _has_shape(text: str, left_out: bytes, shapes: tuple[bytes, ...]) -> bool:
    shape = text.encode("utf-8", "surrogatepass").translate(_SHAPE, left_out)
    return any(part in shape for part in shapes)


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)
