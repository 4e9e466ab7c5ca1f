"""Many pages from the same templates."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from hulpplan.render.pages import Pages


def pages(folder: Path, **templates: str) -> Pages:
    for name, text in templates.items():
        (folder / f"{name}.html.j2").write_text(text, "utf-8")
    return Pages([folder], instead={}, behind={})


def test_what_is_written_is_escaped_and_cleaned(tmp_path: Path) -> None:
    made = pages(tmp_path, page="{{ text }}|{{ number }}|{{ nothing }}|{{ safe | markdown(1) }}")
    values = {"text": "a < b\u202e", "number": 4, "nothing": None, "safe": "*x*"}

    assert made.render("page", values) == "a &lt; b\N{REPLACEMENT CHARACTER}|4||<p><em>x</em></p>\n"


def test_a_mistake_of_ours_stays_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        pages(tmp_path, page="{{ view.nowhere }}").render("page", {"view": {}})


def test_a_template_may_stand_in_for_another_and_pieces_may_be_read_behind_others(tmp_path: Path) -> None:
    pages(
        tmp_path,
        page='{% extends "frame.html.j2" %}{% import "parts.html.j2" as m %}{% block c %}{{ m.one() }}{{ m.two() }}{% endblock %}',
        frame="theirs {% block c %}{% endblock %}",
        around="ours {% block c %}{% endblock %}",
        parts="{% macro one() %}[{{ two() }}]{% endmacro %}{% macro two() %}long{% endmacro %}",
        lean="{% macro two() %}short{% endmacro %}",
    )
    made = Pages(
        [tmp_path],
        instead={"frame.html.j2": "around.html.j2"},
        behind={"parts.html.j2": "lean.html.j2"},
    )

    assert made.render("page", {}) == "ours [short]short"


def test_a_sheet_is_given_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "sheet.css").write_text("a { color: red } /* {{ x }} */\n", "utf-8")

    assert pages(tmp_path).text("sheet.css") == "a { color: red } /* {{ x }} */\n"
