"""Every sentence that people see was marked, so that both languages have it.

A language of marks (`⟦…⟧`) takes the place of English: what comes out without marks was never marked.
"""

import re
import shutil
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import hulpplan as package
from command import Command
from plans_folder import PlansFolder

PACKAGE = Path(package.__file__).parent
CALLS = (
    ("--help",),
    ("validate", "--help"),
    ("explain",),
    ("report", "--list"),
    ("init", "--help"),
    ("init", "--ci", "travis"),
    ("init", "--title", ""),
    ("validate", "nowhere"),
    ("validate", "--format", "xml"),
    ("nope",),
)
# What people see that is no sentence: names of commands, options, rules and formats, codes, their own words.
NOT_A_SENTENCE = re.compile(
    r"⟦[^⟦⟧]*⟧|--[\w-]+|-o\b|\bHP\d+\b|\b(hulpplan|nl\|en|ID|PATH|NAME)\b|[a-z]+(-[a-z]+)+|\d+|\S+\.yaml\S*"
)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A copy of the package in which every English sentence stands between marks."""
    copy = tmp_path_factory.mktemp("marked") / "hulpplan"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    folder = copy / "locale" / "en" / "LC_MESSAGES"
    with (folder / "hulpplan.po").open("rb") as stream:
        catalogue = read_po(stream)
    for message in catalogue:
        if message.id:
            text = message.string
            message.string = (
                f"⟦{text}⟧" if isinstance(text, str) else tuple(f"⟦{form}⟧" for form in text or ())
            )
    with (folder / "hulpplan.mo").open("wb") as stream:
        write_mo(stream, catalogue)
    return {"PYTHONPATH": str(copy.parent)}


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_everything_said_was_marked(
    plans: PlansFolder, hulpplan: Command, marked: dict[str, str], words: tuple[str, ...]
) -> None:
    del plans
    result = hulpplan(*words, env=marked)
    said = result.stdout + result.stderr

    assert "⟦" in said
    for line in _without_marks(said).splitlines():
        assert not re.search(r"[A-Za-z]{3,} [A-Za-z]{2,}", NOT_A_SENTENCE.sub("", line)), line


def _without_marks(text: str) -> str:
    """Drop what stands between marks, also where it was wrapped over lines or lies in another sentence."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    return text
