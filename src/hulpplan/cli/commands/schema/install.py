"""Putting the files for an editor where it looks for them."""

from pathlib import Path

from hulpplan.cli.new_files import AS_IT_WAS, WRITTEN, inside, text_of
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.schema.editor import SCHEMA_FILE, SETTINGS_FILE, EditorFiles, editor_files
from hulpplan.settings import shown_path
from hulpplan.workspace.workspace import Workspace
from hulpplan.writing.whole import make_folder, write_whole


def install(session: Session, workspace: Workspace | None) -> str:
    """Write the files for an editor beside the plans: in the folder of the settings, else here.

    Args:
        session: this run.
        workspace: with one, the editor offers its ids.

    Returns:
        What was written.

    Raises:
        UserError: when the plans lie elsewhere, when there are settings of an editor without the schema, or
            when a file cannot be written.
    """
    session.stop_at_broken_settings()
    root = Path(shown_path(session.settings.folder, session.current))
    files = editor_files(inside(root, session.folder), session.catalogue, workspace)
    lines = []
    for path, text in _missing(root, files).items():
        if text is not None:
            make_folder(path.parent)
            write_whole(path, text)
        sentence = AS_IT_WAS if text is None else WRITTEN
        lines.append(session.catalogue.say(sentence, path=path.as_posix()) + "\n")
    return "".join(lines)


def _missing(root: Path, files: EditorFiles) -> dict[Path, str | None]:
    """Return the text to write at each path, None where what is there will do.

    Settings are never changed: comments in them would be lost.
    """
    schema, settings = root / SCHEMA_FILE, root / SETTINGS_FILE
    for path in (schema, settings):
        inside(root, path)
    there = text_of(settings)
    if there is not None and files.schema_key not in there:
        raise UserError(
            N_("'{path}' is there already, and nothing was written. Add this to it and try again: {entry}"),
            path=settings.as_posix(),
            entry=files.entry,
        )
    return {schema: files.schema, settings: files.settings if there is None else None}
