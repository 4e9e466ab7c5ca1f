"""Templates that users write themselves: their own look of a report, and reports of their own."""

from pathlib import Path

import pytest

from command import Command
from plans_folder import PlansFolder

REPORT = ("report", "--prison", "hasselt")


@pytest.fixture
def own(plans: PlansFolder) -> Path:
    """A folder of own templates that the settings name."""
    plans.settings("kind: settings\nschema: 1\ntemplates: sjablonen\n")
    folder = plans.root / "sjablonen" / "reports"
    folder.mkdir(parents=True)
    return folder


def test_an_own_template_goes_before_ours(own: Path, hulpplan: Command) -> None:
    (own / "plan.md.j2").write_text("Ons plan: {{ document.head.title }}\n", "utf-8")

    shown = hulpplan(*REPORT)

    assert (shown.exit_code, shown.stdout.startswith("Ons plan: ")) == (0, True)
    assert "<!doctype html>" in hulpplan(*REPORT, "--format", "html").stdout


def test_a_block_or_a_part_of_ours_can_be_replaced(own: Path, hulpplan: Command) -> None:
    (own / "plan.html.j2").write_text(
        '{% extends "html/document.html.j2" %}{% block content %}<p>Kort.</p>{% endblock %}', "utf-8"
    )
    (own.parent / "html").mkdir()
    (own.parent / "html" / "document.css").write_text("body { color: teal }\n", "utf-8")

    shown = hulpplan(*REPORT, "--format", "html").stdout

    assert "<p>Kort.</p>" in shown
    assert "body { color: teal }" in shown


def test_a_template_of_an_own_name_is_a_report_with_the_document_of_plan(
    own: Path, hulpplan: Command
) -> None:
    (own / "brief.md.j2").write_text("Brief over {{ document.head.title }}\n", "utf-8")
    (own / "brief.html.j2").write_text("<p>{{ document.head.title }}</p>\n", "utf-8")
    (own / "leesmij.txt").write_text("geen sjabloon", "utf-8")
    (own / "geen.docx.j2").write_text("geen formaat", "utf-8")

    listed = hulpplan("report", "--list").stdout.splitlines()
    shown = hulpplan("report", "brief", "--prison", "hasselt")

    assert [line.split() for line in listed if line.startswith("brief")] == [
        ["brief", "A", "report", "of", "your", "own,", "with", "the", "content", "of", "'plan'."]
    ]
    assert not any(line.startswith(("leesmij", "geen")) for line in listed)
    assert shown.stdout.startswith("Brief over ")


def test_a_report_of_an_own_name_without_a_template_for_the_format(own: Path, hulpplan: Command) -> None:
    (own / "brief.md.j2").write_text("Brief\n", "utf-8")

    result = hulpplan("report", "brief", "--prison", "hasselt", "--format", "html")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.told == "There is no template 'reports/brief.html.j2'."


@pytest.mark.parametrize(
    ("template", "line", "told"),
    [
        ("\n{{ document.titel }}\n", 2, "'titel' is not there. There is: head, blocks, contents, section."),
        ("{{ plan }}\n", 1, "'plan' is not there. There is: document."),
        (
            "{{ document.head.words.hallo }}\n",
            1,
            "'hallo' is not there. There is: skip, contents, disclaimer",
        ),
        ("{{ document.head.title.lengte }}\n", 1, "'lengte' is not there. There is: document."),
        ("a\nb\n{% if %}\n", 3, "Expected an expression"),
        ("{% for %}", 1, ""),
        ('\n\n{% include "reports/weg.md.j2" %}', 3, "there is no template 'reports/weg.md.j2'"),
        ("{{ document.head.title | groot }}", 1, "No filter named 'groot'."),
        ("{{ 1 + document }}", 1, "unsupported operand"),
        ("{{ document.__class__.__mro__ }}", 1, "access to attribute '__class__' of"),
        ("{% for n in range(999999) %}x{% endfor %}", 1, "Range too big"),
    ],
)
def test_a_mistake_names_the_template_the_line_and_what_there_is(
    own: Path, hulpplan: Command, template: str, line: int, told: str
) -> None:
    (own / "plan.md.j2").write_text(template, "utf-8")

    result = hulpplan(*REPORT)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.told.startswith(f"Template 'sjablonen/reports/plan.md.j2', line {line}: ")
    assert told in result.told


def test_a_template_writes_no_file_when_it_is_wrong(own: Path, hulpplan: Command, tmp_path: Path) -> None:
    (own / "plan.md.j2").write_text("{{ weg }}", "utf-8")

    assert hulpplan(*REPORT, "-o", "verslag.md").exit_code == 1
    assert not (tmp_path / "verslag.md").exists()


def test_a_folder_of_templates_that_is_not_there_is_said(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\ntemplates: weg\n")

    result = hulpplan(*REPORT)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "weg" in result.told


def test_pages_take_own_templates_too(own: Path, hulpplan: Command) -> None:
    (own.parent / "md").mkdir()
    (own.parent / "md" / "report.md.j2").write_text("Onze lijst: {{ document.head.title }}\n", "utf-8")

    assert hulpplan("matrix", "--format", "md").stdout.startswith("Onze lijst: ")
