"""The paragraph "A broken file costs only itself" of the rules, sentence by sentence."""

import pytest

from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder

GENT = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
BROKEN = {
    "HP001": b"\xff\xfe",
    "HP002": b"x: 'stuk\n",
    "HP006": b"x: !stuk y\n",
}


def notes(plans: PlansFolder) -> list[tuple[str, object]]:
    return [(seen.start, seen.values.get("count")) for seen in plans.seen() if seen.code == "HP008"]


# "After HP001, HP002, HP004, HP005 or HP006 nothing else of that file is read."


@pytest.mark.parametrize(
    "text",
    [
        "kind: action-plan\nschema: 1\nstatus: bezig\ntitel: x\nx: ⟦HP002|'⟧\n",
        "kind: ⟦HP004|plan⟧\nschema: 1\nstatus: bezig\n",
        "kind: action-plan\nschema: ⟦HP005|9⟧\nstatus: bezig\ntitel: x\n",
        "kind: action-plan\nschema: 1\nstatus: bezig\ntitel: ⟦HP006|!⟧x y\n",
    ],
)
def test_nothing_else_of_a_broken_file_is_read(plans: PlansFolder, text: str) -> None:
    plans.write("nieuw.yaml", text)

    plans.exactly_marked()


# "… save its kind, id and prison where its top-level lines show them. References that may live in it are
# not checkable: one note HP008 per file that holds such references."


@pytest.mark.parametrize("code", BROKEN)
def test_references_into_a_broken_strategic_plan_are_not_checkable(plans: PlansFolder, code: str) -> None:
    plans.write_bytes("2015-2020.yaml", STRATEGIC_HEAD.encode() + BROKEN[code])
    plans.action("contributes_to: [D1, D99]", "lead: ⟦HP201|niemand⟧")

    codes = [seen.code for seen in plans.seen()]
    assert codes[0] == code
    # Of a file that is no UTF-8 no line shows what it is: it may be a register too.
    assert codes[1:] in (["HP008", "HP201"], ["HP008"])


def test_a_broken_register_may_hold_any_entry(plans: PlansFolder) -> None:
    plans.write("register.yaml", plans.text("register.yaml") + "x: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "domains: [werk]", "lead: niemand", "needs: [⟦HP201|B9⟧]")

    codes = [(seen.start.partition(":")[0], seen.code) for seen in plans.seen()]
    assert codes == [
        ("2015-2020.yaml", "HP008"),
        ("hasselt.yaml", "HP008"),
        ("hasselt.yaml", "HP201"),
        ("register.yaml", "HP002"),
    ]


def test_a_broken_plan_may_hold_what_is_qualified_with_its_id(plans: PlansFolder) -> None:
    plans.write("gent.yaml", GENT + "x: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP008|gent/A1⟧, ⟦HP201|brugge/A1⟧, ⟦HP201|A9⟧]")

    plans.exactly_marked()


def test_a_broken_plan_may_be_what_is_succeeded(plans: PlansFolder) -> None:
    plans.write("oud.yaml", PLAN_HEAD.replace("prison", "id: oud\nprison") + "x: ⟦HP002|'⟧\n")
    plans.action_plan("succeeds: ⟦HP008|oud⟧\n")
    plans.exactly_marked()

    plans.action_plan("succeeds: ⟦HP201|ouder⟧\n")
    plans.exactly_marked()


def test_a_file_that_does_not_show_what_it_is_may_hold_anything(plans: PlansFolder) -> None:
    plans.write("iets.yaml", "x: ⟦HP002|'⟧\n")
    plans.action(
        "contributes_to: [⟦HP201|D99⟧]",
        "needs: [⟦HP201|B9⟧]",
        "domains: [⟦HP008|werk⟧]",
        "depends_on: [brugge/A1]",
    )

    assert [seen.values.get("count") for seen in plans.exactly_marked()][2] == 2


@pytest.mark.parametrize(
    "line",
    [
        "kind: register",
        "'kind': register",
        '"kind" : "register"',
        "kind: 'register' # gedeeld",
        "kind:   register  ",
    ],
)
def test_the_kind_is_seen_in_the_top_level_lines(plans: PlansFolder, line: str) -> None:
    plans.write("stuk.yaml", f"{line}\nschema: 1\nx: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "domains: [⟦HP008|werk⟧]", "depends_on: [⟦HP201|brugge/A1⟧]")

    plans.exactly_marked()


def test_a_kind_that_is_not_at_the_top_is_not_the_kind(plans: PlansFolder) -> None:
    plans.write("stuk.yaml", "schema: 1\ny:\n  kind: action-plan\nx: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "domains: [⟦HP008|werk⟧]")

    plans.exactly_marked()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_kind_is_seen_whatever_the_line_endings(plans: PlansFolder, ending: str) -> None:
    plans.write("stuk.yaml", "kind: action-plan\nprison: gent\nx: ⟦HP002|'⟧\n", newline=ending)
    plans.action("contributes_to: [D1]", "domains: [⟦HP201|werk⟧]", "depends_on: [⟦HP008|gent/A1⟧]")

    plans.exactly_marked()


def test_the_kind_of_a_file_with_the_wrong_bytes_is_seen_before_them(plans: PlansFolder) -> None:
    plans.write_bytes("stuk.yaml", b"kind: action-plan\nschema: 1\nprison: gent\ntitle: caf\xe9\n")
    plans.action("contributes_to: [D1]", "domains: [⟦HP201|werk⟧]")

    assert [seen.code for seen in plans.seen()] == ["HP201", "HP001"]


def test_one_note_counts_all_references_of_a_file(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + "x: ⟦HP002|'⟧\n")
    plans.action_plan("""
        choices: [{objective: D7, decision: deferred}]
        local_objectives: [{id: L1, title: x, contributes_to: [D1]}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [L1, D1], lead: gemengde-commissie}]
        """)

    # `strategic_plan`, the choice, two of `contributes_to`, and the lead that may be a body.
    assert notes(plans) == [("hasselt.yaml:4:17", 5)]


def test_a_broken_settings_file_in_the_folder_holds_no_items(plans: PlansFolder) -> None:
    plans.write("ergens.yaml", "kind: settings\nx: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "domains: [⟦HP201|werk⟧]")

    plans.exactly_marked()


def test_a_broken_plan_does_not_make_the_register_doubtful(plans: PlansFolder) -> None:
    plans.write("gent.yaml", GENT + "x: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "domains: [⟦HP201|werk⟧]")

    plans.exactly_marked()


def test_a_broken_strategic_plan_of_another_period_says_nothing_here(plans: PlansFolder) -> None:
    plans.write("2020.yaml", STRATEGIC_HEAD.replace("2015-2020", "2020-2025") + "x: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [⟦HP201|D99⟧]")

    plans.exactly_marked()


# "Not checkable too: a qualified reference that finds no plan, while some plan's id or prison is missing or
# unknown; and every reference of a plan into its strategic plan while `strategic_plan` is unknown."


NAMELESS = {
    "missing": ("prison: hasselt\n", "", "kind", "⟦HP102|kind⟧"),
    "misspelled": ("prison: hasselt", "⟦HP101|prisn⟧: gent", "", ""),
    "of the wrong type": ("prison: hasselt", "prison: ⟦HP103|[gent]⟧", "", ""),
    "an unreadable id": ("prison: hasselt", "prison: gent\nid: ⟦HP106|het plan⟧", "", ""),
}


@pytest.mark.parametrize("name", NAMELESS)
def test_a_qualified_reference_may_mean_a_plan_whose_name_is_not_known(plans: PlansFolder, name: str) -> None:
    old, new, more_old, more_new = NAMELESS[name]
    head = PLAN_HEAD.replace(old, new)
    plans.write("gent.yaml", (head.replace(more_old, more_new) if more_old else head) + "actions: []\n")
    plans.action("contributes_to: [D1]", "depends_on: [gent/A1]", "domains: [⟦HP201|werk⟧]")

    plans.exactly_marked()


def test_a_plan_whose_prison_does_not_exist_may_be_the_one_that_is_meant(plans: PlansFolder) -> None:
    plans.write("gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP201|gnet⟧") + "actions: []\n")
    plans.action("contributes_to: [D1]", "depends_on: [gent/A1]")

    plans.exactly_marked()


def test_a_plan_that_is_found_is_looked_into(plans: PlansFolder) -> None:
    plans.write("x.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP103|[gent]⟧") + "actions: []\n")
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP201|hasselt/A9⟧, ⟦HP201|2015-2020/D9.1⟧]")

    plans.exactly_marked()


def test_references_that_may_not_cross_plans_stay_wrong(plans: PlansFolder) -> None:
    plans.write("x.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP103|[gent]⟧") + "actions: []\n")
    plans.action("contributes_to: [⟦HP201|gent/L1⟧]")

    plans.exactly_marked()


def test_a_clean_file_beside_a_broken_one_is_checked_as_ever(plans: PlansFolder) -> None:
    plans.write("stuk.yaml", GENT + "x: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [⟦HP201|D99⟧]", "status: ⟦HP104|bezig⟧")

    plans.exactly_marked()


def test_a_duplicate_key_does_not_break_a_file(plans: PlansFolder) -> None:
    plans.register(
        """
        domains:
          - {id: werk, title: x, ⟦HP003|title⟧: y}
        """,
        "z.yaml",
    )
    plans.action("contributes_to: [D1]", "domains: [werk, ⟦HP201|sport⟧]")

    plans.exactly_marked()


def test_a_second_plan_with_the_same_id_does_not_break_references(plans: PlansFolder) -> None:
    plans.write(
        "zz.yaml",
        PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP007|hasselt⟧")
        + "actions: [{id: A7, title: x, status: planned, contributes_to: [D1]}]\n",
    )
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP201|hasselt/A7⟧, ⟦HP201|A7⟧]")

    plans.exactly_marked()


def test_a_plan_whose_id_cannot_be_read_may_be_any(plans: PlansFolder) -> None:
    plans.write(
        "oud.yaml", PLAN_HEAD.replace("prison:", "id: ⟦HP002|'⟧hasselt-2015\nprison:") + "actions: []\n"
    )
    plans.action("contributes_to: [D1]", "carried_over_from: ⟦HP008|hasselt-2015/A1⟧")

    plans.exactly_marked()


def test_a_plan_whose_id_says_nothing_is_that_of_its_prison(plans: PlansFolder) -> None:
    broken = PLAN_HEAD.replace("prison: hasselt", "id: # later\nprison: gent") + "x: ⟦HP002|'⟧stuk\n"
    plans.write("oud.yaml", broken)
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP008|gent/A1⟧, ⟦HP201|oud/A1⟧]")

    plans.exactly_marked()
