"""Errors of use: what somebody asked for and cannot have."""

from collections.abc import Collection, Sequence

from hulpplan.error import UserError
from hulpplan.i18n import N_, NN_, counted


class NoSuchFolderError(UserError):
    """The folder that was named is not there."""

    text = N_("There is no folder '{folder}'.")


class NoSuchPlansFolderError(UserError):
    """The plans folder that the settings name is not there."""

    text = N_("There is no folder '{folder}', which `plans` in the settings names.")


class ClosedFolderError(UserError):
    """The folder that was named may not be looked into."""

    text = N_("You may not look into the folder '{folder}'. Ask its owner for access.")


class LinkOutError(UserError):
    """The usual folder of plans is a link to a place that nobody named."""

    text = N_(
        "'{path}' is a link that leads out of this folder and was not followed. If that is what you want, "
        "name the folder it leads to with --plans FOLDER."
    )


class NoSuchPathError(UserError):
    """The file or folder that was named is not there."""

    text = N_("There is no file or folder '{path}'.")


class NoPlansError(UserError):
    """No plan file was found."""

    text = N_("There is no plan file in '{folder}': no file whose name ends in .yaml or .yml.")


class AllExcludedError(UserError):
    """Every plan file is left out by the settings."""

    text = N_("All plan files in '{folder}' are left out by `exclude` in the settings.")


_NOT_READ = NN_(
    "There is a file that looks like one and is not read: {files}.",
    "There are files that look like one and are not read: {files}.",
)
_MOST = 5


def no_plans(folder: str, excluded: Collection[object], not_read: Sequence[str]) -> UserError:
    """Make the error for a folder or file that gives no plan file, from what was passed over.

    Args:
        folder: what was looked in.
        excluded: the plan files that the settings leave out.
        not_read: the names of files that look like plan files.
    """
    if excluded:
        return AllExcludedError(folder=folder)
    more = ("…",) if len(not_read) > _MOST else ()
    files = (*not_read[:_MOST], *more)
    return NoPlansError(counted(_NOT_READ, len(not_read), files=files) if not_read else None, folder=folder)


class WhereArePlansError(UserError):
    """Nobody said where the plans are, and they are not in one of the usual places."""

    text = N_(
        "There are no plans here. Run this in the folder that holds `plans`, or name it with --plans FOLDER."
    )


class NoSuchSettingsError(UserError):
    """The settings file that was named is not there."""

    text = N_("There is no settings file '{path}'.")


class BrokenSettingsError(UserError):
    """The settings file has errors."""

    text = N_("The settings file '{path}' has errors. See them with `hulpplan validate`.")


class NoSuchDateError(UserError):
    """The reference date is no date."""

    text = N_("'{value}' is not a date. Write --today as 2022-06-30.")


class NoSuchMomentError(UserError):
    """The day of a build is none."""

    text = N_("The environment variable {name} must be a whole number of seconds since 1970, not '{value}'.")


class NoSuchLanguageError(UserError):
    """The language is none of ours."""

    text = N_("'{value}' is not a language of hulpplan. Choose nl or en.")


class NoSuchFormatError(UserError):
    """The format is not known."""

    text = N_("'{value}' is not a format for this. Choose one of: {allowed}.")


class UnknownEndingError(UserError):
    """The ending of a file does not say in which format it should be."""

    text = N_("The ending of '{path}' says no format. Let it end in one of {endings}, or give --format.")


class NoSuchLevelError(UserError):
    """The level of `--fail-on` is not known."""

    text = N_("'{value}' is not a level. Choose one of: {allowed}.")


class NoSuchRuleError(UserError):
    """The rule is not known."""

    text = N_("There is no rule '{value}'.")


class NoSuchItemError(UserError):
    """The item is not there."""

    text = N_("There is no item '{item}'.")


class SeveralItemsError(UserError):
    """Several items have this id."""

    text = N_("Several items are called '{item}': {items}. Name one of them in full.")


class NoSuchPlanError(UserError):
    """The plan is not there."""

    text = N_("There is no plan '{plan}'.")


class NoSuchPrisonError(UserError):
    """The prison is not known."""

    text = N_("There is no prison '{prison}' in the register or in a plan.")


class NoPlanForPrisonError(UserError):
    """The prison is known but has no plan."""

    text = N_("Prison '{prison}' has no action plan.")
    exit_code = 1


class NoPrisonNamedError(UserError):
    """A report of one prison was asked for without saying which."""

    text = N_("For which prison? Name it with --prison.")


class NoStrategicPlanError(UserError):
    """There is no strategic plan to report on."""

    text = N_("There is no strategic plan in these files.")
    exit_code = 1


class BrokenPlanError(UserError):
    """The plan that was asked for cannot be read."""

    text = N_("{path}:{line}:{column}: the plan in this file cannot be read. See why with `{command}`.")
    exit_code = 1


class PerhapsUnreadError(UserError):
    """What was asked for is not there, and may be in a file that cannot be read."""

    text = N_(
        "{path}:{line}:{column}: this file cannot be read, and '{name}' is in none of the others. See why "
        "with `{command}`."
    )
    exit_code = 1


class NoSuchReportError(UserError):
    """The report is not known."""

    text = N_("There is no report '{report}'.")


class FilterNotTakenError(UserError):
    """A report was narrowed in a way it cannot be."""

    text = N_("The report '{report}' cannot be narrowed with --{option}. Leave it out; it takes: {options}.")


class FilterNeededError(UserError):
    """A report is about one thing, and nobody said which."""

    text = N_("The report '{report}' needs --{option} ID; or make one for each with --all -o FOLDER.")


class NoSuchPeriodError(UserError):
    """The period is none."""

    text = N_(
        "'{value}' is not a period. Write a year, half-year, quarter or span of months: 2022, 2022-H1, 2022-Q1, "
        "2021-07/2022-06."
    )


class NotWithAllError(UserError):
    """One thing was named, and all were asked for."""

    text = N_("--all makes a report of each; leave --{option} out.")


class AllNeedsFolderError(UserError):
    """All reports were asked for, without a folder for them."""

    text = N_("--all makes many files. Say in which folder: -o FOLDER.")


class NothingToReportError(UserError):
    """There is nothing that a report could be made of."""

    text = N_("There is nothing in these files to make the report '{report}' of.")
    exit_code = 1


class NoSuchTemplatesError(UserError):
    """The folder of templates that the settings name is not there."""

    text = N_("There is no folder '{folder}', which `templates` in the settings names.")


class OutsideFolderError(UserError):
    """A path leads out of the folder it should lie in."""

    text = N_("'{path}' does not lie in '{folder}'.")


class SettingsInTheWayError(UserError):
    """There are settings of an editor that do not name the schema."""

    text = N_("'{path}' is there already, and nothing was written. Add this to it and try again: {entry}")


class OnlyWithFixError(UserError):
    """Unsafe fixes were asked for without asking for fixes."""

    text = N_("--unsafe only says which fixes --fix may make; write --fix --unsafe.")


class NotWithWatchError(UserError):
    """Something was asked for that watching cannot be combined with."""

    text = N_("--watch shows on the screen what it finds and changes nothing; leave '{option}' out.")


class NoSuchObjectiveError(UserError):
    """The objective is none that the plan can stamp."""

    text = N_("'{objective}' is not an objective of the strategic plan of '{plan}'.")


class UnclearObjectiveError(UserError):
    """What an objective says cannot be told."""

    text = N_(
        "'{objective}' cannot be stamped: there is a mistake in what it says, in '{path}'. See it with "
        "`hulpplan validate`."
    )
    exit_code = 1


class NotWithInstallError(UserError):
    """Something was asked for that installing decides itself."""

    text = N_("--install writes one schema for all kinds of files to a fixed place; leave '{word}' out.")


class NotWithInitError(UserError):
    """Something was asked for that a new repository decides itself."""

    text = N_(
        "A new folder has its plans in `plans` and its settings in `hulpplan.yaml`; leave '{option}' out."
    )


class UnknownUsageError(UserError):
    """A word on the command line that means nothing."""

    text = N_("{message}")
