"""The program: a group of commands that are loaded when they are asked for.

Typer only parses. Help (`help`), errors (`usage`), the language (`language`) and global options behind the
command are ours: typer has them in English only, or not at all.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from hulpplan.cli import commands
from hulpplan.cli.errors import no_such_language
from hulpplan.cli.help import command_help, group_help
from hulpplan.cli.session import Session
from hulpplan.cli.usage import UsageError, missing_value, usage_error
from hulpplan.i18n import LANGUAGES, N_, Language

HELP = N_("Check and report the plans for help and services to people in prison.")

# Each of these takes a value, and may stand before or after the command.
GLOBAL_OPTIONS = ("--plans", "--config", "--lang", "--today", "--strategic-plan")
GLOBAL_FLAGS = ("--no-color",)


class HelpfulCommand(TyperCommand):
    """A command that explains itself in our own words."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the library names no public type
        """Explain the command."""
        return command_help(ctx.command_path, self, ctx.find_root().obj.catalogue)


class CommandGroup(TyperGroup):
    """The commands, found by looking into their folder and loaded one at a time."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the library's own type is private
        """Load one command, or return None when there is none of this name."""
        del ctx
        return load_command(cmd_name) if cmd_name in command_names() else None

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - as above
        """Explain the program."""
        rows = [(name, load_command(name).help or "") for name in command_names()]
        return group_help(self, rows, ctx.obj.catalogue)


def command_names() -> list[str]:
    """Name the commands: every file or folder in their folder; `import_` is called `import`."""
    return sorted(_modules())


def load_command(name: str) -> Any:  # noqa: ANN401 - as above
    """Load a command: the function of the same name in the file of the same name, or in its `options`."""
    place = _modules()[name]
    module = importlib.import_module(f"{commands.__name__}.{place.name}{'.options' if place.ispkg else ''}")
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    function: Callable[..., int | None] = getattr(module, place.name)
    single.command(name, cls=HelpfulCommand, help=module.HELP)(function)
    command = typer.main.get_command(single)
    command.name = name
    return command


def _modules() -> dict[str, pkgutil.ModuleInfo]:
    return {module.name.rstrip("_"): module for module in pkgutil.iter_modules(commands.__path__)}


def program() -> Any:  # noqa: ANN401 - as above
    """Build the program: the group with the options of all commands."""
    app = typer.Typer(
        cls=CommandGroup, add_completion=False, rich_markup_mode=None, no_args_is_help=True, help=HELP
    )
    app.callback()(_global_options)
    return typer.main.get_command(app)


def run(arguments: Sequence[str], language: Language, current: Path) -> int:
    """Run the program on these words and return its exit code; the language was chosen before.

    Raises:
        UserError: when something was asked for that cannot be had.
        BrokenPipeError: when nobody reads along any more.
    """
    words = _globals_first(arguments) or ["--help"]
    try:
        result = program().main(
            words, prog_name="hulpplan", standalone_mode=False, obj=Session(language, current)
        )
    except SystemExit as stop:  # pragma: no cover - not every system tells in time that the reader has gone
        # The library leaves on its own when who reads along has gone.
        if isinstance(stop.__context__, BrokenPipeError):
            raise stop.__context__ from None
        raise
    except typer.Abort as error:  # pragma: no cover - how some versions of the library say Ctrl-C
        raise KeyboardInterrupt from error
    except UsageError as error:
        raise usage_error(error, command_names()) from error
    return int(result or 0)


def _global_options(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    context: typer.Context,
    plans: Annotated[
        str | None,
        typer.Option(metavar=N_("FOLDER"), help=N_("Folder with the plan files (default: `plans`).")),
    ] = None,
    config: Annotated[
        str | None,
        typer.Option(
            metavar=N_("FILE"),
            help=N_("Settings file (default: hulpplan.yaml near the plans, else here or higher up)."),
        ),
    ] = None,
    lang: Annotated[str | None, typer.Option(metavar="nl|en", help=N_("Language of all output."))] = None,
    today: Annotated[
        str | None,
        typer.Option(metavar=N_("DATE"), help=N_("Reference date, such as 2022-06-30 (default: today).")),
    ] = None,
    strategic_plan: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help=N_("Strategic plan to look at (default: the one in force, else the newest).")
        ),
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help=N_("Write without colours."))] = False,  # noqa: FBT002 - a flag
    version: Annotated[bool, typer.Option("--version", help=N_("Show the version."))] = False,  # noqa: FBT002 - a flag
) -> None:
    del version
    if lang is not None and lang not in LANGUAGES:
        raise no_such_language(lang)
    context.obj = replace(
        context.obj,
        plans=plans,
        config=config,
        today_text=today,
        strategic_plan=strategic_plan,
        colour_allowed=not no_color,
        language_named=lang,
    )


def _globals_first(arguments: Sequence[str]) -> list[str]:
    """Move the options of all commands to the front, where the group reads them."""
    first: list[str] = []
    rest: list[str] = []
    words = list(arguments)
    while words:
        word = words.pop(0)
        if word == "--":
            rest += [word, *words]
            break
        if word in GLOBAL_OPTIONS:
            if not words:
                raise missing_value(word)
            first += [word, words.pop(0)]
        elif word in GLOBAL_FLAGS or word.partition("=")[0] in GLOBAL_OPTIONS:
            first.append(word)
        else:
            rest.append(word)
    return first + rest
