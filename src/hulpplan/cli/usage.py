"""Errors in the words of the command line, in the reader's language.

The library says them in fixed English, so each is told again from what the exception knows.
"""

import re
from collections.abc import Sequence
from typing import Any

import typer

from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase
from hulpplan.nearest import nearest

# The library names this class only as what `BadParameter` is a case of.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]
SEE_HELP = N_("See `{command} --help`.")


def missing_argument(argument: Phrase, hint: Phrase) -> UserError:
    """Make the error for a word that a command needs and did not get."""
    return UserError(N_("{argument} is missing."), hint=hint, argument=argument)


def missing_value(option: str, hint: Phrase | None = None) -> UserError:
    """Make the error for an option at the end, without its value."""
    return UserError(N_("The option '{option}' needs a value."), hint=hint, option=option)


def usage_error(error: Exception, commands: Sequence[str]) -> UserError:
    """Tell an error of use in our own words, with a hint where help is to be found.

    Args:
        error: what the library raised.
        commands: the names of the commands, to suggest one from.
    """
    context = getattr(error, "ctx", None)
    hint = Phrase(SEE_HELP, {"command": context.command_path if context else "hulpplan"})
    kind = type(error).__name__
    message: str = getattr(error, "message", "") or str(error)
    if kind in ("NoSuchOption", "BadOptionUsage"):
        return _option_error(kind, error, message, hint)
    if kind == "MissingParameter":
        return missing_argument(_name(getattr(error, "param", None)), hint)
    if message == "Missing command.":
        return UserError(N_("Which command? None was given."), hint=hint)
    if found := re.search(r"No such command '(.*?)'\.", message):
        near = nearest(found[1], commands)
        return UserError(N_("There is no command '{command}'."), hint=hint, suggestion=near, command=found[1])
    if found := re.search(r"unexpected extra argument\S* \((.*)\)", message):
        return UserError(N_("Not expected here: '{word}'."), hint=hint, word=found[1])
    # None of our options can cause anything else.
    return UserError(  # pragma: no cover
        N_("This value cannot be used: {message}"), hint=hint, message=message
    )


def _option_error(kind: str, error: Exception, message: str, hint: Phrase) -> UserError:
    option: str = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        near = nearest(option, getattr(error, "possibilities", None) or ())
        return UserError(N_("There is no option '{option}' here."), hint=hint, suggestion=near, option=option)
    if "does not take" in message:
        return UserError(N_("The option '{option}' takes no value."), hint=hint, option=option)
    return missing_value(option, hint)


def _name(param: Any) -> Phrase:  # noqa: ANN401 - the library names no public type
    # A phrase, for what stands in the place of an argument is a word in the reader's language.
    return Phrase(str(getattr(param, "metavar", None) or getattr(param, "name", "")).upper())
