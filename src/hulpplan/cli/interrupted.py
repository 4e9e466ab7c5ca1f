"""Clearing up after a process that was killed while it wrote plan files."""

from pathlib import Path

from hulpplan.cli.session import Session
from hulpplan.i18n import N_
from hulpplan.paths import followed
from hulpplan.settings import Settings, shown_path
from hulpplan.workspace.discover import plan_files
from hulpplan.writing.together import is_interrupted, put_back

AS_BEFORE = N_("An earlier run was interrupted. These files are again as they were before it: {files}.")
LEFT = N_(
    "An earlier run was interrupted, and these files were changed since. They were left as they are: {files}."
)


def clear_up(session: Session, folder: Path) -> Session:
    """Put back what a killed process had replaced in a folder, and say which files those are.

    Returns:
        The session to go on with: the settings may have been among them.
    """
    place = followed(session.current / folder)
    if not is_interrupted(place):
        return session
    settings = session.settings.document
    files = [*plan_files(folder, Settings(session.current)), *((Path(settings.file),) if settings else ())]
    outcome = put_back(place, [followed(session.current / file) for file in files])
    for sentence, paths in ((AS_BEFORE, outcome.done), (LEFT, outcome.left)):
        if paths:
            names = tuple(shown_path(path, session.current) for path in paths)
            session.talk(session.catalogue.say(sentence, files=names))
    return session.fresh()
