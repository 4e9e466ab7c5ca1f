"""Only what has the form of an id becomes the name of a file, whatever stands for a prison."""

import re
import tempfile
from pathlib import Path

import pytest

from command import Command
from hulpplan.site.manifest import FILE_NAME, is_ours
from plans_folder import TODAY, PlansFolder
from site_pages import files_in

PRISONS = {
    "a way out": "../../../../ESCAPED",
    "a way from the top": f"{tempfile.gettempdir()}/ESCAPED",
    "an accent": "Gent-Wést",
    "a null": '"a\\0b"',
    "a newline": '"a\\n::warning::b"',
    "an escape": '"\\e[31mb"',
    "half a pair": '"\\ud800"',
    "a dot": '".git"',
    "a folder": "a/b",
    "a device": "CON",
    "a dash": "-rf",
    "a name of ours": "index.html",
    "very long": "x" * 300,
}
NO_TEXT = {"half a pair"}
"""What is refused while reading."""
PLAN = """\
kind: action-plan
schema: 1
prison: {prison}
strategic_plan: 2015-2020
status: draft
start: 2018
end: 2020
title: Kwaad
actions: []
"""


KNOWN = {"2015-2020", "hasselt"}


@pytest.fixture
def evil(plans: PlansFolder) -> PlansFolder:
    for number, prison in enumerate(PRISONS.values()):
        plans.write(f"evil{number}.yaml", PLAN.format(prison=prison))
    return plans


def outside(root: Path) -> list[Path]:
    """Name what was written where a name that leads out would lead to."""
    places = (Path("/"), Path(tempfile.gettempdir()), *root.parents[:4])
    return [place / "ESCAPED" for place in places if (place / "ESCAPED").exists()]


@pytest.mark.usefixtures("evil")
def test_an_unknown_prison_is_a_finding(hulpplan: Command) -> None:
    lines = hulpplan("validate", "--format", "concise", "--select", "HP0,HP1,HP2").stdout.splitlines()

    assert {line.split(":")[0] for line in lines} == {
        f"plans/evil{place}.yaml" for place in range(len(PRISONS))
    }
    assert sum(" HP201 " in line for line in lines) == len(PRISONS) - len(NO_TEXT)


def test_the_website_is_made_with_names_of_its_own(evil: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("--today", TODAY, "site", "-o", "site", "--download", "md")
    names = set(files_in(evil.root / "site")) - {FILE_NAME}

    assert result.stdout.startswith(f"{len(names)} files in site")
    assert all(is_ours(name) for name in names)
    assert {name.split("/")[0] for name in names} == {"assets", "en", "index.html", "nl"}
    for language in ("nl", "en"):
        folders = {path.name for path in (evil.root / "site" / language / "plans").iterdir() if path.is_dir()}
        assert len(folders - KNOWN) == len(PRISONS) - len(NO_TEXT)
    assert {path.name for path in evil.root.iterdir()} == {"plans", "site"}
    assert outside(evil.root) == []


def test_reports_of_all_prisons_stay_in_their_folder(evil: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("--today", TODAY, "report", "--all", "-o", "out")

    assert f"{len(PRISONS) - len(NO_TEXT) + 1} reports written to 'out'." in result.stderr.splitlines()
    assert all(
        re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*\.md", path.name) for path in (evil.root / "out").iterdir()
    )
    assert {path.name for path in evil.root.iterdir()} == {"out", "plans"}
    assert outside(evil.root) == []


def test_the_address_of_a_plan_stays_what_it_was(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("evil.yaml", PLAN.format(prison="nergens"))
    hulpplan("--today", TODAY, "site", "-o", "site")

    folders = {path.name for path in (plans.root / "site" / "nl" / "plans").iterdir() if path.is_dir()}
    assert folders == {*KNOWN, "nergens"}
