import pytest

from plans_folder import PLAN_HEAD, PlansFolder

REFUSED = {
    "a tag": "title: ⟦HP006|!⟧belangrijk plan\n",
    "a merge key": "x: &x {a: 1}\ny:\n  ⟦HP006|<<⟧: *x\n",
    "a second document": "actions: []\n⟦HP006|---⟧\nkind: register\n",
    "a key that is no text": "⟦HP006|[⟧a]: 1\n",
    "an alias inside itself": "x: &x\n  - ⟦HP006|*x⟧\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_format_leaves_out_is_found_at_its_spot(plans: PlansFolder, name: str) -> None:
    plans.write("hasselt.yaml", PLAN_HEAD + REFUSED[name])

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"


def test_a_directive_is_found_at_its_line(plans: PlansFolder) -> None:
    plans.write("register.yaml", "⟦HP006|%YAML 1.1⟧\n---\n" + plans.text("register.yaml"))
    plans.remove("2015-2020.yaml", "hasselt.yaml")

    plans.exactly_marked()


def test_the_limits_of_the_settings_count(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nlimits:\n  nesting: 6\n  alias_nodes: 3\n")
    plans.action("contributes_to: [D1]", "tags: &t [a, b]")
    assert plans.is_clean()

    plans.action("contributes_to: &c [D1]", "tags: *c")
    assert plans.is_clean()

    plans.action("contributes_to: [D1]", "tags: &t [a, b]", "x: ⟦alias|*t⟧", "y: ⟦HP006|*t⟧")
    plans.exactly_marked()

    plans.action("contributes_to: [D1]", "tags: [[[⟦HP006|[⟧]]]]")
    [seen] = plans.exactly_marked()
    assert seen.values == {"limit": 6}


def test_an_alias_repeats_what_its_anchor_says(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - id: A1
            title: x
            contributes_to: &doel [D1]
            status: planned
          - id: A2
            title: x
            contributes_to: *doel
            status: planned
        """)

    assert plans.is_clean()


def test_quoted_signs_are_texts(plans: PlansFolder) -> None:
    plans.action("title: '!belangrijk'", "contributes_to: [D1]", "tags: ['*x', \"&y\", '<<']")

    assert plans.is_clean()


def test_one_document_may_have_its_marks(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", f"---\n{plans.text('hasselt.yaml')}...\n")

    assert plans.is_clean()
