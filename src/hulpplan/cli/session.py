"""What every command shares: where the plans are, the settings, the language, the reference date."""

import os
import sys
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hulpplan.cli.errors import no_plans
from hulpplan.error import UserError
from hulpplan.files import leads_out, root_above
from hulpplan.i18n import N_, NN_, Catalogue, Language, catalogue, harmless_lines
from hulpplan.paths import as_spelled, followed
from hulpplan.settings_search import find_settings_file, settings_starts
from hulpplan.writing import PREFIX

if TYPE_CHECKING:
    from hulpplan.settings import Settings
    from hulpplan.workspace.discover import FolderListing
    from hulpplan.workspace.load import DocumentCache
    from hulpplan.workspace.workspace import Workspace


ERRORS_IN_PLANS = NN_(
    "{count} error in the plan files; see it with `hulpplan validate`.",
    "{count} errors in the plan files; see them with `hulpplan validate`.",
)
OTHER_SETTINGS = N_("The settings in '{path}' are not read: those in '{used}' count.")
INTERRUPTED = N_(
    "An earlier run was interrupted while it wrote in '{folder}', so some files may be changed and others "
    "not. `hulpplan validate --fix` or `hulpplan review` first puts them back as they were."
)
NO_C_PARSER = N_("Reading is slow: the package ruamel.yaml.clib is missing. Install hulpplan again.")


BUILD_DAY = "SOURCE_DATE_EPOCH"


WHERE_ARE_PLANS = N_(
    "There are no plans here. Run this in the folder that holds `plans`, or name it with --plans FOLDER."
)
NO_SUCH_MOMENT = N_(
    "The environment variable {name} must be a whole number of seconds since 1970, not '{value}'."
)
LINK_OUT = N_(
    "'{path}' is a link that leads out of this folder and was not followed. If that is what you want, "
    "name the folder it leads to with --plans FOLDER."
)


@dataclass(frozen=True)
class Session:
    """One run of the program: the global options, and what follows from them when a command needs it.

    Source: docs/cli.en.md, "For every command".
    """

    language: Language
    current: Path
    plans: str | None = None
    config: str | None = None
    today_text: str | None = None
    strategic_plan: str | None = None
    colour_allowed: bool = True
    language_named: str | None = None
    paths: tuple[Path, ...] = ()
    """The files and folders that a command was asked about."""
    kept: "DocumentCache | None" = None
    """What was read before, for a command that reads again and again."""
    mentioned: set[Path] = field(default_factory=set)
    """The settings that were named as passed over, which is said once however often files are read."""

    def fresh(self) -> "Session":
        """Return the same run with nothing known of the settings, and with them the folder, yet."""
        return replace(self)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The sentences of the chosen language."""
        return catalogue(self.language)

    @cached_property
    def settings(self) -> "Settings":
        """The settings in force, with the mistakes in them."""
        from hulpplan.settings import Settings, read_settings  # noqa: PLC0415

        if self.config is not None:
            path = as_spelled(Path(self.config))
            if not os.path.lexists(path) or path.is_dir():
                raise UserError(N_("There is no settings file '{path}'."), path=self.config)
            return read_settings(path, self.current)
        file = find_settings_file(*self.settings_starts)
        return read_settings(file, self.current) if file else Settings(self.current)

    @property
    def settings_starts(self) -> tuple[Path, ...]:
        """The folders from which settings are looked for: those that were named, then the current one."""
        plans = () if self.plans is None else (self.plans,)
        return settings_starts((*plans, *self.paths), self.current)

    @cached_property
    def today(self) -> date:
        """The reference date: the option, else the settings, else today.

        SOURCE_DATE_EPOCH overrides today, for reproducible builds.
        """
        return self._today_named or self.settings.reference_date or _calendar()

    @property
    def today_elsewhere(self) -> date:
        """The reference date for a folder with which the settings here have nothing to do."""
        return self._today_named or _calendar()

    @property
    def _today_named(self) -> date | None:
        from hulpplan.model.dates import read_day  # noqa: PLC0415
        from hulpplan.model.wrong import WrongValueError  # noqa: PLC0415

        if self.today_text is None:
            return None
        try:
            return read_day(self.today_text)
        except WrongValueError as error:
            raise UserError(
                N_("'{value}' is not a date. Write --today as 2022-06-30."),
                suggestion=error.suggestion,
                value=self.today_text,
            ) from error

    @cached_property
    def folder(self) -> Path:
        """The plans folder: the option, else the settings, else `plans`, else here."""
        if self.plans is not None:
            folder = as_spelled(Path(self.plans))
            if not folder.is_dir():
                raise UserError(N_("There is no folder '{folder}'."), folder=folder.as_posix())
            return folder
        if self.settings.plans_lead_out:
            self.stop_at_broken_settings()
        named = self.settings.plans
        if named is not None:
            if not (self.settings.folder / named).is_dir():
                raise UserError(
                    N_("There is no folder '{folder}', which `plans` in the settings names."), folder=named
                )
            return self.settings.folder / named
        if (self.current / "plans").is_dir():
            # Nobody named it, so it must lie where the settings and plans are.
            if leads_out(self.current / "plans", root_above(self.current)):
                raise UserError(LINK_OUT, path="plans")
            return Path("plans")
        from hulpplan.workspace.discover import plan_files  # noqa: PLC0415

        if plan_files(self.current, self.settings):
            return Path()
        raise UserError(WHERE_ARE_PLANS)

    def load(self, folder: Path | None = None, named: Path | None = None) -> "Workspace":
        """Read the plans folder, or another one, with whatever is wrong in it.

        Args:
            folder: another folder than that of the session.
            named: what the user named, when that is not the folder.
        """
        from hulpplan.workspace.discover import NOTHING  # noqa: PLC0415
        from hulpplan.workspace.load import load_files  # noqa: PLC0415
        from hulpplan.yamlio.events import HAS_C_PARSER  # noqa: PLC0415

        if folder is None and self.plans is None and self.settings.plans_lead_out:
            # Nothing in them may be read: all there is to say stands in the settings.
            return load_files(NOTHING, self.settings, self.current, self.current)
        place = folder or self.folder
        listing = self.listing(place, named)
        self._mention_other_settings(place)
        if not HAS_C_PARSER:  # pragma: no cover - run by a test in a process of its own
            self.talk(self.catalogue.gettext(NO_C_PARSER))
        return load_files(listing, self.settings, self.current, self.settings.root_for(place), self.kept)

    def listing(self, folder: Path | None = None, named: Path | None = None) -> "FolderListing":
        """List what the plans folder holds, or another one; there is at least one plan file.

        Args:
            folder: another folder than that of the session.
            named: what the user named, when that is not the folder.
        """
        from hulpplan.workspace.discover import list_folder  # noqa: PLC0415

        place = folder or self.folder
        listing = list_folder(place, self.settings, self.current)
        if listing.files == (place,):
            raise UserError(
                N_("You may not look into the folder '{folder}'. Ask its owner for access."),
                folder=(named or place).as_posix(),
            )
        if not listing.files:
            raise no_plans(
                (named or place).as_posix(), listing.excluded, [passed.file for passed in listing.not_read]
            )
        self._mention_interrupted(place)
        return listing

    def workspace(self) -> "Workspace":
        """Read the plans folder for a command that makes something of it; broken settings stop it."""
        from hulpplan.finding import Severity  # noqa: PLC0415
        from hulpplan.rules.rule import Context  # noqa: PLC0415
        from hulpplan.rules.run import run_rules  # noqa: PLC0415

        self.stop_at_broken_settings()
        workspace = self.load()
        findings = run_rules(Context(workspace, self.today))
        self.mention(sum(finding.severity is Severity.ERROR for finding in findings))
        return workspace

    def stop_at_broken_settings(self) -> None:
        """Stop a command that needs the settings when there are mistakes in them."""
        if self.settings.mistakes or self._mistakes_about_rules():
            document = self.settings.document
            raise UserError(
                N_("The settings file '{path}' has errors. See them with `hulpplan validate`."),
                path=document.file if document else "",
            )

    def template_folders(self) -> tuple[Path, ...]:
        """Return the folders with templates of the user's own; broken settings stop it."""
        self.stop_at_broken_settings()
        folder = self.settings.templates_folder
        if folder is None:
            return ()
        if not folder.is_dir():
            raise UserError(
                N_("There is no folder '{folder}', which `templates` in the settings names."),
                folder=folder.as_posix(),
            )
        return (folder,)

    @property
    def colour(self) -> bool:
        """Whether to write colours to standard output."""
        return self.colour_allowed and not os.environ.get("NO_COLOR") and sys.stdout.isatty()

    def talk(self, text: str) -> None:
        """Write a line to standard error, beside the result."""
        sys.stderr.write(f"{harmless_lines(text)}\n")

    def _mention_other_settings(self, folder: Path) -> None:
        """Say which settings are passed over: those that other folders of this run lead to."""
        document = self.settings.document
        if document is None or self.config is not None:
            return
        used = followed(self.current / document.file)
        starts = (*self.settings_starts, *settings_starts([folder], self.current))
        for path in dict.fromkeys(find_settings_file(start) for start in starts):
            if path is not None and followed(path) != used and path not in self.mentioned:
                self.mentioned.add(path)
                name = Path(os.path.relpath(path, self.current)).as_posix()
                self.talk(self.catalogue.say(OTHER_SETTINGS, path=name, used=document.file))

    def _mistakes_about_rules(self) -> bool:
        """Tell whether what the settings say about rules has errors; an unknown name of one is none."""
        from hulpplan.finding import FactKind  # noqa: PLC0415
        from hulpplan.rules.configuration import read_configuration  # noqa: PLC0415
        from hulpplan.rules.registry import all_rules  # noqa: PLC0415

        facts = read_configuration(self.settings, all_rules()).facts
        return any(fact.kind is not FactKind.UNKNOWN_RULE for fact in facts)

    def mention(self, errors: int) -> None:
        """Say in one line how many errors there are in the files that something is made of, if any."""
        if errors:
            self.talk(self.catalogue.count(ERRORS_IN_PLANS, errors))

    def _mention_interrupted(self, folder: Path) -> None:
        # Looked at by name first: nearly always there is nothing, and the rest takes time to load.
        if not any(name.startswith(PREFIX) for name in os.listdir(folder)):  # noqa: PTH208 - as above
            return
        from hulpplan.writing.together import is_interrupted  # noqa: PLC0415

        if is_interrupted(folder):
            self.talk(self.catalogue.say(INTERRUPTED, folder=folder.as_posix()))


def _calendar() -> date:
    return _day_of_building() or date.today()  # noqa: DTZ011, TID251 - the one look at the calendar


def _day_of_building() -> date | None:
    """Return the day in SOURCE_DATE_EPOCH; None when it is not set.

    Source: reproducible-builds.org, "SOURCE_DATE_EPOCH".
    """
    text = os.environ.get(BUILD_DAY)
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UserError(NO_SUCH_MOMENT, name=BUILD_DAY, value=text) from error
