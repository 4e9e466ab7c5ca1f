import pytest

from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder


@pytest.mark.parametrize("written", ["A 1", "é", "-a", ".a", "_a", "a/b", "a:b", "'A1,'", "А1", "A1\u200b"])
def test_an_id_of_impossible_form_is_found(plans: PlansFolder, written: str) -> None:
    plans.action_plan(
        f"needs:\n  - {{id: ⟦HP106|{written}⟧, title: x}}\n"
        if ":" not in written
        else f"needs:\n  - id: ⟦HP106|{written}⟧\n    title: x\n"
    )

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"


def test_an_id_with_blanks_around_it_is_told_without_them(plans: PlansFolder) -> None:
    plans.action_plan("needs:\n  - {id: ⟦HP106|' B1 '⟧, title: x}\n")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == "B1"


def test_ids_of_every_kind_of_item_are_checked(plans: PlansFolder) -> None:
    plans.write("extra.yaml", "kind: register\nschema: 1\nprisons: [{id: ⟦HP106|x y⟧, title: x}]\n")
    plans.write("hasselt.yaml", f"{PLAN_HEAD}id: ⟦HP106|plan van hasselt⟧\n{PLAN_BODY}")
    plans.replace("2015-2020.yaml", "bodies:\n", "bodies:\n  - {id: ⟦HP106|x y⟧, title: x}\n")

    plans.exactly_marked()


def test_the_id_of_an_indicator_is_checked(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "indicators:\n  - {id: ⟦HP106|x y⟧, title: x}")

    plans.exactly_marked()


@pytest.mark.parametrize("written", ["B1", "1", "1.10", "b-1_x.y", "no", "2016", "null1", "'B1'"])
def test_an_id_may_be_any_short_word(plans: PlansFolder, written: str) -> None:
    plans.action_plan(f"needs:\n  - {{id: {written}, title: x}}\n")

    assert plans.is_clean()


def test_a_reference_of_impossible_form_is_an_unknown_reference(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D 1⟧]", "lead: ⟦HP201|caw limburg⟧")

    assert [seen.suggestion for seen in plans.exactly_marked()] == ["D1", "caw-limburg"]
