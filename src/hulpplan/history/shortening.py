"""Two versions of a plan file without what is the same in both, which makes them quick to read.

Most of the time goes into understanding YAML, and from one version to the next hardly anything changes.
Items that stand in both versions letter by letter are left out of both. That is done only where lines show
plainly where they begin and end; anything else is left as it is.
"""

import re
from collections.abc import Mapping
from typing import Final

from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.register import Register
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.workspace.layout import record_layout

_FIELD: Final = re.compile(r"\n(?=[a-z_]+:)")
_LIST: Final = re.compile(r"([a-z_]+):[ \t]*(?:#.*)?(?:\n[ ]*(?:#.*)?)*\n([ ]*)- ")
# A line that neither starts a field nor is in one.
_STRANGE: Final = re.compile(r"^(?![a-z_]+:|[ #-]|$)", re.MULTILINE)
# With anchors, entries depend on each other.
_ANCHOR: Final = re.compile(r"(?:^|[\s\[{,:-])&\S", re.MULTILINE)
# Such a line starts another document, or is not valid YAML.
_OTHER: Final = ("\n---", "\n...", "\n%", "\n\t")
_ALWAYS: Final = ("kind", "schema", "id", "prison", "prisons")
"""The fields that identify a plan: when they differ, nothing is left out."""

ITEMS: Final = frozenset(
    key for model in (Register, StrategicPlan, ActionPlan) for _, key in record_layout(model).items
)
"""The fields that are lists of items; any other list is one value."""


def shortened(version: str, other: str) -> tuple[str, str] | None:
    """Leave out of two texts what is the same in both; None where that is not possible.

    Args:
        version: of a plan file.
        other: another version of it.
    """
    first, second = _fields(version), _fields(other)
    if first is None or second is None or any(first.get(key) != second.get(key) for key in _ALWAYS):
        return None
    short = {key: _without(first[key], second[key]) for key in first if key in second}
    return (
        "\n".join(short[key][0] if key in short else text for key, text in first.items()),
        "\n".join(short[key][1] if key in short else text for key, text in second.items()),
    )


def _fields(text: str) -> Mapping[str, str] | None:
    """Split a text at the top-level fields; None where its lines do not show them clearly."""
    text = "\n" + text.replace("\r\n", "\n")
    if any(mark in text for mark in _OTHER) or ("&" in text and _ANCHOR.search(text)):
        return None
    if _STRANGE.search(text):
        return None
    head, *parts = _FIELD.split(text)
    fields = {part.partition(":")[0]: part for part in parts}
    return fields if len(fields) == len(parts) and _says_nothing(head) else None


def _says_nothing(head: str) -> bool:
    return all(line[:1] in {"", "#"} for line in head.split("\n"))


def _without(text: str, other: str) -> tuple[str, str]:
    """Leave out of two texts of a field the entries that are in both; the field itself stays."""
    first, second = _LIST.match(text), _LIST.match(other)
    if first is None or second is None or first[1] not in ITEMS or first[2] != second[2]:
        return text, other
    if text == other:
        return (f"{first[1]}: []",) * 2
    entries, others = _entries(text, first[2]), _entries(other, first[2])
    if not entries or not others:
        return text, other
    same = set(entries) & set(others)
    return _kept(first[1], entries, same), _kept(first[1], others, same)


def _entries(text: str, indent: str) -> list[str]:
    """Split the text of a list at its entries; empty where a line belongs to no entry."""
    if re.search(rf"^(?!{indent}- |{indent} |[ ]*(?:#.*)?$)", text.partition("\n")[2], re.MULTILINE):
        return []
    return re.split(rf"\n(?={indent}- )", text)[1:]


def _kept(key: str, entries: list[str], same: set[str]) -> str:
    different = [entry for entry in entries if entry not in same]
    return "\n".join((f"{key}:", *different)) if different else f"{key}: []"
