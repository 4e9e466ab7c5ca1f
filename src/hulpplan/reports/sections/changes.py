"""What changed about an item, in sentences.

A replaced text is never repeated: it may have been removed because of what it said. Only fixed words and
dates are shown as they were.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hulpplan.analysis.changes import ChangeKind, FieldChange, ItemChange
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Update
from hulpplan.model.dates import Moment
from hulpplan.model.field_words import FIELD_WORDS
from hulpplan.reports.words import Words

HAPPENED: Final = {
    ChangeKind.ADDED: N_("new"),
    ChangeKind.REMOVED: N_("removed"),
    ChangeKind.CHANGED: N_("changed"),
}
_FIXED_WORDS: Final = frozenset({"status", "level", "wording"})
_MOST_UPDATES: Final = 3


def sentences_of(change: ItemChange, words: Words) -> tuple[str, ...]:
    """Say what changed: dates and fixed words with their values, new updates by day, other fields by name."""
    if change.inside:
        return (words.count(NN_("with {count} item in it", "with {count} items in it"), change.inside),)
    sentences: list[str] = []
    others: list[str] = []
    for field in change.fields:
        on_field = list(_sentences(field, words))
        sentences += on_field
        if not on_field and field.name in FIELD_WORDS:
            others.append(words.say(FIELD_WORDS[field.name]))
    if others:
        text = N_("also changed: {fields}") if sentences else N_("changed: {fields}")
        sentences.append(words.say(text, fields=", ".join(dict.fromkeys(others))))
    return tuple(sentences)


def _sentences(field: FieldChange, words: Words) -> Iterator[str]:
    if field.name == "updates":
        yield from _updates(field, words)
    elif field.name in _FIXED_WORDS or _is_dated(field):
        before, after = _value(field.before, words), _value(field.after, words)
        name = words.say(FIELD_WORDS[field.name])
        if before and after:
            yield words.say(N_("{field} from {before} to {after}"), field=name, before=before, after=after)
        elif after:
            yield words.say(N_("{field}: {after}"), field=name, after=after)
        else:
            yield words.say(N_("{field} taken away"), field=name)


def _is_dated(field: FieldChange) -> bool:
    return all(value is None or isinstance(value, date | Moment) for value in (field.before, field.after))


def _value(value: object, words: Words) -> str:
    if isinstance(value, date | Moment):
        return words.when(value)
    return words.choice(value) if isinstance(value, str) else ""


def _updates(field: FieldChange, words: Words) -> Iterator[str]:
    """Name the days of new updates; nothing when other updates changed too."""
    before, after = _entries(field.before), _entries(field.after)
    new = [one for one in after if one not in before]
    if len(new) + len(before) != len(after):
        return
    days = [words.when(one.date) for one in new if one.date is not None]
    if len(days) == len(new) <= _MOST_UPDATES:
        yield from (words.say(N_("new update of {date}"), date=day) for day in days)
    else:
        yield words.count(NN_("{count} new update", "{count} new updates"), len(new))


def _entries(value: object) -> tuple[Update, ...]:
    return tuple(one for one in value if isinstance(one, Update)) if isinstance(value, tuple) else ()
