"""How a command explains itself, in the reader's language.

The library's own help has fixed English words in it and wraps differently on each terminal; this one is
the same everywhere, so that `docs/cli.en.md` can hold it.
"""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from hulpplan.i18n import N_, Catalogue

WIDTH = 96
_NAME_WIDTH = 28
HELP_OF_HELP = N_("Show this explanation.")
TEXT = N_("TEXT")
SEE_GLOBAL = N_("The options of `hulpplan --help` can be used here too.")

Row = tuple[str, str]


def command_help(path: str, command: Any, words: Catalogue) -> str:  # noqa: ANN401 - the library names no public type
    """Explain one command: usage, what it does, arguments and options."""
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    parts = [
        _usage(
            path, [*(_argument(param, words) for param in arguments), words.gettext(N_("[OPTIONS]"))], words
        ),
        _paragraph(words.gettext(command.help or "")),
        _table(words.gettext(N_("Arguments")), [_argument_row(param, words) for param in arguments]),
        _table(
            words.gettext(N_("Options")),
            [*(_option_row(param, words) for param in options), _help_row(words)],
        ),
        _paragraph(words.gettext(SEE_GLOBAL)),
    ]
    return "\n".join(part for part in parts if part)


def group_help(group: Any, commands: Iterable[Row], words: Catalogue) -> str:  # noqa: ANN401 - as above
    """Explain the program: what it is, its commands, and the options of all of them."""
    options = [_option_row(param, words) for param in group.params if param.param_type_name == "option"]
    parts = [
        _usage("hulpplan", [words.gettext(N_("[OPTIONS] COMMAND …"))], words),
        _paragraph(words.gettext(group.help or "")),
        _table(words.gettext(N_("Commands")), [(name, words.gettext(text)) for name, text in commands]),
        _table(words.gettext(N_("Options")), [*options, _help_row(words)]),
    ]
    return "\n".join(part for part in parts if part)


def _usage(path: str, pieces: Sequence[str], words: Catalogue) -> str:
    return words.say(N_("Usage: {usage}"), usage=" ".join((path, *pieces))) + "\n"


def _paragraph(text: str) -> str:
    return "\n".join(textwrap.fill(line, WIDTH) for line in text.splitlines()) + "\n" if text else ""


def _table(title: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""  # pragma: no cover - every command has an argument today
    lines = [f"{title}:"]
    for name, text in rows:
        indent = " " * (_NAME_WIDTH + 4)
        filled = textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
        lines.append(
            f"  {name}\n{filled}" if len(name) > _NAME_WIDTH else f"  {name:<{_NAME_WIDTH}}  {filled.strip()}"
        )
    return "\n".join(lines) + "\n"


def _argument(param: Any, words: Catalogue) -> str:  # noqa: ANN401 - as above
    name = words.gettext(param.metavar) if param.metavar else param.name.upper()
    many = "…" if param.nargs != 1 else ""
    return f"{name}{many}" if param.required else f"[{name}{many}]"


def _argument_row(param: Any, words: Catalogue) -> Row:  # noqa: ANN401 - as above
    return _argument(param, words), words.gettext(param.help or "")


def _option_row(param: Any, words: Catalogue) -> Row:  # noqa: ANN401 - as above
    names = ", ".join(sorted(param.opts, key=len))
    value = "" if param.is_flag else f" {words.gettext(param.metavar or TEXT)}"
    return f"{names}{value}", words.gettext(param.help or "")


def _help_row(words: Catalogue) -> Row:
    return "--help", words.gettext(HELP_OF_HELP)
