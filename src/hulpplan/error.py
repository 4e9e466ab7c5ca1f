"""Errors that the user can put right: one sentence, perhaps a hint, never a traceback."""

import errno
import os

from hulpplan.i18n import N_, Catalogue, Phrase, Value, harmless_lines

DID_YOU_MEAN = N_("Did you mean '{suggestion}'?")


class UserError(Exception):
    """Something the user can put right."""

    def __init__(
        self,
        sentence: str,
        *,
        hint: Phrase | None = None,
        suggestion: str | None = None,
        exit_code: int = 2,
        **values: Value,
    ) -> None:
        """Say what is wrong.

        Args:
            sentence: a marked sentence.
            hint: what to do.
            suggestion: what was perhaps meant; it takes the place of the hint.
            exit_code: 2 for wrong use, 1 for a result that could not be made from these files.
            **values: what belongs in the sentence.
        """
        super().__init__(sentence.format_map(values))
        self.phrase = Phrase(sentence, values)
        self.hint = Phrase(DID_YOU_MEAN, {"suggestion": suggestion}) if suggestion else hint
        self.exit_code = exit_code


def error_text(error: UserError, words: Catalogue) -> str:
    """Return in one line what is wrong and what to do."""
    hint = f" {words.phrase(error.hint)}" if error.hint else ""
    return harmless_lines(f"{words.phrase(error.phrase)}{hint}")


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


def cannot_write(path: str, error: OSError) -> UserError:
    """Make the error for a file that could not be written, from what the system said."""
    words = next((text for type_, text in _REASONS if isinstance(error, type_)), None)
    reason = Phrase(words) if words else reason_of(error)
    return UserError(N_("'{path}' could not be written: {reason}."), path=path, reason=reason)


def reason_of(error: OSError) -> str | Phrase:
    """Return what the system says about an error; for want of its number what the error says itself.

    The system speaks English, so what people meet is said in words of ours.
    """
    if error.errno in _NUMBERED:
        return Phrase(_NUMBERED[error.errno])
    if error.errno:
        return os.strerror(error.errno)
    return str(error) or type(error).__name__
