"""`hulpplan init` at a terminal."""

from pathlib import Path

import pytest

from command import Command
from terminal import END, INTERRUPT, talk

TODAY = ("--today", "2026-03-01")
LANGUAGE = "Language of the files, the messages and the reports: nl or en [nl]"


def test_every_choice_is_asked_and_an_empty_answer_takes_the_default(
    hulpplan: Command, tmp_path: Path
) -> None:
    said = talk(hulpplan, "init", "nieuw", *TODAY, answers=[""] * 7, lang=None)

    assert said.exit_code == 0
    assert said.questions == [
        "Taal van de bestanden, de meldingen en de verslagen: nl of en [nl]",
        "Voor welke gevangenissen maakt u een plan? Met komma's ertussen, of - voor geen enkele [-]",
        "Wanneer begint het strategisch plan [2027]",
        "Wanneer eindigt het [2032]",
        "Korte naam (id) van het strategisch plan, om ernaar te verwijzen [2027-2032]",
        "Titel van het strategisch plan [Strategisch plan hulp- en dienstverlening aan gedetineerden 2027-2032]",
        "Plannen nakijken op een server: github, gitlab, both (beide) of none (geen) [both]",
    ]
    assert "leuven-centraal" in said.screen
    assert said.screen.endswith("\n  hulpplan validate\n")
    assert (tmp_path / "nieuw/plans/strategisch/2027-2032.yaml").is_file()


def test_the_answers_make_the_repository_and_choose_the_language(hulpplan: Command, tmp_path: Path) -> None:
    answers = ["EN", "Hasselt, leuven-hulp", "2030-07", "2034", "p30", "Our plan", "gitlab"]
    said = talk(hulpplan, "init", *TODAY, answers=answers, lang=None)

    assert said.exit_code == 0
    assert said.questions[3:5] == [
        "When does it end [2035]",
        "Short name of the strategic plan, to refer to it [2030-07-2034]",
    ]
    assert sorted(path.name for path in (tmp_path / "plans/local").iterdir()) == [
        "hasselt.yaml",
        "leuven-hulp.yaml",
    ]
    plan = (tmp_path / "plans/strategic/p30.yaml").read_text("utf-8")
    assert 'title: "Our plan"\n' in plan
    assert "start: 2030-07\nend: 2034\n" in plan
    assert (tmp_path / ".gitlab-ci.yml").is_file()
    assert not (tmp_path / ".github").exists()
    assert hulpplan("validate", *TODAY, lang=None).stdout == "12 files checked: no findings.\n"


def test_a_wrong_answer_is_told_and_asked_again(hulpplan: Command, tmp_path: Path) -> None:
    answers = [
        "haselt",
        "hasselt",
        "morgen",
        "2030",
        "2029",
        "2030",
        "a b",
        "hasselt",
        "a",
        "\t",
        "x",
        "git",
        "none",
    ]
    said = talk(hulpplan, "init", *TODAY, answers=answers)

    assert said.exit_code == 0
    for sentence in (
        "There is no prison 'haselt' in the register.",
        "Did you mean 'hasselt'?",
        "'morgen' is not a day, month or year.",
        "'2029' lies before the start, '2030'.",
        "'a b' is not an id.",
        "The id 'hasselt' is taken already in this folder.",
        "'git' cannot be chosen here.",
    ):
        assert sentence in said.screen
    assert (tmp_path / "plans/strategic/a.yaml").is_file()


def test_a_wrong_language_is_asked_again(hulpplan: Command) -> None:
    said = talk(hulpplan, "init", *TODAY, answers=["fr", "nl", *[""] * 6], lang=None)

    assert said.exit_code == 0
    assert "'fr' is geen taal van hulpplan." in said.screen


def test_what_the_options_say_is_not_asked(hulpplan: Command) -> None:
    options = [
        "--prison",
        "gent",
        "--start",
        "2030",
        "--end",
        "2031",
        "--strategic-plan",
        "a",
        "--ci",
        "none",
    ]
    said = talk(hulpplan, "init", *options, answers=["Ons plan"])

    assert said.questions == [
        "Title of the strategic plan [Strategic plan for help and services to people in prison a]"
    ]
    assert said.exit_code == 0


def test_neither_is_a_list_of_prisons_shown_then(hulpplan: Command) -> None:
    said = talk(hulpplan, "init", "--prison", "gent", answers=[""] * 5)

    assert "Prisons in the register" not in said.screen
    assert said.exit_code == 0


def test_where_plans_are_only_the_server_is_asked(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "hulpplan.yaml").write_text("kind: settings\nschema: 1\n", "utf-8")

    said = talk(hulpplan, "init", answers=["gitlab"])

    assert said.questions == ["Check the plans on a server with github, gitlab, both or none [both]"]
    assert (tmp_path / ".gitlab-ci.yml").is_file()


@pytest.mark.parametrize("answered", [0, 3, 6])
def test_ctrl_c_at_a_question_leaves_nothing(hulpplan: Command, tmp_path: Path, answered: int) -> None:
    said = talk(hulpplan, "init", "nieuw", answers=[*[""] * answered, INTERRUPT], lang=None)

    assert said.exit_code == 130
    assert "Traceback" not in said.screen
    assert list(tmp_path.iterdir()) == []


def test_ctrl_d_at_a_question_leaves_nothing(hulpplan: Command, tmp_path: Path) -> None:
    said = talk(hulpplan, "init", "nieuw", answers=["gent", END])

    assert said.exit_code == 2
    assert said.screen.endswith("\nNo answer came. Nothing was written.\n")
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_is_no_text_is_told(hulpplan: Command, tmp_path: Path) -> None:
    said = talk(hulpplan, "init", "nieuw", answers=["gent", "20\x7f", INTERRUPT])

    assert said.exit_code == 130
    assert list(tmp_path.iterdir()) == []
