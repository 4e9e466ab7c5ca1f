"""On pages in another language than the plans, texts of plans say which language they are in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hulpplan.i18n import LANGUAGES, catalogue
from hulpplan.model.record import Record
from hulpplan.workspace.workspace import Workspace
from plans_folder import PlansFolder
from site_pages import build_of, pages_in, real_plans

# Names of organisations in lists, and cells that hold texts of plans and words of ours by turns, are not told apart.
SHARE = 0.93
DRAWN = ("svg", "title", "script")


@pytest.fixture(scope="module")
def plans_here() -> Workspace:
    return real_plans()


@pytest.fixture(scope="module")
def pages(plans_here: Workspace, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("site")
    build_of(plans_here, folder)
    return dict(pages_in(folder))


def texts(value: object) -> Iterator[str]:
    """Yield the texts in an item that are more than a word."""
    if isinstance(value, str):
        text = " ".join(value.split())
        if " " in text and len(text) > 12:
            yield text
    elif isinstance(value, Record | tuple):
        for one in vars(value).values() if isinstance(value, Record) else value:
            yield from texts(one)


def pieces(element: Any, language: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - html5lib has no public type
    """Yield each piece of text that is read on a page, with the language it is said to be in."""
    name = str(element.tag).rpartition("}")[2]
    if name in DRAWN:
        return
    language = element.get("lang", language)
    yield " ".join((element.text or "").split()), language
    for child in element:
        yield from pieces(child, language)
        yield " ".join((child.tail or "").split()), language


def test_nearly_all_texts_of_plans_say_that_they_are_dutch(
    plans_here: Workspace, pages: dict[str, Any]
) -> None:
    known = {text for item in plans_here.items() for text in texts(item.model)}
    said = [
        language
        for name, page in pages.items()
        if name.startswith("en/")
        for text, language in pieces(page)
        if text in known
    ]

    assert len(said) > 3000
    assert said.count("nl") / len(said) >= SHARE


def test_words_of_ours_do_not(pages: dict[str, Any]) -> None:
    ours, same = ({catalogue(one).gettext(text) for text in WORDS} for one in ("en", "nl"))
    for name, page in pages.items():
        if name.startswith("en/"):
            wrong = {text for text, language in pieces(page) if language == "nl" and text in ours - same}
            assert not wrong, name


WORDS = (
    *("planned", "running", "done", "postponed", "stopped", "taken up", "draft", "approved", "Together"),
    *(
        "No target group named",
        "official title not recorded",
        "Description",
        "Status",
        "Reason",
        "Late",
        "none",
    ),
)


def test_on_pages_in_the_language_of_the_plans_nothing_is_marked(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        if name.startswith("nl/"):
            marked = [one for one in page.iter() if one.get("lang") and one.tag not in {"html", "a"}]
            assert marked == [], name


def test_the_language_of_the_settings_is_that_of_the_plans(plans: PlansFolder, tmp_path: Path) -> None:
    plans.settings("kind: settings\nschema: 1\nlanguage: en\n")
    build_of(plans.workspace(), tmp_path / "site")
    made = dict(pages_in(tmp_path / "site"))
    found = {language: made[f"{language}/prisons/hasselt/index.html"].find(".//h1") for language in LANGUAGES}

    assert {language: title.get("lang") for language, title in found.items()} == {"nl": "en", "en": None}
