"""The base of all records in plan files: fixed fields, immutable values."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from hulpplan.finding import FactKind
from hulpplan.i18n import N_
from hulpplan.model.scalars import Id, Text
from hulpplan.model.wrong import WrongValueError


class Record(BaseModel):
    """A mapping with known fields.

    A field without a default must be in the file. Its type still allows None (or an empty tuple), for
    a file with mistakes gives a record in which what is missing or wrong is just not there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    one_of: ClassVar[tuple[str, ...]] = ()
    """Fields of which exactly one is required."""

    needed_with: ClassVar[dict[str, str]] = {}
    """Fields that require another one: with the key, the value must be there."""


class ItemRecord(Record):
    """A record with an id that other records can refer to.

    `id` is unique in its plan, or in its section of the register. Reading a file without it, or with
    an id of impossible form, leaves None.

    Source: docs/format.en.md, "Ids and references".
    """

    item_kind: ClassVar[str]
    """What the item is: `objective`, `local-objective`, …"""

    id: Annotated[Id | None, Field(description=N_("Short id that others refer to."))]


class TitledItem(ItemRecord):
    """An item that has a title."""

    title: Annotated[Text | None, Field(description=N_("Title in plain words."))]


class Completable(ItemRecord):
    """An item of a strategic plan that can say with `incomplete` what is not known about it.

    `needed` are the fields that must be there when it does not.

    Raises:
        WrongValueError: kind `MISSING_FIELD`, when it is built in Python without one of them.
    """

    needed: ClassVar[tuple[str, ...]] = ("title",)

    title: Annotated[Text | None, Field(description=N_("Official title, as far as it is known."))] = None
    incomplete: Annotated[
        Text | None, Field(description=N_("What is not known about it; the rest may then be left out."))
    ] = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.incomplete is None:
            for name in self.needed:
                if getattr(self, name) is None:
                    raise WrongValueError(FactKind.MISSING_FIELD, name)
        return self


@dataclass(frozen=True, slots=True)
class ShortForm:
    """Marks a record that may also be written as the single value of one of its fields."""

    field: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Expand the short form before validation."""
        name = self.field

        def lengthen(value: Any) -> object:  # noqa: ANN401 - the edge where anything may come in
            return {name: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(lengthen, handler(source))


@dataclass(frozen=True, slots=True)
class Variants:
    """Marks a record whose type depends on the word in one of its fields; no type is ever tried."""

    field: str
    default: str
    records: tuple[tuple[str, type[Record]], ...]

    def of(self, word: object) -> type[Record]:
        """Return the record type for a word; for an unknown word that of the last one, the freest."""
        return dict(self.records).get(str(word or self.default), self.records[-1][1])

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Choose the record by the word, before validating its fields."""
        field, default = self.field, self.default

        def word(value: Any) -> str:  # noqa: ANN401 - the edge where anything may come in
            found = value.get(field) if isinstance(value, dict) else getattr(value, field, None)
            return str(found or default)

        choices = {name: handler.generate_schema(record) for name, record in self.records}
        return core_schema.tagged_union_schema(choices, discriminator=word)


class OpenMapping(dict[str, Any]):
    """A mapping whose fields are defined in other parts of the program."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take any mapping with texts for keys."""
        return core_schema.dict_schema(core_schema.str_schema(), core_schema.any_schema())


@dataclass(frozen=True, slots=True)
class KnownFields:
    """Marks an open mapping that always has some fields."""

    record: type[Record]


def is_unread(record: Record, field: str) -> bool:
    """Return whether a field has a value that could not be read."""
    return field in record.model_fields_set and getattr(record, field) is None


def required_fields(record: type[Record]) -> tuple[str, ...]:
    """Return the required fields."""
    return tuple(name for name, info in record.model_fields.items() if _required(info))


def _required(info: FieldInfo) -> bool:
    return info.is_required()
