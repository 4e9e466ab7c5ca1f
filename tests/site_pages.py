"""Websites for tests, built from real files and read as a browser would."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import html5lib

from hulpplan.rules.rule import Context
from hulpplan.rules.run import run_rules
from hulpplan.site.build import Builder, build, templates_of
from hulpplan.site.folder import SiteFolder
from hulpplan.site.ground import Ground
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace

ROOT = Path(__file__).parent.parent
TODAY = date(2022, 6, 30)


def builder_of(workspace: Workspace, *forms: str, today: date = TODAY) -> Builder:
    """Make ready to build a website of plans."""
    findings = run_rules(Context(workspace, today))
    ground = Ground(workspace, findings, today)
    return Builder(ground, workspace.settings, templates_of(()), forms)


def build_of(workspace: Workspace, folder: Path, *forms: str, today: date = TODAY) -> SiteFolder:
    """Build the website of plans into a folder."""
    site = SiteFolder(folder)
    build(builder_of(workspace, *forms, today=today), site, "proof", 0)
    return site


def real_plans() -> Workspace:
    """Read the plans of this repository."""
    from hulpplan.settings import read_settings  # noqa: PLC0415 - as the command does

    return load_folder(ROOT / "plans", read_settings(ROOT / "hulpplan.yaml", ROOT), ROOT)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pages_in(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield every page as an element, parsed by the rules of HTML; a mistake in one is an error."""
    for path in sorted(folder.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        yield path.relative_to(folder).as_posix(), parser.parse(path.read_text("utf-8"))


def text_of(element: Any) -> str:  # noqa: ANN401 - html5lib has no public type
    """Return what is to be read in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())
