"""When a library that writes a format is not installed."""

from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase


class MissingLibraryError(UserError):
    """The library that writes a format is not there."""

    text = N_("To make a {format} file, hulpplan needs the Python package '{package}', which is not there.")
    exit_code = 1


INSTALL = N_("Install it with: pip install {package}")


def missing(wanted: str, package: str) -> MissingLibraryError:
    """Make the error for a format whose library is not installed."""
    return MissingLibraryError(Phrase(INSTALL, {"package": package}), format=wanted, package=package)
