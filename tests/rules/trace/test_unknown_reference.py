import pytest

from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder

FULL = """
    needs:
      - {id: B1, title: x, domains: [welzijn], target_groups: [anderstaligen]}
    choices:
      - {objective: D10, decision: deferred}
    local_objectives:
      - {id: L1, title: x, contributes_to: [D1], needs: [B1]}
    policy_team:
      members:
        - {organisation: directie-hasselt}
        - {organisation: caw-limburg, domains: [welzijn]}
    coordination_team:
      members: [{organisation: caw-limburg}]
      tasks: [{task: publicity, lead: vdab}]
    offer:
      - {id: O1, title: x, domains: [welzijn], organiser: vdab, executors: [caw-limburg], needs: [B1],
         target_groups: [anderstaligen], contributes_to: [L1]}
    agreements:
      - {id: AF1, title: x, with: [vdab], what: x, who: x, when: x, how: x, contributes_to: [D1]}
    advice:
      - {id: V1, title: x, about: [D1], to: gemengde-commissie}
    actions:
      - {id: A1, title: x, status: planned, contributes_to: [L1, D4.1], domains: [welzijn], needs: [B1],
         target_groups: [anderstaligen], uses_offer: [O1], lead: gemengde-commissie, partners: [vdab],
         depends_on: [D4.1], start: 2018}
      - {id: A2, title: x, status: planned, contributes_to: [2015-2020/D1, hasselt/L1], depends_on: [hasselt/A1]}
    reviewed: {D1: 7c1e04aa}
    """


def test_references_of_every_sort_are_found(plans: PlansFolder) -> None:
    plans.action_plan(FULL)

    assert plans.is_clean()


WRONG = {
    "an objective": ("contributes_to: [⟦HP201|D44⟧]", "D4"),
    "a local objective": ("contributes_to: [⟦HP201|L9⟧]", None),
    "a plan where an objective belongs": ("contributes_to: [⟦HP201|2015-2020⟧]", None),
    "a supra-local action": ("contributes_to: [⟦HP201|D4.2⟧]", "D4.1"),
    "a domain": ("domains: [⟦HP201|wlzijn⟧]", "welzijn"),
    "a target group": ("target_groups: [⟦HP201|anderstalig⟧]", "anderstaligen"),
    "a need": ("needs: [⟦HP201|B1⟧]", None),
    "an offer": ("uses_offer: [⟦HP201|O1⟧]", None),
    "a lead": ("lead: ⟦HP201|caw⟧", None),
    "a body": ("lead: ⟦HP201|gemengde-comissie⟧", "gemengde-commissie"),
    "a partner": ("partners: [⟦HP201|vdba⟧]", "vdab"),
    "a partner written out": ("partners: [{organisation: ⟦HP201|vdba⟧}]", "vdab"),
    "an action": ("depends_on: [⟦HP201|A11⟧]", "A1"),
    "an action of a plan that is not there": ("depends_on: [⟦HP201|gent/X3⟧]", None),
    "an earlier action": ("carried_over_from: ⟦HP201|2012/X⟧", None),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_reference_to_nothing_is_found_with_the_nearest(plans: PlansFolder, name: str) -> None:
    line, suggestion = WRONG[name]
    others = () if line.startswith("contributes_to") else ("contributes_to: [D1]",)
    plans.action(*others, line)

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.suggestion == suggestion
    assert seen.item == "hasselt/A1"


ELSEWHERE = {
    "the prison": (PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP201|haselt⟧"), "", "hasselt"),
    "one of several prisons": (
        PLAN_HEAD.replace("prison: hasselt", "id: x\nprisons: [hasselt, ⟦HP201|gnet⟧]"),
        "",
        "gent",
    ),
    "the strategic plan": (PLAN_HEAD.replace("2015-2020", "⟦HP201|2015-2021⟧"), "", "2015-2020"),
    "the plan before": (PLAN_HEAD, "succeeds: ⟦HP201|hasselt-2015⟧\n", None),
    "a choice": (PLAN_HEAD, "choices: [{objective: ⟦HP201|D3⟧, decision: deferred}]\n", "D1"),
    "a reviewed objective": (PLAN_HEAD, "reviewed: {⟦HP201|D44⟧: 7c1e04aa}\n", "D4"),
    "a team member": (PLAN_HEAD, "policy_team: {members: [{organisation: ⟦HP201|vda⟧}]}\n", "vdab"),
    "a domain of a team member": (
        PLAN_HEAD,
        "policy_team: {members: [{organisation: vdab, domains: [⟦HP201|werk⟧]}]}\n",
        None,
    ),
    "the lead of a task": (
        PLAN_HEAD,
        "coordination_team: {members: [], tasks: [{task: other, lead: ⟦HP201|x⟧}]}\n",
        None,
    ),
    "a local objective": (
        PLAN_HEAD,
        "local_objectives: [{id: L1, title: x, contributes_to: [⟦HP201|L1⟧]}]\n",
        "D1",
    ),
    "an agreement": (
        PLAN_HEAD,
        "agreements: [{id: F1, title: x, with: [⟦HP201|OCMW⟧], what: x, who: x, when: x, how: x}]\n",
        None,
    ),
    "advice about something": (PLAN_HEAD, "advice: [{id: V1, title: x, about: [⟦HP201|D2⟧]}]\n", "D1"),
    "advice to somebody": (PLAN_HEAD, "advice: [{id: V1, title: x, to: ⟦HP201|minister⟧}]\n", None),
    "the organiser of an offer": (
        PLAN_HEAD,
        "offer: [{id: O1, title: x, domains: [welzijn], organiser: ⟦HP201|v.d.a.b⟧}]\n",
        "vdab",
    ),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_references_outside_actions_are_checked_too(plans: PlansFolder, name: str) -> None:
    head, body, suggestion = ELSEWHERE[name]
    plans.action_plan(body, head=head)

    seen = plans.exactly_marked()
    assert [one.suggestion for one in seen if one.code == "HP201"] in ([suggestion], [None])


def test_references_of_the_register_are_checked(plans: PlansFolder) -> None:
    plans.register(
        """
        organisations:
          - {id: o1, title: x, domains: [welzijn, ⟦HP201|onderwij⟧]}
        prisons:
          - {id: p1, title: x, management: ⟦HP201|directie-haselt⟧}
        """,
        "extra.yaml",
    )

    assert [seen.suggestion for seen in plans.exactly_marked()] == ["onderwijs", "directie-hasselt"]


def test_references_of_a_strategic_plan_are_checked(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        options:
          - {id: SO1, title: x, goals: [G1, ⟦HP201|G3⟧]}
        objectives:
          - id: D1
            title: x
            options: [SO1, ⟦HP201|SO2⟧]
            lead: ⟦HP201|minister⟧
            partners: [⟦HP201|wie⟧]
            actions:
              - {id: D1.1, title: x, status: planned, depends_on: [⟦HP201|D1.2⟧], domains: [⟦HP201|x⟧]}
          - {id: D10, title: x, goals: [G1]}
        bodies:
          - {id: groep, title: x, members: [vdab, ⟦HP201|groep⟧]}
        advice_answers:
          - {advice: ⟦HP201|hasselt/V1⟧, text: x, objectives: [D1, ⟦HP201|D2⟧]}
        """)

    plans.exactly_marked()


KINDS = {
    "an option where an objective belongs": "contributes_to: [⟦HP201|SO1⟧]",
    "an action where an objective belongs": "contributes_to: [⟦HP201|A1⟧]",
    "an objective where an action belongs": "depends_on: [⟦HP201|D1⟧]",
    "a domain where a target group belongs": "target_groups: [⟦HP201|welzijn⟧]",
    "an organisation where a domain belongs": "domains: [⟦HP201|vdab⟧]",
    "a prison where an organisation belongs": "lead: ⟦HP201|hasselt⟧",
    "a supra-local action to carry over": "carried_over_from: ⟦HP201|D4.1⟧",
}


@pytest.mark.parametrize("name", KINDS)
def test_a_reference_to_another_kind_of_item_is_found_and_told(plans: PlansFolder, name: str) -> None:
    line = KINDS[name]
    others = () if line.startswith("contributes_to") else ("contributes_to: [D1]",)
    plans.action(*others, line)

    [seen] = plans.exactly_marked()
    assert "found" in seen.values


PASSABLE = ["2015-2020/D1", "hasselt/L1", "2015-2020/D4.1"]


@pytest.mark.parametrize("written", PASSABLE)
def test_a_plan_may_name_its_own_items_and_those_of_its_strategic_plan_in_full(
    plans: PlansFolder, written: str
) -> None:
    plans.action_plan(f"""
        local_objectives: [{{id: L1, title: x, contributes_to: [D1]}}]
        actions: [{{id: A1, title: x, status: planned, contributes_to: [{written}]}}]
        """)

    assert plans.is_clean()


def other_plans(plans: PlansFolder) -> None:
    old = STRATEGIC_HEAD.replace("2015-2020", "2010-2014").replace(
        "start: 2015\nend: 2020", "start: 2010\nend: 2014"
    )
    plans.write("2010-2014.yaml", f"{old}objectives:\n  - {{id: D7, title: x, goals: [G1]}}\n")
    gent = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
    plans.write(
        "gent.yaml",
        f"{gent}local_objectives: [{{id: L7, title: x, contributes_to: [D1]}}]\n"
        "actions: [{id: A7, title: x, status: planned, contributes_to: [L7]}]\n"
        "advice: [{id: V7, title: x}]\n",
    )
    earlier = PLAN_HEAD.replace("start: 2018-07\nend: 2020", "start: 2016\nend: 2018-06")
    plans.write(
        "hasselt-2016.yaml",
        f"{earlier}id: hasselt-2016\nactions: [{{id: A7, title: x, status: done, contributes_to: [D1]}}]\n",
    )


def test_dependences_and_successions_may_lead_into_other_plans(plans: PlansFolder) -> None:
    other_plans(plans)
    plans.replace("2015-2020.yaml", "bodies:", "advice_answers:\n  - {advice: gent/V7, text: x}\nbodies:")
    plans.action_plan("""
        succeeds: hasselt-2016
        actions:
          - id: A1
            title: x
            status: planned
            contributes_to: [D1]
            depends_on: [gent/A7, 2015-2020/D4.1]
            carried_over_from: hasselt-2016/A7
        """)

    assert plans.is_clean()


NOT_ACROSS = {
    "contributes_to": "actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP201|gent/L7⟧]}]",
    "contributes_to of another strategic plan": (
        "actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP201|2010-2014/D7⟧]}]"
    ),
    "an objective of another strategic plan": (
        "actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP201|D7⟧]}]"
    ),
    "choices": "choices: [{objective: ⟦HP201|2010-2014/D7⟧, decision: deferred}]",
    "about": "advice: [{id: V1, title: x, about: [⟦HP201|2010-2014/D7⟧]}]",
    "reviewed": "reviewed: {⟦HP201|2010-2014/D7⟧: 7c1e04aa}",
}


@pytest.mark.parametrize("name", NOT_ACROSS)
def test_other_references_may_not(plans: PlansFolder, name: str) -> None:
    other_plans(plans)
    plans.action_plan(NOT_ACROSS[name])

    plans.exactly_marked()


def test_an_action_of_another_plan_must_be_named_in_full(plans: PlansFolder) -> None:
    other_plans(plans)
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP201|A7⟧]")

    plans.exactly_marked()


@pytest.mark.parametrize(
    "written", ["2015-2020/", "/D1", "/", "2015-2020//D1", "2015-2020/D1/x", "hasselt/A1 ", "D1,D4"]
)
def test_a_reference_of_impossible_form_means_nothing(plans: PlansFolder, written: str) -> None:
    plans.action_plan(f"""
        actions:
          - id: A1
            title: x
            status: planned
            contributes_to: [⟦HP201|'{written}'⟧]
        """)

    plans.exactly_marked()


def test_a_local_addition_is_known_in_its_own_plan_only(plans: PlansFolder) -> None:
    plans.action_plan("""
        organisations: [{id: o1, title: x}]
        target_groups: [{id: t1, title: x}]
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1], lead: o1, target_groups: [t1]}
        """)
    plans.write(
        "gent.yaml",
        PLAN_HEAD.replace("prison: hasselt", "prison: gent") + "actions:\n"
        "  - {id: A1, title: x, status: planned, contributes_to: [D1], lead: ⟦HP201|o1⟧, target_groups: [⟦HP201|t1⟧]}\n",
    )

    plans.exactly_marked()


def test_two_plans_may_each_have_a_local_addition_of_one_id(plans: PlansFolder) -> None:
    body = "organisations: [{id: o1, title: x}]\nactions: []\n"
    plans.write("hasselt.yaml", PLAN_HEAD + body)
    plans.write("gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: gent") + body)

    assert plans.is_clean()


def test_a_reference_means_the_item_of_the_right_kind(plans: PlansFolder) -> None:
    plans.register("domains: [{id: D1, title: x}]\norganisations: [{id: D10, title: x}]\n", "extra.yaml")
    plans.action("contributes_to: [D1]", "domains: [D1]", "lead: D10")

    assert plans.is_clean()


def test_a_section_that_no_file_has_is_one_finding_with_the_number(plans: PlansFolder) -> None:
    plans.register("""
        goals: [{id: G1, title: x}, {id: G2, title: x}]
        organisations: [{id: vdab, title: x, domains: [⟦HP201|welzijn⟧]}]
        prisons: [{id: hasselt, title: x}]
        target_groups: [{id: t1, title: x}]
        """)
    plans.path("register.yaml").rename(plans.path("a-register.yaml"))
    plans.spots["a-register.yaml"] = plans.spots.pop("register.yaml")
    plans.action("contributes_to: [D1]", "domains: [onderwijs, welzijn, werk]", "lead: ⟦HP201|caw-limburg⟧")

    seen = plans.exactly_marked()
    assert seen[0].values == {"section": "domains", "count": 4, "reference": "welzijn"}


def test_an_empty_section_is_no_section(plans: PlansFolder) -> None:
    plans.replace(
        "register.yaml",
        "target_groups:\n  - id: anderstaligen\n    title: Anderstaligen\n",
        "target_groups: []\n",
    )
    plans.action("contributes_to: [D1]", "target_groups: [⟦HP201|anderstaligen⟧, vrouwen]")

    [seen] = plans.exactly_marked()
    assert seen.values["count"] == 2


def test_a_section_that_only_a_plan_has_is_a_section(plans: PlansFolder) -> None:
    plans.replace("register.yaml", "target_groups:\n  - id: anderstaligen\n    title: Anderstaligen\n", "")
    plans.action_plan("""
        target_groups: [{id: t1, title: x}]
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1], target_groups: [t1, ⟦HP201|t2⟧, ⟦HP201|t3⟧]}
        """)

    plans.exactly_marked()


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("D14", "D1"),
        ("D5", None),
        ("d10", "D10"),
        ("D-10", "D10"),
        ("doelstelling", None),
        ("X", None),
    ],
)
def test_of_equally_near_ones_the_first_by_id_is_proposed(
    plans: PlansFolder, written: str, suggestion: str | None
) -> None:
    plans.action(f"contributes_to: [⟦HP201|{written}⟧]")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == suggestion


def test_only_candidates_of_the_right_kind_are_proposed(plans: PlansFolder) -> None:
    plans.register("domains: [{id: D44, title: x}]\n", "extra.yaml")
    plans.action("contributes_to: [⟦HP201|D45⟧]")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == "D4"
