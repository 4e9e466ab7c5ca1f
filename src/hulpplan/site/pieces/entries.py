"""Entries and facts."""

from collections.abc import Callable, Iterable

from hulpplan.document.blocks import Cell, Column, Entry, Fact, Table
from hulpplan.render.document.blocks import Heading
from hulpplan.reports.matrix_words import mark_of
from hulpplan.reports.target_groups import Row
from hulpplan.site.pieces.text import shown, value, way


def entry(one: Entry) -> str:
    """Write an entry: its id, its text, where it leads to, its note."""
    text = linked(one)
    return f"{text} <small>({shown(one.note)})</small>" if one.note else text


def linked(one: Entry) -> str:
    """Write an entry without its note; the text of an item may be in another language than the page."""
    text, id_ = shown(one.text), one.id
    if one.anchor:
        return f"<a{mark_of(one.text)} href={way(one.anchor)}>{_named(id_, text)}</a>"
    mark = mark_of(one.text) if id_ and text else ""
    return _named(id_, f"<span{mark}>{text}</span>" if mark else text)


def _named(id_: str, text: str) -> str:
    if not id_:
        return text
    return f"<b>{shown(id_)}</b> {text}" if text else f"<b>{shown(id_)}</b>"


def place(one: Heading) -> str:
    """Write a link of a table of contents; only what has an id is called as a plan calls it."""
    text = _named(one.id, shown(one.title))
    mark = mark_of(one.title) if one.id else ""
    return f"<a{mark} href={way(one.anchor)}>{text}</a>" if one.anchor else text


def entries(cell: Cell) -> str:
    """Write what is in a cell; several entries are a list, several ids alone stand behind each other."""
    if _only_ids(cell):
        return ", ".join(map(_id, cell))
    if len(cell) == 1:
        return entry(cell[0])
    return f"<ul class=several>{''.join(f'<li>{entry(one)}' for one in cell)}</ul>" if cell else ""


def _only_ids(cell: Cell) -> bool:
    for one in cell:
        if one.text or one.note:
            return False
    return bool(cell)


def _id(one: Entry) -> str:
    return f"<a href={way(one.anchor)}>{shown(one.id)}</a>" if one.anchor else shown(one.id)


def facts(found: Iterable[Fact], tables: Iterable[Table | None] = ()) -> str:
    """Write facts, and small tables as facts: one with a row or two would be mostly headings.

    Args:
        found: the facts.
        tables: each a fact, with a row for each of its rows.
    """
    written = [_fact(fact) for fact in found]
    written += [
        _rows(table.caption, map(_row_of(table), table.rows)) for table in tables if table is not None
    ]
    return f"<dl class=known>{''.join(written)}</dl>" if written else ""


def _fact(fact: Fact) -> str:
    if _only_ids(fact.entries):
        return f"<dt>{shown(fact.label)}<dd>{entries(fact.entries)}"
    is_text = fact.is_text
    said = [f"<dd{mark_of(one.text) if is_text else ''}>{entry(one)}" for one in fact.entries]
    return f"<dt>{shown(fact.label)}{''.join(said)}"


def _rows(caption: str, rows: Iterable[str]) -> str:
    return f"<dt>{shown(caption)}{''.join([f'<dd>{row}' for row in rows])}"


def _row_of(table: Table) -> Callable[[Row], str]:
    """Write a row: what it is about, then what its other columns say, with their labels."""
    first, *others = table.columns
    labels = [(shown(column.label), column) for column in others]

    def row_of(row: Row) -> str:
        cells = zip(labels, row.cells[1:], strict=True)
        said = [f" · {label}: {_joined(cell, column)}" for (label, column), cell in cells if cell]
        return f"{_joined(row.cells[0], first)}{''.join(said)}"

    return row_of


def _joined(cell: Cell, column: Column) -> str:
    return ", ".join([_piece(one, column) for one in cell])


def _piece(one: Entry, column: Column) -> str:
    """Write an entry among words that are ours."""
    mark = mark_of(one.text) if column.is_text and not (one.id or one.anchor) else ""
    return f"<span{mark}>{entry(one)}</span>" if mark else entry(one)


def partners(found: Table) -> str:
    """Write the partners of an action as one fact; what each does needs no label."""
    columns = found.columns
    return _rows(
        found.caption,
        (
            ", ".join([_joined(*pair) for pair in zip(row.cells, columns, strict=True) if pair[0]])
            for row in found.rows
        ),
    )


def marked(anchor: str) -> str:
    """Write the attribute of a place that others lead to; nothing for none."""
    return f" id={value(anchor)}" if anchor else ""


def heading(level: int, title: str, id_: str = "", anchor: str = "") -> str:
    """Write a heading of a level from 2 to 6; one of an item is called as a plan calls it."""
    if not id_:
        return f"<h{level}>{shown(title)}</h{level}>"
    named = f"<a href={way(anchor)}>{shown(id_)}</a>" if anchor else f"<span>{shown(id_)}</span>"
    return f"<h{level}{mark_of(title)}>{named} {shown(title)}</h{level}>"
