import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP603")
TWO = """\
  - {id: A1, title: x, contributes_to: [D10], status: planned}
  - {id: A2, title: x, contributes_to: [L1], status: planned}
local_objectives:
  - {id: L1, title: x, contributes_to: [D1]}
"""
HEAD = PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP603|hasselt⟧")


def test_a_plan_that_acts_on_objectives_it_never_stamped_is_told_once(plans: PlansFolder) -> None:
    plans.action_plan("actions:\n" + TWO, head=HEAD)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt")
    assert seen.values["objectives"] == ("D1", "D10")
    assert "`hulpplan review hasselt`" in (seen.hint or "")
    assert [place.partition(":")[0] for place, _ in seen.related] == ["2015-2020.yaml"] * 2


def test_it_stands_at_the_stamps_that_are_there(plans: PlansFolder) -> None:
    plans.action_plan("⟦HP603|reviewed⟧: {D10: '00000000', 2015-2020/D4: '00000000'}\nactions:\n" + TWO)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.values["objectives"] == ("D1",)


def test_an_objective_that_a_new_action_takes_up_has_no_stamp_yet(plans: PlansFolder) -> None:
    plans.action_plan("⟦HP603|reviewed⟧: {D1: '00000000'}\nactions:\n" + TWO)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.values["objectives"] == ("D10",)


def test_with_a_stamp_of_each_there_is_nothing_to_say(plans: PlansFolder) -> None:
    plans.action_plan("reviewed: {D10: '00000000', 2015-2020/D1: '00000000'}\nactions:\n" + TWO)

    assert plans.is_clean(select=SELECT)


def test_a_stopped_action_acts_on_nothing(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: stopped", "reason: x")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["draft", "closed", "⟦HP104|klaar⟧"])
def test_only_an_approved_plan_is_asked_for_stamps(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", head=PLAN_HEAD.replace("approved", status))

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    ("today", "is_told"), [("2018-06-30", 0), ("2018-07-01", 1), ("2020-12-31", 1), ("2021-01-01", 0)]
)
def test_only_a_plan_that_is_in_force_is_asked_for_stamps(
    plans: PlansFolder, today: str, is_told: int
) -> None:
    plans.action("contributes_to: [D1]")

    assert len(plans.seen(today, SELECT)) == is_told


def test_a_plan_that_was_succeeded_is_in_force_no_more(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt", "prison: hasselt\nid: hasselt-2")
    plans.action_plan(
        "", file="hasselt-2.yaml", head=head.replace("start: 2018-07", "succeeds: hasselt\nstart: 2019")
    )
    plans.action("contributes_to: [D1]")

    assert plans.is_clean("2019-01-01", SELECT)


@pytest.mark.parametrize(
    "stamps",
    ["reviewed: {⟦HP201|D9⟧: '00000000'}", "reviewed: ⟦HP103|[D1]⟧", "reviewed: {D1: ⟦HP104|gisteren⟧}"],
)
def test_a_stamp_with_a_mistake_may_be_the_one(plans: PlansFolder, stamps: str) -> None:
    plans.action_plan(f"{stamps}\nactions: [{{id: A1, title: x, contributes_to: [D1], status: planned}}]")

    plans.exactly_marked(select=SELECT)


def test_an_objective_with_a_mistake_waits_until_that_is_mended(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]")
    plans.write("2015-2020.yaml", plans.text("2015-2020.yaml").replace("id: D10", "id: ⟦HP204|D1⟧"))

    plans.exactly_marked(select=SELECT)


def test_a_plan_whose_name_is_no_id_is_told_to_get_one(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP201|zo maar⟧")
    plans.action("contributes_to: [D1]", head=head)

    *_, seen = plans.seen(select=SELECT)
    assert seen.code == "HP603"
    assert "Give the plan an id" in (seen.hint or "")


def test_without_a_strategic_plan_there_is_nothing_to_stamp(plans: PlansFolder) -> None:
    plans.action_plan("", head=PLAN_HEAD.replace("2015-2020", "⟦HP201|2014⟧"))

    plans.exactly_marked(select=SELECT)
