"""What can stand in the way of a website."""

from hulpplan.error import UserError
from hulpplan.i18n import N_


class NotOurFolderError(UserError):
    """The folder holds something else."""

    text = N_(
        "'{folder}' holds files that are not of a website of hulpplan. Nothing was written; "
        "name an empty or a new folder."
    )


class NotOurFileError(UserError):
    """Somebody else's file stands where a page would come."""

    text = N_("'{path}' was not made by hulpplan and is in the way of a page. Move it and try again.")


class NotOurNameError(UserError):
    """A page would be called what no page may be called: its name could lead out of the folder."""

    text = N_("A file of the website cannot be called '{name}'. It was not written.")


class LinkInTheWayError(UserError):
    """A link inside the folder leads elsewhere."""

    text = N_("'{path}' is a link to another place. Nothing is written through it; remove it and try again.")


class BrokenListError(UserError):
    """The list of files cannot be read."""

    text = N_(
        "'{path}' is not the list of files that hulpplan wrote. Nothing was written; "
        "remove the folder or name another one."
    )


class NoFolderError(UserError):
    """Nobody said where the website goes."""

    text = N_("Where should the website go? Name a folder with -o FOLDER, or preview it with --serve.")


class PortInUseError(UserError):
    """Another program listens there."""

    text = N_("Port {port} is in use. Choose another one, or leave --port out for a free one.")
