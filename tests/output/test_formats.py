"""All formats for findings: there, named in the help, and whole whatever the files are called."""

import json
import os
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from command import Command
from hulpplan.cli.app import load_command
from hulpplan.i18n import LANGUAGES, Language, catalogue
from hulpplan.output.results import format_named, format_names
from output.cases import results
from plans_folder import PlansFolder

READERS: dict[str, Callable[[str], object]] = {
    "gitlab": json.loads,
    "json": json.loads,
    "junit": lambda text: ET.fromstring(text.encode("utf-8")),  # noqa: S314 - our own
    "sarif": json.loads,
}
FORMATS = pytest.mark.parametrize("name", format_names())


def test_which_formats_there_are() -> None:
    assert format_names() == ["concise", "github", "gitlab", "json", "junit", "sarif", "text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_every_format(language: Language) -> None:
    [option] = [param for param in load_command("validate").params if "--format" in param.opts]
    help_text = catalogue(language).gettext(getattr(option, "help", ""))

    assert all(name in help_text for name in format_names())


@FORMATS
def test_a_run_over_nothing_ends_with_a_line_or_says_nothing(name: str) -> None:
    text = format_named(name)(results([]))

    assert text == "" or text.endswith("\n")
    READERS.get(name, str)(text)


@FORMATS
def test_a_format_can_be_written_to_a_file_whatever_the_plans_are_called(
    plans: PlansFolder, hulpplan: Command, name: str
) -> None:
    plans.path("hasselt.yaml").rename(os.fsdecode(bytes(plans.folder) + b'/h\xe9 <"a":b,%> &\x1b{1}.yaml'))
    plans.remove("2015-2020.yaml")
    result = hulpplan("validate", "--format", name, "-o", "findings.txt")
    text = (plans.root / "findings.txt").read_text("utf-8")

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
    assert "HP201" in text
    READERS.get(name, str)(text)
