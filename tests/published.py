"""The JSON Schemas of what commands write, as `docs/schema` publishes them."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from html_pages import unmeasured

FOLDER = Path(__file__).parents[1] / "docs" / "schema"


def follows(name: str, data: object) -> bool:
    """Check data against a published schema; fails with what is wrong."""
    schema: Any = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    unmeasured(lambda: Draft202012Validator.check_schema(schema))
    assert (
        unmeasured(lambda: [error.message for error in Draft202012Validator(schema).iter_errors(data)]) == []
    )
    return True
