"""Pieces of pages: what they show is what the templates of reports show, in fewer characters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import html5lib
import pytest
from hulpplan.reports.parts.action import ActionView, UpdateView

from hulpplan.document.blocks import Column, Drawing, Entry, Fact, Progress, Table
from hulpplan.i18n import catalogue
from hulpplan.render.document.blocks import Heading
from hulpplan.render.foreign import texts_in
from hulpplan.render.picture.data import Bar, Bars, Part
from hulpplan.reports.blocks import table_of
from hulpplan.reports.front import LABELS
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.resources import ResourcesView
from hulpplan.reports.status import Status
from hulpplan.reports.words import Said, Words
from hulpplan.site.lists import Group
from hulpplan.site.pieces.labels import Labels
from hulpplan.site.pieces.pieces import Pieces
from hulpplan.site.pieces.text import value, way

HOSTILE = '<b onclick="x">\'&'
WORDS = Words(catalogue("en")).labels(LABELS)
PICTURE = Bars("x", "Title", "Description", 1, (), (Bar("D1", "Een", "", (Part("done", 1),)),))
COLUMNS = (Column("what", "What"), Column("who", "Who"), Column("count", "Count", numeric=True))


@pytest.fixture
def pieces() -> Pieces:
    return Pieces()


def read(html: str) -> Any:  # noqa: ANN401 - html5lib has no public type
    """Parse a piece; a mistake in it is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!doctype html><title>t</title>{html}").find("body")


def said(html: str) -> str:
    return " ".join(" ".join(read(html).itertext()).split())


def table(*rows: Sequence[Any], columns: tuple[Column, ...] = COLUMNS, **more: Any) -> Table:  # noqa: ANN401 - of a table
    found = table_of("things", "Things", columns, rows, **more)
    assert found is not None
    return found


def attributes(element: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    for one in element.iter():
        yield from one.attrib.items()


def test_an_entry_has_its_id_its_text_its_way_and_its_note(pieces: Pieces) -> None:
    assert pieces.entry(Entry("Een")) == "Een"
    assert (
        pieces.entry(Entry("Een", "A1", "A1", "laat"))
        == "<a href=#A1><b>A1</b> Een</a> <small>(laat)</small>"
    )
    assert pieces.entry(Entry("", "A1")) == "<b>A1</b>"
    assert pieces.place(Heading("D1", "Een", "D1")) == "<a href=#D1><b>D1</b> Een</a>"


@pytest.mark.parametrize(
    ("place", "written"),
    [
        ("A1", "#A1"),
        ("../plans/hasselt/index.html#A1", "../plans/hasselt/index.html#A1"),
        ("https://a.example/?x=1", '"https://a.example/?x=1"'),
        ("javascript:alert(1)", '"#javascript:alert(1)"'),
        ("a b", '"#a b"'),
        ("x/", '"#x/"'),
        ('x" onclick="y', '"#x&#34; onclick=&#34;y"'),
    ],
)
def test_an_address_has_quotes_where_it_needs_them(place: str, written: str) -> None:
    assert way(place) == written


def test_an_empty_value_has_quotes() -> None:
    assert value("") == '""'


def test_text_is_text_wherever_it_stands(pieces: Pieces) -> None:
    entry = Entry(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    columns = tuple(Column("x", HOSTILE) for _ in range(5))
    large = table([entry] * 5, columns=columns, anchors=[HOSTILE])
    fact = Fact("x", HOSTILE, (entry,))
    part = part_of(HOSTILE, HOSTILE, id=HOSTILE, anchor=HOSTILE, facts=(fact,), tables=[large])
    group = Group(entry, (entry,))
    for html in (
        pieces.table(large),
        pieces.part(part, WORDS),
        pieces.groups([group], 3),
        pieces.facts([fact]),
    ):
        body = read(html)
        assert not {name for name, _ in attributes(body) if name.startswith("on")}
        assert HOSTILE in " ".join(body.itertext())


def test_hidden_characters_are_replaced(pieces: Pieces) -> None:
    assert pieces.entry(Entry("a\N{RIGHT-TO-LEFT OVERRIDE}b")) == "a\N{REPLACEMENT CHARACTER}b"


def test_a_table_says_its_headings_once_and_its_style_sheet_says_them_to_small_screens(
    pieces: Pieces,
) -> None:
    html = pieces.table(table(("Een", "Jan", "3"), ("Twee", [Entry("An"), Entry("Bo")], "")), captioned=False)
    found = read(html).find(".//table")
    name = found.get("class")

    assert html.count("Who") == 1
    assert [one.get("scope") for one in found.iter("th")] == ["col", "col", "col", "row", "row"]
    assert len(found.findall(".//ul/li")) == 2
    assert pieces.labels.sheet().splitlines() == [
        f'.{name}>*>*>:nth-child(1){{--label:"What: "}}',
        f'.{name}>*>*>:nth-child(2){{--label:"Who: "}}',
        f'.{name}>*>*>:nth-child(3){{--label:"Count: ";--side:right}}',
    ]


def test_the_class_of_a_table_depends_on_its_headings_alone() -> None:
    one, other = Labels(), Labels()
    other.class_of((Column("x", "X"), Column("y", "Y"), Column("z", "Z")))

    assert one.class_of(COLUMNS) == other.class_of(COLUMNS)
    assert one.class_of(COLUMNS) != one.class_of(tuple(reversed(COLUMNS)))


def test_a_heading_cannot_end_the_text_it_stands_in() -> None:
    labels = Labels()
    labels.class_of((Column("x", 'a"}\\ b</style>\n'),))

    assert '{--label:"a\\22 \\7d \\5c  b\\3c /style\\3e : "}' in labels.sheet()


def test_a_table_of_two_columns_fits_on_every_screen_and_asks_for_no_headings(pieces: Pieces) -> None:
    pieces.labels.asked = False
    html = pieces.table(table(("Een", "3"), columns=(COLUMNS[0], COLUMNS[2])))

    assert html.startswith("<table class=few>")
    assert "<td class=number>3" in html
    assert not pieces.labels.asked


def test_a_table_of_one_column_has_no_headings_of_rows(pieces: Pieces) -> None:
    html = pieces.table(table(("Een",), columns=COLUMNS[:1]))

    assert "<td>Een" in html
    assert "scope=row" not in html


@pytest.mark.parametrize(("count", "scrolls"), [(4, False), (5, True)])
def test_a_table_of_more_than_four_columns_can_be_scrolled_with_keys(
    pieces: Pieces, count: int, *, scrolls: bool
) -> None:
    html = pieces.table(table(["x"] * count, columns=tuple(Column("x", f"X{n}") for n in range(count))))

    assert ("tabindex=0" in html) is scrolls


def test_a_row_can_be_led_to_and_a_sum_is_marked(pieces: Pieces) -> None:
    html = pieces.table(
        table(("Een", "x", "1"), ("Twee", "y", "2"), anchors=["A1", "A2"], total=("All", "", "3"))
    )

    assert [one.get("id") or one.get("class") for one in read(html).iter("tr")] == [None, "A1", "A2", "total"]


def card(rows: int, **more: Any) -> str:  # noqa: ANN401 - of a table
    found = table(*[(f"R{n}", "x", str(n)) for n in range(rows)], **more)
    inner = part_of("Card", "Sentence", tables=[found], lines=2)
    group = part_of("Group", parts=[part_of("Within", parts=[]), inner])
    return str(Pieces().part(part_of("Chapter", parts=[group]), WORDS))


@pytest.mark.parametrize(("rows", "tables"), [(4, 0), (5, 1)])
def test_a_table_of_a_few_rows_in_a_card_is_written_as_facts(rows: int, tables: int) -> None:
    html = card(rows)

    assert len(read(html).findall(".//table")) == tables
    assert ("R0 · Who: x · Count: 0" in said(html)) is (tables == 0)
    assert html.count('class="line"') == 2


def test_a_small_table_in_a_card_stays_a_table_where_something_leads_to_it_or_sums_it_up() -> None:
    assert "<table" in card(2, anchors=["A1", "A2"])
    assert "<table" in card(2, total=("All", "", "1"))


ACTION = ActionView(
    id="A1",
    anchor="A1",
    title="Een",
    status=Status("running", "running"),
    reason="ziek",
    late="late",
    progress=Progress("60%", 60, "2021-01-01"),
    incomplete="wie?",
    description="Zin.\n\nNog een.",
    facts=(Fact("lead", "Lead", (Entry("VDAB"),)),),
    partners=table((Entry("CAW"), [], "confirmed")),
    milestones=None,
    indicators=table(("Reach", [Entry("1"), Entry("2")], "3")),
    resources=ResourcesView(table(("Staff", "", "0.5")), (Fact("funding", "Paid by", (Entry("City"),)),)),
    updates=(UpdateView("2021-01-01", "60%", "Loopt."),),
    evaluation="Goed.",
)
BARE = ActionView(
    "", "", "Een", Status("done", "done"), "", "", None, "", "", (), None, None, None, None, (), ""
)


def test_an_action_shows_all_that_is_known_of_it(pieces: Pieces) -> None:
    text = said(pieces.action(ACTION, WORDS, 4))

    for part in (
        *("A1 Een", "running", "60% (2021-01-01)", "late: late", "Reason: ziek", "Not known: wie?"),
        *("Zin.", "Nog een.", "VDAB", "City", "CAW, confirmed", "Reach · Who: 1, 2 · Count: 3"),
        *("Staff · Count: 0.5", "2021-01-01 60%", "Loopt.", "Evaluation", "Goed."),
    ):
        assert part in text


def test_of_an_action_of_which_nothing_is_known_nothing_is_said(pieces: Pieces) -> None:
    assert said(pieces.action(BARE, WORDS, 4)) == "Een done"


def test_an_action_of_which_only_the_partners_are_known_shows_them(pieces: Pieces) -> None:
    html = pieces.action(replace(BARE, partners=ACTION.partners), WORDS, 4)

    assert "<dl class=known><dt>Things<dd>CAW, confirmed</dl>" in html


def test_a_list_stands_under_its_plan_and_says_more_behind_each_item(pieces: Pieces) -> None:
    groups = [
        Group(Entry("Hasselt", anchor="../p/index.html"), (Entry("Een", "A1", "A1", "running"),)),
        Group(None, ()),
    ]
    html = pieces.groups(groups, 3)

    assert said(html) == "Hasselt A1 Een (running)"
    assert len(read(html).findall(".//h3")) == 1


def test_ids_alone_stand_behind_each_other(pieces: Pieces) -> None:
    ids = (Entry("", "SO1", "SO1"), Entry("", "SO2"))

    assert pieces.entries(ids) == "<a href=#SO1>SO1</a>, SO2"
    assert pieces.facts([Fact("x", "X", ids)]) == "<dl class=known><dt>X<dd><a href=#SO1>SO1</a>, SO2</dl>"
    assert "<ul" in pieces.entries((*ids, Entry("", "SO3", note="draft")))


def test_texts_of_plans_in_another_language_say_so(pieces: Pieces) -> None:
    texts = Column("title", "Title")
    found = table(("Een", "x", "1"), columns=(texts, *COLUMNS[1:]))
    with texts_in("nl"):
        assert pieces.entry(Entry("Een", "A1", "A1")) == "<a lang=nl href=#A1><b>A1</b> Een</a>"
        assert pieces.entry(Entry("Een", "A1")) == "<b>A1</b> <span lang=nl>Een</span>"
        assert pieces.entry(Entry(Said("Een"), "A1", "A1")) == "<a href=#A1><b>A1</b> Een</a>"
        assert "<th scope=row lang=nl>Een<td>x" in pieces.table(found)
        assert pieces.prose("Een.", 2) == "<p class=prose lang=nl>Een.</p>"
        assert pieces.heading(3, "Een", "A1", "A1") == "<h3 lang=nl><a href=#A1>A1</a> Een</h3>"
        assert pieces.heading(3, "One") == "<h3>One</h3>"


@pytest.mark.parametrize(
    ("drawing", "numbers"),
    [
        (Drawing(PICTURE, None), ""),
        (
            Drawing(PICTURE, None, told=True, beside=Entry("There", anchor="_there")),
            "The numbers as a table: There",
        ),
        (
            Drawing(PICTURE, table_of("t", "T", COLUMNS[:1], [["Een"]])),
            "The numbers as a table : Title T What Een",
        ),
    ],
)
def test_a_drawing_has_its_numbers_or_leads_to_them(pieces: Pieces, drawing: Drawing, numbers: str) -> None:
    html = read(pieces.drawing(drawing, WORDS))

    for one in html.findall(".//{*}svg"):
        one.clear()
    assert " ".join(" ".join(html.itertext()).split()) == f"Title {numbers}".strip()


def test_nothing_is_written_of_nothing(pieces: Pieces) -> None:
    assert (
        pieces.table(None)
        + pieces.part(None, WORDS)
        + pieces.facts(())
        + pieces.prose("", 1)
        + pieces.passage("x", "", 1)
        + pieces.updates((), WORDS, 1)
        + pieces.entries(())
        == ""
    )
