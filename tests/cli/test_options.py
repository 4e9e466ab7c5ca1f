import subprocess
import sys
from pathlib import Path

import pytest

from command import Command, environment
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

DUTCH = "3 bestanden"
ENGLISH = "3 files"


@pytest.mark.parametrize(
    "words",
    [
        ("--plans", "plannen", "validate"),
        ("validate", "--plans", "plannen"),
        ("--plans=plannen", "validate"),
        ("validate", "--plans=plannen"),
        ("validate", "--format", "text", "--plans", "plannen", "--fail-on", "never"),
    ],
)
def test_global_options_stand_before_or_after_the_command(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    plans.folder.rename(plans.root / "plannen")

    assert hulpplan(*words).stdout == "3 files checked: no findings.\n"


def test_of_an_option_given_twice_the_last_counts(plans: PlansFolder, hulpplan: Command) -> None:
    plans.folder.rename(plans.root / "plannen")

    assert hulpplan("--plans", "nergens", "validate", "--plans", "plannen").exit_code == 0


@pytest.mark.parametrize(
    ("words", "env", "said"),
    [
        (("--lang", "en"), {"LANG": "nl_BE.UTF-8"}, ENGLISH),
        (("--lang=nl",), {"LANG": "en_GB.UTF-8"}, DUTCH),
        ((), {"LANG": "en_GB.UTF-8"}, ENGLISH),
        ((), {"LANG": "nl_BE.UTF-8"}, DUTCH),
        ((), {"LANG": "fr_BE.UTF-8"}, DUTCH),
        ((), {"LANG": "C"}, DUTCH),
        ((), {}, DUTCH),
        ((), {"LANG": "nl_BE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, ENGLISH),
        ((), {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_BE.UTF-8"}, DUTCH),
    ],
)
def test_the_language_is_the_option_else_the_locale_else_dutch(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], env: dict[str, str], said: str
) -> None:
    assert hulpplan("validate", *words, lang=None, env=env).stdout.startswith(said)
    del plans


@pytest.mark.parametrize(
    "line", ["language: en", "language: 'en'", 'language: "en"', "language: en  # Engels", "language:   en"]
)
def test_the_settings_choose_the_language_before_the_locale(
    plans: PlansFolder, hulpplan: Command, line: str
) -> None:
    plans.settings(f"kind: settings\nschema: 1\n{line}\n")

    assert hulpplan("validate", lang=None, env={"LANG": "nl_BE.UTF-8"}).stdout.startswith(ENGLISH)
    assert hulpplan("validate", lang="nl").stdout.startswith(DUTCH)


def test_settings_higher_up_or_named_choose_the_language_too(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\nlanguage: en\n")
    assert hulpplan("validate", lang=None, cwd=plans.folder).stdout.startswith(ENGLISH)

    (plans.root / "nl.yaml").write_text("kind: settings\nschema: 1\nlanguage: nl\n", "utf-8")
    assert hulpplan("validate", "--config", "nl.yaml", lang=None).stdout.startswith(DUTCH)
    assert hulpplan("validate", "--config=nl.yaml", lang=None).stdout.startswith(DUTCH)


def test_settings_that_say_nothing_leave_the_locale_to_choose(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\n")

    assert hulpplan("validate", lang=None, env={"LANG": "en_GB.UTF-8"}).stdout.startswith(ENGLISH)


def test_errors_of_use_are_in_the_language_that_was_chosen(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\nlanguage: en\n")

    assert hulpplan("niets", lang=None).told == hulpplan("niets", lang="en").told
    assert hulpplan("--help", lang=None).stdout == hulpplan("--help", lang="en").stdout


def test_the_strategic_plan_may_be_chosen(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write(
        "oud.yaml",
        plans.text("2015-2020.yaml")
        .replace("2015-2020", "2010-2014")
        .replace("start: 2015", "start: 2010")
        .replace("end: 2020", "end: 2014"),
    )

    newest = hulpplan("report", "strategic", "--today", "2018-01-01").stdout
    assert "2015-2020" in newest
    assert hulpplan("report", "strategic", "--today", "2012-01-01").stdout != newest
    chosen = hulpplan("report", "strategic", "--today", "2018-01-01", "--strategic-plan", "2010-2014")
    assert (chosen.exit_code, "2010-2014" in chosen.stdout) == (0, True)


def test_the_reference_date_is_the_option_else_that_of_the_settings(
    plans: PlansFolder, hulpplan: Command
) -> None:
    earlier = PLAN_HEAD.replace("start: 2018-07\nend: 2020", "start: 2015\nend: 2018-06")
    plans.write("oud.yaml", earlier.replace("prison:", "id: oud\ntitle: Oud plan\nprison:") + PLAN_BODY)
    plans.settings("kind: settings\nschema: 1\nreference_date: 2016-01-01\n")

    assert "Oud plan" in hulpplan("report", "--prison", "hasselt").stdout
    assert "Oud plan" not in hulpplan("report", "--prison", "hasselt", "--today", "2019-01-01").stdout


@pytest.mark.parametrize("words", [("--version",), ("validate", "--version"), ("--lang", "nl", "--version")])
def test_the_version_is_shown(hulpplan: Command, words: tuple[str, ...]) -> None:
    result = hulpplan(*words, lang=None)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "hulpplan 0.1.0\n"


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_without_a_word_the_help_is_shown(hulpplan: Command, lang: str) -> None:
    shown = hulpplan("--help", lang=lang)

    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "validate" in shown.stdout
    alone = hulpplan(lang=None, env={"LANG": lang})
    assert alone.stdout == shown.stdout
    assert alone.exit_code in (0, 2)


@pytest.mark.parametrize("command", ["validate", "explain", "trace", "report"])
def test_every_command_has_help_in_both_languages(hulpplan: Command, command: str) -> None:
    english, dutch = (hulpplan(command, "--help", lang=lang) for lang in ("en", "nl"))

    assert (english.exit_code, english.stderr, dutch.exit_code, dutch.stderr) == (0, "", 0, "")
    assert english.stdout.startswith(f"Usage: hulpplan {command}")
    assert dutch.stdout != english.stdout
    assert max(len(line) for line in (english.stdout + dutch.stdout).splitlines()) <= 100


def test_help_is_the_same_on_every_terminal(hulpplan: Command) -> None:
    wide, narrow = (hulpplan("validate", "--help", env={"COLUMNS": columns}) for columns in ("200", "30"))

    assert wide.stdout == narrow.stdout


def test_the_console_script_is_the_same_program(plans: PlansFolder, hulpplan: Command) -> None:
    script = Path(sys.executable).with_name("hulpplan")
    done = subprocess.run(
        [script, "--lang", "en", "validate"],
        cwd=plans.root,
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert done.stdout.decode() == hulpplan("validate").stdout
