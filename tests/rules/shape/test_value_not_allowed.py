import pytest

from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [("runing", "running"), ("Running", "running"), ("plannned", "planned"), ("klaar", None), ("x", None)],
)
def test_a_word_outside_the_list_is_found_with_the_list_and_the_nearest(
    plans: PlansFolder, written: str, suggestion: str | None
) -> None:
    plans.action("contributes_to: [D1]", f"status: ⟦HP104|{written}⟧")

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.suggestion == suggestion
    assert seen.values["allowed"] == ("planned", "running", "done", "postponed", "stopped")
    assert "planned, running, done, postponed" in seen.message


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("True", "true"),
        ("FALSE", "false"),
        ("ture", "true"),
        ("ja", "true"),
        ("Neen", "false"),
        ("no", "false"),
        ("1", None),
    ],
)
def test_what_is_no_boolean_is_found_with_the_nearest(
    plans: PlansFolder, written: str, suggestion: str | None
) -> None:
    plans.action("contributes_to: [D1]", f"priority: ⟦HP104|{written}⟧")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == suggestion
    assert seen.values["allowed"] == ("true", "false")


@pytest.mark.parametrize(
    "written", ["www.vdab.be", "ftp://x.org", "vdab@x.be", "http:/x.org", "'http://x y'", "https://"]
)
def test_an_address_that_is_not_of_the_web_is_found(plans: PlansFolder, written: str) -> None:
    plans.action_plan(f"organisations:\n  - {{id: o1, title: x, website: ⟦HP104|{written}⟧}}\n")

    plans.exactly_marked()


@pytest.mark.parametrize("written", ["http://x.org", "https://www.vdab.be/a?b=c#d", "'https://x.org'"])
def test_an_address_of_the_web_is_allowed(plans: PlansFolder, written: str) -> None:
    plans.action_plan(f"organisations:\n  - id: o1\n    title: x\n    website: {written}\n")

    assert plans.is_clean()


@pytest.mark.parametrize("written", ["7c1e04a", "7c1e04aaa", "7C1E04AA", "7c1e04ag", "'7c1e 4aa'"])
def test_a_malformed_stamp_is_found(plans: PlansFolder, written: str) -> None:
    plans.action_plan(f"reviewed: {{D1: ⟦HP104|{written}⟧}}\n")

    plans.exactly_marked()


def test_a_plan_with_prison_and_prisons_is_found_at_the_second(plans: PlansFolder) -> None:
    both = PLAN_HEAD.replace("prison: hasselt\n", "id: x\nprison: hasselt\n⟦HP104|prisons⟧: [gent]\n")
    plans.write("hasselt.yaml", both + PLAN_BODY)
    plans.exactly_marked()

    both = PLAN_HEAD.replace("prison: hasselt\n", "id: x\nprisons: [gent]\n⟦HP104|prison⟧: hasselt\n")
    plans.write("hasselt.yaml", both + PLAN_BODY)
    plans.exactly_marked()


@pytest.mark.parametrize("written", ["planned", "'running'", '"done"', "postponed # later"])
def test_a_word_of_the_list_is_allowed_however_it_is_quoted(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {written}")

    assert plans.is_clean(select=("HP1",))


@pytest.mark.parametrize("written", ["true", "false", "'true'", '"false"'])
def test_true_and_false_are_booleans_however_they_are_quoted(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"priority: {written}")

    assert plans.is_clean()


def test_every_list_of_words_is_checked(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "    level: local", "    level: ⟦HP104|lokaal⟧")
    plans.action_plan("""
        choices:
          - {objective: D1, decision: ⟦HP104|later⟧}
        coordination_team:
          members: []
          tasks:
            - task: ⟦HP104|poetsen⟧
        offer:
          - {id: o1, title: x, domains: [welzijn], kind: ⟦HP104|groep⟧}
        actions:
          - id: A1
            title: x
            contributes_to: [D10]
            status: planned
            partners:
              - {organisation: vdab, role: ⟦HP104|trekker⟧, commitment: ⟦HP104|misschien⟧}
            indicators:
              - {title: x, kind: ⟦HP104|cijfer⟧}
              - {title: x, direction: ⟦HP104|omhoog⟧}
        """)

    plans.exactly_marked()
