"""Checking files and showing the findings."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hulpplan.cli.errors import no_plans
from hulpplan.cli.files import deliver
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.finding import Finding
from hulpplan.i18n import N_, Catalogue
from hulpplan.nearest import nearest
from hulpplan.output.results import Render, Results
from hulpplan.paths import followed
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context
from hulpplan.rules.run import Selection, run_rules
from hulpplan.settings import shown_path
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.source import Source

RULE = N_("rule")
FINDINGS = N_("findings")
READING = N_("reading the files")
NOT_CHECKED = N_(
    "Rules HP3 to HP6 and those of your own did not run: they lean on settings that could not be read."
)


@dataclass(frozen=True, slots=True)
class Validation:
    """What somebody asked `validate` for: of which files, by which rules, shown how and where."""

    paths: Sequence[Path]
    selection: Selection
    form: str
    render: Render
    target: Path | None
    statistics: bool

    @property
    def for_people(self) -> bool:
        """Whether the format is one that people read, and no program."""
        return self.form in ("text", "concise")


@dataclass(slots=True)
class Stopwatch:
    """How long reading and each rule took, in seconds."""

    seconds: dict[str, float] = field(default_factory=dict)
    _name: str = ""
    _since: float = 0.0

    def start(self, name: str) -> None:
        """Stop what is running and start the next."""
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = now - self._since
        self._name, self._since = name, now


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of a run, the files it was about, and how long it took.

    `find` gives the findings of the same run in another state of the files.
    """

    findings: Sequence[Finding]
    files: Sequence[str]
    sources: Mapping[str, Source]
    seconds: Mapping[str, float]
    workspace: Workspace
    find: Callable[[Workspace], list[Finding]]


def check(session: Session, paths: Sequence[Path], selection: Selection) -> Checked:
    """Check the plans folder, or files and folders in it.

    Args:
        session: this run.
        paths: with any, only findings in them or related to them count; references are looked up in the
            folder that holds them.
        selection: which rules run.

    Raises:
        UserError: when a path is not there, or no plan file is.

    Source: docs/cli.en.md, "Checking part of the plans".
    """
    stopwatch = Stopwatch()
    stopwatch.start("")
    for path in paths:
        if not os.path.lexists(path):
            siblings = (other.name for other in path.parent.iterdir()) if path.parent.is_dir() else ()
            near = nearest(path.name, siblings)
            raise UserError(
                N_("There is no file or folder '{path}'."),
                suggestion=(path.parent / near).as_posix() if near else None,
                path=path.as_posix(),
            )
    stopwatch.start("read")
    workspace = session.load(folder_of(session, paths), paths[0]) if paths else session.load()
    sources = {document.file: document.source for document in workspace.documents}
    files = _within(session, paths, sources)
    not_read = _within(session, paths, [passed.file for passed in workspace.listing.not_read])
    if paths and not files:
        excluded = [shown_path(path, session.current) for path in workspace.listing.excluded]
        raise no_plans(paths[0].as_posix(), _within(session, paths, excluded), sorted(not_read))
    settings = session.settings.document
    if settings is not None:
        sources[settings.file] = settings.source
    about = files | not_read | ({settings.file} if settings else set())

    def find(workspace: Workspace) -> list[Finding]:
        context = Context(workspace, session.today)
        findings = run_rules(context, selection, lambda rule: stopwatch.start(rule.code))
        return [
            finding for finding in findings if not paths or finding.about_run or _concerns(finding, about)
        ]

    findings = find(workspace)
    stopwatch.start("")
    return Checked(findings, sorted(files), sources, stopwatch.seconds, workspace, find)


def folder_of(session: Session, paths: Sequence[Path]) -> Path:
    """Choose the folder in which references are looked up: the first usual one that holds every path.

    Without paths it is the plans folder.
    """
    if not paths:
        return session.folder
    settings = session.settings
    places = [
        Path(session.plans) if session.plans is not None else None,
        settings.usual_folder if settings.document is not None else settings.plans_folder,
        session.current / "plans",
        session.current,
    ]
    for place in places:
        if place is not None and place.is_dir() and all(_holds(place, path) for path in paths):
            return place
    return paths[0] if paths[0].is_dir() else paths[0].parent


def check_and_show(session: Session, validation: Validation) -> Sequence[Finding]:
    """Check the files and show the findings; return them."""
    checked = check(session, validation.paths, validation.selection)
    show(session, validation, checked, rendered(session, validation, checked))
    return checked.findings


def rendered(session: Session, validation: Validation, checked: Checked) -> str:
    """Return the findings in the format that was asked for."""
    colour = validation.form == "text" and validation.target is None and session.colour
    results = Results(checked.findings, checked.files, checked.sources, session.catalogue, colour)
    return validation.render(results)


def show(session: Session, validation: Validation, checked: Checked, text: str) -> None:
    """Write the findings to the file or to standard output, and what else there is to say beside them."""
    deliver(text, validation.target, commands=validation.form == "github")
    if session.settings.unread:
        session.talk(session.catalogue.gettext(NOT_CHECKED))
    if validation.statistics:
        session.talk(_statistics(checked, session.catalogue))


def _holds(folder: Path, path: Path) -> bool:
    return followed(path).is_relative_to(followed(folder))


def _within(session: Session, paths: Sequence[Path], files: Iterable[str]) -> set[str]:
    """Return the files that lie at or under one of the paths; all of them without paths."""
    if not paths:
        return set(files)
    places = {place for path in paths for place in _names_of(path)}
    return {
        file
        for file in files
        if any(place.is_relative_to(path) for place in _names_of(session.current / file) for path in places)
    }


def _names_of(path: Path) -> tuple[Path, Path]:
    """Return where a file or folder is, as it was named and with links followed."""
    return Path(os.path.abspath(path)), followed(path)  # noqa: PTH100 - `absolute` leaves `..` in


def _concerns(finding: Finding, files: set[str]) -> bool:
    places = [finding.span, *(related.place.span for related in finding.problem.related)]
    return any(span.file in files for span in places)


def _statistics(checked: Checked, words: Catalogue) -> str:
    """Write a table of findings and milliseconds per rule."""
    counts = {rule.code: 0 for rule in all_rules()}
    for finding in checked.findings:
        counts[finding.code] += 1
    names = {rule.code: rule.name for rule in all_rules()}
    width = max(len(f"{code} {name}") for code, name in names.items()) + 2
    rows = [f"{words.gettext(RULE):<{width}}{words.gettext(FINDINGS):>12}{'ms':>10}"]
    rows += [
        f"{f'{code} {names[code]}':<{width}}{counts[code]:>12}{1000 * checked.seconds.get(code, 0):>10.1f}"
        for code in counts
    ]
    reading = 1000 * checked.seconds.get("read", 0)
    rows.append(f"{words.gettext(READING):<{width}}{'':>12}{reading:>10.1f}")
    return "\n".join(rows)
