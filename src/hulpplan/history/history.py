"""What changed in the plans since a day, and what of it is not committed yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from hulpplan.analysis.changes import ItemChange, changes_between
from hulpplan.analysis.days import months_after
from hulpplan.history.comparison import Comparer, Comparison
from hulpplan.history.git import blobs
from hulpplan.history.plan_files import PlanFiles, plan_files_of
from hulpplan.history.revisions import Head, Revision, revisions
from hulpplan.history.versions import EnoughError, Versions
from hulpplan.workspace.discover import plan_file_filter
from hulpplan.workspace.workspace import Workspace

MONTHS: Final = 12
"""How far back changes are reported, in months."""
MONTHS_KNOWN: Final = 60
"""How far back the last change of a file is looked for, in months: the length of a plan."""


@dataclass(frozen=True, slots=True)
class DayChanges:
    """The changes of a day in all files; `day` is None for uncommitted changes."""

    day: date | None
    changes: tuple[ItemChange, ...]


class History:
    """The history of plans in git, read on demand.

    Attributes:
        since: the first day that is told of, a year before the reference date; later ones are told too.
    """

    def __init__(self, head: Head, workspace: Workspace, files: PlanFiles, today: date) -> None:
        self.since = months_after(today, -MONTHS)
        self._from = months_after(today, -MONTHS_KNOWN)
        self._head = head
        self._workspace = workspace
        self._files = files

    @property
    def days(self) -> Sequence[DayChanges]:
        """The days on which something changed, the newest first."""
        return self._told[0]

    @property
    def is_whole(self) -> bool:
        """Whether those are all; when there are too many, the oldest are left out."""
        return self._told[1]

    @cached_property
    def last(self) -> Mapping[str, date]:
        """The day of the last commit of each plan file, as far back as `MONTHS_KNOWN`."""
        dates = {path: revision.day for revision in reversed(self._revisions) for path in revision.files}
        return {document.file: dates[path] for path, document in self._files.now.items() if path in dates}

    @cached_property
    def not_committed(self) -> frozenset[str]:
        """The plan files with uncommitted changes."""
        now = self._files.now
        return frozenset(now[path].file for path in self._files.changed() if path in now)

    @cached_property
    def _revisions(self) -> Sequence[Revision]:
        return revisions(
            self._head, self._from, plan_file_filter(self._head.folder, self._workspace.settings)
        )

    @cached_property
    def _told(self) -> tuple[Sequence[DayChanges], bool]:
        days: list[DayChanges] = []
        with blobs(self._head.folder) as source:
            if source is None:  # pragma: no cover - git answered a moment ago
                return (), False
            documents, limits = self._workspace.documents, self._workspace.settings.limits
            versions = Versions(source, documents, limits, self._head.name)
            try:
                for day, compared in self._compared(Comparer(versions, self._files, self._revisions)):
                    changes = tuple(changes_between(compared.before, compared.after))
                    if changes:
                        days.append(DayChanges(day, changes))
            except EnoughError:
                return days, False
        return days, True

    def _compared(self, comparing: Comparer) -> Iterator[tuple[date | None, Comparison]]:
        yield None, comparing.not_committed()
        for number, revision in enumerate(self._revisions):
            if revision.day >= self.since:
                yield revision.day, comparing.of(number)


def history_of(head: Head | None, workspace: Workspace, current: Path, today: date) -> History | None:
    """Return the history of plans.

    Args:
        head: the newest commit of the repository they lie in, if there is one.
        workspace: the plans as they are now.
        current: the folder that names of files are relative to.
        today: the reference date.

    Returns:
        None when none of these files was ever committed.
    """
    files = plan_files_of(head, workspace, current) if head is not None else None
    return History(head, workspace, files, today) if head and files and files.committed else None
