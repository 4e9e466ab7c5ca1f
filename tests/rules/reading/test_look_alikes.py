"""Characters that look like those of the keyboard, wherever only these have a meaning."""

import unicodedata

import pytest

from edits.mending import text_after
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

EVERY = [chr(code) for code in range(0x80, 0x10000) if not 0xD800 <= code < 0xE000]
SPACES = [char for char in EVERY if unicodedata.category(char) == "Zs"]
HIDDEN = [char for char in EVERY if unicodedata.category(char) == "Cf"]
DASHES = [char for char in EVERY if unicodedata.category(char) == "Pd"] + ["\N{MINUS SIGN}", *"•·▪\uf0b7"]
COLONS = ["\N{FULLWIDTH COLON}", "\N{SMALL COLON}", "\N{RATIO}"]

TITLE = "    title: Afsprakenkader"
ID = "  - id: A1"
STATUS = "    status: done"
LEAD = "    lead: caw-limburg"

# A line of the plan, the same with a place for the character, and the column at which that stands.
PLACES = {
    "in the indentation": (SPACES, TITLE, "{0}{0}{0}{0}title: Afsprakenkader", 1),
    "at the end of the indentation": (SPACES, TITLE, "   {0}title: Afsprakenkader", 4),
    "behind a dash": (SPACES, ID, "  -{0}id: A1", 4),
    "behind a colon": (SPACES, STATUS, "    status:{0}done", 12),
    "before a colon": (SPACES, LEAD, "    lead{0}: caw-limburg", 9),
    "hidden before a line": (HIDDEN, TITLE, "{0}    title: Afsprakenkader", 1),
    "hidden before a key": (HIDDEN, TITLE, "    {0}title: Afsprakenkader", 5),
    "hidden in a key": (HIDDEN, STATUS, "    sta{0}tus: done", 8),
    "hidden behind a key": (HIDDEN, STATUS, "    status{0}: done", 11),
    "hidden behind a colon": (HIDDEN, STATUS, "    status:{0}done", 12),
    "hidden behind a dash": (HIDDEN, ID, "  -{0}id: A1", 4),
    "for a dash": (DASHES, ID, "  {0} id: A1", 3),
    "for a dash without a space": (DASHES, ID, "  {0}id: A1", 3),
    "for a colon": (COLONS, STATUS, "    status{0} done", 11),
    "for a colon without a space": (COLONS, STATUS, "    status{0}done", 11),
}


@pytest.mark.parametrize("place", PLACES)
def test_it_is_found_at_its_spot_named_and_mended(plans: PlansFolder, place: str) -> None:
    chars, line, written, column = PLACES[place]
    right = PLAN_HEAD + PLAN_BODY
    number = next(n for n, text in enumerate(right.split("\n"), 1) if text.startswith(line))
    assert right.count(line) == 1

    for char in chars:
        plans.write("hasselt.yaml", right.replace(line, written.format(char)))

        [seen] = plans.seen()

        where = f"U+{ord(char):04X} {place}"
        assert (seen.code, seen.start) == ("HP002", f"hasselt.yaml:{number}:{column}"), where
        assert f"U+{ord(char):04X}" in seen.message, where
        assert text_after(plans) == right, where


def test_every_line_of_a_pasted_file_is_mended_at_once(plans: PlansFolder) -> None:
    right = PLAN_HEAD + PLAN_BODY
    pasted = right.replace(": ", ":\N{NO-BREAK SPACE}").replace("  ", "\N{NO-BREAK SPACE}" * 2)
    plans.write("hasselt.yaml", pasted)

    assert {seen.code for seen in plans.seen()} == {"HP002"}
    assert text_after(plans) == right


@pytest.mark.parametrize(
    "entries", ["      -{0}D1\n", "      -{0}D1\n      - D2\n", "      - D1\n      -{0}D2\n"]
)
def test_it_is_found_in_a_list_of_texts(plans: PlansFolder, entries: str) -> None:
    flow = "    contributes_to: [D1]\n"
    right = (PLAN_HEAD + PLAN_BODY).replace(flow, "    contributes_to:\n" + entries.format(" "))
    pasted = right.replace(entries.format(" "), entries.format("\N{NO-BREAK SPACE}"))
    assert pasted != right
    plans.write("hasselt.yaml", pasted)

    assert {seen.code for seen in plans.seen()} == {"HP002"}
    assert text_after(plans) == right
