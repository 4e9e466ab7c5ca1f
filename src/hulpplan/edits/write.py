"""Writing changed files: all of them or none."""

import codecs
from collections.abc import Sequence
from pathlib import Path

from hulpplan.edits.change import FileChange
from hulpplan.paths import followed
from hulpplan.writing.together import Replacement, replace_all


def write_changes(changes: Sequence[FileChange], current: Path, folder: Path) -> None:
    """Write every changed file; permissions, owner and links are preserved.

    Args:
        changes: of files that lie there.
        current: the folder that the names of the files are relative to.
        folder: the plans folder.

    Raises:
        UserError: when one of them cannot be written, or no longer says what it said when it was read; then
            all are as they were.
    """
    # A file with two names, by a link, is written once.
    files = {(file.place, file.after): file for file in (_replacement(change, current) for change in changes)}
    if files:
        replace_all(list(files.values()), followed(current / folder))


def _replacement(change: FileChange, current: Path) -> Replacement:
    mark = codecs.BOM_UTF8 if change.before.marked else b""
    before, after = (mark + text.encode() for text in (change.before.text, change.after))
    return Replacement(followed(current / change.file), change.file, before, after)
