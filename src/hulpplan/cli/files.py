"""Where a result goes: to a file or to standard output."""

import sys
from pathlib import Path

from hulpplan.error import UserError
from hulpplan.i18n import N_, harmless_lines


def stop_at_screen(form: str, target: Path | None) -> None:
    """Stop before anything is made that is not text and would end up on a terminal."""
    if target is None and sys.stdout.isatty():
        raise UserError(
            N_("{format} cannot be shown on a screen. Write it to a file with -o, such as -o name.{format}."),
            format=form,
        )


def deliver(content: str | bytes, target: Path | None, *, commands: bool = False) -> None:
    """Write a result to the file, or to standard output.

    A server that runs this reads standard output, and takes a line that begins with `::` for a command.

    Args:
        content: the result.
        target: the file; None for standard output.
        commands: whether such lines are meant as commands.

    Raises:
        UserError: when the file cannot be written; what was there before is still there.
    """
    if target is not None:
        from hulpplan.writing.whole import write_whole  # noqa: PLC0415 - quick start

        write_whole(target, content)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(content if commands else harmless_lines(content))
        sys.stdout.flush()
