"""Mistakes in templates of users, told by template, line, and what there is to use."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.nearest import nearest

_DEPTH: Final = 3
_MISSING: Final = re.compile(r"no attribute '(\w+)'|^'(\w+)' is undefined")


class TemplateMistakeError(UserError):
    """A template of the user cannot be filled in."""

    text = N_("Template '{template}', line {line}: {message}. It can use: {names}.")
    exit_code = 1


class UnknownNameError(UserError):
    """A template of the user uses a name that does not exist."""

    text = N_("Template '{template}', line {line}: there is no '{name}'. It can use: {names}.")
    exit_code = 1


class NoTemplateError(UserError):
    """A report or a piece of one has no template in a format."""

    text = N_("There is no template '{template}'.")
    exit_code = 1


@contextmanager
def templates_of(folders: Sequence[Path], values: Mapping[str, object]) -> Iterator[None]:
    """Tell a mistake in a template that lies in one of these folders in the user's words.

    Args:
        folders: those of the user. A mistake in a template of ours is ours.
        values: what templates can use.

    Raises:
        UserError: for a mistake in one of these templates.
    """
    try:
        yield
    except TemplateNotFound as error:
        if not folders:
            raise
        raise NoTemplateError(template=str(error.name)) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        place = _place_of(error, folders)
        if place is None:
            raise
        raise _told(error, *place, values) from error


def _told(error: Exception, template: str, line: int, values: Mapping[str, object]) -> UserError:
    names = tuple(sorted(_names(values)))
    message = str(error).rstrip(".")
    found = _MISSING.search(message)
    if found is None:
        return TemplateMistakeError(template=template, line=line, message=message, names=names)
    name = found[1] or found[2]
    last = {known.rpartition(".")[2] for known in names}
    return UnknownNameError(
        suggestion=nearest(name, last), template=template, line=line, name=name, names=names
    )


def _place_of(error: Exception, folders: Sequence[Path]) -> tuple[str, int] | None:
    """Return the template of the user in which a mistake is, by its path in the folder, and the line."""
    places = [(frame.filename, frame.lineno or 1) for frame in extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    for file, line in reversed(places):
        for folder in folders:
            if Path(file).is_relative_to(folder):
                return Path(file).relative_to(folder).as_posix(), line
    return None


def _names(values: Mapping[str, object]) -> Iterator[str]:
    for name, value in values.items():
        yield from _names_in(name, value)


def _names_in(name: str, value: object) -> Iterator[str]:
    if name.count(".") < _DEPTH - 1 and is_dataclass(value):
        for one in fields(value):
            yield from _names_in(f"{name}.{one.name}", getattr(value, one.name))
    else:
        yield name
