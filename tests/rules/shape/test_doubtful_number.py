import pytest

from plans_folder import PlansFolder

BOTH = {
    "12.500": "`12500` or `12.5`",
    "1.250": "`1250` or `1.25`",
    "125.000": "`125000` or `125`",
    "'12,500'": "`12500` or `12.5`",
    '"12.500"': "`12500` or `12.5`",
    "-1.250": "`-1250` or `-1.25`",
    "1.125": "`1125` or `1.1250`",
    "1234.567": "`1234567` or `1234.5670`",
}


@pytest.mark.parametrize("written", BOTH)
@pytest.mark.parametrize(
    "field", ["target: {}", "baseline: {}", "measurements: [{{period: 2018, value: {}}}]"]
)
def test_a_mark_before_three_digits_is_found_with_both_readings(
    plans: PlansFolder, field: str, written: str
) -> None:
    line = field.format(f"⟦HP110|{written}⟧")
    plans.action("contributes_to: [D1]", f"indicators:\n  - {{title: x, {line}}}")

    [seen] = plans.exactly_marked()
    assert seen.severity == "warning"
    assert seen.item == "hasselt/A1"
    assert BOTH[written] in (seen.hint or "")
    assert seen.suggestion is None


def test_every_field_for_a_number_is_looked_at(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "resources: {fte: {planned: ⟦HP110|1.500⟧, used: ⟦HP110|2.250⟧}}",
        "updates: [{date: 2018-10-01, note: x, progress: ⟦HP110|12.500⟧}]",
    )
    plans.settings("kind: settings\nschema: 1\nlimits: {file_mb: ⟦HP110|1.500⟧}\n")

    plans.exactly_marked()


def test_in_money_it_is_an_error_that_proposes_the_amount(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "resources: {budget: {planned: ⟦HP103|€ 12.500⟧, used: ⟦HP103|12.500⟧}}"
    )

    for seen in plans.exactly_marked():
        assert seen.severity == "error"
        assert "12500 and as 12.5" in seen.message
        assert seen.suggestion == "12500"


@pytest.mark.parametrize("written", ["1.200", "'1,200'", "1 200"])
def test_a_whole_number_is_wrong_with_the_only_thing_it_can_be(plans: PlansFolder, written: str) -> None:
    participation = f"[{{period: 2018, participants: ⟦HP103|{written}⟧}}]"
    plans.action_plan(
        f"offer:\n  - {{id: AB1, title: x, domains: [welzijn], participation: {participation}}}\n"
    )

    [seen] = plans.exactly_marked()
    assert seen.suggestion == "1200"


@pytest.mark.parametrize("written", ["1.250.000", "€ 1.250.000", "1 250 000", "'1,250,000'"])
def test_what_can_only_be_thousands_is_proposed(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"resources: {{budget: {{planned: ⟦HP103|{written}⟧}}}}")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == "1250000"


@pytest.mark.parametrize(
    "written", ["0.125", "-0.125", "1.1250", "12.5000", "12.5", "12.50", "1250", "1.25000"]
)
def test_any_other_number_is_clear(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"indicators: [{{title: x, target: {written}}}]")

    assert plans.is_clean()


def test_behind_a_lone_0_a_comma_is_a_decimal_one(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "indicators: [{title: x, target: ⟦HP103|'0,125'⟧}]")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == "0.125"


def test_a_text_may_look_like_a_doubtful_number(plans: PlansFolder) -> None:
    plans.action(
        "title: 12.500",
        "contributes_to: [D1]",
        "tags: [1.250]",
        "indicators: [{title: x, kind: text, target: 1.250, measurements: [{period: 2018, value: 1.250}]}]",
    )

    assert plans.is_clean()
