"""What a rule is: a code, a name, a default severity, and a function that yields problems."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias, TypeVar

from hulpplan.finding import Fact, FactKind, Finding, Fix, Path, Problem, Related, Severity
from hulpplan.i18n import Phrase
from hulpplan.model.record import Record, required_fields
from hulpplan.rules.comments import IgnoreComment, Word
from hulpplan.shape.document import Document
from hulpplan.shape.section import default_record
from hulpplan.shape.shapes import fields_of
from hulpplan.workspace.workspace import Workspace

ALWAYS_ON: Final = "HP0"
"""How the codes of the rules on reading begin: without reading a file nothing is known about it."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class EarlierResults:
    """What a run came to before the rules that run last.

    Attributes:
        ran: the codes of the rules that ran to their end.
        findings: what they found, with what was then left out.
        used: the words in ignore comments that left something out.
    """

    ran: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    used: frozenset[Word] = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at; it reads no file and no clock.

    Attributes:
        workspace: all plans, items and references.
        today: the reference date of this run.
        settings: the settings of rules, as far as `hulpplan.yaml` has them, by their type.
        noticed: what was noticed about the rules in settings and comments, with the file.
        ignores: the comments that switch rules off, in the files that could be read.
        so_far: what the run came to, for rules that run last.
    """

    workspace: Workspace
    today: date
    settings: Mapping[type[Record], Record] = field(default_factory=dict)
    noticed: tuple[tuple[Document, Fact], ...] = ()
    ignores: tuple[IgnoreComment, ...] = ()
    earlier: EarlierResults = EarlierResults()

    def settings_of(self, record: type[R]) -> R:
        """Return the settings of a rule: what `hulpplan.yaml` says, else the defaults.

        Args:
            record: the type that the rule declares with `settings=`.
        """
        found = self.settings.get(record)
        return found if isinstance(found, record) else default_record(record)

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
        for document, fact in self.noticed:
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
        fix: "FixOf | None" = None,
    ) -> Iterator[Problem]:
        """Put facts of one kind into words, by their reason.

        Args:
            kind: which facts.
            texts: the sentence for each reason; `""` for any other.
            hints: a sentence with advice for some of the reasons.
            related: the label of the related places.
            fix: makes the fix of a fact, where there is one; without it a fact may bring its own.
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
                fix=fix(document, fact) if fix else fact.fix,
            )


Check: TypeAlias = Callable[[Context], Iterable[Problem]]
FixOf: TypeAlias = Callable[[Document, Fact], Fix | None]
"""Makes the fix of something that was noticed in a file; None where there is none."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code (`HP403`), its name (`overdue`) and how heavy it weighs by default.

    `settings` is the type of its settings, None when it has none. A rule that runs `last` sees what the
    others came to.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    module: str
    settings: type[Record] | None = None
    last: bool = False

    @property
    def always_on(self) -> bool:
        """Whether it can neither be switched off nor weigh less."""
        return self.code.startswith(ALWAYS_ON)

    @property
    def built_in(self) -> bool:
        """Whether it is one of ours, and not brought along by another package."""
        return self.module.startswith("hulpplan.rules.")


def rule(
    code: str, name: str, severity: Severity, *, settings: type[Record] | None = None, last: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a function that yields problems.

    Args:
        code: `HP403`; a rule of your own has letters of its own.
        name: `overdue`, with dashes.
        severity: how heavily its findings weigh, unless the settings say otherwise.
        settings: what can be set about it in `hulpplan.yaml` under its name: a type of record that no other
            rule has, of which each field has a default. The function asks for it with
            `context.settings_of`.
        last: whether it runs after the others, because it looks at what they came to.

    Raises:
        TypeError: when the severity is none, or when the settings have a field without default, or of a type
            that no file can have.
    """
    if not isinstance(severity, Severity):
        message = f"the severity of a rule is one of Severity, and not {severity!r}"
        raise TypeError(message)
    if settings is not None:
        fields_of(settings)
        if required_fields(settings):
            message = f"each setting of a rule needs a default: {', '.join(required_fields(settings))}"
            raise TypeError(message)

    def decorate(check: Check) -> Rule:
        return Rule(code, name, severity, check, check.__module__, settings, last)

    return decorate
