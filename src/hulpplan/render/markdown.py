"""Markdown of the plans, read so that it can do nothing but format.

Raw HTML is text, links go to web and mail addresses only, pictures become their alternative text, and
headings move below the heading they stand under. Two walls: the parser passes no HTML on, and what it
made goes through an allow list once more.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hulpplan.render.clean import clean

LOWEST_HEADING = 6
SCHEMES = ("http", "https", "mailto")
_TAGS = {
    *("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
    "div",
}
_PLAIN_TEXTS = {"text", "code_inline"}
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href"},
    "ol": {"start"},
    "th": {"scope"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "*": set(),
}


class _Parser(MarkdownIt):
    """CommonMark with tables and without HTML."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table")

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name for it
        """Tell whether a link may go to this address; if not, it stays the text it was written as."""
        return url.lower().startswith(tuple(f"{scheme}:" for scheme in SCHEMES))


PARSER = _Parser()


def markdown_to_html(text: str, level: int) -> str:
    """Turn Markdown into HTML that is safe to put into a page.

    Args:
        text: CommonMark, with tables.
        level: the level of the heading that the text stands under; its own headings come below it.
    """
    if _PLAIN.fullmatch(text):
        # Most texts are a plain sentence, and to read one as Markdown takes longer than all else around it.
        return f"<p>{text}</p>\n"
    return html_of(read_markdown(text, level))


# One line that begins with a letter and holds nothing that Markdown or HTML give a meaning.
_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:()/'%?-])*(?<! )")


def read_markdown(text: str, level: int) -> list[Token]:
    """Read Markdown, with its headings below `level` and text in the place of pictures."""
    tokens = PARSER.parse(clean(text))
    _lower_headings(tokens, level)
    for token in tokens:
        if token.children:
            token.children = list(_without_pictures(token.children))
        if token.type == "fence" and token.content:
            # The last line of a block that nobody closed may lack its end.
            token.content = token.content.removesuffix("\n") + "\n"
    return tokens


def html_of(tokens: Sequence[Token]) -> str:
    """Write what was read as HTML that is safe to put into a page."""
    html = PARSER.renderer.render(list(_with_reachable_tables(tokens)), PARSER.options, {})
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=set(SCHEMES))


def _lower_headings(tokens: Sequence[Token], level: int) -> None:
    """Give the highest heading the first level below `level`, and leave no level out."""
    headings = [token for token in tokens if token.type in {"heading_open", "heading_close"}]
    ranks = sorted({token.tag for token in headings})
    for token in headings:
        token.tag = f"h{min(level + 1 + ranks.index(token.tag), LOWEST_HEADING)}"


def _without_pictures(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "image":
            # A picture from elsewhere would tell its host who reads the plan.
            yield Token("text", "", 0, content=token.content or str(token.attrs["src"]))
        else:
            yield token


def _with_reachable_tables(tokens: Sequence[Token]) -> Iterator[Token]:
    """Say of each heading that it is one of a column, and put a frame around each table.

    A table can be too wide for its place. Then the frame scrolls, so the keyboard must reach it, and a
    screen reader must have a name for it: what its headings say.
    """
    for place, token in enumerate(tokens):
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type == "table_open":
            yield _frame(tokens[place:])
        yield token
        if token.type == "table_close":
            yield Token("frame_close", "div", -1, block=True)


def _frame(tokens: Sequence[Token]) -> Token:
    head = takewhile(lambda token: token.type != "thead_close", tokens)
    headings = (_text_of(token) for token in head if token.type == "inline")
    name = ", ".join(heading for heading in headings if heading)
    attributes: dict[str, str | int | float] = {"class": "frame", "role": "group", "tabindex": "0"}
    if name:
        attributes["aria-label"] = name
    return Token("frame_open", "div", 1, attrs=attributes, block=True)


def _text_of(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in _PLAIN_TEXTS).strip()
