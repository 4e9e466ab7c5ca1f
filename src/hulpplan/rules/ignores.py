"""Comments in a file that switch a rule off: `# hulpplan: ignore HP403 reason`.

Source: rules contract, "Ignoring".
"""

import re
from dataclasses import dataclass

from hulpplan.finding import Finding, Path
from hulpplan.shape.document import Document
from hulpplan.workspace.workspace import Workspace

_MARK = "hulpplan: ignore"
_COMMENT = re.compile(
    r"(?:^|(?<=\s))#\s*hulpplan: ignore\s+(?P<codes>HP\d{1,3}(?:\s*,\s*HP\d{1,3})*)\b(?P<reason>.*)$"
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """An ignore comment: where it stands (line and column from 1), for which codes, and why."""

    line: int
    column: int
    codes: tuple[str, ...]
    reason: str


class Ignores:
    """The ignore comments of all files, read from a file when a finding in it asks for them."""

    def __init__(self, workspace: Workspace) -> None:
        settings = workspace.settings.document
        documents = (*workspace.documents, *((settings,) if settings else ()))
        self._documents = {document.file: document for document in documents}
        self._found: dict[str, list[Ignore]] = {}

    def cover(self, finding: Finding) -> bool:
        """Tell whether a comment switches a finding off. Rules of family 0 can't be ignored."""
        document = self._documents.get(finding.span.file)
        if document is None or finding.code.startswith("HP0") or _MARK not in document.source.text:
            return False
        ignores = self._found.get(document.file)
        if ignores is None:
            ignores = self._found[document.file] = ignores_in(document)
        lines = {finding.span.line, document.key_place(("kind",)).span.line}
        lines |= _item_lines(document, finding.problem.place.path)
        return any(
            ignore.line in lines and any(finding.code.startswith(code) for code in ignore.codes)
            for ignore in ignores
        )


def ignores_in(document: Document) -> list[Ignore]:
    """Read the ignore comments of a file; one without a reason has no effect and is not among them."""
    found = []
    for number, line in enumerate(document.source.lines(), 1):
        match = _COMMENT.search(line) if _MARK in line else None
        if match and match["reason"].strip() and document.is_comment(number, match.start() + 1):
            codes = tuple(re.split(r"\s*,\s*", match["codes"]))
            found.append(Ignore(number, match.start() + 1, codes, match["reason"].strip()))
    return found


def _item_lines(document: Document, path: Path) -> set[int]:
    """Return the first lines of the list entries in which a path lies."""
    return {
        document.first_key(path[: depth + 1]).span.line
        for depth, step in enumerate(path)
        if isinstance(step, int)
    }
