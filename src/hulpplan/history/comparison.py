"""Which versions of files are compared: those before and after each day, and those not committed yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.history.plan_files import PlanFiles
from hulpplan.history.revisions import Revision
from hulpplan.history.versions import Versions
from hulpplan.shape.document import Document


@dataclass(frozen=True, slots=True)
class Comparison:
    """The files that changed, as they were before and as they were after; a file may be in one alone."""

    before: list[Document]
    after: list[Document]


class Comparer:
    """Finds the version of a file to compare another one with.

    A version of which nothing can be used is passed over, to the one before it: what is mended later is
    compared with what was there before it broke.
    """

    def __init__(self, versions: Versions, files: PlanFiles, revisions: Sequence[Revision]) -> None:
        """Begin with everything that git remembers, the newest first."""
        self._versions = versions
        self._files = files
        self._revisions = revisions

    def not_committed(self) -> Comparison:
        """Compare what is there now with what was committed last."""
        found = Comparison([], [])
        for path in self._files.changed():
            document, name = self._files.now.get(path), self._files.committed.get(path, "")
            self._add(found, path, name, document, 0)
        return found

    def of(self, number: int) -> Comparison:
        """Compare what was there after a revision with what was there before it."""
        found = Comparison([], [])
        for path, version in self._revisions[number].files.items():
            pair = self._versions.pair(version.before, version.after, path) if all(version) else None
            if pair is not None:
                found.before.append(pair[0])
                found.after.append(pair[1])
                continue
            after = self._versions.read(version.after, path) if version.after else None
            if after is not None or not version.after:
                self._add(found, path, version.before, after, number + 1)
        return found

    def _add(self, found: Comparison, path: str, name: str, after: Document | None, number: int) -> None:
        """Add a file, unless it was there before and nothing that it said can be used."""
        before = self._before(path, name, number)
        if before is not None:
            found.before.extend(before)
            found.after.extend([after] if after else [])

    def _before(self, path: str, name: str, number: int) -> list[Document] | None:
        """Return the version before, as a list, empty where there was none; None for an unknown one."""
        for earlier in self._earlier(path, name, number):
            if not earlier:
                return []
            document = self._versions.read(earlier, path)
            if document is not None:
                return [document]
        return None

    def _earlier(self, path: str, name: str, number: int) -> Iterator[str]:
        """Yield the names of a file's versions from one on, backwards; empty where it was not there."""
        yield name
        for revision in self._revisions[number:]:
            if path in revision.files:
                yield revision.files[path].before
