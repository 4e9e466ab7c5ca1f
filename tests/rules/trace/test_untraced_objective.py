from plans_folder import PlansFolder


def test_an_objective_without_option_in_a_plan_that_has_options_is_found_at_its_id(
    plans: PlansFolder,
) -> None:
    plans.strategic_plan("""
        options: [{id: SO1, title: x, goals: [G1]}]
        objectives:
          - {id: D1, title: x, options: [SO1]}
          - {id: ⟦HP206|D10⟧, title: x}
        """)

    [seen] = plans.exactly_marked()
    assert (seen.severity, seen.item) == ("warning", "2015-2020/D10")
    assert "option" in seen.message


def test_an_objective_without_goal_in_a_plan_without_options_is_found(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - {id: D1, title: x, goals: [G1]}
          - {id: ⟦HP206|D10⟧, title: x, goals: []}
        """)

    [seen] = plans.exactly_marked()
    assert "goal" in seen.message


def test_an_option_without_goals_is_found_once_at_the_option(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options:
          - {id: ⟦HP206|SO1⟧, title: x}
          - {id: SO2, title: x, goals: [G1]}
        objectives:
          - {id: D1, title: x, options: [SO1]}
          - {id: D4, title: x, options: [SO1]}
          - {id: D10, title: x, options: [SO2]}
        """)

    [seen] = plans.exactly_marked()
    assert seen.item == "2015-2020/SO1"


def test_an_option_without_goals_that_no_objective_needs_is_not_found(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options:
          - {id: SO1, title: x}
          - {id: SO2, title: x, goals: [G1]}
          - {id: SO3, title: x}
        objectives:
          - {id: D1, title: x, options: [SO1, SO2]}
          - {id: D10, title: x, options: [SO2]}
        """)

    assert plans.is_clean()


def test_an_objective_with_a_goal_of_its_own_is_traced(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options: [{id: SO1, title: x, goals: [G1]}, {id: SO2, title: x}]
        objectives:
          - {id: D1, title: x, goals: [G1]}
          - {id: D10, title: x, options: [SO2], goals: [G2]}
        """)

    assert plans.is_clean()


def test_an_objective_that_says_it_is_incomplete_is_not_found(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options: [{id: SO1, title: x, goals: [G1]}]
        objectives:
          - {id: D1, title: x, options: [SO1]}
          - {id: D10, title: x, incomplete: ⟦HP108|opties niet gevonden⟧}
        """)

    plans.exactly_marked()


def test_an_option_that_says_it_is_incomplete_is_not_found(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options: [{id: SO1, title: x, incomplete: ⟦HP108|doelstellingen niet gevonden⟧}]
        objectives:
          - {id: D1, title: x, options: [SO1]}
          - {id: D10, title: x, options: [SO1]}
        """)

    plans.exactly_marked()


def test_an_objective_with_an_unknown_way_up_is_not_found_again(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options:
          - {id: SO1, title: x, goals: [⟦HP201|G9⟧]}
          - {id: SO2, title: x, goals: ⟦HP103|G1⟧}
        objectives:
          - {id: D1, title: x, options: [⟦HP201|SO9⟧]}
          - {id: D2, title: x, options: [SO1]}
          - {id: D3, title: x, options: [SO2]}
          - {id: D4, title: x, options: ⟦HP103|SO1⟧}
          - {id: D5, title: x, ⟦HP101|option⟧: [SO1]}
          - {id: D6, title: x, goals: [⟦HP201|G9⟧]}
          - {id: D10, title: x, ⟦HP101|goal⟧: [G1]}
        """)

    plans.exactly_marked()


def test_an_action_under_an_untraced_objective_is_not_found_again(plans: PlansFolder) -> None:
    plans.strategic_plan("objectives:\n  - {id: ⟦HP206|D1⟧, title: x}\n")
    plans.action("contributes_to: [D1]")

    plans.exactly_marked()


def test_options_that_could_not_be_read_are_no_absent_options(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options: ⟦HP103|SO1⟧
        objectives:
          - {id: ⟦HP206|D1⟧, title: x}
          - {id: D10, title: x, goals: [G1]}
        """)

    [_, seen] = plans.exactly_marked()
    assert "option" in seen.message


def test_each_strategic_plan_is_looked_at_alone(plans: PlansFolder) -> None:
    plans.write(
        "2010.yaml",
        "kind: strategic-plan\nschema: 1\nid: 2010\ntitle: x\nstatus: closed\nstart: 2010\nend: 2014\n"
        "objectives: [{id: D1, title: x, goals: [G1]}]\n",
    )

    assert plans.is_clean()
