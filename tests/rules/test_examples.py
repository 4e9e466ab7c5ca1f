"""The explanations of the rules say what is true: their examples are checked as any plan."""

from datetime import date
from pathlib import Path

import pytest

from hulpplan import rules
from hulpplan.i18n import LANGUAGES, Language
from hulpplan.rules.explain import text_path
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context, Rule
from hulpplan.rules.run import Selection, run_rules
from hulpplan.settings import Settings, read_settings
from hulpplan.settings_search import FILE_NAME
from hulpplan.workspace.load import load_folder
from rules.examples import HEADINGS, Example, examples, headings, title, write_base

FAMILIES = ("HP0", "HP1", "HP2")
TODAY = date(2022, 6, 30)
RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)
EXAMPLES = [
    example
    for rule in all_rules()
    for language in LANGUAGES
    if text_path(rule, language).is_file()
    for example in examples(rule, language)
]


def found_in(folder: Path, *select: str) -> list[tuple[str, int, str]]:
    settings = folder / FILE_NAME
    read = read_settings(settings, folder) if settings.is_file() else Settings(folder)
    workspace = load_folder(folder, read, folder)
    findings = run_rules(Context(workspace, TODAY), Selection(select))
    return [(finding.span.file, finding.span.line, finding.code) for finding in findings]


def test_the_folder_that_completes_the_examples_has_no_findings(tmp_path: Path) -> None:
    write_base(tmp_path)

    assert found_in(tmp_path) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_has_just_the_findings_that_are_marked_in_it(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)

    # What else there is to say about so small a plan is beside the point.
    assert found_in(tmp_path, *FAMILIES, example.rule.code) == example.marks


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_what_is_wrong_is_marked_and_what_is_right_is_not(example: Example) -> None:
    codes = {code for _, _, code in example.marks}

    assert example.rule.code in codes if example.sort == "wrong" else not codes


@RULES
@IN_BOTH_LANGUAGES
def test_a_rule_is_explained_under_its_name_and_the_fixed_headings(rule: Rule, language: Language) -> None:
    text = text_path(rule, language).read_text("utf-8")

    assert title(text) == f"# {rule.name} ({rule.code})"
    assert headings(text) == HEADINGS[language]
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@RULES
@IN_BOTH_LANGUAGES
def test_a_rule_has_a_wrong_and_a_right_example(rule: Rule, language: Language) -> None:
    assert {example.sort for example in examples(rule, language)} == {"wrong", "right"}


@RULES
def test_the_examples_are_the_same_in_every_language(rule: Rule) -> None:
    first, *others = (
        [(example.sort, example.block) for example in examples(rule, language)] for language in LANGUAGES
    )

    assert all(other == first for other in others)


def test_every_explanation_belongs_to_a_rule() -> None:
    texts = {path for folder in rules.__path__ for path in Path(folder).rglob("*.md")}

    assert texts == {text_path(rule, language) for rule in all_rules() for language in LANGUAGES}
