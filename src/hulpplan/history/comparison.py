"""Which versions of files are compared: those before and after each day, and those not committed yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.history.plan_files import PlanFiles
from hulpplan.history.revisions import Revision
from hulpplan.history.versions import Versions
from hulpplan.shape.document import Document


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changed files before and after; an added or removed file is in one of the two."""

    before: list[Document]
    after: list[Document]


class Comparer:
    """Finds the version of a file to compare another one with.

    A version of which nothing can be used is passed over, to the one before it: what is mended later is
    compared with what was there before it broke.
    """

    def __init__(self, versions: Versions, files: PlanFiles, revisions: Sequence[Revision]) -> None:
        """Take the revisions that git has, the newest first."""
        self._versions = versions
        self._files = files
        self._revisions = revisions

    def not_committed(self) -> Comparison:
        """Compare the files now with those committed last."""
        comparison = Comparison([], [])
        for path in self._files.changed():
            document, name = self._files.now.get(path), self._files.committed.get(path, "")
            self._add(comparison, path, name, document, 0)
        return comparison

    def of(self, number: int) -> Comparison:
        """Compare the files after a revision with those before it."""
        comparison = Comparison([], [])
        for path, version in self._revisions[number].files.items():
            pair = self._versions.pair(version.before, version.after, path) if all(version) else None
            if pair is not None:
                comparison.before.append(pair[0])
                comparison.after.append(pair[1])
                continue
            after = self._versions.read(version.after, path) if version.after else None
            if after is not None or not version.after:
                self._add(comparison, path, version.before, after, number + 1)
        return comparison

    def _add(self, comparison: Comparison, path: str, name: str, after: Document | None, number: int) -> None:
        """Add a file, unless it was there before and none of its old versions is usable."""
        before = self._before(path, name, number)
        if before is not None:
            comparison.before.extend(before)
            comparison.after.extend([after] if after else [])

    def _before(self, path: str, name: str, number: int) -> list[Document] | None:
        """Return the version before as a list, empty without one; None when it is unusable."""
        for earlier in self._earlier(path, name, number):
            if not earlier:
                return []
            document = self._versions.read(earlier, path)
            if document is not None:
                return [document]
        return None

    def _earlier(self, path: str, name: str, number: int) -> Iterator[str]:
        """Yield the object names of the versions of a file, backwards; empty where there was no file."""
        yield name
        for revision in self._revisions[number:]:
            if path in revision.files:
                yield revision.files[path].before
