"""The schema in the program that most editors use for YAML."""

from collections.abc import Iterator

import pytest

from command import Command
from plans_folder import PLAN_HEAD, PlansFolder
from yaml_server import YamlServer

MISTAKEN = """\
kind: action-plan
schema: 1
prison: haselt
strategic_plan: 2015-2020
status: approved
start: 2018-13
end: 2020
titel: Plan
actions:
  - id: A1
    title: 2020
    status: bezig
    domains: [welzijn, sport]
    partners:
      - vdab
      - {organisatie: vdab}
    updates:
      - {date: 2018-10-01, note: Besproken., progress: 140}
    indicators:
      - {title: Deelnemers, target: veel}
      - {title: Gehaald, kind: ja-nee}
    reason:
"""
PROBLEMS = [
    "3:9 This id is not known. The id of one of these belongs here: prison.",
    "6:8 A day, month, half-year, quarter or year belongs here, such as 2016-03-01, 2016-03 or 2016-Q3.",
    "8:1 Property titel is not allowed.",
    "12:13 One of these belongs here: planned, running, done, postponed, stopped.",
    "13:24 This id is not known. The id of one of these belongs here: domain.",
    '16:9 Missing property "organisation".',
    "16:10 Property organisatie is not allowed.",
    "18:56 Value is above the maximum of 100.",
    "20:37 A number belongs here, such as 12 or 12.5.",
    "21:32 One of these belongs here: number, yes-no, text.",
]
UNFINISHED = f"""\
{PLAN_HEAD}actions:
  - id: A1
    title: 
    status: 
    lead: 
    start: 
    priority: 
    partners:
      - 
    domains:
      - 
"""  # noqa: W291 - where somebody is about to write


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[YamlServer]:
    plans = PlansFolder(tmp_path_factory.mktemp("editor"))
    assert Command(plans.root)("schema", "--install", "--with-ids").exit_code == 0
    plans.write("deep/mistaken.yaml", MISTAKEN)
    plans.write("unfinished.yml", UNFINISHED)
    plans.write("empty.yaml", "\n")
    plans.write("kind.yaml", "kind: \n")
    plans.write("../other.yaml", "titel: geen plan\n")
    plans.settings("kind: settings\nschema: 1\nlanguage: fr\n")
    with YamlServer(plans.root) as running:
        yield running


@pytest.mark.parametrize("file", ["register.yaml", "2015-2020.yaml", "hasselt.yaml"])
def test_a_file_without_mistakes_is_not_underlined(server: YamlServer, file: str) -> None:
    assert server.problems(f"plans/{file}") == []


def test_each_mistake_is_underlined_with_what_belongs_there(server: YamlServer) -> None:
    assert sorted(server.problems("plans/deep/mistaken.yaml"), key=_place) == PROBLEMS


def test_the_settings_of_hulpplan_have_their_own_fields(server: YamlServer) -> None:
    assert server.problems("hulpplan.yaml") == ["3:11 One of these belongs here: nl, en."]


def test_other_files_are_left_alone(server: YamlServer) -> None:
    assert server.problems("other.yaml") == []


def test_an_empty_file_is_offered_a_kind(server: YamlServer) -> None:
    server.problems("plans/empty.yaml")
    server.problems("plans/kind.yaml")

    assert server.completions("plans/empty.yaml", 1, 1)["kind"] == "What this file is."
    assert server.completions("plans/kind.yaml", 1, 7) == {
        "register": "Says that this file is a register.",
        "strategic-plan": "Says that this file is a strategic plan.",
        "action-plan": "Says that this file is an action plan.",
        "settings": "Says that this file holds settings.",
    }


def test_fields_words_and_ids_are_offered_and_never_a_bare_true_or_null(server: YamlServer) -> None:
    server.problems("plans/unfinished.yml")

    def offered(line: int, column: int) -> dict[str, str]:
        return server.completions("plans/unfinished.yml", line, column)

    assert offered(10, 12) == {}
    assert list(offered(11, 13)) == ["planned", "running", "done", "postponed", "stopped"]
    assert offered(12, 11) == {
        "directie-hasselt": "Gevangenisdirectie Hasselt",
        "caw-limburg": "CAW Limburg",
        "vdab": "VDAB",
        "gemengde-commissie": "Gemengde commissie (2015-2020)",
    }
    assert list(offered(13, 12)) == ["2016-03-01", "2016-03", "2016-H1", "2016-Q3", "2016"]
    assert list(offered(14, 15)) == ["true", "false"]
    assert offered(16, 9)["vdab"] == "VDAB"
    assert offered(16, 9)["organisation"] == "Organisation or body that takes part."
    assert offered(18, 9) == {"welzijn": "Welzijn", "onderwijs": "Onderwijs"}


def test_hovering_explains_a_field_and_names_what_an_id_means(server: YamlServer) -> None:
    server.problems("plans/hasselt.yaml")

    assert "When the plan ends." in server.hover("plans/hasselt.yaml", 7, 2)
    assert "`hasselt`: Gevangenis van Hasselt" in server.hover("plans/hasselt.yaml", 3, 10)


def _place(problem: str) -> tuple[int, int]:
    line, column = problem.split(maxsplit=1)[0].split(":")
    return int(line), int(column)
