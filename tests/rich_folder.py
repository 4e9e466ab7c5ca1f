"""A small folder in which every section of every kind of file is used, without any finding.

Everything in it is an invented example.
"""

from plans_folder import PlansFolder

RICH_REGISTER = """\
kind: register
schema: 1
goals:
  - id: G1
    title: Eerste doelstelling van het decreet
domains:
  - id: welzijn
    title: Welzijn
    since: 2013
  - id: onderwijs
    title: Onderwijs
    until: 2030
target_groups:
  - id: anderstaligen
    title: Anderstaligen
organisations:
  - id: directie-hasselt
    title: Gevangenisdirectie Hasselt
    type: justice
  - id: caw-limburg
    title: CAW Limburg
    type: service
    domains: [welzijn]
    website: https://example.org/caw
  - id: vdab
    title: VDAB
prisons:
  - id: hasselt
    title: Gevangenis van Hasselt
    kinds: [remand, sentence]
    status: in-use
    management: directie-hasselt
    opened: 2005
    capacity:
      - places: 450
        as_of: 2015-01
"""
RICH_STRATEGIC_PLAN = """\
kind: strategic-plan
schema: 1
id: 2015-2020
title: Strategisch plan 2015-2020
status: approved
start: 2015
end: 2020
government_sworn_in: 2014-07-25
advised: 2014-10-01
drafted: 2015-05-01
approved: 2015-07-01
levels:
  objective:
    one: prioritaire doelstelling
    many: prioritaire doelstellingen
options:
  - id: SO1
    title: Eerste optie
    goals: [G1]
objectives:
  - id: D1
    title: Informatie uitwisselen
    options: [SO1]
    needs_agreement: true
    due: 2020
    domains: [welzijn]
    target_groups: [anderstaligen]
    lead: vdab
    partners: [caw-limburg]
  - id: D4
    title: Werken aan herstel
    options: [SO1]
    level: supra-local
    actions:
      - id: D4.1
        title: Samen een aanbod maken
        status: running
        lead: gemengde-commissie
        start: 2018-09
        end: 2020
  - id: D10
    title: Nazorg
    options: [SO1]
    level: local
bodies:
  - id: gemengde-commissie
    title: Gemengde commissie
    members: [vdab]
advice_answers:
  - advice: hasselt/V1
    text: Overgenomen in het ontwerp.
    date: 2018-12-01
    objectives: [D1]
evaluations:
  - period: 2018
    text: Goed op weg.
"""
EARLIER_PLAN = """\
kind: action-plan
schema: 1
id: hasselt-2015
prison: hasselt
strategic_plan: 2015-2020
status: closed
start: 2015
end: 2018-06
choices:
  - objective: D10
    decision: deferred
    reason: eerst het onthaal
actions:
  - id: A4
    title: Een onthaalbrochure
    contributes_to: [D1]
    domains: [welzijn, onderwijs]
    lead: caw-limburg
    status: done
    start: 2016
    end: 2017
agreements:
  - id: AF1
    title: Wie geeft wat door
    with: [caw-limburg, vdab]
    what: inschrijvingen
    who: de trajectbegeleider
    when: elke maand
    how: op papier
    contributes_to: [D1]
"""
RICH_PLAN = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2015-2020
title: Actieplan van Hasselt
status: approved
approved: 2018-06-15
start: 2018-07
end: 2020
succeeds: hasselt-2015
policy_team:
  chair: beleidscoördinator
  members:
    - organisation: directie-hasselt
    - organisation: caw-limburg
      domains: [welzijn]
coordination_team:
  members:
    - organisation: caw-limburg
    - organisation: vdab
  tasks:
    - task: publicity
      title: Affiches
      lead: vdab
organisations:
  - id: buurthuis
    title: Buurthuis om de hoek
    type: volunteers
target_groups:
  - id: nieuwkomers
    title: Wie pas binnen is
needs:
  - id: B1
    title: Weten wat er is
    domains: [welzijn]
    target_groups: [nieuwkomers]
choices:
  - objective: D10
    decision: deferred
    reason: wacht op het bovenlokale kader
    priority: 2
local_objectives:
  - id: L1
    title: Iedereen kent het aanbod
    contributes_to: [D1]
    needs: [B1]
actions:
  - id: A1
    title: Afsprakenkader informatie-uitwisseling
    contributes_to: [D1]
    domains: [welzijn]
    lead: caw-limburg
    partners:
      - organisation: vdab
        role: executor
        commitment: confirmed
        since: 2018-09
      - organisation: buurthuis
        commitment: confirmed
    start: 2018-09
    end: 2018-12
    status: done
    carried_over_from: hasselt-2015/A4
    evaluation: Vier diensten werken ermee.
    updates:
      - date: 2018-12-15
        note: Het kader is er.
        status: done
        progress: 100
  - id: A2
    title: Onthaalgesprek
    contributes_to: [L1, D4.1]
    target_groups: [anderstaligen]
    uses_offer: [AB1]
    priority: true
    lead: vdab
    start: 2019-01
    end: 2019-12
    status: running
    depends_on: [A1]
    milestones:
      - title: Vragenlijst
        due: 2019-01-10
        reached: 2019-01-08
    indicators:
      - id: I1
        title: Aantal gesprekken
        unit: gesprekken
        baseline: 0
        target: 40
        measurements:
          - period: 2019-Q1
            value: 5
    resources:
      fte:
        planned: 0.5
      funding:
        - source: CAW
          level: flemish
    updates:
      - date: 2019-01-10
        note: De eerste gesprekken.
        status: running
        progress: 10
  - id: A3
    title: Later meer
    contributes_to: [D1]
    lead: caw-limburg
    start: 2019-06
    end: 2020-06
    status: postponed
    reason: personeelstekort
offer:
  - id: AB1
    title: Taallessen
    domains: [onderwijs]
    kind: group
    organiser: caw-limburg
    participation:
      - period: 2018-H2
        places: 10
        registrations: 9
        participants: 8
agreements:
  - id: AF1
    title: Wie geeft wat door
    with: [caw-limburg, vdab]
    what: inschrijvingen
    who: de trajectbegeleider
    when: elke maand
    how: in een beveiligd formulier
    contributes_to: [D1]
    date: 2018-11-01
advice:
  - id: V1
    title: Eén formulier voor alle gevangenissen
    about: [D1]
    date: 2018-10-01
    to: gemengde-commissie
evaluations:
  - period: 2018-07/2018-12
    text: De afspraken houden.
reviewed:
  D1: 85b102fc
  D4: "9e122902"
"""

RICH = {
    "register.yaml": RICH_REGISTER,
    "2015-2020.yaml": RICH_STRATEGIC_PLAN,
    "hasselt-2015.yaml": EARLIER_PLAN,
    "hasselt.yaml": RICH_PLAN,
}
"""The files by name."""


def write_rich(plans: PlansFolder) -> None:
    """Put these files in the place of those that are there."""
    for file, text in RICH.items():
        plans.write(file, text)
