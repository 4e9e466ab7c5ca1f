"""Ignore comments, parsed."""

from dataclasses import dataclass

from hulpplan.finding import Place
from hulpplan.shape.document import Document


@dataclass(frozen=True, slots=True)
class Word:
    """A word in an ignore comment; `rules` has the codes of the rules it names, if any."""

    text: str
    place: Place
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """A comment `# hulpplan: ignore HP403 reason`: its place, the rules it names, and the reason."""

    document: Document
    place: Place
    words: tuple[Word, ...]
    reason: str

    @property
    def line(self) -> int:
        """Its line, from 1."""
        return self.place.span.line

    @property
    def rules(self) -> frozenset[str]:
        """The codes of all rules it names."""
        return frozenset().union(*(word.rules for word in self.words))

    @property
    def in_order(self) -> bool:
        """Whether it names only rules and gives a reason; HP902 reports one that does not."""
        return bool(self.words and self.reason) and all(word.rules for word in self.words)
