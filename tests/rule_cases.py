"""How many cases a rule has: folders in which it speaks at the exact spot, and in which it stays silent.

Nothing has to be listed: what a test of a rule proves about a folder is noted where it is proved. When all
tests of a rule ran and it has too few cases, the run fails.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Rule

FEWEST = 3
"""How many cases of each sort a rule must have, at least."""
SPEAKS, SILENT = "speaks", "silent"

_Property = tuple[str, str]
_NAME = "case of a rule"


@dataclass(frozen=True, slots=True)
class Proof:
    """What was compared in a folder: all findings, to the last column.

    `content` stands for the files and the day, `select` for the rules that ran, `codes` for those that spoke.
    """

    content: str
    select: tuple[str, ...]
    codes: frozenset[str]

    def says_of(self, code: str) -> str | None:
        """Tell whether it proves that a rule speaks or is silent; None when the rule did not run."""
        if code in self.codes:
            return SPEAKS
        return SILENT if any(code.startswith(part) for part in self.select) else None


def proof(folder: Path, today: str, select: Iterable[str], codes: Iterable[str]) -> Proof:
    """Make a proof about the files of a folder as they are now."""
    digest = hashlib.sha256(today.encode())
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}\0".encode("utf-8", "surrogateescape"))
        try:
            digest.update(path.read_bytes())
        except OSError:
            digest.update(b"unreadable")
    return Proof(digest.hexdigest(), tuple(select), frozenset(codes))


def rule_of(path: Path) -> Rule | None:
    """Return the rule that a file of tests is about: `tests/rules/progress/test_stale.py`."""
    if path.parent.parent.name != "rules":
        return None
    name = path.stem.removeprefix("test_").replace("_", "-")
    return next((rule for rule in all_rules() if rule.name == name), None)


def as_properties(code: str, proofs: Iterable[Proof]) -> Iterator[_Property]:
    """Write down what proofs say of a rule, so that a test process can send it to another."""
    for one in proofs:
        said = one.says_of(code)
        if said is not None:
            yield _NAME, f"{code} {said} {one.content}"


@dataclass(slots=True)
class Cases:
    """The cases of every rule; a folder that is looked at again is no other case."""

    contents: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, properties: Iterable[tuple[str, object]]) -> None:
        """Take in what was written down."""
        for name, value in properties:
            if name == _NAME:
                code, said, content = str(value).split(" ")
                self.contents[code, said].add(content)

    def lacking(self, codes: Iterable[str]) -> list[str]:
        """Say which of these rules have too few cases."""
        wording: Mapping[str, str] = {
            SPEAKS: "in which it speaks at the exact spot",
            SILENT: "in which it stays silent",
        }
        return [
            f"{code}: {len(self.contents[code, said])} of {FEWEST} cases {words}"
            for code in codes
            for said, words in wording.items()
            if len(self.contents[code, said]) < FEWEST
        ]
