"""Markdown of a report as the parts of a document."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from hulpplan.render.document.blocks import (
    Block,
    Blocks,
    Code,
    Facts,
    Figure,
    Heading,
    Known,
    Paragraph,
    Points,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
    text_of,
)
from hulpplan.render.document.columns import is_wide, shares_of
from hulpplan.render.markdown import read_markdown

PICTURE: Final = "picture"
"""What the block of a drawing is marked with; texts of plans cannot write a mark."""


def read_document(markdown: str, figures: Mapping[str, Sequence[Figure]]) -> tuple[str, Blocks]:
    """Read the Markdown of a report.

    Args:
        markdown: the report; its first heading is its title.
        figures: the drawings by name; a block marked `picture` names one, which takes its place.

    Returns:
        The title, and the rest.
    """
    blocks = list(_Reading(figures).blocks(SyntaxTreeNode(read_markdown(markdown, 0)).children))
    title = ""
    first = blocks[0] if blocks else None
    if isinstance(first, Heading):
        title = text_of(first.runs)
        del blocks[0]
    warning = blocks[0] if blocks else None
    if isinstance(warning, Quote):
        blocks[0] = replace(warning, warning=True)
    return title, tuple(_stepping(blocks))


def _stepping(blocks: Sequence[Block]) -> Iterator[Block]:
    """Raise headings by the one of the title, and those that leave a level out."""
    before = 0
    for block in blocks:
        if isinstance(block, Heading):
            before = max(1, min(block.level - 1, before + 1))
            yield replace(block, level=before)
        else:
            yield block


class _Reading:
    def __init__(self, figures: Mapping[str, Sequence[Figure]]) -> None:
        self._figures = figures
        self._parts: Mapping[str, Callable[[SyntaxTreeNode], Sequence[Block]]] = {
            "heading": lambda node: [Heading(int(node.tag[1]), _runs_of(node))],
            "paragraph": _paragraph,
            "blockquote": lambda node: [Quote(self.blocks(node.children))],
            "bullet_list": self._points,
            "ordered_list": self._points,
            "fence": self._fence,
            "code_block": lambda node: [Code(node.content)],
            "table": _table,
            "hr": lambda _: [Rule()],
        }

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        """Read blocks; a paragraph in bold right before a table is its caption."""
        found: list[Block] = []
        for node in nodes:
            for block in self._parts[node.type](node):
                label = found[-1] if found else None
                if isinstance(block, Table) and isinstance(label, Paragraph) and label.label:
                    found[-1] = replace(block, caption=label.runs)
                else:
                    found.append(block)
        return tuple(found)

    def _points(self, node: SyntaxTreeNode) -> Sequence[Block]:
        if node.type == "bullet_list" and all(_has_label(item) for item in node.children):
            return [Facts(tuple(self._known(item) for item in node.children))]
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
        return [Points(tuple(self.blocks(item.children) for item in node.children), start)]

    def _known(self, item: SyntaxTreeNode) -> Known:
        first, *rest = item.children
        label, *runs = _runs_of(first)
        behind = _without_blank(runs)
        blocks = (Paragraph(behind),) if behind else ()
        return Known(label.text.removesuffix(":"), (*blocks, *self.blocks(rest)))

    def _fence(self, node: SyntaxTreeNode) -> Sequence[Block]:
        mark, _, name = node.info.partition(" ")
        if mark == PICTURE and name in self._figures:
            return self._figures[name]
        return [Code(node.content)]


def _paragraph(node: SyntaxTreeNode) -> Sequence[Block]:
    runs = _runs_of(node)
    return [Paragraph(runs, label=bool(runs) and all(run.bold for run in runs))]


def _table(node: SyntaxTreeNode) -> Sequence[Block]:
    head, *rows = [row for part in node.children for row in part.children]
    texts = [[text_of(_runs_of(cell)) for cell in row.children] for row in (head, *rows)]
    return [
        Table(
            caption=(),
            head=tuple(_runs_of(cell) for cell in head.children),
            rows=tuple(tuple(_runs_of(cell) for cell in row.children) for row in rows),
            numeric=tuple("right" in str(cell.attrs.get("style", "")) for cell in head.children),
            shares=shares_of(texts),
            wide=is_wide(texts),
        )
    ]


def _has_label(item: SyntaxTreeNode) -> bool:
    """Tell whether a point begins with a label in bold that ends in a colon."""
    if not item.children or item.children[0].type != "paragraph":
        return False
    runs = _runs_of(item.children[0])
    return bool(runs) and runs[0].bold and runs[0].text.endswith(":")


def _without_blank(runs: Sequence[Run]) -> Runs:
    if not runs:
        return ()
    first = replace(runs[0], text=runs[0].text.lstrip(" "))
    return tuple(run for run in (first, *runs[1:]) if run.text)


def _runs_of(node: SyntaxTreeNode) -> Runs:
    return tuple(run for inline in node.children for run in _runs(inline.children, Run("")))


def _runs(nodes: Sequence[SyntaxTreeNode], looks: Run) -> Iterator[Run]:
    for node in nodes:
        if node.type in _LOOKS:
            yield from _runs(node.children, _LOOKS[node.type](looks, node))
        elif node.type == "code_inline":
            yield replace(looks, text=node.content, code=True)
        else:
            text = {"softbreak": " ", "hardbreak": "\n"}.get(node.type, node.content)
            if text:
                yield replace(looks, text=text)


_LOOKS: Mapping[str, Callable[[Run, SyntaxTreeNode], Run]] = {
    "strong": lambda looks, _: replace(looks, bold=True),
    "em": lambda looks, _: replace(looks, italic=True),
    "link": lambda looks, node: replace(looks, link=str(node.attrs["href"])),
}
