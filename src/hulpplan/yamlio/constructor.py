"""The quick way: a text as plain data, if it has no mistakes."""

from typing import Any, TypeAlias

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from hulpplan.yamlio.events import YAMLError, c_events, shield
from hulpplan.yamlio.limits import Limits

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""Every scalar is its text; an empty one is None, and a key without a value is left out."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_NO_KEY = object()


def plain_data(text: str, limits: Limits) -> dict[str, Data] | None:  # noqa: C901, PLR0911, PLR0912, PLR0915
    """Read a text in one pass over the events of the C parser.

    Types are left to the schema: `no`, `012` and `2016-03-01` stay the texts they are.

    Returns:
        The top-level mapping, or None when the text has anything that asks for the careful reader:
        a mistake, an alias, a tag, a duplicate key, a key without a colon, a second document, too deep
        nesting, or anything else than a mapping at the top.
    """
    # One function on purpose: it runs once for every value of every file, where calls cost most.
    if text.startswith("%") or "\n%" in text:
        return None
    shielded, back = shield(text)
    next_event = c_events(shielded)
    no_key = _NO_KEY
    root: Any = None
    current: Any = None
    key: object = no_key
    in_mapping = False
    stack: list[tuple[Any, object, bool]] = []
    absent: list[tuple[Any, object]] = []
    started = False
    depth = limits.nesting
    try:
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                if event.tag is not None:
                    return None
                value = event.value
                if back:
                    value = value.translate(back)
                if (event.implicit[0] and value in NULLS) or not value or value.isspace():
                    value = None
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.tag is not None or len(stack) >= depth:
                    return None
                stack.append((current, key, in_mapping))
                in_mapping = kind is MappingStartEvent
                current = {} if in_mapping else []
                key = no_key
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = current
                current, key, in_mapping = stack.pop()
            elif kind is StreamEndEvent:
                break
            elif kind is AliasEvent:
                return None
            elif kind is DocumentStartEvent:
                if started:
                    return None
                started = True
                continue
            else:
                continue
            if in_mapping:
                if key is no_key:
                    if value.__class__ is not str or value in current or value == "<<":
                        return None
                    key = value
                else:
                    current[key] = value
                    if value is None:
                        before = shielded[event.start_mark.index - 1]
                        if before != ":" and not before.isspace():
                            # A key without a colon: `{target: 12,5}` has two.
                            return None
                        absent.append((current, key))
                    key = no_key
            elif current is None:
                root = value
            else:
                current.append(value)
    except YAMLError:
        return None
    for mapping, empty in absent:
        del mapping[empty]
    return root if root.__class__ is dict else None
