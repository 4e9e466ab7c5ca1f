"""What objectives said when they were stamped, looked up in git."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from hulpplan.analysis.stamp import stamp_of
from hulpplan.history.git import blobs
from hulpplan.history.plan_files import plan_files_of
from hulpplan.history.revisions import Head, commits
from hulpplan.history.versions import EnoughError, Versions
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.shape.document import Document
from hulpplan.workspace.discover import plan_file_filter
from hulpplan.workspace.index import build_index
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

MOST: Final = 3_000_000
"""The number of characters of old versions that are read: some seconds of work."""

Stamped: TypeAlias = tuple[Item[Record], str]
"""An objective, and the stamp it had when a plan was reviewed against it."""


def recalled(
    head: Head, workspace: Workspace, current: Path, wanted: Collection[Stamped]
) -> Mapping[Stamped, Objective]:
    """Return what objectives said when they had these stamps, as far as git has it.

    Looked at are the versions of the file that an objective stands in now, and of files that are gone: it may
    have stood in one of these before.

    Args:
        head: the newest commit of the repository that the plans lie in.
        workspace: the plans as they are now.
        current: the folder that names of files are relative to.
        wanted: the objectives, each with an old stamp.
    """
    objectives: dict[Stamped, Objective] = {}
    with blobs(head.folder) as source:
        if source is None:  # pragma: no cover - git answered a moment ago
            return objectives
        limits = workspace.settings.limits
        versions = Versions(source, workspace.documents, limits, head.name, MOST)
        try:
            for document in _earlier(head, workspace, current, versions, wanted):
                objectives = {**_in(document, wanted), **objectives}
                if len(objectives) == len(wanted):
                    break
        except EnoughError:
            pass
    return objectives


def _earlier(
    head: Head, workspace: Workspace, current: Path, versions: Versions, wanted: Collection[Stamped]
) -> Iterator[Document]:
    """Yield the versions of the files that may have the wanted objectives, the newest first."""
    files = plan_files_of(head, workspace, current)
    holding = {item.document for item, _ in wanted}
    for commit in commits(head, plan_file_filter(head.folder, workspace.settings)):
        for path, version in commit.files.items():
            now = files.now.get(path)
            if now is not None and now not in holding:
                continue
            for name in (version.after, version.before):
                document = versions.read(name, path) if name else None
                if document is not None:
                    yield document


def _in(document: Document, wanted: Collection[Stamped]) -> Mapping[Stamped, Objective]:
    """Return the objectives that had their old stamp in a version of a file."""
    plans = {plan.id: plan for plan in build_index([document]).strategic_plans}
    objectives = {}
    for item, stamp in wanted:
        plan = plans.get(item.plan.id) if item.plan is not None else None
        for candidate in plan.by_id.get(item.id or "", ()) if plan is not None else ():
            if isinstance(candidate.model, Objective) and stamp_of(candidate.model) == stamp:
                objectives[item, stamp] = candidate.model
    return objectives
