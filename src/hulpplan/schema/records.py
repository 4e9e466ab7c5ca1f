"""JSON Schema for records: the fields of a mapping, which are required, and their values."""

import re
from collections.abc import Iterable, Iterator, Mapping

from hulpplan.i18n import N_, Catalogue
from hulpplan.model.record import ItemRecord, Record, Variants
from hulpplan.model.scalars import ChoiceType, Reference, ScalarType
from hulpplan.model.words import kind_word
from hulpplan.schema.references import KnownIds, form_schema, reference_name
from hulpplan.schema.values import (
    SAYS_SOMETHING,
    Json,
    choice_schema,
    described,
    meanings_of,
    value_name,
    value_schema,
)
from hulpplan.shape.shapes import ListOf, MapOf, Open, RecordOf, Shape, fields_of, needed_fields

LIST = N_("A list belongs here.")
FIELDS = N_("Fields belong here, each with a value.")
NOT_BOTH = N_("Only one of these two may be there: {first} and {second}.")
NOTHING = N_("A key with nothing behind it, or only blanks, is an absent key.")

_FIRST = ("kind", "schema", "id", "title")


class RecordWriter:
    """Writes the schema of one kind of file; what is used in several places becomes a definition.

    Args:
        words: the language of the descriptions.
        known: with it, the ids there are stand in the schema.
        base: the place where the definitions will stand.
        more: the fields of an open mapping that others have declared, by their key.

    Attributes:
        definitions: what the schema refers to, by name; they must end up at the place called `base`.
    """

    def __init__(
        self,
        words: Catalogue,
        known: KnownIds | None,
        base: str,
        more: Mapping[str, type[Record]] | None = None,
    ) -> None:
        self.definitions: Json = {}
        self._words = words
        self._known = known
        self._base = base
        self._more = more or {}
        about: Json = {"description": words.gettext(NOTHING)}
        self._absent = self._define("absent", {**about, "not": SAYS_SOMETHING})

    def mapping(self, record: type[Record]) -> Json:
        """Return the schema of a mapping with the fields of a record."""
        return {"type": "object", **self._fields(record)}

    def _fields(self, record: type[Record]) -> Json:
        """Return the schema of the fields of a mapping; any other value is valid."""
        fields = fields_of(record)
        first = [key for key in _FIRST if key in fields]
        keys = (*first, *(key for key in fields if key not in first))
        return {
            "properties": {key: self._field(record, key, required=fields[key].required) for key in keys},
            "required": [key for key in keys if fields[key].required],
            "additionalProperties": False,
            **_together(self._conditions(record)),
        }

    def _field(self, record: type[Record], key: str, *, required: bool) -> Json:
        field = fields_of(record)[key]
        info = record.model_fields[field.name]
        about: Json = {"description": self._words.gettext(info.description or "")}
        if isinstance(info.default, str | int):
            about["default"] = info.default
        return {**about, **self._content(field.shape, required=required)}

    def _conditions(self, record: type[Record]) -> Iterator[Json]:
        """Yield the conditions under which fields are required because of others."""
        needed = needed_fields(record)
        if needed:
            yield {"if": _given("incomplete"), "else": self._needs(record, *needed)}
        for key, other in record.needed_with.items():
            yield {"if": _given(key), "then": self._needs(record, other)}
        if record.one_of:
            first, second = record.one_of
            sentence = self._words.say(NOT_BOTH, first=first, second=second)
            nothing: Json = {"type": ["null", "string"], "pattern": "^\\s*$", **described(sentence)}
            only: Json = {"properties": {first: nothing}}
            yield {"if": _given(second), "then": only, "else": self._needs(record, first)}

    def _needs(self, record: type[Record], *keys: str) -> Json:
        """Return the schema that requires these fields."""
        return {
            "required": list(keys),
            "properties": {key: self._field(record, key, required=True) for key in keys},
        }

    def _content(self, shape: Shape, *, required: bool) -> Json:
        """Return the schema of the value of a field."""
        if isinstance(shape, ScalarType):
            value = self._value(shape)
            if required and "$ref" not in value:
                return value
            # With `$ref` one level down, older editors still see its siblings.
            return {"anyOf": [value] if required else [value, self._absent]}
        type_, sentence, inside = self._inside(shape)
        this: Json = {"type": type_, "errorMessage": self._words.gettext(sentence)}
        return {**inside, **this} if required else {**inside, "anyOf": [this, self._absent]}

    def _inside(self, shape: ListOf | RecordOf | MapOf | Open) -> tuple[str, str, Json]:
        """Return the JSON type of a list or mapping, its message, and the schema of its contents."""
        if isinstance(shape, ListOf):
            least: Json = {"minItems": 1} if shape.filled else {}
            return "array", LIST, {**least, "items": self._value(shape.entry)}
        if isinstance(shape, RecordOf):
            return "object", FIELDS, self._fields(shape.record)
        if isinstance(shape, MapOf):
            return "object", FIELDS, {"additionalProperties": self._content(shape.value, required=False)}
        return "object", FIELDS, self._open(shape.known)

    def _open(self, known: type[Record] | None) -> Json:
        """Return the schema of the known fields of an open mapping."""
        own: Json = {key: self._record(record) for key, record in self._more.items()}
        fields: Json = (
            {key: self._field(known, key, required=False) for key in fields_of(known)} if known else {}
        )
        return {"properties": {**fields, **own}}

    def _value(self, shape: Shape) -> Json:
        """Return the schema of a list entry or a scalar."""
        if isinstance(shape, RecordOf):
            return self._entry(shape)
        if not isinstance(shape, ScalarType):
            return self._content(shape, required=True)
        if isinstance(shape, ChoiceType):
            return choice_schema(meanings_of(shape, self._words), self._words)
        if not isinstance(shape, Reference):
            return self._define(value_name(shape), value_schema(shape, self._words))
        schema = self._known.schema if self._known is not None else form_schema
        return self._define(reference_name(shape), schema(shape, self._words))

    def _entry(self, shape: RecordOf) -> Json:
        if shape.variants is not None:
            return self._variants(shape.variants)
        fields = self._record(shape.record)
        if shape.short is None:
            return fields
        single = self._value(fields_of(shape.record)[shape.short.field].shape)
        # Not `oneOf`: a mistake in one of the fields would then be reported as 'neither'.
        return {"anyOf": [single, {"type": "object"}], "if": {"type": "object"}, "then": fields}

    def _variants(self, variants: Variants) -> Json:
        """Return the schema that selects the fields by the word in one of them."""
        field = variants.field
        allowed = ChoiceType(tuple(word for word, _ in variants.records))
        chosen: Json = {}
        for word, record in variants.records:
            this: Json = {"properties": {field: {"const": word}}, "required": [field]}
            if word == variants.default:
                this = {"properties": {field: {"anyOf": [{"const": word}, self._absent]}}}
            chosen = {"if": this, "then": self._record(record), **({"else": chosen} if chosen else {})}
        return {
            "type": "object",
            "properties": {field: self._content(allowed, required=False)},
            **chosen,
        }

    def _record(self, record: type[Record]) -> Json:
        name = re.sub(r"(?<!^)(?=[A-Z])", "-", record.__name__).lower()
        if issubclass(record, ItemRecord):
            title: Json = {"title": self._words.phrase(kind_word(record.item_kind))}
        else:
            title = {}
        return self._define(name, {**title, **self.mapping(record)})

    def _define(self, name: str, schema: Json) -> Json:
        self.definitions.setdefault(name, schema)
        return {"$ref": f"{self._base}/{name}"}


def _given(key: str) -> Json:
    """Return the schema that a field is there and not empty."""
    return {"required": [key], "properties": {key: {**SAYS_SOMETHING, "minItems": 1}}}


def _together(conditions: Iterable[Json]) -> Json:
    """Combine conditions into one schema."""
    schemas = list(conditions)
    if len(schemas) > 1:
        return {"allOf": schemas}
    return schemas[0] if schemas else {}
