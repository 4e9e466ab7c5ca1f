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
"""The prefix of the codes of the rules on reading: nothing is known about an unread file."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class EarlierResults:
    """Results of the earlier rules, for rules with `last=True`.

    Attributes:
        ran: the codes of the rules that ran to completion.
        findings: their findings, suppressed ones included.
        used: the words in ignore comments that suppressed a finding.
    """

    ran: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    used: frozenset[Word] = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a rule may look at. A rule reads no file and no clock.

    Attributes:
        workspace: all plans, items and references.
        today: the reference date of this run.
        settings: the settings of rules that are in `hulpplan.yaml`, by type.
        noticed: the mistakes in settings of rules and in ignore comments, with the file.
        ignores: the ignore comments in readable files.
        earlier: the results of the earlier rules, for rules that run last.
    """

    workspace: Workspace
    today: date
    settings: Mapping[type[Record], Record] = field(default_factory=dict)
    noticed: tuple[tuple[Document, Fact], ...] = ()
    ignores: tuple[IgnoreComment, ...] = ()
    earlier: EarlierResults = EarlierResults()

    def settings_of(self, record: type[R]) -> R:
        """Return the settings of a rule: those in `hulpplan.yaml`, else the defaults.

        Args:
            record: the type that the rule declares with `settings=`.
        """
        settings = self.settings.get(record)
        return settings if isinstance(settings, record) else default_record(record)

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every file, unusable ones included, the settings last."""
        settings = self.workspace.settings.document
        return (*self.workspace.documents, *((settings,) if settings else ()))

    def facts(self, kind: FactKind) -> Iterator[tuple[Document, Fact]]:
        """Yield the facts of one kind that reading produced, with their file."""
        for document in self.documents:
            for fact in document.facts:
                if fact.kind is kind:
                    yield document, fact
        for document, fact in self.noticed:
            if fact.kind is kind:
                yield document, fact

    def item_name(self, document: Document, path: Path) -> str | None:
        """Return the reference of the item that contains a path, such as `hasselt/A1`."""
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
        """Turn facts of one kind into problems, with a sentence by their reason.

        Args:
            kind: the kind of facts.
            texts: the sentence for each reason; `""` for any other.
            hints: the hint for some of the reasons.
            related: the label of related places.
            fix: makes the fix of a fact, if any; without it the fix of the fact itself is used.
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
"""Makes the fix of a fact in a file; None when there is none."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code (`HP403`), its name (`overdue`) and its default severity.

    `settings` is the type of its settings, if any. A rule with `last` runs after the others and sees their
    results.
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
        """Whether it can be neither switched off nor lowered in severity."""
        return self.code.startswith(ALWAYS_ON)

    @property
    def built_in(self) -> bool:
        """Whether it is part of hulpplan, not of another package."""
        return self.module.startswith("hulpplan.rules.")


def rule(
    code: str, name: str, severity: Severity, *, settings: type[Record] | None = None, last: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a function that yields problems.

    Args:
        code: such as `HP403`; a rule of your own has letters of its own.
        name: such as `overdue`, with dashes.
        severity: of its findings, unless the settings say otherwise.
        settings: the type of its settings, which are in `hulpplan.yaml` under its name: a record that no
            other rule has, with a default for each field. The function gets them from
            `context.settings_of`.
        last: whether it runs after the others, because it needs their results.

    Raises:
        TypeError: the severity is not a `Severity`, or the settings have a field without a default or of a
            type that files cannot have.
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
