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
