"""Every sentence that people see was marked, so that both languages have it.

A language of marks (`⟦…⟧`) takes the place of English: what comes out without marks was never marked.
"""

import re
import shutil
import subprocess
import sys
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


def test_a_sentence_marked_where_not_every_python_finds_it_is_told(tmp_path: Path) -> None:
    source = tmp_path / "src" / "hulpplan"
    shutil.copytree(PACKAGE / "locale", source / "locale")
    (source / "hidden.py").write_text('N_("found")\nf"{gettext(N_(\'hidden\'))}"\n', "utf-8")
    tool = tmp_path / "tools" / "words.py"
    tool.parent.mkdir()
    shutil.copy(PACKAGE.parents[1] / "tools" / "words.py", tool)

    done = subprocess.run(
        [sys.executable, tool, "--check"], capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 1
    assert "src/hulpplan/hidden.py:2: marked inside an f-string; give the sentence a name\n" in done.stdout
    assert "en: not in the catalogue: found\n" in done.stdout


def _without_marks(text: str) -> str:
    """Drop what stands between marks, also where it was wrapped over lines or lies in another sentence."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    return text
