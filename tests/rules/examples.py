"""The examples in the explanations of the rules, completed to folders that can be checked.

An example shows only what matters; a small folder without findings (`BASE`) has the rest. So a block of
YAML in an explanation is completed:

1. With `kind:` at the start of a line, or a line `# bestand: NAME`, it holds whole files. Such a line starts
   a file of that name; without one the file is `hasselt.yaml`. A file named as one of `BASE` takes its
   place, any other comes beside it.
2. A block that starts with `- ` is the list of actions of `hasselt.yaml`, and nothing is added to them.
3. Any other block has fields of one thing: of an action, an action plan, a strategic plan or the register,
   the first of these that knows most of its fields. Fields of an action become the only action, with what
   else an action must have above them. Other fields replace those of the same name in the file of `BASE`.

`# <- HP201` (or more codes, with commas) at the end of a line says what must be found on it. Where a line
cannot end in a comment, a line `# HP002 op regel 3` says so; lines count within the block, or within the
file for a whole file (the line `# bestand:` is not part of it).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import Final, TypeAlias

from hulpplan.i18n import Language
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.register import Register
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.rules.explain import text_path
from hulpplan.rules.rule import Rule

HEADINGS: Final = {
    "nl": ("Waarom", "Fout", "Goed", "Wat te doen"),
    "en": ("Why", "Wrong", "Right", "What to do"),
}
"""The headings of an explanation, in their order, for each language."""

REGISTER: Final = """\
kind: register
schema: 1
goals:
  - id: G4
    title: de integratie en participatie in de samenleving na de detentieperiode bevorderen
  - id: G6
    title: de kans op herval beperken
domains:
  - id: onderwijs
    title: Onderwijs
  - id: welzijn
    title: Welzijn
  - id: werk
    title: Werk
target_groups:
  - id: nieuwkomers
    title: Gedetineerden die pas binnen zijn
  - id: einde-detentie
    title: Gedetineerden op het einde van hun straf
organisations:
  - id: caw-limburg
    title: CAW Limburg
  - id: directie-hasselt
    title: Directie van de gevangenis van Hasselt
  - id: vdab
    title: VDAB
prisons:
  - id: hasselt
    title: Gevangenis van Hasselt
    management: directie-hasselt
  - id: wortel
    title: Gevangenis van Wortel
"""
STRATEGIC_PLAN: Final = """\
kind: strategic-plan
schema: 1
id: 2015-2020
title: Strategisch plan 2015-2020
status: approved
start: 2015
end: 2020
options:
  - id: SO1
    title: Het aanbod verder uitbouwen
    goals: [G4]
  - id: SO6
    title: De verslavingsproblematiek samen met Justitie aanpakken
    goals: [G6]
objectives:
  - id: D1
    title: Een hulp- en dienstverleningsplan voor wie het vraagt
    options: [SO1]
    needs_agreement: true
  - id: D4
    title: Knelpunten op vlak van sociale administratie en huisvesting aanpakken
    options: [SO1]
  - id: D11
    title: Een geïntegreerd drugsbeleid
    options: [SO6]
    level: supra-local
    actions:
      - id: D11.1
        title: Afspraken over drughulp tussen Vlaanderen en Justitie
        status: done
        lead: vdab
        evaluation: De afspraken staan op papier.
        updates: [{date: 2020-06-30, note: Ondertekend., status: done}]
"""
ACTION_PLAN: Final = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2015-2020
status: approved
start: 2016
end: 2018
policy_team:
  members: [{organisation: directie-hasselt}, {organisation: caw-limburg}]
coordination_team:
  members: [{organisation: caw-limburg}, {organisation: vdab}]
choices:
  - {objective: D1, decision: deferred, reason: eerst de knelpunten}
  - {objective: D4, decision: deferred, reason: wacht op het bovenlokale kader}
actions: []
offer:
  - {id: AB1, title: Vast aanbod, domains: [onderwijs, welzijn, werk]}
evaluations:
  - {period: 2016-01/2018-12, text: Geëvalueerd.}
"""
ACTION: Final = """\
id: A1
title: Een onthaalgesprek binnen zeven dagen
contributes_to: [D4]
lead: caw-limburg
status: running
"""
ACTION_PLAN_FILE: Final = "hasselt.yaml"
BASE: Final = {
    "register.yaml": REGISTER,
    "strategisch-plan.yaml": STRATEGIC_PLAN,
    ACTION_PLAN_FILE: ACTION_PLAN,
}
"""The folder in which every example is put."""

ENCODINGS: Final = {
    # That a file is saved in another encoding cannot be seen in a text that is itself UTF-8.
    ("unreadable-file", "wrong"): "cp1252",
}
"""Examples, by rule and sort, whose files are not written as UTF-8, each with the reason."""

_OWNERS: Final[tuple[tuple[type[Record], str], ...]] = (
    (Action, ACTION_PLAN_FILE),
    (ActionPlan, ACTION_PLAN_FILE),
    (StrategicPlan, "strategisch-plan.yaml"),
    (Register, "register.yaml"),
)
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^# bestand: (\S.*)\n", re.MULTILINE)
_KIND = re.compile(r"^kind:", re.MULTILINE)
_LIST = re.compile(r"(?:#.*\n)*- ")
_FIELD = re.compile(r"^([^\s#:-][^\s:]*):", re.MULTILINE)
_CODES = r"(?P<codes>HP\d{3}(?:, HP\d{3})*)"
_MARK = re.compile(rf"# <- {_CODES}$")
_MARK_ELSEWHERE = re.compile(rf"\s*# {_CODES} op regel (?P<line>\d+)$")

Mark: TypeAlias = tuple[str, int, str]
"""A file, a line, and the code of what is found there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of an example: what is shown of it, and what stands above that."""

    name: str
    shown: str
    above: str = ""

    @property
    def text(self) -> str:
        """The whole file."""
        return self.above + self.shown

    @property
    def marks(self) -> list[Mark]:
        """What must be found in it, by the marks in what is shown."""
        offset = self.above.count("\n")
        return [(self.name, offset + line, code) for line, code in _marks(self.shown)]


@dataclass(frozen=True, slots=True)
class Example:
    """A block of YAML in the explanation of a rule; `sort` is `wrong` or `right`."""

    rule: Rule
    language: Language
    sort: str
    number: int
    block: str

    def __str__(self) -> str:
        return f"{self.rule.code}-{self.language}-{self.sort}-{self.number}"

    @property
    def marks(self) -> list[Mark]:
        """What must be found, in the order of findings."""
        return sorted(mark for piece in _pieces(self.block) for mark in piece.marks)

    def write(self, folder: Path) -> None:
        """Complete the block and write the files."""
        write_base(folder)
        encoding = ENCODINGS.get((self.rule.name, self.sort), "utf-8")
        for piece in _pieces(self.block):
            (folder / piece.name).write_text(piece.text, encoding)


def write_base(folder: Path) -> None:
    """Write the files that complete an example."""
    for name, text in BASE.items():
        (folder / name).write_text(text, "utf-8")


def title(text: str) -> str:
    """Return the title of an explanation."""
    return text.partition("\n")[0]


def headings(text: str) -> tuple[str, ...]:
    """Return the headings of an explanation that are not in a block."""
    return tuple(_SECTION.findall(_BLOCK.sub("", text)))


def examples(rule: Rule, language: Language) -> list[Example]:
    """Return the examples in the explanation of a rule."""
    _, wrong, right, _ = HEADINGS[language]
    parts = _SECTION.split(text_path(rule, language).read_text("utf-8"))
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    return [
        Example(rule, language, sort, number, block)
        for sort, heading in (("wrong", wrong), ("right", right))
        for number, block in enumerate(_BLOCK.findall(sections.get(heading, "")), 1)
    ]


def _pieces(block: str) -> list[Piece]:
    if _FILE.search(block) or _KIND.search(block):
        first, *others = _FILE.split(block)
        named = [Piece(name, text) for name, text in zip(others[::2], others[1::2], strict=True)]
        return [Piece(ACTION_PLAN_FILE, first), *named] if first else named
    if _LIST.match(block):
        return [Piece(ACTION_PLAN_FILE, block, _without(ACTION_PLAN, ["actions"]) + "actions:\n")]
    fields = _FIELD.findall(block)
    owner, name = max(_OWNERS, key=lambda pair: len(_known_fields(pair[0]).intersection(fields)))
    if owner is not Action:
        pieces = [Piece(name, block, _without(BASE[name], fields))]
        if "objectives" in fields:
            pieces.append(Piece(ACTION_PLAN_FILE, "", _without(ACTION_PLAN, ["choices"])))
        return pieces
    above = "actions:\n  -\n" + indent(_without(ACTION, fields), "    ")
    return [Piece(name, indent(block, "    "), _without(ACTION_PLAN, ["actions"]) + above)]


def _without(text: str, fields: Sequence[str]) -> str:
    """Leave fields out of a text, with all that is under them."""
    parts = re.split(r"^(?=\w)", text, flags=re.MULTILINE)
    return "".join(part for part in parts if part.partition(":")[0] not in fields)


def _known_fields(record: type[Record]) -> set[str]:
    return {info.alias or name for name, info in record.model_fields.items()}


def _marks(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if match := _MARK.search(line):
            yield from ((number, code) for code in match["codes"].split(", "))
        elif match := _MARK_ELSEWHERE.fullmatch(line):
            yield from ((int(match["line"]), code) for code in match["codes"].split(", "))
