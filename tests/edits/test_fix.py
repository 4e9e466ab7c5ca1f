"""What `--fix` writes for each mistake, and what it leaves alone."""

from pathlib import Path

import pytest

from edits.mending import find, mended, text_after
from hulpplan.edits.fix import ROUNDS, make_fixes
from hulpplan.finding import Finding, Fix, Place, Problem, Severity, Span, TextEdit
from hulpplan.workspace.workspace import Workspace
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

DATES = {
    "01/03/2016": "2016-03-01",
    "1 maart 2016": "2016-03-01",
    "1-3-2016": "2016-03-01",
    "maart 2016": "2016-03",
    "3/2016": "2016-03",
    "2016/12": "2016-12",
    "12/2011": "2011-12",
    "20160301": "2016-03-01",
    "H1 2016": "2016-H1",
    "2016 q3": "2016-Q3",
    "2016/03/01": "2016-03-01",
    "' 2016-03 '": "'2016-03'",
    '"01.03.2016"': '"2016-03-01"',
}
NO_DATES = (
    "2016-02-30",
    "31/02/2016",
    "01/13/2016",
    "01/03/16",
    "voorjaar 2016",
    "2016/1",
    "2016.3",
    "2016-3",
    "2011/12",
    "2009.10",
    "2016-03-01 onder voorbehoud",
    "2016-03-01T10:00",
    "|\n      01/03/2016",
    "&start 01/03/2016",
)


@pytest.mark.parametrize(("written", "right"), DATES.items())
def test_a_date_is_written_as_the_format_asks(plans: PlansFolder, written: str, right: str) -> None:
    plans.action("contributes_to: [D1]", f"start: {written}  # begin", "end: 2020")
    before = plans.text("hasselt.yaml")

    assert text_after(plans) == before.replace(f"start: {written} ", f"start: {right} ")


@pytest.mark.parametrize("written", NO_DATES)
def test_a_date_that_may_be_another_stays(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"start: {written}")

    assert text_after(plans, unsafe=True) == plans.text("hasselt.yaml")
    assert [code for code in plans.findings() if "HP105" in code]


def test_a_period_of_one_month_is_written_as_months_but_not_turned_round(plans: PlansFolder) -> None:
    plans.action_plan("evaluations: [{period: 2019-03, text: x}, {period: 2019-07/2019-01, text: y}]")

    assert "{period: 2019-03/2019-03, text: x}, {period: 2019-07/2019-01, text: y}" in text_after(plans)


def test_a_period_that_may_be_two_years_stays(plans: PlansFolder) -> None:
    plans.action_plan("evaluations: [{period: 2011-12, text: x}]")

    assert text_after(plans) == plans.text("hasselt.yaml")


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("resources: {fte: {planned: '12,5'}}", "resources: {fte: {planned: '12.5'}}"),
        ("resources: {budget: {used: € 12 500}}", "resources: {budget: {used: 12500}}"),
        ("resources: {budget: {used: 12500 €}}", "resources: {budget: {used: 12500}}"),
        ("resources: {budget: {used: '1 250,5'}}", "resources: {budget: {used: '1250.5'}}"),
        ("resources: {budget: {used: '1,250'}}", None),
        ("resources: {budget: {used: € 12.500}}", None),
        ("resources: {budget: {used: 12.500 EUR}}", None),
        ("resources: {budget: {used: 12.500}}", None),
        ("resources: {fte: {planned: '12,500'}}", None),
        ("resources: {fte: {planned: 1.250}}", None),
        ("resources: {budget: {used: 1 2}}", None),
        ("resources: {budget: {used: 1'250}}", None),
        ("resources: {budget: {used: 1.250.000}}", "resources: {budget: {used: 1250000}}"),
        ("resources: {budget: {used: '€ 12.500,00'}}", "resources: {budget: {used: '12500'}}"),
        ("resources: {budget: {used: '€ 12,50'}}", "resources: {budget: {used: '12.50'}}"),
        ("resources: {fte: {planned: € 3}}", None),
        ("indicators: [{id: I1, title: x, target: 80%}]", None),
        (
            "indicators: [{id: I1, title: x, target: '0,5'}]",
            "indicators: [{id: I1, title: x, target: '0.5'}]",
        ),
        (
            "updates: [{date: 2019-01-01, note: x, progress: 80%}]",
            "updates: [{date: 2019-01-01, note: x, progress: 80}]",
        ),
        (
            "updates: [{date: 2019-01-01, note: x, progress: 80 %}]",
            "updates: [{date: 2019-01-01, note: x, progress: 80}]",
        ),
        ("updates: [{date: 2019-01-01, note: x, progress: 180%}]", None),
        ("updates: [{date: 2019-01-01, note: x, progress: '0,5'}]", None),
    ],
)
def test_a_number_is_written_plainly_where_nothing_is_lost(
    plans: PlansFolder, line: str, right: str | None
) -> None:
    plans.action("contributes_to: [D1]", line)
    before = plans.text("hasselt.yaml")

    assert text_after(plans) == before.replace(line, right or line)
    assert bool(plans.findings()) is True


@pytest.mark.parametrize(
    ("line", "unsafe"),
    [
        ("resources: {budget: {used: € 12.500}}", "resources: {budget: {used: 12500}}"),
        ("resources: {budget: {used: 12.500}}", "resources: {budget: {used: 12500}}"),
        ("resources: {fte: {planned: 1.250}}", None),
    ],
)
def test_a_doubtful_number_is_only_mended_in_money_and_when_asked_for(
    plans: PlansFolder, line: str, unsafe: str | None
) -> None:
    plans.action("contributes_to: [D1]", line)
    before = plans.text("hasselt.yaml")

    assert text_after(plans) == before
    assert text_after(plans, unsafe=True) == before.replace(line, unsafe or line)


@pytest.mark.parametrize(
    ("line", "safe", "unsafe"),
    [
        ("status: Running", "status: running", None),
        ("status: ' done '", "status: 'done'", None),
        ("status: runing", None, "status: running"),
        ("status: klaar", None, None),
        ("priority: ja", "priority: true", None),
        ("priority: Neen", "priority: false", None),
        ("priority: TRUE", "priority: true", None),
        ("priority: ture", None, "priority: true"),
        ("priority: misschien", None, None),
        ("domeins: [welzijn]", None, "domains: [welzijn]"),
        ("xyz: [welzijn]", None, None),
        ("titel: x", None, None),
        ("domains: [welzijm]", None, "domains: [welzijn]"),
        ("domains: ['welzijn ']", "domains: ['welzijn']", None),
        ("depends_on: [A9]", None, None),
        ("contributes_to: [D11]", None, None),
    ],
)
def test_words_are_mended_as_far_as_they_are_certain(
    plans: PlansFolder, line: str, safe: str | None, unsafe: str | None
) -> None:
    own = () if line.startswith("contributes_to") else ("contributes_to: [D1]",)
    plans.action(*own, line)
    before = plans.text("hasselt.yaml")

    assert text_after(plans) == before.replace(line, safe or line)
    assert text_after(plans, unsafe=True) == before.replace(line, unsafe or safe or line)


def test_two_fields_that_may_be_the_same_one_misspelled_stay(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "domeins: [welzijn]", "domans: [onderwijs]")

    assert text_after(plans, unsafe=True) == plans.text("hasselt.yaml")


def test_a_field_is_not_renamed_to_one_that_has_no_value(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "domeins: [welzijn]", "domains:")

    assert text_after(plans, unsafe=True) == plans.text("hasselt.yaml")


@pytest.mark.parametrize(
    "kind", ["actieplan", "Actieplan", "lokaal actieplan", "Action-Plan", "' action-plan '"]
)
def test_a_kind_in_dutch_is_written_as_the_format_does(plans: PlansFolder, kind: str) -> None:
    plans.write(
        "hasselt.yaml", (PLAN_HEAD + PLAN_BODY).replace("kind: action-plan", f"kind: {kind}  # soort")
    )
    right = "'action-plan'" if kind.startswith("'") else "action-plan"

    assert text_after(plans).startswith(f"kind: {right}  # soort\n")


def test_a_misspelled_kind_is_mended_when_asked_for(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", (PLAN_HEAD + PLAN_BODY).replace("kind: action-plan", "kind: acton-plan"))

    assert text_after(plans).startswith("kind: acton-plan\n")
    assert text_after(plans, unsafe=True) == PLAN_HEAD + PLAN_BODY


def test_settings_are_only_made_settings_where_they_are_read(plans: PlansFolder) -> None:
    plans.write("andere.yaml", "kind: instellingen\nschema: 1\n")
    plans.settings("kind: instellingen\nschema: 1\nlanguage: Nl\n")

    assert text_after(plans, "andere.yaml", unsafe=True) == "kind: instellingen\nschema: 1\n"
    assert text_after(plans, "../hulpplan.yaml") == "kind: settings\nschema: 1\nlanguage: nl\n"


@pytest.mark.parametrize(
    ("first", "second", "mends"),
    [
        ("A1", "'A2 '", True),
        ("A1", "'A1 '", False),
        ("'A1 '", "' A1'", False),
        ("A1", "'D1 '", False),
        ("A1", "'hasselt '", False),
        ("A1", "'A 2'", False),
    ],
)
def test_spaces_around_an_id_go_when_nothing_else_may_have_that_id(
    plans: PlansFolder,
    first: str,
    second: str,
    mends: bool,  # noqa: FBT001 - a column of the table
) -> None:
    plans.action_plan(f"""
        actions:
          - {{id: {first}, title: x, status: planned, contributes_to: [D1]}}
          - {{id: {second}, title: x, status: planned, contributes_to: [D1]}}
        """)
    before = plans.text("hasselt.yaml")

    assert text_after(plans) == (before.replace(second, "'A2'") if mends else before)


def test_spaces_around_an_id_of_the_register_go_too(plans: PlansFolder) -> None:
    plans.replace("register.yaml", "- id: onderwijs", "- id: 'onderwijs '")
    plans.write("tweede.yaml", "kind: register\nschema: 1\ndomains:\n  - {id: 'welzijn ', title: x}\n")

    assert "- id: 'onderwijs'\n" in text_after(plans, "register.yaml")
    assert "'welzijn '" in text_after(plans, "tweede.yaml")


DOUBLES = {
    "a list on one line": ("contributes_to: [D1, D10, D1]", "contributes_to: [D1, D10]"),
    "three times": ("contributes_to: [D1, D1, D1]", "contributes_to: [D1]"),
    "once in full": ("contributes_to: [D1, 2015-2020/D1, D10]", "contributes_to: [D1, D10]"),
    "a list over lines": ("contributes_to: [\n  D1,\n  D1,\n]", "contributes_to: [\n  D1,\n]"),
    "a block": ("contributes_to:\n  - D1\n  - D1\n  - D10", "contributes_to:\n  - D1\n  - D10"),
    "a block without indentation": ("contributes_to:\n- D1\n- 'D1'", "contributes_to:\n- D1"),
    "the same in all": (
        "contributes_to: [D1]\npartners:\n  - organisation: vdab\n    role: executor\n  - role: executor\n    organisation: vdab",
        "contributes_to: [D1]\npartners:\n  - organisation: vdab\n    role: executor",
    ),
}
KEPT_DOUBLES = {
    "a remark behind it": "contributes_to:\n  - D1\n  - D1  # na overleg",
    "a remark above it": "contributes_to:\n  - D1\n  # na overleg\n  - D1",
    "a remark in a list": "contributes_to: [\n  D1,  # eerst\n  D1]",
    "a remark behind a list": "contributes_to: [\n  D1,\n  D1,  # dan\n]",
    "an anchor": "contributes_to: [D1, &d D1]\ntags: [*d]",
    "more said at the second": "contributes_to: [D1]\npartners: [vdab, {organisation: vdab, role: executor}]",
    "more said at the first": "contributes_to: [D1]\npartners: [{organisation: vdab, role: executor}, vdab]",
    "another value": "contributes_to: [D1]\nindicators: [{id: I1, title: x, measurements: [{period: 2018, value: 1}, {period: 2018, value: 2}]}]",
    "repeated elsewhere": "contributes_to: &c [D1, D1]\ntags: *c",
}


@pytest.mark.parametrize("name", DOUBLES)
def test_what_stands_twice_is_taken_out(plans: PlansFolder, name: str) -> None:
    before, after = DOUBLES[name]
    plans.action(*after.split("\n"))
    wanted = plans.text("hasselt.yaml")
    plans.action(*before.split("\n"))

    assert text_after(plans) == wanted


@pytest.mark.parametrize("name", DOUBLES)
def test_what_stands_twice_at_the_end_of_a_file_is_taken_out(plans: PlansFolder, name: str) -> None:
    before, after = DOUBLES[name]
    plans.action(*after.split("\n"))
    wanted = plans.text("hasselt.yaml").rstrip("\n")
    plans.action(*before.split("\n"))
    plans.write("hasselt.yaml", plans.text("hasselt.yaml").rstrip("\n"))

    assert text_after(plans) == wanted


@pytest.mark.parametrize("name", KEPT_DOUBLES)
def test_what_stands_twice_stays_where_something_would_be_lost(plans: PlansFolder, name: str) -> None:
    plans.action(*KEPT_DOUBLES[name].split("\n"))

    assert text_after(plans, unsafe=True) == plans.text("hasselt.yaml")
    assert any("HP207" in finding for finding in plans.findings())


def test_three_in_a_block_at_the_end_of_a_file_take_a_second_round(plans: PlansFolder) -> None:
    plans.action("contributes_to:", "  - D1", "  - D1", "  - D1")
    plans.write("hasselt.yaml", plans.text("hasselt.yaml").rstrip("\n"))

    assert text_after(plans).endswith("contributes_to:\n      - D1")
    assert mended(plans).counts == {"hasselt.yaml": 2}


def test_what_an_alias_repeats_is_not_mended(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [&m {title: x, due: maart 2019}, *m]")

    assert text_after(plans, unsafe=True) == plans.text("hasselt.yaml")


def test_the_key_of_a_stamp_is_left_to_who_looks_at_it(plans: PlansFolder) -> None:
    plans.action_plan("reviewed: {D100: '00000000', 'D1 ': '00000000'}")

    assert text_after(plans, unsafe=True) == plans.text("hasselt.yaml")


def test_everything_else_in_the_file_stays_byte_for_byte(plans: PlansFolder) -> None:
    text = (
        PLAN_HEAD + PLAN_BODY.replace("    status: done", "    status: Done  \t# klaar") + "\n\n# einde\n\n"
    )
    plans.write("hasselt.yaml", text, newline="\r\n", start="\ufeff")

    wanted = text.replace("status: Done", "status: done").replace("\n", "\r\n")
    assert text_after(plans) == wanted


def test_what_a_fix_brings_to_light_is_mended_in_the_same_run(plans: PlansFolder) -> None:
    text = PLAN_HEAD.replace("kind: action-plan", "kind: actieplan") + PLAN_BODY.replace(
        "[D1]", "[D1, 'D1 ']"
    )
    plans.write("hasselt.yaml", text)

    assert text_after(plans) == PLAN_HEAD + PLAN_BODY
    assert mended(plans).counts == {"hasselt.yaml": 3}


def test_what_was_found_and_ignored_is_not_mended(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D1]  # hulpplan: ignore HP207 met opzet")

    assert mended(plans).changes == ()
    assert mended(plans).counts == {}


def test_only_the_rules_that_run_are_mended(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D1]", "start: maart 2019")

    [change] = make_fixes(plans.workspace(), find("HP207"), plans.folder, unsafe=False).changes
    assert "[D1]" in change.after
    assert "maart 2019" in change.after


def own(fix: Fix, times: int = 1) -> list[Finding]:
    problem = Problem(Place(Span("hasselt.yaml", 1, 1, 1, 5)), "x", fix=fix)
    return [Finding("XY1", "eigen", Severity.WARNING, problem)] * times


def edit(line: int, column: int, end: int, text: str, file: str = "hasselt.yaml") -> TextEdit:
    return TextEdit(Span(file, line, column, line, end), text)


@pytest.mark.parametrize(
    "edits",
    [
        (edit(1, 1, 5, "kind: ["),),
        (edit(99, 1, 1, "x"),),
        (edit(1, 90, 91, "x"),),
        (edit(1, 0, 1, "x"),),
        (edit(1, 5, 1, "x"),),
        (edit(1, 1, 3, "x"), edit(1, 2, 4, "y")),
        (edit(1, 1, 1, "x"), edit(1, 1, 1, "y")),
        (edit(1, 1, 5, "x", "elders.yaml"),),
        (edit(1, 1, 5, "kind"),),
    ],
)
def test_a_fix_that_spoils_a_file_or_leads_nowhere_is_not_made(
    plans: PlansFolder, edits: tuple[TextEdit, ...]
) -> None:
    fixed = make_fixes(plans.workspace(), lambda _: own(Fix(edits)), plans.folder, unsafe=True)

    assert fixed.changes == ()
    assert fixed.counts == {}


def test_a_fix_of_several_files_is_made_in_all_of_them(plans: PlansFolder) -> None:
    fix = Fix((edit(1, 18, 18, "  # een"), edit(1, 15, 15, "  # twee", "register.yaml")))

    def once(workspace: Workspace) -> list[Finding]:
        return [] if any("# een" in document.source.text for document in workspace.documents) else own(fix, 2)

    fixed = make_fixes(plans.workspace(), once, plans.folder, unsafe=False)

    assert {change.file for change in fixed.changes} == {"hasselt.yaml", "register.yaml"}
    assert fixed.counts == {"hasselt.yaml": 1}


def test_a_fix_that_always_brings_another_is_made_a_few_times(plans: PlansFolder) -> None:
    def longer(workspace: Workspace) -> list[Finding]:
        line = next(doc for doc in workspace.documents if doc.file == "hasselt.yaml").source.line(1)
        return own(Fix((edit(1, len(line) + 1, len(line) + 1, " #"),)))

    fixed = make_fixes(plans.workspace(), longer, plans.folder, unsafe=False)

    assert fixed.counts == {"hasselt.yaml": ROUNDS}


def test_nothing_is_written_by_mending_alone(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D1]")
    path: Path = plans.path("hasselt.yaml")
    before = path.read_bytes(), path.stat().st_mtime_ns

    assert mended(plans).changes

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
