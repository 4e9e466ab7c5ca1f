"""The Markdown of plans, read into what Word and a pdf are written from.

Texts are plain: nothing in them is markup of any format, so nothing in them can do anything.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from markdown_it.tree import SyntaxTreeNode

from hulpplan.render.markdown import read_markdown
from hulpplan.write.grid import Grid, grid_of_runs
from hulpplan.write.runs import Run, Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the highest in a text has level 1, whatever it stands under."""

    level: int
    runs: Runs
    block: Literal["heading"] = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a `label` is one that is bold from begin to end, as the title of what follows."""

    runs: Runs
    label: bool = False
    block: Literal["paragraph"] = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage set apart."""

    parts: "Parts"
    block: Literal["quote"] = field(default="quote", init=False)


@dataclass(frozen=True, slots=True)
class Points:
    """A list; `start` is the number of the first point, None for points without numbers."""

    items: tuple["Parts", ...]
    start: int | None = None
    block: Literal["points"] = field(default="points", init=False)


@dataclass(frozen=True, slots=True)
class Code:
    """A text of which every character and every line end counts."""

    text: str
    block: Literal["code"] = field(default="code", init=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""

    block: Literal["rule"] = field(default="rule", init=False)


Part: TypeAlias = Heading | Paragraph | Quote | Points | Code | Grid | Rule
Parts: TypeAlias = tuple[Part, ...]


def read_prose(markdown: str) -> Parts:
    """Read a text of a plan."""
    return _parts(SyntaxTreeNode(read_markdown(markdown, 0)).children)


def _parts(nodes: Sequence[SyntaxTreeNode]) -> Parts:
    return tuple(_READERS[node.type](node) for node in nodes)


def _paragraph(node: SyntaxTreeNode) -> Paragraph:
    runs = _runs_of(node)
    return Paragraph(runs, label=bool(runs) and all(run.bold for run in runs))


def _points(node: SyntaxTreeNode) -> Points:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return Points(tuple(_parts(item.children) for item in node.children), start)


def _code(node: SyntaxTreeNode) -> Code:
    return Code(node.content)


def _table(node: SyntaxTreeNode) -> Grid:
    head, *rows = [
        [_runs_of(cell) for cell in row.children] for part in node.children for row in part.children
    ]
    columns = node.children[0].children[0].children
    numeric = tuple("right" in str(cell.attrs.get("style", "")) for cell in columns)
    return grid_of_runs(head, rows, numeric)


_READERS: Final[Mapping[str, Callable[[SyntaxTreeNode], Part]]] = {
    "heading": lambda node: Heading(int(node.tag[1]), _runs_of(node)),
    "paragraph": _paragraph,
    "blockquote": lambda node: Quote(_parts(node.children)),
    "bullet_list": _points,
    "ordered_list": _points,
    "fence": _code,
    "code_block": _code,
    "table": _table,
    "hr": lambda _: Rule(),
}


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


_LOOKS: Final[Mapping[str, Callable[[Run, SyntaxTreeNode], Run]]] = {
    "strong": lambda looks, _: replace(looks, bold=True),
    "em": lambda looks, _: replace(looks, italic=True),
    "link": lambda looks, node: replace(looks, link=str(node.attrs["href"])),
}
