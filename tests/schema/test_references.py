"""Ids of the plans folder in the schema: what an editor offers, and what it takes."""

import pytest
from jsonschema import Draft202012Validator

from hulpplan.i18n import catalogue
from hulpplan.schema.json_schema import ANY, json_schema
from hulpplan.schema.values import Json
from plans_folder import PlansFolder

PLAN: dict[str, object] = {
    "kind": "action-plan",
    "schema": 1,
    "prison": "hasselt",
    "strategic_plan": "2015-2020",
    "status": "approved",
    "start": 2018,
    "end": 2020,
    "actions": [],
}


def schema_of(plans: PlansFolder, kind: str) -> Json:
    return json_schema(kind, catalogue("en"), plans.workspace())


def offered(schema: Json, name: str) -> dict[str, str]:
    """Return the ids that a definition offers, with their titles."""
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    (found,) = (part for part in definitions[name]["anyOf"] if "enum" in part)
    return dict(zip(found["enum"], found["enumDescriptions"], strict=True))


def takes(plans: PlansFolder, **fields: object) -> bool:
    """Tell whether the schema of action plans takes a plan, or an action in one, with these fields."""
    action: dict[str, object] = {"id": "A1", "title": "Een", "status": "planned"}
    own = {key: value for key, value in fields.items() if key in (*PLAN, "succeeds", "choices")}
    action.update({key: value for key, value in fields.items() if key not in own})
    answers = {
        bool(Draft202012Validator(schema_of(plans, name)).is_valid({**PLAN, "actions": [action], **own}))
        for name in ("action-plan", ANY)
    }
    (answer,) = answers
    return answer


def test_ids_are_offered_with_their_titles(plans: PlansFolder) -> None:
    schema = schema_of(plans, "action-plan")

    assert offered(schema, "id-of-prison") == {
        "hasselt": "Gevangenis van Hasselt",
        "gent": "Gevangenis van Gent",
    }
    assert offered(schema, "id-of-strategic-plan") == {"2015-2020": "Strategisch plan 2015-2020"}
    assert offered(schema, "id-of-objective-or-local-objective-or-supra-local-action") == {
        "D1": "Informatie uitwisselen (2015-2020)",
        "D4": "Werken aan herstel (2015-2020)",
        "D4.1": "Samen een aanbod maken (2015-2020)",
        "D10": "Nazorg (2015-2020)",
    }


def test_actions_of_other_plans_are_offered_with_their_plan_in_front(plans: PlansFolder) -> None:
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))

    title = "Afsprakenkader informatie-uitwisseling"
    assert offered(schema_of(plans, "action-plan"), "id-of-action-anywhere") == {
        "A1": f"{title} (gent)\n{title} (hasselt)",
        "gent/A1": f"{title} (gent)",
        "hasselt/A1": f"{title} (hasselt)",
    }


def test_an_unknown_id_is_refused_where_only_other_files_bring_it(plans: PlansFolder) -> None:
    assert takes(plans)
    assert not takes(plans, prison="haselt")
    assert not takes(plans, strategic_plan="2020-2025")
    assert not takes(plans, domains=["sport"])
    assert not takes(plans, domains=["welzijn", "D1"])
    assert not takes(plans, succeeds="hasselt-2012")
    assert not takes(plans, choices=[{"objective": "D44", "decision": "deferred"}])


def test_an_id_that_the_file_itself_may_bring_is_taken(plans: PlansFolder) -> None:
    assert takes(plans, lead="nieuwe-vereniging", needs=["N7"], depends_on=["A2", "gent/A3"])
    assert takes(plans, contributes_to=["D1", "L1"], target_groups=["jongeren"])
    assert not takes(plans, lead="nieuwe vereniging")


def test_the_plan_may_be_named_in_front_though_nobody_offers_it(plans: PlansFolder) -> None:
    def choice(objective: str) -> list[object]:
        return [{"objective": objective, "decision": "deferred"}]

    assert "2015-2020/D1" not in offered(schema_of(plans, "action-plan"), "id-of-objective")
    assert takes(plans, choices=choice("2015-2020/D1"))
    assert not takes(plans, choices=choice("2015-2020/D2"))
    assert not takes(plans, choices=choice("2015-2020/D10x"))


@pytest.mark.parametrize(("written", "read"), [("2015", 2015), ("1.10", 1.1), ("true", True), ("0x1F", 31)])
def test_an_id_that_an_editor_takes_for_something_else_is_taken(
    plans: PlansFolder, written: str, read: object
) -> None:
    assert not takes(plans, domains=[read])

    plans.replace("register.yaml", "domains:\n", f"domains:\n  - id: {written}\n    title: Zo geschreven\n")

    assert takes(plans, domains=[read, written])
    assert not takes(plans, domains=["sport"])


def test_a_folder_with_a_file_that_cannot_be_read_refuses_nothing(plans: PlansFolder) -> None:
    plans.write("extra.yaml", "kind: register\ndomains: [\n")

    assert takes(plans, domains=["sport"])
    assert not takes(plans, domains=["sport en spel"])


def test_a_register_with_a_part_that_cannot_be_read_refuses_nothing_of_that_part(plans: PlansFolder) -> None:
    plans.register("domains: geen lijst\n", "extra.yaml")

    assert takes(plans, domains=["sport"])
    assert not takes(plans, prison="haselt")


def test_what_nobody_has_yet_is_only_asked_to_look_like_an_id(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")

    assert takes(plans, succeeds="hasselt-2012")
    assert not takes(plans, succeeds="hasselt 2012")


def test_a_title_that_is_not_known_is_left_out(plans: PlansFolder) -> None:
    plans.strategic_plan("""
        objectives:
          - {id: D1, label: herstel, incomplete: de titel}
          - {id: D2, incomplete: alles}
    """)

    assert offered(schema_of(plans, "action-plan"), "id-of-objective") == {
        "D1": "herstel (2015-2020)",
        "D2": "(2015-2020)",
    }


def test_a_strategic_plan_is_offered_advice_by_its_full_name(plans: PlansFolder) -> None:
    plans.action_plan("advice: [{id: V1, title: Maak één model}]")

    schema = schema_of(plans, "strategic-plan")

    assert offered(schema, "id-of-advice-anywhere") == {"hasselt/V1": "Maak één model (hasselt)"}
    assert offered(schema, "id-of-goal") == {
        "G1": "Eerste doelstelling van het decreet",
        "G2": "Tweede doelstelling van het decreet",
    }
