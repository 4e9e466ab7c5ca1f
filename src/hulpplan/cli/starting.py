"""Making a new plans repository: what is written in it, and what to do next."""

import os
import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from hulpplan.cli.asking import at_terminal
from hulpplan.cli.install import AS_IT_WAS, WRITTEN
from hulpplan.cli.new_files import already_there, write_all
from hulpplan.cli.session import Session
from hulpplan.cli.start_choices import Asker, Wishes
from hulpplan.error import UserError
from hulpplan.i18n import N_, Catalogue, catalogue
from hulpplan.schema.editor import SCHEMA_FILE, SETTINGS_FILE, editor_files
from hulpplan.settings import DEFAULT_PLANS, Settings, read_settings
from hulpplan.settings_search import FILE_NAME
from hulpplan.starter.files import Files, files_around, plan_files, readme
from hulpplan.starter.register import known_prisons
from hulpplan.workspace.discover import plan_files as files_in

PLANS_THERE = N_("There are plans here already, so none were added: {folder}")
ADD_ENTRY = N_("For help while you write, add this to {path}: {entry}")
NEXT = N_("What to do next:")
FIRST_COMMIT = N_("First plans")


class IsNoFolderError(UserError):
    """What was named to be the new repository is there, and no folder."""

    text = N_("'{path}' is there already and is no folder.")


class OnlyForNewPlansError(UserError):
    """Something was asked about plans where there are plans already."""

    text = N_("There are plans in '{folder}' already; leave '{option}' out.")


@dataclass(frozen=True, slots=True)
class Started:
    """What was written or left as it was, file by file, and what to do next."""

    files: str
    next: str


def start(session: Session, root: Path, wishes: Wishes) -> Started:
    """Settle what is to be chosen, then write all that is not there yet.

    Where there are plans already, none are added: a second register would say everything twice.

    Args:
        session: this run.
        root: the folder of the new repository; it is made when it is not there.
        wishes: what the options say.

    Returns:
        What to say of it, in the language that was chosen.

    Raises:
        UserError: when a choice is wrong or a file cannot be written; then nothing is left behind.
    """
    if os.path.lexists(root) and not root.is_dir():
        raise IsNoFolderError(path=root.as_posix())
    plans = _plans_in(root)
    asks = at_terminal()
    words = catalogue(Asker(session.catalogue, asks).language(session.language_named))
    asker = Asker(words, asks)
    if plans is None:
        files = _everything(asker, wishes, session.today_elsewhere.year + 1)
    else:
        _refuse_wishes(root / plans, wishes)
        files = _around(asker, wishes, plans)
    there = already_there(root, files)
    write_all(root, {path: text for path, text in files.items() if path not in there})
    lines = _told(root, plans, files, there, words)
    return Started("".join(f"{line}\n" for line in lines), _what_next(root, words))


def _plans_in(root: Path) -> PurePosixPath | None:
    """Return where in a folder there are plans already, or settings say that they are; else None."""
    settings = root / FILE_NAME
    if settings.is_file():
        return PurePosixPath(read_settings(settings, root).plans or DEFAULT_PLANS)
    usual = PurePosixPath(DEFAULT_PLANS)
    return usual if (root / usual).is_dir() and files_in(root / usual, Settings(root)) else None


def _refuse_wishes(plans: Path, wishes: Wishes) -> None:
    for option, value in wishes.about_plans().items():
        if value is not None:
            raise OnlyForNewPlansError(folder=plans.as_posix(), option=option)


def _everything(asker: Asker, wishes: Wishes, year: int) -> Files:
    """Return all files of a new repository."""
    known = known_prisons()
    choices = asker.choices(wishes, known, year)
    plans = plan_files(choices, known, asker.words)
    around = _around(asker, Wishes(ci=choices.ci), PurePosixPath(DEFAULT_PLANS))
    return {**plans, **readme(choices, asker.words.language), **around}


def _around(asker: Asker, wishes: Wishes, plans: PurePosixPath) -> Files:
    """Return the files around plans, those for an editor included."""
    editor = editor_files(plans, asker.words)
    around = files_around(asker.ci(wishes.ci), _release(), asker.words.language)
    return {**around, SCHEMA_FILE: editor.schema, SETTINGS_FILE: editor.settings}


def _release() -> str:
    """Return the version of hulpplan without what only says how it was built."""
    found = re.match(r"\d+(\.\d+)+", version("hulpplan"))
    return found[0] if found else version("hulpplan")


def _told(
    root: Path, plans: PurePosixPath | None, files: Files, there: Iterable[PurePosixPath], words: Catalogue
) -> Iterable[str]:
    """Say of each file whether it was written."""
    if plans is not None:
        yield words.say(PLANS_THERE, folder=(root / plans).as_posix())
    for path in files:
        yield words.say(AS_IT_WAS if path in there else WRITTEN, path=(root / path).as_posix())
    if SETTINGS_FILE in there:
        entry = editor_files(plans or PurePosixPath(DEFAULT_PLANS), words).entry
        yield words.say(ADD_ENTRY, path=(root / SETTINGS_FILE).as_posix(), entry=entry)


def _what_next(root: Path, words: Catalogue) -> str:
    """Say what to do next: go there, save it in git, check it."""
    lines = [words.gettext(NEXT)]
    if root.resolve() != Path.cwd():
        lines.append(f"  cd {shlex.quote(root.as_posix())}")
    in_git = any((place / ".git").exists() for place in (root.resolve(), *root.resolve().parents))
    start_git = "" if in_git else "git init && "
    lines.append(f'  {start_git}git add . && git commit -m "{words.gettext(FIRST_COMMIT)}"')
    lines.append("  hulpplan validate")
    return "\n".join(lines)
