"""What a check says: a problem as a rule yields it, and the finding that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TypeAlias

from hulpplan.i18n import Phrase, Value

Path: TypeAlias = tuple[str | int, ...]
"""A way into a file: `("actions", 0, "contributes_to", 1)`."""


class Severity(StrEnum):
    """How heavy a finding weighs; only errors make `validate` fail by default."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Order from light (0, a note) to heavy (2, an error)."""
        return ("note", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of characters in a file.

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
    """A span together with the way that leads to it inside its file."""

    span: Span
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a finding, with a few words saying why."""

    place: Place
    label: Phrase


@dataclass(frozen=True, slots=True)
class TextEdit:
    """What to put in the place of a stretch of a file; a stretch without length only adds."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a problem: edits of one or more files, all of them or none.

    `safe` when nothing else can have been meant; other fixes are made only by who asks for them.
    """

    edits: tuple[TextEdit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: where, and in which words. It knows no code and no severity.

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
    """A problem with the rule it came from and the severity it has in this run.

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
        """Whether `validate --fix` mends it."""
        return self.problem.fix is not None and self.problem.fix.safe

    @property
    def sort_key(self) -> tuple[Span, str, str, str]:
        """File, line, column, code; the last parts tell findings at the same spot apart."""
        return (self.span, self.code, self.problem.text, str(sorted(self.problem.values.items())))


def dotted(path: Path) -> str:
    """Write a path as `actions[0].contributes_to[1]`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


class FactKind(StrEnum):
    """The sorts of things that reading notices; each has one rule that gives it a code and words."""

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
    """How sure it is that a suggestion is what was meant."""

    DOUBTFUL = 0
    """Others are near too, or it cannot stand there either."""
    ONLY = 1
    """It can stand there, and nothing else is near."""
    SAME = 2
    """It is what was written, in the form that can stand there."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something noticed while reading a file, without a code and without words for people.

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
