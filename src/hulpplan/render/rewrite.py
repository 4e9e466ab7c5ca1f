"""Markdown of the plans, written out again as Markdown.

A field cannot be copied as it stands: what reads the report may pass raw HTML and pictures on. So it is
read, and written anew from what was understood. What was written is read once more; where it would not mean
the same, the source is shown as text instead.
"""

import re
from collections.abc import Callable, Sequence

from markdown_it.tree import SyntaxTreeNode

from hulpplan.render.clean import clean
from hulpplan.render.escape import escape_inside, escape_line, escape_markdown
from hulpplan.render.markdown import html_of, markdown_to_html, read_markdown

_BACKTICKS = re.compile("`+")
_PLAIN_ADDRESS = re.compile(r"[^\s<>()\\]+")


def rewrite_markdown(text: str, level: int) -> str:
    """Write a Markdown field so that it can stand in a Markdown document.

    Args:
        text: CommonMark, with tables.
        level: the level of the heading that the text stands under; its own headings come below it.

    Returns:
        Blocks with one empty line between them, without an end of line behind the last.
    """
    tokens = read_markdown(text, level)
    written = _blocks(SyntaxTreeNode(tokens).children)
    if markdown_to_html(written, level) == html_of(tokens):
        return written
    paragraphs = re.split(r"\n\s*\n", clean(text).strip())
    return "\n\n".join(escape_markdown(paragraph) for paragraph in paragraphs)


def _blocks(nodes: Sequence[SyntaxTreeNode], *, tight: bool = False) -> str:
    written = []
    bullets = 0
    for node in nodes:
        # Two lists next to each other would become one if their points looked the same.
        bullets = bullets + 1 if node.type in _LISTS else 0
        written.append(_LISTS[node.type](node, bullets) if bullets else _BLOCKS[node.type](node))
    return ("\n" if tight else "\n\n").join(written)


def _heading(node: SyntaxTreeNode) -> str:
    return f"{'#' * int(node.tag[1])} {_inline_of(node)}"


def _quote(node: SyntaxTreeNode) -> str:
    return prefixed(_blocks(node.children), "> ")


def _code(node: SyntaxTreeNode) -> str:
    fence = _longer_than(node.content, 3)
    return f"{fence}\n{node.content}{fence}"


def _bullets(node: SyntaxTreeNode, number: int) -> str:
    # Never `-`: templates write their own lists with it, which may stand right beside a field.
    mark = "*" if number % 2 else "+"
    return _points(node, [mark] * len(node.children))


def _numbers(node: SyntaxTreeNode, number: int) -> str:
    first = int(node.attrs.get("start", 1))
    behind = "." if number % 2 else ")"
    return _points(node, [f"{first + place}{behind}" for place in range(len(node.children))])


def _points(node: SyntaxTreeNode, marks: Sequence[str]) -> str:
    tight = any(inner.hidden for point in node.children for inner in point.children)
    points = []
    for mark, point in zip(marks, node.children, strict=True):
        indent = " " * (len(mark) + 1)
        text = prefixed(_blocks(point.children, tight=tight), indent)
        points.append(f"{mark} {text[len(indent) :]}".rstrip(" "))
    return ("\n" if tight else "\n\n").join(points)


def _table(node: SyntaxTreeNode) -> str:
    rows = [row for part in node.children for row in part.children]
    cells = [[_inline_of(cell, in_table=True) for cell in row.children] for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join((lines[0], f"|{' --- |' * len(cells[0])}", *lines[1:]))


def _inline_of(node: SyntaxTreeNode, *, in_table: bool = False) -> str:
    return "".join(_inline(inner.children, in_table=in_table) for inner in node.children)


def _inline(nodes: Sequence[SyntaxTreeNode], *, in_table: bool) -> str:
    written = ""
    for node in nodes:
        escape = escape_line if not written or written.endswith("\n") else escape_inside
        if node.type == "text":
            written += escape(node.content)
        elif node.type == "code_inline":
            written += _code_inside(node.content.replace("|", r"\|") if in_table else node.content)
        else:
            written += _MARKS[node.type](node, _inline(node.children, in_table=in_table))
    return written


def _link(node: SyntaxTreeNode, text: str) -> str:
    address = str(node.attrs["href"])
    if len(node.children) == 1 and node.children[0].content == address:
        return f"<{address}>"
    return f"[{text}]({address})" if _PLAIN_ADDRESS.fullmatch(address) else f"[{text}](<{address}>)"


def _code_inside(text: str) -> str:
    fence = _longer_than(text, 1)
    space = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{space}{text}{space}{fence}"


def _longer_than(text: str, least: int) -> str:
    longest = max((len(run) + 1 for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(longest, least)


def prefixed(text: str, prefix: str) -> str:
    """Put something before each line, without a blank at the end of an empty one."""
    return "\n".join(f"{prefix}{line}" if line else prefix.rstrip(" ") for line in text.split("\n"))


_LISTS: dict[str, Callable[[SyntaxTreeNode, int], str]] = {
    "bullet_list": _bullets,
    "ordered_list": _numbers,
}
_BLOCKS: dict[str, Callable[[SyntaxTreeNode], str]] = {
    "paragraph": _inline_of,
    "heading": _heading,
    "blockquote": _quote,
    "fence": _code,
    "code_block": _code,
    "table": _table,
    "hr": lambda _: "***",
}
_MARKS: dict[str, Callable[[SyntaxTreeNode, str], str]] = {
    "em": lambda _, text: f"*{text}*",
    "strong": lambda _, text: f"**{text}**",
    "link": _link,
    "softbreak": lambda *_: "\n",
    "hardbreak": lambda *_: "\\\n",
}
