import pytest

from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

LATE = "# hulpplan: ignore {} wordt nog nagekeken"


def test_a_comment_on_the_line_of_a_finding_switches_its_rule_off(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D44]  " + LATE.format("HP201"))

    assert plans.is_clean()


def test_another_rule_speaks_on(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D44⟧]  " + LATE.format("HP202"))

    plans.exactly_marked()


def test_another_line_speaks_on(plans: PlansFolder) -> None:
    plans.action("contributes_to:", f"  - D44  {LATE.format('HP201')}", "  - ⟦HP201|D45⟧")

    plans.exactly_marked()


def test_a_comment_above_the_line_has_no_effect(plans: PlansFolder) -> None:
    plans.action(LATE.format("HP201"), "contributes_to: [⟦HP201|D44⟧]")

    plans.exactly_marked()


def test_a_comment_on_the_first_line_of_an_item_counts_for_the_item(plans: PlansFolder) -> None:
    plans.action_plan(f"""
        actions:
          - id: A1  {LATE.format("HP201")}
            title: x
            contributes_to: [D44]
            status: planned
            lead: ocmw
            partners:
              - organisation: niemand
          - id: A2
            title: x
            contributes_to: [⟦HP201|D44⟧]
            status: planned
        """)

    plans.exactly_marked()


def test_a_comment_on_the_first_line_of_an_item_inside_an_item_counts_for_that(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        f"partners:\n  - role: executor  {LATE.format('HP201')}\n    organisation: niemand",
        "lead: ⟦HP201|niemand⟧",
    )

    plans.exactly_marked()


def test_a_comment_on_the_line_of_an_item_in_flow_style_counts_for_it(plans: PlansFolder) -> None:
    plans.action_plan(f"""
        actions:
          - {{id: A1, title: x, status: planned,  {LATE.format("HP201")}
             contributes_to: [D44]}}
        """)

    assert plans.is_clean()


def test_a_comment_on_the_line_of_kind_counts_for_the_file(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("kind: action-plan", f"kind: action-plan  {LATE.format('HP201')}")
    plans.action("contributes_to: [D44]", "lead: niemand", "title: x", "status: ⟦HP104|bezig⟧", head=head)
    plans.write("gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP201|ghent⟧") + "actions: []\n")

    plans.exactly_marked()


def test_the_line_of_kind_counts_wherever_it_stands(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("kind: action-plan\n", "") + f"kind: action-plan  {LATE.format('HP201')}\n"
    plans.action("contributes_to: [D44]", head=head)

    assert plans.is_clean()


def test_the_beginning_of_a_code_stands_for_all_that_begin_so(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D44]  " + LATE.format("HP2"), "status: bezig  " + LATE.format("HP1"))
    assert plans.is_clean()

    plans.action("contributes_to: [⟦HP201|D44⟧]  " + LATE.format("HP1"))
    plans.exactly_marked()


@pytest.mark.parametrize("codes", ["HP104, HP201", "HP201,HP104", "HP1, HP2", "HP104 , HP201"])
def test_several_codes_may_stand_in_one_comment(plans: PlansFolder, codes: str) -> None:
    plans.action_plan(f"""
        actions:
          - {{id: A1, title: x, contributes_to: [D44], status: bezig}}  {LATE.format(codes)}
        """)

    assert plans.is_clean()


@pytest.mark.parametrize("reason", ["", " ", "   "])
def test_without_a_reason_it_has_no_effect(plans: PlansFolder, reason: str) -> None:
    plans.action(f"contributes_to: [⟦HP201|D44⟧]  # hulpplan: ignore HP201{reason}")

    plans.exactly_marked()


@pytest.mark.parametrize(
    "comment",
    [
        "#hulpplan: ignore HP201 wordt nagekeken",
        "#   hulpplan: ignore HP201 wordt nagekeken",
        "# hulpplan: ignore HP201 é",
        "# hulpplan: ignore HP201 - zie verslag #12",
    ],
)
def test_the_comment_may_be_written_in_some_ways(plans: PlansFolder, comment: str) -> None:
    plans.action(f"contributes_to: [D44] {comment}")

    assert plans.is_clean()


@pytest.mark.parametrize(
    "comment",
    [
        "# ignore HP201 wordt nagekeken",
        "# hulpplan ignore HP201 wordt nagekeken",
        "# hulpplan: ignore wordt nagekeken",
        "# hulpplan: ignore XX201 wordt nagekeken",
        "# HP201 hulpplan: ignore",
    ],
)
def test_other_comments_have_no_effect(plans: PlansFolder, comment: str) -> None:
    plans.action(f"contributes_to: [⟦HP201|D44⟧] {comment}")

    plans.exactly_marked()


def test_what_looks_like_a_comment_inside_a_text_has_no_effect(plans: PlansFolder) -> None:
    ignore = LATE.format("HP105")
    plans.action_plan(f"""
        actions:
          - {{id: A1, title: x, contributes_to: [D1], status: planned, end: ⟦HP105|ooit⟧, origin: 'x {ignore}'}}
        """)
    plans.exactly_marked()

    plans.action("contributes_to: [D1]", f'end: ⟦HP105|"ooit {ignore}"⟧')
    plans.exactly_marked()


def test_what_looks_like_a_comment_inside_a_block_text_has_no_effect(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", f"end: ⟦HP105||\n  ooit\n  {LATE.format('HP105')}⟧\n")

    plans.exactly_marked()


def test_a_comment_behind_the_indicator_of_a_block_text_is_one(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", f"end: >-  {LATE.format('HP105')}\n  ooit")

    assert plans.is_clean()


@pytest.mark.parametrize("code", ["HP001", "HP003", "HP0", "HP"])
def test_rules_of_reading_cannot_be_ignored(plans: PlansFolder, code: str) -> None:
    plans.action("contributes_to: [D1]", "lead: vdab", f"⟦HP003|lead⟧: vdab  {LATE.format(code)}")
    plans.exactly_marked()

    plans.write("hasselt.yaml", f"kind: action-plan  {LATE.format(code)}\nschema: ⟦HP005|2⟧\n")
    plans.exactly_marked()


def test_a_mistake_in_the_settings_may_be_ignored_too(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\n⟦HP101|taal⟧: nl\n")
    plans.exactly_marked()

    plans.settings(f"kind: settings\nschema: 1\ntaal: nl  {LATE.format('HP101')}\n")
    assert plans.is_clean()


def test_line_endings_do_not_matter(plans: PlansFolder) -> None:
    text = PLAN_HEAD + PLAN_BODY.replace("[D1]", f"[D44]  {LATE.format('HP201')}")
    for newline in ("\r\n", "\r"):
        plans.write("hasselt.yaml", text, newline=newline)
        assert plans.is_clean()


def test_accents_before_the_comment_do_not_matter(plans: PlansFolder) -> None:
    plans.action_plan(
        f"actions:\n  - {{id: A1, title: één 😀, contributes_to: [D44], status: planned}} {LATE.format('HP201')}\n"
    )

    assert plans.is_clean()


def test_an_ignored_warning_may_stand_between_others(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to:",
        "  - D1",
        f"  - D1  {LATE.format('HP207')}",
        "  - ⟦HP207|D1⟧",
    )

    plans.exactly_marked()
