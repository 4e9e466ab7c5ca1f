"""An action plan as the lines of its file."""

import hashlib
import json
from collections.abc import Iterator
from itertools import chain

import vocabulary
from action_text import action_lines
from content import STRATEGIC_PLAN, Plan
from draw import Draw
from vocabulary import Objective
from yaml_style import indented, item, items, long_list, plain_field, short_list, text_field


def plan_lines(plan: Plan) -> Iterator[str]:
    """Write the file of one action plan."""
    draw = Draw(plan.prison.number + 17)
    yield from _head(plan, draw)
    yield from _teams(plan)
    yield from _own_words(plan)
    yield from _choices(plan)
    yield "actions:"
    for place, action in enumerate(plan.actions):
        yield from indented(item(action_lines(action, plan.prison.number, place)), 2)
    yield from _offer(plan, draw)
    yield from _agreements()
    yield from _looking_back(plan)


def _head(plan: Plan, draw: Draw) -> list[str]:
    start = draw.pick(("2025", "2025-01", "2024-07", "2025-H1"))
    end = draw.pick(("2029", "2029-H2", "2028-12-31", "2029-06"))
    return [
        "# Verzonnen plan, alleen om tijd te meten.",
        "kind: action-plan",
        "schema: 1",
        f"prison: {plan.prison.id}",
        f"strategic_plan: {STRATEGIC_PLAN}",
        f"title: Actieplan gevangenis {plan.prison.name}",
        "status: approved",
        f"start: {start}",
        f"end: {end}",
        "approved: 2024-06-20",
        "context:",
        *indented(plain_field("population", _population(draw)), 2),
        *indented(text_field("regime", "Gesloten regime met twee secties in opendeur."), 2),
    ]


def _population(draw: Draw) -> str:
    places = draw.between(80, 480)
    return f"Ongeveer {places} gedetineerden, van wie een derde beklaagd is en veel anderstalig."


def _teams(plan: Plan) -> list[str]:
    management = f"directie-{plan.prison.id}"
    members = [
        [f"organisation: {management}", "role: directie"],
        *([f"organisation: {organisation}"] for organisation in vocabulary.TEAM),
    ]
    tasks = [
        ["task: needs-detection", "lead: caw-jww"],
        ["task: publicity", "title: Maandkalender en folder", "lead: vocvo"],
        ["task: evaluation", "lead: caw-jww"],
    ]
    return [
        "policy_team:",
        "  chair: beleidscoördinator hulp- en dienstverlening",
        *indented(items("members", members), 2),
        "coordination_team:",
        "  members:",
        *(f"    - {{organisation: {organisation}}}" for organisation in vocabulary.TEAM[:4]),
        *indented(items("tasks", tasks), 2),
    ]


def _own_words(plan: Plan) -> list[str]:
    needs = [
        [f"id: N{at}", f"title: {title}", f"domains: [{domain}]", f"target_groups: [{group}]"]
        for at, (title, domain, group) in enumerate(vocabulary.NEEDS, 1)
    ]
    objectives = [
        [f"id: LD{at}", f"title: {title}", *short_list("contributes_to", targets), f"needs: [N{at}]"]
        for at, (title, targets) in enumerate(vocabulary.LOCAL_OBJECTIVES[: len(plan.actions)], 1)
    ]
    return [*items("needs", needs), *items("local_objectives", objectives)]


def _choices(plan: Plan) -> list[str]:
    taken = [
        [f"objective: {objective}", "decision: taken-up", f"priority: {at}"]
        for at, objective in enumerate(plan.addressed[:2], 1)
    ]
    deferred = [
        [f"objective: {objective}", "decision: deferred", "reason: eerst de lopende acties afronden"]
        for objective in plan.deferred
    ]
    return items("choices", [*taken, *deferred])


def _offer(plan: Plan, draw: Draw) -> list[str]:
    places = draw.between(10, 20)
    registrations = draw.between(8, 25)
    needs = [f"N{at}" for at in range(1, len(vocabulary.NEEDS) + 1)]
    offer = [
        "id: AB1",
        "title: Vast aanbod op de secties",
        *short_list("domains", plan.missing_domains or ("welzijn",)),
        "kind: group",
        "organiser: caw-jww",
        *long_list("executors", [f"buurtwerk-{plan.prison.id}", "vrijwilligers"]),
        *short_list("needs", needs),
        "languages: [Nederlands, Frans]",
        "structural: true",
        "participation:",
        "  - period: 2025-H1",
        f"    places: {places}",
        f"    registrations: {registrations}",
        f"    participants: {places - 2}",
        f"  - {{period: 2025-H2, places: {places}, participants: {places - 4}}}",
    ]
    local = [f"id: buurtwerk-{plan.prison.id}", f"title: Buurtwerk {plan.prison.name}", "type: volunteers"]
    return [*items("offer", [offer]), *items("organisations", [local])]


def _agreements() -> list[str]:
    agreement = [
        "id: AF1",
        "title: Gegevens rond het plan op maat",
        "with: [caw-jww, ocmw, psd]",
        *text_field("what", "Afgesproken stappen en contactpersonen, met toestemming van de betrokkene."),
        "who: trajectbegeleider",
        "when: bij de start en een maand voor de vrijlating",
        "how: overleg op de sectie",
        "contributes_to: [D1, D17]",
    ]
    return items("agreements", [agreement])


def _looking_back(plan: Plan) -> Iterator[str]:
    evaluation = [
        'period: "2025"' if plan.prison.number % 2 else "period: 2025",
        "date: 2026-02-12",
        *text_field("text", "De meeste acties liepen zoals gepland; stakingen kostten enkele weken."),
    ]
    reviewed = [
        "reviewed:",
        *(f'  {objective.id}: "{stamp(objective)}"' for objective in vocabulary.OBJECTIVES),
    ]
    return chain(items("evaluations", [evaluation]), reviewed)


def stamp(objective: Objective) -> str:
    """Give the stamp that a plan writes when it was aligned with this objective."""
    said = [objective.title, "", sorted(objective.options), [], objective.due]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]
