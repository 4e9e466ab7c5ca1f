"""Applying the fixes that rules propose."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from hulpplan.edits.change import FileChange
from hulpplan.finding import Finding, Fix, TextEdit
from hulpplan.workspace.load import with_texts
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.patch import Patch
from hulpplan.yamlio.source import Source

ROUNDS: Final = 10
"""The maximum number of rounds: a fix may bring another finding to light that has a fix too."""

Find: TypeAlias = Callable[[Workspace], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class FixResult:
    """The changed files, the number of fixes in each, and the findings left."""

    changes: tuple[FileChange, ...]
    counts: Mapping[str, int]
    left: Sequence[Finding]


def make_fixes(workspace: Workspace, find: Find, current: Path, *, unsafe: bool) -> FixResult:
    """Apply the fixes of the findings, round after round, until none is left. Nothing is written.

    A fix that overlaps another waits for the next round. A file that would no longer be
    readable is left as it was.

    Args:
        workspace: as it was read.
        find: gives the findings of a workspace that may be mended.
        current: the folder that names of files are relative to.
        unsafe: whether fixes count of which it is not certain that they are what was meant.
    """
    first = _sources(workspace)
    texts: dict[str, str] = {}
    counts: Counter[str] = Counter()
    findings = find(workspace)
    for _ in range(ROUNDS):
        fixed, new_texts = _round(findings, _sources(workspace), unsafe=unsafe)
        after = with_texts(workspace, new_texts, current)
        spoilt = _broken(after) - _broken(workspace)
        if spoilt:
            findings = [finding for finding in findings if not spoilt & _files(finding.problem.fix)]
            continue
        left = find(after)
        if not fixed or _marks(fixed) <= _marks(left):
            break
        texts |= new_texts
        counts.update(finding.span.file for finding in fixed)
        workspace, findings = after, left
    changes = (FileChange(first[file], text) for file, text in texts.items() if text != first[file].text)
    return FixResult(tuple(changes), dict(counts), findings)


def _round(
    findings: Iterable[Finding], sources: Mapping[str, Source], *, unsafe: bool
) -> tuple[list[Finding], dict[str, str]]:
    """Apply fixes that do not overlap; return their findings, and the texts by file."""
    fixed: list[Finding] = []
    patches: dict[str, Patch] = {}
    for finding in findings:
        fix = finding.problem.fix
        if fix is None or not (fix.safe or unsafe) or not _files(fix) <= sources.keys():
            continue
        edits = _by_file(fix)
        touched = {file: patches.get(file) or Patch(sources[file]) for file in edits}
        if all(touched[file].takes(file_edits) for file, file_edits in edits.items()):
            for file, file_edits in edits.items():
                touched[file].add(file_edits)
            patches |= touched
            fixed.append(finding)
    return fixed, {file: patch.text() for file, patch in patches.items()}


def _by_file(fix: Fix) -> dict[str, list[TextEdit]]:
    edits: dict[str, list[TextEdit]] = {}
    for edit in fix.edits:
        edits.setdefault(edit.span.file, []).append(edit)
    return edits


def _files(fix: Fix | None) -> set[str]:
    return {edit.span.file for edit in fix.edits} if fix else set()


def _sources(workspace: Workspace) -> dict[str, Source]:
    settings = workspace.settings.document
    documents = (*workspace.documents, *((settings,) if settings else ()))
    return {document.file: document.source for document in documents}


def _broken(workspace: Workspace) -> set[str]:
    return {document.file for document in workspace.broken}


def _marks(findings: Iterable[Finding]) -> set[object]:
    return {(finding.sort_key, finding.problem.fix) for finding in findings}
