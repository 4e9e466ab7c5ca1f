"""Reports narrowed with options, through the command."""

import json
from typing import Any

import pytest

from reports.making import (
    section_of,
    table_named,
    tables_in,
    texts_of,
    values_of,
)
from reports.test_command import refused, report


def data(*words: str) -> dict[str, Any]:
    done = report(*words, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def fact(found: dict[str, Any], name: str) -> list[str]:
    return [
        " ".join(part for part in (entry.get("id", ""), entry["text"]) if part)
        for one in found["head"]["facts"]
        if one["name"] == name
        for entry in one["entries"]
    ]


def test_a_report_over_all_prisons_can_be_about_one() -> None:
    every, one = data("progress"), data("progress", "--prison", "gent")

    assert len(values_of(table_named(every, "prisons"), "actions")) == 6
    assert texts_of(table_named(one, "prisons"), "where") == ["Gent"]
    assert fact(one, "prisons") == ["Gent"]
    assert one["head"]["disclaimer"].count("Illustratief voorbeeld") == 1


def test_a_plan_is_reported_under_its_own_strategic_plan() -> None:
    assert "2015-2020" in fact(data("resources", "--plan", "hasselt-2018"), "strategic_plan")[0]
    assert "2015-2020" in fact(data("advice", "--plan", "2015-2020"), "strategic_plan")[0]
    assert "2015-2020" in fact(data("advice", "--strategic-plan", "2015-2020"), "strategic_plan")[0]


@pytest.mark.parametrize(
    ("option", "value", "named"),
    [
        ("--objective", "SD3", "SD3 bijzondere doelgroepen"),
        ("--organisation", "vdab", "VDAB"),
        ("--domain", "werk", "Werk"),
        ("--target-group", "anderstaligen", "Anderstaligen"),
    ],
)
def test_a_report_says_what_it_was_narrowed_to(option: str, value: str, named: str) -> None:
    whole, part = data("progress"), data("progress", option, value)

    assert fact(part, f"only_{option[2:].replace('-', '_')}") == [named]
    assert fact(whole, f"only_{option[2:].replace('-', '_')}") == []
    actions = [sum(values_of(table_named(one, "prisons"), "actions")) for one in (whole, part)]
    assert 0 < actions[1] < actions[0]


def test_narrowings_come_together() -> None:
    found = data("offer", "--prison", "hasselt", "--domain", "werk")

    assert texts_of(table_named(found, "numbers"), "offer") == ["1"]
    (listed,) = [table for table in tables_in(found) if table["name"] == "offer"]
    assert texts_of(listed, "offer") == ["hasselt/AB1 Sollicitatietraining"]


def test_a_period_decides_what_happened_in_it() -> None:
    first, second = data("progress", "--period", "2021-H2"), data("progress", "--period", "2022-H1")

    assert section_of(first, "finished") == section_of(data("progress"), "finished")
    assert section_of(first, "finished") != section_of(second, "finished")
    assert section_of(first, "late") == section_of(second, "late")


def test_an_agenda_of_a_period_says_nothing_of_what_is_late() -> None:
    assert section_of(data("agenda"), "late")
    assert section_of(data("agenda", "--period", "2023"), "late") is None


def test_a_period_that_is_none_is_refused_with_the_right_one() -> None:
    told = refused("progress", "--period", "2022H1")

    assert told.startswith("'2022H1' is not a period.")
    assert "Did you mean '2022-H1'?" in told
    assert refused("progress", "--period", "soon").startswith("'soon' is not a period.")


def test_an_objective_is_found_in_the_strategic_plan_that_has_it() -> None:
    found = data("objective", "--objective", "D10")

    assert "2015-2020" in fact(found, "strategic_plan")[0]
    assert found["head"]["title"].startswith("D10: ")
    assert data("objective", "--objective", "2020-2025/SD1")["head"]["title"].startswith("SD1: ")


@pytest.mark.parametrize(
    "words",
    [("--strategic-plan", "2020-2025", "--objective", "D10"), ("--objective", "D10", "--prison", "gent")],
)
def test_an_objective_of_another_strategic_plan_is_refused(words: tuple[str, ...]) -> None:
    assert refused("objective", *words) == "There is no item '2020-2025/D10'.\n"


@pytest.mark.parametrize("name", ["objective", "organisation"])
def test_a_report_about_one_thing_needs_to_know_which(name: str) -> None:
    assert refused(name) == (
        f"The report '{name}' needs --{name} ID; or make one for each with --all -o FOLDER.\n"
    )


def test_what_is_not_there_is_refused_with_the_nearest() -> None:
    assert "Did you mean 'vdab'?" in refused("organisation", "--organisation", "vdap")
    assert "Did you mean 'hasselt'?" in refused("progress", "--prison", "haselt")


def test_a_body_has_a_report_like_an_organisation() -> None:
    found = data("organisation", "--organisation", "gemengde-commissie")

    assert section_of(found, "advice")
    assert fact(found, "tasks")


def test_an_organisation_that_is_named_nowhere_is_told_so() -> None:
    found = data("organisation", "--organisation", "directie-antwerpen")

    assert found["head"]["answer"][0].endswith("is named nowhere in these plans.")
    assert list(tables_in(found)) == []


def test_a_report_that_takes_no_narrowing_says_what_it_takes() -> None:
    assert refused("sheet", "--prison", "hasselt", "--domain", "werk") == (
        "The report 'sheet' cannot be narrowed with --domain. Leave it out; it takes: --prison, --plan.\n"
    )
