"""Documents drawn from the fields of a record: data of which every single value is a text."""

from collections.abc import Iterator
from typing import TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from hulpplan.model.record import Record, Variants
from hulpplan.model.scalars import (
    BooleanType,
    ChoiceType,
    DateType,
    NumberType,
    PatternType,
    Reference,
    ScalarType,
    TextType,
)
from hulpplan.shape.shapes import ListOf, MapOf, RecordOf, Shape, fields_of, needed_fields

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

_IDS = ("A1", "D4.1", "2020", "1.10", "true", "012", "1e3", "0x1F", "a_b-c", "null", "x")
_TEXTS = ("tekst", "1.10", "no", "true", "2016-03-01", "1e3", "0x1F", "null", "-5", "~", "é: b #", ".inf")
_EXAMPLES: dict[str, tuple[str, ...]] = {
    "id": _IDS,
    "address": ("https://example.org/a?b=1#c",),
    "stamp": ("7c1e04aa", "00012345", "1234e567"),
    "colour": ("1a5fb4", "#FFFFFF", "000000"),
    "day": ("2016-03-01", "2016-02-29", "1999-12-31"),
    "moment": ("2016-03-01", "2016-03", "2016-H2", "2016-Q4", "2016"),
    "period": ("2016", "2016-H1", "2016-Q3", "2021-07/2022-06"),
    "year": ("2016", "1830"),
}
_ABSENT: tuple[Data, ...] = (None, "", "  ")
_ODD: tuple[Data, ...] = (None, "", " ", "x", "2016", "1.5", "true", [], ["x"], [""], {}, {"x": "y"}, [{}])
_GONE = "weg"
_STRANGE = "vreemd"


def texts(shape: ScalarType) -> SearchStrategy[str]:
    """Draw a text that is a value of a type."""
    if isinstance(shape, NumberType):
        return _numbers(shape)
    return st.sampled_from(_examples(shape))


def _examples(shape: ScalarType) -> tuple[str, ...]:
    if isinstance(shape, ChoiceType):
        return shape.words
    if isinstance(shape, DateType):
        return _EXAMPLES[shape.name]
    if isinstance(shape, PatternType):
        return _EXAMPLES[shape.reason]
    if isinstance(shape, BooleanType):
        return ("true", "false")
    assert isinstance(shape, TextType | Reference)
    return _TEXTS if isinstance(shape, TextType) else (*_IDS, "hasselt/A1", "2015-2020/1.10")


def _numbers(shape: NumberType) -> SearchStrategy[str]:
    least = -1000 if shape.minimum is None else shape.minimum
    most = 10**6 if shape.maximum is None else shape.maximum
    whole = st.integers(least, most).map(str) | st.just("007")
    return whole if shape.whole else whole | st.sampled_from(("0.5", "12.25", "99.0", "-0", "00.10"))


@st.composite
def documents(draw: DrawFn, record: type[Record]) -> dict[str, Data]:
    """Draw a document that the reader takes without a fact."""
    fields = fields_of(record)
    keys = {key for key, field in fields.items() if field.required}
    if record.one_of:
        keys.add(draw(st.sampled_from(record.one_of)))
    keys.update(other for key, other in record.needed_with.items() if key in keys)
    if needed := needed_fields(record):
        keys.update(("incomplete",) if draw(st.booleans()) else needed)
    others = [key for key in fields if key not in {*keys, *record.one_of, "incomplete"}]
    more: list[str] = draw(st.lists(st.sampled_from(others), max_size=3, unique=True)) if others else []
    document = {
        key: draw(_content(fields[key].shape, least=key in record.one_of)) for key in (*sorted(keys), *more)
    }
    nothing = [key for key in others if key not in more]
    empty: list[str] = draw(st.lists(st.sampled_from(nothing), max_size=1)) if nothing else []
    return {**document, **{key: draw(st.sampled_from(_ABSENT)) for key in empty}}


@st.composite
def changed(draw: DrawFn, document: dict[str, Data]) -> Data:
    """Draw the same document with one thing in it replaced, taken out or put in."""
    path = draw(st.sampled_from(list(_paths(document))))
    new = ("x", {}) if path[-1] == _STRANGE else (*_ODD, _GONE)
    return _with(document, path, draw(st.sampled_from(new)))


def _paths(value: Data) -> Iterator[tuple[str | int, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in inside:
        yield (key,)
        yield from ((key, *path) for path in _paths(entry))
    if isinstance(value, dict):
        yield (_STRANGE,)


def _with(value: Data, path: tuple[str | int, ...], new: Data) -> Data:
    """Return a value with what stands at the end of a path replaced."""
    if not path:
        return new
    step, *rest = path
    if isinstance(value, list):
        entries = [_with(entry, tuple(rest), new) if n == step else entry for n, entry in enumerate(value)]
        return [entry for entry in entries if entry != _GONE]
    assert isinstance(value, dict)
    fields = {**value, str(step): _with(value.get(str(step)), tuple(rest), new)}
    return {key: entry for key, entry in fields.items() if entry != _GONE}


@st.composite
def _content(draw: DrawFn, shape: Shape, *, least: bool = False) -> Data:
    if isinstance(shape, ListOf):
        entries = st.lists(_content(shape.entry), min_size=int(shape.filled or least), max_size=2)
        return draw(entries)
    if isinstance(shape, RecordOf):
        return draw(_record(shape))
    if isinstance(shape, ScalarType):
        return draw(texts(shape))
    values = _content(shape.value) | st.none() if isinstance(shape, MapOf) else st.sampled_from(_ODD)
    return draw(st.dictionaries(st.sampled_from(_IDS), values, max_size=2))


@st.composite
def _record(draw: DrawFn, shape: RecordOf) -> Data:
    if shape.short is not None and draw(st.booleans()):
        return draw(_content(fields_of(shape.record)[shape.short.field].shape))
    return draw(_variant(shape.variants) if shape.variants else documents(shape.record))


@st.composite
def _variant(draw: DrawFn, variants: Variants) -> dict[str, Data]:
    word, record = draw(st.sampled_from(variants.records))
    document = draw(documents(record))
    named = word != variants.default or draw(st.booleans())
    return {**document, variants.field: word} if named else document
