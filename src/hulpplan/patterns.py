"""Patterns for files, as in `.gitignore`.

What a shell writes before the name of a file, `./`, is taken off.
"""

import re
import warnings
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from hulpplan.paths import composed

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_HERE = re.compile(r"^(!?)(?:\./+)+")
_STARS = re.compile(r"\*+")

MOST_STARS: Final = 2
"""The maximum number of `*` in a part of a path, and of `**` in a pattern."""


def mistake_in(pattern: str) -> str | None:
    """Return why a pattern is invalid: `pattern` (not valid for git), `stars` (too many); else None.

    Each further `*` multiplies the ways in which a name can be cut up, and so the time to see that none fits.
    """
    parts = pattern.split("/")
    if any(len(_STARS.findall(part)) > MOST_STARS for part in parts) or parts.count("**") > MOST_STARS:
        return "stars"
    try:
        # The library interprets patterns that it warns about, such as `[[:alpha:]]`, otherwise than git.
        with warnings.catch_warnings(action="error"):
            _spec([pattern])
    except (ValueError, re.error, Warning):
        return "pattern"
    return None


def matcher(patterns: Iterable[str]) -> Callable[..., bool]:
    """Return a predicate of files that match patterns; later patterns override earlier ones.

    Args:
        patterns: the patterns, each one without a mistake, as `mistake_in` tells.

    Returns:
        A function of the paths by which a file can be meant, with `/`.
    """
    spec = _spec(patterns)

    def is_meant(*paths: str) -> bool:
        results = [spec.check_file(composed(path)) for path in paths]
        last = max(results, key=lambda result: -1 if result.index is None else result.index)
        return bool(last.include)

    return is_meant


def mention(pattern: str) -> Callable[..., bool]:
    """Return a predicate of files that a pattern is about, also one that excludes them with `!`.

    Args:
        pattern: one without a mistake, as `mistake_in` tells.

    Returns:
        A function of the paths by which a file can be meant, with `/`.
    """
    spec = _spec([pattern])
    return lambda *paths: any(spec.check_file(composed(path)).index is not None for path in paths)


def _spec(patterns: Iterable[str]) -> "GitIgnoreSpec":
    # Imported here: most folders have no patterns.
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    # Composed and decomposed accents are equivalent.
    return GitIgnoreSpec.from_lines(composed(_HERE.sub(r"\1", pattern)) for pattern in patterns)
