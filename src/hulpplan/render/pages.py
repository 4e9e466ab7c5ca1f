"""Many pages from the same templates: they are read once, and each page is filled in quickly."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from re import Match
from typing import Final

from jinja2 import Environment

from hulpplan.render.environment import environment_for, template_in
from hulpplan.render.foreign import FOREIGN, texts_in
from hulpplan.render.loader import TemplateLoader, UnreadTemplateError
from hulpplan.render.mistakes import mistake_of

_FORM: Final = "html"
_MACRO: Final = re.compile(r"\{%-? *macro (\w+)")
_PIECE: Final = re.compile(r"\{%-? *macro (\w+).*?\{%-? *endmacro *-?%\}", re.DOTALL)


class Pages:
    """The templates of a set of pages.

    Args:
        folders: where templates are looked for, in this order. The last is ours; a mistake in a template of
            another one is its author's.
        instead: the names of templates that others stand in for, with the name of those.
        behind: the names of templates that others are read behind, so that their pieces count.
        known: what all templates can use, by name.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        *,
        instead: Mapping[str, str],
        behind: Mapping[str, str],
        known: Mapping[str, object] | None = None,
    ) -> None:
        *self._theirs, _ = folders
        self._loader = _Loader(folders, instead, behind)
        self._environment = environment_for(_FORM, self._loader, FOREIGN, trusted=not self._theirs)
        self._environment.globals.update(known or {})

    def render(self, template: str | Sequence[str], values: Mapping[str, object], texts: str = "") -> str:
        """Fill in a template.

        Args:
            template: its path in the folder of templates, without `.html.j2`; of several the first that
                is there.
            values: what it can use.
            texts: the language of texts of plans, when that is not the one of the page.

        Raises:
            UserError: when a template in one of the other folders is wrong.
        """
        try:
            with texts_in(texts):
                return template_in(self._environment, template, _FORM).render(values)
        except Exception as error:
            mistake = mistake_of(error, tuple(values), self._theirs)
            if mistake is not None:
                raise mistake from error
            raise

    def text(self, name: str) -> str:
        """Return a file among the templates as it is, such as a style sheet.

        Raises:
            UserError: when that of the user cannot be read.
        """
        try:
            return self._loader.get_source(self._environment, name)[0]
        except UnreadTemplateError as error:
            raise mistake_of(error, (), self._theirs) or error from error


class _Loader(TemplateLoader):
    def __init__(
        self, folders: Sequence[Path], instead: Mapping[str, str], behind: Mapping[str, str]
    ) -> None:
        super().__init__(folders)
        self._instead = instead
        self._behind = behind

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        found = super().get_source(environment, self._instead.get(template, template))
        behind = self._behind.get(template)
        if behind is None:
            return found
        more = super().get_source(environment, behind)[0]
        return _without(found[0], set(_MACRO.findall(more))) + more, found[1], found[2]


def _without(source: str, names: set[str]) -> str:
    """Leave pieces out that others stand in for: to read them takes time, and lines keep their numbers."""

    def kept(piece: Match[str]) -> str:
        return "\n" * piece[0].count("\n") if piece[1] in names else piece[0]

    return _PIECE.sub(kept, source)
