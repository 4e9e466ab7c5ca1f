"""The word somebody probably meant."""

import re
from collections.abc import Iterable


def nearest(written: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate nearest to what was written, or None when none is near.

    Near means: an edit distance (insert, delete, replace or swap two neighbours: one each) of at most a
    third of the length of what was written; a difference in capitals or spaces alone is always near. Of
    equally near ones the first in id order counts (`D2` before `D10`).

    Source: rules contract, "A suggestion is …".
    """
    return next(iter(near_ones(written, candidates)), None)


def near_ones(written: str, candidates: Iterable[str]) -> list[str]:
    """Return all candidates near to what was written, the nearest first; see `nearest`."""
    # Loaded here: most runs have nothing to suggest.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found: list[tuple[int, list[tuple[int, str]], str]] = []
    for candidate in set(candidates):
        same = _bare(candidate) == _bare(written)
        distance = 0 if same else OSA.distance(written, candidate)
        if 3 * distance <= len(written):
            found.append((distance, id_order(candidate), candidate))
    return [candidate for *_, candidate in sorted(found)]


def id_order(text: str) -> list[tuple[int, str]]:
    """Sort key that counts numbers in a text as numbers: `D2` before `D10`."""
    return [(int(digits or 0), rest) for digits, rest in re.findall(r"([0-9]{0,9})([^0-9]+|$)", text + " ")]


def _bare(text: str) -> str:
    return re.sub(r"[\s_-]", "", text.casefold())
