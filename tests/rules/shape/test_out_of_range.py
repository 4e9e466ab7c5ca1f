import pytest

from plans_folder import PlansFolder


@pytest.mark.parametrize(("written", "bound"), [("101", 100), ("100.01", 100), ("-1", 0), ("-0.5", 0)])
def test_progress_goes_from_0_to_100(plans: PlansFolder, written: str, bound: int) -> None:
    plans.action(
        "contributes_to: [D1]", f"updates:\n  - {{date: 2018-10-01, note: x, progress: ⟦HP107|{written}⟧}}"
    )

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert (seen.values["value"], seen.values["bound"]) == (written, bound)


@pytest.mark.parametrize("written", ["0", "100", "100.0", "'55.5'", "-0"])
def test_0_and_100_are_in_range(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"updates:\n  - {{date: 2018-10-01, note: x, progress: {written}}}")

    assert plans.is_clean()


def test_counts_start_at_0(plans: PlansFolder) -> None:
    plans.action_plan("""
        offer:
          - id: o1
            title: x
            domains: [welzijn]
            participation:
              - {period: 2018, places: ⟦HP107|-1⟧, registrations: ⟦HP107|-1⟧, participants: ⟦HP107|-1⟧}
              - {period: 2019, places: 0, registrations: 0, participants: 0}
        """)

    plans.exactly_marked()


def test_money_and_staff_start_at_0(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "resources:\n  fte: {planned: ⟦HP107|-0.1⟧, used: 0}\n  budget: {planned: 0.5, used: ⟦HP107|-5⟧}",
    )

    plans.exactly_marked()


def test_priorities_start_at_1(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: deferred, priority: ⟦HP107|0⟧}
          - {objective: D10, decision: deferred, priority: 1}
        """)

    [seen] = plans.exactly_marked()
    assert seen.values["bound"] == 1


def test_a_measured_number_may_be_negative(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "indicators:\n  - {title: x, baseline: -5, target: -0.5}")

    assert plans.is_clean()


def test_a_number_of_more_digits_than_a_plan_can_need_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", f"indicators:\n  - {{title: x, target: {'9' * 15}}}")
    assert plans.is_clean()

    plans.action("contributes_to: [D1]", f"indicators:\n  - {{title: x, target: ⟦HP107|{'9' * 5000}⟧}}")
    plans.exactly_marked()
