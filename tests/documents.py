"""Random plan files, drawn from what the models say a file may have, with mistakes among it."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record
from hulpplan.model.scalars import BooleanType, DateType, NumberType, PatternType, Reference
from hulpplan.shape.shapes import FieldShape, ListOf, MapOf, Open, RecordOf, Shape, fields_of, needed_fields
from yaml_text import Data, texts

IDS = ("A1", "D4", "hasselt", "2015-2020", "1.10", "hasselt/A3", "no", "012", "x_y")
DATES = {
    "day": ("2016-03-01", "2016-02-29"),
    "moment": ("2016-03-01", "2016-03", "2016-H1", "2016-Q3", "2016"),
    "period": ("2016", "2016-H2", "2016-Q1", "2021-07/2022-06"),
    "year": ("1985", "2016"),
}
NUMBERS = ("0", "1", "12", "012", "100")
# What may stand anywhere, and is right in few places.
ANYTHING: SearchStrategy[Data] = st.one_of(
    st.sampled_from((
        "", "  ", "maart 2016", "2016-02-30", "2016-H3", "-1", "101", "12,5", "80%", "1e3", "999999999999999999",
        "true", "True", "ja", "http://x.org", "http://x\x1cy", "www.x.org", "7c1e04aa", "é", "A 1", "A1\n",
        "draft", "Draft", "running", "confirmed", "text", "yes-no", "2022-06/2021-07", "0.5", "-0", "1\n",
    )),
    texts,
    st.none(),
    st.lists(st.sampled_from((*IDS, None)), max_size=2),
    st.dictionaries(st.sampled_from(("id", "title", "organisation", "kind", "x")), st.sampled_from(IDS), max_size=2),
)  # fmt: skip


@st.composite
def documents(draw: DrawFn, *, mistakes: bool) -> dict[str, Data]:
    """Draw the data of a plan file; `mistakes` lets a few values be anything, and fields be missing or unknown."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    found = draw(_record(KINDS[kind], mistakes))
    return {"kind": kind, "schema": "1", **found}


@cache
def _record(record: type[Record], mistakes: bool) -> SearchStrategy[dict[str, Data]]:  # noqa: FBT001 - part of the key
    @st.composite
    def one(draw: DrawFn) -> dict[str, Data]:
        required = {key for key, found in fields_of(record).items() if found.required}
        required |= set(needed_fields(record))
        value: dict[str, Data] = {}
        for key, found in fields_of(record).items():
            if key in ("kind", "schema") and record in KINDS.values():
                continue
            if key in required or draw(st.integers(0, 3)) == 0:
                value[key] = draw(_field(found, mistakes))
        if record.one_of:
            _one_of(draw, record, value, mistakes=mistakes)
        if mistakes and draw(st.integers(0, 3)) == 0:
            _spoil(draw, value)
        return {key: value[key] for key in draw(st.permutations(list(value)))}

    return one()


def _one_of(draw: DrawFn, record: type[Record], value: dict[str, Data], *, mistakes: bool) -> None:
    for key in record.one_of:
        value.pop(key, None)
    chosen = [draw(st.sampled_from(record.one_of))]
    if mistakes:
        chosen = draw(st.lists(st.sampled_from(record.one_of), unique=True))
    for key in chosen:
        value[key] = draw(_value(fields_of(record)[key].shape, mistakes)) or ["hasselt"]
        if key != record.one_of[0]:
            # A plan of several prisons needs an id.
            value.setdefault("id", "A1")
        if mistakes and draw(st.integers(0, 3)) == 0:
            value[key] = draw(st.sampled_from(([], None)))


def _spoil(draw: DrawFn, value: dict[str, Data]) -> None:
    match draw(st.integers(0, 3)):
        case 0 if value:
            del value[draw(st.sampled_from(sorted(value)))]
        case 1:
            value[draw(st.sampled_from(("titel", "objectives", "prisons", "incomplete", "ID")))] = draw(
                ANYTHING
            )
        case _:
            for key in sorted(value):
                if draw(st.integers(0, 2)) == 0:
                    value[key] = draw(ANYTHING)


def _field(found: FieldShape, mistakes: bool) -> SearchStrategy[Data]:  # noqa: FBT001 - as above
    return _value(found.shape, mistakes)


@cache
def _value(shape: Shape, mistakes: bool) -> SearchStrategy[Data]:  # noqa: C901, FBT001, PLR0911 - a table of shapes
    if isinstance(shape, ListOf):
        return st.lists(_value(shape.entry, mistakes), min_size=int(shape.filled), max_size=2).map(list)
    if isinstance(shape, RecordOf):
        if shape.variants is not None:
            return st.one_of(*(_record(record, mistakes) for _, record in shape.variants.records)).map(
                _as_data
            )
        long = _record(shape.record, mistakes).map(_as_data)
        return long | st.sampled_from(IDS) if shape.short is not None else long
    if isinstance(shape, MapOf):
        values: SearchStrategy[Data] = _value(shape.value, mistakes)
        return st.dictionaries(st.sampled_from(IDS), values, max_size=2).map(_as_data)
    if isinstance(shape, Open):
        anything: SearchStrategy[Data] = texts.map(_as_text)
        return st.dictionaries(texts, anything, max_size=2).map(_as_data)
    if isinstance(shape, DateType):
        return st.sampled_from(DATES[shape.name])
    if isinstance(shape, NumberType):
        allowed = [text for text in NUMBERS if shape.minimum is None or int(text) >= shape.minimum]
        return st.sampled_from(allowed if shape.whole else [*allowed, "2.50"])
    if isinstance(shape, BooleanType):
        return st.sampled_from(("true", "false"))
    if isinstance(shape, PatternType):
        right = {
            "id": IDS[:5],
            "address": ("http://x.org/b", "https://x.be"),
            "stamp": ("7c1e04aa", "00000000"),
            "colour": ("1a5fb4", "#FFFFFF"),
        }
        return st.sampled_from(right[shape.reason])
    if isinstance(shape, Reference):
        return st.sampled_from(IDS)
    words: tuple[str, ...] = getattr(shape, "words", ())
    return st.sampled_from(words) if words else texts


def _as_text(text: str) -> Data:
    return text


def _as_data(value: dict[str, Data]) -> Data:
    return value
