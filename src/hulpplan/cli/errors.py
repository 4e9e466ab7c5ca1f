"""Errors that several parts of the command line make."""

from collections.abc import Collection, Sequence

from hulpplan.error import UserError
from hulpplan.i18n import N_, NN_, counted

_NOT_READ = NN_(
    "There is a file that looks like one and is not read: {files}.",
    "There are files that look like one and are not read: {files}.",
)
_MOST = 5


def no_plans(folder: str, excluded: Collection[object], not_read: Sequence[str]) -> UserError:
    """Make the error for a folder or file that gives no plan file, from what was passed over.

    Args:
        folder: what was looked in.
        excluded: the plan files that the settings leave out.
        not_read: the names of files that look like plan files.
    """
    if excluded:
        return UserError(
            N_("All plan files in '{folder}' are left out by `exclude` in the settings."), folder=folder
        )
    more = ("…",) if len(not_read) > _MOST else ()
    files = (*not_read[:_MOST], *more)
    return UserError(
        N_("There is no plan file in '{folder}': no file whose name ends in .yaml or .yml."),
        hint=counted(_NOT_READ, len(not_read), files=files) if not_read else None,
        folder=folder,
    )


def no_such_rule(word: str, near: str | None) -> UserError:
    """Make the error for a word that names no rule."""
    return UserError(N_("There is no rule '{value}'."), suggestion=near, value=word)


def no_such_language(word: str) -> UserError:
    """Make the error for a language that is none of ours."""
    return UserError(N_("'{value}' is not a language of hulpplan. Choose nl or en."), value=word)
