import pytest

from plans_folder import PlansFolder


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("titel", "title"),
        ("contributesto", "contributes_to"),
        ("contributes-to", "contributes_to"),
        ("Lead", "lead"),
        ("partner", "partners"),
        ("prioriteit", "priority"),
        ("voorrang", None),
        ("zzz", None),
    ],
)
def test_the_nearest_field_is_proposed(plans: PlansFolder, key: str, suggestion: str | None) -> None:
    plans.action("contributes_to: [D1]", f"⟦HP101|{key}⟧: x")

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.suggestion == suggestion
    assert seen.values["field"] == key
    assert seen.item == "hasselt/A1"


def test_a_field_that_is_there_already_is_proposed_too(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "⟦HP101|statuss⟧: done")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == "status"


def test_a_misspelled_field_that_must_be_there_is_one_finding(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - id: A1
            ⟦HP101|titel⟧: x
            contributes_to: [D1]
            status: planned
        """)

    plans.exactly_marked()


def test_an_unknown_field_stands_beside_a_missing_one_it_does_not_resemble(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - ⟦HP102|id⟧: A1
            ⟦HP101|naam⟧: x
            contributes_to: [D1]
            status: planned
        """)

    plans.exactly_marked()


def test_a_field_of_another_kind_of_item_is_unknown_here(plans: PlansFolder) -> None:
    plans.action_plan("""
        ⟦HP101|objectives⟧: []
        needs:
          - id: B1
            title: x
            ⟦HP101|contributes_to⟧: [D1]
        """)

    plans.exactly_marked()


def test_every_unknown_field_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "⟦HP101|aaa⟧: 1", "⟦HP101|bbb⟧: {ccc: 2}", "⟦HP101|ddd⟧: [{eee: 3}]")

    plans.exactly_marked()


def test_fields_deep_inside_an_item_are_checked(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "resources:\n  fte: {⟦HP101|gepland⟧: 1}", "justice:\n  ⟦HP101|wie⟧: x"
    )

    plans.exactly_marked()


def test_fields_of_the_register_and_of_a_strategic_plan_are_checked(plans: PlansFolder) -> None:
    plans.replace("register.yaml", "  - id: G1\n", "  - id: G1\n    ⟦HP101|tekst⟧: x\n")
    plans.replace("2015-2020.yaml", "    title: Nazorg\n", "    title: Nazorg\n    ⟦HP101|tekst⟧: x\n")

    plans.exactly_marked()


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", '"  "'])
def test_a_key_with_nothing_behind_it_is_absent(plans: PlansFolder, nothing: str) -> None:
    plans.action("contributes_to: [D1]", f"lead: {nothing}", f"partners: {nothing}")

    assert plans.is_clean()


def test_a_tag_may_be_any_word(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "tags: [titel, zzz]")

    assert plans.is_clean()


def test_the_keys_of_a_map_are_no_fields(plans: PlansFolder) -> None:
    plans.action_plan("reviewed: {D1: 7c1e04aa, D10: 00000000}\n")

    assert plans.is_clean(select=("HP1",))


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ("title: x, target: 12,⟦HP101|5⟧", "Write a number with a point: `12.5`."),
        ("title: x, baseline: -1,⟦HP101|25⟧, target: 12", "Write a number with a point: `-1.25`."),
        ("title: x, target: 12, ⟦HP101|5⟧", "Write a number with a point: `12.5`."),
        ("title: Samen eten, ⟦HP101|drinken en praten⟧", "Put a text with a comma between quotes"),
        ("title: x, unit: 12 uur,⟦HP101|5⟧", "Put a text with a comma between quotes"),
        ('title: x, ⟦HP101|"y"⟧', "Put a text with a comma between quotes"),
        ("title: x, definition: ⟦HP103|[a]⟧, ⟦HP101|y⟧", "Put a text with a comma between quotes"),
    ],
)
def test_a_comma_between_braces_that_makes_a_field_is_found(
    plans: PlansFolder, fields: str, hint: str
) -> None:
    plans.action("contributes_to: [D1]", f"indicators: [{{{fields}}}]")

    *_, seen = plans.exactly_marked()
    assert "follows a comma between braces" in seen.message
    assert (seen.hint or "").startswith(hint)
    assert seen.suggestion is None


@pytest.mark.parametrize(
    "fields",
    [
        "title: x, target: 12.5",
        "title: 'Samen eten, drinken'",
        "title: x, 5: , target: 12",
        "title: x, note: ~",
        "title: x,",
    ],
)
def test_other_commas_and_empty_fields_between_braces_are_none(plans: PlansFolder, fields: str) -> None:
    plans.action("contributes_to: [D1]", f"indicators: [{{{fields}}}]")

    assert plans.is_clean()


def test_a_known_field_without_a_colon_is_missing_and_not_unknown(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "indicators: [{id: I1, ⟦HP102|title⟧}, {title: x, unit}]")

    plans.exactly_marked()


def test_a_list_may_have_commas(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "tags: [12,5, eten, drinken]")

    assert plans.is_clean()
