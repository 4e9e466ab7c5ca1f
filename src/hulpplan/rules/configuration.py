"""The section `rules:` of `hulpplan.yaml`, read against the rules there are.

Source: docs/rules.en.md, "Ignoring"; docs/format.en.md, "kind: settings".
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hulpplan.finding import Fact, FactKind, Finding, Path, Place, Severity
from hulpplan.model.record import Record
from hulpplan.model.settings_file import RulesSection, SettingsFile
from hulpplan.nearest import nearest
from hulpplan.patterns import matcher, mistake_in
from hulpplan.rules.ignores import unknown_rule
from hulpplan.rules.registry import matching_rules
from hulpplan.rules.rule import Rule
from hulpplan.settings import Settings
from hulpplan.shape.document import Document
from hulpplan.shape.section import read_section
from hulpplan.shape.shapes import fields_of
from hulpplan.yamlio.nodes import Mapping as MappingNode
from hulpplan.yamlio.nodes import Scalar, solid
from hulpplan.yamlio.nodes import Sequence as SequenceNode

ROOT: Path = ("rules",)
SECTIONS = tuple(fields_of(RulesSection))
"""The keys under `rules` that apply to all rules; no rule can have such a name."""


class NoSettings(Record):
    """The type of settings of a rule that has none."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the settings say about rules.

    Attributes:
        off: the codes of the rules that do not run.
        severities: by code, where it differs from the default of the rule.
        per_file: predicates of files, each with the codes of the rules that are off for them.
        settings: the settings of rules, by type.
        facts: the mistakes in the section.
    """

    off: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    per_file: tuple[tuple[Callable[..., bool], frozenset[str]], ...] = ()
    settings: Mapping[type[Record], Record] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()

    def leaves_out(self, finding: Finding, settings: Settings) -> bool:
        """Return whether the rule of a finding is off for its file."""
        return any(
            finding.code in codes and matches(*settings.names_of(finding.span.file))
            for matches, codes in self.per_file
        )


def read_configuration(settings: Settings, rules: Sequence[Rule]) -> Configuration:
    """Read what the settings say about these rules; a mistake affects only the entry it is in."""
    document = settings.document
    content = document.content if document else None
    if document is None or not isinstance(content, SettingsFile) or not content.rules:
        return Configuration()
    return _Reader(document, rules).read()


class _Reader:
    """Reads the section of one settings file and collects the mistakes in it."""

    def __init__(self, document: Document, rules: Sequence[Rule]) -> None:
        self._document = document
        self._rules = rules
        self._facts: list[Fact] = []

    def read(self) -> Configuration:
        """Read the whole section."""
        others = [key for key, _ in self._entries(ROOT) if key not in SECTIONS]
        section, facts = read_section(self._document, ROOT, RulesSection, leave=others)
        self._facts += facts
        off = self._codes((*ROOT, "ignore"))
        severities = self._severities(section)
        per_file = tuple(self._per_file())
        settings = dict(self._own_settings(others))
        return Configuration(off, severities, per_file, settings, tuple(self._facts))

    def _entries(self, path: Path) -> Iterator[tuple[str, Place]]:
        """Yield the keys of a mapping that have a value."""
        node = self._document.node(path)
        for key in node.entries if isinstance(node, MappingNode) else ():
            if self._document.has((*path, key)):
                yield key, self._document.key_place((*path, key))

    def _named(self, written: str, place: Place) -> list[Rule]:
        rules = matching_rules(written, self._rules)
        if not rules:
            self._facts.append(unknown_rule(written, place, self._rules))
        return rules

    def _codes(self, path: Path) -> frozenset[str]:
        """Read a list of rules to ignore."""
        codes: set[str] = set()
        node = self._document.node(path)
        for number, entry in enumerate(node.items if isinstance(node, SequenceNode) else ()):
            value = solid(entry)
            if isinstance(value, Scalar) and value.text is not None:
                place = self._document.place((*path, number))
                rules = self._named(value.text, place)
                if rules and all(rule.always_on for rule in rules):
                    fact = Fact(FactKind.VALUE_NOT_ALLOWED, place, "always-on", {"value": value.text})
                    self._facts.append(fact)
                codes |= {rule.code for rule in rules if not rule.always_on}
        return frozenset(codes)

    def _severities(self, section: RulesSection) -> dict[str, Severity]:
        severities: dict[str, Severity] = {}
        path = (*ROOT, "severity")
        keys = [(key, self._named(key, place)) for key, place in self._entries(path)]
        for key, rules in sorted(keys, key=lambda pair: _precision(*pair)):
            if key not in section.severity:
                continue
            severity = Severity(section.severity[key])
            lowered = [rule for rule in rules if rule.always_on and severity.rank < rule.severity.rank]
            if lowered and len(lowered) == len(rules):
                values = {"rule": key, "value": severity.value, "severity": lowered[0].severity.value}
                place = self._document.place((*path, key))
                self._facts.append(Fact(FactKind.VALUE_NOT_ALLOWED, place, "lowered", values))
            severities |= {rule.code: severity for rule in rules if rule not in lowered}
        return severities

    def _per_file(self) -> Iterator[tuple[Callable[..., bool], frozenset[str]]]:
        path = (*ROOT, "per_file")
        for pattern, place in self._entries(path):
            codes = self._codes((*path, pattern))
            mistake = mistake_in(pattern)
            if mistake is None:
                yield matcher([pattern]), codes
            else:
                self._facts.append(Fact(FactKind.VALUE_NOT_ALLOWED, place, mistake, {"value": pattern}))

    def _own_settings(self, keys: Sequence[str]) -> Iterator[tuple[type[Record], Record]]:
        by_name = {rule.name: rule for rule in self._rules}
        for key in keys:
            rule = by_name.get(key)
            if rule is None:
                self._facts.append(self._unknown_key(key))
                continue
            record, facts = read_section(self._document, (*ROOT, key), rule.settings or NoSettings)
            self._facts += facts
            yield type(record), record

    def _unknown_key(self, key: str) -> Fact:
        """Make the fact about a key that is not the name of a rule; for a code the name is suggested."""
        by_code = {rule.code: rule.name for rule in self._rules}
        names = [*SECTIONS, *by_code.values()]
        suggestion = by_code.get(key.upper()) or nearest(key, names)
        place = self._document.key_place((*ROOT, key))
        return Fact(FactKind.UNKNOWN_RULE, place, "key", {"value": key}, suggestion)


def _precision(written: str, rules: Sequence[Rule]) -> tuple[int, int, str]:
    """Sort key by how precisely rules are named: a prefix of codes, a name, a code."""
    wanted = written.strip()
    if any(rule.code == wanted.upper() for rule in rules):
        return 2, 0, written
    if any(rule.name == wanted.lower() for rule in rules):
        return 1, 0, written
    return 0, len(wanted), written
