from datetime import date

import pytest

from hulpplan.rules.registry import all_rules, rules_named
from hulpplan.rules.rule import Context, Rule
from hulpplan.rules.run import Selection, run_rules
from plans_folder import PlansFolder


def test_findings_come_by_file_line_column_and_code(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {title: x, status: bezig, contributes_to: [D99, D98]}
          - {id: A2, title: x, status: bezig}
        """)
    plans.write("B.yaml", "")
    plans.write("a/z.yaml", "")
    plans.write("a-b.yaml", "")

    spans = [
        (file, int(line), int(column), code)
        for file, line, column, code in ((*one.start.rsplit(":", 2), one.code) for one in plans.seen())
    ]
    assert spans == sorted(spans)
    assert len(spans) >= 8


def test_the_same_folder_gives_the_same_findings(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D99]", "status: bezig", "lead: niemand")

    assert plans.seen() == plans.seen()


def broken(plans: PlansFolder) -> None:
    plans.write("leeg.yaml", "")
    plans.action("contributes_to: [D1, D1]", "status: bezig", "needs: [B9]")


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["HP207", "HP104", "HP201", "HP004"]),
        (("HP1",), (), ["HP104", "HP004"]),
        (("HP201", "HP104"), (), ["HP104", "HP201", "HP004"]),
        ((), ("HP2",), ["HP104", "HP004"]),
        (("HP2",), ("HP207",), ["HP201", "HP004"]),
        ((), ("HP0", "HP1", "HP2"), ["HP004"]),
        (("HP5",), (), ["HP004"]),
    ],
)
def test_rules_are_selected_by_code_but_reading_always_counts(
    plans: PlansFolder, select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]
) -> None:
    broken(plans)

    found = run_rules(Context(plans.workspace(), date(2019, 1, 1)), Selection(select, ignore))

    families = [finding.code for finding in found if finding.code[:3] in ("HP0", "HP1", "HP2")]
    assert sorted(families) == sorted(codes)


def test_who_measures_hears_of_each_rule_that_runs(plans: PlansFolder) -> None:
    heard: list[Rule] = []

    run_rules(Context(plans.workspace(), date(2019, 1, 1)), Selection(("HP201",)), heard.append)

    assert [rule.code for rule in heard if not rule.code.startswith("HP0")] == ["HP201"]


def test_rules_have_a_code_a_name_and_a_severity_of_their_own() -> None:
    rules = all_rules()

    assert len({rule.code for rule in rules}) == len(rules) == len({rule.name for rule in rules})
    assert [rule.code for rule in rules] == sorted(rule.code for rule in rules)


CONTRACT = {
    "HP001": ("unreadable-file", "error"),
    "HP002": ("yaml-syntax", "error"),
    "HP003": ("duplicate-key", "error"),
    "HP004": ("unknown-kind", "error"),
    "HP005": ("unsupported-schema", "error"),
    "HP006": ("unsupported-yaml", "error"),
    "HP007": ("duplicate-plan", "error"),
    "HP008": ("not-checked", "note"),
    "HP101": ("unknown-field", "error"),
    "HP102": ("missing-field", "error"),
    "HP103": ("wrong-type", "error"),
    "HP104": ("value-not-allowed", "error"),
    "HP105": ("invalid-date", "error"),
    "HP106": ("invalid-id", "error"),
    "HP107": ("out-of-range", "error"),
    "HP108": ("incomplete", "note"),
    "HP201": ("unknown-reference", "error"),
    "HP202": ("untraced-action", "error"),
    "HP203": ("untraced-local-objective", "error"),
    "HP204": ("duplicate-id", "error"),
    "HP205": ("reference-cycle", "error"),
    "HP206": ("untraced-objective", "warning"),
    "HP207": ("duplicate-reference", "warning"),
    "HP208": ("wrong-level", "warning"),
    "HP209": ("overlapping-plans", "warning"),
    "HP210": ("outside-succession", "warning"),
}


def test_no_rule_of_the_contract_is_lost() -> None:
    found = {rule.code: (rule.name, rule.severity.value) for rule in all_rules()}

    assert {code: found.get(code) for code in CONTRACT} == CONTRACT


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("HP201", ["HP201"]),
        ("hp201", ["HP201"]),
        (" HP201 ", ["HP201"]),
        ("unknown-reference", ["HP201"]),
        ("Unknown-Reference", ["HP201"]),
        ("HP20", [f"HP20{digit}" for digit in range(1, 10)]),
        ("HP999", []),
        ("", []),
        ("niets", []),
    ],
)
def test_a_rule_is_named_by_code_beginning_of_a_code_or_name(pattern: str, codes: list[str]) -> None:
    assert [rule.code for rule in rules_named(pattern)] == codes


def test_a_finding_names_the_innermost_item_it_is_about(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "        status: planned\n", "        status: ⟦HP104|bezig⟧\n")
    plans.action_plan("⟦HP101|titel⟧: x\nchoices: [{objective: D1, decision: ⟦HP104|ja⟧}]\n")

    assert [seen.item for seen in plans.exactly_marked()] == ["2015-2020/D4.1", "hasselt", "hasselt"]


def test_a_finding_has_the_way_to_its_value(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, ⟦HP201|D99⟧]", "partners:\n  - vdab\n  - organisation: ⟦HP201|x⟧")

    paths = [seen.path for seen in plans.exactly_marked()]
    assert paths == ["actions[0].contributes_to[1]", "actions[0].partners[1].organisation"]


def test_words_and_values_of_a_file_are_shown_between_straight_single_quotes(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [⟦HP201|D99⟧]", "status: ⟦HP104|bezig⟧", "end: ⟦HP105|ooit⟧", "⟦HP101|zzz⟧: x"
    )

    messages = {seen.code: seen.message for seen in plans.exactly_marked()}

    for code, word in {"HP201": "D99", "HP104": "bezig", "HP105": "ooit", "HP101": "zzz"}.items():
        assert f"'{word}'" in messages[code]
