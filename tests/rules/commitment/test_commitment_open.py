import pytest

from plans_folder import FAMILIES, PlansFolder

SELECT = (*FAMILIES, "HP503")
RUNNING = ("contributes_to: [D1]", "status: running")


def test_a_plain_partner_of_a_running_action_is_found(plans: PlansFolder) -> None:
    plans.action(*RUNNING, "partners: [⟦HP503|vdab⟧]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'vdab' is only proposed" in seen.message


def test_all_of_them_are_one_finding_at_the_first(plans: PlansFolder) -> None:
    plans.action(
        *RUNNING,
        "partners:",
        "  - {organisation: caw-limburg, commitment: confirmed}",
        "  - {organisation: ⟦HP503|vdab⟧, commitment: withdrawn}",
        "  - directie-hasselt",
        "  - {organisation: gemengde-commissie, commitment: proposed}",
    )

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'vdab' has withdrawn, 'directie-hasselt' is only proposed, 'gemengde-commissie'" in seen.message


@pytest.mark.parametrize("status", ["planned", "running", "postponed"])
def test_a_partner_that_withdrew_leaves_every_open_action_open(plans: PlansFolder, status: str) -> None:
    partner = "partners: [{organisation: ⟦HP503|vdab⟧, commitment: withdrawn}]"
    plans.action("contributes_to: [D1]", f"status: {status}", partner)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("status", ["planned", "postponed", "done", "stopped"])
def test_as_long_as_it_does_not_run_partners_may_be_proposed(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}", "partners: [vdab]")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_of_what_is_over_a_partner_may_have_withdrawn(plans: PlansFolder, status: str) -> None:
    partner = "partners: [{organisation: vdab, commitment: withdrawn}]"
    plans.action("contributes_to: [D1]", f"status: {status}", partner)

    assert plans.is_clean(select=SELECT)


def test_confirmed_partners_are_how_it_should_be(plans: PlansFolder) -> None:
    plans.action(*RUNNING, "partners: [{organisation: vdab, commitment: confirmed}]")

    assert plans.is_clean(select=SELECT)


def test_an_objective_is_no_action(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "level: local\n", "level: local\n    partners: [vdab]\n")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "partner",
    [
        "⟦HP201|vdap⟧",
        "{organisation: vdab, commitment: ⟦HP104|bevestigd⟧}",
        "{⟦HP102|role⟧: executor}",
    ],
)
def test_a_partner_with_a_mistake_has_its_own_finding(plans: PlansFolder, partner: str) -> None:
    plans.action(*RUNNING, f"partners: [{partner}]")

    plans.exactly_marked(select=SELECT)


def test_who_is_named_twice_counts_as_the_first_time(plans: PlansFolder) -> None:
    plans.action(*RUNNING, "partners: [{organisation: vdab, commitment: confirmed}, ⟦HP207|vdab⟧]")

    plans.exactly_marked(select=SELECT)


def test_positions_hold_when_an_entry_before_cannot_be_read(plans: PlansFolder) -> None:
    plans.action(*RUNNING, "partners: [⟦HP103|[x]⟧, {organisation: ⟦HP503|vdab⟧}]")

    plans.exactly_marked(select=SELECT)
