"""How much a file may ask of the reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or broken file from taking the machine along.

    `nesting` counts mappings and lists inside each other, `file_mb` is megabytes (1,000,000 bytes)
    a file, `alias_nodes` the values that aliases may add when they are followed.

    Source: docs/format.en.md, "Files" and "kind: settings".
    """

    nesting: int = 30
    file_mb: float = 5
    alias_nodes: int = 100_000
