"""Writing files atomically, one or several, without leaving anything that git would see."""

from typing import Final

PREFIX: Final = ".hulpplan-"
"""The prefix of the folders in which files are written before they are moved into place."""
