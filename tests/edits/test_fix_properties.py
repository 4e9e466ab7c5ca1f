"""For any plan with mistakes: fixing changes only what it says, adds no finding, and is done in one go."""

import difflib
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from edits.mending import find, mended
from hulpplan.edits.fix import FixResult, make_fixes
from hulpplan.finding import Finding, TextEdit
from hulpplan.workspace.load import with_texts
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.patch import apply_edits
from plans_folder import PLAN_HEAD, PlansFolder

WRITTEN = {
    "status": ("running", "Running", "'running '", "runing", "lopend", "RUNNING"),
    "start": ("2018-09", "september 2018", "9/2018", "'2018-09 '", "2018-13", "2018/9"),
    "end": ("2019-03-01", "01/03/2019", '"1 maart 2019"', "2019-02-30", "20190301"),
    "priority": ("true", "ja", "'TRUE'", "ture", "misschien"),
    "lead": ("vdab", "'vdab '", "vdap", "xxx"),
    "domains": (
        "[welzijn]",
        "[welzijn, welzijn]",
        "[welzijn, 'welzijn ']",
        "[welzijm]",
        "\n      - welzijn\n      - welzijn",
    ),
    "contributes_to": (
        "[D1]",
        "[D1, D1, 2015-2020/D1]",
        "\n      - D1\n      # let op\n      - D1",
        "\n      - D1\n      - D1  # dubbel",
        "\n    - D1\n    - 'D1'\n    - D10",
        "[ D1 ,\n      D1,\n      D10 , # x\n      D1 ]",
        "[D44]",
    ),
    "partners": (
        "[caw-limburg]",
        "[caw-limburg, caw-limburg]",
        "[{organisation: vdab}, {organisation: vdab}]",
        "[vdab, {organisation: vdab}]",
    ),
    "resources": (
        "{fte: {planned: 1}}",
        "{fte: {planned: '1,5'}, budget: {used: € 1 000}}",
        "{budget: {used: 1.000.000}}",
    ),
}
KEYS = {"domains": ("domains", "domeins", "domain"), "lead": ("lead", "leed")}
REMARKS = st.sampled_from(["", "  # opmerking", " \t", "  # hulpplan: ignore HP1, HP2 voorlopig"])
NEWLINES = st.sampled_from(["\n", "\r\n"])


@st.composite
def action(draw: st.DrawFn, number: int) -> str:
    lines = [
        f"  - id: {draw(st.sampled_from(['A{}', chr(39) + 'A{} ' + chr(39)])).format(number)}",
        "    title: Een actie é – \U0001f600",
    ]
    for key in draw(st.permutations(sorted(WRITTEN))):
        name = draw(st.sampled_from(KEYS.get(key, (key,))))
        lines.append(f"    {name}: {draw(st.sampled_from(WRITTEN[key]))}{draw(REMARKS)}")
    return "\n".join(lines)


@st.composite
def plan_text(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(["action-plan", "actieplan", "Action-Plan", "acton-plan"]))
    actions = [draw(action(number)) for number in range(1, draw(st.integers(1, 3)) + 1)]
    tail = draw(st.sampled_from(["", "\n", "\n\n# einde\n\n"]))
    text = PLAN_HEAD.replace("action-plan", kind) + "actions:\n" + "\n".join(actions) + tail
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(NEWLINES))


def marks(workspace: Workspace) -> Counter[tuple[str, str]]:
    """Count findings by code and field."""
    return Counter(_mark(finding) for finding in find()(workspace))


def _mark(finding: Finding) -> tuple[str, str]:
    fields = [step for step in finding.problem.place.path if isinstance(step, str)]
    return finding.code, ".".join(fields)


def settled(plans: PlansFolder, mended_: FixResult) -> Workspace:
    return with_texts(
        plans.workspace(), {change.file: change.after for change in mended_.changes}, plans.folder
    )


@given(plan_text(), st.booleans())
def test_fixing_is_done_in_one_go_and_adds_nothing(text: str, unsafe: bool) -> None:  # noqa: FBT001 - drawn
    with tempfile.TemporaryDirectory() as root:
        plans = PlansFolder(Path(root))
        plans.write_bytes("hasselt.yaml", text.encode("utf-8"))
        fixed = mended(plans, unsafe=unsafe)
        after = settled(plans, fixed)
        before = marks(plans.workspace())

        for change in fixed.changes:
            plans.write_bytes(change.file, change.after.encode("utf-8"))
        assert mended(plans, unsafe=unsafe).changes == ()

    left = [finding for finding in find()(after) if finding.problem.fix and (unsafe or finding.fixable)]
    assert left == []
    if not any(code == "HP004" for code, _ in before):
        # A file of which the kind was not known shows its mistakes only now.
        errors = sum(number for (code, _), number in before.items() if code != "HP207")
        assert sum(number for (code, _), number in marks(after).items() if code != "HP207") <= errors


@given(plan_text(), st.booleans())
def test_nothing_changes_outside_the_places_that_are_fixed(text: str, unsafe: bool) -> None:  # noqa: FBT001 - drawn
    with tempfile.TemporaryDirectory() as root:
        plans = PlansFolder(Path(root))
        plans.write_bytes("hasselt.yaml", text.encode("utf-8"))
        workspace = plans.workspace()
        spans = [finding for finding in find()(workspace) if finding.problem.fix]
        # One round: what it brings to light is the business of the next, which does the same.
        changes = make_fixes(
            workspace, lambda state: spans if state is workspace else [], plans.folder, unsafe=unsafe
        ).changes

    lines = {line for finding in spans for line in _lines_of(finding)}
    for change in changes:
        old, new = change.before.text, change.after
        assert new.count("\r\n") == (new.count("\n") if "\r\n" in old else 0)
        assert _comments(old) == _comments(new)
        for tag, first, last, start, end in _differences(old, new):
            assert tag in ("replace", "delete")
            assert end - start <= last - first
            assert lines & set(range(first + 1, last + 1))


def _differences(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    matcher = difflib.SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False)
    return [difference for difference in matcher.get_opcodes() if difference[0] != "equal"]


def _lines_of(finding: Finding) -> range:
    assert finding.problem.fix
    spans = [edit.span for edit in finding.problem.fix.edits]
    return range(min(span.line for span in spans), max(span.end_line for span in spans) + 1)


def _comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


@given(plan_text())
def test_the_edits_of_one_fix_change_exactly_their_spans(text: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        plans = PlansFolder(Path(root))
        plans.write_bytes("hasselt.yaml", text.encode("utf-8"))
        workspace = plans.workspace()

    sources = {document.file: document.source for document in workspace.documents}
    for finding in find()(workspace):
        for edit in finding.problem.fix.edits if finding.problem.fix else ():
            _changes_exactly(sources[edit.span.file].text, apply_edits(sources[edit.span.file], [edit]), edit)


def _changes_exactly(before: str, after: str, edit: TextEdit) -> None:
    lines = before.replace("\r\n", "\n").split("\n")
    line, column = edit.span.line, edit.span.column
    newline = "\r\n" if "\r\n" in before else "\n"
    start = sum(len(text) + len(newline) for text in lines[: line - 1]) + column - 1
    end = sum(len(text) + len(newline) for text in lines[: edit.span.end_line - 1]) + edit.span.end_column - 1
    assert after == before[:start] + edit.text + before[end:]
