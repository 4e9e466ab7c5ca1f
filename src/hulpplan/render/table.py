"""Tables in Markdown, made so that everybody can read them on every screen."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from markdown_it.token import Token

_TEXTS = {"text", "code_inline"}


def with_reachable_tables(tokens: Sequence[Token]) -> Iterator[Token]:
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
    return "".join(child.content for child in inline.children or () if child.type in _TEXTS).strip()
