"""A small folder of real plan files, for tests that change one thing in it."""

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hulpplan.finding import Finding, Span, dotted
from hulpplan.i18n import catalogue
from hulpplan.output.results import Results
from hulpplan.rules.rule import Context
from hulpplan.rules.run import Selection, run_rules
from hulpplan.settings import Settings, read_settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from marks import Spot, unmark

TODAY = "2019-01-15"
FAMILIES = ("HP0", "HP1", "HP2")
EVERY_FAMILY = ("HP",)

REGISTER = """\
kind: register
schema: 1
goals:
  - id: G1
    title: Eerste doelstelling van het decreet
  - id: G2
    title: Tweede doelstelling van het decreet
domains:
  - id: welzijn
    title: Welzijn
  - id: onderwijs
    title: Onderwijs
target_groups:
  - id: anderstaligen
    title: Anderstaligen
organisations:
  - id: directie-hasselt
    title: Gevangenisdirectie Hasselt
  - id: caw-limburg
    title: CAW Limburg
    domains: [welzijn]
  - id: vdab
    title: VDAB
prisons:
  - id: hasselt
    title: Gevangenis van Hasselt
    management: directie-hasselt
  - id: gent
    title: Gevangenis van Gent
"""
STRATEGIC_HEAD = """\
kind: strategic-plan
schema: 1
id: 2015-2020
title: Strategisch plan 2015-2020
status: approved
start: 2015
end: 2020
"""
STRATEGIC_BODY = """\
options:
  - id: SO1
    title: Eerste optie
    goals: [G1]
  - id: SO2
    title: Tweede optie
    goals: [G1, G2]
objectives:
  - id: D1
    title: Informatie uitwisselen
    options: [SO1]
  - id: D4
    title: Werken aan herstel
    options: [SO1]
    level: supra-local
    actions:
      - id: D4.1
        title: Samen een aanbod maken
        status: planned
        lead: gemengde-commissie
  - id: D10
    title: Nazorg
    options: [SO2]
    level: local
bodies:
  - id: gemengde-commissie
    title: Gemengde commissie
"""
PLAN_HEAD = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2015-2020
status: approved
start: 2018-07
end: 2020
"""
PLAN_BODY = """\
actions:
  - id: A1
    title: Afsprakenkader informatie-uitwisseling
    contributes_to: [D1]
    domains: [welzijn]
    lead: caw-limburg
    partners: [vdab]
    start: 2018-09
    end: 2019-H1
    status: done
    evaluation: Vier diensten werken ermee.
    updates: [{date: 2018-04-20, note: Afgesproken., status: 'done'}]
choices:
  - {objective: D10, decision: deferred, reason: wacht op het bovenlokale kader}
offer:
  - {id: AB1, title: Taallessen, domains: [onderwijs]}
policy_team:
  members: [{organisation: directie-hasselt}, {organisation: caw-limburg}]
coordination_team:
  members: [{organisation: caw-limburg}, {organisation: vdab}]
evaluations:
  - {period: 2018-07/2020-12, text: De afspraken houden.}
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding as a reader sees it; `place` and the related places as `hasselt.yaml:11:10-11:13`."""

    code: str
    place: str
    severity: str
    message: str
    hint: str | None
    suggestion: str | None
    item: str | None
    path: str
    values: dict[str, object]
    related: tuple[tuple[str, str], ...]

    @property
    def start(self) -> str:
        """Where it starts: `hasselt.yaml:11:10`."""
        file, line, column, _ = self.place.rsplit(":", 3)
        return f"{file}:{line}:{column.partition('-')[0]}"


class PlansFolder:
    """A folder that starts out without a finding; `root` holds it, and `hulpplan.yaml` if there is one.

    Texts may have marks: `⟦HP201|D44⟧` says that a finding of HP201 has exactly this span,
    `⟦first|A3⟧` gives a spot a name.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "plans"
        self.folder.mkdir()
        self.spots: dict[str, list[Spot]] = {}
        self.write("register.yaml", REGISTER)
        self.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY)
        self.write("hasselt.yaml", PLAN_HEAD + PLAN_BODY)

    def path(self, file: str) -> Path:
        """Return where a file of the folder lies."""
        return self.folder / file

    def text(self, file: str) -> str:
        """Return what a file says."""
        return self.path(file).read_text("utf-8")

    def write(self, file: str, text: str, *, newline: str = "\n", start: str = "") -> Path:
        """Write a file as it is given, but for its marks; `start` comes before it and counts no column."""
        bare, self.spots[file] = unmark(text)
        path = self.path(file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((start + bare.replace("\n", newline)).encode("utf-8"))
        return path

    def write_bytes(self, file: str, content: bytes) -> Path:
        """Write a file byte for byte."""
        self.spots.pop(file, None)
        path = self.path(file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def remove(self, *files: str) -> None:
        """Take files away."""
        for file in files:
            self.path(file).unlink()
            self.spots.pop(file, None)

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file; the new one may have marks."""
        text = self.text(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        assert not self.spots[file], "replace before marking"
        self.write(file, text.replace(old, new))

    def settings(self, text: str) -> Path:
        """Write `hulpplan.yaml` beside the folder."""
        return self.write("../hulpplan.yaml", textwrap.dedent(text))

    def register(self, body: str, file: str = "register.yaml") -> None:
        """Write a register with these sections."""
        self.write(file, "kind: register\nschema: 1\n" + textwrap.dedent(body).lstrip("\n"))

    def strategic_plan(self, body: str, file: str = "2015-2020.yaml", head: str = STRATEGIC_HEAD) -> None:
        """Write the strategic plan with these fields behind the usual head."""
        self.write(file, head + textwrap.dedent(body).lstrip("\n"))

    def action_plan(self, body: str, file: str = "hasselt.yaml", head: str = PLAN_HEAD) -> None:
        """Write an action plan with these fields behind the usual head; without `actions` it has none."""
        body = textwrap.dedent(body).lstrip("\n")
        actions = "" if any("actions:" in line[:16] for line in body.splitlines()) else "actions: []\n"
        self.write(file, head + actions + body)

    def action(self, *lines: str, file: str = "hasselt.yaml", head: str = PLAN_HEAD) -> None:
        """Write an action plan with one action `A1`, that has these lines beside its title and status.

        A line that begins with `status:` or `title:` stands in for the usual one.
        """
        usual = {"title": "title: Eerste actie", "status": "status: planned"}
        own = [line for name, line in usual.items() if not any(f"{name}:" in text[:16] for text in lines)]
        body = "actions:\n  - id: A1\n" + textwrap.indent("\n".join((*own, *lines)), "    ")
        self.write(file, f"{head}{body}\n")

    def read_settings(self) -> Settings:
        """Read `hulpplan.yaml`, if it is there."""
        path = self.root / "hulpplan.yaml"
        return read_settings(path, self.folder) if path.is_file() else Settings(self.root)

    def workspace(self) -> Workspace:
        """Read the folder."""
        return load_folder(self.folder, self.read_settings(), self.folder)

    def seen(self, today: str = TODAY, select: Iterable[str] = FAMILIES) -> list[Seen]:
        """Check the folder; every finding with all that is said about it, in English."""
        workspace = self.workspace()
        context = Context(workspace, date.fromisoformat(today))
        found = run_rules(context, Selection(tuple(select)))
        results = Results(found, (), {}, catalogue("en"))
        return [_seen(results, finding) for finding in found]

    def findings(self, today: str = TODAY, select: Iterable[str] = FAMILIES) -> list[str]:
        """Check the folder; each finding as `hasselt.yaml:11:10 HP201`."""
        return [f"{one.start} {one.code}" for one in self.seen(today, select)]

    def spans(self, today: str = TODAY, select: Iterable[str] = FAMILIES) -> list[str]:
        """Check the folder; each finding with its end, as `hasselt.yaml:11:10-11:13 HP201`."""
        return [f"{seen.place} {seen.code}" for seen in self.seen(today, select)]

    def marked(self) -> list[str]:
        """Return the findings that the marks promise, in the form of `spans`."""
        return [
            f"{file}:{spot.line}:{spot.column}-{spot.end_line}:{spot.end_column} {code}"
            for file in sorted(self.spots)
            for spot in self.spots[file]
            for code in sorted(spot.codes)
        ]

    def spot(self, label: str) -> str:
        """Return the place that a mark gives a name: `hasselt.yaml:11:10-11:13`."""
        [place] = [
            f"{file}:{spot.line}:{spot.column}-{spot.end_line}:{spot.end_column}"
            for file, spots in self.spots.items()
            for spot in spots
            if spot.label == label
        ]
        return place

    def exactly_marked(self, today: str = TODAY, select: Iterable[str] = FAMILIES) -> list[Seen]:
        """Check that the findings are the marked ones to the last column, and no other; return them."""
        seen = self.seen(today, select)
        assert [f"{one.place} {one.code}" for one in seen] == self.marked(), "\n".join(
            f"{one.place} {one.code} {one.message}" for one in seen
        )
        return seen

    def exactly(self, *spans: str, today: str = TODAY, select: Iterable[str] = FAMILIES) -> list[Seen]:
        """Check that the findings are these, in the form of `spans`: for spots that no mark can stand at."""
        seen = self.seen(today, select)
        assert [f"{one.place} {one.code}" for one in seen] == list(spans)
        return seen

    def is_clean(self, today: str = TODAY, select: Iterable[str] = FAMILIES) -> bool:
        """Check that there is no finding at all."""
        assert self.spans(today, select) == []
        return True


def place_of(span: Span) -> str:
    """Write a span as `hasselt.yaml:11:10-11:13`."""
    return f"{span.file}:{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def _seen(results: Results, finding: Finding) -> Seen:
    problem = finding.problem
    return Seen(
        finding.code,
        place_of(finding.span),
        finding.severity.value,
        results.message(finding),
        results.hint(finding),
        problem.suggestion,
        problem.item,
        dotted(problem.place.path),
        dict(problem.values),
        tuple(
            (place_of(related.place.span), results.catalogue.phrase(related.label))
            for related in problem.related
        ),
    )
