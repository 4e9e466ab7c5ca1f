"""Patterns for files, as git reads them in `.gitignore`."""

from collections.abc import Callable, Iterable

from hulpplan.paths import composed


def is_pattern(text: str) -> bool:
    """Tell whether git would understand a pattern."""
    try:
        matcher([text])
    except ValueError:
        return False
    return True


def matcher(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Make the question whether a file is meant by patterns, of which a later one goes before an earlier.

    Args:
        patterns: the patterns, each one that `is_pattern`.

    Returns:
        A function of the path of a file, with `/`, relative to the folder the patterns are about.
    """
    # Loaded here: most folders have no patterns.
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    # A name means the same whether its accents are characters of their own or not.
    spec = GitIgnoreSpec.from_lines(composed(pattern) for pattern in patterns)
    return lambda path: spec.match_file(composed(path))
