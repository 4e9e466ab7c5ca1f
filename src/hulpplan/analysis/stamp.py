"""The stamp of an objective: a digest of what it said when a plan was last reviewed against it."""

import hashlib
import json
import re
from typing import Final

from hulpplan.analysis.duplicates import without_duplicates
from hulpplan.model.record import Record
from hulpplan.model.scalars import STAMP_PATTERN
from hulpplan.model.strategic_plan import Objective
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

_LENGTH = 8
STAMPED: Final = ("title", "description", "options", "goals", "due")
"""The fields of an objective that go into its stamp."""


def stamp_of(objective: Objective) -> str:
    """Return the stamp of an objective, a digest of its title, description, options, goals and due date.

    Line breaks in a text, the order of options and goals, comments and other fields make no difference.

    Source: docs/format.en.md, "Suspect links".
    """
    content = [
        _one_line(objective.title),
        _one_line(objective.description),
        sorted(objective.options),
        sorted(objective.goals),
        objective.due.text if objective.due else "",
    ]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_LENGTH]


def is_stampable(workspace: Workspace, item: Item[Record]) -> bool:
    """Return whether everything that goes into the stamp of an objective is known.

    A field with a finding will change once that is fixed, and the stamp with it. Of two objectives with the
    same id it is unknown which one is meant (HP204).
    """
    if shares_its_id(item) or any(item.is_unknown(field) for field in STAMPED):
        return False
    links = workspace.links_from(item, "options", "goals")
    # Without links there is a finding HP206, with duplicate ones HP207.
    traced = bool(links) or getattr(item.model, "incomplete", None) is not None
    return traced and len(without_duplicates(links)) == len(links) and all(link.target for link in links)


def shares_its_id(item: Item[Record]) -> bool:
    """Return whether another item of the same plan has the same id."""
    return item.plan is not None and len(item.plan.by_id.get(item.id or "", ())) > 1


def is_stamp(value: object) -> bool:
    """Return whether a value has the form of a stamp."""
    return isinstance(value, str) and re.fullmatch(STAMP_PATTERN, value) is not None


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
