"""Sums in tables, with the gaps in them."""

from collections.abc import Callable

from hulpplan.analysis.figures import Total
from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_
from hulpplan.reports.blocks import Value, cell_of
from hulpplan.reports.words import Words

UNKNOWN = N_("not known")


def figure_of(words: Words, total: Total, write: Callable[[float | None], str] | None = None) -> Value:
    """Write a sum: nothing where there is nothing to add up, that it is not known, or of how many it is.

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
    """Write a sum as it stands in a sentence, with its gaps behind it.

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
    said = words.say(text, figure=entry.text)
    return f"{said} ({entry.note})" if entry.note else said
