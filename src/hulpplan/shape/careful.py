"""Reading a node as a record value by value, with a fact for everything that does not fit."""

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
    """Reads one file and collects facts, with the gaps they leave."""

    facts: dict[tuple[FactKind, Span, str], Fact] = field(default_factory=dict)
    unknown: set[Path] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)

    def gaps(self) -> Gaps:
        """Return the gaps that the mistakes so far leave."""
        return Gaps(frozenset(self.unknown), frozenset(self.hidden), self.kept)

    def record(self, record: type[Record], node: Mapping, path: Path = ()) -> Record:
        """Read a mapping as a record, in which missing and wrong values are None or empty."""
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
        for key, field_shape in fields.items():
            if key in values:
                continue
            if field_shape.required:
                values[key] = () if isinstance(field_shape.shape, ListOf) else None
            elif (*path, key) in self.unknown and record.model_fields[field_shape.name].default is None:
                # Reports then say that it is unknown, not that it is absent.
                values[key] = None
        return record.model_construct(None, **values)

    def part(self, record: type[Record], node: Solid, path: Path) -> Record | None:
        """Read a part of a file as a record; None when it is not a mapping."""
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
        """Add a fact for each key that is one only because it follows a comma between braces."""
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
        names = [key for key, field_shape in fields_of(record).items() if field_shape.required]
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
                # None of its entries could be read, and each of them has a finding.
                continue
            entry = node.entries.get(key)
            spot = entry.key if entry else next((e.key for e in node.entries.values()), node.span)
            self._add(FactKind.MISSING_FIELD, Place(spot, (*path, key)), key, {"field": key})
            self.unknown.add((*path, key))
            # The missing items may be the targets of references.
            self.hidden |= kinds_under(fields_of(record)[key].shape)

    def _filled(self, field_shape: FieldShape) -> bool:
        return isinstance(field_shape.shape, ListOf) and field_shape.shape.filled

    def _one_of(
        self, record: type[Record], node: Mapping, values: dict[str, object], path: Path
    ) -> list[str]:
        """Check fields of which exactly one is required; return the one to ask for when there is none."""
        present = [key for key in node.entries if key in record.one_of and values.get(key, ()) != ()]
        if len(present) > 1:
            place = Place(node.entries[present[1]].key, (*path, present[1]))
            self._add(
                FactKind.VALUE_NOT_ALLOWED, place, "one-of", {"first": present[0], "second": present[1]}
            )
            self.unknown.update((*path, key) for key in present)
        if record.one_of and not present and not any((*path, key) in self.unknown for key in record.one_of):
            return [next((key for key in record.one_of if key in node.entries), record.one_of[0])]
        return []

    def _value(self, shape: Shape, node: Node, path: Path) -> object:
        value = solid(node)
        if isinstance(shape, ListOf):
            return self._list(shape, value, path)
        if isinstance(shape, RecordOf):
            return self._record_value(shape, value, path)
        if isinstance(shape, MapOf):
            return self._map(shape, value, path)
        if isinstance(shape, Open):
            return _plain(value) if isinstance(value, Mapping) else self._wrong_type(shape, value, path)
        return self._scalar(shape, value, path)

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
        """Choose the record by the word in its field; an unknown word is a fact."""
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
        form = {Scalar: "single", Sequence: "list", Mapping: "mapping"}[type(node)]
        expected = Phrase(_EXPECTED.get(type(shape), N_("a text")))
        reason = f"{'text' if isinstance(shape, TextType) else 'found'}-{form}"
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
        # An alias would bring the same fact again, at the same characters.
        fact = Fact(kind, place, reason, values, suggestion, likeness=likeness)
        self.facts.setdefault((kind, place.span, reason), fact)


def wants_list(fact: Fact) -> bool:
    """Return whether a fact is about a single value in place of a list."""
    return fact.reason == "found-single" and fact.values.get("expected") == Phrase(_EXPECTED[ListOf])


def _last_field(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _suggestion(shape: ScalarType, text: str, wrong: WrongValueError) -> tuple[str | None, Likeness]:
    """Return the probable right value: what the type makes of the text, else the nearest allowed word."""
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
    content = solid(node)
    return not (isinstance(content, Scalar) and content.text is None)


def _plain(node: Solid) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(solid(entry)) for entry in node.items]
    return {key: _plain(solid(entry.value)) for key, entry in node.entries.items() if _says(entry.value)}
