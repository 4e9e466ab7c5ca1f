"""HP901 unused-ignore."""

from datetime import date

import pytest

from hulpplan.finding import Problem, Severity
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context, rule
from hulpplan.rules.run import run_rules
from plans_folder import PlansFolder

CHECKED = ("HP1", "HP2", "HP9")
UNUSED = "⟦HP901|# hulpplan: ignore HP208 was D4⟧"


def test_a_comment_that_ignores_nothing_is_found_from_its_mark_to_its_end(plans: PlansFolder) -> None:
    plans.action(f"contributes_to: [D1]  {UNUSED}  ")

    [finding] = plans.exactly_marked(select=CHECKED)

    assert finding.message == "This comment ignores nothing: there is no finding of HP208 here."
    assert finding.severity == "warning"
    assert finding.hint is not None
    assert finding.values == {"codes": ("HP208",)}


def test_a_comment_that_ignores_a_finding_is_in_use(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]  # hulpplan: ignore HP208 op vraag van Vlaanderen")

    assert plans.is_clean(select=CHECKED)


def test_a_comment_for_an_item_or_a_file_is_in_use_too(plans: PlansFolder) -> None:
    head = plans.text("hasselt.yaml").partition("actions:")[0]
    plans.action("contributes_to: [D4]", head=head.replace("schema", "schema", 1))
    plans.replace("hasselt.yaml", "- id: A1", "- id: A1  # hulpplan: ignore HP208 proef")

    assert plans.is_clean(select=CHECKED)

    plans.replace("hasselt.yaml", "A1  # hulpplan: ignore HP208 proef", "A1")
    plans.replace("hasselt.yaml", "action-plan", "action-plan  # hulpplan: ignore HP208 proef")

    assert plans.is_clean(select=CHECKED)


def test_a_comment_on_another_line_of_the_item_ignores_nothing(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP208|D4⟧]", f"tags: [drugs]  {UNUSED}")

    plans.exactly_marked(select=CHECKED)


def test_of_several_codes_just_the_one_that_ignores_nothing_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]  # hulpplan: ignore HP208, ⟦HP901|HP207⟧ op vraag van Vlaanderen")

    [finding] = plans.exactly_marked(select=CHECKED)

    assert finding.message == "'HP207' in this comment ignores nothing: there is no such finding here."


def test_several_codes_that_all_ignore_nothing_are_one_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]  ⟦HP901|# hulpplan: ignore HP208, HP207 voor later⟧")

    [finding] = plans.exactly_marked(select=CHECKED)

    assert finding.values == {"codes": ("HP208", "HP207")}


@pytest.mark.parametrize("named", ["HP2", "HP20", "wrong-level", "hp208"])
def test_the_beginning_of_a_code_and_a_name_count_as_well(plans: PlansFolder, named: str) -> None:
    plans.action(f"contributes_to: [D4]  # hulpplan: ignore {named} proef")

    assert plans.is_clean(select=CHECKED)

    plans.action(f"contributes_to: [D1]  ⟦HP901|# hulpplan: ignore {named} proef⟧")

    plans.exactly_marked(select=CHECKED)


@pytest.mark.parametrize("select", [("HP1", "HP9"), ("HP208", "HP9")])
def test_it_is_silent_while_not_every_rule_that_is_named_ran(
    plans: PlansFolder, select: tuple[str, ...]
) -> None:
    plans.action("contributes_to: [D1]  # hulpplan: ignore HP208, HP207 voor later")

    assert plans.is_clean(select=select)


def test_it_is_silent_about_a_rule_that_the_settings_switch_off(plans: PlansFolder) -> None:
    plans.settings("""\
        kind: settings
        schema: 1
        rules:
          ignore: [HP208]
    """)
    plans.action("contributes_to: [D4]  # hulpplan: ignore HP208 proef")

    assert not {"HP208", "HP901"} & {finding.code for finding in plans.seen(select=())}


@pytest.mark.parametrize("comment", ["HP208", "HP208, HP999 proef", "HP999 proef"])
def test_it_is_silent_where_hp902_speaks(plans: PlansFolder, comment: str) -> None:
    plans.action(f"contributes_to: [D1]  # hulpplan: ignore {comment}")

    assert {finding.code for finding in plans.seen(select=CHECKED)} == {"HP902"}
    assert plans.is_clean(select=("HP1", "HP2", "HP901"))


def test_a_rule_on_reading_cannot_be_ignored(plans: PlansFolder) -> None:
    plans.action("title: Eerste", "⟦HP003|title⟧: Tweede  # hulpplan: ignore ⟦HP901|HP003⟧ moet nog")

    message = plans.exactly_marked(select=("HP1", "HP9"))[1].message

    assert message == "'HP003' cannot be ignored: without reading a file nothing is known about it."


def test_it_can_be_ignored_itself_and_is_never_found_unused(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]  # hulpplan: ignore HP208, HP901 voor later")

    assert plans.is_clean(select=CHECKED)

    plans.action("contributes_to: [D1]  # hulpplan: ignore HP901 voor later")

    assert plans.is_clean(select=CHECKED)


def test_an_unknown_value_in_the_item_keeps_it_silent(plans: PlansFolder) -> None:
    ignore = "# hulpplan: ignore HP208 was D4"
    plans.action(f"contributes_to: [D1]  {ignore}", "start: ⟦HP105|2016-02-30⟧")

    plans.exactly_marked(select=CHECKED)


def test_an_unknown_value_in_another_item_does_not(plans: PlansFolder) -> None:
    plans.action_plan(f"""\
        actions:
          - id: A1
            title: Eerste
            contributes_to: [D1]  {UNUSED}
            status: planned
          - id: A2
            title: Tweede
            contributes_to: [D1]
            start: ⟦HP105|2016-02-30⟧
            status: planned
    """)

    plans.exactly_marked(select=CHECKED)


def test_an_unknown_value_of_the_plan_keeps_it_silent_in_the_whole_file(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]  # hulpplan: ignore HP208 was D4")
    plans.replace("hasselt.yaml", "start: 2018-07", "start: ⟦HP105|2018-13⟧")

    plans.exactly_marked(select=CHECKED)


def test_on_the_line_of_kind_an_unknown_value_anywhere_keeps_it_silent(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2016-02-30")
    plans.replace("hasselt.yaml", "action-plan", "action-plan  # hulpplan: ignore HP208 proef")

    assert [finding.code for finding in plans.seen(select=CHECKED)] == ["HP105"]


def test_a_reference_to_nothing_keeps_it_silent(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D44⟧]  # hulpplan: ignore HP208 proef")

    plans.exactly_marked(select=CHECKED)


def test_an_end_before_its_start_keeps_it_silent(plans: PlansFolder) -> None:
    @rule("HP401", "end-early", Severity.ERROR)
    def end_early(context: Context) -> list[Problem]:
        return [Problem(plan.items[1].place("end"), "x") for plan in context.workspace.action_plans]

    rules = [other for other in all_rules() if not other.code.startswith("HP4")]
    plans.action("start: 2018-09", "end: 2018", "contributes_to: [D1]  # hulpplan: ignore HP208 proef")
    context = Context(plans.workspace(), date(2019, 1, 1))

    assert "HP901" in {finding.code for finding in run_rules(context, rules=rules)}
    assert "HP901" not in {finding.code for finding in run_rules(context, rules=[*rules, end_early])}


def test_a_file_that_cannot_be_read_keeps_it_silent_but_about_rules_on_one_file(plans: PlansFolder) -> None:
    plans.write("gent.yaml", "⟦HP004|kind⟧: ''\n")
    plans.action(
        "contributes_to: [D1]  # hulpplan: ignore HP208 was D4",
        "tags: [drugs]  ⟦HP901|# hulpplan: ignore HP101 voor later⟧",
    )

    assert "HP901" in [finding.code for finding in plans.seen(select=CHECKED)]
    assert "HP208" not in str([finding.values for finding in plans.seen(select=CHECKED)])


def test_a_plan_whose_id_is_taken_keeps_it_silent(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]  # hulpplan: ignore HP208 proef", file="z.yaml")

    assert [finding.code for finding in plans.seen(select=CHECKED)] == ["HP007"]


def test_comments_in_a_file_that_cannot_be_read_are_not_read(plans: PlansFolder) -> None:
    plans.write("gent.yaml", "kind: action-plan\n# hulpplan: ignore HP208 proef\nstart: 'x\n")

    assert [finding.code for finding in plans.seen(select=CHECKED)] == ["HP002"]


def test_what_looks_like_a_comment_in_a_text_is_none(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D4]  # hulpplan: ignore HP208 proef",
        "description: |",
        "  # hulpplan: ignore HP208 in een tekst",
        'evaluation: "zie # hulpplan: ignore HP208 in een tekst"',
        f'origin: "zie # hulpplan: ignore HP207 in een tekst"  {UNUSED}',
    )

    plans.exactly_marked(select=CHECKED)


def test_comments_in_the_settings_count_too(plans: PlansFolder) -> None:
    plans.settings("""\
        kind: settings
        schema: 1
        plans: plans  ⟦HP901|# hulpplan: ignore HP104 van een volgende versie⟧
    """)

    plans.exactly_marked(select=CHECKED)
