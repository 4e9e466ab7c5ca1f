"""Mending in the files what rules know how to mend."""

from collections.abc import Sequence

from hulpplan.cli.commands.validate.check import Validation, check, folder_of
from hulpplan.cli.interrupted import clear_up
from hulpplan.cli.session import Session
from hulpplan.edits.fix import FixResult, make_fixes
from hulpplan.edits.write import write_changes
from hulpplan.finding import Finding
from hulpplan.i18n import N_, NN_, Catalogue
from hulpplan.workspace.workspace import Workspace

FIXED = NN_("{count} finding fixed: {files}.", "{count} findings fixed: {files}.")
NOTHING = N_("Nothing was fixed: no finding here has one safe answer.")
MORE = NN_("{count} more could be fixed with --unsafe.", "{count} more could be fixed with --unsafe.")


def fix_files(session: Session, validation: Validation, *, unsafe: bool) -> Session:
    """Make the fixes of what is found, and say in one line which; return the session to go on with.

    Args:
        session: this run.
        validation: what is checked; with any paths, only what is found in or about them is fixed, and no
            other file changes.
        unsafe: whether fixes count of which it is not certain that they are what was meant.

    Raises:
        UserError: when a file cannot be read or written; then none has changed.
    """
    folder = folder_of(session, [path for path in validation.paths if path.exists()])
    session = clear_up(session, folder)
    checked = check(session, validation.paths, validation.selection)
    # The settings are looked at whatever paths were named; so they are mended too.
    settings = session.settings.document
    files = {*checked.files, *((settings.file,) if settings else ())}

    def find(workspace: Workspace) -> list[Finding]:
        return [finding for finding in checked.find(workspace) if _edits_only(finding, files)]

    mended = make_fixes(checked.workspace, find, session.current, unsafe=unsafe)
    write_changes(mended.changes, session.current, folder)
    session.talk(_summary(mended, 0 if unsafe else _unsafe(mended.left), session.catalogue))
    return session.fresh()


def _edits_only(finding: Finding, files: set[str]) -> bool:
    fix = finding.problem.fix
    return fix is not None and all(edit.span.file in files for edit in fix.edits)


def _unsafe(findings: Sequence[Finding]) -> int:
    return sum(finding.problem.fix is not None and not finding.problem.fix.safe for finding in findings)


def _summary(mended: FixResult, left: int, words: Catalogue) -> str:
    count = sum(mended.counts.values())
    if count:
        files = tuple(f"{file} ({number})" for file, number in sorted(mended.counts.items()))
        parts = [words.count(FIXED, count, files=files)]
    else:
        parts = [words.gettext(NOTHING)]
    if left:
        parts.append(words.count(MORE, left))
    return " ".join(parts)
