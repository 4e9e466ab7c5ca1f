from plans_folder import PLAN_HEAD, PlansFolder


def test_a_field_that_stands_twice_is_found_at_the_second_with_the_first_beside_it(
    plans: PlansFolder,
) -> None:
    plans.action_plan("""
        ⟦first|title⟧: Eerste
        ⟦HP003|title⟧: Tweede
        """)

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.values == {"field": "title"}
    assert [place for place, _ in seen.related] == [plans.spot("first")]


def test_a_field_of_an_action_that_stands_twice_is_found(plans: PlansFolder) -> None:
    plans.action("⟦first|contributes_to⟧: [D1]", "⟦HP003|contributes_to⟧: [D99]")

    [seen] = plans.exactly_marked()
    assert seen.item == "hasselt/A1"
    assert seen.path == "actions[0].contributes_to"


def test_a_key_of_a_flow_mapping_that_stands_twice_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "justice: {contact: x, ⟦HP003|contact⟧: y}")

    plans.exactly_marked()


def test_the_first_is_read_and_the_second_left_out(plans: PlansFolder) -> None:
    plans.action("status: ⟦HP104|bezig⟧", "⟦HP003|status⟧: planned", "contributes_to: [D1]")
    plans.exactly_marked()

    plans.action("status: planned", "⟦HP003|status⟧: bezig", "contributes_to: [D1]")
    plans.exactly_marked()


def test_kind_that_stands_twice_is_read_once(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", f"{PLAN_HEAD}actions: []\n⟦HP003|kind⟧: register\n")

    plans.exactly_marked()


def test_the_same_field_of_two_actions_stands_once_in_each(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: A1, title: x, contributes_to: [D1], status: planned}
          - {id: A2, title: x, contributes_to: [D1], status: planned}
        """)

    assert plans.is_clean()


def test_keys_that_differ_in_capitals_are_two_keys(plans: PlansFolder) -> None:
    plans.action_plan("title: x\n⟦HP101|Title⟧: y\n")

    plans.exactly_marked()


def test_a_choice_of_words_inside_a_text_is_no_key(plans: PlansFolder) -> None:
    plans.action_plan("""
        summary: |
          title: x
          title: y
        """)

    assert plans.is_clean()
