import pytest

from hulpplan.finding import FactKind, Likeness
from hulpplan.model.scalars import (
    ID_PATTERN,
    BooleanType,
    ChoiceType,
    NumberType,
    PatternType,
    ScalarType,
    TextType,
)
from hulpplan.model.wrong import WrongValueError

ANY = NumberType()
FROM_ZERO = NumberType(minimum=0)
PERCENTAGE = NumberType(minimum=0, maximum=100, unit="%")
MONEY = NumberType(minimum=0, unit="€")
WHOLE_FROM_ZERO = NumberType(minimum=0, whole=True)
WHOLE_FROM_ONE = NumberType(minimum=1, whole=True)


def wrong(scalar: ScalarType, text: str) -> WrongValueError:
    with pytest.raises(WrongValueError) as caught:
        scalar.read(text)
    return caught.value


NUMBERS = {"0": 0, "40": 40, "-3": -3, "012": 12, "2.50": 2.5, "-0.5": -0.5, "0.0": 0.0, "00.10": 0.1}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_digits_perhaps_with_a_minus_and_decimals(text: str) -> None:
    assert ANY.read(text) == NUMBERS[text]


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("12,5", "comma", "12.5"),
        ("-12,5", "comma", "-12.5"),
        ("€ 12,50", "comma", "12.50"),
        ("80%", "percent", "80"),
        ("80 %", "percent", "80"),
        ("€ 500", "sign", "500"),
        ("500 €", "sign", "500"),
        (" 5 ", "sign", "5"),
        ("1e3", "not-a-number", None),
        ("+5", "not-a-number", None),
        (".5", "not-a-number", None),
        ("5.", "not-a-number", None),
        ("1_000", "not-a-number", None),
        ("1 000", "sign", "1000"),
        ("0x1F", "not-a-number", None),
        ("1.000,50", "thousands", "1000.50"),
        ("1.25.000", "not-a-number", None),
        ("1 2", "not-a-number", None),
        ("1234 567", "not-a-number", None),
        ("0.125.000", "not-a-number", None),
        ("--5", "not-a-number", None),
        ("€ 5 €", "not-a-number", None),
        ("12,", "not-a-number", None),
        ("1.250.000", "thousands", "1250000"),
        ("1,250,000", "thousands", "1250000"),
        ("€ 1.250.000", "thousands", "1250000"),
        ("1 250 000", "thousands", "1250000"),
        ("12 500", "sign", "12500"),
        ("12\u00a0500", "sign", "12500"),
        ("12\u202f500", "sign", "12500"),
        ("12'500", "thousands", "12500"),
        ("12\u2019500", "thousands", "12500"),
        ("12.500,00", "thousands", "12500"),
        ("12,500.00", "thousands", "12500"),
        ("12.500,5", "thousands", "12500.5"),
        ("1.250.000,75 EUR", "thousands", "1250000.75"),
        ("12.50 euro", "sign", "12.50"),
        ("12,-", "comma", "12"),
        ("€ 12.500,-", "thousands", "12500"),
        ("0,125", "comma", "0.125"),
        ("-0,125", "comma", "-0.125"),
        ("0,1250", "comma", "0.1250"),
        ("\u22125", "sign", "-5"),
        ("-\u22125", "not-a-number", None),
        ("€ -5", "sign", "-5"),
        ("veel", "not-a-number", None),
        ("true", "not-a-number", None),
        ("nan", "not-a-number", None),
        ("inf", "not-a-number", None),
        ("٣", "not-a-number", None),
        ("５", "sign", "5"),
        ("１２，５", "comma", "12.5"),
        ("4\u200b0", "sign", "40"),
        ("5²", "not-a-number", None),
        ("①", "not-a-number", None),
        ("½", "not-a-number", None),
        ("", "not-a-number", None),
    ],
)
def test_what_is_no_number_says_why(text: str, reason: str, suggestion: str | None) -> None:
    error = wrong(ANY, text)

    assert error.kind is FactKind.WRONG_TYPE
    assert (error.reason, error.suggestion) == (reason, suggestion)


def test_a_number_has_at_most_fifteen_characters() -> None:
    assert ANY.read("9" * 15) == 999_999_999_999_999
    error = wrong(ANY, "9" * 16)
    assert (error.kind, error.reason) == (FactKind.OUT_OF_RANGE, "too-long")
    assert wrong(ANY, "9" * 5000).reason == "too-long"


@pytest.mark.parametrize("text", ["0", "100", "0.0", "99.5", "-0"])
def test_a_percentage_includes_its_bounds(text: str) -> None:
    assert PERCENTAGE.read(text) == float(text)


@pytest.mark.parametrize(
    ("scalar", "text", "reason", "bound"),
    [
        (PERCENTAGE, "101", "above", 100),
        (PERCENTAGE, "100.1", "above", 100),
        (PERCENTAGE, "-1", "below", 0),
        (PERCENTAGE, "-0.1", "below", 0),
        (FROM_ZERO, "-0.5", "below", 0),
        (WHOLE_FROM_ZERO, "-1", "below", 0),
        (WHOLE_FROM_ONE, "0", "below", 1),
    ],
)
def test_a_number_past_a_bound_is_out_of_range(
    scalar: NumberType, text: str, reason: str, bound: int
) -> None:
    error = wrong(scalar, text)

    assert (error.kind, error.reason, error.values) == (FactKind.OUT_OF_RANGE, reason, {"bound": bound})


@pytest.mark.parametrize("text", ["0", "7", "007"])
def test_a_whole_number_from_zero_may_be_zero(text: str) -> None:
    assert WHOLE_FROM_ZERO.read(text) == int(text)


def test_a_whole_number_from_one_may_be_one() -> None:
    assert WHOLE_FROM_ONE.read("1") == 1


@pytest.mark.parametrize("text", ["1.5", "1.0"])
def test_decimals_are_no_whole_number(text: str) -> None:
    error = wrong(WHOLE_FROM_ZERO, text)

    assert (error.kind, error.reason) == (FactKind.WRONG_TYPE, "not-whole")


def test_a_boolean_is_true_or_false() -> None:
    assert BooleanType().read("true") is True
    assert BooleanType().read("false") is False


@pytest.mark.parametrize(
    "text", ["True", "FALSE", "yes", "no", "ja", "nee", "on", "off", "1", "0", "y", " true"]
)
def test_nothing_else_is_a_boolean(text: str) -> None:
    error = wrong(BooleanType(), text)

    assert (error.kind, error.reason) == (FactKind.VALUE_NOT_ALLOWED, "boolean")
    assert error.values == {"allowed": ("true", "false")}


def test_a_word_is_one_of_the_list() -> None:
    choice = ChoiceType(("draft", "approved"))

    assert choice.read("draft") == "draft"
    error = wrong(choice, "Draft")
    assert (error.kind, error.values) == (FactKind.VALUE_NOT_ALLOWED, {"allowed": ("draft", "approved")})


ID = PatternType(ID_PATTERN, FactKind.INVALID_ID, "id")


@pytest.mark.parametrize(
    "text", ["A", "1", "a.b-c_d", "2015-2020", "D4.1", "1.10", "a.", "a-", "a_", "A" * 300]
)
def test_an_id_begins_with_a_letter_or_digit(text: str) -> None:
    assert ID.read(text) == text


@pytest.mark.parametrize(
    "text", [".a", "-a", "_a", "é", "aé", "a b", "a/b", "a\n", "a:b", "А", "a\u200b", "#1", ""]
)
def test_anything_else_is_no_id(text: str) -> None:
    assert wrong(ID, text).kind is FactKind.INVALID_ID


def test_an_id_with_blanks_around_it_is_told_without_them() -> None:
    assert wrong(ID, " A1 ").suggestion == "A1"
    assert wrong(ID, "A 1").suggestion is None


def test_a_text_may_be_anything() -> None:
    assert TextType().read("no\n") == "no\n"


DOUBTFUL = {
    "12.500": ("12500", "12.5"),
    "1.250": ("1250", "1.25"),
    "125.000": ("125000", "125"),
    "12,500": ("12500", "12.5"),
    "-1.250": ("-1250", "-1.25"),
    "1.125": ("1125", "1.1250"),
    " 1,125 ": ("1125", "1.1250"),
    "1234.567": ("1234567", "1234.5670"),
    "012.500": ("12500", "12.5"),
    "00.125": ("125", "0.125"),
    "1.250,000": ("1250000", "1250"),
    "1 250.125": ("1250125", "1250.1250"),
}


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_mark_before_three_digits_can_be_two_things(text: str) -> None:
    error = wrong(ANY, text)

    assert error.kind is FactKind.DOUBTFUL_NUMBER
    assert (error.values["thousands"], error.values["decimals"]) == DOUBTFUL[text]
    assert error.suggestion is None


@pytest.mark.parametrize("text", DOUBTFUL)
def test_each_reading_that_is_proposed_can_be_read(text: str) -> None:
    for reading in DOUBTFUL[text]:
        assert ANY.read(reading) == float(reading)


@pytest.mark.parametrize(
    "text", ["0.125", "-0.125", "1.1250", "12.5", "12.50", "12.5000", "1250", "0.000", "1.25000"]
)
def test_other_decimals_are_taken_as_they_are(text: str) -> None:
    assert ANY.read(text) == float(text)


@pytest.mark.parametrize("text", ["12.500", "€ 12.500", "12.500 EUR", "12,500", "EUR 12,500"])
def test_in_money_a_doubtful_number_is_wrong(text: str) -> None:
    error = wrong(MONEY, text)

    assert (error.kind, error.reason) == (FactKind.WRONG_TYPE, "doubtful")
    assert (error.suggestion, error.likeness) == ("12500", Likeness.ONLY)
    assert error.values == {"thousands": "12500", "decimals": "12.5"}


@pytest.mark.parametrize("text", ["€ 12.500", "12.500 EUR"])
def test_money_where_none_belongs_is_wrong_and_doubtful(text: str) -> None:
    error = wrong(ANY, text)

    assert (error.kind, error.suggestion, error.likeness) == (
        FactKind.WRONG_TYPE,
        "12500",
        Likeness.DOUBTFUL,
    )


def test_a_doubtful_percentage_with_its_sign_is_wrong() -> None:
    error = wrong(PERCENTAGE, "12.500%")

    assert (error.kind, error.reason, error.suggestion) == (FactKind.WRONG_TYPE, "doubtful", None)


@pytest.mark.parametrize("text", ["1.200", "1,200", "1.200.000", "1 200"])
def test_a_whole_number_can_only_have_thousands(text: str) -> None:
    error = wrong(WHOLE_FROM_ZERO, text)

    assert error.kind is FactKind.WRONG_TYPE
    assert error.suggestion in ("1200", "1200000")
    assert (error.likeness is Likeness.ONLY) == (text in ("1.200", "1,200"))


@pytest.mark.parametrize(
    ("scalar", "text", "reason"),
    [
        (WHOLE_FROM_ZERO, "1,5", "not-whole"),
        (PERCENTAGE, "180%", "above"),
        (PERCENTAGE, "1.250.000", "above"),
        (MONEY, "€ -5", "below"),
        (MONEY, "-1.250", "below"),
        (ANY, "9" * 5000 + ".500", "too-long"),
        (ANY, "€ " + "9" * 5000 + ",5", "too-long"),
    ],
)
def test_what_cannot_stand_there_however_it_is_read_is_told_so(
    scalar: NumberType, text: str, reason: str
) -> None:
    error = wrong(scalar, text)

    assert (error.reason, error.suggestion) == (reason, None)


@pytest.mark.parametrize(
    ("scalar", "text", "likeness"),
    [
        (MONEY, "€ 12,50", Likeness.SAME),
        (MONEY, "12'500", Likeness.DOUBTFUL),
        (FROM_ZERO, "€ 3", Likeness.DOUBTFUL),
        (PERCENTAGE, "40 %", Likeness.SAME),
        (PERCENTAGE, "0,5 %", Likeness.SAME),
        (PERCENTAGE, "0,5", Likeness.DOUBTFUL),
        (PERCENTAGE, "1,0", Likeness.DOUBTFUL),
        (PERCENTAGE, "0,0", Likeness.SAME),
        (PERCENTAGE, "1,5", Likeness.SAME),
        (MONEY, "40 %", Likeness.DOUBTFUL),
    ],
)
def test_a_sign_is_only_left_out_where_it_says_nothing_new(
    scalar: NumberType, text: str, likeness: Likeness
) -> None:
    assert wrong(scalar, text).likeness is likeness
