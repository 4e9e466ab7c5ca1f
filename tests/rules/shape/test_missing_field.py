import pytest

from plans_folder import PLAN_BODY, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

ENTRIES = {
    "a goal": ("register", "goals", {"id": "G9", "title": "x"}),
    "a domain": ("register", "domains", {"id": "D9", "title": "x"}),
    "a target group": ("register", "target_groups", {"id": "T9", "title": "x"}),
    "an organisation": ("register", "organisations", {"id": "O9", "title": "x"}),
    "a prison": ("register", "prisons", {"id": "P9", "title": "x"}),
    "a need": ("plan", "needs", {"id": "B1", "title": "x"}),
    "a choice": ("plan", "choices", {"objective": "D1", "decision": "deferred"}),
    "a local objective": ("plan", "local_objectives", {"id": "L1", "title": "x", "contributes_to": "[D1]"}),
    "an offer": ("plan", "offer", {"id": "O1", "title": "x", "domains": "[welzijn]"}),
    "an agreement": (
        "plan",
        "agreements",
        {"id": "AF1", "title": "x", "with": "[vdab]", "what": "x", "who": "x", "when": "x", "how": "x"},
    ),
    "advice": ("plan", "advice", {"id": "V1", "title": "x"}),
    "an evaluation": ("plan", "evaluations", {"period": "2018", "text": "x"}),
    "a local organisation": ("plan", "organisations", {"id": "O1", "title": "x"}),
    "a local target group": ("plan", "target_groups", {"id": "T1", "title": "x"}),
    "an action": ("plan", "actions", {"id": "A1", "title": "x", "status": "done", "contributes_to": "[D1]"}),
}
# HP202 and HP203 speak of these.
OTHERS = ("contributes_to",)
REQUIRED = [
    (name, field) for name, (_, _, fields) in ENTRIES.items() for field in fields if field not in OTHERS
]


def write_entry(plans: PlansFolder, name: str, lines: list[str]) -> None:
    file, section, _ = ENTRIES[name]
    body = f"{section}:\n  - " + "\n    ".join(lines) + "\n"
    if file == "register":
        plans.write("extra.yaml", f"kind: register\nschema: 1\n{body}")
    else:
        plans.action_plan(body)


@pytest.mark.parametrize(("name", "field"), REQUIRED, ids=lambda part: part.replace(" ", "-"))
def test_a_field_that_must_be_there_is_missed_at_the_first_key_of_its_item(
    plans: PlansFolder, name: str, field: str
) -> None:
    fields = ENTRIES[name][2]
    lines = [f"{key}: {value}" for key, value in fields.items() if key != field]
    key, _, rest = lines[0].partition(":")
    write_entry(plans, name, [f"⟦HP102|{key}⟧:{rest}", *lines[1:]])

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.values == {"field": field}


@pytest.mark.parametrize(("name", "field"), REQUIRED, ids=lambda part: part.replace(" ", "-"))
def test_a_field_with_nothing_behind_it_is_missed_at_its_key(
    plans: PlansFolder, name: str, field: str
) -> None:
    fields = ENTRIES[name][2]
    nothing = "[]" if fields[field].startswith("[") else ""
    lines = [
        f"{key}: {value}" if key != field else f"⟦HP102|{key}⟧: {nothing}" for key, value in fields.items()
    ]
    write_entry(plans, name, lines)

    plans.exactly_marked()


@pytest.mark.parametrize("name", ENTRIES)
def test_an_item_with_what_it_must_have_is_complete(plans: PlansFolder, name: str) -> None:
    write_entry(plans, name, [f"{key}: {value}" for key, value in ENTRIES[name][2].items()])

    assert plans.is_clean()


@pytest.mark.parametrize("field", ["strategic_plan", "status", "start", "end"])
def test_an_action_plan_needs_its_first_fields(plans: PlansFolder, field: str) -> None:
    head = "".join(line for line in PLAN_HEAD.splitlines(keepends=True) if not line.startswith(f"{field}:"))
    plans.write("hasselt.yaml", head.replace("kind", "⟦HP102|kind⟧") + "actions: []\n")

    [seen] = plans.exactly_marked()
    assert seen.values == {"field": field}


def test_an_action_plan_needs_actions_but_they_may_be_an_empty_list(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", PLAN_HEAD + "actions: []\n")
    assert plans.is_clean()

    plans.write("hasselt.yaml", PLAN_HEAD + "⟦HP102|actions⟧:\n")
    plans.exactly_marked()

    plans.write("hasselt.yaml", PLAN_HEAD.replace("kind", "⟦HP102|kind⟧"))
    plans.exactly_marked()


def test_an_action_plan_needs_a_prison_or_prisons(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt\n", "")
    plans.write("hasselt.yaml", head.replace("kind", "⟦HP102|kind⟧") + PLAN_BODY)
    [seen] = plans.exactly_marked()
    assert seen.values == {"field": "prison"}
    assert "prisons" in seen.message

    plans.write("hasselt.yaml", head + "id: samen\nprisons: [hasselt, gent]\n" + PLAN_BODY)
    assert plans.is_clean()


def test_a_plan_of_several_prisons_needs_an_id(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt\n", "prisons: [hasselt, gent]\n")
    plans.write("hasselt.yaml", head.replace("kind", "⟦HP102|kind⟧") + PLAN_BODY)

    [seen] = plans.exactly_marked()
    assert seen.values == {"field": "id"}


def test_an_empty_list_of_prisons_is_missing(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt\n", "id: samen\n⟦HP102|prisons⟧: []\n")
    plans.write("hasselt.yaml", head + PLAN_BODY)

    plans.exactly_marked()


@pytest.mark.parametrize("field", ["id", "title", "status", "start", "end"])
def test_a_strategic_plan_needs_its_first_fields(plans: PlansFolder, field: str) -> None:
    plans.remove("hasselt.yaml")
    head = "".join(
        line for line in STRATEGIC_HEAD.splitlines(keepends=True) if not line.startswith(f"{field}:")
    )
    plans.write("2015-2020.yaml", head.replace("kind", "⟦HP102|kind⟧") + STRATEGIC_BODY)

    [seen] = plans.exactly_marked()
    assert seen.values == {"field": field}


def test_a_strategic_plan_needs_objectives_but_they_may_be_an_empty_list(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")
    plans.strategic_plan("objectives: []\n")
    assert plans.is_clean()

    plans.strategic_plan("⟦HP102|objectives⟧:\n")
    plans.exactly_marked()


def test_a_team_needs_members_but_they_may_be_an_empty_list(plans: PlansFolder) -> None:
    plans.action_plan("policy_team: {members: []}\ncoordination_team: {members: []}\n")
    assert plans.is_clean(select=("HP1",))

    plans.action_plan("policy_team:\n  ⟦HP102|chair⟧: x\ncoordination_team:\n  ⟦HP102|tasks⟧: []\n")
    plans.exactly_marked()


def test_what_stands_inside_an_item_needs_its_fields(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "partners:\n  - ⟦HP102|role⟧: executor",
        "milestones:\n  - ⟦HP102|title⟧: x\n  - ⟦HP102|due⟧: 2019",
        "indicators:\n  - ⟦HP102|unit⟧: x\n  - title: x\n    measurements:\n      - ⟦HP102|period⟧: 2019",
        "updates:\n  - ⟦HP102|note⟧: x\n  - ⟦HP102|date⟧: 2019-01-01",
        "resources: {funding: [{⟦HP102|level⟧: local}]}",
    )

    plans.exactly_marked()


def test_an_item_without_any_key_is_missed_where_it_stands(plans: PlansFolder) -> None:
    plans.action_plan("needs:\n  - ⟦HP102,HP102|{}⟧\n")

    assert sorted(str(seen.values["field"]) for seen in plans.exactly_marked()) == ["id", "title"]


def test_several_fields_missing_from_one_item_are_several_findings(plans: PlansFolder) -> None:
    plans.action_plan("needs:\n  - ⟦HP102,HP102|source⟧: x\n")

    assert [seen.values["field"] for seen in plans.exactly_marked()] in (["id", "title"], ["title", "id"])


def test_contributes_to_is_left_to_rules_of_its_own(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives:
          - id: ⟦HP203|L1⟧
            title: x
        actions:
          - id: ⟦HP202|A1⟧
            title: x
            status: planned
        """)

    plans.exactly_marked()


def test_a_list_of_which_no_entry_can_be_read_is_not_missing(plans: PlansFolder) -> None:
    plans.action_plan("offer:\n  - {id: AB1, title: x, domains: [⟦HP103|[a]⟧, ⟦HP103|{a: b}⟧]}\n")

    plans.exactly_marked()


def test_what_should_stand_in_a_list_that_is_missing_is_not_missed_again(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD.replace("kind:", "⟦HP102|kind⟧:"))
    plans.action("contributes_to: [D1, D4.1]", "lead: ⟦HP201|gemengde-commissie⟧")
    plans.exactly_marked()
