"""Reports as data: the document itself, described by one schema."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from html_pages import unmeasured
from hulpplan.reports.registry import all_reports
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from reports.making import ROOT, data_of, filled, hollow, make, workspace_of

NAMES = sorted(all_reports())


@pytest.fixture(scope="module")
def real() -> Workspace:
    return load_folder(ROOT / "plans", Settings(ROOT), ROOT)


def strict(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Allow nothing that the schema does not name, so that a field nobody described is found."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(value) for key, value in schema.items()}
    return {**made, "additionalProperties": False} if "properties" in made else made


SCHEMA: Any = json.loads((ROOT / "docs" / "schema" / "report-2.json").read_text("utf-8"))


def test_the_published_schema_is_a_schema() -> None:
    unmeasured(lambda: Draft202012Validator.check_schema(SCHEMA))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_real_data_is_what_the_schema_says_and_no_more(real: Workspace, name: str, language: str) -> None:
    validator = Draft202012Validator(strict(SCHEMA))

    data = data_of(real, name, plan="hasselt" if name != "strategic" else None, language=language)
    unmeasured(lambda: validator.validate(data))


@pytest.mark.parametrize("name", NAMES)
def test_data_of_full_and_of_broken_plans_is_what_the_schema_says(tmp_path: Path, name: str) -> None:
    validator = Draft202012Validator(strict(SCHEMA))

    for files in (filled("tekst", "tekst"), hollow()):
        data = data_of(workspace_of(tmp_path, **files), name)
        unmeasured(partial(validator.validate, data))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_absent_is_left_out_and_words_of_templates_too(real: Workspace, name: str) -> None:
    data = data_of(real, name, plan="hasselt" if name != "strategic" else None)

    assert data["version"] == 2
    assert data["report"] == name
    assert data["reference_date"] == "2022-06-30"
    assert "words" not in data["head"]
    assert all(entry["text"] or entry.get("id") for entry in entries(data))
    assert not [entry for entry in entries(data) if "" in entry.values() and entry["text"]]


def entries(data: object) -> Iterator[dict[str, Any]]:
    """Yield every entry of a report as data."""
    if isinstance(data, dict):
        if "text" in data and not set(data) - {"text", "id", "anchor", "note", "value", "plan_text"}:
            yield data
        for value in data.values():
            yield from entries(value)
    if isinstance(data, list):
        for value in data:
            yield from entries(value)


def test_a_value_is_the_same_in_every_language_where_its_words_are_not(real: Workspace) -> None:
    dutch = [(entry["text"], entry["value"]) for entry in with_value(real, "nl")]
    english = [(entry["text"], entry["value"]) for entry in with_value(real, "en")]

    assert [value for _, value in dutch] == [value for _, value in english]
    assert ("lopend", "running") in dutch
    assert ("running", "running") in english
    assert ("€\N{NO-BREAK SPACE}18.000", 18000) in dutch
    assert ("€18,000", 18000) in english
    assert ("65%", 65) in dutch
    assert ("ja", True) in dutch


def with_value(real: Workspace, language: str) -> list[dict[str, Any]]:
    data = data_of(real, "plan", plan="hasselt", language=language)
    return [entry for entry in entries(data) if "value" in entry]


@pytest.mark.parametrize("form", ["md", "html", "json"])
@pytest.mark.parametrize("name", NAMES)
def test_the_same_plans_give_the_same_report(real: Workspace, name: str, form: str) -> None:
    again = load_folder(ROOT / "plans", Settings(ROOT), ROOT)

    assert make(real, name, form) == make(again, name, form)
