"""The page in HTML: what it is for who reads it on a phone, on paper, or by ear."""

import re
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import pytest

from hulpplan.reports.registry import all_reports
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from reports.documents import elements, read_html, text_of, with_id
from reports.making import PLAN, ROOT, make, workspace_of

SHEET = (ROOT / "templates" / "html" / "document.css").read_text("utf-8")
REPORTS = [
    *(("plan", "hasselt"), ("plan", "brussel"), ("strategic", "2020-2025"), ("strategic", "2015-2020")),
    *((name, "hasselt") for name in sorted(all_reports()) if name not in {"plan", "strategic"}),
]


@pytest.fixture(scope="module")
def real() -> Workspace:
    return load_folder(ROOT / "plans", Settings(ROOT), ROOT)


@pytest.mark.parametrize(("name", "plan"), REPORTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_has_a_language_landmarks_one_title_and_a_way_past_the_contents(
    real: Workspace, name: str, plan: str, language: str
) -> None:
    page = read_html(make(real, name, "html", plan=plan, language=language))  # type: ignore[arg-type]
    names = [tag for tag, _ in elements(page)]

    assert page.get("lang") == language
    assert [names.count(tag) for tag in ("header", "main", "footer", "h1", "title", "script")] == [1] * 5 + [
        0
    ]
    # A single page has no list of contents.
    assert names.count("nav") == int(name != "sheet")
    first_link = next(element for tag, element in elements(page) if tag == "a")
    assert first_link.get("href") == "#_content"
    assert with_id(page, "_content").tag.endswith("main")


@pytest.mark.parametrize(("name", "plan"), [one for one in REPORTS if one[0] != "sheet"])
def test_the_contents_lead_to_every_chapter(real: Workspace, name: str, plan: str) -> None:
    page = read_html(make(real, name, "html", plan=plan))
    (navigation,) = [element for tag, element in elements(page) if tag == "nav"]
    chapters = [
        text_of(element)
        for tag, element in elements(page)
        if tag == "h2" and element.get("id") != "_contents"
    ]

    linked = [element for tag, element in elements(navigation) if tag == "a"]
    titles = [text_of(element) for element in linked if str(element.get("href")).startswith("#_")]
    assert titles == chapters
    for element in linked:
        assert with_id(page, str(element.get("href")).removeprefix("#")) is not None


@pytest.mark.parametrize(("name", "plan"), REPORTS)
def test_tables_have_a_caption_and_headings_of_columns_and_rows(
    real: Workspace, name: str, plan: str
) -> None:
    page = read_html(make(real, name, "html", plan=plan))

    for tag, table in elements(page):
        if tag == "table":
            inside = list(elements(table))
            assert [text_of(element) for name_, element in inside if name_ == "caption"] != [""]
            assert all(element.get("scope") in {"col", "row"} for name_, element in inside if name_ == "th")
            assert all(element.get("data-label") for name_, element in inside if name_ == "td")


def test_a_status_and_progress_are_in_words_beside_their_colour(real: Workspace) -> None:
    page = read_html(make(real, form="html", plan="hasselt"))
    state = next(element for tag, element in elements(with_id(page, "A3")) if element.get("class") == "state")

    assert text_of(state) == "running 60% (2022-03-22) late: should have ended by 2022-03"
    (bar,) = [element for tag, element in elements(state) if tag == "progress"]
    assert (bar.get("value"), bar.get("max"), bar.get("aria-label")) == ("60", "100", "Progress")


def test_the_disclaimer_stands_before_the_contents(real: Workspace) -> None:
    report = make(real, form="html", plan="hasselt")

    assert report.index("Illustratief voorbeeld") < report.index("<nav")


def test_a_page_is_one_file(real: Workspace) -> None:
    report = make(real, form="html", plan="hasselt")

    assert not re.search(r"\bsrc=|@import|url\((?!#)|<link|<iframe", report)
    assert SHEET.strip() in report


def palettes() -> Iterator[dict[str, str]]:
    """Yield the colours of the light page and of the dark one."""
    blocks = re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    for block in blocks[:2]:
        yield dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", block))


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    parts = (
        [digits[place : place + 2] for place in (0, 2, 4)]
        if len(digits) == 6
        else [digit * 2 for digit in digits]
    )
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (int(part, 16) / 255 for part in parts)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", list(palettes()), ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(palette: dict[str, str]) -> None:
    for text, ground in product(("text", "soft", "accent", "late"), ("ground", "raised")):
        assert contrast(palette[text], palette[ground]) >= 4.5, (text, ground)
    assert contrast(palette["text"], palette["note"]) >= 4.5


@pytest.mark.parametrize("palette", list(palettes()), ids=["light", "dark"])
def test_drawn_colours_can_be_told_from_the_ground(palette: dict[str, str]) -> None:
    for colour in ("planned", "running", "done", "postponed", "stopped", "unknown", "accent"):
        assert contrast(palette[colour], palette["ground"]) >= 3, colour


def test_headings_of_a_disclaimer_come_right_below_the_title(tmp_path: Path) -> None:
    plan = PLAN + "disclaimer: |\n  # Vooraf\n\n  ## Verder\n\n  Tekst.\n"
    page = read_html(make(workspace_of(tmp_path, hasselt=plan), "plan", "html"))
    (aside,) = [element for tag, element in elements(page) if tag == "aside"]
    levels = [int(tag[1]) for tag, _ in elements(page) if re.fullmatch("h[1-6]", tag)]

    assert [tag for tag, _ in elements(aside) if tag.startswith("h")] == ["h2", "h3"]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_on_a_page_in_another_language_texts_of_the_plan_say_which_they_are_in(real: Workspace) -> None:
    page = read_html(make(real, "plan", "html", plan="hasselt", language="en"))
    marked = [element for _, element in elements(page) if element.get("lang") == "nl"]
    same = read_html(make(real, "plan", "html", plan="hasselt", language="nl"))

    assert {str(element.tag).rpartition("}")[2] for element in marked} >= {"h1", "h3", "div", "span"}
    assert [element for tag, element in elements(same) if tag != "html" and element.get("lang")] == []
