"""Patterns for files, as git reads them in `.gitignore`."""

import re
from collections.abc import Callable, Iterable
from typing import Final

_STARS = re.compile(r"\*+")


MOST_STARS: Final = 2
"""How many `*` a part of a path, and how many parts `**` a pattern may have."""


def mistake_in(pattern: str) -> str | None:
    """Tell why a pattern cannot be used: `pattern` when git would not understand it, `stars`; else None.

    Each further `*` multiplies the ways in which a name can be cut up, and so the time to see that none fits.
    """
    parts = pattern.split("/")
    if any(len(_STARS.findall(part)) > MOST_STARS for part in parts) or parts.count("**") > MOST_STARS:
        return "stars"
    try:
        matcher([pattern])
    except ValueError:
        return "pattern"
    return None


def matcher(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Make the question whether a file is meant by patterns, of which a later one goes before an earlier.

    Args:
        patterns: the patterns, each one without a mistake, as `mistake_in` tells.

    Returns:
        A function of the path of a file, with `/`, relative to the folder the patterns are about.
    """
    # Loaded here: most folders have no patterns.
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    spec = GitIgnoreSpec.from_lines(patterns)
    return spec.match_file
