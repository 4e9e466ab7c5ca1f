"""What a rule is: a code, a name, a default severity, and a function that yields problems."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from hulpplan.finding import Fact, FactKind, Path, Problem, Related, Severity
from hulpplan.i18n import Phrase
from hulpplan.shape.document import Document
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at; it reads no file and no clock.

    `today` is the reference date of this run.
    """

    workspace: Workspace
    today: date

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every file, the settings last; also those that could not be used."""
        settings = self.workspace.settings.document
        return (*self.workspace.documents, *((settings,) if settings else ()))

    def facts(self, kind: FactKind) -> Iterator[tuple[Document, Fact]]:
        """Yield what was noticed of one kind while reading, with the file it was noticed in."""
        for document in self.documents:
            for fact in document.facts:
                if fact.kind is kind:
                    yield document, fact

    def item_name(self, document: Document, path: Path) -> str | None:
        """Name the item in which a place lies: `hasselt/A1`."""
        item = self.workspace.item_at(document, path)
        return item.ref or None if item else None

    def problems(
        self,
        kind: FactKind,
        texts: Mapping[str, str],
        hints: Mapping[str, str] | None = None,
        related: str = "",
    ) -> Iterator[Problem]:
        """Put facts of one kind into words, by their reason.

        Args:
            kind: which facts.
            texts: the sentence for each reason; `""` for any other.
            hints: a sentence with advice for some of the reasons.
            related: the label of the related places.
        """
        for document, fact in self.facts(kind):
            hint = (hints or {}).get(fact.reason)
            yield Problem(
                fact.place,
                texts.get(fact.reason) or texts[""],
                fact.values,
                item=self.item_name(document, fact.place.path),
                hint=Phrase(hint, fact.values) if hint else None,
                suggestion=fact.suggestion,
                related=tuple(Related(place, Phrase(related)) for place in fact.related),
            )


Check: TypeAlias = Callable[[Context], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code (`HP403`), its name (`overdue`) and how heavy it weighs by default."""

    code: str
    name: str
    severity: Severity
    check: Check
    module: str


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a function that yields problems."""

    def decorate(check: Check) -> Rule:
        return Rule(code, name, severity, check, check.__module__)

    return decorate
