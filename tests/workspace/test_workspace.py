from hulpplan.workspace.item import Outcome
from hulpplan.workspace.workspace import Workspace
from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder, place_of


def refs(items: object) -> list[str]:
    assert isinstance(items, list | tuple)
    return [item.ref for item in items]


def one(workspace: Workspace, reference: str) -> object:
    [found] = workspace.find(reference)
    return found


def gent(plans: PlansFolder, body: str = "actions: []\n") -> None:
    plans.write("gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: gent") + body)


def test_every_item_is_known_register_first_then_plans(plans: PlansFolder) -> None:
    gent(plans)

    items = [(item.kind, item.ref) for item in plans.workspace().items()]

    assert items[:3] == [("goal", "G1"), ("goal", "G2"), ("domain", "welzijn")]
    assert items.index(("prison", "gent")) < items.index(("strategic-plan", "2015-2020"))
    assert items.index(("supra-local-action", "2015-2020/D4.1")) < items.index(("action-plan", "gent"))
    assert items[-3:] == [("action-plan", "hasselt"), ("action", "hasselt/A1"), ("offer", "hasselt/AB1")]


def test_a_link_is_known_from_both_ends(plans: PlansFolder) -> None:
    workspace = plans.workspace()
    [action], [objective] = workspace.find("hasselt/A1"), workspace.find("D1")

    [link] = workspace.links_from(action, "contributes_to")

    assert link.target is objective
    assert link.outcome is Outcome.FOUND
    assert (link.written, link.field, link.steps) == ("D1", "contributes_to", ("contributes_to", 0))
    assert place_of(link.place().span) == "hasselt.yaml:11:22-11:24"
    assert link in workspace.links_to(objective)
    assert workspace.links_to(objective, "contributes_to") == [link]
    assert workspace.links_to(objective, "depends_on") == []


def test_targets_are_what_was_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D99, D10]", "lead: vdab", "partners: [caw-limburg]")
    workspace = plans.workspace()
    [action] = workspace.find("hasselt/A1")

    assert refs(workspace.targets(action, "contributes_to")) == ["2015-2020/D1", "2015-2020/D10"]
    assert refs(workspace.targets(action)) == ["vdab", "2015-2020/D1", "2015-2020/D10", "caw-limburg"]
    assert [link.outcome for link in workspace.links_from(action, "contributes_to")] == [
        Outcome.FOUND,
        Outcome.MISSING,
        Outcome.FOUND,
    ]


def test_a_reference_that_could_not_be_checked_says_in_which_files_its_target_may_be(
    plans: PlansFolder,
) -> None:
    plans.write("stuk.yaml", "kind: register\nx: '\n")
    plans.action("contributes_to: [D1]", "domains: [werk]")
    workspace = plans.workspace()
    [action] = workspace.find("hasselt/A1")

    [link] = workspace.links_from(action, "domains")

    assert link.outcome is Outcome.NOT_CHECKABLE
    assert [document.file for document in link.unread] == ["stuk.yaml"]
    assert [document.file for document in workspace.broken] == ["stuk.yaml"]


def test_an_item_is_found_by_its_name_in_full_by_its_id_and_a_plan_by_its_own(plans: PlansFolder) -> None:
    workspace = plans.workspace()

    assert refs(workspace.find("hasselt/A1")) == ["hasselt/A1"]
    assert refs(workspace.find("A1")) == ["hasselt/A1"]
    assert refs(workspace.find("D4.1")) == ["2015-2020/D4.1"]
    assert refs(workspace.find("2015-2020")) == ["2015-2020"]
    assert refs(workspace.find("vdab")) == ["vdab"]


def test_an_id_that_stands_in_several_places_gives_several_items(plans: PlansFolder) -> None:
    gent(plans, "actions: [{id: A1, title: x, status: planned, contributes_to: [D1]}]\n")
    workspace = plans.workspace()

    assert refs(workspace.find("A1")) == ["gent/A1", "hasselt/A1"]
    # A plan and its prison share an id.
    assert [item.kind for item in workspace.find("hasselt")] == ["action-plan", "prison"]


def test_what_is_not_there_is_not_found(plans: PlansFolder) -> None:
    workspace = plans.workspace()

    for reference in ("A9", "hasselt/A9", "gent/A1", "hasselt/", "/A1", "", "hasselt/A1/x"):
        assert workspace.find(reference) == []


def test_a_plan_knows_its_strategic_plan_and_the_other_way_round(plans: PlansFolder) -> None:
    gent(plans)
    workspace = plans.workspace()
    [strategic] = workspace.strategic_plans

    assert [plan.id for plan in workspace.action_plans] == ["gent", "hasselt"]
    assert [plan.id for plan in workspace.plans] == ["2015-2020", "gent", "hasselt"]
    assert [workspace.strategic_plan_of(plan) for plan in workspace.action_plans] == [strategic, strategic]
    assert workspace.action_plans_under(strategic) == list(workspace.action_plans)
    assert workspace.plan("2015-2020") is strategic
    assert workspace.plan("niets") is None


def test_a_plan_that_names_no_strategic_plan_is_under_none(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", PLAN_HEAD.replace("2015-2020", "hasselt") + "actions: []\n")
    workspace = plans.workspace()
    [plan], [strategic] = workspace.action_plans, workspace.strategic_plans

    assert workspace.strategic_plan_of(plan) is None
    assert not workspace.is_under(plan, strategic)
    assert not workspace.is_under(None, strategic)
    assert not workspace.is_under(strategic, strategic)


def test_each_plan_is_looked_up_in_its_own_strategic_plan(plans: PlansFolder) -> None:
    later = STRATEGIC_HEAD.replace("2015-2020", "2020-2025").replace(
        "start: 2015\nend: 2020", "start: 2021\nend: 2025"
    )
    plans.write("2020-2025.yaml", f"{later}objectives:\n  - {{id: D1, title: x, goals: [G1]}}\n")
    gent(plans, "actions: [{id: A1, title: x, status: planned, contributes_to: [D1]}]\n")
    plans.replace("gent.yaml", "strategic_plan: 2015-2020", "strategic_plan: 2020-2025")
    workspace = plans.workspace()

    for reference, objective in (("hasselt/A1", "2015-2020/D1"), ("gent/A1", "2020-2025/D1")):
        [action] = workspace.find(reference)
        assert refs(workspace.targets(action, "contributes_to")) == [objective]
    assert refs(workspace.find("D1")) == ["2015-2020/D1", "2020-2025/D1"]


def test_a_plan_of_several_prisons_is_one_plan(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt", "id: samen\nprisons: [hasselt, gent]")
    plans.action("contributes_to: [D1]", head=head)
    workspace = plans.workspace()

    [plan] = workspace.action_plans
    assert plan.id == "samen"
    assert refs(workspace.targets(plan.item, "prisons")) == ["hasselt", "gent"]
    assert refs(workspace.find("samen/A1")) == ["samen/A1"]


def test_a_supra_local_action_knows_its_objective(plans: PlansFolder) -> None:
    workspace = plans.workspace()
    [action], [objective] = workspace.find("D4.1"), workspace.find("D4")

    assert action.parent is objective
    assert objective.parent is None


def test_entries_of_the_register_are_known_by_kind_and_id(plans: PlansFolder) -> None:
    plans.register("domains: [{id: welzijn, title: x}, {id: werk, title: x}]\n", "z.yaml")
    workspace = plans.workspace()

    assert list(workspace.register_entries("domain")) == ["welzijn", "onderwijs", "werk"]
    assert [item.document.file for item in workspace.register_entries("domain")["welzijn"]] == [
        "register.yaml",
        "z.yaml",
    ]
    first = workspace.entry("domain", "welzijn")
    assert first is not None
    assert first.document.file == "register.yaml"
    assert workspace.entry("domain", "vdab") is None
    assert workspace.register_entries("niets") == {}


def test_the_plan_that_had_an_id_first_keeps_it(plans: PlansFolder) -> None:
    plans.write("a.yaml", PLAN_HEAD + "actions: []\n")
    workspace = plans.workspace()

    [(second, first)] = workspace.duplicates
    assert (first.document.file, second.document.file) == ("a.yaml", "hasselt.yaml")
    assert workspace.plan("hasselt") is first
    assert workspace.find("A1") == []
    assert second not in workspace.plans


def test_the_item_in_which_a_place_lies_is_the_innermost(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "partners: [{organisation: vdab}]")
    workspace = plans.workspace()
    documents = {document.file: document for document in workspace.documents}

    def at(file: str, *path: str | int) -> str | None:
        item = workspace.item_at(documents[file], path)
        return item.ref if item else None

    assert at("hasselt.yaml", "actions", 0, "partners", 0, "organisation") == "hasselt/A1"
    assert at("hasselt.yaml", "actions") == "hasselt"
    assert at("hasselt.yaml") == "hasselt"
    assert at("2015-2020.yaml", "objectives", 1, "actions", 0, "status") == "2015-2020/D4.1"
    assert at("2015-2020.yaml", "objectives", 1, "actions") == "2015-2020/D4"
    assert at("register.yaml", "domains", 0, "title") == "welzijn"
    assert at("register.yaml", "domains") is None


def test_the_scope_of_a_reference_is_its_plan_its_strategic_plan_and_the_register(plans: PlansFolder) -> None:
    gent(plans, "actions: [{id: A7, title: x, status: planned, contributes_to: [D1]}]\n")
    plans.action("contributes_to: [D1]", "depends_on: [D4.1]")
    workspace = plans.workspace()
    [action] = workspace.find("hasselt/A1")

    def scope(field: str) -> set[str]:
        [link] = workspace.links_from(action, field)
        return {written for written, _ in workspace.scope(link)}

    assert {"A1", "D1", "D4.1", "SO1", "welzijn", "vdab"} <= scope("contributes_to")
    assert "A7" not in scope("contributes_to")
    assert "gent/A7" not in scope("contributes_to")
    assert {"gent/A7", "2015-2020/D4.1"} <= scope("depends_on")


def test_the_scope_of_an_entry_of_the_register_is_the_register(plans: PlansFolder) -> None:
    workspace = plans.workspace()
    [caw] = workspace.find("caw-limburg")
    [link] = workspace.links_from(caw, "domains")

    written = {name for name, _ in workspace.scope(link)}

    assert {"welzijn", "onderwijs", "vdab"} <= written
    assert not {"A1", "D1", "hasselt/A1"} & written


def test_an_item_without_an_id_has_its_title_for_a_name(plans: PlansFolder) -> None:
    plans.action_plan("actions:\n  - {title: Samen, status: planned}\n  - {status: planned}\n")
    [_, named, nameless] = plans.workspace().action_plans[0].items

    assert (named.ref, named.name) == ("", "Samen")
    assert (nameless.ref, nameless.name) == ("", "?")


def test_an_item_knows_where_it_and_its_values_stand(plans: PlansFolder) -> None:
    workspace = plans.workspace()
    [action], [plan, _] = workspace.find("hasselt/A1"), workspace.find("hasselt")

    assert place_of(action.place().span) == "hasselt.yaml:9:9-9:11"
    assert place_of(action.place("status").span) == "hasselt.yaml:17:13-17:17"
    assert place_of(action.key_place("status").span) == "hasselt.yaml:17:5-17:11"
    # What is not there is shown where it is missing.
    assert place_of(action.place("reason").span) == "hasselt.yaml:9:5-9:7"
    assert place_of(plan.place().span) == "hasselt.yaml:3:9-3:16"
