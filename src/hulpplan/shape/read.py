"""Reading a file as one of the kinds of content."""

from functools import cache

from pydantic import ValidationError

from hulpplan.finding import Fact, FactKind, Likeness, Place, Span
from hulpplan.i18n import Value
from hulpplan.model.kinds import KINDS, SCHEMA, Content
from hulpplan.nearest import near_ones, nearest
from hulpplan.shape.careful import CarefulReader, wants_list
from hulpplan.shape.document import Document
from hulpplan.shape.shapes import RecordOf, field_names
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.cut import may_be_cut
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Mapping, Scalar, Solid, solid
from hulpplan.yamlio.source import Source
from hulpplan.yamlio.trial import Holds

DUTCH_KINDS = {
    "actieplan": "action-plan",
    "lokaal actieplan": "action-plan",
    "strategisch plan": "strategic-plan",
    "strategisch-plan": "strategic-plan",
    "instellingen": "settings",
}
"""Kinds as they may be written in Dutch, and their names in the format."""


def read_document(source: Source, limits: Limits) -> Document:
    """Read a text: a clean one in a single pass, any other one value by value."""
    content = _clean(source, limits)
    if content is not None:
        return Document(source, limits, content)
    return _careful(source, limits)


def unreadable_document(source: Source, limits: Limits, fact: Fact) -> Document:
    """Return the document of a file without a text."""
    return Document(source, limits, None, (fact,))


def _clean(source: Source, limits: Limits) -> Content | None:
    if source.text.find("<<<<<<<") >= 0 or may_be_cut(source.text):
        return None
    data = plain_data(source.text, limits)
    if data is None or data.get("schema") != SCHEMA:
        return None
    model = KINDS.get(str(data.get("kind")))
    if model is None:
        return None
    try:
        return model.model_validate(data)
    except ValidationError:
        return None


def _careful(source: Source, limits: Limits) -> Document:
    # Imported only for a text with mistakes.
    from hulpplan.yamlio.mistyped import (  # noqa: PLC0415
        lists_on_key_lines,
        look_alikes_in,
        with_fixes,
    )

    document = _as_written(source, limits)
    look_alikes = look_alikes_in(source, [fact.place for fact in document.facts])
    if not source.text.isascii():
        fixed_paths = {fact.place.path for fact in look_alikes}
        places = (fact.place for fact in document.facts if wants_list(fact))
        single = [place for place in places if place.path not in fixed_paths]
        look_alikes += lists_on_key_lines(source, single)
    if not look_alikes:
        return document
    # Other facts about a text that only looks like a list or a field would hide the real mistake.
    fixed = _as_written(with_fixes(source, look_alikes), limits)
    remaining = {_about(fact) for fact in fixed.facts}
    others = (fact for fact in document.facts if _about(fact) in remaining)
    facts = sorted((*look_alikes, *others), key=lambda fact: fact.place.span)
    return Document(source, limits, document.content, tuple(facts), document.gaps, document.node(()))


def _about(fact: Fact) -> object:
    """Return what a fact is about, wherever in its line."""
    return fact.kind, fact.reason, fact.place.span.line, fact.place.path


def _as_written(source: Source, limits: Limits) -> Document:
    tree = read_tree(source, limits, _every_field())
    if tree.root is None and tree.facts:
        return Document(source, limits, None, tree.facts)
    refusal = _refusal(source, tree.root)
    if refusal is not None or not isinstance(tree.root, Mapping):
        return Document(source, limits, None, (*tree.facts, *((refusal,) if refusal else ())))
    reader = CarefulReader()
    content = reader.record(KINDS[_text(tree.root, "kind") or ""], tree.root)
    facts = (*tree.facts, *reader.facts.values())
    return Document(source, limits, content, facts, reader.gaps(), tree.root)  # type: ignore[arg-type]


@cache
def _every_field() -> dict[str, Holds]:
    """Return all fields of all kinds of files, and what each holds."""
    names: dict[str, Holds] = {}
    for kind in KINDS.values():
        for name, holds in field_names(RecordOf(kind)).items():
            names[name] = holds if names.get(name, holds) is holds else Holds.OTHER
    return names


def _refusal(source: Source, root: Solid | None) -> Fact | None:
    """Return why valid YAML is not a plan file: no kind, an unknown one, or another version."""
    start = Document(source, Limits(), None, root=root)
    if root is None or (isinstance(root, Scalar) and root.text is None):
        return Fact(FactKind.UNKNOWN_KIND, Place(Span(source.file, 1, 1, 1, 1)), "empty")
    if not isinstance(root, Mapping):
        return Fact(FactKind.UNKNOWN_KIND, Place(root.span), "no-fields")
    return _wrong_kind(start, root) or _wrong_schema(start, root)


def _wrong_kind(start: Document, root: Mapping) -> Fact | None:
    kind = _text(root, "kind")
    values: dict[str, Value] = {"allowed": tuple(KINDS)}
    if kind is None:
        meant = nearest("kind", [key for key in root.entries if key not in ("id", "end")])
        spot = start.key_place((meant or "kind",))
        reason = "misspelled" if meant else "missing"
        return Fact(FactKind.UNKNOWN_KIND, spot, reason, {**values, "key": meant or ""})
    if kind in KINDS:
        return None
    place = start.place(("kind",))
    if not kind:
        return Fact(FactKind.UNKNOWN_KIND, place, "no-word", values)
    suggestion, likeness = _meant_kind(kind)
    values["value"] = kind
    return Fact(FactKind.UNKNOWN_KIND, place, "unknown", values, suggestion, likeness=likeness)


def _meant_kind(kind: str) -> tuple[str | None, Likeness]:
    bare = kind.strip().casefold()
    same = DUTCH_KINDS.get(bare) or (bare if bare in KINDS else None)
    if same is not None:
        return same, Likeness.SAME
    near = near_ones(kind, KINDS)
    return (near[0] if near else None), Likeness.ONLY if len(near) == 1 else Likeness.DOUBTFUL


def _wrong_schema(start: Document, root: Mapping) -> Fact | None:
    schema = _text(root, "schema")
    if schema == SCHEMA:
        return None
    reason = "missing" if schema is None else "unsupported" if schema else "no-word"
    place = start.place(("schema",))
    return Fact(
        FactKind.UNSUPPORTED_SCHEMA, place, reason, {"value": schema or ""}, SCHEMA if schema else None
    )


def _text(root: Mapping, key: str) -> str | None:
    entry = root.entries.get(key)
    node = solid(entry.value) if entry else None
    if isinstance(node, Scalar):
        return node.text
    # A list or fields: there is a value, but not a word.
    return "" if node is not None else None
