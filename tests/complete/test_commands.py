"""Every command loads, helps in both languages, and stands in the documentation."""

import re
from pathlib import Path

import pytest

from command import Command
from hulpplan.cli.app import command_names, load_command
from hulpplan.i18n import LANGUAGES, catalogue

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("name", command_names())
def test_every_command_loads_and_carries_the_name_of_its_file(name: str) -> None:
    command = load_command(name)

    assert command.name == name
    assert command.callback.__module__.removesuffix(".options") == f"hulpplan.cli.commands.{name}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", command_names())
def test_every_command_and_option_is_explained(name: str, language: str) -> None:
    words = catalogue("nl" if language == "nl" else "en")
    command = load_command(name)

    assert words.gettext(command.help)
    assert all(words.gettext(param.help or "") for param in command.params)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_documentation_has_every_command(language: str) -> None:
    page = (ROOT / "docs" / f"cli.{language}.md").read_text("utf-8")

    assert re.findall(r"^## hulpplan (\w+)$", page, flags=re.MULTILINE) == command_names()


def test_the_help_of_dutch_and_english_differs_in_every_sentence(hulpplan: Command) -> None:
    for words in (["--help"], *([name, "--help"] for name in command_names())):
        dutch, english = (hulpplan(*words, lang=language).stdout for language in ("nl", "en"))
        sentences = {line.strip() for line in english.splitlines() if line.strip().endswith(".")}

        assert sentences
        assert not sentences & {line.strip() for line in dutch.splitlines()}


def test_the_readme_names_only_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert set(re.findall(r"`hulpplan (\w+)", readme)) <= set(command_names())
