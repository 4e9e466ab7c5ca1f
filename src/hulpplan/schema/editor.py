"""Files for an editor that checks and completes plan files: the schema, and settings that refer to it.

The settings are those of Visual Studio Code with its YAML extension; other editors with the same language
server take the same schema.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from hulpplan.i18n import Catalogue
from hulpplan.render.json_text import json_text
from hulpplan.schema.json_schema import ANY, schema_text
from hulpplan.settings_search import FILE_NAME
from hulpplan.workspace.discover import ENDINGS
from hulpplan.workspace.workspace import Workspace

SCHEMA_FILE: Final = PurePosixPath(".hulpplan/schema.json")
SETTINGS_FILE: Final = PurePosixPath(".vscode/settings.json")


@dataclass(frozen=True, slots=True)
class EditorFiles:
    """The texts of both files, and the entry for settings that exist already.

    One schema serves all plan files: their names say nothing of their kind. `schema_key` is what the settings
    call it.
    """

    schema: str
    settings: str
    entry: str
    schema_key: str


def editor_files(plans: PurePosixPath, words: Catalogue, workspace: Workspace | None = None) -> EditorFiles:
    """Make the files for an editor.

    Args:
        plans: the plans folder, seen from the folder that the editor opens.
        words: the language of the descriptions.
        workspace: with one, the editor offers its ids.
    """
    # An editor distinguishes case, and its patterns have no character classes.
    endings = (*ENDINGS, *(ending.upper() for ending in ENDINGS))
    patterns = [(plans / "**" / f"*{ending}").as_posix() for ending in endings]
    key = f"./{SCHEMA_FILE}"
    schemas = {"yaml.schemas": {key: [*patterns, FILE_NAME]}}
    return EditorFiles(
        schema_text(ANY, words, workspace),
        json_text(schemas) + "\n",
        json_text(schemas, indent=None)[1:-1],
        key,
    )
