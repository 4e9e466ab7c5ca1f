from plans_folder import PLAN_HEAD, PlansFolder


def actions(*depends_on: tuple[str, str]) -> str:
    return "actions:\n" + "".join(
        f"  - {{id: {id_}, title: x, status: planned, contributes_to: [D1], depends_on: [{on}]}}\n"
        for id_, on in depends_on
    )


def test_two_actions_that_wait_for_each_other_are_found_once_at_the_first_entry(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "⟦HP205|A2⟧"), ("A2", "A1")))

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.item == "hasselt/A1"
    assert "hasselt/A1 → hasselt/A2 → hasselt/A1" in seen.message


def test_an_action_that_depends_on_itself_is_found(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "⟦HP205|A1⟧"), ("A2", "A1")))

    [seen] = plans.exactly_marked()
    assert "itself" in seen.message


def test_the_entry_that_stays_in_the_group_is_the_spot(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "A2"), ("A2", "A4, ⟦HP205|A3⟧"), ("A3", "A2"), ("A4", "")))

    plans.exactly_marked()


def test_a_group_with_several_rings_is_one_finding_with_a_shortest_ring(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "⟦HP205|A2⟧, A3"), ("A2", "A4"), ("A3", "A1"), ("A4", "A1")))

    [seen] = plans.exactly_marked()
    assert "hasselt/A1 → hasselt/A3 → hasselt/A1" in seen.message


def test_two_groups_are_two_findings(plans: PlansFolder) -> None:
    plans.action_plan(
        actions(("A1", "⟦HP205|A2⟧"), ("A2", "A1"), ("A3", "A1, ⟦HP205|A4⟧"), ("A4", "A5"), ("A5", "A3"))
    )

    plans.exactly_marked()


def test_a_ring_over_plans_is_found_in_the_file_that_comes_first(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", PLAN_HEAD + actions(("A1", "gent/A1")))
    plans.write(
        "gent.yaml",
        PLAN_HEAD.replace("prison: hasselt", "prison: gent") + actions(("A1", "⟦HP205|hasselt/A1⟧")),
    )

    [seen] = plans.exactly_marked()
    assert "gent/A1 → hasselt/A1 → gent/A1" in seen.message


def test_a_ring_through_a_supra_local_action_is_found(plans: PlansFolder) -> None:
    plans.replace(
        "2015-2020.yaml",
        "        status: planned\n",
        "        status: planned\n        depends_on: [⟦HP205|hasselt/A1⟧]\n",
    )
    plans.action_plan(actions(("A1", "D4.1")))

    [seen] = plans.exactly_marked()
    assert "2015-2020/D4.1 → hasselt/A1 → 2015-2020/D4.1" in seen.message


def test_a_ring_that_is_written_in_full_is_one(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "⟦HP205|hasselt/A2⟧"), ("A2", "hasselt/A1")))

    plans.exactly_marked()


def test_a_chain_and_a_diamond_are_no_ring(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "A2, A3"), ("A2", "A4"), ("A3", "A4"), ("A4", "")))

    assert plans.is_clean()


def test_a_reference_that_was_not_found_closes_no_ring(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "⟦HP201|A9⟧"), ("A2", "A1")))

    plans.exactly_marked()


def test_carrying_over_is_no_waiting(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1], depends_on: [A2]}
          - {id: A2, title: x, status: planned, contributes_to: [D1], carried_over_from: ⟦HP210|A1⟧}
        """)

    plans.exactly_marked()


def test_a_repeated_entry_is_spoken_of_once(plans: PlansFolder) -> None:
    plans.action_plan(actions(("A1", "⟦HP205|A2⟧, ⟦HP207|A2⟧"), ("A2", "A1")))

    plans.exactly_marked()
