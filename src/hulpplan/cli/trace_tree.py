"""A trace as a tree in the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from hulpplan.analysis.trace import Branch, Trace
from hulpplan.i18n import Catalogue, visible
from hulpplan.model.record import Record
from hulpplan.model.words import CHOICE_WORDS, KIND_WORDS
from hulpplan.reports.item_names import NOT_RECORDED
from hulpplan.reports.pictures.trace import DEPENDANTS, DOWN, NEEDS, NOT_KNOWN, NOTHING, UP
from hulpplan.workspace.item import Item

WIDTH = 100


def trace_tree(trace: Trace, words: Catalogue, *, colour: bool) -> str:
    """Draw a trace: the item, what it serves up to the goals, and what serves it down to the indicators."""
    tree = Tree(_label(trace.item, words))
    up = tree.add(Text(words.gettext(UP), "bold"))
    _grow(up, trace.up, words, upward=True)
    if not trace.up:
        _unknown(up, trace.item, words)
    down = tree.add(Text(words.gettext(DOWN), "bold"))
    _indicators(down, trace.item)
    _grow(down, trace.down, words)
    for title, items in ((NEEDS, trace.needs), (DEPENDANTS, trace.dependants)):
        if items:
            branch = tree.add(Text(words.gettext(title), "bold"))
            for item in items:
                branch.add(_label(item, words))
    for branch in tree.children[:2]:
        if not branch.children:
            branch.add(Text(words.gettext(NOTHING), "dim"))
    console = Console(width=WIDTH, force_terminal=colour, color_system="standard" if colour else None)
    with console.capture() as capture:
        console.print(tree)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().split("\n")[:-1])


def _grow(tree: Tree, branches: Sequence[Branch], words: Catalogue, *, upward: bool = False) -> None:
    for branch in branches:
        node = tree.add(_label(branch.item, words))
        if not upward:
            _indicators(node, branch.item)
        elif not branch.branches:
            _unknown(node, branch.item, words)
        _grow(node, branch.branches, words, upward=upward)


def _unknown(tree: Tree, item: Item[Record], words: Catalogue) -> None:
    """Say why the way up ends here, where the plan says that it is not known."""
    what = getattr(item.model, "incomplete", None)
    if what:
        tree.add(Text(words.say(NOT_KNOWN, what=" ".join(what.split())), "dim italic"))


def _indicators(tree: Tree, item: Item[Record]) -> None:
    for indicator in getattr(item.model, "indicators", ()):
        tree.add(Text(f"⊙ {visible(indicator.title or '')}", "dim"))


def _label(item: Item[Record], words: Catalogue) -> Text:
    title = getattr(item.model, "title", None) or (words.gettext(NOT_RECORDED) if item.path else "")
    kind = words.gettext(KIND_WORDS[item.kind])
    status = getattr(item.model, "status", None)
    text = Text.assemble((item.ref, "bold cyan"), (f" ({kind})", "dim"), f" {visible(title)}")
    if status in CHOICE_WORDS:
        text.append(f" [{words.gettext(CHOICE_WORDS[status])}]", "yellow")
    return text
