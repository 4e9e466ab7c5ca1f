"""Numbers of persons in ordinary texts: found whatever the clock says, and no false alarm."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.be import bis, nn

from hulpplan.analysis.privacy import contacts, national_numbers

PLANS = sorted((Path(__file__).parents[2] / "plans").rglob("*.yaml"))

ORDINARY = """\
Decreet van 8 maart 2013 betreffende de organisatie van hulp- en dienstverlening aan gedetineerden
(B.S. 11.04.2013; numac 2013035311; ed. 1, blz. 22345-22359), gewijzigd bij het decreet van 27.03.2015.
Artikel 8, § 1, tweede lid, 3°, en artikel 10, § 2; art. 9/1; bijlage 2014.03.15-001.22 bij nota 13-0815.
Besluit van de Vlaamse Regering van 13 december 2013, VR 2013 1312 DOC.1403/2BIS; Parl. St. 2012-13, 1894/4.
Vragen nr. 815 (2022-2023) en 844; zaak 2016/04/07-123-45; dossier 16-0407-123456-0; rolnummer 85.0730/033.
In 2015-2020 samen € 1.250.000,00 en 12 500 000 euro, 85 073 003,28 euro in 2017, of 0,4712345678 per dag.
CAW Limburg, ondernemingsnummer 0403.227.515, BE 0471.938.850 of BE0471938850, vestiging 2.147.483.648.
ISBN 978-90-334-8123-4, 9789033481234, ISBN 90 334 8123 4, ISSN 0770-4720, EAN 5412345678908, D/2015/3241/234.
Telefoon 011 21 34 56, 02/553.00.00, +32 2 553 00 00, +32 11 21 34 56, 0800 12 345, 070 22 33 44, 1712.
Coordinaten 50.930000, 5.337500; 2018-09-01T08:30:00; 01/09/2018 08:30 - 31/12/2018 17:00; week 36-2018.
Meting 2018-H1: 1 232, 1 137, 948, 1 023 en 1 217; 5.551 en 6.092; 150/39/47/42/40/39/29; 13 26 43 8 8 26 1.
hulpplan-2018.04.70.12.34.56, versie 85.07.30, 85.07.30-033, build 85073003, https://example.org/85/07/30/033
codetabel.fgov.be, @vlaanderen, info@caw.be, onthaal.hasselt@caw.be, hasselt@just.fgov.be, 3 uur @ 18 euro
rekening van de dienst: BE00 0000 0000 0000, mededeling +++090/9337/55493+++, RF18 5390 0754 7034 0.
"""


@pytest.mark.parametrize("line", ORDINARY.splitlines())
def test_ordinary_lines_of_plans_give_no_alarm(line: str) -> None:
    assert list(national_numbers(line)) == []
    assert contacts(line) == []


def test_the_plans_of_this_project_give_no_alarm() -> None:
    assert PLANS
    for path in PLANS:
        text = path.read_text("utf-8")
        assert list(national_numbers(text)) == [], path.name
        assert [text[one.start : one.end] for one in contacts(text)] == [], path.name


days = st.tuples(st.integers(0, 99), st.integers(0, 12), st.integers(0, 31), st.integers(1, 997))


@given(days, st.sampled_from(["", "2"]))
def test_a_number_is_found_whatever_the_year_of_birth(parts: tuple[int, int, int, int], century: str) -> None:
    number = with_check_digits("{:02}{:02}{:02}{:03}".format(*parts), century)

    assert list(national_numbers(f"nr. {number}.")) == [(4, 15)]


@given(days, st.integers(1, 97))
def test_the_digits_are_judged_as_the_library_judges_them(
    parts: tuple[int, int, int, int], check: int
) -> None:
    number = "{:02}{:02}{:02}{:03}{:02}".format(*parts, check)

    found = bool(list(national_numbers(number)))

    # Of who can be born in this century only the library knows by the clock; both agree before 2025.
    assert not nn.is_valid(number) or found
    if parts[0] < 25:
        assert found == nn.is_valid(number)


@given(days, st.sampled_from([20, 40]), st.integers(1, 97))
def test_a_bis_number_is_judged_so_too(parts: tuple[int, int, int, int], more: int, check: int) -> None:
    year, month, day, count = parts
    number = f"{year:02}.{month + more:02}.{day:02}-{count:03}.{check:02}"

    found = bool(list(national_numbers(number)))

    assert not bis.is_valid(number) or found
    if year < 25:
        assert found == bis.is_valid(number)


@pytest.mark.parametrize("quote", ["'", '"', "<", "(", ":", ""])
def test_an_address_between_quotes_is_found_without_them(quote: str) -> None:
    text = f"lead: {quote}jan.peeters@voorbeeld.be{quote}"

    assert [text[one.start : one.end] for one in contacts(text)] == ["jan.peeters@voorbeeld.be"]


def with_check_digits(digits: str, century: str) -> str:
    return f"{digits}{97 - int(century + digits) % 97:02}"
