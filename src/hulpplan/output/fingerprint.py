"""Fingerprints that identify a finding over time, for programs that compare two runs."""

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import TypeAlias

from hulpplan.finding import Finding

Identity: TypeAlias = tuple[str, str, str, tuple[str, ...], tuple[tuple[str, str], ...]]


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return a fingerprint for each finding: no two are the same, and the same mistake keeps its own.

    A fingerprint is made of the code, the file, the item, the fields that lead to the value and the texts
    that the message is about. Lines, columns and places in a list are left out, for they change with every
    line that comes before; so is the wording, which differs by language and by release. Of findings that are
    alike in all this, the first, the second and so on are told apart by their number: where one is added
    or removed, just one fingerprint comes or goes.
    """
    seen: Counter[Identity] = Counter()
    marks = []
    for finding in findings:
        identity = _identity(finding)
        seen[identity] += 1
        marks.append(sha256(json.dumps([*identity, seen[identity]]).encode()).hexdigest())
    return marks


def _identity(finding: Finding) -> Identity:
    problem = finding.problem
    fields = tuple(step for step in problem.place.path if isinstance(step, str))
    # Only texts: a number counts days or places, a list or a phrase enumerates other things. Those
    # change while the mistake stays.
    texts = tuple(sorted((name, value) for name, value in problem.values.items() if isinstance(value, str)))
    return finding.code, finding.span.file, problem.item or "", fields, texts
