import pytest

from plans_folder import PLAN_HEAD, PlansFolder

VALUES = {
    "a list where a text belongs": ("origin: ⟦HP103|[x]⟧", "found-list"),
    "fields where a text belongs": ("origin: ⟦HP103|{x: y}⟧", "found-mapping"),
    "a single value where a list belongs": ("tags: ⟦HP103|x⟧", "found-single"),
    "fields where a list belongs": ("tags: ⟦HP103|{x: y}⟧", "found-mapping"),
    "a single value where fields belong": ("justice: ⟦HP103|ja⟧", "found-single"),
    "a list where fields belong": ("justice: ⟦HP103|[ja]⟧", "found-list"),
    "a list where a date belongs": ("end: ⟦HP103|[2019]⟧", "found-list"),
    "a list where a boolean belongs": ("priority: ⟦HP103|[true]⟧", "found-list"),
    "a list where a word belongs": ("status: ⟦HP103|[planned]⟧", "found-list"),
    "a list where a reference belongs": ("lead: ⟦HP103|[vdab]⟧", "found-list"),
    "a list in a list": ("tags: [x, ⟦HP103|[y]⟧]", "found-list"),
    "fields in a list of references": ("domains:\n  - ⟦HP103|id: welzijn⟧", "found-mapping"),
    "a text in a list of fields": ("updates:\n  - ⟦HP103|klaar⟧", "found-single"),
    "a block where a text belongs": ("origin:\n  ⟦HP103|- x\n  - y⟧", "found-list"),
}


FOUND = {"found-list": "a list", "found-mapping": "fields", "found-single": "a single value"}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_of_another_type_is_found(plans: PlansFolder, name: str) -> None:
    line, found = VALUES[name]
    plans.action("contributes_to: [D1]", line)

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.item == "hasselt/A1"
    assert FOUND[found] in seen.message.partition(";")[2]


NUMBERS = {
    "12,5": ("12.5", "point"),
    "80%": ("80", "%"),
    "1e3": (None, None),
    "'veel'": (None, None),
    "+5": (None, None),
    "true": (None, None),
    "2016-03-01": (None, None),
}


@pytest.mark.parametrize("written", NUMBERS)
def test_what_is_no_number_is_found_with_a_hint_for_comma_and_percent(
    plans: PlansFolder, written: str
) -> None:
    suggestion, word = NUMBERS[written]
    plans.action("contributes_to: [D1]", f"indicators:\n  - title: x\n    target: ⟦HP103|{written}⟧")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == suggestion
    assert seen.values["value"] == written.strip("'")
    assert word is None or word in (seen.hint or "")


def test_decimals_where_a_whole_number_belongs_are_found(plans: PlansFolder) -> None:
    plans.action_plan("choices:\n  - {objective: D1, decision: deferred, priority: ⟦HP103|1.5⟧}\n")

    [seen] = plans.exactly_marked()
    assert "whole" in seen.message


EMPTY = {
    "its dash": "tags:\n  - x\n  ⟦HP103|-⟧\n  - y",
    "its dash at the end": "tags:\n  - x\n  ⟦HP103|-⟧",
    "a dash with a comment": "tags:\n  ⟦HP103|-⟧ # later\n  - x",
    "null": "tags: [x, ⟦HP103|null⟧]",
    "a tilde": "tags:\n  - ⟦HP103|~⟧",
    "blanks between quotes": "tags: [⟦HP103|'  '⟧]",
    "nothing between quotes": "tags: [⟦HP103|''⟧, x]",
    "an empty partner": "partners:\n  - vdab\n  ⟦HP103|-⟧",
}


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_entry_of_a_list_is_of_the_wrong_type(plans: PlansFolder, name: str) -> None:
    plans.action("contributes_to: [D1]", EMPTY[name])

    [seen] = plans.exactly_marked()
    assert "empty" in seen.message


def test_a_top_level_list_with_fields_in_it_is_found(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", f"{PLAN_HEAD}actions: ⟦HP103|{{A1: x}}⟧\n")

    plans.exactly_marked()


def test_a_quoted_number_is_a_number(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", 'updates:\n  - {date: 2018-10-01, note: x, progress: "40"}')

    assert plans.is_clean()


def test_a_text_may_look_like_anything(plans: PlansFolder) -> None:
    plans.action(
        "title: 2020", "contributes_to: [D1]", "origin: no", "tags: [yes, 012, 1.10, 2016-03-01, 1e3]"
    )

    assert plans.is_clean()


def test_an_id_is_the_text_that_is_written(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: 1.10, title: yes, contributes_to: [D1], status: planned}
          - {id: 1.1, title: no, contributes_to: [D1], status: planned, depends_on: [1.10]}
          - {id: 012, title: x, contributes_to: [D1], status: planned, depends_on: [⟦HP201|12⟧]}
        """)

    plans.exactly_marked()


def test_a_short_partner_and_a_long_one_may_stand_in_one_list(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "partners: [vdab, {organisation: caw-limburg, role: executor}]")

    assert plans.is_clean()


def test_the_kind_of_an_indicator_decides_the_type_of_its_values(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "indicators:\n"
        "  - {title: x, kind: number, target: 3, measurements: [{period: 2018, value: ⟦HP103|'goed'⟧}]}\n"
        "  - {title: y, kind: yes-no, target: true, measurements: [{period: 2018, value: ⟦HP104|3⟧}]}\n"
        "  - {title: z, kind: text, target: 3, measurements: [{period: 2018, value: true}]}\n"
        "  - {title: q, baseline: ⟦HP103|'laag'⟧}",
    )

    plans.exactly_marked()
