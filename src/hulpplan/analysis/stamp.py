"""The stamp of an objective: what it said when a plan was last set beside it, in eight characters."""

import hashlib
import json

from hulpplan.analysis.repeats import without_repeats
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

_LENGTH = 8
_STAMPED = ("title", "description", "options", "goals", "due")


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

    What has a finding of its own will change once that is mended, and the stamp with it.
    """
    if any(item.is_unknown(field) for field in _STAMPED):
        return False
    links = workspace.links_from(item, "options", "goals")
    # Without any HP206 speaks, of one that stands there twice HP207.
    traced = bool(links) or getattr(item.model, "incomplete", None) is not None
    return traced and len(without_repeats(links)) == len(links) and all(link.target for link in links)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
