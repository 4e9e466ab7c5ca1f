"""What templates were compiled to, kept from one run to the next as Python keeps its own modules.

Jinja keeps it among the temporary files, in a folder that it makes sure is the user's alone, and throws away
what no longer belongs to the template. Compiling takes a tenth of the time of a website or a report.
"""

from contextlib import suppress
from pickle import UnpicklingError
from typing import Final

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

_NAMES: Final = "hulpplan-{kind}-%s.cache"


class Remembered(FileSystemBytecodeCache):
    """Keeps compiled templates where it can; where it cannot, they are compiled anew."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Look for the code of a template; half a file is none."""
        with suppress(OSError, EOFError, UnpicklingError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template; a disk that is full or closed is no reason to stop."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def remembered(kind: str) -> Remembered | None:
    """Return where compiled templates are kept; None where no place is the user's alone.

    Args:
        kind: tells apart what the same template is compiled to for different uses.
    """
    try:
        return Remembered(pattern=_NAMES.format(kind=kind))
    except (OSError, RuntimeError):
        return None
