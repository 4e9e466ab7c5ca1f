"""Patterns for files, as git reads them in `.gitignore`.

What a shell writes before the name of a file, `./`, is taken off.
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_HERE = re.compile(r"^(!?)(?:\./+)+")


def is_pattern(text: str) -> bool:
    """Tell whether git would understand a pattern."""
    try:
        _spec([text])
    except ValueError:
        return False
    return True


def matcher(patterns: Iterable[str]) -> Callable[..., bool]:
    """Make the question whether a file is meant by patterns, of which a later one goes before an earlier.

    Args:
        patterns: the patterns, each one that `is_pattern`.

    Returns:
        A function of the paths by which a file can be meant, with `/`.
    """
    spec = _spec(patterns)

    def is_meant(*paths: str) -> bool:
        results = [spec.check_file(path) for path in paths]
        last = max(results, key=lambda result: -1 if result.index is None else result.index)
        return bool(last.include)

    return is_meant


def mention(pattern: str) -> Callable[..., bool]:
    """Make the question whether a pattern is about a file, also when it takes the file back with `!`.

    Args:
        pattern: one that `is_pattern`.

    Returns:
        A function of the paths by which a file can be meant, with `/`.
    """
    spec = _spec([pattern])
    return lambda *paths: any(spec.check_file(path).index is not None for path in paths)


def _spec(patterns: Iterable[str]) -> "GitIgnoreSpec":
    # Loaded here: most folders have no patterns.
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    return GitIgnoreSpec.from_lines(_HERE.sub(r"\1", pattern) for pattern in patterns)
