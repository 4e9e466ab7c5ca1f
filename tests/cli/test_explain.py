import re

import pytest

from command import Command
from hulpplan.rules.registry import all_rules
from plans_folder import PlansFolder


def test_all_rules_are_listed_with_their_severity(hulpplan: Command) -> None:
    result = hulpplan("explain")

    assert (result.exit_code, result.stderr) == (0, "")
    rows = [line.split() for line in result.stdout.splitlines() if line.startswith("HP")]
    assert rows == [[rule.code, rule.severity.value, rule.name] for rule in all_rules()]


@pytest.mark.parametrize("name", ["HP202", "hp202", "untraced-action"])
def test_a_rule_is_explained_by_its_code_or_name(hulpplan: Command, name: str) -> None:
    result = hulpplan("explain", name)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("# ")
    assert "HP202" in result.stdout
    assert "```yaml" in result.stdout
    assert "hulpplan: ignore HP202" in result.stdout


def test_a_beginning_of_a_code_explains_all_that_begin_so(hulpplan: Command) -> None:
    out = hulpplan("explain", "HP20").stdout

    assert all(f"HP20{digit}" in out for digit in range(1, 10))
    assert "(HP210)" not in out


def test_a_rule_of_reading_says_that_it_cannot_be_switched_off(hulpplan: Command) -> None:
    out = hulpplan("explain", "HP001").stdout

    assert "hulpplan: ignore" not in out
    assert "cannot be switched off" in out


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_the_whole_is_one_markdown_document(hulpplan: Command, lang: str) -> None:
    out = hulpplan("explain", "--format", "md", lang=lang).stdout

    text = re.sub(r"^```.*?^```$", "", out, flags=re.MULTILINE | re.DOTALL)
    headings = [line for line in text.splitlines() if line.startswith("# ")]
    assert len([line for line in headings if "hulpplan" in line]) == 1
    assert all(rule.code in out for rule in all_rules())


def test_explanations_are_in_both_languages(hulpplan: Command) -> None:
    assert hulpplan("explain", "HP201", lang="nl").stdout != hulpplan("explain", "HP201", lang="en").stdout


def test_an_explanation_may_go_to_a_file(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("explain", "HP201", "-o", "uitleg.md")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert (plans.root / "uitleg.md").read_text("utf-8") == hulpplan("explain", "HP201").stdout


def test_no_plans_are_needed(hulpplan: Command) -> None:
    assert not any(hulpplan.folder.iterdir())
    assert hulpplan("explain", "HP201").exit_code == 0
