"""Files as people name them: links that lead nowhere, accents in two ways of writing, files that are protected."""

import os
import unicodedata
from pathlib import Path

import pytest

from command import WITHOUT_ROOT, Command
from plans_folder import PlansFolder

COMPOSED, SPLIT = (unicodedata.normalize(form, "vôrst.yaml") for form in ("NFC", "NFD"))
CIRCLE = {"nl": "Deze koppeling leidt in een kring", "en": "This link leads round in a circle"}
IN_A_CIRCLE = {"nl": "de koppeling leidt in een kring rond", "en": "the link leads round in a circle"}
PROTECTED = {"nl": "kon niet geschreven worden: u mag daar niet schrijven", "en": "you may not write there"}


def circle(one: Path, other: Path) -> None:
    """Make two links that lead to each other."""
    one.symlink_to(other.name)
    other.symlink_to(one.name)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_links_in_a_circle_are_findings_and_the_rest_is_checked(
    plans: PlansFolder, hulpplan: Command, lang: str
) -> None:
    circle(plans.path("a.yaml"), plans.path("b.yaml"))

    for path in ((), ("plans",)):
        result = hulpplan("validate", *path, "--format", "concise", "--select", "HP0", lang=lang)
        assert result.exit_code == 1
        assert [line.split(":")[0] for line in result.stdout.splitlines()] == ["plans/a.yaml", "plans/b.yaml"]
        assert result.stdout.count(CIRCLE[lang]) == 2
    assert CIRCLE[lang] in hulpplan("validate", "plans/a.yaml", lang=lang).stdout
    assert hulpplan("validate", "plans/hasselt.yaml", lang=lang).exit_code == 0


def test_a_link_to_nothing_is_a_finding_when_it_is_named(plans: PlansFolder, hulpplan: Command) -> None:
    plans.path("a.yaml").symlink_to("nowhere.yaml")

    result = hulpplan("validate", "plans/a.yaml", "--format", "concise", lang="en")

    assert (result.exit_code, "link to nothing" in result.stdout, result.stderr) == (1, True, "")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "command",
    [
        ("report", "--prison", "hasselt", "-o", "x.html"),
        ("validate", "-o", "x.html"),
        ("site", "-o", "x.html"),
    ],
)
def test_a_result_is_not_written_where_links_lead_round(
    plans: PlansFolder, hulpplan: Command, command: tuple[str, ...], lang: str
) -> None:
    circle(plans.root / "x.html", plans.root / "y.html")

    result = hulpplan(*command, lang=lang)

    assert result.exit_code == 2
    assert result.told.startswith("'x.html'")
    assert IN_A_CIRCLE[lang] in result.told
    assert (plans.root / "x.html").is_symlink()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "command",
    [
        ("report", "--prison", "hasselt", "-o", "uit.md"),
        ("matrix", "-o", "uit.md"),
        ("validate", "-o", "uit.md"),
        ("schema", "action-plan", "-o", "uit.md"),
    ],
    ids=lambda command: command[0],
)
def test_a_protected_file_is_not_replaced(
    plans: PlansFolder, hulpplan: Command, command: tuple[str, ...], lang: str
) -> None:
    path = plans.root / "uit.md"
    path.write_text("x\n", "utf-8")
    path.chmod(0o444)

    result = hulpplan(*command, lang=lang, launcher=WITHOUT_ROOT)

    assert result.exit_code == 2
    assert "'uit.md'" in result.told
    assert PROTECTED[lang] in result.told
    assert path.read_text("utf-8") == "x\n"


@pytest.mark.parametrize(("there", "typed"), [(COMPOSED, SPLIT), (SPLIT, COMPOSED)], ids=["a Mac", "a PC"])
def test_a_name_with_an_accent_is_the_same_in_both_ways_of_writing(
    plans: PlansFolder, hulpplan: Command, there: str, typed: str
) -> None:
    plans.path("hasselt.yaml").rename(plans.path(there))

    assert hulpplan("validate", f"plans/{typed}").exit_code == 0
    assert hulpplan("validate", "-o", f"plans/{typed}.txt").exit_code == 0
    plans.settings(f"exclude: ['{typed}']\n")
    assert there not in hulpplan("validate", "--format", "json").stdout


def test_an_output_with_an_accent_replaces_the_one_that_is_there(
    plans: PlansFolder, hulpplan: Command
) -> None:
    folder = plans.root / unicodedata.normalize("NFD", "é")
    folder.mkdir()
    (folder / SPLIT).write_text("oud", "utf-8")

    assert hulpplan("validate", "-o", unicodedata.normalize("NFC", f"é/{COMPOSED}")).exit_code == 0

    assert os.listdir(folder) == [SPLIT]  # noqa: PTH208 - names only
    assert (folder / SPLIT).read_text("utf-8") != "oud"


def test_a_name_that_is_not_there_stays_as_it_was_typed(plans: PlansFolder, hulpplan: Command) -> None:
    assert "'plans/ü.yaml'" in hulpplan("validate", "plans/ü.yaml", lang="en").told
    assert "'ü/ü.yaml'" in hulpplan("validate", "ü/ü.yaml", lang="en").told
    assert plans.root.is_dir()
