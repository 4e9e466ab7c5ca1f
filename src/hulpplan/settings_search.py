"""The search for `hulpplan.yaml`.

Apart from reading it: the language of the program is chosen before anything else is loaded.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from hulpplan.paths import as_spelled

FILE_NAME: Final = "hulpplan.yaml"


def settings_starts(named: Iterable[str | os.PathLike[str]], current: Path) -> tuple[Path, ...]:
    """Return the folders from which settings are searched, in order of precedence.

    Args:
        named: the plans folder and the files or folders that somebody named, as they named them.
        current: the current folder, from which is looked last.
    """
    places = [as_spelled(current / place) for place in named]
    # As named first: the settings may be next to a link to the plans.
    ways = (Path(way(place)) for place in places for way in (os.path.abspath, os.path.realpath))
    return (*dict.fromkeys(ways), current)


def settings_places(starts: Iterable[Path]) -> tuple[Path, ...]:
    """Return every path that settings may have: in or above each of these folders, in this order."""
    folders = dict.fromkeys(folder for start in starts for folder in (start, *start.parents))
    return tuple(folder / FILE_NAME for folder in folders)


def find_settings_file(*starts: Path) -> Path | None:
    """Return the first `hulpplan.yaml` in or above these folders.

    A link that leads nowhere, and whatever else cannot be read, is found too: it is not passed over for
    another one.
    """
    return next((place for place in settings_places(starts) if os.path.lexists(place)), None)
