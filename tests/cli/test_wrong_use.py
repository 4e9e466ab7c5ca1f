"""Whatever somebody asks that cannot be had: exit code 2 or 1, and one line that says why, in both languages."""

import pytest

from command import Command
from plans_folder import PLAN_HEAD, PlansFolder

GENT = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "an unknown command": (("valideer",), "'valideer'"),
    "a misspelled command": (("valdate",), "'validate'"),
    "an unknown option": (("validate", "--kleur"), "'--kleur'"),
    "a misspelled option": (("validate", "--formt", "json"), "'--format'"),
    "an option without its value": (("validate", "--format"), "'--format'"),
    "a global option without its value": (("validate", "--plans"), "'--plans'"),
    "a flag with a value": (("validate", "--statistics=ja"), "'--statistics'"),
    "an unknown format": (("validate", "--format", "tekst"), "concise"),
    "a misspelled format": (("validate", "--format", "jsn"), "'json'"),
    "an unknown rule to select": (("validate", "--select", "HP999"), "'HP999'"),
    "a misspelled rule to ignore": (("validate", "--ignore", "unknown-refrence"), "'unknown-reference'"),
    "one of several rules": (("validate", "--select", "HP201,XX"), "'XX'"),
    "an unknown level": (("validate", "--fail-on", "warn"), "warning"),
    "a misspelled level": (("validate", "--fail-on", "eror"), "'error'"),
    "a path that is not there": (("validate", "plans/haselt.yaml"), "'plans/hasselt.yaml'"),
    "a folder in a path that is not there": (("validate", "plan/hasselt.yaml"), "'plan/hasselt.yaml'"),
    "a path that is no plan file": (("validate", "leesmij.txt"), "'leesmij.txt'"),
    "a folder without plan files": (("validate", "leeg"), "'leeg'"),
    "a plans folder that is not there": (("validate", "--plans", "plannen"), "'plannen'"),
    "a plans folder that is a file": (("validate", "--plans", "leesmij.txt"), "'leesmij.txt'"),
    "a plans folder without plan files": (("validate", "--plans", "leeg"), "'leeg'"),
    "a settings file that is not there": (("validate", "--config", "weg.yaml"), "'weg.yaml'"),
    "a settings file that is a folder": (("validate", "--config", "leeg"), "'leeg'"),
    "a date that is none": (("validate", "--today", "morgen"), "'morgen'"),
    "a date written otherwise": (("validate", "--today", "1/3/2019"), "'2019-03-01'"),
    "a day that does not exist": (("validate", "--today", "2019-02-29"), "'2019-02-29'"),
    "a month where a day belongs": (("validate", "--today", "2019-02"), "'2019-02'"),
    "an unknown rule to explain": (("explain", "HP999"), "'HP999'"),
    "a misspelled rule to explain": (("explain", "untraced-acton"), "'untraced-action'"),
    "a format that explanations do not have": (("explain", "--format", "html"), "md"),
    "a word too many": (("explain", "HP201", "HP202"), "'HP202'"),
    "an item that is not named": (("trace",), "ID"),
    "an item that is not there": (("trace", "hasselt/B7"), "'hasselt/B7'"),
    "a misspelled item": (("trace", "haselt/A1"), "'hasselt/A1'"),
    "an id that several items have": (("trace", "A1"), "gent/A1"),
    "an unknown report": (("report", "jaarverslag", "--prison", "hasselt"), "'jaarverslag'"),
    "a misspelled report": (("report", "strategc"), "'strategic'"),
    "a prison that is not named": (("report",), "--prison"),
    "an unknown prison": (("report", "--prison", "atlantis"), "'atlantis'"),
    "a misspelled prison": (("report", "--prison", "haselt"), "'hasselt'"),
    "an unknown plan": (("report", "--plan", "hasselt-2012"), "'hasselt-2012'"),
    "a strategic plan that is not there": (
        ("report", "strategic", "--strategic-plan", "2015-2021"),
        "'2015-2020'",
    ),
    "a prison for a report of all": (("report", "strategic", "--prison", "hasselt"), "'strategic'"),
    "a format that reports do not have": (("report", "--prison", "hasselt", "--format", "doc"), "html"),
    "an ending that says no format": (("report", "--prison", "hasselt", "-o", "uit.doc"), "'uit.doc'"),
}


@pytest.fixture
def folder(plans: PlansFolder) -> PlansFolder:
    plans.write("gent.yaml", GENT + "actions: [{id: A1, title: x, status: planned, contributes_to: [D1]}]\n")
    (plans.root / "leesmij.txt").write_text("", "utf-8")
    (plans.root / "leeg").mkdir()
    return plans


@pytest.mark.parametrize("name", WRONG)
def test_wrong_use_is_told_in_one_line_in_both_languages(
    folder: PlansFolder, hulpplan: Command, name: str
) -> None:
    words, part = WRONG[name]
    english, dutch = (hulpplan(*words, lang=lang) for lang in ("en", "nl"))

    assert (english.exit_code, english.stdout) == (2, "")
    assert (dutch.exit_code, dutch.stdout) == (2, "")
    assert part in english.told
    assert dutch.told != english.told
    assert not list(folder.root.glob("uit.*"))


def test_an_unknown_language_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("validate", "--lang", "fr", lang=None)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "'fr'" in result.told
    del plans


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_folder_without_plans_is_told(hulpplan: Command, lang: str) -> None:
    result = hulpplan("validate", lang=lang)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--plans" in result.told


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize(
    "words", [("report", "--prison", "gent"), ("report", "--prison", "gent", "-o", "uit.md")]
)
def test_a_known_prison_without_a_plan_is_exit_code_1(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], lang: str
) -> None:
    result = hulpplan(*words, lang=lang)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "'gent'" in result.told
    assert not list(plans.root.glob("uit.*"))


@pytest.mark.parametrize("words", [("--prison", "gent"), ("--plan", "gent")])
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_plan_that_cannot_be_read_is_exit_code_1(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], lang: str
) -> None:
    plans.write("gent.yaml", GENT + "title: 'stuk\n")

    result = hulpplan("report", *words, lang=lang)

    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    assert "plans/gent.yaml" in lines[-1]
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_folder_without_a_strategic_plan_has_no_report_of_it(
    plans: PlansFolder, hulpplan: Command, lang: str
) -> None:
    plans.remove("2015-2020.yaml", "hasselt.yaml")

    result = hulpplan("report", "strategic", lang=lang)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.told


def test_of_several_files_that_cannot_be_read_the_right_one_is_told(
    plans: PlansFolder, hulpplan: Command
) -> None:
    for prison in ("brugge", "gent"):
        plans.write(f"{prison}.yaml", GENT.replace("gent", prison) + "title: 'stuk\n")
    plans.write("2020.yaml", "kind: strategic-plan\nid: 2020-2025\ntitle: 'stuk\n")

    for words, file in (
        (("--prison", "gent"), "gent.yaml"),
        (("--plan", "gent"), "gent.yaml"),
        (("strategic", "--strategic-plan", "2020-2025"), "2020.yaml"),
    ):
        result = hulpplan("report", *words)
        assert result.exit_code == 1
        assert f"plans/{file}" in result.stderr.splitlines()[-1]


def test_other_commands_stop_on_errors_in_the_settings(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\ntaal: nl\n")

    for words in (("trace", "D1"), ("report", "--prison", "hasselt")):
        result = hulpplan(*words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "hulpplan.yaml" in result.told
    assert hulpplan("explain", "HP201").exit_code == 0


def test_settings_that_name_a_folder_that_is_not_there_are_told(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.settings("kind: settings\nschema: 1\nplans: plannen\n")

    result = hulpplan("validate")

    assert result.exit_code == 2
    assert "plannen" in result.told


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--select", ""),
        ("validate", "--format", ""),
        ("validate", ""),
        ("validate", "--plans", ""),
        ("trace", ""),
        ("explain", ""),
        ("--lang",),
        ("--lang", "en"),
        ("--plans", "plans"),
        ("-x",),
        ("--",),
        ("validate", "-o", ""),
        ("validate", "\x1b[31m"),
        ("trace", "\u202e"),
        ("validate", "x" * 5000),
        ("validate", "plans/hasselt.yaml/x"),
    ],
)
def test_strange_words_never_give_a_traceback(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    result = hulpplan(*words, lang=None)

    assert result.exit_code in (0, 1, 2)
    assert "Traceback" not in result.stderr
    assert "hulpplan-" not in result.stderr
    assert all(char == "\n" or char.isprintable() for char in result.stderr)
    del plans


def test_a_word_that_is_no_utf_8_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("validate", "caf\udce9.yaml")

    assert result.exit_code == 2
    assert "caf" in result.told
    del plans
