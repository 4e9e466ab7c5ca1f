"""YAML as a person types it: lists short or long, texts plain, quoted or folded, lines up to column 80."""

from collections.abc import Iterable, Iterator

WIDTH = 69  # of a text, so that the deepest one still ends before column 80


def wrapped(text: str) -> list[str]:
    """Break a text into lines at its spaces."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return lines


def text_field(key: str, text: str, quote: str = "") -> list[str]:
    """Write a text behind its key, quoted if asked for, folded when it is long."""
    if len(text) + len(key) < WIDTH:
        return [f"{key}: {quote}{text}{quote}"]
    if quote:
        return [f"{key}:", *(f"  {line}" for line in wrapped(f"{quote}{text}{quote}"))]
    return [f"{key}: >-", *(f"  {line}" for line in wrapped(text))]


def plain_field(key: str, text: str) -> list[str]:
    """Write a text without quotes or signs, over as many lines as it needs."""
    first, *rest = wrapped(f"{key}: {text}")
    return [first, *(f"  {line}" for line in rest)]


def short_list(key: str, entries: Iterable[str]) -> list[str]:
    """Write a list on one line."""
    return [f"{key}: [{', '.join(entries)}]"]


def long_list(key: str, entries: Iterable[str]) -> list[str]:
    """Write a list with one entry a line."""
    return [f"{key}:", *(f"  - {entry}" for entry in entries)]


def items(key: str, entries: Iterable[list[str]]) -> list[str]:
    """Write a list of entries that have lines of their own."""
    return [f"{key}:", *(f"  {line}" for entry in entries for line in item(entry))]


def item(lines: list[str]) -> list[str]:
    """Write one entry of a list."""
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]


def indented(lines: Iterable[str], depth: int) -> Iterator[str]:
    """Move lines to the right."""
    space = " " * depth
    for line in lines:
        yield space + line


def joined(lines: Iterable[str]) -> Iterator[str]:
    """End every line; an empty one keeps no spaces."""
    for line in lines:
        yield line.rstrip() + "\n"
