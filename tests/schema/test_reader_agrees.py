"""The schema and the reader say the same of a file, but for what a schema cannot see."""

import json
import re
from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from jsonschema import Draft202012Validator

from core_yaml import core_value
from drawn_documents import Data, changed, documents
from html_pages import unmeasured
from hulpplan.i18n import catalogue
from hulpplan.model.kinds import KINDS
from hulpplan.model.scalars import ChoiceType, Reference, ScalarType
from hulpplan.model.wrong import WrongValueError
from hulpplan.schema.json_schema import ANY, SCHEMA_NAMES, json_schema
from hulpplan.schema.values import value_name, value_schema
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document
from hulpplan.shape.shapes import ListOf, MapOf, RecordOf, Shape, fields_of
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source

WORDS = catalogue("en")
CHECKS = {name: Draft202012Validator(json_schema(name, WORDS)) for name in SCHEMA_NAMES}
CANNOT_BE_SEEN = {"no-such-day", "no-such-date", "span-reversed"}
near = st.one_of(
    st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True),
    st.from_regex(r"[012][0-9]{3}(-[01][0-9](-[0-3][0-9])?|-[HQ][0-5])?", fullmatch=True),
    st.from_regex(r"[12][0-9]{3}-[01][0-9]/[12][0-9]{3}-[01][0-9]", fullmatch=True),
    st.text("0123456789abcdef", min_size=7, max_size=9),
    st.text("0123456789-./HQeE%, truefalsx~_:", max_size=18),
    st.sampled_from(
        ("true", "false", "True", "https://a.be", "http:// x", "ftp://a.be", "100.0", "0100", "101")
    ),
)


def types(shape: Shape) -> Iterator[ScalarType]:
    """Yield the types of the single values in what has this shape."""
    if isinstance(shape, RecordOf):
        records = [record for _, record in shape.variants.records] if shape.variants else [shape.record]
        for field in (field for record in records for field in fields_of(record).values()):
            yield from types(field.shape)
    elif isinstance(shape, ListOf):
        yield from types(shape.entry)
    elif isinstance(shape, MapOf):
        yield from types(shape.value)
    elif isinstance(shape, ScalarType) and not isinstance(shape, ChoiceType | Reference):
        yield shape


TYPES = {value_name(shape): shape for kind in KINDS.values() for shape in types(RecordOf(kind))}

VALUES = {name: Draft202012Validator(value_schema(shape, WORDS)) for name, shape in TYPES.items()}


def read(data: Data) -> Document:
    return read_document(Source("plan.yaml", json.dumps(data, ensure_ascii=False)), Limits())


def why_not(shape: ScalarType, text: str) -> str | None:
    """Return the reason why the reader does not take a text, or None when it does."""
    try:
        shape.read(text)
    except WrongValueError as wrong:
        return wrong.reason
    return None


def as_editors_do(value: Data) -> object:
    """Return what an editor makes of a document of which no text is in quotes, where it could be without."""
    if isinstance(value, dict):
        return {key: as_editors_do(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [as_editors_do(entry) for entry in value]
    return value if value is None or core_value(value) is None else core_value(value)


def errors_in(form: object, kind: str) -> list[object]:
    return [*CHECKS[kind].iter_errors(form), *CHECKS[ANY].iter_errors(form)]


@given(st.data(), st.sampled_from(sorted(KINDS)))
def test_what_the_reader_takes_the_schema_takes(data: DataObject, kind: str) -> None:
    document = data.draw(documents(KINDS[kind]))

    assert read(document).facts == ()
    for form in (document, as_editors_do(document)):
        assert unmeasured(partial(errors_in, form, kind)) == []


@given(st.data(), st.sampled_from(sorted(KINDS)))
def test_what_the_schema_takes_the_reader_takes(data: DataObject, kind: str) -> None:
    document = data.draw(changed(data.draw(documents(KINDS[kind]))))

    assert unmeasured(lambda: CHECKS[kind].is_valid(document)) == (read(document).facts == ())


@pytest.mark.parametrize("name", sorted(TYPES))
@given(text=near)
def test_a_value_is_one_for_both(name: str, text: str) -> None:
    assume(text.strip())
    reason = why_not(TYPES[name], text)

    assert VALUES[name].is_valid(text) == (reason is None) or reason in CANNOT_BE_SEEN or text == "0000"


@given(near)
def test_a_value_without_quotes_is_one_too(text: str) -> None:
    taken = core_value(text)
    # A year before 1000 is more likely a digit too few.
    assume(taken is not None and not re.fullmatch("0[0-9]{3}", text))

    for name, shape in TYPES.items():
        assert VALUES[name].is_valid(taken) or why_not(shape, text) is not None, name
