"""What is one line stays one line, and nothing in it moves a screen or commands a server."""

import json
from pathlib import Path

import pytest

from command import Command
from plans_folder import TODAY, PlansFolder

COMMAND = "::warning file=README.md::injected"
ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1b[2K\x1b[G", "\x9b2K", "\u202e")
BROKEN = "kind: action-plan\nx: [\n"
TEXTS = (
    ("validate", "--format", "text"),
    ("validate", "--format", "concise"),
    ("validate", "--format", "junit"),
    ("validate", "--format", "github", "--select", "HP0"),
    ("status",),
    ("status", "--format", "md"),
    ("matrix",),
    ("search", "injected"),
    ("trace", "2015-2020/D1"),
    ("report", "--prison", "gent"),
    ("site", "-o", "site"),
)


def commands(text: str) -> list[str]:
    """Return the lines that a server would take for a command, wherever it sees the end of a line."""
    return [line for line in text.splitlines() if line.lstrip().startswith("::")]


def plain(text: str) -> bool:
    return all(char in "\n\t\N{NO-BREAK SPACE}" or char.isprintable() for char in text)


@pytest.mark.parametrize("words", TEXTS, ids=" ".join)
def test_a_file_name_writes_no_command(plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]) -> None:
    for number, end in enumerate(ENDS):
        plans.write(f"a{number}{end}{COMMAND}{number}.yaml", BROKEN)
    plans.settings("kind: settings\nschema: 1\nplans: .\n")
    (plans.root / f"{COMMAND}.yaml").write_text(BROKEN, "utf-8")

    result = hulpplan("--today", TODAY, *words)
    ours = [
        line
        for line in commands(result.stdout)
        if line.startswith(("::error file=", "::warning file=plans/", "::notice file=plans/", "::notice::"))
    ]
    assert commands(result.stdout) == (ours if "github" in words else [])
    assert commands(result.stderr) == []
    assert plain(result.stdout)
    assert plain(result.stderr)


def test_a_file_name_that_looks_like_a_command_is_shown_as_a_path(
    plans: PlansFolder, hulpplan: Command
) -> None:
    (plans.folder / f"{COMMAND}.yaml").write_text(BROKEN, "utf-8")

    lines = hulpplan(
        "--plans", ".", "validate", "--format", "concise", "--select", "HP0", cwd=plans.folder
    ).stdout
    assert lines.startswith(f"./{COMMAND}.yaml:")


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("matrix",),
        ("matrix", "--format", "csv"),
        ("search", "injected"),
        ("trace", "hasselt/A1"),
    ],
)
@pytest.mark.parametrize("start", ["", " ", "x\\n", "x\\x85"])
def test_a_title_writes_no_command(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], start: str
) -> None:
    title = f'title: "{start}{COMMAND}"'
    plans.replace("register.yaml", "title: Gevangenis van Hasselt", title)
    plans.replace("hasselt.yaml", "title: Afsprakenkader informatie-uitwisseling", title)
    plans.replace("hasselt.yaml", "    status: done", "    status: running")

    result = hulpplan("--today", "2019-12-15", *words)
    assert "injected" in result.stdout or words == ("status",)
    assert commands(result.stdout) == []
    assert plain(result.stdout.replace("\r\n", "\n").removeprefix("\ufeff"))


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("before", ["", "  ", "Eerst.\n", "Eerst.\n\n", "```\n", "- x\n\n  "])
def test_a_text_of_several_lines_writes_no_command(
    plans: PlansFolder, hulpplan: Command, form: str, before: str
) -> None:
    plans.action(f"description: {json.dumps(f'{before}{COMMAND}')}", "contributes_to: [D1]")

    words = ("--today", "2019-01-15", "report", "--prison", "hasselt", "--format", form)
    result = hulpplan(*words)
    assert "injected" in result.stdout
    assert commands(result.stdout) == []
    # In a file nothing takes it for a command.
    hulpplan(*words, "-o", f"x.{form}")
    assert COMMAND in (plans.root / f"x.{form}").read_text("utf-8")


@pytest.mark.parametrize("words", [("status",), ("search", "Afsprakenkader")], ids=" ".join)
def test_a_file_name_writes_no_command_on_a_page(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    plans.replace("hasselt.yaml", "    status: done", "    status: running")
    plans.path("hasselt.yaml").rename(plans.path(f"x\n{COMMAND}.yaml"))

    out = hulpplan("--today", "2019-01-15", *words, "--format", "html").stdout
    assert "injected" in out
    assert commands(out) == []


@pytest.mark.parametrize("end", ENDS)
def test_what_to_do_next_stays_in_its_lines(hulpplan: Command, end: str) -> None:
    result = hulpplan("init", f"a{end}{COMMAND}")

    assert result.exit_code == 0
    assert commands(result.stderr) == []
    assert plain(result.stderr)


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--format", "json"),
        ("validate", "--format", "gitlab"),
        ("validate", "--format", "sarif"),
        ("status", "--format", "json"),
        ("matrix", "--format", "json"),
        ("search", "begin", "--format", "json"),
        ("trace", "hasselt/A1", "--format", "json"),
        ("report", "--prison", "hasselt", "--format", "json"),
        ("schema", "--with-ids"),
    ],
    ids=" ".join,
)
def test_json_moves_nothing_on_a_screen_and_says_the_same(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    hidden = "\\e[31m\\u009b0m\\u202e\\x7f\\u2028\\ufeff\\U000E0041"
    plans.replace("register.yaml", "title: Gevangenis van Hasselt", f'title: "begin é {hidden}"')
    plans.replace(
        "hasselt.yaml", "title: Afsprakenkader informatie-uitwisseling", f'title: "begin é {hidden}"'
    )
    plans.write("x\x1b\x9b\u202e.yaml", BROKEN)

    result = hulpplan("--today", "2019-01-15", *words)
    assert plain(result.stdout)
    read = json.loads(result.stdout)
    shown = "\\u001b[31m\x9b0m\u202e\x7f\u2028\ufeff\U000e0041"
    if words[0] in ("search", "trace"):
        assert json.dumps(read, ensure_ascii=False).count(f"begin é {shown}")


def test_a_folder_that_is_no_longer_there_is_told(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    launcher = "import os, sys\nos.chdir('gone')\nos.rmdir('../gone')\nos.execv(sys.argv[1], sys.argv[1:])\n"

    for lang, told in (
        ("en", "The folder you are in is no longer there. "),
        ("nl", "De map waarin u werkt, "),
    ):
        (tmp_path / "gone").mkdir(exist_ok=True)
        result = hulpplan("validate", lang=lang, launcher=launcher)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.told.startswith(told)
