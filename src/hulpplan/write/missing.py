"""When a library that writes a format is not installed."""

from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase

INSTALL = N_("Install it with: pip install {package}")


def missing(wanted: str, package: str) -> UserError:
    """Make the error for a format whose library is not installed."""
    return UserError(
        N_("To make a {format} file, hulpplan needs the Python package '{package}', which is not there."),
        hint=Phrase(INSTALL, {"package": package}),
        format=wanted,
        package=package,
        exit_code=1,
    )
