import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP304")
FOUND = STRATEGIC_BODY.replace("id: D10", "id: ⟦HP304|D10⟧")
GENT = PLAN_HEAD.replace("hasselt", "gent")


def only_d1(plans: PlansFolder, head: str = PLAN_HEAD) -> None:
    """Let the plan of Hasselt act on D1 and say nothing of D10."""
    plans.action("contributes_to: [D1]", head=head)


def test_an_objective_on_which_no_approved_plan_acts_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + FOUND)
    only_d1(plans)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "2015-2020/D10")


def test_a_stopped_action_takes_nothing_up(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + FOUND)
    plans.action_plan("""
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1]}
          - {id: A2, title: x, status: stopped, contributes_to: [D10]}
        """)

    plans.exactly_marked(select=SELECT)


def test_when_only_some_plans_defer_it_it_is_found(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + FOUND)
    only_d1(plans)
    plans.action_plan("choices: [{objective: D10, decision: deferred, reason: x}]", "gent.yaml", GENT)

    plans.exactly_marked(select=SELECT)


def test_a_draft_does_not_take_up(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + FOUND)
    only_d1(plans)
    plans.action("contributes_to: [D10]", file="gent.yaml", head=GENT.replace("approved", "draft"))

    plans.exactly_marked(select=SELECT)


def test_what_every_approved_plan_defers_or_declines_is_left_out(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices: [{objective: D10, decision: deferred, reason: x}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [D1]}]
        """)
    plans.action_plan("choices: [{objective: D10, decision: declined, reason: x}]", "gent.yaml", GENT)

    assert plans.is_clean(select=SELECT)


def test_an_action_of_one_approved_plan_is_enough(plans: PlansFolder) -> None:
    only_d1(plans)
    plans.action("contributes_to: [D10]", file="gent.yaml", head=GENT)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_without_an_approved_plan_nothing_is_missed(plans: PlansFolder, status: str) -> None:
    only_d1(plans, PLAN_HEAD.replace("approved", status))

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: local\n", "level: local\n    incomplete: ⟦HP108|x⟧\n"),
        ("level: local\n", "level: supra-local\n"),
        ("level: local\n", "level: ⟦HP104|lokaal⟧\n"),
        ("id: D10", "id: ⟦HP106|D 10⟧"),
    ],
)
def test_some_objectives_are_left_out(plans: PlansFolder, old: str, new: str) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace(old, new))
    only_d1(plans)

    plans.exactly_marked(select=SELECT)


def test_a_draft_of_a_strategic_plan_is_left_alone(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD.replace("approved", "draft") + STRATEGIC_BODY)
    only_d1(plans)

    assert plans.is_clean(select=SELECT)


def test_where_a_mistake_may_hide_the_action_it_is_silent(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, ⟦HP201|D44⟧]")

    plans.exactly_marked(select=SELECT)


def test_a_plan_that_cannot_be_read_may_have_the_action(plans: PlansFolder) -> None:
    only_d1(plans)
    plans.write("gent.yaml", "kind: action-plan\nschema: ⟦HP005|2⟧\nprison: gent\n")

    plans.exactly_marked(select=SELECT)


def test_a_register_that_cannot_be_read_has_no_action(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + FOUND)
    only_d1(plans)
    plans.write("more.yaml", "kind: register\nschema: ⟦HP005|2⟧\n")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "head",
    [
        GENT.replace("2015-2020", "⟦HP201|2015-2021⟧"),
        GENT.replace("status: approved", "status: ⟦HP104|klaar⟧"),
    ],
)
def test_a_plan_of_which_nobody_can_tell_whether_it_counts_may_have_the_action(
    plans: PlansFolder, head: str
) -> None:
    only_d1(plans)
    plans.action_plan("", "gent.yaml", head)

    plans.exactly_marked(select=SELECT)


UNSURE = [
    "{objective: ⟦HP201|D99⟧, decision: deferred, reason: x}",
    "{objective: D10, decision: ⟦HP104|later⟧, reason: x}",
    "{⟦HP102|objective⟧: D10, reason: x}",
]


@pytest.mark.parametrize("choice", UNSURE)
def test_a_choice_with_a_mistake_may_pass_it_by(plans: PlansFolder, choice: str) -> None:
    plans.action("contributes_to: [D1]")
    plans.write("hasselt.yaml", f"{plans.text('hasselt.yaml')}choices: [{choice}]\n")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("choice", UNSURE)
def test_a_choice_with_a_mistake_does_not_speak_for_another_plan(plans: PlansFolder, choice: str) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + FOUND)
    only_d1(plans)
    plans.action_plan(f"choices: [{choice}]", "gent.yaml", GENT)

    plans.exactly_marked(select=SELECT)
