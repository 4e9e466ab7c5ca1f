import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hulpplan.render.clean import one_line
from hulpplan.render.escape import escape_markdown

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# Letters are dull: mark-up is made of the others.
TEXTS = st.text() | st.text(alphabet="\\`*_[]<>|#~&-+=.!():;1 2\n\ta\"'é/@^{}%$")
PLACES = {
    "paragraph": ("{}\n", "{}"),
    "point": ("- {}\n", "{}"),
    "behind-a-word": ("x {}\n", "x {}"),
    "heading": ("## {}\n", "{}"),
    "cell": ("| k |\n| --- |\n| {} |\n", "{}"),
    "bold": ("**x{}x**\n", "x{}x"),
}


def last_line(markdown: str) -> str:
    line = [token for token in READER.parse(markdown) if token.type == "inline"][-1]
    return "".join(child.content for child in line.children or ())


@pytest.mark.parametrize(("place", "seen"), PLACES.values(), ids=PLACES)
@given(text=TEXTS)
@example(text="# a #")
@example(text="a\\")
@example(text="\\|")
@example(text="1. a")
@example(text="1)")
@example(text="---")
@example(text="===")
@example(text="- a")
@example(text="+")
@example(text="&amp; &#38; & &a")
@example(text="![x](http://example.org/x.png)")
@example(text="<script>alert(1)</script>")
@example(text="~~~")
@example(text="~~a~~")
@example(text="[a]: http://example.org")
@example(text="een\n\n# twee\n| a |")
def test_escaped_text_is_shown_as_the_same_text(place: str, seen: str, text: str) -> None:
    shown = one_line(text)
    assume(shown)

    assert last_line(place.format(escape_markdown(text))).strip() == seen.format(shown).strip()


def test_ordinary_text_stays_readable() -> None:
    text = "Hulp- en dienstverlening (80 %), 50-plussers & co: 'één' 1,5 VTE; zie A1!"

    assert escape_markdown(text) == text


@pytest.mark.parametrize("text", ["-5 plaatsen", "2021", "1.5 VTE", "=x", "A & B"])
def test_a_beginning_that_means_nothing_gets_no_backslash(text: str) -> None:
    assert escape_markdown(text) == text
