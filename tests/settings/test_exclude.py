"""`exclude` in `hulpplan.yaml`: files that are left out."""

import pytest

from plans_folder import PlansFolder

HEAD = "kind: settings\nschema: 1\n"
BROKEN = "kind: action-plan\nkind: action-plan\n"


@pytest.mark.parametrize(
    "patterns", ["oud.yaml", "archief/", "archief/*", "/archief", "'**/oud.yaml'", "'*.yaml', '!/[h2r]*'"]
)
def test_what_a_pattern_means_is_left_out(plans: PlansFolder, patterns: str) -> None:
    plans.write("archief/oud.yaml", BROKEN)
    plans.settings(f"{HEAD}exclude: [{patterns}]\n")

    assert plans.is_clean()


def test_what_no_pattern_means_is_read(plans: PlansFolder) -> None:
    plans.write("archief/oud.yaml", BROKEN)
    plans.settings(f"{HEAD}exclude: [oud/, archief.yaml, /oud.yaml]\n")

    assert "archief/oud.yaml:2:1 HP003" in plans.findings()


@pytest.mark.parametrize("pattern", ["!", "\\"])
def test_a_pattern_that_git_would_not_understand_is_found(plans: PlansFolder, pattern: str) -> None:
    plans.settings(f"{HEAD}exclude: [archief/, ⟦HP104|'{pattern}'⟧]\n")
    plans.write("archief/oud.yaml", BROKEN)

    [finding] = plans.exactly_marked()

    assert finding.message == f"'{pattern}' is no pattern for files."
