"""HP902 unknown-code."""

import pytest

from plans_folder import PlansFolder

CHECKED = ("HP1", "HP2", "HP9")
HEAD = "kind: settings\nschema: 1\nrules:\n"


def test_a_code_in_a_comment_that_is_no_rule_is_found_with_the_nearest(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP208|D4⟧]  # hulpplan: ignore ⟦HP902|HP2088⟧ proef")

    finding = plans.exactly_marked(select=CHECKED)[1]

    assert finding.message == "There is no rule 'HP2088'."
    assert (finding.severity, finding.suggestion) == ("warning", "HP208")


def test_the_other_codes_of_the_comment_have_their_effect(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]  # hulpplan: ignore HP208, ⟦HP902|wrong-levle⟧: proef")

    assert plans.exactly_marked(select=CHECKED)[0].suggestion == "wrong-level"


def test_an_ignore_without_a_reason_is_found_and_has_no_effect(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP208|D4⟧]  ⟦HP902|# hulpplan: ignore HP208⟧")

    finding = plans.exactly_marked(select=CHECKED)[1]

    assert finding.message == "This comment has no effect, for it gives no reason."
    assert finding.hint == "Write why behind the rules: `# hulpplan: ignore HP208 reason`."


@pytest.mark.parametrize("reason", ["", " -", " …", ":", ","])
def test_signs_alone_are_no_reason(plans: PlansFolder, reason: str) -> None:
    plans.action(f"contributes_to: [⟦HP208|D4⟧]  ⟦HP902|# hulpplan: ignore HP208{reason}⟧")

    plans.exactly_marked(select=CHECKED)


def test_an_ignore_that_names_nothing_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]  ⟦HP902|# hulpplan: ignore⟧")

    assert plans.exactly_marked(select=CHECKED)[0].message == (
        "This comment has no effect, for it names no rule."
    )


@pytest.mark.parametrize(
    "text", ["# hulpplan: ignored", "# see hulpplan: ignore HP999", "#hulpplan ignore HP9"]
)
def test_other_comments_are_left_alone(plans: PlansFolder, text: str) -> None:
    plans.action(f"contributes_to: [D1]  {text}")

    assert plans.is_clean(select=CHECKED)


def test_it_can_be_ignored(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]  # hulpplan: ignore HP999, HP902 van een eigen regel")

    assert plans.is_clean(select=CHECKED)


def test_a_name_in_the_settings_that_is_no_rule_is_found_at_its_spot(plans: PlansFolder) -> None:
    plans.settings(
        HEAD
        + "  ignore: [HP208, ⟦HP902|HP2088⟧]\n"
        + "  severity:\n    ⟦HP902|wrong-levle⟧: error\n"
        + "  per_file:\n    hasselt.yaml: [⟦HP902|HPX⟧]\n"
    )

    found = plans.exactly_marked(select=CHECKED)

    assert [finding.suggestion for finding in found] == ["HP208", "wrong-level", None]
    assert [finding.message for finding in found][1] == "There is no rule 'wrong-levle'."
    assert found[0].path == "rules.ignore[1]"


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [("ignor", "ignore"), ("perfile", "per_file"), ("wrong-levl", "wrong-level"), ("HP208", "wrong-level")],
)
def test_an_unknown_key_under_rules_is_found_with_the_nearest_name(
    plans: PlansFolder, key: str, suggestion: str
) -> None:
    plans.settings(f"{HEAD}  ⟦HP902|{key}⟧:\n    days: 3\n")

    [finding] = plans.exactly_marked(select=CHECKED)

    assert finding.message == f"'{key}' is not a rule, nor a setting of the rules."
    assert finding.suggestion == suggestion
    assert finding.severity == "warning"
