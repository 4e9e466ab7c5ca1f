"""`--fix` changes no meaning: what a value can mean to people before is what it says afterwards, and only that.

For each type of value a way of writing is drawn as people have them. An oracle that knows nothing of ours
says which values somebody can read in it. When the safe fix changes it, there must have been one such value, and the file
must say that one now.
"""

import itertools
import re
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from edits.mending import text_after
from hulpplan.model.dates import read_moment, read_period
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Scalar
from hulpplan.yamlio.source import Source
from plans_folder import PlansFolder

UNITS = ("€", "EUR", "eur", "euro", "%")
BLANKS = (" ", "\u00a0", "\u202f", "\u2009")
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december")  # fmt: skip
NUMBER_FIELDS = {
    "fte": ("resources: {{fte: {{planned: {}}}}}", ""),
    "budget": ("resources: {{budget: {{planned: {}}}}}", "€"),
    "target": ("indicators: [{{title: x, target: {}}}]", ""),
    "progress": ("updates: [{{date: 2019-01-01, note: x, progress: {}}}]", "%"),
}


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def written_by_fix(line: str, text: str) -> str | None:
    """Return what the fix writes in the place of a value of an action, None when it leaves it."""
    with tempfile.TemporaryDirectory() as root:
        plans = PlansFolder(Path(root))
        if line.startswith("organisations"):
            plans.action_plan(line.format(quoted(text)))
        else:
            plans.action("contributes_to: [D1]", line.format(quoted(text)))
        before = plans.text("hasselt.yaml")
        after = text_after(plans)
    if after == before:
        return None
    head, tail = before.split(quoted(text))
    written = after.removeprefix(head).removesuffix(tail)
    tree = read_tree(Source("x", written), Limits())
    assert isinstance(tree.root, Scalar)
    return tree.root.text


def holds(line: str, text: str, readings: set[object], value: Callable[[str], object]) -> None:
    """Check that a fix, if there is one, leaves just the one reading."""
    written = written_by_fix(line, text)
    if written is not None:
        assert readings == {value(written)}, (text, written, readings)


# Numbers


def numbers_in(text: str, unit: str) -> set[object]:
    """Return all numbers that somebody can read: any mark may set thousands apart, `.` and `,` decimals."""
    bare = text.strip().replace("\u2212", "-").replace("’", "'")
    for blank in BLANKS:
        bare = bare.replace(blank, " ")
    signs = [sign for sign in ("€", "%") if sign in bare] + re.findall("eur", bare.lower())
    bare = re.sub("€|%|euro?", "", bare, flags=re.IGNORECASE).replace("- ", "-").strip()
    sign, bare = (-1, bare[1:].strip()) if bare.startswith("-") else (1, bare)
    found: set[object] = set()
    for group, point in itertools.product((".", ",", " ", "'", ""), (".", ",")):
        if group != point:
            found |= {sign * number for number in _read(bare, group, point)}
    if unit == "%" and not signs:
        # Half of everything is also written as 0,5.
        found |= {number * 100 for number in found if isinstance(number, Decimal) and 0 < abs(number) <= 1}
    return found


def _read(text: str, group: str, point: str) -> Iterator[Decimal]:
    whole, _, decimals = text.partition(point)
    groups = whole.split(group) if group else [whole]
    if not all(re.fullmatch("[0-9]+", part) for part in groups) or not re.fullmatch("[0-9]*", decimals):
        return
    if point in text and not decimals:
        return
    if len(groups) > 1 and (groups[0] == "0" or any(len(part) != 3 for part in groups[1:])):
        return
    yield Decimal("".join(groups) + "." + (decimals or "0"))


@st.composite
def numbers(draw: st.DrawFn) -> str:
    groups = draw(st.lists(st.from_regex("[0-9]{3}", fullmatch=True), max_size=2))
    first = draw(st.from_regex("[0-9]{1,4}", fullmatch=True))
    mark = draw(st.sampled_from((".", ",", "'", "’", "", *BLANKS)))
    tail = draw(st.sampled_from(("", ".", ",", ",")))
    decimals = draw(st.from_regex("[0-9]{1,4}", fullmatch=True)) if tail else ""
    sign = draw(st.sampled_from(("", "", "", *UNITS)))
    blank = draw(st.sampled_from(("", " ", "\u00a0")))
    minus = draw(st.sampled_from(("", "", "", "-", "\u2212")))
    number = minus + mark.join((first, *groups)) + tail + decimals
    return draw(st.sampled_from((number, f"{sign}{blank}{number}", f"{number}{blank}{sign}")))


@given(st.sampled_from(sorted(NUMBER_FIELDS)), numbers())
@example("budget", "€ 12.500")
@example("budget", "12,500")
@example("progress", "0,5")
@example("fte", "1.250")
@example("budget", "€ 12.500,50")
def test_a_number_keeps_its_meaning(field: str, text: str) -> None:
    line, unit = NUMBER_FIELDS[field]
    signs = {"%" if "%" in text else "€"} if re.search("[€%]|eur", text, re.IGNORECASE) else set()
    written = written_by_fix(line, text)
    if written is not None:
        assert numbers_in(text, unit) == {Decimal(written)}, (text, written)
        assert signs <= {unit}
        assert numbers_in(written, "") == {Decimal(written)}


# Dates


def moments_in(text: str) -> set[object]:
    """Return the first and last days that somebody can read: day before month, as all Belgium writes it."""
    bare = text.strip().lower()
    found = set()
    for form, order in (
        (r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", "dmy"),
        (r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", "ymd"),
        (r"(\d{4})(\d{2})(\d{2})", "ymd"),
        (r"(\d{1,2})[-/.](\d{4})", "my"),
        (r"(\d{4})[-/.](\d{1,2})", "ym"),
        (rf"(\d{{1,2}})\.? ({'|'.join(MONTHS)}) (\d{{4}})", "dny"),
        (rf"({'|'.join(MONTHS)}) (\d{{4}})", "ny"),
        (r"(\d{4})[-/. ]?([hq][-. ]?\d)", "yp"),
        (r"([hq]\d)[-/. ]?(\d{4})", "py"),
        (r"(\d{4})[-/.](\d)", "yH"),
        (r"(\d{4})[-/.](\d)", "yQ"),
        (r"(\d{4})[-/.](\d{2})", "yY"),
        (r"(\d{4})", "y"),
    ):
        if match := re.fullmatch(form, bare):
            found.add(_moment(dict(zip(order, match.groups(), strict=True))))
    return found - {None}


def _moment(parts: dict[str, str]) -> object:
    year = parts["y"]
    month = MONTHS.index(parts["n"]) + 1 if "n" in parts else int(parts.get("m", 0))
    if "Y" in parts:
        return (year, "and the next") if (int(year) + 1) % 100 == int(parts["Y"]) else None
    part = next((key.upper() + parts[key] for key in "HQ" if key in parts), parts.get("p", "").upper())
    text = f"{year}-{re.sub('[-. ]', '', part)}" if part else year
    text += (f"-{month:02}" if month else "") + (f"-{int(parts['d']):02}" if "d" in parts else "")
    try:
        moment = read_moment(text)
    except ValueError:
        return None
    return moment.first, moment.last


@st.composite
def dates(draw: st.DrawFn) -> str:
    year = str(draw(st.integers(2005, 2030)))
    month, day, part = draw(st.integers(1, 13)), draw(st.integers(1, 32)), draw(st.integers(1, 4))
    mark = draw(st.sampled_from("-/. "))
    zero = draw(st.sampled_from(("", "0")))
    number = f"{month:{zero}{2 if zero else ''}}"
    name = MONTHS[month - 1] if month <= 12 else "maart"
    letter = draw(st.sampled_from("hqHQ"))
    text = draw(
        st.sampled_from(
            (
                f"{day}{mark}{number}{mark}{year}",
                f"{year}{mark}{number}{mark}{day}",
                f"{year}{month:02}{day:02}",
                f"{number}{mark}{year}",
                f"{year}{mark}{number}",
                f"{day} {name} {year}",
                f"{name.capitalize()} {year}",
                f"{year}{mark}{letter}{part}",
                f"{letter}{part} {year}",
                f"{year}{letter}{part}",
                f"{year}{mark}{(int(year) + 1) % 100:02}",
            )
        )
    )
    return draw(st.sampled_from((text, f" {text}", f"{text} ")))


@given(dates())
@example("2016/3")
@example("2016-1")
@example("2011/12")
@example("01/03/2017")
def test_a_date_keeps_its_meaning(text: str) -> None:
    def days(written: str) -> object:
        moment = read_moment(written)
        return moment.first, moment.last

    holds("start: {}", text, moments_in(text), days)


@given(dates())
@example("2011-12")
@example("2019-03")
def test_a_period_keeps_its_meaning(text: str) -> None:
    def days(written: str) -> object:
        period = read_period(written)
        return period.first, period.last

    line = "indicators: [{{title: x, measurements: [{{period: {}, value: 1}}]}}]"
    holds(line, text, moments_in(text), days)


# Words

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "priority: {}": {
        "true": ("true", "ja", "waar", "yes"),
        "false": ("false", "nee", "neen", "no", "onwaar"),
    },
    "status: {}": {word: (word,) for word in ("planned", "running", "done", "postponed", "stopped")},
    "contributes_to: [{}]": {word: (word,) for word in ("D1", "D10", "D4")},
    "lead: {}": {word: (word,) for word in ("vdab", "caw-limburg", "directie-hasselt")},
    "domains: [{}]": {word: (word,) for word in ("welzijn", "onderwijs")},
}
CHANGES: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.capitalize,
    lambda word: f" {word}",
    lambda word: f"{word} ",
    lambda word: word[:-1],
    lambda word: word + word[-1],
    lambda word: word[1:] + word[:1],
    lambda word: word.replace("a", "\N{CYRILLIC SMALL LETTER A}"),
)


@given(st.sampled_from(sorted(WORDS)), st.data())
def test_a_word_keeps_its_meaning(line: str, data: st.DataObject) -> None:
    meanings = WORDS[line]
    word = data.draw(st.sampled_from([word for words in meanings.values() for word in words]))
    text = data.draw(st.sampled_from(CHANGES))(word)
    readings: set[object] = {
        meaning
        for meaning, words in meanings.items()
        if any(word.casefold() == text.strip().casefold() for word in words)
    }

    holds(line, text, readings, str)


@given(st.sampled_from(("https://a.be/b", "http://x.org")), st.sampled_from(CHANGES))
def test_an_address_keeps_its_meaning(address: str, change: Callable[[str], str]) -> None:
    line = "organisations: [{{id: O1, title: x, website: {}}}]"

    holds(line, change(address), {change(address).strip()}, str)


@given(st.sampled_from(("I1", "i-2", "b.c")), st.sampled_from(CHANGES))
def test_an_id_keeps_its_meaning(identifier: str, change: Callable[[str], str]) -> None:
    line = "indicators: [{{id: {}, title: x}}]"

    holds(line, change(identifier), {change(identifier).strip()}, str)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12))
@example("12.500")
@example("Module #2")
@example("01/03/2017")
def test_a_text_is_never_changed(text: str) -> None:
    assert written_by_fix("origin: {}", text) is None
