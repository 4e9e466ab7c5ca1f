"""Drawn folders of plans, with what is in them told apart from how it is written."""

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

OBJECTIVES = ("D1", "D2", "D3")
DOMAINS = ("welzijn", "werk")
GROUPS = ("jongeren", "ouderen")
ORGANISATIONS = ("caw", "vdab")
PRISONS = ("hasselt", "gent", "vorst")
REGISTER = {
    "kind": "register",
    "schema": "1",
    "goals": [{"id": "G1", "title": "Doel"}],
    "domains": [{"id": one, "title": f"Domein {one}"} for one in DOMAINS],
    "target_groups": [{"id": one, "title": f"Groep {one}"} for one in GROUPS],
    "organisations": [{"id": one, "title": f"Organisatie {one}"} for one in ORGANISATIONS],
    "prisons": [{"id": one, "title": f"Gevangenis {one}"} for one in PRISONS],
}
STRATEGIC = {
    "kind": "strategic-plan",
    "schema": "1",
    "id": "2020-2025",
    "title": "Strategisch plan",
    "status": "approved",
    "start": "2020",
    "end": "2025",
    "objectives": [{"id": one, "title": f"Doelstelling {one}"} for one in OBJECTIVES],
}

NUMBERS = st.none() | st.integers(0, 40) | st.sampled_from([0.1, 0.2, 1.25])
COUNTS = st.none() | st.integers(0, 30)
TITLES = st.sampled_from(["een", "twee *x*", "drie | vier", "<b>", "1. vijf"])


def some(of: tuple[str, ...], least: int = 0) -> st.SearchStrategy[list[str]]:
    """Draw some of these, each once."""
    return st.lists(st.sampled_from(of), unique=True, min_size=least, max_size=len(of))


def record(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a record without the fields that are absent or empty."""
    return st.fixed_dictionaries(fields).map(
        lambda drawn: {key: value for key, value in drawn.items() if value not in (None, [], {})}
    )


PARTNER = record(
    organisation=st.sampled_from(ORGANISATIONS),
    commitment=st.sampled_from(["proposed", "confirmed", "withdrawn"]),
)
RESOURCES = record(
    fte=record(planned=NUMBERS, used=NUMBERS),
    budget=record(planned=NUMBERS, used=NUMBERS),
    funding=st.lists(
        record(source=st.just("fonds"), level=st.none() | st.sampled_from(["local", "flemish", "federal"])),
        max_size=2,
    ),
)
ACTION = record(
    title=TITLES,
    contributes_to=some(OBJECTIVES, 1),
    domains=some(DOMAINS),
    target_groups=some(GROUPS),
    lead=st.none() | st.sampled_from(ORGANISATIONS),
    partners=st.lists(PARTNER, max_size=2, unique_by=lambda one: one["organisation"]),
    status=st.sampled_from(["planned", "running", "done", "postponed", "stopped"]),
    start=st.none() | st.just("2021"),
    end=st.none() | st.sampled_from(["2021-H2", "2022-06", "2022-07", "2022-12", "2023"]),
    resources=RESOURCES,
)
PARTICIPATION = record(
    period=st.sampled_from(["2021", "2021-H1", "2021-H2", "2022-Q1"]),
    places=COUNTS,
    registrations=COUNTS,
    participants=COUNTS,
)
OFFER = record(
    title=TITLES,
    domains=some(DOMAINS, 1),
    target_groups=some(GROUPS),
    organiser=st.none() | st.sampled_from(ORGANISATIONS),
    participation=st.lists(PARTICIPATION, max_size=3),
)
NEED = record(title=TITLES, target_groups=some(GROUPS))
ADVICE = record(title=TITLES, about=some(OBJECTIVES))


@st.composite
def plan(draw: st.DrawFn, prison: str) -> dict[str, Any]:
    """Draw an action plan of a prison; its items have ids that no other plan has."""
    kinds = {"actions": (ACTION, "A"), "offer": (OFFER, "O"), "needs": (NEED, "B"), "advice": (ADVICE, "V")}
    lists = {
        key: [
            {"id": f"{letter}{number}{prison}", **one}
            for number, one in enumerate(draw(st.lists(each, max_size=4)), 1)
        ]
        for key, (each, letter) in kinds.items()
    }
    return {
        "kind": "action-plan",
        "schema": "1",
        "prison": prison,
        "strategic_plan": "2020-2025",
        "status": "approved",
        "start": "2021",
        "end": "2025",
        **{key: entries for key, entries in lists.items() if entries or key == "actions"},
    }


@st.composite
def folders(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """Draw the plans of some prisons, by prison."""
    return {prison: draw(plan(prison)) for prison in draw(some(PRISONS, 1))}


def files_of(plans: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Write plans and what they refer to as files."""
    documents = {"register": REGISTER, "strategic": STRATEGIC, **plans}
    return {name: json.dumps(document) for name, document in documents.items()}


def entries(plans: Mapping[str, Mapping[str, Any]], key: str) -> dict[str, dict[str, Any]]:
    """Return the entries of all plans under a key, by how they are referred to anywhere."""
    return {f"{prison}/{one['id']}": one for prison, plan_ in plans.items() for one in plan_.get(key, [])}
