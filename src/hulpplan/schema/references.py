"""JSON Schema for references: their form, or the ids in a folder of plans with their titles."""

import re
from collections.abc import Iterator

from hulpplan.i18n import N_, Catalogue, Phrase, visible
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record
from hulpplan.model.scalars import ID_PATTERN, Reference
from hulpplan.model.words import kind_word
from hulpplan.schema.values import Json, text_forms
from hulpplan.shape.shapes import RecordOf, kinds_under
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

ID_OF = N_("The id of one of these belongs here: {kinds}.")
UNKNOWN = N_("This id is not known. The id of one of these belongs here: {kinds}.")
OFFERED = N_("The ids in the plan files, each with its title.")
QUALIFIED = N_("The same, with the id of the plan in front.")

_FORM = f"^{ID_PATTERN}(/{ID_PATTERN})?$"
# Ids that the core schema of YAML does not resolve to a text.
_NO_TEXT = re.compile(
    r"[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9A-Fa-f]+|true|True|TRUE|false|False|FALSE"
)


def reference_name(reference: Reference) -> str:
    """Return the name of a sort of references, the same for two with the same possible targets."""
    name = "-or-".join((f"id-of-{reference.kind}", *reference.others))
    return f"{name}-anywhere" if reference.crosses else name


def form_schema(reference: Reference, words: Catalogue) -> Json:
    """Return the schema of the form of a reference: an id, perhaps qualified by that of its plan."""
    sentence = words.say(ID_OF, kinds=_kinds(reference))
    return {"description": sentence, "anyOf": text_forms(_FORM, words, sentence, minimum=0)}


class KnownIds:
    """The possible targets of references in files of one kind, in a folder of plans.

    An id that only another file can bring must be known. One that the file itself can bring is offered,
    and a new one is fine: the schema was made before it was added.
    """

    def __init__(self, workspace: Workspace, kind: str) -> None:
        self._workspace = workspace
        self._own = kinds_under(RecordOf(KINDS[kind]))
        self._sees_strategic = kind == "action-plan"
        self._hidden = frozenset[str]().union(*(document.gaps.hidden for document in workspace.documents))

    def schema(self, reference: Reference, words: Catalogue) -> Json:
        """Return the schema of the ids that a reference can have, each with its title."""
        titles = self._titles(reference)
        if not titles:
            return form_schema(reference, words)
        sentence = words.say(ID_OF, kinds=_kinds(reference))
        text, other = text_forms(_FORM, words, sentence, minimum=0)
        offered: Json = {
            "description": words.gettext(OFFERED),
            "enum": list(titles),
            "enumDescriptions": list(titles.values()),
        }
        if self._may_be_new(reference):
            return {"description": sentence, "anyOf": [text, other, offered]}
        alternatives = [{**offered, "errorMessage": words.say(UNKNOWN, kinds=_kinds(reference))}]
        qualified = "|".join(re.escape(name) for name in self._qualified(reference))
        if qualified:
            about = {"description": words.gettext(QUALIFIED)}
            alternatives.append({**about, "type": "string", "pattern": f"^({qualified})$"})
        if any(_NO_TEXT.fullmatch(name) for name in titles):
            # They cannot be told apart: 1.1 and 1.10 are the same number.
            alternatives.append(other)
        return {"description": sentence, "anyOf": alternatives}

    def _may_be_new(self, reference: Reference) -> bool:
        """Return whether an id may be in the edited file itself, or in a file that was not read."""
        return bool(reference.kinds & (self._own | self._hidden) or self._workspace.broken)

    def _titles(self, reference: Reference) -> dict[str, str]:
        """Return the possible references, with the titles of their targets, one a line."""
        titles: dict[str, list[str]] = {}
        for item in self._items(reference):
            names = [item.id or ""] if self._is_near(item) else []
            if reference.crosses and item.ref != item.id:
                names.append(item.ref)
            for name in names:
                titles.setdefault(name, []).append(_title(item))
        return {name: "\n".join(dict.fromkeys(found)) for name, found in titles.items()}

    def _qualified(self, reference: Reference) -> list[str]:
        """Return the qualified references that are valid too, though not needed."""
        if reference.crosses:
            return []
        return [item.ref for item in self._items(reference) if item.ref != item.id and self._is_near(item)]

    def _items(self, reference: Reference) -> Iterator[Item[Record]]:
        return (item for item in self._workspace.items() if item.kind in reference.kinds and item.id)

    def _is_near(self, item: Item[Record]) -> bool:
        """Return whether an item can be referred to without the id of its plan."""
        above = self._sees_strategic and item.plan in self._workspace.strategic_plans
        return item.ref == item.id or above or item.kind in self._own


def _kinds(reference: Reference) -> tuple[Phrase, ...]:
    return tuple(kind_word(kind) for kind in (reference.kind, *reference.others))


def _title(item: Item[Record]) -> str:
    title = getattr(item.model, "title", None) or getattr(item.model, "label", None) or ""
    plan = f"({item.plan.id})" if item.plan is not None and item.ref != item.id else ""
    return " ".join(visible(f"{title} {plan}").split())
