import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hulpplan.render.markdown import markdown_to_html
from hulpplan.render.rewrite import rewrite_markdown

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
PIECES = [
    "a",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "``",
    "[x](http://a.be)",
    "[x](javascript:b)",
    "![p](http://a.be)",
]
PIECES += [
    "- ",
    "* ",
    "1. ",
    "2) ",
    "> ",
    "# ",
    "## ",
    "---",
    "    ",
    "```\n",
    "~~~\n",
    "<b>",
    "<!-- ",
    "&amp;",
    "&#10;",
]
PIECES += [
    "|",
    "| a | b |\n|---|---|\n",
    "\\",
    "\\\n",
    "  \n",
    "===",
    "[r]: http://a.be\n",
    "[r]",
    "<http://a.be>",
    "é",
]


def test_a_field_is_written_anew_and_means_the_same() -> None:
    source = (
        "# Kop\n\nEen **vette** en *schuine* [link](http://a.be/x) en <http://a.be>, `code`\\\n"
        "regel\ntwee\n\n1. een\n2. twee\n   - drie\n\n> citaat\n\n    blok\n\n"
        "| a | b |\n| - | - |\n| `x` | y |\n\n***\n"
    )

    assert rewrite_markdown(source, 2) == (
        "### Kop\n\nEen **vette** en *schuine* [link](http://a.be/x) en <http://a.be>, `code`\\\n"
        "regel\ntwee\n\n1. een\n2. twee\n   * drie\n\n> citaat\n\n```\nblok\n```\n\n"
        "| a | b |\n| --- | --- |\n| `x` | y |\n\n***"
    )


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("<i>a</i>", "\\<i\\>a\\</i\\>"),
        ("![p](http://a.be/x.png)", "p"),
        ("[j](javascript:x)", "\\[j\\](javascript:x)"),
        ("* a\n\n* b", "* a\n\n* b"),
        ("- a\n- b\n\n+ c", "* a\n* b\n\n+ c"),
        ("1. a\n\n2) b", "1. a\n\n2) b"),
        ("-\n- a", "*\n* a"),
        ("``a`b``", "``a`b``"),
        ("`` `a` ``", "`` `a` ``"),
        ("[x](<http://a.be/(b>)", "[x](<http://a.be/(b>)"),
        ("~~~\n```` \n~~~", "`````\n```` \n`````"),
        ("| a |\n|---|\n| `b\\|c` |", "| a |\n| --- |\n| `b\\|c` |"),
        ("a\n- b", "a\n\n* b"),
        ("```\na", "```\na\n```"),
        ("```\n```", "```\n```"),
        ('[x](http://a.be "titel")', "[x](http://a.be)"),
        ("a\n\\- b", "a\n\\- b"),
    ],
)
def test_each_construct_has_one_way_of_writing(source: str, written: str) -> None:
    assert rewrite_markdown(source, 2) == written


def test_what_cannot_be_written_to_mean_the_same_is_shown_as_text() -> None:
    assert rewrite_markdown("a&#10;- b\n\n*c*", 2) == "a\\&\\#10;- b\n\n\\*c\\*"


def test_a_list_is_never_one_with_a_list_of_the_template_beside_it() -> None:
    document = f"- sjabloon\n\n{rewrite_markdown('- veld', 2)}\n\n- sjabloon\n"

    assert READER.render(document).count("<ul>") == 3


@given(text=st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_is_written_is_harmless_and_stays_inside_its_place(text: str) -> None:
    written = rewrite_markdown(text, 3)
    tokens = READER.parse(f"- voor\n\n{written}\n\nna\n")
    inner = [child for token in tokens for child in token.children or ()]

    assert not {"html_block"} & {token.type for token in tokens}
    assert not {"html_inline", "image"} & {child.type for child in inner}
    assert all(
        str(child.attrs["href"]).startswith(("http:", "mailto:"))
        for child in inner
        if child.type == "link_open"
    )
    assert all(token.tag >= "h4" for token in tokens if token.type == "heading_open")
    assert READER.render(f"{written}\n\nna\n").endswith("<p>na</p>\n")


@given(
    text=st.lists(
        st.sampled_from(["woord", " ", "\n", "\n\n", "*x* ", "**y** ", "- punt\n", "`z`", ", "])
    ).map("".join)
)
def test_ordinary_markdown_means_the_same_afterwards(text: str) -> None:
    assert markdown_to_html(rewrite_markdown(text, 2), 2) == markdown_to_html(text, 2)
