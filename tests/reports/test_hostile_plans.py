"""Text of plans that tries to be more than text."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from hulpplan.reports.registry import all_reports
from reports.documents import elements, inline_tokens, read_html, read_markdown, text_of
from reports.making import filled, make, workspace_of

BIDI = "\u202e\u2066\u200b\x07"
HOSTILE = (
    '<script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="alert(1)" \' autofocus=\'x '
    "</title></style></dd>{{ 7*191 }}{% raw %}{# x #} [j](javascript:alert(1)) "
    "![p](http://evil.example/p.png) <http://evil.example> `code` *em* __st__ ~~weg~~ &lt;b&gt; $x$\n"
    "# Kop\n- punt\n1. een\n"
    "| a | b |\n|---|---|\n\n---\n```\n\n    blok\n===\n<!-- \n[r]: javascript:alert(1)\n" + BIDI
)
PLAIN = "gewone tekst"
FORMATTED = (
    "# Kop <b>x</b>\n\n- [j](javascript:alert(1)) ![p](http://evil.example/p.png)\n- [a](http://evil.example)\n\n"
    "> <script>alert(1)</script>\n\n| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | `<b>` |\n\n"
    "```html\n<script>\n"
)
PROSE = [HOSTILE, FORMATTED]
NAMES = sorted(all_reports())
REPORTS = [(name, form) for name in NAMES for form in ("md", "html")]
# The time in which what every field of the format says takes place.
IN_TIME: dict[str, Any] = {"progress": {"period": "2021"}, "agenda": {"period": "2021"}}
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ),
    *(
        "dl",
        "div",
        "dt",
        "dd",
        "aside",
        "nav",
        "ol",
        "ul",
        "li",
        "main",
        "section",
        "article",
        "footer",
        "span",
    ),
    *(
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "progress",
        "strong",
        "em",
        "code",
        "pre",
        "hr",
    ),
    *("blockquote", "br", "figure", "figcaption", "details", "summary"),
    *(f"{SVG}{name}" for name in ("svg", "title", "desc", "defs", "pattern", "g", "text")),
    *(f"{SVG}{name}" for name in ("rect", "path", "line", "circle")),
}
ATTRIBUTES = {
    *(
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "class",
        "id",
        "href",
        "rel",
        "role",
        "scope",
        "start",
    ),
    *("aria-label", "aria-labelledby", "aria-hidden", "tabindex", "data-label", "max", "value"),
    *("viewBox", "preserveAspectRatio", "x", "y", "width", "height", "vector-effect", "rx", "cx", "cy", "r"),
    *("x1", "y1", "x2", "y2", "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "transform"),
    *("patternUnits", "patternTransform", "font-size", "font-weight", "text-anchor"),
}


def report_of(folder: Path, name: str, form: str, text: str, prose: str) -> str:
    return make(workspace_of(folder, **filled(text, prose)), name, form, **IN_TIME.get(name, {}))


def structure(report: str, form: str) -> list[str]:
    """List what a reader's program makes of a report, without its texts."""
    if form == "html":
        # Of a longer text more lines are drawn, and what has no room is told where a pointer rests on it.
        drawn = {f"{SVG}{name}" for name in ("text", "title", "g", "path")}
        return [name for name, _ in elements(read_html(report)) if name not in drawn]
    return [token.type + token.tag for token in read_markdown(report)]


def test_every_field_of_the_format_has_the_text(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, **filled(HOSTILE, HOSTILE))

    assert [document.facts for document in workspace.documents] == [(), (), ()]


@pytest.mark.parametrize(("name", "form"), REPORTS)
def test_plain_text_cannot_change_the_structure_of_a_report(tmp_path: Path, name: str, form: str) -> None:
    harmless = structure(report_of(tmp_path, name, form, PLAIN, PLAIN), form)
    hostile = structure(report_of(tmp_path, name, form, HOSTILE, PLAIN), form)

    assert hostile == harmless


@pytest.mark.parametrize(("name", "form"), REPORTS)
def test_hostile_text_is_shown(tmp_path: Path, name: str, form: str) -> None:
    report = report_of(tmp_path, name, form, HOSTILE, HOSTILE)
    seen = (
        text_of(read_html(report))
        if form == "html"
        else " ".join(token.content for token in inline_tokens(report))
    )

    assert "<script>alert(1)</script>" in seen
    assert "{{ 7*191 }}{% raw %}{# x #}" in seen
    assert "1337" not in seen


@pytest.mark.parametrize(("name", "form"), REPORTS)
def test_no_hidden_character_gets_through(tmp_path: Path, name: str, form: str) -> None:
    report = report_of(tmp_path, name, form, HOSTILE, HOSTILE)

    assert not set(BIDI) & set(report)
    assert "\N{REPLACEMENT CHARACTER}" in report


@pytest.mark.parametrize("prose", PROSE, ids=["hostile", "formatted"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_only_what_does_nothing(tmp_path: Path, name: str, prose: str) -> None:
    page = read_html(report_of(tmp_path, name, "html", HOSTILE, prose))

    for tag, element in elements(page):
        assert tag in ALLOWED
        assert set(element.attrib) <= ATTRIBUTES
    assert {link.partition(":")[0] for link in links(page)} <= {"http", "https", "mailto"}


def links(page: object) -> Iterator[str]:
    for tag, element in elements(page):  # type: ignore[arg-type]
        if tag == "a" and not str(element.get("href")).startswith("#"):
            yield str(element.get("href"))


@pytest.mark.parametrize("prose", PROSE, ids=["hostile", "formatted"])
@pytest.mark.parametrize("name", NAMES)
def test_a_document_passes_no_html_no_picture_and_no_script_on(tmp_path: Path, name: str, prose: str) -> None:
    report = report_of(tmp_path, name, "md", HOSTILE, prose)
    blocks = {token.type for token in read_markdown(report)}
    inside = list(inline_tokens(report))

    assert "html_block" not in blocks
    assert not {"html_inline", "image"} & {token.type for token in inside}
    addresses = {str(token.attrs["href"]) for token in inside if token.type == "link_open"}
    assert addresses <= {"http://evil.example"}


@pytest.mark.parametrize("name", NAMES)
def test_headings_inside_a_field_stay_below_the_heading_over_it(tmp_path: Path, name: str) -> None:
    report = report_of(tmp_path, name, "md", PLAIN, "# Een kop\n\ntekst")
    levels = [int(token.tag[1]) for token in read_markdown(report) if token.type == "heading_open"]

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_policy_of_a_page_allows_its_own_sheet_and_nothing_else(tmp_path: Path) -> None:
    page = read_html(report_of(tmp_path, "plan", "html", HOSTILE, HOSTILE))
    (policy,) = [element.get("content") for _, element in elements(page) if element.get("http-equiv")]
    (sheet,) = [element.text for tag, element in elements(page) if tag == "style"]

    assert sheet
    allowed = b64encode(sha256(sheet.encode("utf-8")).digest()).decode("ascii")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{allowed}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
