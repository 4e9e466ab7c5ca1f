"""Limits on what is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits that keep a hostile or broken file from exhausting the machine.

    `nesting` counts mappings and lists inside each other, `file_mb` is megabytes (1,000,000 bytes)
    a file, `alias_nodes` the values that aliases may add when they are followed.

    Source: docs/format.en.md, "Files" and "kind: settings".
    """

    nesting: int = 30
    file_mb: float = 5
    alias_nodes: int = 100_000
