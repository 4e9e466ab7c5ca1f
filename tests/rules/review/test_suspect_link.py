import hashlib
import json

import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP601")
DESCRIPTION = "Samen   werken aan\nwat nodig is."


def stamp(title: str, description: str, options: list[str], goals: list[str], due: str) -> str:
    """Make a stamp in the words of `docs/format.en.md`, not with the code under test."""
    text = json.dumps([title, description, options, goals, due], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]


D10 = stamp("Nazorg", "", ["SO2"], [], "")


def objective(plans: PlansFolder, *lines: str) -> None:
    """Write the strategic plan with these lines in place of what D10 says."""
    usual = "    title: Nazorg\n    options: [SO2]\n    level: local\n"
    assert usual in STRATEGIC_BODY
    said = "".join(f"    {line}\n" for line in lines)
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace(usual, said))


def reviewed(plans: PlansFolder, mark: str, key: str = "D10") -> None:
    plans.action_plan(f"""
        actions:
          - {{id: ⟦action|A1⟧, title: x, status: planned, contributes_to: [D10]}}
          - {{id: A2, title: x, status: planned, contributes_to: [D1]}}
        reviewed:
          {key}: {mark}
        """)


def test_a_stamp_that_no_longer_fits_is_found(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("id: D10", "id: ⟦objective|D10⟧"))
    reviewed(plans, "⟦HP601|'00000000'⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt")
    assert "'2015-2020/D10'" in seen.message
    assert "hulpplan review hasselt D10" in (seen.hint or "")
    assert [place for place, _ in seen.related] == [plans.spot("objective"), plans.spot("action")]


def test_a_plan_that_nobody_can_name_is_given_an_id_first(plans: PlansFolder) -> None:
    reviewed(plans, "'00000000'")
    text = plans.text("hasselt.yaml").replace("prison: hasselt\n", "prison: 'hasselt '\n")
    plans.write("hasselt.yaml", text)

    [seen] = plans.seen(select=["HP601"])
    assert "Give the plan an id" in (seen.hint or "")


def test_a_stamp_that_fits_is_how_it_should_be(plans: PlansFolder) -> None:
    reviewed(plans, f"'{D10}'")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "lines",
    [
        ("title: Andere nazorg", "options: [SO2]"),
        ("title: Nazorg", "options: [SO2]", "description: x"),
        ("title: Nazorg", "options: [SO1]"),
        ("title: Nazorg", "options: [SO1, SO2]"),
        ("title: Nazorg", "options: [SO2]", "goals: [G1]"),
        ("title: Nazorg", "options: [SO2]", "due: 2019"),
    ],
)
def test_every_word_of_what_it_said_counts(plans: PlansFolder, lines: tuple[str, ...]) -> None:
    objective(plans, *lines, "level: local")
    reviewed(plans, f"⟦HP601|'{D10}'⟧")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "lines",
    [
        ("options: [SO2]  # na overleg", "level: both", "title: Nazorg"),
        ("title: ' Nazorg '", "options:", "  - SO2", "label: nazorg", "domains: [welzijn]"),
        ("title: >-", "  Nazorg", "", "options: [SO2]", "source: x", "lead: vdab", "needs_agreement: true"),
    ],
)
def test_order_layout_comments_and_other_fields_do_not(plans: PlansFolder, lines: tuple[str, ...]) -> None:
    objective(plans, *lines)
    reviewed(plans, f"'{D10}'")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "lines",
    [
        ("description: Samen werken aan wat nodig is.", "options: [SO1, SO2]", "goals: [G2, G1]"),
        ("description: |", "  Samen werken", "  aan wat nodig is.", "options: [SO2, SO1]", "goals: [G1, G2]"),
        (
            "description: >",
            "  Samen",
            "",
            "  werken aan",
            "  wat  nodig is.",
            "options: [SO2, SO1]",
            "goals: [G1, G2]",
        ),
    ],
)
def test_a_text_may_be_broken_otherwise_and_a_list_be_sorted(
    plans: PlansFolder, lines: tuple[str, ...]
) -> None:
    objective(plans, "title: Nazorg", *lines, "due: 2019-H1")
    said = stamp("Nazorg", "Samen werken aan wat nodig is.", ["SO1", "SO2"], ["G1", "G2"], "2019-H1")
    reviewed(plans, f"'{said}'")

    assert plans.is_clean(select=SELECT)


def test_letters_with_accents_are_themselves(plans: PlansFolder) -> None:
    objective(plans, "title: Één plan, “op maat”", "options: [SO2]")
    reviewed(plans, f"'{stamp('Één plan, “op maat”', '', ['SO2'], [], '')}'")

    assert plans.is_clean(select=SELECT)


def test_without_stamps_there_is_no_such_check(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D10]")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(("key", "mark"), [("D10", "⟦HP104|x⟧"), ("⟦HP201|D44⟧", "'00000000'")])
def test_a_stamp_with_a_mistake_has_its_own_finding(plans: PlansFolder, key: str, mark: str) -> None:
    reviewed(plans, mark, key)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "lines",
    [
        ("title: Nazorg", "options: [⟦HP201|SO3⟧]"),
        ("title: Nazorg", "options: [SO2]", "due: ⟦HP105|x⟧"),
        ("⟦HP101|titel⟧: Nazorg", "options: [SO2]"),
    ],
)
def test_an_objective_with_a_mistake_will_change_once_more(
    plans: PlansFolder, lines: tuple[str, ...]
) -> None:
    objective(plans, *lines)
    reviewed(plans, f"'{D10}'")

    plans.exactly_marked(select=SELECT)


def test_every_plan_has_stamps_of_its_own(plans: PlansFolder) -> None:
    reviewed(plans, f"'{D10}'")
    head = PLAN_HEAD.replace("hasselt", "gent")
    plans.action_plan("reviewed: {D10: ⟦HP601|'00000000'⟧}", "gent.yaml", head)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "gent"


@pytest.mark.parametrize(
    ("options", "select"),
    [("options: [SO2, ⟦HP207|SO2⟧]", SELECT), ("options:", SELECT)],
)
def test_it_is_silent_while_another_rule_speaks_of_the_options(
    plans: PlansFolder, options: str, select: tuple[str, ...]
) -> None:
    objective(plans, "title: Nazorg", options, "level: local")
    if options.endswith(":"):
        text = plans.text("2015-2020.yaml")
        plans.write("2015-2020.yaml", text.replace("id: D10", "id: ⟦HP206|D10⟧"))
    reviewed(plans, D10)

    plans.exactly_marked(select=select)
