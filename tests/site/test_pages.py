"""The website of the real plans: every page, link and place."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from browser.folder import broken_links
from html_pages import Pages, read_page
from hulpplan.i18n import LANGUAGES
from hulpplan.rules.rule import Context
from hulpplan.rules.run import run_rules
from hulpplan.site.addresses import Addresses
from hulpplan.site.build import language_files
from hulpplan.workspace.workspace import Workspace
from site_pages import build_of, content_of, files_in, real_plans, text_of

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)


@pytest.fixture(scope="module")
def plans() -> Workspace:
    return real_plans()


@pytest.fixture(scope="module")
def folder(plans: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    build_of(plans, place, "md", "html")
    return place


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, Any]:
    found = Pages(folder)
    return {name: found[name] for name in found if not name.startswith(("nl/downloads", "en/downloads"))}


def test_every_link_leads_to_a_file_and_a_place_on_it(folder: Path) -> None:
    assert broken_links(folder) == []


def test_both_languages_have_the_same_files(folder: Path) -> None:
    names = {
        language: {path.relative_to(folder / language) for path in (folder / language).rglob("*.*")}
        for language in LANGUAGES
    }

    assert names["nl"] == names["en"]
    assert len(names["nl"]) > 100


def test_every_page_has_one_title_one_main_part_and_its_language(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        language = name.partition("/")[0]
        assert page.get("lang") == (language if language in LANGUAGES else "nl")
        assert len(page.findall(".//h1")) == 1, name
        assert len(page.findall(".//main")) == 1, name
        assert text_of(page.find(".//h1")) in text_of(page.find(".//title")), name


def test_headings_leave_no_level_out(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_no_id_stands_twice_on_a_page(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        ids = [one.get("id") for one in page.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), name


def test_every_item_is_shown_where_its_address_says(plans: Workspace, pages: dict[str, Any]) -> None:
    addresses = Addresses(plans)
    shown = 0
    for item in plans.items():
        place = addresses.of(item)
        if place is not None:
            page = pages[f"nl/{place[0]}/index.html"]
            assert not place[1] or any(one.get("id") == place[1] for one in page.iter()), item.ref
            shown += 1
    assert shown > 300


def test_addresses_are_those_that_were_promised(folder: Path) -> None:
    for address in (
        *("plans/hasselt", "plans/2015-2020", "plans/2015-2020/D1", "plans/2015-2020/SO1"),
        *("prisons/hasselt", "organisations/vdab", "domains/sport", "target-groups", "findings"),
        *("reports", "search", "accessibility", "goals"),
    ):
        for language in LANGUAGES:
            assert (folder / language / address / "index.html").is_file(), address


def test_an_organisation_sees_in_which_teams_it_sits(pages: dict[str, Any]) -> None:
    page = pages["nl/organisations/vdab/index.html"]
    (chapter,) = [one for one in page.iter("section") if one.find("h2[@id='_teams']") is not None]

    assert chapter.findall("h3") == []
    said = {text_of(one) for one in chapter.iter("li")}
    assert said
    assert all(re.fullmatch(r".+ \(.*(beleidsteam|coördinatieteam).*\)", one) for one in said), said


def test_a_plan_that_is_not_for_today_is_named_with_its_period(plans: Workspace) -> None:
    def headings(today: date) -> list[str]:
        files = dict(language_files(content_of(plans, today=today), "nl"))
        page = files["nl/domains/onderwijs/index.html"]().decode("utf-8")
        titles = [text_of(one) for one in read_page(page).iter("h3")]
        return [title for title in titles if "Hasselt" in title]

    during, after = headings(date(2022, 6, 30)), headings(date(2040, 1, 1))
    assert during
    assert not any("tot en met" in one for one in during)
    assert after
    assert all("tot en met" in one for one in after)


def test_the_language_switch_leads_to_the_same_page(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        if name != "index.html":
            links = {one.get("hreflang"): one.get("href") for one in page.iter("a") if one.get("hreflang")}
            inside = name.partition("/")[2]
            assert set(links) == set(LANGUAGES)
            assert all(link.endswith(f"../{language}/{inside}") for language, link in links.items()), name


def test_a_page_allows_itself_its_own_files_and_asks_nobody_else(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        (policy,) = [
            one.get("content")
            for one in page.iter("meta")
            if one.get("http-equiv") == "Content-Security-Policy"
        ]
        assert policy == POLICY
        for address in _loaded(page):
            assert re.fullmatch(r"(\.\./)*[a-z./-]+", address), (name, address)
        assert not any(
            attribute == "style" or attribute.startswith("on")
            for one in page.iter()
            for attribute in one.attrib
        )
        assert not page.findall(".//style")


def _loaded(page: Any) -> Iterator[str]:  # noqa: ANN401 - html5lib has no public type
    for tag in ("link", "script", "img"):
        yield from (one.get("href") or one.get("src") for one in page.iter(tag))


def test_only_the_search_page_has_scripts(pages: dict[str, Any]) -> None:
    with_scripts = {name for name, page in pages.items() if page.findall(".//script")}

    assert with_scripts == {"nl/search/index.html", "en/search/index.html"}


def test_an_action_is_found_from_its_organisation_objective_and_domain(pages: dict[str, Any]) -> None:
    link = "../../plans/hasselt/index.html#A8"
    for name in ("nl/organisations/vdab/index.html", "nl/domains/werk/index.html"):
        assert any(one.get("href") == link for one in pages[name].iter("a")), name


def test_an_organisation_is_told_how_far_it_committed_itself(pages: dict[str, Any]) -> None:
    dutch, english = (
        text_of(pages[f"{language}/organisations/vdab/index.html"]) for language in ("nl", "en")
    )

    assert "Partner in (3 lokale acties in de plannen die nu tellen)" in dutch
    assert "Gevraagd, en nog zonder antwoord (3 lokale acties in de plannen die nu tellen)" in dutch
    assert "Takes part in (3 local actions in the plans that count now)" in english


def test_plans_with_reservations_say_so_wherever_they_are_named(pages: dict[str, Any]) -> None:
    assert "met voorbehoud" in text_of(pages["nl/organisations/vdab/index.html"])
    assert "with reservations" in text_of(pages["en/domains/werk/index.html"])


def test_the_numbers_on_the_start_page_are_those_of_the_strategic_report(pages: dict[str, Any]) -> None:
    start = text_of(pages["nl/index.html"])
    report = text_of(pages["nl/plans/2020-2025/index.html"])
    (total,) = set(re.findall(r"\d+ lokale acties(?= \d)", start))

    assert total in report


def test_reports_can_be_taken_along_from_their_page(folder: Path, pages: dict[str, Any]) -> None:
    links = [
        one.get("href")
        for one in pages["nl/plans/hasselt/index.html"].iter("a")
        if one.get("download") is not None
    ]

    assert links == ["../../downloads/plan/hasselt.md", "../../downloads/plan/hasselt.html"]
    assert (folder / "nl/downloads/plan/hasselt.md").read_text("utf-8").startswith("# ")


def test_the_first_page_leads_on_to_the_language_of_the_settings(pages: dict[str, Any]) -> None:
    assert "0; url=nl/index.html" in {one.get("content") for one in pages["index.html"].iter("meta")}


def test_the_same_plans_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    build_of(real_plans(), tmp_path / "again", "md", "html")

    assert files_in(tmp_path / "again") == files_in(folder)


def test_every_cell_knows_the_heading_of_its_column_for_small_screens(pages: dict[str, Any]) -> None:
    seen = 0
    for name, page in pages.items():
        for table in page.iter("table"):
            if not str(table.get("class")).startswith("table-"):
                continue
            heads = [text_of(head) for head in table.findall("./thead/tr/th")]
            for row in table.findall("./tbody/tr"):
                labels = [cell.get("data-label") for cell in row]
                assert labels == [None, *heads[1:]] if len(heads) > 1 else heads, name
                seen += 1
    assert seen > 500


def test_numbers_that_stand_on_the_page_are_not_repeated_below_their_drawing(pages: dict[str, Any]) -> None:
    figures = pages["nl/plans/hasselt/index.html"].findall(".//figure")
    ways = [[one.get("href") for one in figure.findall("./p/a")] for figure in figures]

    assert ways == [["#_glance"], [], ["#_objectives"]]
    assert [len(figure.findall(".//table")) for figure in figures] == [0, 1, 0]


def test_what_to_do_is_said_once_for_the_findings_of_a_file_that_are_alike(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_of(real_plans(), site, today=date(2021, 1, 1))
    page = Pages(site)["en/findings/index.html"]
    findings = run_rules(Context(real_plans(), date(2021, 1, 1)))
    groups = [one for one in page.iter("div") if str(one.get("class")).startswith("finding ")]

    assert sum(len(group.findall("./ul/li")) for group in groups) == len(findings)
    assert len({finding.span.file for finding in findings}) <= len(groups) < len(findings)
    assert all(group.findall("./ul/li") for group in groups)
