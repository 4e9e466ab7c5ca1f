"""Templates of the user: they go before ours of the same name, and may be reports of their own.

A report of the user's own is a template `reports/<name>.md.j2` (or of another format) whose name is none of
ours. It is given the document of `plan`. Its first comment says what it is for. It comes in the formats that
it has templates in, and as data; Word and pdf are made of the document itself, and so of no template.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hulpplan.error import UserError
from hulpplan.files import UnreadError, read_bytes, root_above
from hulpplan.i18n import N_, Catalogue, visible
from hulpplan.render.environment import FORMATS

DEFAULT: Final = "plan"
"""The report whose document a template of another name is given."""

DATA: Final = "json"
"""The format that is the document as values: of a report of the user's own too."""

OWN: Final = N_("A report of your own, with the content of '{report}'.")


OF_NO_TEMPLATE: Final = N_(
    "'{report}' is a report of your own, made of a template, and {format} is made of no template. "
    "Choose md or html, or make the report '{default}' as {format}."
)
_FILE: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9_-]*)\.([a-z]+)\.j2")
_COMMENT: Final = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)


def template_names(name: str, form: str, *, ours: bool) -> tuple[str, ...]:
    """Name the templates that lay a report out, of which the first that is there counts.

    A report of ours needs none of its own: `html/report` or `md/report` shows its chapters one by one.
    """
    return (f"reports/{name}", f"{form}/report") if ours else (f"reports/{name}",)


@dataclass(frozen=True, slots=True)
class OwnReport:
    """A report that a user added: what it says it is for, and the formats it has templates in."""

    name: str
    title: str
    formats: tuple[str, ...]

    def comes_as(self, form: str) -> bool:
        """Tell whether it can be had in a format."""
        return form in self.formats or form == DATA

    def say_title(self, say: Catalogue) -> str:
        """Return what it says it is for, or else that it is the user's own."""
        return visible(self.title) or say.say(OWN, report=DEFAULT)


def check_own_format(name: str, form: str) -> None:
    """Make sure that a report of the user's own can be had in a format.

    Raises:
        UserError: when the format is made of no template.
    """
    if form != DATA and form not in FORMATS:
        raise UserError(OF_NO_TEMPLATE, report=name, format=form, default=DEFAULT)


def own_reports(folders: Sequence[Path], known: Collection[str]) -> dict[str, OwnReport]:
    """Find the reports that users added, by name.

    Args:
        folders: the folders of their templates.
        known: the names of ours, and of what else lies in such a folder; a template of such a name changes
            a report and adds none.
    """
    found: dict[str, OwnReport] = {}
    for folder in folders:
        for path, name, form in _templates(folder):
            if name in known:
                continue
            before = found.get(name, OwnReport(name, "", ()))
            title = before.title or _title(path, root_above(folder))
            found[name] = OwnReport(name, title, tuple(sorted({*before.formats, form})))
    return found


def _templates(folder: Path) -> Iterator[tuple[Path, str, str]]:
    for path in sorted((folder / "reports").glob("*.j2")):
        match = _FILE.fullmatch(path.name)
        if match and match[2] in FORMATS and not path.is_dir():
            yield path, match[1], match[2]


def _title(path: Path, root: Path) -> str:
    """Return what the first comment of a template says, on one line; nothing where none can be read."""
    try:
        text = read_bytes(path, root).decode("utf-8", errors="replace")
    except UnreadError:
        return ""
    match = _COMMENT.match(text.lstrip())
    return " ".join(match[1].split()) if match else ""
