"""The results of checks: facts, the problems that rules yield, and findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TypeAlias

from hulpplan.i18n import Phrase, Value

Path: TypeAlias = tuple[str | int, ...]
"""A path into a file: `("actions", 0, "contributes_to", 1)`."""


class Severity(StrEnum):
    """The severity of a finding; only errors make `validate` fail by default."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Its rank, from 0 (a note) to 2 (an error)."""
        return ("note", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of characters in a file.

    Lines and columns count from 1, the end is exclusive, columns are Unicode code points: a tab is
    one, a byte order mark none. `file` is the path as the user would type it, with `/`.

    Source: docs/rules.en.md, "Where a finding points".
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A span with its path inside the file."""

    span: Span
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a finding, with a short label."""

    place: Place
    label: Phrase


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Replaces a span of a file by a text; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """The fix of a problem: edits of one or more files, all of them or none.

    `safe` when nothing else can have been meant; other fixes are made only by who asks for them.
    """

    edits: tuple[TextEdit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: a place and a message, without code and severity.

    `suggestion` is the bare text that would be right, `hint` the sentence that proposes something;
    a suggestion without a hint of its own is shown as "Did you mean …?". What is `private` is never shown as
    it stands in the file: findings end up in many places. `fix` is how to mend it without asking anybody.
    """

    place: Place
    text: str
    values: Mapping[str, Value] = field(default_factory=dict)
    item: str | None = None
    hint: Phrase | None = None
    suggestion: str | None = None
    related: tuple[Related, ...] = ()
    private: bool = False
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its rule and its severity in this run.

    `about_run` tells that it is about the checking itself, whatever files were asked about.
    """

    code: str
    name: str
    severity: Severity
    problem: Problem
    about_run: bool = False

    @property
    def span(self) -> Span:
        """Where the finding is."""
        return self.problem.place.span

    @property
    def fixable(self) -> bool:
        """Whether `validate --fix` fixes it."""
        return self.problem.fix is not None and self.problem.fix.safe

    @property
    def sort_key(self) -> tuple[Span, str, str, str]:
        """File, line, column, code; the last parts distinguish findings at the same place."""
        return (self.span, self.code, self.problem.text, str(sorted(self.problem.values.items())))


def dotted(path: Path) -> str:
    """Write a path as `actions[0].contributes_to[1]`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


class FactKind(StrEnum):
    """The kinds of facts from reading; one rule gives each its code and message."""

    UNREADABLE = "unreadable"
    SYNTAX = "syntax"
    DUPLICATE_KEY = "duplicate-key"
    UNKNOWN_KIND = "unknown-kind"
    UNSUPPORTED_SCHEMA = "unsupported-schema"
    UNSUPPORTED_YAML = "unsupported-yaml"
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    WRONG_TYPE = "wrong-type"
    VALUE_NOT_ALLOWED = "value-not-allowed"
    INVALID_DATE = "invalid-date"
    INVALID_ID = "invalid-id"
    OUT_OF_RANGE = "out-of-range"
    TEXT_CUT = "text-cut"
    DOUBTFUL_NUMBER = "doubtful-number"
    UNKNOWN_RULE = "unknown-rule"


class Likeness(Enum):
    """How certain a suggestion is."""

    DOUBTFUL = 0
    """Others are near too, or it is not allowed there either."""
    ONLY = 1
    """It is allowed there, and nothing else is near."""
    SAME = 2
    """It is what was written, in the right form."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something noticed while reading a file, without code and message.

    `reason` names the case within the kind (`"tab"`, `"no-such-day"`), `values` what the words will
    need, `related` the places that belong to it, `likeness` how near the suggestion is, `fix` how to mend it
    where reading can tell.
    """

    kind: FactKind
    place: Place
    reason: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    suggestion: str | None = None
    related: tuple[Place, ...] = ()
    likeness: Likeness = Likeness.DOUBTFUL
    fix: Fix | None = None
