"""The plan files of a folder, as they are now and as they were committed last."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hulpplan.history.revisions import Head, files_in
from hulpplan.history.versions import names_of
from hulpplan.settings import shown_path
from hulpplan.shape.document import Document
from hulpplan.workspace.discover import plan_file_filter
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The files by their paths in the folder: the documents now, and the object names committed last."""

    now: Mapping[str, Document]
    committed: Mapping[str, str]

    def changed(self) -> list[str]:
        """Return the paths of the files with uncommitted changes, removed ones included."""
        return [path for path in dict(self.now) | dict(self.committed) if self._is_changed(path)]

    def _is_changed(self, path: str) -> bool:
        document, name = self.now.get(path), self.committed.get(path)
        if document is None or name is None:
            return True
        # An unusable file is skipped: there is nothing to compare.
        return not document.broken and name not in names_of(document, name)


def plan_files_of(head: Head, workspace: Workspace, current: Path) -> PlanFiles:
    """Match the files of a workspace with those that were committed.

    Args:
        head: the newest commit.
        workspace: the plans.
        current: the folder that names of files are relative to.
    """
    now = {shown_path(current / document.file, head.folder): document for document in workspace.documents}
    return PlanFiles(now, files_in(head, plan_file_filter(head.folder, workspace.settings)))
