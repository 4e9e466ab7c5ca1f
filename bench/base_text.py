"""The register and the strategic plan as the lines of their files."""

from collections.abc import Iterator

import vocabulary
from content import STRATEGIC_PLAN, prison
from draw import Draw
from vocabulary import Objective, Organisation, SupraLocalAction
from yaml_style import indented, item, items, short_list, text_field


def register_lines(prisons: int) -> Iterator[str]:
    """Write the register, with this number of prisons and their managements."""
    yield from ("# Verzonnen register, alleen om tijd te meten.", "kind: register", "schema: 1")
    yield from items(
        "goals", [[f"id: {name}", *text_field("title", title)] for name, title in vocabulary.GOALS]
    )
    yield from items(
        "domains", [[f"id: {n}", f"title: {t}", f"since: {s}"] for n, t, s in vocabulary.DOMAINS]
    )
    yield "target_groups:"
    yield from (f"  - {{id: {name}, title: {title}}}" for name, title in vocabulary.TARGET_GROUPS)
    yield from items(
        "organisations", [_organisation(organisation) for organisation in vocabulary.ORGANISATIONS]
    )
    for number in range(prisons):
        yield from indented(item(_management(number)), 2)
    yield "prisons:"
    for number in range(prisons):
        yield from indented(item(_prison(number)), 2)


def _organisation(organisation: Organisation) -> list[str]:
    lines = [f"id: {organisation.id}", f'title: "{organisation.title}"', f"type: {organisation.type}"]
    return [*lines, *short_list("domains", organisation.domains)] if organisation.domains else lines


def _management(number: int) -> list[str]:
    place = prison(number)
    return [f"id: directie-{place.id}", f"title: Directie {place.name}", "type: justice"]


def _prison(number: int) -> list[str]:
    place, draw = prison(number), Draw(number)
    return [
        f"id: {place.id}",
        f"title: Gevangenis {place.name}",
        f"municipality: {place.name}",
        f"kinds: [{draw.pick(('remand', 'sentence', 'remand, sentence'))}]",
        "status: in-use",
        f"management: directie-{place.id}",
        f"capacity: [{{places: {draw.between(60, 500)}, as_of: 2024}}]",
        f"opened: {draw.between(1850, 2015)}",
    ]


def strategic_plan_lines() -> Iterator[str]:
    """Write the strategic plan: ten options, nineteen objectives and a few supra-local actions."""
    yield from _head()
    options = [
        [f"id: {n}", *text_field("title", t), *short_list("goals", g)] for n, t, g in vocabulary.OPTIONS
    ]
    yield from items("options", options)
    yield from items("objectives", [_objective(objective) for objective in vocabulary.OBJECTIVES])
    yield from items("bodies", _bodies())


def _head() -> list[str]:
    return [
        "kind: strategic-plan",
        "schema: 1",
        f"id: {STRATEGIC_PLAN}",
        *text_field("title", "Strategisch plan hulp- en dienstverlening aan gedetineerden 2020-2030"),
        "status: approved",
        "start: 2020",
        "end: 2030",
        "government_sworn_in: 2019-10-02",
        "advised: 2019-12-18",
        "drafted: 2020-07-24",
        "approved: 2020-09-25",
        "disclaimer: >-",
        "  Verzonnen inhoud, alleen om tijd te meten. Geen enkel gegeven zegt iets",
        "  over een bestaande gevangenis, organisatie of persoon.",
        "levels:",
        "  option: {one: strategische optie, many: strategische opties}",
        "  objective: {one: prioritaire doelstelling, many: prioritaire doelstellingen}",
        "  action: {one: actie, many: acties}",
    ]


def _objective(objective: Objective) -> list[str]:
    lines = [
        f"id: {objective.id}",
        f"label: {objective.label}",
        *text_field("title", objective.title),
        *short_list("options", objective.options),
        f"level: {objective.level}",
        f"due: {objective.due}",
        *short_list("domains", objective.domains),
        f"lead: {objective.lead}",
    ]
    if objective.needs_agreement:
        lines.append("needs_agreement: true")
    own = [a for a in vocabulary.SUPRA_LOCAL_ACTIONS if a.id.partition(".")[0] == objective.id]
    return [*lines, *items("actions", [_supra_local(action) for action in own])] if own else lines


def _supra_local(action: SupraLocalAction) -> list[str]:
    return [
        f"id: {action.id}",
        f"title: {action.title}",
        f"lead: {action.lead}",
        *short_list("partners", action.partners),
        f"start: {action.start}",
        f"end: {action.end}",
        "status: planned",
    ]


def _bodies() -> list[list[str]]:
    return [
        [
            "id: gemengde-commissie",
            "title: Gemengde commissie",
            "members: [ajh, caw-jww, cgg, vocvo, vdab, de-rode-antraciet]",
            "tasks:",
            "  - adviseren over het strategisch plan",
            "  - de uitvoering opvolgen",
        ],
        [
            "id: bovenlokale-werkgroep",
            "title: Bovenlokale werkgroep met DG EPI",
            "members: [ajh, dg-epi]",
        ],
    ]
