"""Mistakes in the templates that users write themselves, in words that help to mend them."""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from typing import Final, cast

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.utils import missing

from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase
from hulpplan.nearest import nearest
from hulpplan.render.loader import UnreadTemplateError

ENDING = ".j2"
NO_NAME = N_("'{name}' is not there. There is: {names}.")
NO_TEMPLATE = N_("there is no template '{name}'")
TEMPLATE_MISTAKE = N_("Template '{template}', line {line}: {what}")
OUTSIDE = N_(
    "'{name}' is a link that leads out of the folder of the settings, and it was not followed. Put the file "
    "itself there."
)
OLD_FILE: Final = N_(
    "'{name}' no longer counts. Put the macros that you change in '{instead}', which need hold no others; "
    "see 'Templates of your own' in docs/reports for their names."
)
OLD_VIEW: Final = N_(
    "'view' is no longer there. Write 'document': 'document.head' for what was in 'view.page', "
    "'document.section(\"needs\")' for a chapter, 'blocks.sequence(document.blocks, 1)' for all chapters."
)
OLD_FILES: Final[Mapping[str, str]] = {
    "html/parts.html.j2": "html/blocks.html.j2",
    "md/parts.md.j2": "md/blocks.md.j2",
    "site/parts.html.j2": "html/blocks.html.j2",
    "site/lean.html.j2": "html/blocks.html.j2",
}
"""Files of macros that earlier versions had, with the file that macros stand in now."""
UNREAD = N_("'{name}' cannot be read; it must be a text, saved as UTF-8.")


class MissingNameError(UndefinedError):
    """A template uses a name that is not there; `names` are those that are."""

    def __init__(self, message: str | None, name: str, names: tuple[str, ...]) -> None:
        super().__init__(message)
        self.name = name
        self.names = names


class Missing(StrictUndefined):
    """What a name stands for that is not there: to use it is a mistake that says what there is."""

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if exc is UndefinedError:
            # It is only ever called, with a message.
            self._undefined_exception = cast(
                "type[TemplateRuntimeError]",
                partial(MissingNameError, name=str(name), names=names_in(obj)),
            )


def names_in(value: object) -> tuple[str, ...]:
    """Name what a template can find in a value: attributes of a document or block, keys of a table."""
    if is_dataclass(value):
        known = [field.name for field in fields(value)]
        return (*known, *(name for name in dir(value) if not name.startswith("_") and name not in known))
    return tuple(map(str, value)) if isinstance(value, Mapping) else ()


def mistake_of(error: Exception, known: tuple[str, ...], folders: Sequence[Path]) -> UserError | None:
    """Put what went wrong in a user's template into words; None when none of theirs has a part in it.

    Args:
        error: what was raised.
        known: the names that every template of this kind can use.
        folders: the users' folders of templates.
    """
    if isinstance(error, TemplateSyntaxError):
        file, line, what = error.filename or "", error.lineno, error.message or ""
        return _told(Path(file), line, what, folders)
    if isinstance(error, UnreadTemplateError):
        return _unread(error, folders)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(ENDING):
            said, near = _what(error, known)
            return _told(Path(frame.filename), frame.lineno or 1, said, folders, near)
    return None


def old_file_in(folders: Sequence[Path]) -> UserError | None:
    """Name a file of the users' templates that only earlier versions read; None without one."""
    for folder in folders:
        for name, instead in OLD_FILES.items():
            if (folder / name).exists():
                what = Phrase(OLD_FILE, {"name": name, "instead": instead})
                return UserError(
                    TEMPLATE_MISTAKE, template=f"{folder.name}/{name}", line=1, what=what, exit_code=1
                )
    return None


def _unread(error: UnreadTemplateError, folders: Sequence[Path]) -> UserError | None:
    """Say that a template cannot be read, at the line of the user's that asks for it, else at itself."""
    what = Phrase(OUTSIDE if error.outside else UNREAD, {"name": error.name})
    exit_code = 2 if error.outside else 1
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        told = _told(Path(frame.filename), frame.lineno or 1, what, folders, exit_code=exit_code)
        if told is not None:
            return told
    return _told(error.path, 1, what, folders, exit_code=exit_code)


def _told(
    file: Path,
    line: int,
    what: Phrase | str,
    folders: Sequence[Path],
    near: str | None = None,
    *,
    exit_code: int = 1,
) -> UserError | None:
    folder = next((folder for folder in folders if file.is_relative_to(folder)), None)
    if folder is None:
        return None
    name = Path(folder.name) / file.relative_to(folder)
    return UserError(
        TEMPLATE_MISTAKE,
        suggestion=near,
        exit_code=exit_code,
        template=name.as_posix(),
        line=line,
        what=what,
    )


def _what(error: Exception, known: tuple[str, ...]) -> tuple[Phrase | str, str | None]:
    """Say what is wrong, and which name was perhaps meant."""
    if isinstance(error, MissingNameError) and error.name == "view":
        return Phrase(OLD_VIEW), None
    if isinstance(error, MissingNameError):
        names = error.names or known
        return Phrase(NO_NAME, {"name": error.name, "names": names}), nearest(error.name, names)
    if isinstance(error, TemplateNotFound):
        name = str(error.name)
        instead = OLD_FILES.get(name)
        phrase = Phrase(OLD_FILE, {"name": name, "instead": instead}) if instead else None
        return phrase or Phrase(NO_TEMPLATE, {"name": name}), None
    return str(error), None
