"""Making a new plans repository: what is written in it, and what to do next."""

import os
import shlex
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hulpplan.cli.commands.init.choices import Asker, Wishes, at_terminal
from hulpplan.cli.commands.init.top import Top
from hulpplan.cli.new_files import AS_IT_WAS, WRITTEN, already_there, write_all
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_, Catalogue, catalogue, visible
from hulpplan.init_repo.register import known_prisons
from hulpplan.init_repo.texts import Files, files_around, new_plan_files, readme
from hulpplan.paths import followed
from hulpplan.schema.editor import SCHEMA_FILE, SETTINGS_FILE, editor_files
from hulpplan.settings import DEFAULT_PLANS, Settings, read_settings
from hulpplan.settings_search import FILE_NAME
from hulpplan.workspace.discover import plan_files as files_in

PLANS_THERE = N_("There are plans here already, so none were added: {folder}")
ADD_ENTRY = N_("For help while you write, add this to {path}: {entry}")
NEXT = N_("What to do next:")
FIRST_COMMIT = N_("First plans")


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
        raise UserError(N_("'{path}' is there already and is not a folder."), path=root.as_posix())
    plans = _plans_in(root)
    asks = at_terminal()
    words = catalogue(Asker(session.catalogue, asks).language(session.language_named))
    asker = Asker(words, asks)
    if plans is None:
        known = known_prisons()
        choices = asker.choices(wishes, known, session.today_elsewhere.year + 1)
        own, ci = new_plan_files(choices, known, words), choices.ci
    else:
        _refuse_wishes(root / plans, wishes)
        choices, own, ci = None, {}, asker.ci(wishes.ci)
    top = Top.of(root, session.current, ci, words, pages=wishes.pages)
    if choices is not None:
        own |= readme(choices, top.servers, top.working, words.language)
    own |= _around(plans or PurePosixPath(DEFAULT_PLANS), words)
    there = {*(root / path for path in already_there(root, own)), *(top.path / path for path in top.there)}
    files = {
        **{root / path: text for path, text in own.items()},
        **{top.path / path: text for path, text in top.files.items()},
    }
    write_all({path: text for path, text in files.items() if path not in there})
    lines = [words.say(PLANS_THERE, folder=(root / plans).as_posix())] if plans is not None else []
    lines += [words.say(AS_IT_WAS if path in there else WRITTEN, path=path.as_posix()) for path in files]
    lines += top.hints(root, words)
    if root / SETTINGS_FILE in there:
        entry = editor_files(plans or PurePosixPath(DEFAULT_PLANS), words).entry
        lines.append(words.say(ADD_ENTRY, path=(root / SETTINGS_FILE).as_posix(), entry=entry))
    return Started("".join(f"{line}\n" for line in lines), _what_next(root, top, words))


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
            raise UserError(
                N_("There are plans in '{folder}' already; leave '{option}' out."),
                folder=plans.as_posix(),
                option=option,
            )


def _around(plans: PurePosixPath, words: Catalogue) -> Files:
    """Return the files around plans, those for an editor included."""
    editor = editor_files(plans, words)
    return {**files_around(words.language), SCHEMA_FILE: editor.schema, SETTINGS_FILE: editor.settings}


def _what_next(root: Path, top: Top, words: Catalogue) -> str:
    """Say what to do next: go there, save it in git, check it."""
    lines = [words.gettext(NEXT)]
    if followed(root) != Path.cwd():
        lines.append(f"  cd {visible(shlex.quote(root.as_posix()))}")
    start_git = "" if top.is_repository else "git init && "
    new = [path for path in top.files if path not in top.there] if top.servers.is_inside else []
    up = "../" * len(top.servers.folder.parts)
    added = " ".join([".", *(shlex.quote(f"{up}{path}") for path in new)])
    lines.append(f'  {start_git}git add {added} && git commit -m "{words.gettext(FIRST_COMMIT)}"')
    lines.append("  hulpplan validate")
    return "\n".join(lines)
