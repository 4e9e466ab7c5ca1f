"""Reading a node as a record, one value at a time, with a fact for everything that does not fit."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from hulpplan.finding import Fact, FactKind, Likeness, Path, Place, Span
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.lookalikes import is_quote, name_of, unquoted
from hulpplan.model.record import Completable, ItemRecord, Record, Variants
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
from hulpplan.model.wrong import WrongValueError
from hulpplan.nearest import Candidates, near_ones
from hulpplan.shape.document import Gaps
from hulpplan.shape.shapes import (
    FieldShape,
    ListOf,
    MapOf,
    Open,
    RecordOf,
    Shape,
    fields_of,
    kinds_under,
    needed_fields,
)
from hulpplan.yamlio.nodes import Mapping, Node, Scalar, Sequence, Solid, solid

_MISSING = object()
_DIGITS = re.compile("-?[0-9]+")
_EXPECTED: dict[type, str] = {
    ListOf: N_("a list"),
    RecordOf: N_("fields of its own"),
    MapOf: N_("fields of its own"),
    Open: N_("fields of its own"),
    DateType: N_("a date"),
    NumberType: N_("a number"),
    BooleanType: N_("true or false"),
    ChoiceType: N_("a word from a fixed list"),
    PatternType: N_("a short text"),
    Reference: N_("an id"),
}


@dataclass(slots=True)
class CarefulReader:
    """Reads one file; collects facts and what they leave open."""

    facts: dict[tuple[FactKind, Span, str], Fact] = field(default_factory=dict)
    unknown: set[Path] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)

    def gaps(self) -> Gaps:
        """Return what the mistakes found so far leave open."""
        return Gaps(frozenset(self.unknown), frozenset(self.hidden), self.kept)

    def record(self, record: type[Record], node: Mapping, path: Path = ()) -> Record:
        """Read a mapping as a record; what is missing or wrong is None or empty in it."""
        fields = fields_of(record)
        present = [
            key
            for key, entry in node.entries.items()
            if _says(entry.value) and (*path, key) not in self.unknown
        ]
        self._unknown_fields(record, node, present, path)
        self._bare_keys(node, fields, path)
        values: dict[str, object] = {}
        for key in present:
            if key in fields:
                value = self._value(fields[key].shape, node.entries[key].value, (*path, key))
                if value is not _MISSING:
                    values[key] = value
        self._missing_fields(record, node, values, present, path)
        if issubclass(record, ItemRecord) and (*path, "id") in self.unknown:
            self.hidden.add(record.item_kind)
        for key, found in fields.items():
            if key in values:
                continue
            if found.required:
                values[key] = () if isinstance(found.shape, ListOf) else None
            elif (*path, key) in self.unknown and record.model_fields[found.name].default is None:
                # Reports say of it that it is not known, and not that it is not there.
                values[key] = None
        return record.model_construct(None, **values)

    def part(self, record: type[Record], node: Solid, path: Path) -> Record | None:
        """Read a part of a file as a record; None when it is no mapping."""
        value = self._value(RecordOf(record), node, path)
        return value if isinstance(value, Record) else None

    def _unknown_fields(
        self, record: type[Record], node: Mapping, present: Iterable[str], path: Path
    ) -> None:
        fields = fields_of(record)
        known = Candidates(fields)
        strange = {key: known.near(key) for key in present if key not in fields}
        rivals = Counter(other for near in strange.values() for other in near)
        for key, near in strange.items():
            meant = near[0] if near else None
            place = Place(node.entries[key].key, (*path, key))
            only = len(near) == rivals[near[0]] == 1 and meant not in node.entries if near else False
            likeness = Likeness.ONLY if only else Likeness.DOUBTFUL
            self._add(FactKind.UNKNOWN_FIELD, place, "field", {"field": key}, meant, likeness)
            if meant is None:
                self.hidden |= kinds_under(RecordOf(record))
            else:
                if meant not in present:
                    self.unknown.add((*path, meant))
                self.hidden |= kinds_under(fields[meant].shape)

    def _bare_keys(self, node: Mapping, fields: Container[str], path: Path) -> None:
        """Tell what is a key only because a comma stands before it, between braces."""
        before: Solid = node
        for key, entry in node.entries.items():
            if entry.bare and key not in fields:
                text = (before.text or "") if isinstance(before, Scalar) else ""
                place, values = Place(entry.key, (*path, key)), dict[str, Value](field=key)
                reason = "comma"
                if _DIGITS.fullmatch(text) and key.isdecimal():
                    reason, values["number"] = "comma-in-number", f"{text}.{key}"
                elif is_quote(text[:1] or " "):
                    span = before.span
                    start = Span(span.file, span.line, span.column, span.line, span.column + 1)
                    reason, place = "comma-in-quotes", Place(start, place.path)
                    values["character"] = name_of(text[0])
                self._add(FactKind.UNKNOWN_FIELD, place, reason, values)
            before = solid(entry.value)

    def _missing_fields(
        self, record: type[Record], node: Mapping, values: dict[str, object], present: list[str], path: Path
    ) -> None:
        incomplete = issubclass(record, Completable) and "incomplete" in present
        names = [key for key, found in fields_of(record).items() if found.required]
        if not incomplete:
            names += needed_fields(record)
        names += self._one_of(record, node, values, path)
        names += [other for key, other in record.needed_with.items() if key in present]
        for key in names:
            may_be_empty = key not in record.one_of and not self._filled(fields_of(record)[key])
            empty_list = values.get(key) == () and not may_be_empty
            if (key in present and not empty_list) or (*path, key) in self.unknown:
                continue
            if (*path, key) in self.kept:
                # None of its entries could be read, and each has a finding.
                continue
            entry = node.entries.get(key)
            spot = entry.key if entry else next((e.key for e in node.entries.values()), node.span)
            self._add(FactKind.MISSING_FIELD, Place(spot, (*path, key)), key, {"field": key})
            self.unknown.add((*path, key))
            # What should stand there may be what references mean.
            self.hidden |= kinds_under(fields_of(record)[key].shape)

    def _filled(self, found: FieldShape) -> bool:
        return isinstance(found.shape, ListOf) and found.shape.filled

    def _one_of(
        self, record: type[Record], node: Mapping, values: dict[str, object], path: Path
    ) -> list[str]:
        """Check fields of which exactly one must be there; return the one to ask for when none is."""
        given = [key for key in node.entries if key in record.one_of and values.get(key, ()) != ()]
        if len(given) > 1:
            place = Place(node.entries[given[1]].key, (*path, given[1]))
            self._add(FactKind.VALUE_NOT_ALLOWED, place, "one-of", {"first": given[0], "second": given[1]})
            self.unknown.update((*path, key) for key in given)
        if record.one_of and not given and not any((*path, key) in self.unknown for key in record.one_of):
            return [next((key for key in record.one_of if key in node.entries), record.one_of[0])]
        return []

    def _value(self, shape: Shape, node: Node, path: Path) -> object:
        found = solid(node)
        if isinstance(shape, ListOf):
            return self._list(shape, found, path)
        if isinstance(shape, RecordOf):
            return self._record_value(shape, found, path)
        if isinstance(shape, MapOf):
            return self._map(shape, found, path)
        if isinstance(shape, Open):
            return _plain(found) if isinstance(found, Mapping) else self._wrong_type(shape, found, path)
        return self._scalar(shape, found, path)

    def _list(self, shape: ListOf, node: Solid, path: Path) -> object:
        if not isinstance(node, Sequence):
            return self._wrong_type(shape, node, path)
        read = []
        for number, entry in enumerate(node.items):
            if not _says(entry):
                self._wrong(FactKind.WRONG_TYPE, Place(solid(entry).span, (*path, number)), "empty-entry")
                self.hidden |= kinds_under(shape.entry)
                continue
            value = self._value(shape.entry, entry, (*path, number))
            if value is not _MISSING:
                read.append((number, value))
        if len(read) < len(node.items):
            self.kept[path] = tuple(number for number, _ in read)
        return tuple(value for _, value in read)

    def _record_value(self, shape: RecordOf, node: Solid, path: Path) -> object:
        record = shape.record
        if isinstance(node, Scalar) and shape.short is not None:
            inner = fields_of(record)[shape.short.field].shape
            value = self._value(inner, node, path)
            return (
                _MISSING if value is _MISSING else record.model_construct(None, **{shape.short.field: value})
            )
        if not isinstance(node, Mapping):
            return self._wrong_type(shape, node, path)
        if shape.variants is not None:
            record = self._variant(shape.variants, node, path)
        return self.record(record, node, path)

    def _variant(self, variants: Variants, node: Mapping, path: Path) -> type[Record]:
        """Choose the record by the word in its field; a word that is none of them is a fact."""
        entry = node.entries.get(variants.field)
        if entry is None or not _says(entry.value):
            return variants.of(None)
        words = ChoiceType(tuple(name for name, _ in variants.records))
        word = self._scalar(words, solid(entry.value), (*path, variants.field))
        return variants.of(word)

    def _map(self, shape: MapOf, node: Solid, path: Path) -> object:
        if not isinstance(node, Mapping):
            return self._wrong_type(shape, node, path)
        values = {}
        for key, entry in node.entries.items():
            if _says(entry.value):
                value = self._value(shape.value, entry.value, (*path, key))
                if value is not _MISSING:
                    values[key] = value
        return values

    def _scalar(self, shape: ScalarType, node: Solid, path: Path) -> object:
        if not isinstance(node, Scalar):
            return self._wrong_type(shape, node, path)
        text = node.text or ""
        try:
            return shape.read(text)
        except WrongValueError as wrong:
            suggestion, likeness = _suggestion(shape, text, wrong)
            values: dict[str, Value] = {"field": _last_field(path), "value": text, **wrong.values}
            self._add(wrong.kind, Place(node.span, path), wrong.reason, values, suggestion, likeness)
            self.unknown.add(path)
            return _MISSING

    def _wrong_type(self, shape: Shape, node: Solid, path: Path) -> object:
        found = {Scalar: "single", Sequence: "list", Mapping: "mapping"}[type(node)]
        expected = Phrase(_EXPECTED.get(type(shape), N_("a text")))
        reason = f"{'text' if isinstance(shape, TextType) else 'found'}-{found}"
        self._wrong(FactKind.WRONG_TYPE, Place(node.span, path), reason, {"expected": expected})
        self.hidden |= kinds_under(shape)
        return _MISSING

    def _wrong(
        self,
        kind: FactKind,
        place: Place,
        reason: str,
        values: dict[str, Value] | None = None,
    ) -> None:
        self._add(kind, place, reason, {"field": _last_field(place.path), **(values or {})})
        self.unknown.add(place.path)

    def _add(
        self,
        kind: FactKind,
        place: Place,
        reason: str,
        values: dict[str, Value],
        suggestion: str | None = None,
        likeness: Likeness = Likeness.DOUBTFUL,
    ) -> None:
        # What an alias repeats is noticed again at the same characters: once is enough.
        fact = Fact(kind, place, reason, values, suggestion, likeness=likeness)
        self.facts.setdefault((kind, place.span, reason), fact)


def wants_list(fact: Fact) -> bool:
    """Tell whether something is about a single value that stands where a list belongs."""
    return fact.reason == "found-single" and fact.values.get("expected") == Phrase(_EXPECTED[ListOf])


def _last_field(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _suggestion(shape: ScalarType, text: str, wrong: WrongValueError) -> tuple[str | None, Likeness]:
    """Say what would be right: what the type makes of the text, else the nearest of the allowed words."""
    meant = wrong.suggestion
    if meant is not None:
        return meant, wrong.likeness if _reads(shape, meant) else Likeness.DOUBTFUL
    allowed = wrong.values.get("allowed")
    near = near_ones(text, (str(word) for word in allowed)) if isinstance(allowed, tuple) else ()
    if not near:
        return None, Likeness.DOUBTFUL
    if unquoted(text).casefold() == near[0]:
        return near[0], Likeness.SAME
    return near[0], Likeness.ONLY if len(near) == 1 else Likeness.DOUBTFUL


def _reads(shape: ScalarType, text: str) -> bool:
    try:
        shape.read(text)
    except WrongValueError:
        return False
    return True


def _says(node: Node) -> bool:
    found = solid(node)
    return not (isinstance(found, Scalar) and found.text is None)


def _plain(node: Solid) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(solid(entry)) for entry in node.items]
    return {key: _plain(solid(entry.value)) for key, entry in node.entries.items() if _says(entry.value)}
