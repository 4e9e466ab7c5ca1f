"""Suggestions: the word that was probably meant."""

import re
from collections.abc import Iterable
from typing import Final

from hulpplan.lookalikes import unquoted
from hulpplan.paths import composed


def nearest(written: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate nearest to what was written, or None when none is near.

    Near means: an edit distance (insert, delete, replace or swap two neighbours: one each) of at most a
    third of the length of what was written; a difference in capitals, spaces or characters that look like
    those of the keyboard alone is always near. The very word that was written never is. Of
    equally near ones the first in id order counts (`D2` before `D10`).

    Source: docs/rules.en.md, "Suggestions".
    """
    return Candidates(candidates).nearest(written)


def near_ones(written: str, candidates: Iterable[str]) -> list[str]:
    """Return all candidates near to what was written, the nearest first; see `nearest`."""
    return Candidates(candidates).near(written)


MOST_COMPARISONS: Final = 2_000_000
"""The maximum number of comparisons of two words in `Candidates`: some tenths of a second of work."""


class Candidates:
    """Words that may have been meant, indexed for many queries.

    Thousands of wrong words beside thousands of candidates would take time with the product of both. So
    after `MOST_COMPARISONS` only a difference in capitals or spaces still has a suggestion.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(dict.fromkeys(words))
        self._left = MOST_COMPARISONS
        self._by_bare: dict[str, list[str]] = {}
        for word in self._words:
            self._by_bare.setdefault(_bare(word), []).append(word)

    def nearest(self, written: str) -> str | None:
        """Return the nearest word, or None; see `nearest`."""
        return next(iter(self.near(written)), None)

    def near(self, written: str) -> list[str]:
        """Return all near words, the nearest first."""
        # Imported here: most runs have nothing to suggest.
        from rapidfuzz import process  # noqa: PLC0415
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        self._left -= len(self._words)
        compared = self._words if self._left >= 0 else ()
        close = process.extract(
            written, compared, scorer=OSA.distance, score_cutoff=len(written) // 3, limit=None
        )
        distances: dict[str, float] = {word: distance for word, distance, _ in close}
        distances |= dict.fromkeys(self._by_bare.get(_bare(written), ()), 0)
        # Neither the written word itself nor one that looks exactly the same is a suggestion.
        seen = composed(written)
        others = [word for word in distances if composed(word) != seen]
        return sorted(others, key=lambda word: (distances[word], id_order(word), word))


def id_order(text: str) -> list[tuple[int, str]]:
    """Sort key that compares numbers in a text as numbers: `D2` before `D10`."""
    return [(int(digits or 0), rest) for digits, rest in re.findall(r"([0-9]{0,9})([^0-9]+|$)", text + " ")]


def _bare(text: str) -> str:
    return re.sub(r"[\s_-]", "", unquoted(text).casefold())
