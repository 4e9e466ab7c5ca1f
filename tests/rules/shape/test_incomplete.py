from plans_folder import PlansFolder


def test_an_item_that_says_what_is_not_known_gets_one_note(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options:
          - id: SO1
            title: x
            incomplete: ⟦HP108|de doelstellingen zijn niet gevonden⟧
        objectives:
          - id: D1
            incomplete: ⟦HP108|'titel niet gevonden'⟧
          - id: D10
            title: x
            incomplete: ⟦HP108|>-
              links niet
              gevonden⟧
            actions:
              - id: D10.1
                incomplete: ⟦HP108|niets gevonden⟧
        """)

    seen = plans.exactly_marked()
    assert {one.severity for one in seen} == {"note"}
    assert [one.item for one in seen] == ["2015-2020/SO1", "2015-2020/D1", "2015-2020/D10", "2015-2020/D10.1"]
    assert seen[2].message.endswith("links niet gevonden")


def test_it_stands_in_for_missing_fields_but_the_id(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - ⟦HP102|incomplete⟧: ⟦HP108|niets bekend⟧
          - id: D1
            incomplete: ⟦HP108|titel niet gevonden⟧
          - id: D10
            title: x
            goals: [G1]
            actions:
              - id: D10.1
                incomplete: ⟦HP108|titel en status niet gevonden⟧
        """)

    plans.exactly_marked()


def test_what_is_there_is_checked_all_the_same(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - id: D1
            incomplete: ⟦HP108|titel niet gevonden⟧
            level: ⟦HP104|lokaal⟧
            goals: [⟦HP201|G9⟧]
          - id: D10
            title: x
            goals: [G1]
        """)

    plans.exactly_marked()


def test_an_item_without_title_that_does_not_say_so_misses_it(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options:
          - ⟦HP102|id⟧: SO1
            goals: [G1]
        objectives:
          - ⟦HP102|id⟧: D1
            options: [SO1]
          - id: D10
            title: x
            options: [SO1]
            actions:
              - ⟦HP102,HP102|id⟧: D10.1
        """)

    plans.exactly_marked()


def test_incomplete_with_nothing_behind_it_says_nothing(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - id: D1
            title: x
            goals: [G1]
            incomplete:
          - ⟦HP102|id⟧: D10
            goals: [G1]
            incomplete: ''
        """)

    plans.exactly_marked()


def test_only_items_of_a_strategic_plan_can_be_incomplete(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "⟦HP101|incomplete⟧: titel niet gevonden")

    plans.exactly_marked()


def test_a_reference_to_an_incomplete_item_is_found(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "    title: Nazorg", "    incomplete: ⟦HP108|titel niet gevonden⟧")
    plans.action("contributes_to: [D10]")

    plans.exactly_marked()
