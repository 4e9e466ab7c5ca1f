"""Leaving out what two versions of a file have in common changes nothing about what changed."""

import random
import re
from pathlib import Path

import pytest

from hulpplan.analysis.changes import changes_between
from hulpplan.history.shortening import shortened
from hulpplan.shape.document import Document
from hulpplan.shape.read import read_document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from plans_folder import PLAN_BODY, PLAN_HEAD

PLANS = Path(__file__).parent.parent.parent / "plans"
FILES = sorted(PLANS.rglob("*.yaml"))
PLAN = PLAN_HEAD + PLAN_BODY
LISTS = (
    "kind: register\nschema: 1\ndomains:\n  - id: a\n    title: Een\n\n  # twee\n  - id: b\n    title: Twee\n"
)
EDITS = 20


def read(text: str) -> Document:
    return read_document(Source("x.yaml", text), Limits())


def edited(text: str, chance: random.Random) -> str:
    """Return a text with one line left out, repeated, moved down or said in another way."""
    lines = text.split("\n")
    place = chance.randrange(len(lines) - 1)
    line = lines[place]
    made: tuple[list[str], ...] = (
        [],
        [line, line],
        [lines[place + 1], line],
        [line + " en meer"],
        [line.replace("planned", "running").replace("1", "2")],
    )
    step = chance.randrange(len(made))
    after = place + 2 if step == 2 else place + 1
    return "\n".join((*lines[:place], *made[step], *lines[after:]))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_same_changes_are_found(file: Path) -> None:
    chance = random.Random(file.stem)  # noqa: S311 - the same edits each time
    text, compared = file.read_text("utf-8"), 0
    for _ in range(EDITS):
        other = edited(text, chance)
        short = shortened(text, other)
        before, after = read(text), read(other)
        ids = re.findall(r"\bid: (\S+)", other)
        if short is None or before.facts or after.facts or len(ids) > len(set(ids)):
            continue
        one, two = map(read, short)
        assert (one.facts, two.facts) == ((), ())
        assert changes_between([one], [two]) == changes_between([before], [after])
        compared += 1

    assert compared


def test_equal_lists_and_entries_are_left_out() -> None:
    assert shortened(LISTS, LISTS) == ("kind: register\nschema: 1\ndomains: []",) * 2
    assert shortened(LISTS, LISTS.replace("Twee", "2")) == (
        "kind: register\nschema: 1\ndomains:\n  - id: b\n    title: Twee\n",
        "kind: register\nschema: 1\ndomains:\n  - id: b\n    title: 2\n",
    )
    assert shortened(LISTS, LISTS.replace("\n\n  # twee\n  - id: b\n    title: Twee", "")) == (
        "kind: register\nschema: 1\ndomains:\n  - id: a\n    title: Een\n\n  # twee\n  - id: b\n    title: Twee\n",
        "kind: register\nschema: 1\ndomains:\n  - id: a\n    title: Een\n",
    )


def test_a_list_that_is_no_list_of_items_is_a_value() -> None:
    text = f"{LISTS}sources:\n  - een\n  - twee\n"
    short = shortened(text, text.replace("- twee", "- drie"))

    assert short is not None
    assert all("- een" in one for one in short)


def test_comments_and_line_ends_are_as_good_as_none() -> None:
    short = shortened(f"# vooraf\n\n{LISTS}", LISTS.replace("\n", "\r\n"))

    assert short == ("kind: register\nschema: 1\ndomains: []",) * 2


def test_lists_that_are_not_alike_stay() -> None:
    outdented = LISTS.replace("\n  - id", "\n- id").replace("\n    title", "\n  title")
    short = shortened(LISTS, outdented)

    assert short is not None
    assert [text.count("- id") for text in short] == [2, 2]
    assert shortened(outdented, outdented) == ("kind: register\nschema: 1\ndomains: []",) * 2
    assert (
        shortened(f"{LISTS}goals: []\n", f"{LISTS}goals: []\n")
        == ("kind: register\nschema: 1\ndomains: []\ngoals: []\n",) * 2
    )


@pytest.mark.parametrize(
    "text",
    [
        LISTS.replace("id: a", "id: &a a"),
        f"---\n{LISTS}",
        f"{LISTS}...\n",
        f"{LISTS}\tx\n",
        f"{LISTS}'goals': []\n",
        f"{LISTS}domains: []\n",
        f"  een\n{LISTS}",
        LISTS.replace("kind: register", "kind: action-plan"),
    ],
)
def test_what_is_not_plain_is_left_as_it_is(text: str) -> None:
    assert shortened(text, LISTS) is None
    assert shortened(LISTS, text) is None


def test_a_line_that_belongs_to_no_entry_keeps_the_list_whole() -> None:
    text = LISTS.replace("    title: Een", '    title: "Een\n en meer"')
    short = shortened(text, text.replace("Twee", "2"))

    assert short is not None
    assert all("id: a" in one for one in short)


def test_another_prison_is_another_plan() -> None:
    assert shortened(PLAN, PLAN.replace("prison: hasselt", "prison: gent")) is None
