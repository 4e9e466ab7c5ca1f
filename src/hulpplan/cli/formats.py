"""Choosing the format that somebody named."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.nearest import nearest
from hulpplan.output.results import Render, format_named, format_names


def findings_format(name: str) -> Render:
    """Return the findings format of this name."""
    check_format(name, format_names())
    return format_named(name)


def check_format(name: str, allowed: Sequence[str]) -> None:
    """Make sure that a name is one of the formats."""
    if name not in allowed:
        raise UserError(
            N_("'{value}' is not a format for this. Choose one of: {allowed}."),
            suggestion=nearest(name, allowed),
            value=name,
            allowed=tuple(allowed),
        )


def format_for(
    form: str | None, target: Path | None, endings: Mapping[str, Sequence[str]], usual: str
) -> str:
    """Choose the format that was named, else the one that the file is named for, else the usual one.

    Args:
        form: the name of the format, if one was named.
        target: the file to write.
        endings: the formats there are, with the endings of their files.
        usual: the one for a screen.

    Raises:
        UserError: when it is no format, or the ending of the file says none.
    """
    if form is not None:
        check_format(form, list(endings))
        return form
    if target is None:
        return usual
    for name, suffixes in endings.items():
        if target.suffix.lower() in suffixes:
            return name
    raise UserError(
        N_("The ending of '{path}' says no format. Let it end in one of {endings}, or give --format."),
        path=target.as_posix(),
        endings=tuple(suffix for suffixes in endings.values() for suffix in suffixes),
    )
