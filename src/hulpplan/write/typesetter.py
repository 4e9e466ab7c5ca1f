"""The library that lays out pages: what it is told, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from hulpplan.write.missing import missing

_DOTS_PER_INCH: Final = 144


class CannotSetError(Exception):
    """The library could not lay something out as it was asked to."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be laid out.

    `program` says how, `values` are the texts it can ask for. It can read nothing but files in `root`, and
    letters are looked for in the folder `fonts`, then, if `all_fonts`, among those of this machine.
    """

    program: bytes
    values: Mapping[str, str]
    root: Path
    fonts: Path
    all_fonts: bool = False


def set_pdf(task: Task, standard: str | None = None) -> bytes:
    """Lay out as pdf, held to a standard if one is named.

    Raises:
        CannotSetError: when it cannot be done, or not by that standard.
        UserError: when the library is not installed.
    """
    return _set(task, "pdf", "pdf", pdf_standards=[standard] if standard else [])


def set_png(task: Task, wanted: str) -> bytes:
    """Lay out as a picture of dots, for a document of the format `wanted`.

    Raises:
        CannotSetError: when it cannot be done.
        UserError: when the library is not installed.
    """
    return _set(task, wanted, "png", ppi=_DOTS_PER_INCH)


def _set(task: Task, wanted: str, form: str, **how: object) -> bytes:
    try:
        import typst  # noqa: PLC0415 - wanted for these formats only
    except ImportError as error:
        raise missing(wanted, package="typst") from error
    # Its types cannot say that a text may be of one kind and a folder of another.
    library: Any = typst
    compiler = library.Compiler(
        input=task.program,
        root=task.root,
        font_paths=[task.fonts],
        ignore_system_fonts=not task.all_fonts,
        sys_inputs=dict(task.values),
    )
    try:
        done: bytes = compiler.compile(format=form, **how)
    except typst.TypstError as error:
        raise CannotSetError(error.diagnostic) from error
    return done
