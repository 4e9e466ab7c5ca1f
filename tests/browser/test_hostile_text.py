"""Hostile text in every field, in a real browser; and the policy, for when something gets through."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browser.chromium import Chromium
from browser.hostile import HIDDEN, PROSE, TEXT
from browser.hostile_pages import MARKER, let_through, settle, write_page

REPORTS = ("plan", "strategic")


@pytest.mark.parametrize("name", REPORTS)
def test_hostile_text_in_every_field_does_nothing(browser: Chromium, tmp_path: Path, name: str) -> None:
    path = write_page(tmp_path, name, TEXT, PROSE)

    with browser.visit(path) as visit:
        settle(visit)

        assert visit.doings == []
        assert visit.requests == [path.as_uri()]
        assert visit.page.url.partition("#")[0] == path.as_uri()
        assert visit.run("() => 'pwned' in window") is False


@pytest.mark.parametrize("name", REPORTS)
def test_hostile_text_is_read_as_text(browser: Chromium, tmp_path: Path, name: str) -> None:
    with browser.visit(write_page(tmp_path, name, TEXT, PROSE)) as visit:
        seen = visit.page.locator("body").inner_text()

        assert "</title><script>pwned = 1; alert(1)</script>" in seen
        assert "{{ 7*191 }} {% raw %} {# x #}" in seen
        assert "1337" not in seen
        assert not set(HIDDEN) & set(seen)
        assert visit.page.title().startswith("<script>")


@pytest.mark.parametrize("name", REPORTS)
def test_every_link_goes_to_a_web_or_mail_address_or_a_place_on_the_page(
    browser: Chromium, tmp_path: Path, name: str
) -> None:
    path = write_page(tmp_path, name, TEXT, PROSE)

    with browser.visit(path) as visit:
        links = visit.run("() => [...document.querySelectorAll('[href]')].map(one => one.href)")

    assert {urlsplit(link).scheme for link in links} == {"file", "http"}
    assert {link.partition("#")[0] for link in links if link.startswith("file:")} == {path.as_uri()}


def test_without_policy_what_gets_through_would_be_seen(browser: Chromium, tmp_path: Path) -> None:
    with browser.visit(let_through(tmp_path, policy=False)) as visit:
        settle(visit)

        assert "alert: 1" in visit.doings
        assert any("evil.example" in request for request in visit.foreign())
        assert visit.run("() => 'pwned' in window") is True


def test_the_policy_stops_what_gets_through(browser: Chromium, tmp_path: Path) -> None:
    with browser.visit(let_through(tmp_path, policy=True)) as visit:
        settle(visit)

        assert [doing for doing in visit.doings if not doing.startswith("error: ")] == []
        assert any(
            "violates the following Content Security Policy directive" in doing for doing in visit.doings
        )
        assert visit.run("() => 'pwned' in window") is False
        assert visit.run("() => document.baseURI.split('#')[0]") == visit.requests[0]


def test_the_policy_lets_a_page_have_its_own_sheet_only(browser: Chromium, tmp_path: Path) -> None:
    path = write_page(tmp_path, "plan", MARKER, MARKER)
    page = path.read_text("utf-8")
    assert page.count("--ground: #fff;") == 1
    path.write_text(page.replace("--ground: #fff;", "--ground: #ffe;"), "utf-8")

    with browser.visit(path) as visit:
        assert visit.run("() => getComputedStyle(document.body).maxWidth") == "none"
        assert "Content Security Policy" in visit.doings[0]
