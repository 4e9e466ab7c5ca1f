"""The JSON Schema (draft 2020-12) of each kind of file, made from the same table that reads the files.

It has only keywords that draft 7 has too, for editors that know no later one. It takes what the reader takes,
but for an unknown key with nothing behind it and a reference that cannot be an id.
"""

import json

from hulpplan.error import UserError
from hulpplan.i18n import N_, Catalogue
from hulpplan.model.kinds import KINDS
from hulpplan.model.words import KIND_WORDS
from hulpplan.nearest import nearest
from hulpplan.render.json_text import json_text
from hulpplan.rules.registry import all_rules
from hulpplan.schema.records import RecordWriter
from hulpplan.schema.references import KnownIds
from hulpplan.schema.values import Json, choice_schema
from hulpplan.shape.read import DUTCH_KINDS
from hulpplan.workspace.workspace import Workspace

ANY = "any"
"""The name of the schema for a file of any kind."""

SCHEMA_NAMES = (*KINDS, ANY)

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_WIDTH = 100
_KIND = N_("What this file is.")
_TITLES = {
    **KIND_WORDS,
    "register": N_("register"),
    "settings": N_("settings"),
    ANY: N_("file of hulpplan"),
}


def schema_named(word: str | None) -> str:
    """Return the name of a schema, by default the one for any kind.

    Raises:
        UserError: when there is none.
    """
    if word is None or word in SCHEMA_NAMES:
        return word or ANY
    meant = DUTCH_KINDS.get(word.casefold()) or nearest(word, SCHEMA_NAMES)
    raise UserError(
        N_("'{value}' is not a kind of file. Choose one of: {allowed}."),
        suggestion=meant,
        value=word,
        allowed=SCHEMA_NAMES,
    )


def schema_text(name: str, words: Catalogue, workspace: Workspace | None = None) -> str:
    """Return the text of the schema of a kind of file, or of `any`.

    Args:
        name: a kind of file, or `any`.
        words: the language of the descriptions.
        workspace: with one, its ids stand in the schema with their titles.
    """
    return _laid_out(json_schema(name, words, workspace)) + "\n"


def json_schema(name: str, words: Catalogue, workspace: Workspace | None = None) -> Json:
    """Return the schema of a kind of file, or of `any`; the arguments are those of `schema_text`."""
    head: Json = {"$schema": DRAFT}
    if workspace is None:
        head["$id"] = f"urn:hulpplan:schema:1:{name}"
    return {**head, **(_any(words, workspace) if name == ANY else _kind(name, words, workspace, "#"))}


def _kind(kind: str, words: Catalogue, workspace: Workspace | None, place: str) -> Json:
    """Return the schema of a kind at a place in a whole."""
    known = KnownIds(workspace, kind) if workspace is not None else None
    more = {rule.name: rule.settings for rule in all_rules() if rule.settings} if kind == "settings" else {}
    writer = RecordWriter(words, known, f"{place}/$defs", more)
    title = {"title": words.gettext(_TITLES[kind])}
    return {**title, **writer.mapping(KINDS[kind]), "$defs": writer.definitions}


def _any(words: Catalogue, workspace: Workspace | None) -> Json:
    """Return the schema that selects the requirements for a file by its `kind`.

    Not `oneOf`: of a file with mistakes an editor would have to guess which kind was meant.
    """
    titles = {kind: words.gettext(_TITLES[kind]) for kind in KINDS}
    about = {"description": words.gettext(_KIND)}
    return {
        "title": words.gettext(_TITLES[ANY]),
        "type": "object",
        "properties": {"kind": {**about, **choice_schema(titles, words)}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/{kind}"},
            }
            for kind in KINDS
        ],
        "$defs": {kind: _kind(kind, words, workspace, f"#/$defs/{kind}") for kind in KINDS},
    }


def _laid_out(value: object, indent: str = "") -> str:
    """Write JSON with short values on one line, which makes it and its diffs readable."""
    line = json_text(value, indent=None)
    if len(indent) + len(line) <= _WIDTH or not isinstance(value, dict | list):
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        begin, end = "{}"
        parts = [f"{json.dumps(key)}: {_laid_out(part, inner)}" for key, part in value.items()]
    else:
        begin, end = "[]"
        parts = [_laid_out(part, inner) for part in value]
    between = f",\n{inner}"
    return f"{begin}\n{inner}{between.join(parts)}\n{indent}{end}"
