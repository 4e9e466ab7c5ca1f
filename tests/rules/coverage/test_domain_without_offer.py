import pytest

from plans_folder import FAMILIES, PLAN_HEAD, REGISTER, PlansFolder

SELECT = (*FAMILIES, "HP307")
FOUND = PLAN_HEAD.replace("hasselt", "⟦HP307|hasselt⟧")
OFFER = "offer: [{id: AB1, title: x, domains: [welzijn, onderwijs]}]\n"


def domain(plans: PlansFolder, *years: str) -> None:
    """Add a domain `sport` to the register, with these years."""
    entry = "  - id: sport\n    title: Sport\n" + "".join(f"    {year}\n" for year in years)
    plans.write("register.yaml", REGISTER.replace("target_groups:", f"{entry}target_groups:"))


def test_the_domains_left_empty_are_one_finding_at_the_prison(plans: PlansFolder) -> None:
    plans.action_plan("", head=FOUND)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt")
    assert seen.values["domains"] == ("welzijn", "onderwijs")


def test_with_an_offer_it_stands_at_that_key(plans: PlansFolder) -> None:
    plans.action_plan("⟦HP307|offer⟧: [{id: AB1, title: x, domains: [welzijn]}]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.values["domains"] == ("onderwijs",)


def test_offer_and_actions_fill_domains_together(plans: PlansFolder) -> None:
    plans.action_plan("""
        offer: [{id: AB1, title: x, domains: [welzijn]}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [D1], domains: [onderwijs]}]
        """)

    assert plans.is_clean(select=SELECT)


def test_a_stopped_action_fills_nothing(plans: PlansFolder) -> None:
    plans.action_plan("""
        ⟦HP307|offer⟧: [{id: AB1, title: x, domains: [welzijn]}]
        actions: [{id: A1, title: x, status: stopped, contributes_to: [D1], domains: [onderwijs]}]
        """)

    plans.exactly_marked(select=SELECT)


def test_a_need_fills_nothing(plans: PlansFolder) -> None:
    plans.action_plan("needs: [{id: B1, title: x, domains: [welzijn, onderwijs]}]", head=FOUND)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("years", [("since: 2019",), ("until: 2019",), ("since: 2000", "until: 2030"), ()])
def test_the_first_and_the_last_year_of_a_domain_count(plans: PlansFolder, years: tuple[str, ...]) -> None:
    domain(plans, *years)
    plans.action_plan(OFFER.replace("offer", "⟦HP307|offer⟧"))

    [seen] = plans.exactly_marked("2019-06-01", SELECT)
    assert seen.values["domains"] == ("sport",)


@pytest.mark.parametrize("years", [("since: 2020",), ("until: 2018",)])
def test_a_domain_that_is_not_in_force_is_left_out(plans: PlansFolder, years: tuple[str, ...]) -> None:
    domain(plans, *years)
    plans.action_plan(OFFER)

    assert plans.is_clean("2019-06-01", SELECT)


def test_of_a_plan_that_is_over_its_last_year_counts(plans: PlansFolder) -> None:
    domain(plans, "since: 2021")
    plans.action_plan(OFFER, head=PLAN_HEAD.replace("approved", "closed"))
    assert plans.is_clean("2022-06-01", SELECT)

    domain(plans, "since: 2020")
    plans.action_plan(OFFER.replace("offer", "⟦HP307|offer⟧"), head=PLAN_HEAD.replace("approved", "closed"))
    plans.exactly_marked("2022-06-01", SELECT)


def test_of_a_plan_that_has_not_begun_its_first_year_counts(plans: PlansFolder) -> None:
    domain(plans, "until: 2017")
    plans.action_plan(OFFER)

    assert plans.is_clean("2016-06-01", SELECT)


def test_a_draft_is_left_alone(plans: PlansFolder) -> None:
    plans.action_plan("", head=PLAN_HEAD.replace("approved", "draft"))

    assert plans.is_clean(select=SELECT)


def test_where_a_mistake_may_hide_the_domain_it_is_silent(plans: PlansFolder) -> None:
    plans.action_plan("offer: [{id: AB1, title: x, domains: [welzijn, ⟦HP201|onderwys⟧]}]")

    plans.exactly_marked(select=SELECT)


def test_a_domain_with_a_mistake_in_its_years_is_left_out(plans: PlansFolder) -> None:
    domain(plans, "since: ⟦HP105|'20'⟧")
    plans.action_plan(OFFER)

    plans.exactly_marked(select=SELECT)


def test_without_dates_the_reference_date_counts(plans: PlansFolder) -> None:
    domain(plans, "since: 2020")
    head = PLAN_HEAD.replace("2018-07", "⟦HP105|ooit⟧").replace("end: 2020", "end: ⟦HP105|nooit⟧")
    plans.action_plan(OFFER, head=head)

    plans.exactly_marked("2019-06-01", SELECT)
