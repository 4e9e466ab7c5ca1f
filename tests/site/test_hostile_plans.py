"""Plans in which every text tries to be more than text, and plans with nothing in them."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from browser.folder import broken_links
from browser.hostile import HIDDEN, PROSE, TEXT
from html_pages import Pages
from reports.making import PLAN, filled, hollow, workspace_of
from reports.test_hostile_plans import ALLOWED, SVG
from site_pages import build_of, files_in, pages_in, text_of

PLAIN = "gewone tekst"
NEVER = {
    "iframe",
    "object",
    "embed",
    "form",
    "video",
    "audio",
    "math",
    "base",
    "style",
    "dialog",
    "img",
}


def site_of(folder: Path, text: str, prose: str) -> Path:
    plans = folder / "plans"
    plans.mkdir(parents=True)
    build_of(workspace_of(plans, **filled(text, prose)), folder / "site", "md", "html")
    return folder / "site"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of(tmp_path_factory.mktemp("hostile"), TEXT, PROSE)


def tags(site: Path) -> dict[str, list[str]]:
    """Return the elements of each page, without what is in drawings: there long texts go over several lines."""
    pages = Pages(site)
    return {
        name: [str(one.tag) for one in pages[name].iter() if not str(one.tag).startswith(SVG)]
        for name in pages
        if "downloads" not in name
    }


def inside(page: Any) -> set[Any]:  # noqa: ANN401 - html5lib has no public type
    """Return what is in drawings: there a long text takes more lines than a short one."""
    return {one for svg in page.iter("{http://www.w3.org/2000/svg}svg") for one in svg.iter()}


def test_plain_text_cannot_change_the_structure_of_a_page(tmp_path: Path) -> None:
    hostile = site_of(tmp_path / "hostile", TEXT, PLAIN)
    harmless = site_of(tmp_path / "harmless", PLAIN, PLAIN)

    assert tags(hostile) == tags(harmless)


def test_hostile_text_is_shown_and_does_nothing(hostile: Path) -> None:
    seen = 0
    for name, page in pages_in(hostile):
        if "downloads" in name:
            continue
        found = {str(one.tag) for one in page.iter()}
        assert not found & NEVER, name
        assert {tag for tag in found if tag.startswith(SVG)} <= ALLOWED, name
        folded = [one for figure in page.iter("figure") for one in figure.iter("details")]
        assert list(page.iter("details")) == folded, name
        assert all(not attribute.startswith("on") for one in page.iter() for attribute in one.attrib), name
        for one in page.iter("script"):
            assert not one.text, name
        seen += "<script>alert(1)</script>" in text_of(page)
    assert seen > 20


def test_links_go_to_the_web_to_mail_and_to_pages_of_the_site_only(hostile: Path) -> None:
    assert broken_links(hostile) == []
    for name, page in pages_in(hostile):
        for one in page.iter("a"):
            scheme, colon, _ = str(one.get("href")).partition(":")
            assert not colon or scheme in {"http", "https", "mailto"}, (name, one.get("href"))


def test_no_hidden_character_gets_through(hostile: Path) -> None:
    for name, content in files_in(hostile).items():
        assert not set(HIDDEN) & set(content.decode("utf-8")), name


def test_the_search_file_holds_no_tag(hostile: Path) -> None:
    assert "<" not in (hostile / "nl/search/index.js").read_text("utf-8")


def test_headings_inside_a_field_stay_below_the_heading_over_it(tmp_path: Path) -> None:
    for name, page in pages_in(site_of(tmp_path, PLAIN, "# Een kop\n\n### Nog een\n\ntekst")):
        if "downloads" in name:
            continue
        levels = [int(tag[1]) for one in page.iter() if (tag := str(one.tag))[0] == "h" and tag[1:].isdigit()]
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_plans_with_nothing_in_them_have_their_pages(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    build_of(workspace_of(plans, **hollow()), tmp_path / "site", "md")

    assert broken_links(tmp_path / "site") == []
    assert (tmp_path / "site/nl/plans/_hasselt/index.html").is_file()
    assert len(list(pages_in(tmp_path / "site"))) > 20


def test_without_any_plan_there_is_a_website_that_says_so(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    empty = "kind: register\nschema: 1\ndomains: [{id: werk, title: Werk}]\n"
    workspace = workspace_of(plans, register=empty, strategic="kind: register\nschema: 1\n")
    build_of(workspace, tmp_path / "site")
    pages = Pages(tmp_path / "site")

    assert "There are no plans in these files." in text_of(pages["en/plans/index.html"])
    assert "The register has none." in text_of(pages["en/prisons/index.html"])
    assert "No plan names this yet." in text_of(pages["en/domains/werk/index.html"])
    assert "0 plans of prisons" in text_of(pages["en/index.html"])
    assert broken_links(tmp_path / "site") == []


def test_two_files_without_an_id_and_two_ids_in_other_capitals_have_pages_of_their_own(
    tmp_path: Path,
) -> None:
    plans = tmp_path / "plans"
    (plans / "meer").mkdir(parents=True)
    nameless = PLAN.replace("prison: hasselt", "prisons: [gent, vorst]") + "actions: []\n"
    (plans / "meer" / "één.yaml").write_text(nameless, "utf-8")
    files = {
        "gent": nameless,
        "één": nameless,
        "lower": PLAN.replace("prison: hasselt", "prison: hasselt\nid: plan-x") + "actions: []\n",
        "upper": PLAN.replace("prison: hasselt", "prison: hasselt\nid: PLAN-X") + "actions: []\n",
    }
    build_of(workspace_of(plans, **files), tmp_path / "site")
    found = {path.name for path in (tmp_path / "site/nl/plans").iterdir() if path.is_dir()}

    assert found == {"2020-2025", "_gent", "_--n", "_--n-2", "PLAN-X", "plan-x-2"}
    assert broken_links(tmp_path / "site") == []


def test_an_entry_that_stands_twice_in_the_register_has_one_page(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    twice = "kind: register\nschema: 1\nprisons: [{id: gent, title: Gent}, {id: gent, title: Gent 2}]\n"
    build_of(workspace_of(plans, more=twice), tmp_path / "site")

    assert broken_links(tmp_path / "site") == []
