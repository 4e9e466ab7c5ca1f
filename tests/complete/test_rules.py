"""Nothing about a rule is missing, misnamed or lost."""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from hulpplan.i18n import LANGUAGES
from hulpplan.rules.explain import text_path
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Rule

FAMILIES = {
    "0": "reading",
    "1": "shape",
    "2": "trace",
    "3": "coverage",
    "4": "progress",
    "5": "commitment",
    "6": "review",
    "7": "privacy",
    "9": "checks",
}
TESTS = Path(__file__).parent.parent / "rules"


def test_no_rule_is_lost_or_renamed_unnoticed(snapshot: SnapshotAssertion) -> None:
    lines = [f"{rule.code} {rule.name} {rule.severity.value}\n" for rule in all_rules()]

    assert "".join(lines) == snapshot


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len({rule.code for rule in all_rules()}) == len(all_rules())
    assert len({rule.name for rule in all_rules()}) == len(all_rules())


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_found_by_its_name(rule: Rule) -> None:
    *_, family, module = rule.module.split(".")

    assert re.fullmatch(r"HP\d{3}", rule.code)
    assert module == rule.name.replace("-", "_")
    assert family == FAMILIES[rule.code[2]]
    assert rule.check.__name__ == module
    assert (TESTS / family / f"test_{module}.py").is_file()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_the_module_of_a_rule_begins_with_its_code_and_name(rule: Rule) -> None:
    source = Path(text_path(rule, "nl").parent, f"{rule.name.replace('-', '_')}.py").read_text("utf-8")

    assert source.startswith(f'"""{rule.code} {rule.name}: ')


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_explained_in_both_languages(rule: Rule, language: str) -> None:
    text = text_path(rule, "nl" if language == "nl" else "en").read_text("utf-8")

    assert text.startswith(f"# {rule.name} ({rule.code})\n")
