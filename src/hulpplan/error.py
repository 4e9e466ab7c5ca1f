"""Errors that are somebody's to mend: one sentence, perhaps a hint, never a traceback."""

import errno
import os

from hulpplan.i18n import N_, Catalogue, Phrase, Value, harmless_lines

DID_YOU_MEAN = N_("Did you mean '{suggestion}'?")


class UserError(Exception):
    """Something the user can put right.

    A subclass has the sentence; `values` are what belongs in it, `hint` says what to do. `exit_code` is
    2 for wrong use, 1 for a result that could not be made from these files.
    """

    text: str
    exit_code = 2

    def __init__(self, hint: Phrase | None = None, suggestion: str | None = None, **values: Value) -> None:
        super().__init__(self.text.format_map(values))
        self.phrase = Phrase(self.text, values)
        if hint is None and suggestion is not None:
            hint = Phrase(DID_YOU_MEAN, {"suggestion": suggestion})
        self.hint = hint


def error_line(error: UserError, words: Catalogue) -> str:
    """Say in one line what is wrong and what to do."""
    hint = f" {words.phrase(error.hint)}" if error.hint else ""
    return harmless_lines(f"{words.phrase(error.phrase)}{hint}")


class CannotWriteError(UserError):
    """A file could not be written."""

    text = N_("'{path}' could not be written: {reason}.")


_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, N_("the folder is not there")),
    (NotADirectoryError, N_("that is not a folder")),
    (IsADirectoryError, N_("that is a folder")),
    (PermissionError, N_("you may not write there")),
)


_NUMBERED: dict[int | None, str] = {
    errno.ELOOP: N_("the link leads round in a circle"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("nothing can be written on that disk"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}


def cannot_write(path: str, error: OSError) -> CannotWriteError:
    """Make the error for a file that could not be written, from what the system said."""
    words = next((text for type_, text in _REASONS if isinstance(error, type_)), None)
    reason = Phrase(words) if words else reason_of(error)
    return CannotWriteError(path=path, reason=reason)


def reason_of(error: OSError) -> str | Phrase:
    """Return what the system says about an error; for want of its number what the error says itself.

    The system speaks English, so what people meet is said in words of ours.
    """
    if error.errno in _NUMBERED:
        return Phrase(_NUMBERED[error.errno])
    if error.errno:
        return os.strerror(error.errno)
    return str(error) or type(error).__name__
