"""Shapes that no file has yet."""

from typing import Annotated

from jsonschema import Draft202012Validator
from pydantic import Field

from hulpplan.i18n import catalogue
from hulpplan.model.record import Record
from hulpplan.model.scalars import Text
from hulpplan.schema.records import RecordWriter


class Table(Record):
    """Something with rows."""

    rows: Annotated[tuple[tuple[Text, ...], ...], Field(description="Rows of cells.")]


def test_a_list_of_lists_is_held_to_both() -> None:
    writer = RecordWriter(catalogue("en"), None, "#/$defs")
    check = Draft202012Validator({**writer.mapping(Table), "$defs": writer.definitions})

    assert check.is_valid({"rows": [["a", "b"], []]})
    assert not check.is_valid({"rows": ["a"]})
    assert not check.is_valid({"rows": [["a", ["b"]]]})
    assert not check.is_valid({})
