"""Changes of files, checked before anything is written."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hulpplan.error import UserError
from hulpplan.finding import Finding, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.yamlio.source import Source

NO_NEWLINE = "\\ No newline at end of file"
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
# Not `splitlines`: it also breaks at characters that are not line endings to editors and git.


@dataclass(frozen=True, slots=True)
class FileChange:
    """The change of one file: its source when it was read, and its new text."""

    before: Source
    after: str

    @property
    def file(self) -> str:
        """The name of the file for people."""
        return self.before.file


def refuse_new_errors(before: Iterable[Finding], after: Iterable[Finding]) -> None:
    """Check that a change adds no error.

    An error is the same one when the rule, the file, the field and what the message quotes are the same, on
    whatever line.

    Raises:
        UserError: when there is one that was not there before.
    """
    known = {_mark(finding) for finding in before}
    for finding in after:
        if finding.severity is Severity.ERROR and _mark(finding) not in known:
            problem = finding.problem
            raise UserError(
                N_("Nothing was written, for '{path}' would then have an error on line {line}: {message}"),
                path=finding.span.file,
                line=finding.span.line,
                message=Phrase(problem.text, problem.values),
                exit_code=1,
            )


def difference(changes: Sequence[FileChange]) -> str:
    """Return the changes as a patch for `git apply` and `patch -p1`."""
    return "".join(_lines(change) for change in changes)


def _mark(finding: Finding) -> tuple[str, str, str, str]:
    problem = finding.problem
    fields = ".".join(step for step in problem.place.path if isinstance(step, str))
    return finding.code, finding.span.file, fields, str(sorted(problem.values.items(), key=str))


def _lines(change: FileChange) -> str:
    mark = "\ufeff" if change.before.marked else ""
    before, after = (_LINE.findall(mark + text) for text in (change.before.text, change.after))
    names = f"a/{change.file}", f"b/{change.file}"
    lines = difflib.unified_diff(before, after, *names)
    return "".join(line if line.endswith("\n") else f"{line}\n{NO_NEWLINE}\n" for line in lines)
