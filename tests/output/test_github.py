import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from hulpplan.finding import Finding, Place, Problem, Severity, Span
from hulpplan.i18n import LANGUAGES, Language, catalogue
from hulpplan.output.github import render
from hulpplan.output.results import Results
from plans_folder import PlansFolder
from showing import results, shown, write_mistakes

COMMAND = re.compile(r"::(error|warning|notice) (\S.*?)::(.*)")


def unescape(text: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def parse(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command the way the runner does."""
    match = COMMAND.fullmatch(line)
    assert match
    level, properties, message = match.groups()
    pairs = (pair.partition("=") for pair in properties.split(","))
    return level, {name: unescape(value) for name, _, value in pairs}, unescape(message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_commands_with_the_heaviest_first(
    plans: PlansFolder, snapshot: SnapshotAssertion, language: Language
) -> None:
    write_mistakes(plans)

    assert shown(plans, "github", language) == snapshot


def test_every_finding_is_one_command_and_the_last_line_counts_them(plans: PlansFolder) -> None:
    write_mistakes(plans)
    found = results(plans)

    *commands, totals = render(found).splitlines()

    levels = [parse(line)[0] for line in commands]
    assert len(commands) == len(found.findings)
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert totals.startswith("::notice::5 files checked: ")


def test_a_clean_folder_gives_nothing(plans: PlansFolder) -> None:
    assert shown(plans, "github") == ""


def test_a_finding_over_lines_has_no_end_column(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "end: |\n  ooit\n  nooit\n")

    _, properties, _ = parse(shown(plans, "github").splitlines()[0])

    assert (properties["line"], properties["endLine"]) == ("13", "15")
    assert "endColumn" not in properties


def finding(file: str, text: str) -> Finding:
    values = {"value": text}
    problem = Problem(Place(Span(file, 1, 2, 1, 3)), "{value}", values, hint=None)
    return Finding("HP104", "value-not-allowed", Severity.ERROR, problem)


files = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1, max_size=20)
texts = st.text(st.sampled_from("%:,\nA0D25= é€") | st.characters(categories=["L", "P", "S"]), max_size=20)


@given(files.filter(lambda file: file.isprintable()), texts)
def test_whatever_a_file_and_a_value_hold_comes_through_whole(file: str, text: str) -> None:
    out = render(Results([finding(file, text)], (file,), {}, catalogue("en")))

    line = out.split("\n")[0]
    level, properties, message = parse(line)
    assert level == "error"
    assert properties == {
        "file": file,
        "line": "1",
        "col": "2",
        "endLine": "1",
        "endColumn": "3",
        "title": "HP104 value-not-allowed",
    }
    assert message == text


@pytest.mark.parametrize("value", ["::error::x", "x\\n::error file=a::b", "%0A::warning::y", "100%"])
def test_a_value_cannot_begin_a_command_of_its_own(plans: PlansFolder, value: str) -> None:
    plans.action("contributes_to: [D1]", f'status: "{value}"')

    out = shown(plans, "github")

    assert [line[:2] for line in out.splitlines()] == ["::", "::"]
    assert out.count("\n::") == 1
