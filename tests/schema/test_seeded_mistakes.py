"""Mistakes of rules HP006 and HP101 to HP107 that an editor shows, as the reader does, at the same value."""

import textwrap
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from core_yaml import read_core
from hulpplan.finding import Fact
from hulpplan.i18n import catalogue
from hulpplan.rules.configuration import read_configuration
from hulpplan.rules.registry import all_rules
from hulpplan.schema.json_schema import ANY, json_schema
from hulpplan.settings import Settings
from hulpplan.shape.read import read_document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source

CHECK = Draft202012Validator(json_schema(ANY, catalogue("en")))
STRATEGIC = """\
kind: strategic-plan
schema: 1
id: 2015-2020
title: Plan
status: approved
start: 2015
end: 2020
objectives: []
"""
PLAN = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2015-2020
status: approved
start: 2018-07
end: 2020
actions:
  - id: A1
    title: Een actie
    status: running
    partners: [vdab]
    priority: true
    updates: [{date: 2018-10-01, note: Besproken., progress: 40}]
    resources: {fte: {planned: 0.5}}
    indicators:
      - {title: Deelnemers, target: 12}
      - {title: Gehaald, kind: yes-no, target: true}
offer:
  - {id: O1, title: Een aanbod, domains: [welzijn], participation: [{period: 2018, places: 12}]}
agreements:
  - {id: F1, title: Een afspraak, with: [vdab], what: a, who: b, when: c, how: d}
reviewed: {D1: 7c1e04aa}
"""
REGISTER = """\
kind: register
schema: 1
domains:
  - {id: welzijn, title: Welzijn, uri: https://example.org/welzijn, since: 2015}
prisons:
  - {id: hasselt, title: Hasselt, kinds: [remand], capacity: [{places: 450}]}
"""
SETTINGS = """\
kind: settings
schema: 1
exclude: [archief]
language: nl
reference_date: 2022-06-30
limits: {nesting: 30, file_mb: 5}
rules:
  ignore: [HP502]
  severity: {overdue: note}
  per_file: {archief/*: [HP4]}
  stale: {days: 200}
site:
  title: Hulp in de gevangenis
  colours: {accent: 1a5fb4, accent_dark: '#9ac1f0'}
  accessibility: {compliance: partial, exceptions: [Oude bijlagen.], prepared: 2022-01-10}
"""
MISTAKES = [
    ("HP006", PLAN, "schema: 1", "schema: 2"),
    ("HP006", PLAN, "schema: 1\n", ""),
    ("HP101", PLAN, "priority:", "prioriteit:"),
    ("HP101", PLAN, "note: Besproken.", "note: Besproken., wie: ik"),
    ("HP101", STRATEGIC, "objectives: []", "objectives: []\nprison: hasselt"),
    ("HP101", SETTINGS, "nesting: 30", "nesting: 30, diepte: 2"),
    ("HP102", PLAN, "    title: Een actie\n", ""),
    ("HP102", PLAN, "title: Een actie", "title: ~"),
    ("HP102", PLAN, "title: Een actie", "title: '  '"),
    ("HP102", PLAN, "prison: hasselt\n", ""),
    ("HP102", PLAN, "prison: hasselt", "prison:"),
    ("HP102", PLAN, "prison: hasselt", "prisons: []\nid: hasselt-en-gent"),
    ("HP102", PLAN, "prison: hasselt", "prisons: [hasselt, gent]"),
    ("HP102", PLAN, "[welzijn]", "[]"),
    ("HP102", PLAN, "with: [vdab]", "with: []"),
    ("HP102", STRATEGIC, "objectives: []\n", ""),
    ("HP102", STRATEGIC, "[]", "[{id: D1}]"),
    ("HP102", STRATEGIC, "[]", "[{id: D1, incomplete: ''}]"),
    ("HP102", STRATEGIC, "[]", "[{id: D1, title: Een, actions: [{id: M1, title: Een}]}]"),
    ("HP103", PLAN, "title: Een actie", "title: [Een actie]"),
    ("HP103", PLAN, "partners: [vdab]", "partners: vdab"),
    ("HP103", PLAN, "partners: [vdab]", "partners: [[vdab]]"),
    ("HP103", PLAN, "partners: [vdab]", "partners: [vdab, ]\n    tags: [een, ~]"),
    ("HP103", PLAN, "resources: {fte: {planned: 0.5}}", "resources: veel"),
    ("HP103", PLAN, "target: 12", "target: 12%"),
    ("HP103", PLAN, "target: 12", "target: '12,5'"),
    ("HP103", PLAN, "target: 12", "target: ja"),
    ("HP103", PLAN, "progress: 40", 'progress: "40 %"'),
    ("HP103", PLAN, "places: 12", "places: 12.5"),
    ("HP103", PLAN, "{D1: 7c1e04aa}", "[D1]"),
    ("HP103", REGISTER, "places: 450", "places: 450 plaatsen"),
    ("HP103", SETTINGS, "[archief]", "archief"),
    ("HP104", PLAN, "status: running", "status: bezig"),
    ("HP104", PLAN, "priority: true", "priority: ja"),
    ("HP104", PLAN, "kind: yes-no, target: true", "kind: yes-no, target: 1"),
    ("HP104", PLAN, "kind: yes-no, target: true", "kind: ja-nee"),
    ("HP104", PLAN, "prison: hasselt", "prisons: [gent]\nid: gent\nprison: hasselt"),
    ("HP104", PLAN, "7c1e04aa", "gezien"),
    ("HP104", REGISTER, "https://example.org/welzijn", "www.example.org"),
    ("HP104", REGISTER, "[remand]", "[arresthuis]"),
    ("HP104", SETTINGS, "language: nl", "language: fr"),
    ("HP103", SETTINGS, "ignore: [HP502]", "ignore: HP502"),
    ("HP104", SETTINGS, "overdue: note", "overdue: nota"),
    ("HP101", SETTINGS, "days: 200", "dagen: 200"),
    ("HP103", SETTINGS, "days: 200", "days: half"),
    ("HP107", SETTINGS, "days: 200", "days: 0"),
    ("HP103", SETTINGS, "archief/*: [HP4]", "archief/*: HP4"),
    ("HP101", SETTINGS, "  title: Hulp", "  titel: Hulp"),
    ("HP104", SETTINGS, "accent: 1a5fb4", "accent: blauw"),
    ("HP104", SETTINGS, "accent: 1a5fb4", "accent: '#1a5fb'"),
    ("HP104", SETTINGS, "compliance: partial", "compliance: bijna"),
    ("HP105", SETTINGS, "prepared: 2022-01-10", "prepared: januari"),
    ("HP105", PLAN, "2018-10-01", "1/10/2018"),
    ("HP105", PLAN, "2018-10-01", "2018-10"),
    ("HP105", PLAN, "2018-10-01", "2018-06-31"),
    ("HP105", PLAN, "start: 2018-07", "start: 2018-13"),
    ("HP105", PLAN, "start: 2018-07", "start: 2018-Q5"),
    ("HP105", PLAN, "end: 2020", "end: 202"),
    ("HP105", PLAN, "end: 2020", "end: 20201231"),
    ("HP105", PLAN, "period: 2018", "period: 2018-07"),
    ("HP105", REGISTER, "since: 2015", "since: 2015-01"),
    ("HP105", SETTINGS, "2022-06-30", "30 juni 2022"),
    ("HP106", PLAN, "id: A1", "id: actie 1"),
    ("HP106", PLAN, "id: A1", "id: één"),
    ("HP106", PLAN, "id: A1", "id: -5"),
    ("HP106", REGISTER, "id: welzijn", "id: .welzijn"),
    ("HP107", PLAN, "progress: 40", "progress: 140"),
    ("HP107", PLAN, "progress: 40", "progress: '100.5'"),
    ("HP107", PLAN, "planned: 0.5", "planned: -0.5"),
    ("HP107", PLAN, "target: 12", "target: 1234567890123456"),
    ("HP107", REGISTER, "places: 450", "places: -1"),
    ("HP107", SETTINGS, "nesting: 30", "nesting: 0"),
]
CODES = {
    "unsupported-schema": "HP006", "unknown-field": "HP101", "missing-field": "HP102", "wrong-type": "HP103",
    "value-not-allowed": "HP104", "invalid-date": "HP105", "invalid-id": "HP106", "out-of-range": "HP107",
}  # fmt: skip


def facts_of(text: str) -> tuple[Fact, ...]:
    """Read a file, and what its settings say about rules."""
    document = read_document(Source("plan.yaml", text), Limits())
    settings = Settings(Path(), document=document)
    return document.facts + read_configuration(settings, all_rules()).facts


@pytest.mark.parametrize("text", [STRATEGIC, PLAN, REGISTER, SETTINGS])
def test_without_a_mistake_nothing_is_said(text: str) -> None:
    assert facts_of(text) == ()
    assert list(CHECK.iter_errors(read_core(text))) == []


@pytest.mark.parametrize(("code", "text", "right", "wrong"), MISTAKES)
def test_an_editor_shows_the_mistake_where_the_reader_does(
    code: str, text: str, right: str, wrong: str
) -> None:
    assert text.count(right) == 1
    mistaken = text.replace(right, wrong)

    facts = facts_of(mistaken)
    places = [tuple(error.absolute_path) for error in CHECK.iter_errors(read_core(mistaken))]

    assert [CODES[fact.kind] for fact in facts] == [code], textwrap.indent(mistaken, "  ")
    assert places
    assert all(place == facts[0].place.path[: len(place)] for place in places)
    assert max(map(len, places)) >= len(facts[0].place.path) - 1
