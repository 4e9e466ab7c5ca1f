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


@pytest.mark.parametrize("pattern", ["!", "\\", "[z-a]", "[[:alpha:]].yaml", "x[a||b].yaml"])
def test_a_pattern_that_git_would_not_understand_is_found(plans: PlansFolder, pattern: str) -> None:
    plans.settings(f"{HEAD}exclude: [archief/, ⟦HP104|'{pattern}'⟧]\n")
    plans.write("archief/oud.yaml", BROKEN)

    [finding] = plans.exactly_marked()

    assert finding.message == f"'{pattern}' is not a pattern for files."


@pytest.mark.parametrize("pattern", ["*a*a*b", "oud/*-*-*.yaml", "**/a/**/b/**", "*a" * 22 + "*b"])
def test_a_pattern_that_would_take_too_long_is_found(plans: PlansFolder, pattern: str) -> None:
    plans.write(f"archief/{'a' * 60}.yaml", BROKEN)
    plans.settings(f"{HEAD}exclude: [archief/, ⟦HP104|'{pattern}'⟧]\n")

    [finding] = plans.exactly_marked()

    assert finding.message == f"The pattern '{pattern}' has too many `*`: looking for it would take too long."


@pytest.mark.parametrize("pattern", ["**/*oud*/**", "archief/*/*.*", "*/*/*"])
def test_a_pattern_may_have_some_stars(plans: PlansFolder, pattern: str) -> None:
    plans.write("archief/oud/x.yaml", BROKEN)
    plans.settings(f"{HEAD}exclude: ['{pattern}']\n")

    assert "archief/oud/x.yaml:2:1 HP003" not in plans.findings()
