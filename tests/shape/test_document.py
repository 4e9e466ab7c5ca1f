from typing import Annotated

import pytest
from pydantic import Field

from hulpplan.finding import Place
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document
from hulpplan.shape.shapes import RecordOf, fields_of, kinds_under
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from plans_folder import place_of

TEXT = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2015-2020
status: draft
start: 2018
end: 2020
actions:
  - id: A1
    title: x
    contributes_to: [D1, D4]
    partners: [vdab, {organisation: caw}]
    status: planned
    lead:
  - &a {id: A2, title: 'een # twee', contributes_to: [D1], status: planned}
  - *a
"""


@pytest.fixture
def document() -> Document:
    return read_document(Source("x.yaml", TEXT), Limits())


def spot(place: Place) -> str:
    return place_of(place.span).removeprefix("x.yaml:")


def test_a_value_is_found_by_the_way_that_leads_to_it(document: Document) -> None:
    assert spot(document.place(("prison",))) == "3:9-3:16"
    assert spot(document.place(("actions", 0, "contributes_to", 1))) == "11:26-11:28"
    assert spot(document.place(("actions", 0, "contributes_to"))) == "11:21-11:29"
    assert document.place(("prison",)).path == ("prison",)


def test_a_value_in_short_form_stands_for_the_whole(document: Document) -> None:
    assert spot(document.place(("actions", 0, "partners", 0, "organisation"))) == "12:16-12:20"
    assert spot(document.place(("actions", 0, "partners", 1, "organisation"))) == "12:37-12:40"


def test_what_is_not_there_is_found_where_it_is_missed(document: Document) -> None:
    assert spot(document.place(("title",))) == "1:1-1:5"
    assert spot(document.place(("actions", 0, "reason"))) == "9:5-9:7"
    assert spot(document.place(("actions", 0, "lead"))) == "14:5-14:9"


def test_a_way_that_leads_nowhere_ends_where_it_can(document: Document) -> None:
    assert spot(document.place(("actions", 7))) == "8:1-8:8"
    assert spot(document.place(("prison", 0))) == "3:9-3:16"


def test_what_an_alias_repeats_is_found_at_its_anchor_or_at_the_alias(document: Document) -> None:
    assert spot(document.place(("actions", 2, "contributes_to"))) == "15:54-15:58"
    assert spot(document.place(("actions", 2, "id"), at_alias=True)) == "16:5-16:7"


def test_a_key_and_the_first_key_of_an_item_are_found(document: Document) -> None:
    assert spot(document.key_place(("actions", 0, "status"))) == "13:5-13:11"
    assert spot(document.key_place(("actions", 0, "reason"))) == "9:5-9:7"
    assert spot(document.first_key(("actions", 0))) == "9:5-9:7"
    assert spot(document.first_key(("actions", 1))) == "15:9-15:11"
    assert spot(document.first_key(("actions", 0, "title"))) == "10:12-10:13"


def test_a_document_tells_what_it_has(document: Document) -> None:
    assert document.has(("prison",))
    assert document.has(("actions", 0, "contributes_to", 0))
    assert not document.has(("actions", 0, "lead"))
    assert not document.has(("title",))
    assert not document.broken


def test_a_sign_in_a_value_is_no_comment(document: Document) -> None:
    assert not document.is_comment(15, 28)
    assert document.is_comment(15, 5)


def test_the_outline_is_what_top_level_lines_show() -> None:
    text = "kind: action-plan # x\n'id': \"a b\"\nprison : hasselt\nx:\n  kind: register\n"

    document = read_document(Source("x.yaml", text + "y: '\n"), Limits())

    assert document.outline()["kind"] == "action-plan"
    assert document.outline()["prison"] == "hasselt"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("prisons: [a, 'b'] # c", ("a", "b")),
        ('prisons:\n  - a # x\n- "b"\nc:\n  - d', ("a", "b")),
        ("prisons: # none\nid: x", None),
        ("prisons:x\n prisons: y", None),
        ('prisons: a\n=======\nprisons: b\n"prisons" : a', ("a", "b")),
        ("prisons: [a, {b: c}]", ()),
        ("prisons: 'a", ()),
        ("prisons: []", ()),
        ("prisons:\r\n- a\r\n", ("a",)),
    ],
)
def test_what_is_written_at_the_left_margin_is_found_whatever_follows(
    text: str, words: tuple[str, ...] | None
) -> None:
    document = read_document(Source("x.yaml", f"{text}\n'"), Limits())

    assert document.written_at_top("prisons") == words


def test_the_kinds_of_items_that_may_stand_in_a_file_are_known() -> None:
    assert kinds_under(RecordOf(StrategicPlan)) == {"option", "objective", "supra-local-action", "body"}
    assert kinds_under(RecordOf(Objective)) == {"objective", "supra-local-action"}


class Strange(Record):
    """A record with a field of a type that no file can have."""

    field: Annotated[complex, Field(description="x")]


class StrangeMap(Record):
    """The same, inside a map."""

    field: dict[str, list[str]]


@pytest.mark.parametrize("record", [Strange, StrangeMap])
def test_a_model_that_no_file_can_have_is_a_mistake_of_ours(record: type[Record]) -> None:
    with pytest.raises(TypeError, match="a type that files cannot have"):
        fields_of(record)
