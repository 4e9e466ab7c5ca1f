"""Websites for tests, built from real files and read as a browser would."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from html_pages import Pages
from hulpplan.history.history import History, history_of
from hulpplan.history.revisions import head_of
from hulpplan.rules.rule import Context
from hulpplan.rules.run import run_rules
from hulpplan.settings import read_settings
from hulpplan.site.build import build
from hulpplan.site.content import SiteContent, no_history
from hulpplan.site.folder import SiteFolder
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from repository import Repository

ROOT = Path(__file__).parent.parent
TODAY = date(2022, 6, 30)


Past = Callable[[], History | None]


def content_of(
    workspace: Workspace,
    *formats: str,
    today: date = TODAY,
    past: Past = no_history,
    folders: tuple[Path, ...] = (),
) -> SiteContent:
    """Check plans, for a website of them."""
    findings = run_rules(Context(workspace, today))
    return SiteContent(workspace, findings, today, past, formats, folders)


def build_of(
    workspace: Workspace, folder: Path, *formats: str, today: date = TODAY, past: Past = no_history
) -> SiteFolder:
    """Build the website of plans into a folder."""
    site = SiteFolder(folder)
    build(content_of(workspace, *formats, today=today, past=past), site, "digest", 0)
    return site


def plans_with_a_past(folder: Path) -> tuple[Workspace, Past]:
    """Copy the plans of this repository to a repository of their own, in which one of them changed."""
    shutil.copytree(ROOT / "plans", folder / "plans")
    shutil.copy(ROOT / "hulpplan.yaml", folder)
    plan = folder / "plans" / "lokaal" / "hasselt.yaml"
    now = plan.read_text("utf-8")
    plan.write_text(now.replace("status: running", "status: planned").replace("AB1\n", "AB0\n"), "utf-8")
    repository = Repository(folder)
    repository.commit("2015-01-02")
    plan.write_text(now, "utf-8")
    repository.commit("2022-05-02")
    workspace = load_folder(folder / "plans", read_settings(folder / "hulpplan.yaml", folder), folder)
    return workspace, partial(history_of, head_of(folder / "plans"), workspace, folder, TODAY)


def real_plans() -> Workspace:
    """Read the plans of this repository."""
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
    yield from Pages(folder).items()


def text_of(element: Any) -> str:  # noqa: ANN401 - html5lib has no public type
    """Return what is to be read in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())
