import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from syrupy.assertion import SnapshotAssertion

from hulpplan.i18n import LANGUAGES, Language
from plans_folder import PlansFolder
from showing import shown, write_mistakes
from snapshots import Json

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/findings-1.json").read_text("utf-8"))


def document(plans: PlansFolder, language: Language = "en") -> Any:  # noqa: ANN401 - JSON
    return json.loads(shown(plans, "json", language))


def test_findings_are_an_object_for_programs(plans: PlansFolder, snapshot: SnapshotAssertion) -> None:
    write_mistakes(plans)

    assert shown(plans, "json") == snapshot(extension_class=Json)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_as_the_schema_says(plans: PlansFolder, language: Language) -> None:
    validator = Draft202012Validator(SCHEMA)
    assert list(validator.iter_errors(document(plans, language))) == []

    write_mistakes(plans)
    assert list(validator.iter_errors(document(plans, language))) == []


def test_a_clean_folder_has_an_empty_list(plans: PlansFolder) -> None:
    assert document(plans) == {
        "version": 1,
        "summary": {"files": 3, "errors": 0, "warnings": 0, "notes": 0},
        "findings": [],
    }


def test_the_summary_counts_the_findings(plans: PlansFolder) -> None:
    write_mistakes(plans)
    found = document(plans)

    severities = [finding["severity"] for finding in found["findings"]]
    assert found["summary"] == {
        "files": 5,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
    }


def test_a_finding_has_its_span_path_item_and_suggestion(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D44]")

    [finding] = document(plans)["findings"]

    hint = finding.pop("hint")
    message = finding.pop("message")
    assert "D4" in hint
    assert "D44" in message
    assert finding == {
        "code": "HP201",
        "name": "unknown-reference",
        "severity": "error",
        "file": "hasselt.yaml",
        "line": 12,
        "column": 26,
        "end_line": 12,
        "end_column": 29,
        "path": "actions[0].contributes_to[1]",
        "item": "hasselt/A1",
        "suggestion": "D4",
        "related": [],
        "values": {"reference": "D44", "kind": "objective", "plan": "hasselt"},
        "fixable": False,
    }


def test_the_related_places_are_told_with_a_few_words(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D1]")

    [finding] = document(plans)["findings"]

    [related] = finding["related"]
    assert (related["file"], related["line"], related["column"]) == ("hasselt.yaml", 12, 22)
    assert related["message"]


def test_values_are_the_same_in_each_language(plans: PlansFolder) -> None:
    write_mistakes(plans)

    nl, en = (document(plans, language)["findings"] for language in LANGUAGES)

    assert [finding["values"] for finding in nl] == [finding["values"] for finding in en]
    assert [finding["message"] for finding in nl] != [finding["message"] for finding in en]


def test_characters_beyond_ascii_are_written_as_they_are(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: één😀")

    assert "één😀" in shown(plans, "json")


def test_control_characters_of_a_value_are_escaped(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", 'status: "\\e[31m\\nx"')

    out = shown(plans, "json")

    assert "\x1b" not in out
    [finding] = json.loads(out)["findings"]
    assert finding["values"]["value"] == "\x1b[31m\nx"


def test_what_fix_would_mend_is_fixable_and_nothing_else(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D1]", "domeins: [welzijn]", "start: maart 2019", "end: ooit")

    fixable = [(finding["code"], finding["fixable"]) for finding in document(plans)["findings"]]
    assert fixable == [("HP207", True), ("HP101", False), ("HP105", True), ("HP105", False)]
