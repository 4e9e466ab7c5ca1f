"""The language of a run, chosen before its options are read.

How to use the program is explained before its options are read, so the language is looked for first: in
the arguments, then in the settings file, then in the locale.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from hulpplan.files import UnreadError, read_bytes, root_of
from hulpplan.i18n import DEFAULT_LANGUAGE, LANGUAGES, Language
from hulpplan.settings_search import find_settings_file, settings_starts

WITH_VALUE: Final = frozenset(
    {
        *("--plans", "--config", "--lang", "--today", "--strategic-plan"),
        *("--format", "--output", "-o", "--select", "--ignore", "--fail-on"),
    }
)
"""The options of `validate` behind which a value stands, which is not one of the files it is asked about."""

_IN_SETTINGS = re.compile(r"^language:\s*['\"]?(nl|en)\b", re.MULTILINE)


def choose_language(arguments: Sequence[str], current: Path | None) -> Language:
    """Choose the language of this run.

    Args:
        arguments: the words of the command line.
        current: the current folder; None where it is gone.

    Source: docs/cli.en.md, "For every command".
    """
    word = _argument(arguments, "--lang") or _from_settings(arguments, current) or _from_locale()
    return next((language for language in LANGUAGES if language == word), DEFAULT_LANGUAGE)


def _argument(arguments: Sequence[str], option: str) -> str | None:
    for position, word in enumerate(arguments):
        if word == option and position + 1 < len(arguments):
            return arguments[position + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _from_settings(arguments: Sequence[str], current: Path | None) -> str | None:
    path = _settings_file(arguments, current)
    if path is None:
        return None
    try:
        text = read_bytes(path, root_of(path.parent)).decode("utf-8", errors="replace")
    except UnreadError:
        return None
    match = _IN_SETTINGS.search(text)
    return match[1] if match else None


def _settings_file(arguments: Sequence[str], current: Path | None) -> Path | None:
    """Find the settings that the command will find: those named, else those near what it is asked about."""
    config = _argument(arguments, "--config")
    if config:
        return Path(config)
    if current is None:
        return None
    plans = _argument(arguments, "--plans")
    named = (*((plans,) if plans else ()), *_paths(arguments))
    return find_settings_file(*settings_starts(named, current))


def _paths(arguments: Sequence[str]) -> Sequence[str]:
    """Return the files and folders that `validate` is asked about."""
    words = [*_bare_words(arguments)]
    return words[1:] if words[:1] == ["validate"] else ()


def _bare_words(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the words that are no option and no value of one."""
    words = iter(arguments)
    for word in words:
        if word == "--":
            yield from words
        elif word in WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            yield word


def _from_locale() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "")[:2]
