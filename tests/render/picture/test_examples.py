"""One example of each drawing, to be looked at, and what holds for all of them."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from syrupy.assertion import SnapshotAssertion

from hulpplan.package_data import templates_dir
from hulpplan.render.picture.data import Picture, Stretch
from hulpplan.render.picture.marks import LINES
from hulpplan.render.picture.svg import HIGHEST, figures_of, svg_alone, svg_on_page
from render.picture.drawn import (
    EXAMPLES,
    GRAPHS,
    HEAT,
    TIMELINE,
    in_the_way,
    named,
    outside,
    read,
    read_on_page,
)
from snapshots import Svg

PICTURES = pytest.mark.parametrize("picture", EXAMPLES.values(), ids=EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_drawing_looks_as_it_did(name: str, snapshot: SnapshotAssertion) -> None:
    assert svg_alone(EXAMPLES[name]) == snapshot(extension_class=Svg)


@PICTURES
def test_a_drawing_is_told_by_its_title_and_description(picture: Picture) -> None:
    root = read(svg_alone(picture))
    ids = {element.get("id"): element.text for element in root.iter() if element.get("id")}

    assert root.get("role") == "img"
    assert [ids[name] for name in str(root.get("aria-labelledby")).split()] == [
        picture.title,
        picture.description,
    ]


@PICTURES
def test_nothing_stands_in_the_way_of_anything_or_is_cut_off(picture: Picture) -> None:
    root = read(svg_alone(picture))

    assert in_the_way(root) == []
    assert outside(root) == []


@PICTURES
def test_a_drawing_on_a_page_takes_colours_and_letters_from_the_page(picture: Picture) -> None:
    svg = svg_on_page(picture)

    assert not re.search(r"#[0-9a-f]{3,6}\"|<style|style=|font-|stroke=|fill=\"[^u]|xmlns", svg)


@PICTURES
def test_every_look_of_a_drawing_on_a_page_is_in_the_style_sheet(picture: Picture) -> None:
    sheet = (templates_dir() / "html/document.css").read_text("utf-8")
    classes = {
        name for one in read_on_page(svg_on_page(picture)).iter() for name in one.get("class", "").split()
    }

    for name in classes - {"picture", "open", "part", "crossed", "full"}:
        assert re.search(rf"\.picture[^{{}}]*\.{name}\b", sheet), name


def test_the_style_sheet_draws_lines_as_paper_does() -> None:
    sheet = (templates_dir() / "html/document.css").read_text("utf-8")
    for kind, mark in LINES.items():
        rules = "".join(re.findall(rf"\.picture [^{{}}]*\.{kind}\b[^{{}}]*{{([^{{}}]*)}}", sheet))
        assert f"stroke: var(--{mark.stroke})" in rules, kind
        assert mark.width == 1 or f"stroke-width: {mark.width:g}px" in rules, kind
        assert not mark.dash or f"stroke-dasharray: {mark.dash}" in rules, kind


@PICTURES
def test_a_drawing_on_paper_has_its_colours_and_letters_with_it(picture: Picture) -> None:
    for figure in figures_of(picture):
        assert "var(" not in figure.svg
        assert "'Open Sans'" in figure.svg


@PICTURES
def test_a_drawing_alone_has_other_colours_on_a_dark_screen(picture: Picture) -> None:
    (style,) = named(read(svg_alone(picture)), "style")
    used = set(re.findall(r"var\(--([a-z]+)\)", svg_alone(picture)))
    light, dark = str(style.text).split("@media(prefers-color-scheme:dark)")

    assert used <= set(re.findall(r"--([a-z]+):", light))
    assert used <= set(re.findall(r"--([a-z]+):", dark))


@PICTURES
def test_nothing_comes_from_elsewhere_and_nothing_runs(picture: Picture) -> None:
    svg = svg_alone(picture)

    assert not re.search(r"href|<script|\son\w+=|url\((?!#)|@import|foreignObject", svg)


@PICTURES
def test_names_of_parts_begin_with_that_of_the_drawing(picture: Picture) -> None:
    root = read_on_page(svg_on_page(picture))
    ids = [str(element.get("id")) for element in root.iter() if element.get("id")]

    assert len(ids) == len(set(ids))
    assert all(name.startswith(f"{picture.name}-") for name in ids)


@pytest.mark.parametrize("name", ["timeline", "bars", "heat"])
def test_what_looks_otherwise_has_a_pattern_of_its_own(name: str) -> None:
    root = read(figures_of(EXAMPLES[name])[0].svg)
    grey = [_drawn(pattern) for pattern in named(root, "pattern")]

    assert len(grey) >= 2
    assert len(set(grey)) == len(grey)


def _drawn(pattern: Element) -> str:
    strokes = [(one.tag, one.get("d"), one.get("stroke-width")) for one in pattern]
    return f"{strokes} {pattern.get('patternTransform')}"


def test_a_timeline_has_todays_line_only_where_today_is_in_it() -> None:
    before = replace(TIMELINE, today=TIMELINE.first.replace(year=2020))
    last = replace(TIMELINE, today=TIMELINE.last)

    assert _todays(svg_on_page(TIMELINE)) == _todays(svg_on_page(last)) == 1
    assert _todays(svg_on_page(before)) == 0


def _todays(svg: str) -> int:
    return len(_places(svg, "today"))


def _places(svg: str, *classes: str) -> list[str]:
    """Return where the marks of a look stand on a page."""
    looks = [one for one in read_on_page(svg).iter() if str(one.get("class")).split() == list(classes)]
    return [
        place
        for look in looks
        for path in named(look, "path")
        for place in re.findall("M[^M]+", str(path.get("d")))
    ]


def test_every_milestone_is_a_diamond_filled_once_it_is_reached() -> None:
    svg = svg_on_page(TIMELINE)
    legend = 1

    assert len(_places(svg, "mile", "text", "solid")) == legend + 1
    assert len(_places(svg, "mile", "text")) == legend + 1
    assert len(_places(svg, "mile", "late")) == 1

    alone = [one for one in named(read(svg_alone(TIMELINE)), "path") if str(one.get("d")).endswith("Z")]
    assert [one.get("fill") for one in alone[2:]] == ["var(--text)", "var(--ground)", "var(--ground)"]
    assert alone[3].get("stroke") == "var(--late)"


def test_each_milestone_is_told_where_a_pointer_rests_on_its_mark() -> None:
    for root in (read_on_page(svg_on_page(TIMELINE)), read(svg_alone(TIMELINE))):
        told = [title.text for path in named(root, "path") for title in named(path, "title")]

        assert told == [milestone.text for milestone in TIMELINE.rows[0].milestones]
        assert len(named(root, "title")) == 1 + len(told)


def test_what_is_told_of_a_milestone_is_only_text() -> None:
    hostile = "</title><script>alert(1)</script>\n&amp; \" '"
    milestone = replace(TIMELINE.rows[0].milestones[0], text=hostile)
    picture = replace(TIMELINE, rows=(replace(TIMELINE.rows[0], milestones=(milestone,)),))

    for root in (read_on_page(svg_on_page(picture)), read(svg_alone(picture))):
        (told,) = (title.text for path in named(root, "path") for title in named(path, "title"))
        assert told == hostile.replace("\n", " ")
        assert named(root, "script") == []


def test_each_row_of_a_timeline_takes_one_line_whatever_its_title() -> None:
    root = read_on_page(svg_on_page(TIMELINE))
    one_less = read_on_page(svg_on_page(replace(TIMELINE, rows=TIMELINE.rows[1:])))
    labels = [text for text in named(root, "text") if text.get("x") is None]

    assert float(root.get("height", "")) - float(one_less.get("height", "")) == 20
    assert [float(text.get("y", "")) for text in labels] == [
        float(labels[0].get("y", "")) + 20 * number for number in range(len(TIMELINE.rows))
    ]
    assert str(labels[0].text).startswith("A1 Een actie met een lange titel")
    assert str(labels[0].text).endswith("…")
    assert [text.text for text in labels[1:]] == [
        f"{lane.id} {lane.title}".strip() for lane in TIMELINE.rows[1:]
    ]


def test_forty_actions_are_drawn_on_one_sheet_of_paper() -> None:
    lanes = tuple(replace(TIMELINE.rows[n % len(TIMELINE.rows)], id=f"A{n}") for n in range(40))

    assert len(figures_of(replace(TIMELINE, rows=lanes))) == 1


def test_days_that_are_sure_are_thick_and_the_others_thin_beside_them() -> None:
    day = {n: TIMELINE.first.replace(month=n) for n in (1, 4, 7, 10)}
    coarse = Stretch(day[1], day[10], day[4], day[7])
    sure = Stretch(day[4], day[7], day[4], day[7])

    assert len(_bars(coarse, "thick")) == 1
    assert len(_bars(coarse, "thin")) == 2
    assert len(_bars(sure, "thick")) == 1
    assert _bars(sure, "thin") == []
    assert _bars(replace(sure, first=day[1], sure_first=day[10]), "thick") == []
    assert len(_bars(replace(sure, first=day[1], sure_first=day[10]), "thin")) == 1


def _bars(stretch: Stretch, kind: str) -> list[str]:
    lane = replace(TIMELINE.rows[1], stretch=stretch)
    return _places(svg_on_page(replace(TIMELINE, legend=(), rows=(lane,))), kind, "planned")


def test_the_gap_in_a_graph_stays_a_gap() -> None:
    joined = [one for one in named(read(svg_alone(GRAPHS)), "line") if one.get("stroke-width") == "1.5"]

    assert len(joined) == 1
    assert len(_places(svg_on_page(GRAPHS), "joint")) == 1


def test_each_cell_of_a_heat_map_says_in_words_what_it_is() -> None:
    on_page = [element.text for element in named(read_on_page(svg_on_page(HEAT)), "title")]
    alone = [element.text for element in named(read(svg_alone(HEAT)), "title")]

    assert alone[1:] == [cell.told for row in HEAT.rows for cell in row.cells]
    assert on_page[1:] == [cell.told for row in HEAT.rows for cell in row.cells if cell.text]


def test_a_high_drawing_is_divided_over_pages_and_nothing_gets_lost() -> None:
    many = replace(TIMELINE, rows=tuple(replace(TIMELINE.rows[1], id=f"A{n}") for n in range(60)))
    pieces = figures_of(many)

    assert len(pieces) > 1
    assert all(piece.height <= HIGHEST for piece in pieces)
    assert [piece.title for piece in pieces] == [
        f"{many.title} ({n}/{len(pieces)})" for n in range(1, len(pieces) + 1)
    ]
    drawn = "".join(piece.svg for piece in pieces)
    assert all(f">A{n} " in drawn for n in range(60))
    names = [re.findall(r' id="([^"]+)"', piece.svg) for piece in pieces]
    assert len({name for found in names for name in found}) == sum(map(len, names))
