"""Finding templates: in the folders of the user first, then in ours.

A link among the user's templates leads no further than the settings may: what a template includes ends up in
a report, and in the repository of the plans anybody may propose one.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.loaders import split_template_path

from hulpplan.files import Reason, UnreadError, read_bytes, root_above


class UnreadTemplateError(Exception):
    """A template is there, and may not or cannot be read.

    Attributes:
        name: what it is called where it is asked for.
        path: where it lies.
        outside: whether it is a link that leads out of the folder of the settings.
    """

    def __init__(self, name: str, path: Path, *, outside: bool) -> None:
        super().__init__(name)
        self.name = name
        self.path = path
        self.outside = outside


OURS = "ours/"
"""What a name begins with that means a template of ours, whatever the users have."""


class TemplateLoader(BaseLoader):
    """Loads templates from folders.

    Args:
        folders: where they are looked for, in this order. The last is ours.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        *theirs, ours = folders
        self._folders = (*((folder, root_above(folder)) for folder in theirs), (ours, None))

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template, the file it stands in, and how to tell that it is still the same.

        Raises:
            TemplateNotFound: when none of the folders has it.
            UnreadTemplateError: when the one that counts cannot be read.
        """
        del environment
        path, root = self._find(template)
        mark = _mark(path)
        try:
            text = read_bytes(path, root).decode("utf-8")
        except (UnreadError, UnicodeDecodeError) as error:
            outside = isinstance(error, UnreadError) and error.reason is Reason.OUTSIDE
            raise UnreadTemplateError(template, path, outside=outside) from error

        def is_same() -> bool:
            return self._find(template)[0] == path and _mark(path) == mark

        # As reading a text does: templates are compared and cut by line.
        return text.replace("\r\n", "\n").replace("\r", "\n"), str(path), is_same

    def is_own(self, template: str) -> bool:
        """Tell whether the template that counts is one of the user's."""
        return self._find(template) != self._find(OURS + template)

    def _find(self, template: str) -> tuple[Path, Path | None]:
        """Return where the template lies that counts, and the folder that it may not lie outside of."""
        # A name that leads upwards is none.
        steps = split_template_path(template.removeprefix(OURS))
        for folder, root in self._folders[-1:] if template.startswith(OURS) else self._folders:
            path = folder.joinpath(*steps)
            if os.path.lexists(path) and not path.is_dir():
                return path, root
        raise TemplateNotFound(template)


def _mark(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None
