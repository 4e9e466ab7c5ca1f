import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.render.markdown import SCHEMES, markdown_to_html

PIECES = [
    "<",
    ">",
    "script",
    "/",
    "a",
    " ",
    "\n",
    "[x]",
    "(javascript:y)",
    "(http://z.be)",
    "!",
    "`",
    "*",
    "&",
]
PIECES += [
    "<img src=x onerror=y>",
    '"',
    "'",
    "|",
    "---",
    "#",
    "- ",
    "&lt;",
    "\\",
    "&#106;avascript:",
    "<http://a.be>",
]
TAGS = {"p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"}
TAGS |= {"h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"}


def test_formatting_is_kept() -> None:
    html = markdown_to_html("een **vet** *cursief* `code`\n\n3. drie\n4. vier\n\n> citaat\n\n***", 2)

    assert html == (
        "<p>een <strong>vet</strong> <em>cursief</em> <code>code</code></p>\n"
        '<ol start="3">\n<li>drie</li>\n<li>vier</li>\n</ol>\n'
        "<blockquote>\n<p>citaat</p>\n</blockquote>\n<hr>\n"
    )


def test_a_table_is_a_table_that_the_keyboard_and_the_ear_can_find() -> None:
    html = markdown_to_html("| a *b* | `c` |\n|:-:|---|\n| d | e |", 2)

    assert '<div class="frame" role="group" tabindex="0" aria-label="a b, c">\n<table>' in html
    assert html.count('<th scope="col">') == 2
    assert html.endswith("</table>\n</div>\n")


def test_a_table_without_headings_has_no_name() -> None:
    assert '<div class="frame" role="group" tabindex="0">\n<table>' in markdown_to_html(
        "| | |\n|-|-|\n| a | b |", 2
    )


def test_text_cannot_make_a_frame_or_say_what_it_is_called() -> None:
    html = markdown_to_html('<div class="frame" tabindex="5">\n\n| a" tabindex="6 |\n|-|\n| b |', 2)

    assert html.count("<div") == 1
    assert '&lt;div class="frame" tabindex="5"&gt;' in html
    assert 'aria-label="a&quot; tabindex=&quot;6"' in html


def test_html_is_shown_as_text() -> None:
    assert markdown_to_html("<b onclick=x>a</b>", 2) == "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>\n"
    assert markdown_to_html("<script>\nalert(1)\n</script>", 2).startswith("<p>&lt;script&gt;")


@pytest.mark.parametrize("address", ["http://a.be/x", "https://a.be", "mailto:a@b.be", "HTTPS://A.be"])
def test_a_link_to_the_web_or_to_mail_is_a_link(address: str) -> None:
    assert "<a href=" in markdown_to_html(f"[x]({address})", 2)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc", "/x", "#A1", "//a.be"]
)
def test_any_other_link_is_the_text_it_was_written_as(address: str) -> None:
    assert markdown_to_html(f"[x]({address})", 2) == f"<p>[x]({address})</p>\n"


def test_a_picture_is_its_alternative_text_or_else_its_address() -> None:
    assert markdown_to_html("a ![een *foto*](http://a.be/x.png) b", 2) == "<p>a een *foto* b</p>\n"
    assert markdown_to_html("![](http://a.be/x.png)", 2) == "<p>http://a.be/x.png</p>\n"


def test_headings_come_below_the_one_they_stand_under_without_a_gap() -> None:
    html = markdown_to_html("# een\n### twee\n# drie\n\nvier\n---", 3)

    assert html.startswith("<h4>een</h4>\n<h6>twee</h6>\n<h4>drie</h4>\n<h5>vier</h5>")


def test_there_is_no_heading_below_the_sixth() -> None:
    assert markdown_to_html("# een\n## twee", 5) == "<h6>een</h6>\n<h6>twee</h6>\n"


def test_hidden_characters_are_shown() -> None:
    assert markdown_to_html("a\u202eb", 2) == "<p>a\N{REPLACEMENT CHARACTER}b</p>\n"


@given(text=st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_is_written_only_formats(text: str) -> None:
    parsed = html5lib.parseFragment(markdown_to_html(text, 1), namespaceHTMLElements=False)

    for element in parsed.iter():
        if isinstance(element.tag, str) and element is not parsed:
            assert element.tag in TAGS
            assert set(element.attrib) <= {"href", "rel", "start"}
            assert element.get("href", "http:").lower().partition(":")[0] in SCHEMES
