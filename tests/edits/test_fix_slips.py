"""For a plan that slips of typing made unreadable: `--fix` loses no word, and leads back where it is certain."""

import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from edits.mending import text_after
from hulpplan.lookalikes import is_quote
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

LINES = (PLAN_HEAD + PLAN_BODY).splitlines()
LOOSE_QUOTES = re.compile("[\"']")
NO_BREAK = "\N{NO-BREAK SPACE}"

Slip = Callable[[str], str]

CERTAIN: Mapping[str, Slip] = {
    "no-break indentation": lambda line: re.sub("^ +", lambda gap: NO_BREAK * len(gap[0]), line),
    "no-break behind a colon": lambda line: re.sub(r"^([ -]*\w+:) ", rf"\1{NO_BREAK}", line),
    "no-break behind a dash": lambda line: re.sub(r"^( *-) ", rf"\1{NO_BREAK}", line),
    "a bullet": lambda line: re.sub("^( *)- ", "\\1\N{BULLET} ", line),
    "a dash": lambda line: re.sub("^( *)- ", "\\1\N{EN DASH} ", line),
    "a full-width colon": lambda line: re.sub(r"^([ -]*\w+):", "\\1\N{FULLWIDTH COLON}", line),
}
OTHER: Mapping[str, Slip] = {
    "a tab": lambda line: re.sub("^    ", "\t", line),
    "a bracket": lambda line: re.sub(r": (\w+)", r": [\1] x", line, count=1),
    "stars around a key": lambda line: re.sub(r"^( +)(\w+):", r"\1**\2**:", line),
    "stars": lambda line: re.sub(r": (\w+)", r": **\1**", line, count=1),
    "curly quotes": lambda line: re.sub(r": (\w.*)", r": “\1: x”", line, count=1),
    "one curly quote": lambda line: re.sub(r": (\w.*)", r': "\1”', line, count=1),
    "a sign in braces": lambda line: re.sub(r"(\{\w+: )", r"\1@", line, count=1),
    "a hash": lambda line: re.sub(r"(: \w+)", r"\1 #2 ", line, count=1),
    "nothing": lambda line: re.sub(r":$", ": []", line),
    "none": lambda line: re.sub(r":$", ": geen", line),
    "no colon": lambda line: re.sub(r"(\w):", r"\1", line, count=1),
    "no space": lambda line: line.replace(": ", ":", 1),
    "a line break": lambda line: re.sub(r"(: \w+) (\w+)", r"\1\n    \2", line, count=1),
}


@st.composite
def slipped(draw: st.DrawFn, slips: Mapping[str, Slip]) -> str:
    lines = list(LINES)
    for number in draw(st.sets(st.integers(0, len(lines) - 1), min_size=1, max_size=4)):
        lines[number] = slips[draw(st.sampled_from(sorted(slips)))](lines[number])
    newline = draw(st.sampled_from(("\n", "\r\n")))
    return draw(st.sampled_from(("", "\ufeff"))) + newline.join((*lines, ""))


def fixed(text: str) -> str:
    with tempfile.TemporaryDirectory() as root:
        plans = PlansFolder(Path(root))
        plans.write_bytes("hasselt.yaml", text.encode("utf-8"))
        return text_after(plans).removeprefix("\ufeff")


def words(text: str) -> list[str]:
    """Return what a text says, without quotation marks, indentation, bullets and look-alike characters."""
    bare = "".join(" " if is_quote(char) else char for char in LOOSE_QUOTES.sub(" ", text))
    return sorted(re.findall(r"\w+", bare))


@given(slipped({**CERTAIN, **OTHER}))
def test_no_word_is_lost(text: str) -> None:
    assert words(fixed(text)) == words(text)


@given(slipped(CERTAIN))
def test_what_is_certain_leads_back_to_the_plan(text: str) -> None:
    assert fixed(text).replace("\r\n", "\n").splitlines() == LINES
