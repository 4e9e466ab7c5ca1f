"""What objectives said when they were stamped, looked up in what git remembers of the plans."""

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
"""How many characters of old versions are read: some seconds of work."""

Stamped: TypeAlias = tuple[Item[Record], str]
"""An objective, and the stamp it had when a plan was set beside it."""


def recalled(
    head: Head, workspace: Workspace, current: Path, wanted: Collection[Stamped]
) -> Mapping[Stamped, Objective]:
    """Return what objectives said when they had these stamps, as far as git remembers it.

    Looked at are the versions of the file that an objective stands in now, and of files that are gone: it may
    have stood in one of these before.

    Args:
        head: the newest commit of the repository that the plans lie in.
        workspace: the plans as they are now.
        current: the folder that names of files are relative to.
        wanted: the objectives, each with an old stamp.
    """
    found: dict[Stamped, Objective] = {}
    with blobs(head.folder) as source:
        if source is None:  # pragma: no cover - git answered a moment ago
            return found
        limits = workspace.settings.limits
        versions = Versions(source, workspace.documents, limits, head.name, MOST)
        try:
            for document in _earlier(head, workspace, current, versions, wanted):
                found = {**_in(document, wanted), **found}
                if len(found) == len(wanted):
                    break
        except EnoughError:
            pass
    return found


def _earlier(
    head: Head, workspace: Workspace, current: Path, versions: Versions, wanted: Collection[Stamped]
) -> Iterator[Document]:
    """Yield the versions of the files that may hold what is wanted, the newest first."""
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
    """Return which of the objectives had their old stamp in a version of a file."""
    plans = {plan.id: plan for plan in build_index([document]).strategic_plans}
    found = {}
    for item, stamp in wanted:
        plan = plans.get(item.plan.id) if item.plan is not None else None
        for same in plan.by_id.get(item.id or "", ()) if plan is not None else ():
            if isinstance(same.model, Objective) and stamp_of(same.model) == stamp:
                found[item, stamp] = same.model
    return found
