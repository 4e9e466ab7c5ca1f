"""HP903: patterns in the settings that match no file."""

import pytest

from plans_folder import PLAN_HEAD, PlansFolder

HEAD = "kind: settings\nschema: 1\n"
SELECT = ("HP0", "HP1", "HP9")


@pytest.mark.parametrize(
    "pattern",
    ["gent.yaml", "oud/", "/plans", "'**/oud/**'", "'!gent.yaml'", "'plans\\hasselt.yaml'", "'# x'"],
)
def test_a_pattern_that_excludes_nothing_is_found(plans: PlansFolder, pattern: str) -> None:
    plans.settings(
        f"{HEAD}exclude:\n  - register.yaml\n  - ⟦HP903|{pattern}⟧\n".replace("/plans", "/plannen")
    )

    [seen] = plans.exactly_marked(select=SELECT)
    bare = pattern.strip("'").replace("/plans", "/plannen")
    assert seen.message == f"'{bare}' leaves out nothing: it matches no plan file."
    assert seen.severity == "warning"


@pytest.mark.parametrize(
    "pattern", ["hasselt.yaml", "./hasselt.yaml", "plans/hasselt.yaml", "'*.yaml', '!hasselt.yaml'", "/oud"]
)
def test_a_pattern_that_matches_a_file_has_effect(plans: PlansFolder, pattern: str) -> None:
    plans.write("oud/oud.yaml", PLAN_HEAD + "id: oud\nactions: []\n")
    plans.settings(f"{HEAD}exclude: [{pattern}]\n")

    assert plans.is_clean(select=SELECT)


def test_a_pattern_for_files_of_a_rule_that_matches_none_is_found(plans: PlansFolder) -> None:
    plans.settings(
        f"{HEAD}rules:\n  per_file:\n    hasselt.yaml: [HP4]\n    ./plans/hasselt.yaml: [HP5]\n"
        "    hulpplan.yaml: [HP101]\n    ⟦HP903|gent.yaml⟧: [HP4]\n    ⟦HP104|'!'⟧: [HP4]\n"
    )

    seen, _ = plans.exactly_marked(select=SELECT)
    assert seen.message == "'gent.yaml' switches nothing off: it matches no plan file."


def test_patterns_are_not_judged_where_other_plans_are_read(plans: PlansFolder) -> None:
    (plans.root / "plannen").mkdir()
    plans.settings(f"{HEAD}plans: plannen\nexclude: [oud/]\nrules: {{per_file: {{oud/: [HP4]}}}}\n")

    assert plans.is_clean(select=SELECT)


def test_an_entry_that_is_no_pattern_has_one_finding(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}exclude: [⟦HP104|'!'⟧, ⟦HP903|oud/⟧]\n")

    plans.exactly_marked(select=SELECT)


def test_settings_that_cannot_be_read_have_no_patterns(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}rules: {{per_file: {{oud/: [HP4]}}}}\nlanguage: ⟦HP002|'⟧nl\n")

    plans.exactly_marked(select=SELECT)
