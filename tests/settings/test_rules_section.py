"""`rules` in `hulpplan.yaml`: which rules count, how heavily, where, and with which settings."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from command import Command
from hulpplan.finding import FactKind, Finding, Problem, Severity
from hulpplan.model.record import Record
from hulpplan.model.scalars import Boolean, Text, WholeFromOne
from hulpplan.rules.configuration import read_configuration
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context, Rule, rule
from hulpplan.rules.run import Selection, run_rules
from plans_folder import PlansFolder

HEAD = "kind: settings\nschema: 1\nrules:\n"
CHECKED = ("HP0", "HP1", "HP2", "HP9")


class DaySettings(Record):
    """What can be set about the rule of these tests."""

    days: Annotated[WholeFromOne, Field(description="How many days.")] = 220
    word: Annotated[Text | None, Field(description="Which word.")] = None
    loud: Annotated[Boolean, Field(description="Whether to speak up.")] = False


@rule("XY1", "counted-days", Severity.NOTE, settings=DaySettings)
def counted_days(context: Context) -> Iterator[Problem]:
    settings = context.settings_of(DaySettings)
    place = context.workspace.action_plans[0].item.place()
    yield Problem(place, "{days} {word} {loud}", {**settings.model_dump(), "word": settings.word or "-"})


RULES = (*all_rules(), counted_days)


def run(plans: PlansFolder, *select: str, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    context = Context(plans.workspace(), date(2019, 1, 15))
    return run_rules(context, Selection(select), rules=rules)


def said(plans: PlansFolder) -> str:
    [finding] = [finding for finding in run(plans) if finding.code == "XY1"]
    return finding.problem.text.format_map(finding.problem.values)


def codes(plans: PlansFolder, *select: str) -> set[str]:
    return {finding.code for finding in run(plans, *select)}


def test_without_settings_a_rule_has_its_defaults(plans: PlansFolder) -> None:
    assert said(plans) == "220 - False"


@pytest.mark.parametrize("written", ["~", "", "{}", "{days: ~}"])
def test_settings_that_say_nothing_leave_the_defaults(plans: PlansFolder, written: str) -> None:
    plans.settings(f"{HEAD}  counted-days: {written}\n")

    assert said(plans) == "220 - False"


def test_a_rule_has_its_settings_under_its_name(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  counted-days:\n    days: '30'\n    word: no\n    loud: true\n")

    assert said(plans) == "30 no True"


@pytest.mark.parametrize(
    ("written", "code", "value"),
    [
        ("{⟦HP101|dagen⟧: 3}", "HP101", "dagen"),
        ("{⟦HP101|dayz⟧: 3}", "HP101", "dayz"),
        ("{days: ⟦HP103|veel⟧}", "HP103", "veel"),
        ("{days: ⟦HP107|0⟧}", "HP107", "0"),
        ("{loud: ⟦HP104|yes⟧}", "HP104", "yes"),
        ("{days: ⟦HP103|[3]⟧}", "HP103", "days"),
        ("⟦HP103|3⟧", "HP103", "counted-days"),
        ("⟦HP103|[days, 3]⟧", "HP103", "counted-days"),
    ],
)
def test_a_wrong_setting_is_found_at_its_spot_and_leaves_the_default(
    plans: PlansFolder, written: str, code: str, value: str
) -> None:
    plans.settings(f"{HEAD}  counted-days: {written}\n")

    [finding] = [finding for finding in run(plans) if finding.span.file == "../hulpplan.yaml"]

    assert [f"{_place(finding)} {finding.code}"] == plans.marked()
    assert finding.code == code
    assert value in finding.problem.values.values()
    assert said(plans) == "220 - False"


def test_a_misspelled_setting_has_the_nearest_as_suggestion(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  counted-days: {{dayz: 3}}\n")

    assert [finding.problem.suggestion for finding in run(plans, "HP101")] == ["days"]


def test_a_rule_without_settings_has_none(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  wrong-level: {{⟦HP101|days⟧: 3}}\n")

    plans.exactly_marked()


def test_a_wrong_setting_of_another_rule_costs_nothing_else(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  wrong-level: {{days: 3}}\n  counted-days: {{days: 30}}\n  ignore: [HP208]\n")

    assert said(plans) == "30 - False"


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("  ignore: ⟦HP103|HP208⟧\n", "HP103"),
        ("  ignore:\n    ⟦HP103|a: 1⟧\n", "HP103"),
        ("  ignore: [HP208, ⟦HP103|[HP207]⟧]\n", "HP103"),
        ("  ignore:\n    ⟦HP103|-⟧\n    - HP208\n", "HP103"),
        ("  severity: ⟦HP103|error⟧\n", "HP103"),
        ("  severity: {HP208: ⟦HP103|[error]⟧}\n", "HP103"),
        ("  severity: {HP208: ⟦HP104|fout⟧}\n", "HP104"),
        ("  per_file: ⟦HP103|[HP208]⟧\n", "HP103"),
        ("  per_file: {a.yaml: ⟦HP103|HP208⟧}\n", "HP103"),
        ("  per_file: {⟦HP104|'!'⟧: [HP208]}\n", "HP104"),
        ("  per_file: {⟦HP104|'*a*a*b'⟧: [HP208]}\n", "HP104"),
    ],
)
def test_a_wrong_value_is_found_at_its_spot(plans: PlansFolder, lines: str, code: str) -> None:
    plans.settings(HEAD + lines)

    assert [finding.code for finding in plans.exactly_marked(select=CHECKED)] == [code]


def test_a_misspelled_severity_has_the_nearest_as_suggestion(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  severity: {{HP208: warnin}}\n")

    [finding] = plans.seen()

    assert finding.suggestion == "warning"
    assert finding.message == "'HP208' cannot be 'warnin'. Allowed: error, warning, note."


@pytest.mark.parametrize("written", ["⟦HP103|[HP208]⟧", "⟦HP103|HP208⟧"])
def test_rules_that_are_no_fields_are_found(plans: PlansFolder, written: str) -> None:
    plans.settings(f"kind: settings\nschema: 1\nrules: {written}\n")

    plans.exactly_marked(select=CHECKED)


@pytest.mark.parametrize("named", ["HP208", "wrong-level", "HP2", "hp208", "HP"])
def test_a_rule_that_is_ignored_does_not_run(plans: PlansFolder, named: str) -> None:
    plans.action("contributes_to: [D4]")

    assert "HP208" in codes(plans)

    plans.settings(f"{HEAD}  ignore: [{named}]\n")

    assert "HP208" not in codes(plans)


def test_what_is_selected_goes_before_what_the_settings_ignore(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]")
    plans.settings(f"{HEAD}  ignore: [HP208]\n")

    assert "HP208" in codes(plans, "HP208")


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ("HP208: error", "error"),
        ("wrong-level: note", "note"),
        ("HP2: error", "error"),
        ("HP: error", "error"),
        ("HP2: error, HP208: note", "note"),
        ("HP208: note, HP2: error", "note"),
        ("HP20: note, HP2: error", "note"),
        ("HP2: error, wrong-level: note", "note"),
        ("wrong-level: error, HP208: note", "note"),
        ("HP207: error", "warning"),
        ("HP208: ~", "warning"),
    ],
)
def test_a_rule_weighs_what_the_most_precise_entry_says(
    plans: PlansFolder, lines: str, severity: str
) -> None:
    plans.action("contributes_to: [D4]")
    plans.settings(f"{HEAD}  severity: {{{lines}}}\n")

    assert {finding.severity.value for finding in run(plans) if finding.code == "HP208"} == {severity}


@pytest.mark.parametrize("listed", ["HP003", "HP0", "duplicate-key"])
def test_a_rule_on_reading_cannot_be_ignored(plans: PlansFolder, listed: str) -> None:
    plans.action("title: Eerste", "⟦HP003|title⟧: Tweede", "contributes_to: [D1]")
    plans.settings(f"{HEAD}  ignore: [⟦HP104|{listed}⟧]\n  per_file: {{'*': [⟦HP104|{listed}⟧]}}\n")

    message = plans.exactly_marked(select=CHECKED)[0].message

    assert message == f"'{listed}' cannot be ignored: without reading a file nothing is known about it."


def test_the_beginning_of_all_codes_leaves_rules_on_reading_alone(plans: PlansFolder) -> None:
    plans.action("title: Eerste", "⟦HP003|title⟧: Tweede")
    plans.settings(f"{HEAD}  ignore: [HP]\n  severity: {{HP: note}}\n")

    assert {(finding.code, finding.severity.value) for finding in run(plans)} == {
        ("HP003", "error"),
        ("XY1", "note"),
    }


def test_a_rule_on_reading_cannot_weigh_less_but_may_weigh_more(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  severity: {{HP003: ⟦HP104|warning⟧, HP004: error, HP008: error}}\n")

    [finding] = plans.exactly_marked(select=CHECKED)

    assert finding.message == "'HP003' cannot weigh less than error; it is 'warning'."
    found = read_configuration(plans.read_settings(), RULES).severities
    assert {code: severity.value for code, severity in found.items()} == {
        "HP004": "error",
        "HP008": "error",
    }


@pytest.mark.parametrize(
    ("pattern", "meant"),
    [
        ("hasselt.yaml", True),
        ("plans/hasselt.yaml", True),
        ("/plans/h*", True),
        ("/hasselt.yaml", True),
        ("plans/", True),
        ("**/hasselt.yaml", True),
        ("/has*/hasselt.yaml", False),
        ("gent.yaml", False),
        ("archief/*.yaml", False),
    ],
)
def test_a_rule_says_nothing_about_the_files_that_a_pattern_means(
    plans: PlansFolder, pattern: str, *, meant: bool
) -> None:
    plans.action("contributes_to: [D4]")
    plans.settings(f"{HEAD}  per_file:\n    '{pattern}': [HP208]\n")

    assert ("HP208" not in codes(plans)) == meant


def test_a_pattern_can_mean_the_settings_themselves(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  per_file:\n    hulpplan.yaml: [HP101]\n  wrong-level: {{days: 3}}\n")

    assert "HP101" not in codes(plans)


def test_a_rule_goes_on_about_other_files_and_other_rules_about_the_file(plans: PlansFolder) -> None:
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("hasselt", "gent").replace("[D1]", "[D4]"))
    plans.action("contributes_to: [D4, D4]")
    plans.settings(f"{HEAD}  per_file:\n    hasselt.yaml: [HP208]\n")

    assert set(plans.findings(select=())) >= {"gent.yaml:11:22 HP208", "hasselt.yaml:12:26 HP207"}
    assert "hasselt.yaml:12:22 HP208" not in plans.findings(select=())


def test_a_comment_is_in_use_too_where_a_pattern_would_have_been_enough(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]  # hulpplan: ignore HP208 proef")
    plans.settings(f"{HEAD}  per_file:\n    hasselt.yaml: [HP208]\n")

    assert not {"HP208", "HP901"} & codes(plans)


def test_patterns_hold_wherever_the_command_runs(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D4]")
    plans.settings(f"{HEAD}  per_file:\n    plans/hasselt.yaml: [HP208]\n")

    for folder in (plans.root, plans.folder):
        assert "HP208" not in hulpplan("validate", "--format", "concise", cwd=folder).stdout
    config = ("--config", "../hulpplan.yaml", "--plans", ".")
    assert "HP208" not in hulpplan("validate", "--format", "concise", *config, cwd=plans.folder).stdout


def test_settings_that_are_broken_say_nothing_about_rules(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 2\nrules: {ignore: [HP208]}\n")

    assert read_configuration(plans.read_settings(), RULES).off == frozenset()


def test_a_key_that_stands_twice_counts_once(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  severity: {{HP208: error, ⟦HP003|HP208⟧: note}}\n")

    plans.exactly_marked(select=CHECKED)
    assert read_configuration(plans.read_settings(), RULES).severities == {"HP208": Severity.ERROR}


def test_the_order_of_keys_changes_nothing(plans: PlansFolder) -> None:
    lines = ["ignore: [HP207]", "severity: {HP2: note, HP208: error}", "counted-days: {days: 3}"]

    def read(order: list[str]) -> tuple[object, ...]:
        plans.settings(HEAD + "".join(f"  {line}\n" for line in order))
        found = read_configuration(plans.read_settings(), RULES)
        return found.off, found.severities, found.settings

    assert read(lines) == read(lines[::-1])


def test_severities_count_for_the_exit_code_and_the_totals(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D4]")
    plans.settings(f"{HEAD}  severity: {{wrong-level: error}}\n")

    result = hulpplan("validate")

    assert result.exit_code == 1
    assert "3 files checked: 1 error, " in result.stdout
    assert hulpplan("validate", "--ignore", "HP208").exit_code == 0
    assert hulpplan("trace", "D1").stderr.startswith("1 error in the plan files")


def test_other_commands_stop_on_a_wrong_value_and_not_on_an_unknown_rule(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.settings(f"{HEAD}  wrong-level: {{days: 3}}\n")

    assert hulpplan("trace", "D1").exit_code == 2

    plans.settings(f"{HEAD}  wrong-levle: {{days: 3}}\n")

    assert hulpplan("trace", "D1").exit_code == 0


def test_every_setting_needs_a_default() -> None:
    class Without(Record):
        days: Annotated[WholeFromOne, Field(description="How many days.")]

    with pytest.raises(TypeError, match="days"):
        rule("XY2", "without-default", Severity.NOTE, settings=Without)


def test_a_setting_needs_a_type_that_a_file_can_have() -> None:
    class Odd(Record):
        days: int = 3

    with pytest.raises(TypeError, match="int"):
        rule("XY2", "odd-type", Severity.NOTE, settings=Odd)


def test_there_is_one_kind_of_fact_for_names_that_are_no_rule(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  ignore: [HPX]\n")

    assert [fact.kind for fact in read_configuration(plans.read_settings(), RULES).facts] == [
        FactKind.UNKNOWN_RULE
    ]


def _place(finding: Finding) -> str:
    span = finding.span
    return f"{span.file}:{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def test_the_settings_in_the_readme_are_right(plans: PlansFolder) -> None:
    readme = (Path(__file__).parent.parent.parent / "README.md").read_text("utf-8")
    [settings] = [block for block in readme.split("```")[1::2] if "kind: settings" in block]
    plans.settings(settings.removeprefix("yaml\n"))
    for number, file in enumerate(("archief/oud.yaml", "lokaal/oud-hasselt.yaml")):
        plans.write(file, f"kind: register\nschema: 1\ndomains: [{{id: x{number}, title: x}}]\n")

    assert plans.is_clean(select=CHECKED)
    assert read_configuration(plans.read_settings(), RULES).off
