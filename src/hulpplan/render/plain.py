"""Templates of plain text files, such as YAML: nothing is escaped but what a template says itself."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hulpplan.render.loader import TemplateLoader

_BARE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NOTHING: Final = frozenset({"null"})


def fill(template: str, values: Mapping[str, object], folder: Path) -> str:
    """Fill in a template of a plain text file; the filter `yaml` writes a text as YAML.

    Args:
        template: its path in the folder, without `.j2`.
        values: what the template can use.
        folder: where it lies.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=TemplateLoader([folder]),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["yaml"] = yaml_text
    return environment.get_template(f"{template}.j2").render(values)


def yaml_text(text: str) -> str:
    """Write a printable text of one line as YAML: bare where it reads as that text, else between quotes."""
    if _BARE.fullmatch(text) and text.casefold() not in _NOTHING:
        return text
    return json.dumps(text, ensure_ascii=False)
