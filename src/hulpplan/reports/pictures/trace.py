"""The trace of an item, drawn as a tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from hulpplan.analysis.trace import Branch, Trace
from hulpplan.i18n import N_, Catalogue
from hulpplan.model.record import Record
from hulpplan.model.words import CHOICE_WORDS, KIND_WORDS
from hulpplan.render.picture.data import Tree, Twig
from hulpplan.reports.item_names import NOT_RECORDED
from hulpplan.workspace.item import Item

UP = N_("serves")
DOWN = N_("is served by")
NEEDS = N_("depends on or continues")
DEPENDANTS = N_("is waited for or continued by")
NOTHING = N_("nothing")
NOT_KNOWN = N_("not known: {what}")
TITLE = N_("What {item} serves, and what serves it")


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    kind: str
    text: str
    below: tuple["_Node", ...] = ()
    role: Literal["here", "part", "item"] = "item"


def trace_picture(trace: Trace, words: Catalogue) -> Tree:
    """Show a trace as a tree: the item, what it serves up to the goals, and what serves it.

    Ids are those by which an item is known outside its plan.
    """
    item = _node(trace.item, words)
    parts = tuple(_parts(trace, words))
    return Tree(
        name="trace",
        title=words.say(TITLE, item=trace.item.ref or trace.item.name),
        description=". ".join(f"{part.text}: {_listed(part.below)}" for part in parts) + ".",
        rows=tuple(_rows(replace(item, below=parts, role="here"))),
    )


def _rows(node: _Node, more: tuple[bool, ...] = ()) -> Iterator[Twig]:
    yield Twig(len(more), more, node.role, node.id, node.kind, node.text)
    for place, below in enumerate(node.below, 1):
        yield from _rows(below, (*more, place < len(node.below)))


def _parts(trace: Trace, words: Catalogue) -> Iterator[_Node]:
    up = _branches(trace.up, words, upward=True) if trace.up else _unknown(trace.item, words)
    down = (*_indicators(trace.item), *_branches(trace.down, words, upward=False))
    nothing = (_Node("", "", words.gettext(NOTHING)),)
    yield _Node("", "", words.gettext(UP), up or nothing, "part")
    yield _Node("", "", words.gettext(DOWN), down or nothing, "part")
    for title, items in ((NEEDS, trace.needs), (DEPENDANTS, trace.dependants)):
        if items:
            yield _Node("", "", words.gettext(title), tuple(_node(item, words) for item in items), "part")


def _branches(branches: Sequence[Branch], words: Catalogue, *, upward: bool) -> tuple[_Node, ...]:
    return tuple(_branch(branch, words, upward=upward) for branch in branches)


def _branch(branch: Branch, words: Catalogue, *, upward: bool) -> _Node:
    below = _branches(branch.branches, words, upward=upward)
    if not upward:
        below = (*_indicators(branch.item), *below)
    elif not branch.branches:
        below = _unknown(branch.item, words)
    return replace(_node(branch.item, words), below=below)


def _unknown(item: Item[Record], words: Catalogue) -> tuple[_Node, ...]:
    """Say why the way up ends here, where the plan says that it is not known."""
    what = getattr(item.model, "incomplete", None)
    return (_Node("", "", words.say(NOT_KNOWN, what=" ".join(what.split()))),) if what else ()


def _indicators(item: Item[Record]) -> tuple[_Node, ...]:
    titles = (indicator.title for indicator in getattr(item.model, "indicators", ()))
    return tuple(_Node("", "", f"⊙ {title or ''}") for title in titles)


def _node(item: Item[Record], words: Catalogue) -> _Node:
    title = getattr(item.model, "title", None) or (words.gettext(NOT_RECORDED) if item.path else "")
    kind = words.gettext(KIND_WORDS[item.kind])
    status = getattr(item.model, "status", None)
    if status in CHOICE_WORDS:
        kind += f", {words.gettext(CHOICE_WORDS[status])}"
    return _Node(item.ref or "", kind, title)


def _listed(nodes: Sequence[_Node]) -> str:
    """Name everything below a part, in the order of the drawing."""
    twigs = [twig for node in nodes for twig in _rows(node)]
    return "; ".join(" ".join(part for part in (twig.id, twig.text) if part) for twig in twigs)
