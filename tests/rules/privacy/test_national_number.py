import pytest

from command import Command
from plans_folder import FAMILIES, PlansFolder

SELECT = (*FAMILIES, "HP7")


def note(plans: PlansFolder, text: str) -> None:
    """Write an action with an update that says something."""
    plans.action("contributes_to: [D1]", "updates:", "  - date: 2019-01-01", f"    note: '{text}'")


@pytest.mark.parametrize(
    "number",
    [
        "85.07.30-033.28",
        "85073003328",
        "850730-033.28",
        "850730 033 28",
        "85 07 30 033 28",
        "85-07-30-033-28",
        "85.07.30 - 033.28",
        "85.07.30\u00a0033.28",
        "17.07.30-033.84",
        "85.00.00-033.06",
        "98.47.28-997.65",
    ],
)
def test_a_valid_number_is_found_however_it_is_written(plans: PlansFolder, number: str) -> None:
    note(plans, f"Gesproken met ⟦HP701|{number}⟧, vandaag.")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("error", "hasselt/A1")
    assert seen.path == "actions[0].updates[0].note"


def test_the_number_itself_is_not_repeated(plans: PlansFolder) -> None:
    note(plans, "⟦HP701|85.07.30-033.28⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'85.**.**-***.**'" in seen.message
    assert "033" not in f"{seen.message}{seen.hint}{seen.values}"


def test_it_is_found_in_a_comment_and_before_everything_else(plans: PlansFolder) -> None:
    head = "# ⟦HP701|85.07.30-033.28⟧\n"
    plans.write("hasselt.yaml", head + plans.text("hasselt.yaml") + "# rrn: ⟦HP701|85073003328⟧\n")

    first, last = plans.exactly_marked(select=SELECT)
    assert (first.item, last.item) == ("hasselt", "hasselt")


def test_a_comment_inside_an_action_belongs_to_it(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "# ⟦HP701|85073003328⟧", "start: 2018-09")

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "hasselt/A1"


def test_every_file_is_looked_at(plans: PlansFolder) -> None:
    plans.write("register.yaml", plans.text("register.yaml") + "# ⟦HP701|85073003328⟧\n")
    plans.write("2015-2020.yaml", plans.text("2015-2020.yaml") + "summary: ⟦HP701|85073003328⟧\n")
    plans.settings("kind: settings\nschema: 1\nplans: plans # ⟦HP701|85073003328⟧\n")

    plans.exactly_marked(select=SELECT)


def test_a_file_that_cannot_be_used_is_looked_at_too(plans: PlansFolder) -> None:
    plans.write("more.yaml", "kind: register\nschema: ⟦HP005|2⟧\n# ⟦HP701|85073003328⟧\n")

    plans.exactly_marked(select=SELECT)


def test_several_on_one_line_are_several_findings(plans: PlansFolder) -> None:
    note(plans, "⟦HP701|85.07.30-033.28⟧ en ⟦HP701|17.07.30-033.84⟧")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_lines_are_counted_as_everywhere(plans: PlansFolder, newline: str) -> None:
    text = plans.text("register.yaml") + "# één ⟦HP701|85073003328⟧\n"
    plans.write("register.yaml", text, newline=newline, start="\ufeff")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "text",
    [
        "85.07.30-033.29",
        "98472899765",
        "185073003328",
        "850730033281",
        "0,85073003328",
        "+3285073003328",
        "X85073003328",
        "BE85 0730 0332 8",
        "85.07.30 tot 033.28",
        "00000000000",
        "85.13.30-033.28",
    ],
)
def test_what_only_looks_alike_is_none(plans: PlansFolder, text: str) -> None:
    note(plans, text)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "text",
    [
        "van 2016-07-01 tot 2017-06-30, daarna 2017-07/2018-06",
        "01/03/2016 - 30/06/2016",
        "art. 36(6), 2015, p. 563-567; nr. 815 (2022-2023) en nr. 844",
        "€ 12.500.000,75 en 1 250 000 euro, of 18000",
        "tel. 011 21 34 56, 02 553 00 00, +32 2 553 00 00, 0800 12 345",
        "ondernemingsnummer 0403.227.515, BE 0403.227.515",
        "numac 2013035311, ISBN 978-90-334-8123-4",
    ],
)
def test_ordinary_texts_of_plans_have_none(plans: PlansFolder, text: str) -> None:
    note(plans, text)

    assert plans.is_clean(select=SELECT)


def test_a_comment_with_a_reason_switches_it_off_for_an_item(plans: PlansFolder) -> None:
    plans.write(
        "hasselt.yaml",
        plans.text("hasselt.yaml").replace(
            "  - id: A1\n", "  - id: A1  # hulpplan: ignore HP701 verzonnen nummer\n    # 85.07.30-033.28\n"
        ),
    )

    assert plans.is_clean(select=SELECT)


def test_what_an_alias_repeats_is_found_where_it_stands(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "reason: &zin ⟦HP701|85073003328⟧", "evaluation: *zin")

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.path == "actions[0].reason"


def test_in_a_file_without_fields_it_belongs_to_nothing(plans: PlansFolder) -> None:
    plans.write("more.yaml", "⟦HP002|'⟧85073003328 # ⟦HP701|85.07.30-033.28⟧\n")

    assert "HP701" in [one.code for one in plans.seen(select=SELECT)]


def test_no_format_shows_the_number_though_it_stands_in_the_line(
    plans: PlansFolder, hulpplan: Command
) -> None:
    note(plans, "17.07.30-033.84 en piet.pieters@gmail.com, 0471 23 45 67")

    for form in ("text", "concise", "json", "github", "gitlab", "sarif", "junit"):
        shown = hulpplan("validate", "--format", form, "--fail-on", "never").stdout

        assert "HP701" in shown
        assert "033.84" not in shown
        assert "pieters@" not in shown
        assert "0471 23 45 67" not in shown
    text = hulpplan("validate", "--fail-on", "never").stdout
    assert "note: '17.**.**-***.** en p***.*******@gmail.com, 04** ** ** **'" in text
