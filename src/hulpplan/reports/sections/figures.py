"""Sums in tables and sentences, with the gaps in them."""

from collections.abc import Callable

from hulpplan.analysis.figures import Total
from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_
from hulpplan.reports.blocks import Value, cell_of
from hulpplan.reports.words import Words

UNKNOWN = N_("not known")


def figure_of(words: Words, total: Total, write: Callable[[float | None], str] | None = None) -> Value:
    """Write a sum, with a note where not all is known; nothing where there is nothing to add up.

    Args:
        words: the words of the reader's language.
        total: the sum.
        write: how the figure is written; as a number without.
    """
    if not total.of:
        return ""
    if not total.known:
        return words.say(UNKNOWN)
    parts = {"known": words.number(total.known), "of": words.number(total.of)}
    note = words.say(N_("known for {known} of {of}"), **parts) if total.known < total.of else ""
    return Entry((write or words.number)(total.value), note=note, value=total.value)


def figure_text(
    words: Words,
    total: Total,
    unknown: str,
    text: str = "{figure}",
    write: Callable[[float | None], str] | None = None,
) -> str:
    """Write a sum for in a sentence, with a note where not all is known.

    Args:
        words: the words of the reader's language.
        total: the sum.
        unknown: the marked words for a sum of which nothing is known.
        text: the marked words around the figure.
        write: how the figure is written; as a number without.
    """
    if not total.known:
        return words.say(unknown)
    (entry,) = cell_of(figure_of(words, total, write))
    sentence = words.say(text, figure=entry.text)
    return f"{sentence} ({entry.note})" if entry.note else sentence
