"""Entries and facts."""

from collections.abc import Iterable

from hulpplan.reports.blocks import Cell, Entry, Fact, Heading, Table
from hulpplan.site.pieces.text import shown, value, way


def entry(one: Entry) -> str:
    """Write an entry: its id, its text, where it leads to, its note."""
    text = linked(one)
    return f"{text} <small>({shown(one.note)})</small>" if one.note else text


def linked(one: Entry) -> str:
    """Write an entry without its note."""
    text = shown(one.text)
    if one.id:
        text = f"<b>{shown(one.id)}</b> {text}" if text else f"<b>{shown(one.id)}</b>"
    return f"<a href={way(one.anchor)}>{text}</a>" if one.anchor else text


def place(one: Heading) -> str:
    """Write a link of a table of contents."""
    return entry(Entry(one.title, one.id, one.anchor))


def entries(cell: Cell) -> str:
    """Write what is in a cell; several entries are a list."""
    if len(cell) == 1:
        return entry(cell[0])
    return f"<ul class=several>{''.join(f'<li>{entry(one)}' for one in cell)}</ul>" if cell else ""


def facts(found: Iterable[Fact], tables: Iterable[Table | None] = ()) -> str:
    """Write facts, and small tables as facts: one with a row or two would be mostly headings.

    Args:
        found: the facts.
        tables: each a fact, with a row for each of its rows.
    """
    written = [_fact(fact.label, map(entry, fact.entries)) for fact in found]
    written += [_fact(table.caption, map("".join, _rows(table))) for table in tables if table is not None]
    return f"<dl class=known>{''.join(written)}</dl>" if written else ""


def _fact(label: str, said: Iterable[str]) -> str:
    return f"<dt>{shown(label)}{''.join([f'<dd>{one}' for one in said])}"


def _rows(table: Table) -> Iterable[Iterable[str]]:
    """Write each row: what it is about, then what its other columns say, with their labels."""
    labels = [shown(column.label) for column in table.columns]
    for row in table.rows:
        cells = zip(labels[1:], row.cells[1:], strict=True)
        yield (
            _joined(row.cells[0]),
            *(f" · {label}: {_joined(cell)}" for label, cell in cells if cell),
        )


def _joined(cell: Cell) -> str:
    return ", ".join(map(entry, cell))


def partners(found: Table) -> str:
    """Write the partners of an action as one fact; what each does needs no label."""
    return _fact(found.caption, (", ".join(map(_joined, filter(None, row.cells))) for row in found.rows))


def marked(anchor: str) -> str:
    """Write the attribute of a place that others lead to; nothing for none."""
    return f" id={value(anchor)}" if anchor else ""


def heading(level: int, title: str, id_: str = "", anchor: str = "") -> str:
    """Write a heading of a level from 2 to 6."""
    named = ""
    if id_:
        link = f"a href={way(anchor)}" if anchor else "span"
        named = f"<{link}>{shown(id_)}</{link.partition(' ')[0]}> "
    return f"<h{level}>{named}{shown(title)}</h{level}>"
