"""The checks themselves: each fault is found, and a page without faults has none."""

from pathlib import Path

import pytest

from browser import axe, checks
from browser.chromium import Chromium
from browser.folder import broken_links
from browser.validator import invalid_in

GOOD = """\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Een titel</title>
</head>
<body>
<main>
<h1>Een kop</h1>
<p>Tekst met een <a href="#plek">verwijzing</a>.</p>
<table>
<caption>Een tabel</caption>
<thead><tr><th scope="col">Naam</th><th scope="col">Getal</th></tr></thead>
<tbody><tr><th scope="row">een</th><td>1</td></tr></tbody>
</table>
<h2 id="plek">Een plek</h2>
</main>
</body>
</html>
"""
OPEN = GOOD.replace(
    "default-src 'none'; base-uri",
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri",
)
WIDE = "<div style='overflow-x: auto'{}><table style='width: 2000px'><tr><th scope=col>a</th></tr><tr><td>1</td></tr></table></div>"
TRAP = "<script>document.querySelector('a').addEventListener('keydown', event => event.preventDefault())</script>"
DRAWING = "<svg role=img aria-label=x width=90 height=40><rect width=90 height=40 fill={} /><text x=9 y=20 fill={}>x</text></svg>"
PATTERNED = (
    "<svg role=img aria-label=x width=90 height=40><defs><pattern id=p width=4 height=4 patternUnits=userSpaceOnUse>"
    "<rect width=4 height=4 fill=#fff /><path d='M0 0H4' stroke=#111 /></pattern></defs>"
    "<rect width=90 height=40 fill='url(#p)' /><text x=9 y=20 fill=#111>y</text></svg>"
)
FAULTS = {
    "what is seen": (
        (
            "<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #222; } }</style>",
            "dark, 1440 wide: color-contrast",
        ),
        (
            "<style>@media (max-width: 400px) { p { color: #ccc; } }</style>",
            "light, 390 wide: color-contrast",
        ),
        ("<style>@media print { p { color: #eee; } }</style>", "paper, 673 wide: color-contrast"),
        ("<h4>Te diep</h4>", "light, 1440 wide: heading-order"),
        ("<img src='data:,'>", "light, 768 wide: image-alt"),
        ("<button style='width: 9px; height: 9px; padding: 0' aria-label=x></button>" * 2, "target-size"),
        ("<p style='width: 500px'>breed</p>", "light, 320 wide: the page is 508 wide"),
        ("<p style='width: 500px'>breed</p>", "zoomed 400 %: the page is 508 wide"),
        (
            "<p style='width: 500px' class=breed>breed</p>",
            'sticks out: <p style="width: 500px" class="breed">',
        ),
        (
            "<style>@media (width: 1024px) { p { width: 1200px; } }</style>",
            "light, 1024 wide: the page is 1208 wide",
        ),
        (
            "<p style='width: 90px; overflow: hidden; white-space: nowrap'>Dit past er niet in</p>",
            "is cut off: <p",
        ),
        (
            "<p style='width: 90px; overflow: auto; white-space: nowrap'>Dit past er niet in</p>",
            "text scrolls sideways: <p",
        ),
        (WIDE.format(""), "scrolls sideways without name, role or focus: <div style"),
        (
            WIDE.format(" tabindex=0 role=group"),
            'without name, role or focus: <div style="overflow-x: auto" tabindex="0"',
        ),
        (
            "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>",
            "paper, 673 wide: a header of a table does not say",
        ),
        (
            "<style>@media (max-width: 400px) { td { display: none; } }</style>",
            "light, 320 wide: tables have",
        ),
    ),
    "a drawing is pale, and a table is folded away": (
        (DRAWING.format("#fff", "#777"), "light, 768 wide: a text in a drawing has a contrast of 4.48"),
        (DRAWING.format("#123", "#666"), "light, 1440 wide: a text in a drawing has a contrast of 2.81"),
        (PATTERNED, "paper, 673 wide: a text in a drawing has a contrast of 1.00"),
        (
            "<style>@media (prefers-color-scheme: dark) { text { fill: #fff; } }</style>",
            "dark, 1440 wide: a text in a drawing has a contrast of 1.00",
        ),
        (
            "<details><summary>meer</summary><table><tr><th>a</th></tr><tr><td>1</td></tr></table></details>",
            "a header of a table does not say",
        ),
    ),
    "what it does": (
        ("<img alt='' src='http://evil.example/x.png'>", "asked for http://evil.example/x.png"),
        ("<script>confirm('zeker?')</script>", "confirm: zeker?"),
        ("<script>throw new Error('stuk')</script>", "error: stuk"),
        ("<script>console.warn('pas op')</script>", "warning: pas op"),
        ("<style>a:focus { outline: none; }</style>", "light, 320 wide: the focus does not show: <a"),
        ("<a href='#plek' tabindex=3>eerst</a>", "light, 1440 wide: jumps the queue: <a"),
    ),
    "too wide when it is spaced": (
        (
            "<p style='white-space: nowrap; width: min-content'>Deze zin past net wel op een telefoon.</p>",
            "320 wide, spaced: the page is",
        ),
    ),
    "the focus is pale, and there is no way out": (
        ("<style>a:focus { outline: 2px solid #ddd; }</style>", "the focus shows with a contrast of 1."),
        (TRAP, "the Tab key does not leave the page"),
    ),
    "the focus is behind something": (
        ("<div style='position: fixed; inset: 0; background: #fff'></div>", "has the focus out of sight: <a"),
    ),
    "something cannot be reached": (
        (
            "<script>document.addEventListener('focusin', event => event.target.blur())</script>",
            "of 1 elements the Tab key reached []",
        ),
    ),
}
HEAD = {
    "another language": (GOOD.replace('lang="nl"', 'lang="en"'), "the page says that it is in 'en'"),
    "no title": (GOOD.replace("Een titel", " "), "the page has no title"),
    "no policy": (GOOD.replace("Content-Security-Policy", "x-dns"), "the policy leaves default-src open"),
    "a policy that comes late": (
        GOOD.replace('<meta charset="utf-8">', '<meta charset="utf-8"><meta name="x" content="y">'),
        "the policy leaves default-src open",
    ),
    "a policy for any style": (
        GOOD.replace("default-src 'none'", "default-src 'none'; style-src 'unsafe-inline'"),
        "the policy has 'unsafe-inline' in style-src",
    ),
    "a policy for other hosts": (
        GOOD.replace("default-src 'none'", "default-src 'none'; img-src https:"),
        "the policy has https: in img-src",
    ),
    "a policy for scripts as data": (
        GOOD.replace("default-src 'none'", "default-src 'none'; script-src data:"),
        "the policy has data: in script-src",
    ),
    "a policy for forms": (
        GOOD.replace("form-action 'none'", "form-action 'self'"),
        "the policy leaves form-action open",
    ),
}
INVALID = (
    ("<ul><p>x</p></ul>", "not allowed as child"),
    ('<p id="plek">x</p>', "Duplicate ID"),
    ('<progress max="veel"></progress>', "Bad value"),
    ('<p role="button" href="#">x</p>', "not allowed on element"),
    ("<dl><dt>x</dt></dl>", "missing"),
    ("<svg><foo/></svg>", "not allowed as child"),
    ('<p style="colr: red">x</p>', "doesn't exist"),
    ("<table><tr><td colspan=2>x</td></tr><tr><td>x</td></tr></table>", "columns"),
    ("<p>x</div>", "Stray end tag"),
)


def write(folder: Path, page: str, name: str = "page.html") -> Path:
    path = folder / name
    path.write_text(page, "utf-8")
    return path


def test_a_page_without_faults_has_none(browser: Chromium, tmp_path: Path) -> None:
    with browser.visit(write(tmp_path, GOOD)) as visit:
        assert checks.find_all(visit, "nl") == []


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_found(browser: Chromium, tmp_path: Path, name: str) -> None:
    body = "".join(body for body, _ in FAULTS[name])
    page = OPEN.replace("default-src 'none'", "default-src *").replace("</main>", f"{body}</main>")

    with browser.visit(write(tmp_path, page)) as visit:
        faults = checks.find_all(visit, "nl")

    missed = [wanted for _, wanted in FAULTS[name] if not any(wanted in fault for fault in faults)]
    assert not missed, "\n".join(faults)


@pytest.mark.parametrize("name", HEAD)
def test_a_fault_in_what_a_page_says_of_itself_is_found(browser: Chromium, tmp_path: Path, name: str) -> None:
    page, wanted = HEAD[name]

    with browser.visit(write(tmp_path, page)) as visit:
        assert wanted in checks.find_in_head(visit, "nl")


def test_text_in_a_drawing_is_measured_on_what_is_drawn_right_under_it(
    browser: Chromium, tmp_path: Path
) -> None:
    covered = PATTERNED.replace("<text", "<rect x=2 y=2 width=50 height=36 fill=#fff /><text")
    drawings = (DRAWING.format("#123", "#fff"), DRAWING.format("none", "#000"), covered)
    with browser.visit(write(tmp_path, OPEN.replace("</main>", f"{''.join(drawings)}</main>"))) as visit:
        assert checks.find_pale(visit) == []
        assert axe.find_faults(visit) == []


def test_a_wide_table_may_scroll_where_the_keyboard_reaches_it(browser: Chromium, tmp_path: Path) -> None:
    framed = WIDE.format(" tabindex=0 role=group aria-label=Tabel")
    with browser.visit(write(tmp_path, OPEN.replace("</main>", f"{framed}</main>"))) as visit:
        assert checks.find_not_fitting(visit) == []
        assert checks.find_out_of_reach(visit) == []


def test_a_page_may_ask_for_what_lies_in_its_website(browser: Chromium, tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    write(tmp_path, "", "sheet.css")
    page = GOOD.replace("default-src 'none'", "default-src 'none'; style-src file:").replace(
        "</head>", '<link rel="stylesheet" href="../sheet.css"></head>'
    )

    with browser.visit(write(tmp_path, page, "nl/page.html")) as visit:
        assert visit.foreign() == [(tmp_path / "sheet.css").as_uri()]
        assert visit.foreign(tmp_path) == []


def test_what_is_not_valid_is_found(tmp_path: Path) -> None:
    good = write(tmp_path, GOOD, "good.html")
    bad = {
        write(tmp_path, GOOD.replace("</main>", f"{wrong}</main>"), f"é {place}.html"): wanted
        for place, (wrong, wanted) in enumerate(INVALID)
    }

    found = invalid_in([good, *bad])

    assert set(found) == {str(path) for path in bad}
    for path, wanted in bad.items():
        assert wanted in found[str(path)][0]


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    outside = write(tmp_path.parent, GOOD, "outside.html")
    links = {
        "index.html#plek": True,
        "a%20b/index.html#plek": True,
        "https://example.org/x": True,
        "mailto:x@example.org": True,
        "#plek": True,
        "#elders": False,
        "a%20b/index.html#elders": False,
        "a%20b/": False,
        "a%20b/other.html": False,
        "../outside.html": False,
        "javascript:x": False,
    }
    page = "".join(f'<a href="{link}">x</a>' for link in links) + '<p id="plek">x</p>'
    write(tmp_path, f"<!doctype html><title>x</title>{page}", "index.html")
    write(tmp_path, GOOD, "a b/index.html")

    assert outside.is_file()
    assert broken_links(tmp_path) == [f"index.html: {link}" for link, good in links.items() if not good]
