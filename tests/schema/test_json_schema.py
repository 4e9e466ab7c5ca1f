"""The schemas as schemas: their form, their words, and what they say of the plans that are shipped."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from core_yaml import read_core
from hulpplan.error import UserError
from hulpplan.i18n import LANGUAGES, Language, catalogue
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record
from hulpplan.schema.json_schema import ANY, SCHEMA_NAMES, json_schema, schema_named, schema_text
from hulpplan.schema.values import Json
from hulpplan.shape.shapes import fields_of
from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.limits import Limits

ROOT = Path(__file__).parent.parent.parent
SHIPPED = [ROOT / "hulpplan.yaml", *sorted((ROOT / "plans").rglob("*.yaml"))]
KEYWORDS = {
    "$schema", "$id", "$ref", "$defs", "title", "description", "default", "examples", "type", "properties",
    "required", "additionalProperties", "items", "minItems", "enum", "const", "pattern", "maxLength",
    "minimum", "maximum", "not", "anyOf", "allOf", "if", "then", "else", "errorMessage", "enumDescriptions",
}  # fmt: skip
"""The words of draft 7, and at the end two that editors know and others skip."""
_NAMES = ("properties", "$defs")


def parts(schema: object) -> Iterator[Json]:
    """Yield a schema and every schema in it; what stands under `properties` and `$defs` are names."""
    if isinstance(schema, list):
        for entry in schema:
            yield from parts(entry)
    elif isinstance(schema, dict):
        yield schema
        for word, entry in schema.items():
            if word in _NAMES:
                yield from parts(list(entry.values()))
            elif word not in ("default", "examples", "enum"):
                yield from parts(entry)


def _description(record: type[Record], key: str) -> str:
    return record.model_fields[fields_of(record)[key].name].description or ""


def defined(schema: Json, place: str = "#") -> Iterator[str]:
    """Yield where the definitions of a schema are, with those inside them."""
    definitions = schema.get("$defs", {})
    assert isinstance(definitions, dict)
    for name, inner in definitions.items():
        yield f"{place}/$defs/{name}"
        yield from defined(inner, f"{place}/$defs/{name}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_every_schema_is_one_by_its_own_draft_and_by_draft_7(name: str, language: Language) -> None:
    schema = json.loads(schema_text(name, catalogue(language)))

    assert schema == json_schema(name, catalogue(language))
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema(schema)
    assert {word for part in parts(schema) for word in part} <= KEYWORDS


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_what_is_referred_to_is_defined_and_what_is_defined_is_referred_to(name: str) -> None:
    schema = json_schema(name, catalogue("en"))

    assert {part["$ref"] for part in parts(schema) if "$ref" in part} == set(defined(schema))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_file_is_there_with_its_description(kind: str, language: Language) -> None:
    record, words = KINDS[kind], catalogue(language)
    properties = json_schema(kind, words)["properties"]
    assert isinstance(properties, dict)

    described = {key: words.gettext(_description(record, key)) for key in fields_of(record)}

    assert {key: field["description"] for key, field in properties.items()} == described
    assert all(described.values())


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_file_is_valid_however_it_is_read(file: Path) -> None:
    text = file.read_text("utf-8")
    typed, untyped = read_core(text), plain_data(text, Limits())
    assert isinstance(typed, dict)

    for name in (str(typed["kind"]), ANY):
        check = Draft202012Validator(json_schema(name, catalogue("en")))
        assert [*check.iter_errors(typed), *check.iter_errors(untyped)] == []


def test_the_schema_for_any_kind_takes_no_other() -> None:
    check = Draft202012Validator(json_schema(ANY, catalogue("en")))

    assert check.is_valid({"kind": "register", "schema": 1})
    assert not check.is_valid({"kind": "action-plan", "schema": 1})
    assert not check.is_valid({"kind": "actieplan", "schema": 1})
    assert not check.is_valid({"schema": 1})
    assert not check.is_valid([])


@pytest.mark.parametrize(("word", "meant"), [("actieplan", "action-plan"), ("registr", "register")])
def test_an_unknown_kind_is_refused_with_the_nearest(word: str, meant: str) -> None:
    with pytest.raises(UserError, match="is not a kind of file") as caught:
        schema_named(word)

    assert caught.value.hint is not None
    assert caught.value.hint.values == {"suggestion": meant}


def test_without_a_word_the_schema_is_the_one_for_any_kind() -> None:
    assert schema_named(None) == ANY
    assert [schema_named(name) for name in SCHEMA_NAMES] == list(SCHEMA_NAMES)


def test_no_line_of_a_schema_is_longer_than_needed() -> None:
    lines = schema_text("settings", catalogue("en")).splitlines()

    assert '  "required": ["kind", "schema"],' in lines
    assert lines[-1] == "}"
