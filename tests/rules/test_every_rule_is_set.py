"""Every rule can weigh otherwise and be ignored, in the settings and in a comment; rules on reading can't.

Each is tried on the wrong examples in its own explanation.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from hulpplan.finding import Finding, Severity
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context, Rule
from hulpplan.rules.run import Selection, run_rules
from hulpplan.settings import Settings, read_settings
from hulpplan.workspace.load import load_folder
from rules.examples import Example, examples

TODAY = date(2022, 6, 30)
WRONG = [example for rule in all_rules() for example in examples(rule, "nl") if example.sort == "wrong"]
# What HP903 is about stands in the settings, which these tests write themselves.
SETTABLE = [example for example in WRONG if not example.rule.always_on and example.rule.code != "HP903"]
CAN_BE_SET = pytest.mark.parametrize("example", SETTABLE, ids=str)
CANNOT_BE_SET = pytest.mark.parametrize(
    "example", [example for example in WRONG if example.rule.always_on], ids=str
)


def found(folder: Path, rule: Rule, lines: str = "") -> list[Finding]:
    """Check a folder with these lines under `rules`; return what one rule finds."""
    path = folder / "hulpplan.yaml"
    path.write_text(f"kind: settings\nschema: 1\nrules:\n{lines}", "utf-8")
    settings = read_settings(path, folder) if lines else Settings(folder)
    findings = run_rules(Context(load_folder(folder, settings, folder), TODAY))
    return [finding for finding in findings if finding.code == rule.code]


@CAN_BE_SET
def test_it_runs_when_it_is_selected_and_not_when_it_is_ignored(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    code = example.rule.code
    context = Context(load_folder(tmp_path, Settings(tmp_path), tmp_path), TODAY)

    def codes(**selection: tuple[str, ...]) -> set[str]:
        return {finding.code for finding in run_rules(context, Selection(**selection))}

    # HP901 only speaks about rules that ran.
    with_what_it_looks_at = ("HP1", "HP2", code) if code.startswith("HP9") else (code,)
    assert code in codes(select=with_what_it_looks_at)
    assert code not in codes(ignore=(code,))
    assert code not in codes(ignore=(code[:3],))
    assert code not in codes(select=(code,), ignore=(code,))
    assert code not in codes(select=("HP101" if code != "HP101" else "HP102",))


def other(severity: Severity) -> Severity:
    return Severity.ERROR if severity is Severity.NOTE else Severity.NOTE


@CAN_BE_SET
def test_it_weighs_what_the_settings_say(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    rule = example.rule
    usual = found(tmp_path, rule)
    wanted = other(rule.severity)

    for named in (rule.code, rule.name):
        set_ = found(tmp_path, rule, f"  severity: {{{named}: {wanted.value}}}\n")

        assert {finding.severity for finding in usual} == {rule.severity}
        assert {finding.severity for finding in set_} == {wanted}
        assert [finding.span for finding in set_] == [finding.span for finding in usual]


@CAN_BE_SET
def test_it_is_ignored_when_the_settings_say_so(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    rule = example.rule

    for lines in (
        f"ignore: [{rule.code}]",
        f"ignore: [{rule.name}]",
        f"per_file: {{'*.yaml': [{rule.code}]}}",
    ):
        assert found(tmp_path, rule, f"  {lines}\n") == []


@pytest.mark.parametrize(
    "example",
    [
        example
        for example in WRONG
        if example in SETTABLE and re.search(rf"# <- .*{example.rule.code}", example.block)
    ],
    ids=str,
)
def test_it_is_ignored_by_a_comment_on_its_line(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    code = example.rule.code
    before = len(found(tmp_path, example.rule))
    count = 0
    for path in tmp_path.glob("*.yaml"):
        lines = path.read_bytes().decode("utf-8").split("\n")
        for number, line in enumerate(lines):
            if re.search(rf"# <- .*{code}", line):
                count += line.partition("# <- ")[2].count(code)
                lines[number] = ignoring(line, code)
        path.write_bytes("\n".join(lines).encode("utf-8"))

    assert count
    assert len(found(tmp_path, example.rule)) == before - count


def ignoring(line: str, code: str) -> str:
    """Make the mark at the end of a line a comment that ignores a rule; a line has one such comment."""
    if "# hulpplan: ignore" in line:
        return line.replace("# hulpplan: ignore", f"# hulpplan: ignore {code},")
    return line.replace("# <-", f"# hulpplan: ignore {code} voorbeeld")


OF_NO_ITEM = frozenset(
    {
        "HP209",
        "HP210",
        "HP301",
        "HP307",
        "HP410",
        "HP411",
        "HP412",
        "HP505",
        "HP506",
        "HP601",
        "HP603",
        "HP901",
        "HP902",
        "HP903",
    }
)
"""What is about a plan as a whole, or about a comment."""
ON_AN_ITEM = [
    example for example in WRONG if not example.rule.always_on and example.rule.code not in OF_NO_ITEM
]


@pytest.mark.parametrize("example", ON_AN_ITEM, ids=str)
def test_it_is_ignored_by_a_comment_on_the_first_line_of_its_item(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    rule = example.rule
    workspace = load_folder(tmp_path, Settings(tmp_path), tmp_path)
    documents = {document.file: document for document in workspace.documents}
    before = found(tmp_path, rule)
    firsts = {}
    for finding in before:
        path, document = finding.problem.place.path, documents[finding.span.file]
        depth = next((depth for depth, step in enumerate(path, 1) if isinstance(step, int)), 0)
        firsts[finding.span] = document.first_key(path[:depth]).span if depth else None
    lines = {(span.file, span.line) for span in firsts.values() if span is not None}
    assert lines
    for name in {file for file, _ in lines}:
        text = (tmp_path / name).read_bytes().decode("utf-8").split("\n")
        for number in {line for file, line in lines if file == name}:
            text[number - 1] = commented(text[number - 1], rule.code)
        (tmp_path / name).write_bytes("\n".join(text).encode("utf-8"))

    assert [one.span for one in found(tmp_path, rule)] == [
        one.span for one in before if firsts[one.span] is None
    ]


def commented(line: str, code: str) -> str:
    """End a line with a comment that ignores a rule; one that is there already makes room."""
    if "# hulpplan: ignore" in line:
        return line.replace("# hulpplan: ignore", f"# hulpplan: ignore {code},")
    return f"{re.sub(r' +# .*', '', line)} # hulpplan: ignore {code} voorbeeld"


@CAN_BE_SET
def test_it_is_ignored_by_a_comment_on_the_line_of_kind(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    code = example.rule.code
    for path in tmp_path.glob("*.yaml"):
        text = path.read_bytes().decode("utf-8")
        path.write_bytes(
            re.sub(r"(?m)^(kind:.*)$", rf"\1  # hulpplan: ignore {code} voorbeeld", text).encode()
        )

    assert found(tmp_path, example.rule) == []


@CANNOT_BE_SET
def test_a_rule_on_reading_stays_and_weighs_no_less(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    rule = example.rule
    usual = found(tmp_path, rule)

    assert usual
    for lines in (
        f"ignore: [{rule.code}, HP]",
        f"per_file: {{'*': [{rule.name}, HP]}}",
        f"severity: {{{rule.code}: note}}",
        "severity: {HP: note}",
    ):
        left = found(tmp_path, rule, f"  {lines}\n")
        assert [(finding.span, finding.severity) for finding in left] == [
            (finding.span, rule.severity) for finding in usual
        ]
