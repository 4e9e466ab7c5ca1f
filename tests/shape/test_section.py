"""A part of a file, read by whoever knows its fields."""

from typing import Annotated

import pytest
from pydantic import Field

from hulpplan.finding import FactKind
from hulpplan.model.record import Record
from hulpplan.model.scalars import Text, WholeFromOne
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document
from hulpplan.shape.section import read_section
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source


class Shelf(Record):
    """A part with two fields."""

    books: Annotated[WholeFromOne, Field(description="How many books.")] = 3
    label: Annotated[Text | None, Field(description="What it says.")] = None


def document(site: str) -> Document:
    text = f"kind: settings\nschema: 1\nsite:{site}\n"
    return read_document(Source("hulpplan.yaml", text), Limits())


@pytest.mark.parametrize("site", ["", " ~", " {}", " {other: 1}", "\n  shelf:", "\n  shelf: {}"])
def test_what_is_not_there_has_its_defaults(site: str) -> None:
    assert read_section(document(site), ("site", "shelf"), Shelf) == (Shelf(), ())


def test_what_is_there_is_read() -> None:
    read, facts = read_section(document(" {shelf: {books: '5', label: no}}"), ("site", "shelf"), Shelf)

    assert (read.books, read.label, facts) == (5, "no", ())


def test_a_mistake_is_a_fact_at_its_spot_and_costs_only_its_own_value() -> None:
    read, facts = read_section(document("\n  books: veel\n  label: x\n  lebal: y"), ("site",), Shelf)

    assert (read.books, read.label) == (3, "x")
    assert [(fact.kind, fact.place.span.line, fact.place.path) for fact in facts] == [
        (FactKind.UNKNOWN_FIELD, 6, ("site", "lebal")),
        (FactKind.WRONG_TYPE, 4, ("site", "books")),
    ]


def test_what_others_read_is_left_to_them() -> None:
    read, facts = read_section(document(" {books: 5, other: x}"), ("site",), Shelf, leave=["other"])

    assert (read.books, facts) == (5, ())


@pytest.mark.parametrize("site", [" {shelf: x}", " {shelf: [books]}"])
def test_what_is_no_mapping_has_its_defaults_and_is_a_fact(site: str) -> None:
    read, facts = read_section(document(site), ("site", "shelf"), Shelf)

    assert read == Shelf()
    assert [fact.kind for fact in facts] == [FactKind.WRONG_TYPE]
