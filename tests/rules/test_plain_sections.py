"""The text of a rule without its examples, for programs that show no Markdown."""

import pytest

from hulpplan.i18n import LANGUAGES, Language, catalogue
from hulpplan.rules.explain import plain_sections
from hulpplan.rules.registry import all_rules, rules_named
from hulpplan.rules.rule import Rule


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_the_first_says_why_and_the_last_what_to_do(rule: Rule, language: Language) -> None:
    sections = plain_sections(rule, catalogue(language))

    assert len(sections) == 4
    for text in (sections[0], sections[-1]):
        assert text.endswith((".", "?"))
        assert "```" not in text
        assert not any(line.startswith(("#", " ")) or line.endswith(" ") for line in text.splitlines())


def test_a_paragraph_and_an_entry_of_a_list_are_a_line_each() -> None:
    [rule] = rules_named("HP002")
    lines = plain_sections(rule, catalogue("en"))[-1].splitlines()

    assert not lines[0].startswith("- ")
    assert lines[1] == ""
    assert len(lines) > 3
    assert all(line.startswith("- ") and line.endswith(".") for line in lines[2:])
