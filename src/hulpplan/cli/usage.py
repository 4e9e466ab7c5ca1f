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


class NoSuchCommandError(UserError):
    """The command is not known."""

    text = N_("There is no command '{command}'.")


class NoCommandError(UserError):
    """There are options, and nothing to do."""

    text = N_("Which command? None was given.")


class NoSuchOptionError(UserError):
    """The option is not known."""

    text = N_("There is no option '{option}' here.")


class MissingValueError(UserError):
    """An option stands at the end, without its value."""

    text = N_("The option '{option}' needs a value.")


class UnwantedValueError(UserError):
    """An option was given a value and takes none."""

    text = N_("The option '{option}' takes no value.")


class MissingArgumentError(UserError):
    """A word that the command needs is not there."""

    text = N_("{argument} is missing.")


class ExtraArgumentError(UserError):
    """There are more words than the command takes."""

    text = N_("Not expected here: '{word}'.")


class BadValueError(UserError):
    """A value of the wrong sort."""

    text = N_("This value cannot be used: {message}")


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
        return MissingArgumentError(hint, argument=_name(getattr(error, "param", None)))
    if message == "Missing command.":
        return NoCommandError(hint)
    if found := re.search(r"No such command '(.*?)'\.", message):
        near = nearest(found[1], commands)
        return NoSuchCommandError(None if near else hint, near, command=found[1])
    if found := re.search(r"unexpected extra argument\S* \((.*)\)", message):
        return ExtraArgumentError(hint, word=found[1])
    return BadValueError(hint, message=message)  # pragma: no cover - none of our options can cause it


def _option_error(kind: str, error: Exception, message: str, hint: Phrase) -> UserError:
    option: str = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        near = nearest(option, getattr(error, "possibilities", None) or ())
        return NoSuchOptionError(None if near else hint, near, option=option)
    wrong = UnwantedValueError if "does not take" in message else MissingValueError
    return wrong(hint, option=option)


def _name(param: Any) -> Phrase:  # noqa: ANN401 - the library names no public type
    # A phrase, for what stands in the place of an argument is a word in the reader's language.
    return Phrase(str(getattr(param, "metavar", None) or getattr(param, "name", "")).upper())
