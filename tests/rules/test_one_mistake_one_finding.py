"""The paragraph "One mistake, one finding" of the rules, sentence by sentence."""

import pytest

from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder

# "A value that has a finding of HP101-HP107 …, a field that HP101 suspects is the misspelled one, and a
# reference with HP201 are unknown: no other rule speaks of them or of their absence."

SILENT = {
    "a status that is no status": ("contributes_to: [D1]", "status: ⟦HP104|bezig⟧"),
    "a field that is misspelled": ("⟦HP101|contributes_too⟧: [D1]",),
    "a list that is no list": ("contributes_to: ⟦HP103|D1⟧",),
    "an empty entry": ("contributes_to:\n  ⟦HP103|-⟧",),
    "an unknown reference twice": ("contributes_to: [⟦HP201|D99⟧, ⟦HP207|D99⟧]",),
    "an entry that is fields": ("contributes_to: [⟦HP103|{id: D1}⟧]",),
}


@pytest.mark.parametrize("lines", SILENT.values(), ids=SILENT)
def test_no_other_rule_speaks_of_an_unknown_value(plans: PlansFolder, lines: tuple[str, ...]) -> None:
    plans.action(*lines)

    plans.exactly_marked()


def test_a_field_that_is_misspelled_is_not_missing(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", PLAN_HEAD.replace("status", "⟦HP101|statuss⟧") + "⟦HP101|action⟧: []\n")
    plans.exactly_marked()

    plans.write("register.yaml", plans.text("register.yaml").replace("prisons:", "⟦HP101|prison⟧:"))
    assert [seen.code for seen in plans.seen()][-1] == "HP101"


def test_dates_that_cannot_be_read_are_compared_with_nothing(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", PLAN_HEAD.replace("end: 2020", "end: ⟦HP105|2015-H3⟧") + "actions: []\n")
    plans.write(
        "oud.yaml",
        PLAN_HEAD.replace("2018-07", "2015").replace("prison", "id: oud\nprison") + "actions: []\n",
    )

    assert [one.code for one in plans.seen()] == ["HP105"]


# "An action whose path runs through an item that itself has HP201, HP203 or HP206 is not reported again."


def test_an_action_is_not_reported_for_what_is_wrong_higher_up(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options: [{id: SO1, title: x, goals: [⟦HP201|G9⟧]}, {id: SO2, title: x, goals: [G1]}]
        objectives:
          - {id: D1, title: x, options: [SO1]}
          - {id: ⟦HP206|D2⟧, title: x}
          - {id: D10, title: x, options: [SO2]}
        """)
    plans.action_plan("""
        local_objectives:
          - {id: L1, title: x, contributes_to: [⟦HP201|D99⟧]}
          - {id: ⟦HP203|L2⟧, title: x}
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1]}
          - {id: A2, title: x, status: planned, contributes_to: [D2]}
          - {id: A3, title: x, status: planned, contributes_to: [L1]}
          - {id: A4, title: x, status: planned, contributes_to: [L2]}
        """)

    plans.exactly_marked()


# "What stands under an unknown field or value, or in an item whose id is missing or unknown, may be what a
# reference means: references of that kind into that plan or section that resolve to nothing are not checkable."


HIDING = {
    "under an unknown field": "⟦HP101|noden⟧:\n  - {id: B1, title: x}\n",
    "under a misspelled field": "⟦HP101|need⟧:\n  - {id: B1, title: x}\n",
    "under a value of the wrong type": "needs: ⟦HP103|{B1: x}⟧\n",
    "in an item without an id": "needs:\n  - ⟦HP102|title⟧: x\n",
    "in an item with an unreadable id": "needs:\n  - {id: ⟦HP106|B 1⟧, title: x}\n",
    "in an item whose id is misspelled": "needs:\n  - {⟦HP101|idd⟧: B1, title: x}\n",
    "in an empty entry": "needs:\n  ⟦HP103|-⟧\n",
    "in an entry of the wrong type": "needs:\n  - ⟦HP103|B1⟧\n",
}


@pytest.mark.parametrize("text", HIDING.values(), ids=HIDING)
def test_what_is_hidden_may_be_what_a_reference_means(plans: PlansFolder, text: str) -> None:
    plans.action_plan(
        f"{text}actions:\n  - {{id: A1, title: x, status: planned, contributes_to: [D1], needs: [B1, B2]}}\n"
    )

    plans.exactly_marked()


def test_only_references_of_that_kind_are_not_checkable(plans: PlansFolder) -> None:
    plans.action_plan("""
        needs:
          - ⟦HP102|title⟧: x
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [⟦HP201|D99⟧], needs: [B1], uses_offer: [⟦HP201|O1⟧]}
        """)

    plans.exactly_marked()


def test_only_references_into_that_plan_are_not_checkable(plans: PlansFolder) -> None:
    plans.action_plan("needs:\n  - ⟦HP102|title⟧: x\n")
    plans.write(
        "gent.yaml",
        PLAN_HEAD.replace("prison: hasselt", "prison: gent")
        + "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], needs: [⟦HP201|B1⟧]}]\n",
    )

    plans.exactly_marked()


def test_what_is_found_all_the_same_is_found(plans: PlansFolder) -> None:
    plans.action_plan("""
        needs:
          - ⟦HP102|title⟧: x
          - {id: B1, title: x}
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1], needs: [B1]}
        """)

    plans.exactly_marked()


def test_a_hidden_objective_may_be_what_every_plan_under_it_means(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - {id: ⟦HP106|D één⟧, title: x, goals: [G1]}
          - {id: D10, title: x, goals: [G1]}
        """)
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP201|D4.1⟧]")

    plans.exactly_marked()


def test_a_hidden_supra_local_action_may_be_what_is_meant(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - {id: D1, title: x, goals: [G1], ⟦HP101|actie⟧: [{id: D1.1, title: x, status: planned}]}
        """)
    plans.action("contributes_to: [D1.1]", "depends_on: [D1.1, 2015-2020/D1.2]")

    plans.exactly_marked()


def test_a_hidden_entry_of_the_register_may_be_what_is_meant(plans: PlansFolder) -> None:
    plans.register("domains:\n  - ⟦HP102|title⟧: Werk\n", "z.yaml")
    plans.action("contributes_to: [D1]", "domains: [werk]", "lead: ⟦HP201|ocmw⟧")

    plans.exactly_marked()


def test_a_hidden_item_still_counts_as_an_item(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - id: ⟦HP106|A 1⟧
            title: x
            contributes_to: [⟦HP201|D99⟧]
            status: ⟦HP104|bezig⟧
            lead: ⟦HP201|niemand⟧
        """)

    plans.exactly_marked()


def test_qualified_references_into_a_plan_with_hidden_items_are_not_checkable(plans: PlansFolder) -> None:
    plans.write(
        "gent.yaml",
        PLAN_HEAD.replace("prison: hasselt", "prison: gent")
        + "actions: [{⟦HP102|title⟧: x, status: planned, contributes_to: [D1]}]\n",
    )
    plans.action("contributes_to: [D1]", "depends_on: [gent/A1]")

    plans.exactly_marked()


# HP101-HP107 speak once where an alias repeats what they are about.


def test_what_an_alias_repeats_is_found_once_at_the_anchor(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - id: A1
            title: x
            status: planned
            contributes_to: [D1]
            partners: &partners
              - {organisation: vdab, role: ⟦HP104|baas⟧}
          - id: A2
            title: x
            status: planned
            contributes_to: [D1]
            partners: *partners
        """)

    plans.exactly_marked()


def test_what_an_alias_repeats_is_checked_once_per_kind_of_place(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "origin: &x ⟦HP105|ooit⟧", "end: *x", "start: *x", "reason: *x")

    [seen] = plans.seen()
    assert seen.code == "HP105"
    assert seen.start == "hasselt.yaml:13:13"


def test_an_unknown_reference_that_an_alias_repeats_is_found_once_at_the_anchor(
    plans: PlansFolder,
) -> None:
    plans.action_plan("""
        actions:
          - {id: A1, title: x, status: planned, contributes_to: &c [⟦HP201|D99⟧]}
          - {id: A2, title: x, status: planned, contributes_to: *c}
        """)

    plans.exactly_marked()


def test_an_unknown_strategic_plan_is_one_finding(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1, D99]",
        "depends_on: [D4.1]",
        "lead: gemengde-commissie",
        "needs: [⟦HP201|B9⟧]",
        head=PLAN_HEAD.replace("2015-2020", "⟦HP201|2015-2002⟧"),
    )

    assert "HP201" in [seen.code for seen in plans.exactly_marked()]


def test_a_missing_strategic_plan_is_one_finding(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("strategic_plan: 2015-2020\n", "").replace("kind", "⟦HP102|kind⟧")
    plans.action("contributes_to: [D1, D99]", head=head)
    plans.exactly_marked()

    plans.action("contributes_to: [D1]", head=PLAN_HEAD.replace("strategic_plan", "⟦HP101|strategicplan⟧"))
    plans.exactly_marked()

    plans.action("contributes_to: [D1]", head=PLAN_HEAD.replace("2015-2020", "⟦HP103|[2015-2020]⟧"))
    plans.exactly_marked()


def test_a_plan_named_as_strategic_plan_that_is_none_is_one_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", head=PLAN_HEAD.replace("2015-2020", "⟦HP201|hasselt⟧"))

    plans.exactly_marked()


def test_two_strategic_plans_each_hold_their_own(plans: PlansFolder) -> None:
    other = STRATEGIC_HEAD.replace("2015-2020", "2020-2025").replace(
        "start: 2015\nend: 2020", "start: 2021\nend: 2025"
    )
    plans.write("2020-2025.yaml", f"{other}objectives:\n  - {{id: D7, title: x, goals: [G1]}}\n")
    plans.action("contributes_to: [D1, ⟦HP201|D7⟧]")

    plans.exactly_marked()
