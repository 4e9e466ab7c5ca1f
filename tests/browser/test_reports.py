"""Reports in the browser that people read them in."""

from pathlib import Path

import pytest

from browser.checks import find_all, find_in_translation
from browser.chromium import Chromium
from browser.folder import broken_links
from browser.looks import ALL, FEW, NARROWEST
from browser.reports import IN_FULL, KINDS, WHOLE, write_report
from browser.validator import invalid_in
from hulpplan.i18n import Language
from hulpplan.reports.registry import all_reports

PAGES = [(name, *page) for name, pages in KINDS.items() for page in pages]


def test_pages_of_every_report_are_looked_at() -> None:
    assert {name for name, _, language in PAGES if language == "nl"} == set(all_reports())


def pages_in(language: Language) -> list[tuple[str, str]]:
    return [(name, plan) for name, plan, found in PAGES if found == language]


class TestInDutch:
    """Workers share tests out by class: these are the longest."""

    @pytest.mark.parametrize(("name", "plan"), pages_in("nl"))
    def test_a_report_can_be_used_by_everybody(
        self, browser: Chromium, tmp_path: Path, name: str, plan: str
    ) -> None:
        with browser.visit(write_report(tmp_path, name, plan, "nl")) as visit:
            faults = find_all(visit, "nl", looks=ALL if name in IN_FULL and plan == WHOLE else FEW)
        assert not faults, "\n".join(faults)


class TestInEnglish:
    @pytest.mark.parametrize(("name", "plan"), pages_in("en"))
    def test_a_report_can_be_used_by_everybody(
        self, browser: Chromium, tmp_path: Path, name: str, plan: str
    ) -> None:
        with browser.visit(write_report(tmp_path, name, plan, "en")) as visit:
            faults = find_in_translation(visit, "en")
        assert not faults, "\n".join(faults)


def test_reports_are_valid_and_their_links_lead_somewhere(tmp_path: Path) -> None:
    paths = []
    for place, page in enumerate(PAGES):
        folder = tmp_path / f"{place}-{'-'.join(page)}"
        folder.mkdir()
        paths.append(write_report(folder, *page))

    assert invalid_in(paths) == {}
    assert broken_links(tmp_path) == []


def test_the_first_key_leads_past_the_contents(browser: Chromium, tmp_path: Path) -> None:
    with browser.visit(write_report(tmp_path, "plan", "hasselt", "nl")) as visit:
        visit.look(NARROWEST)
        visit.page.keyboard.press("Tab")
        assert visit.page.locator(":focus").inner_text() == "Naar de inhoud"
        visit.page.keyboard.press("Enter")
        assert visit.run("() => document.activeElement.localName") == "main"
        visit.page.keyboard.press("Tab")
        assert visit.run("() => document.activeElement.closest('main') !== null")


def test_a_report_needs_no_script(browser: Chromium, tmp_path: Path) -> None:
    path = write_report(tmp_path, "plan", "hasselt", "en")

    with browser.visit(path, scripts=False) as visit:
        without = visit.page.locator("body").inner_text()
    with browser.visit(path) as visit:
        assert visit.page.locator("body").inner_text() == without
        assert visit.page.locator("script").count() == 0


def test_on_paper_there_is_text_and_nothing_to_click(browser: Chromium, tmp_path: Path) -> None:
    with browser.visit(write_report(tmp_path, "plan", "hasselt", "nl")) as visit:
        visit.page.emulate_media(media="print", color_scheme="dark")

        assert not visit.page.locator("nav").is_visible()
        assert visit.page.locator("main").is_visible()
        assert visit.run("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert visit.run("() => getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
