"""The event stream of a text: the C parser first, the pure parser where its grammar is too old."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from ruamel.yaml.error import MarkedYAMLError, YAMLError

__all__ = ["Event", "MarkedYAMLError", "YAMLError", "c_events", "pure_events"]

try:
    from _ruamel_yaml import CParser
except ImportError:  # pragma: no cover - run by a test in a process of its own, without the C parser
    HAS_C_PARSER = False
else:
    HAS_C_PARSER = True

Event: TypeAlias = Any
"""An event of either parser; its attributes depend on its class."""

# The C parser takes these for line breaks, as YAML 1.1 did; editors and YAML 1.2 do not. They are
# swapped one for one, so that every position stays right.
YAML_1_1_BREAKS = "\x85\u2028\u2029"


def c_events(text: str) -> Callable[[], Event]:
    """Return a function that returns the next event of a text on each call.

    Where the C parser is not installed the pure one does its work, many times slower.

    Raises:
        YAMLError: by the function, where the C parser cannot go on.
    """
    if not HAS_C_PARSER:  # pragma: no cover - as above
        return pure_events(text)
    next_event: Callable[[], Event] = CParser(text).get_event
    return next_event


def pure_events(text: str) -> Callable[[], Event]:
    """Return the same function over the pure parser: slower, with a newer grammar.

    It accepts what the C parser refuses without need, such as `[http://example.org]`.

    Raises:
        YAMLError: by the function, where the text is no YAML.
    """
    # Imported only for a text that the C parser refused.
    from ruamel.yaml import YAML  # noqa: PLC0415

    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)

    def next_event() -> Event:
        try:
            return next(events)
        except YAMLError:
            raise
        except Exception as error:  # pragma: no cover - a few texts of the YAML test suite trip it
            raise YAMLError from error

    return next_event


def shield(text: str) -> tuple[str, dict[int, str]]:
    """Replace the YAML 1.1 line breaks by characters that the text does not use.

    Returns:
        The text to parse, and the table for `str.translate` that swaps them back in a value.
    """
    if text.isascii():
        return text, {}
    found = [char for char in YAML_1_1_BREAKS if char in text]
    if not found:
        return text, {}
    free = (chr(code) for code in range(0xE000, 0xF900) if chr(code) not in text)
    swaps = dict(zip(found, free, strict=False))
    return text.translate({ord(old): new for old, new in swaps.items()}), {
        ord(new): old for old, new in swaps.items()
    }
