"""The list of the files that a website is made of, kept beside them.

It is what makes removing safe: no other file is ever touched. While pages are being written each name is
added before its file is, so that whatever happens the list knows every file there may be.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from hulpplan.error import UserError
from hulpplan.files import Reason, UnreadError, read_bytes
from hulpplan.i18n import N_

BROKEN_LIST = N_(
    "'{path}' is not the list of files that hulpplan wrote. Nothing was written; "
    "remove the folder or name another one."
)
FILE_NAME: Final = "hulpplan-site.txt"
LARGEST: Final = 100_000_000
"""How many bytes are read of a file of the website to see what it says; none of ours comes near."""
_MARK: Final = "hulpplan site 1 "
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was written last time.

    `digest` is that of everything the website was made from, and `content` for all that was written; both
    are empty when it was not finished. `errors` counts the errors there were in the plan files. `day` is the
    reference date of the last website that was finished, empty when that is not known. `files` are relative,
    with `/`.
    """

    digest: str = ""
    content: str = ""
    errors: int = 0
    day: str = ""
    files: frozenset[str] = field(default_factory=frozenset)


def read_manifest(folder: Path) -> Manifest | None:
    """Read the list of a folder; None when it has none.

    Names that lead out of the folder, which we never write, are left out.

    Raises:
        UserError: when it is not a list of ours.
    """
    path = folder / FILE_NAME
    if path.is_symlink():
        raise _broken(path)
    try:
        first, *names = read_bytes(path, folder, LARGEST).decode("utf-8", errors="replace").split("\n")
    except UnreadError as error:
        if error.reason is Reason.GONE:
            return None
        if isinstance(error.__cause__, OSError):
            # The folder itself is none, or closed.
            raise error.__cause__ from None
        raise _broken(path) from error
    head = _head(first)
    if head is None:
        raise _broken(path)
    files = frozenset(name for name in names if is_ours(name))
    digest, content, errors, day = (head.get(key, default) for key, default in _HEAD.items())
    return Manifest(str(digest), str(content), errors if isinstance(errors, int) else 0, _day(day), files)


def written(manifest: Manifest) -> str:
    """Write a list; more names may be added at its end, one a line."""
    head: Mapping[str, object] = {key: getattr(manifest, key) for key in _HEAD}
    return "\n".join((_MARK + json.dumps(head), *sorted(manifest.files), ""))


def is_ours(name: str) -> bool:
    """Tell whether a name is one that we could have written: inside the folder, and not the list itself."""
    return _NAME.fullmatch(name) is not None and name != FILE_NAME


def _head(line: str) -> dict[str, object] | None:
    if not line.startswith(_MARK):
        return None
    try:
        head = json.loads(line.removeprefix(_MARK))
    except ValueError:
        return None
    return head if isinstance(head, dict) else None


def _day(written: object) -> str:
    try:
        return date.fromisoformat(str(written)).isoformat()
    except ValueError:
        return ""


_HEAD: Final[Mapping[str, object]] = {"digest": "", "content": "", "errors": 0, "day": ""}


def _broken(path: Path) -> UserError:
    return UserError(BROKEN_LIST, path=path.as_posix())
