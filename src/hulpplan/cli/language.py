"""Which language to speak, known before anything is said.

How to use the program is explained before its options are read, so the language is looked for first: in
the arguments, then in the settings file, then in the locale.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from hulpplan.files import UnreadError, nearest_settings, read_bytes, root_of
from hulpplan.i18n import DEFAULT_LANGUAGE, LANGUAGES, Language

_IN_SETTINGS = re.compile(r"^language:\s*['\"]?(nl|en)\b", re.MULTILINE)


def choose_language(arguments: Sequence[str], current: Path | None) -> Language:
    """Choose the language of this run.

    Args:
        arguments: the words of the command line.
        current: the current folder; None where it is gone.

    Source: command line contract, `--lang`.
    """
    found = _argument(arguments, "--lang") or _from_settings(arguments, current) or _from_locale()
    return next((language for language in LANGUAGES if language == found), DEFAULT_LANGUAGE)


def _argument(arguments: Sequence[str], option: str) -> str | None:
    for position, word in enumerate(arguments):
        if word == option and position + 1 < len(arguments):
            return arguments[position + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _from_settings(arguments: Sequence[str], current: Path | None) -> str | None:
    named = _argument(arguments, "--config")
    path = Path(named) if named else current and nearest_settings(current)
    if path is None:
        return None
    try:
        text = read_bytes(path, root_of(path.parent)).decode("utf-8", errors="replace")
    except UnreadError:
        return None
    match = _IN_SETTINGS.search(text)
    return match[1] if match else None


def _from_locale() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "")[:2]
