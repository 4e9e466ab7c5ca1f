"""Writing files: each whole or not at all, several all or none, and nothing else that git would see."""

from typing import Final

PREFIX: Final = ".hulpplan-"
"""How the name of a folder begins in which files are written before they are moved to their place."""
