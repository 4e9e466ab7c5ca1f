from pathlib import Path

import pytest

from hulpplan.error import UserError
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import render


def fill(folder: Path, form: str, template: str, **values: object) -> str:
    (folder / f"t.{form}.j2").write_text(template, "utf-8")
    return render("t", form, values, [folder, templates_dir()])


def test_a_value_is_escaped_for_html(tmp_path: Path) -> None:
    assert fill(tmp_path, "html", '<p title="{{ x }}">{{ x }}', x='"<b>\u202e') == (
        '<p title="&#34;&lt;b&gt;\ufffd">&#34;&lt;b&gt;\ufffd'
    )


def test_a_value_is_escaped_for_markdown_also_where_a_filter_asks_for_it(tmp_path: Path) -> None:
    assert fill(tmp_path, "md", "{{ x }} {{ x | e }} {{ x | escape }}", x="*a*\n<b>") == " ".join(
        ["\\*a\\* \\<b\\>"] * 3
    )


@pytest.mark.parametrize(("form", "expected"), [("md", "\\*x\\*"), ("html", "*x*")])
def test_what_a_macro_makes_is_not_escaped_again(tmp_path: Path, form: str, expected: str) -> None:
    template = "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(x) }}{% set y %}{{ x }}{% endset %}{{ y }}"

    assert fill(tmp_path, form, template, x="*x*") == f"[{expected}]{expected}"


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_is_absent_is_nothing_and_a_number_is_a_number(tmp_path: Path, form: str) -> None:
    assert fill(tmp_path, form, "<{{ x }}{{ y }}>", x=None, y=3) == "<3>"


def test_markdown_becomes_html_below_its_heading(tmp_path: Path) -> None:
    assert fill(tmp_path, "html", "{{ x | markdown(2) }}", x="# a\n<b>") == "<h3>a</h3>\n<p>&lt;b&gt;</p>\n"


def test_markdown_stays_markdown_and_can_be_quoted_or_stand_under_a_point(tmp_path: Path) -> None:
    template = (
        "{{ x | markdown(2) }}\n\n{{ x | markdown(2) | quoted }}\n\n- b\n\n{{ x | markdown(2) | indented }}\n"
    )

    assert (
        fill(tmp_path, "md", template, x="*a*\n\nb") == "*a*\n\nb\n\n> *a*\n>\n> b\n\n- b\n\n  *a*\n\n  b\n"
    )


def test_a_template_cannot_get_out_of_its_sandbox(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="unsafe"):
        fill(tmp_path, "md", "{{ ().__class__.__base__.__subclasses__() }}")
    with pytest.raises(UserError, match="unsafe"):
        fill(tmp_path, "md", "{{ x.append(1) }}", x=[])


def test_a_name_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"is not there.*'name': 'y'"):
        fill(tmp_path, "html", "{{ y }}")


def test_a_template_is_found_in_the_first_folder_that_has_it(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "ours").mkdir()
    (tmp_path / "own" / "t.md.j2").write_text("{% include 'part' %}", "utf-8")
    (tmp_path / "ours" / "t.md.j2").write_text("ours", "utf-8")
    (tmp_path / "ours" / "part").write_text("part", "utf-8")

    assert render("t", "md", {}, [tmp_path / "own", tmp_path / "ours", templates_dir()]) == "part"


def test_a_template_that_is_nowhere_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no template"):
        render("../t", "md", {}, [tmp_path, templates_dir()])
