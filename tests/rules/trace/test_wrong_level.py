from plans_folder import PlansFolder


def test_a_local_action_on_its_own_under_a_supra_local_objective_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP208|D4⟧]")

    [seen] = plans.exactly_marked()
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "2015-2020/D4.1" in (seen.hint or "") or "D4.1" in (seen.hint or "")


def test_it_is_found_through_a_local_objective_too(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives: [{id: L1, title: x, contributes_to: [D4]}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP208|L1⟧]}]
        """)

    plans.exactly_marked()


def test_each_such_entry_is_found(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives: [{id: L1, title: x, contributes_to: [D4]}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP208|D4⟧, ⟦HP208|L1⟧]}]
        """)

    plans.exactly_marked()


def test_taking_part_in_a_supra_local_action_is_how_it_should_be(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4.1]")

    assert plans.is_clean()


def test_another_entry_that_takes_part_is_enough(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4, D4.1]")

    assert plans.is_clean()


def test_another_entry_that_leads_to_a_local_level_is_enough(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4, D10]")
    assert plans.is_clean()

    plans.action("contributes_to: [D4, D1]")
    assert plans.is_clean()


def test_a_local_objective_that_also_serves_a_local_level_is_enough(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives: [{id: L1, title: x, contributes_to: [D4, D10]}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [L1]}]
        """)

    assert plans.is_clean()


def test_where_there_are_no_supra_local_actions_nobody_can_take_part(plans: PlansFolder) -> None:
    plans.replace(
        "2015-2020.yaml",
        "    actions:\n      - id: D4.1\n        title: Samen een aanbod maken\n        status: planned\n"
        "        lead: gemengde-commissie\n",
        "",
    )
    plans.action("contributes_to: [D4]")

    assert plans.is_clean()


def test_objectives_with_a_local_level_may_be_worked_on_alone(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1]}
          - {id: A2, title: x, status: planned, contributes_to: [D10]}
        """)

    assert plans.is_clean()


def test_an_entry_that_is_unknown_could_have_been_the_right_one(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4, ⟦HP201|D99⟧]")
    plans.exactly_marked()

    plans.action("contributes_to:\n  - D4\n  ⟦HP103|-⟧")
    plans.exactly_marked()


def test_an_objective_with_an_unknown_level_is_not_spoken_of(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "level: supra-local", "level: ⟦HP104|bovenlokaal⟧")
    plans.action("contributes_to: [D4]")

    plans.exactly_marked()


def test_a_supra_local_action_itself_is_not_local(plans: PlansFolder) -> None:
    plans.replace(
        "2015-2020.yaml",
        "        status: planned\n",
        "        status: planned\n        contributes_to: [D4]\n",
    )
    plans.action("contributes_to: [D1]")

    assert plans.is_clean()
