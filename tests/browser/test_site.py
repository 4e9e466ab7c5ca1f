"""The website in the browser that people read it in."""

from pathlib import Path

import pytest

from browser.checks import find_all, find_in_translation
from browser.chromium import Chromium
from browser.folder import pages_in
from browser.hostile import PROSE, TEXT
from browser.looks import ALL, FEW, NARROWEST
from browser.validator import invalid_in
from hulpplan.site.registry import kinds
from reports.making import filled, workspace_of
from site_pages import build_of, plans_with_a_past

# A page of each kind, by the file that makes it.
PAGES = {
    "accessibility": ("accessibility",),
    "changes": ("changes",),
    "entries": ("prisons", "organisations"),
    "entry": ("organisations/vdab", "domains/werk", "target-groups/anderstaligen"),
    "findings": ("findings",),
    "goals": ("goals",),
    "objective": ("plans/2020-2025/SD1",),
    "option": ("plans/2015-2020/SO1",),
    "plans": ("plans",),
    "prison": ("prisons/hasselt", "prisons/haren"),
    "report": ("plans/hasselt", "plans/2015-2020"),
    "reports": ("reports",),
    "search": ("search",),
    "start": ("",),
}
IN_FULL = {"", "changes", "findings", "organisations/vdab", "plans/hasselt", "search"}
"""Where every block of the website and all of the frame stand: looked at in all windows, the others in fewer."""
SEEN = [address for addresses in PAGES.values() for address in addresses]
IN_ENGLISH = (
    "",
    "changes",
    "findings",
    "organisations/vdab",
    "plans/hasselt",
    "plans/2015-2020",
    "prisons/hasselt",
    "search",
)
"""Where every block of the website stands in the other language, and every script."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    workspace, past = plans_with_a_past(tmp_path_factory.mktemp("repository"))
    build_of(workspace, folder, past=past)
    return folder


def test_every_kind_of_page_is_looked_at() -> None:
    assert set(PAGES) == set(kinds())


class TestInDutch:
    """Workers share tests out by class: these are the longest."""

    @pytest.mark.parametrize("address", SEEN)
    def test_a_page_can_be_used_by_everybody(self, browser: Chromium, site: Path, address: str) -> None:
        with browser.visit(site / "nl" / address / "index.html") as visit:
            faults = find_all(visit, "nl", site, looks=ALL if address in IN_FULL else FEW)
        assert not faults, "\n".join(faults)


class TestInEnglish:
    @pytest.mark.parametrize("address", IN_ENGLISH)
    def test_a_page_can_be_used_by_everybody(self, browser: Chromium, site: Path, address: str) -> None:
        with browser.visit(site / "en" / address / "index.html") as visit:
            faults = find_in_translation(visit, "en", site)
        assert not faults, "\n".join(faults)


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    build_of(workspace_of(tmp_path / "plans", **filled("tekst", "# kop\n\ntekst")), tmp_path / "full")

    assert invalid_in([*pages_in(site), *pages_in(tmp_path / "full")]) == {}


def test_one_finds_while_typing_and_opens_what_one_found(browser: Chromium, site: Path) -> None:
    with browser.visit(site / "nl/search/index.html") as visit:
        visit.look(NARROWEST)
        assert visit.run("() => document.activeElement.id") == "_query"
        visit.page.keyboard.type("méérderjarig taal onbestaand")
        assert visit.page.locator("#_count").inner_text() == "Niets gevonden."
        visit.page.locator("#_query").fill("sollicitatietrainíng")
        assert visit.page.locator("#_results > li").count() > 1
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/plans/**")
        assert visit.page.locator("h1").count() == 1
        visit.page.go_back()
        assert visit.page.locator("#_query").input_value() == "sollicitatietrainíng"
        assert visit.page.locator("#_results > li").count() > 1
        assert visit.doings == []


def test_hostile_text_does_nothing_anywhere(browser: Chromium, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    build_of(workspace_of(tmp_path / "plans", **filled(TEXT, PROSE)), tmp_path / "site")
    pages = pages_in(tmp_path / "site")
    with browser.visit(pages[0]) as visit:
        for page in pages:
            visit.go(page.as_uri())
            if page.parent == tmp_path / "site":
                # The first page leads on by itself.
                visit.page.wait_for_url("**/nl/index.html")
            if page.parent.name == "search":
                visit.page.locator("#_query").fill("script alert")
                assert visit.page.locator("#_results > li").count() > 5
            assert not visit.run("() => 'pwned' in window"), page
        assert visit.doings == []
        assert visit.foreign(tmp_path / "site") == []


def test_without_scripts_searching_says_where_else_to_look(browser: Chromium, site: Path) -> None:
    with browser.visit(site / "nl/search/index.html", scripts=False) as visit:
        assert "Zoeken vraagt JavaScript." in visit.page.locator("main").inner_text()
        assert visit.page.locator("noscript a, main a").count() > 5
