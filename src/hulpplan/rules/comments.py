"""Comments in a file that switch rules off, as values."""

from dataclasses import dataclass

from hulpplan.finding import Place
from hulpplan.shape.document import Document


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a comment that should name rules; `rules` are their codes, none when it names none."""

    text: str
    place: Place
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """A comment `# hulpplan: ignore HP403 reason`: where it stands, which rules it names, and why."""

    document: Document
    place: Place
    words: tuple[Word, ...]
    reason: str

    @property
    def line(self) -> int:
        """The line it stands on, from 1."""
        return self.place.span.line

    @property
    def rules(self) -> frozenset[str]:
        """The codes of all rules it names."""
        return frozenset().union(*(word.rules for word in self.words))

    @property
    def in_order(self) -> bool:
        """Whether it names only rules and gives a reason; HP902 speaks of one that does not."""
        return bool(self.words and self.reason) and all(word.rules for word in self.words)
