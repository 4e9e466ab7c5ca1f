"""The stamp of an objective: what it said when a plan was last set beside it, in eight characters."""

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
    """Return the stamp of what an objective says: its title, description, options, goals and due date.

    Where the lines of a text break, in which order options and goals stand, and what a comment says changes
    nothing; nor does any other field.

    Source: format contract, "Suspect links".
    """
    said = [
        _one_line(objective.title),
        _one_line(objective.description),
        sorted(objective.options),
        sorted(objective.goals),
        objective.due.text if objective.due else "",
    ]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_LENGTH]


def is_stampable(workspace: Workspace, item: Item[Record]) -> bool:
    """Tell whether everything is known that goes into the stamp of an objective.

    What has a finding of its own will change once that is mended, and the stamp with it. Of two objectives
    with one id nobody can tell which one is meant (HP204).
    """
    if shares_its_id(item) or any(item.is_unknown(field) for field in STAMPED):
        return False
    links = workspace.links_from(item, "options", "goals")
    # Without any HP206 speaks, of one that stands there twice HP207.
    traced = bool(links) or getattr(item.model, "incomplete", None) is not None
    return traced and len(without_duplicates(links)) == len(links) and all(link.target for link in links)


def shares_its_id(item: Item[Record]) -> bool:
    """Tell whether another item of the same plan has the same id."""
    return item.plan is not None and len(item.plan.by_id.get(item.id or "", ())) > 1


def is_stamp(value: object) -> bool:
    """Tell whether a value has the form of a stamp, so that it says what somebody looked at."""
    return isinstance(value, str) and re.fullmatch(STAMP_PATTERN, value) is not None


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
