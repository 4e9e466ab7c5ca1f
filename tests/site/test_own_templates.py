"""Templates of the user win by name, and can do nothing but lay out."""

import re
from pathlib import Path

import pytest

from command import Command
from html_pages import Pages
from hulpplan.i18n import LANGUAGES
from hulpplan.site.build import site_files
from plans_folder import TODAY, PlansFolder
from site_pages import ROOT, content_of, files_in, text_of

NEED = "needs: [{id: N1, title: Wie helpt bij schulden}]\n"
SITE = ("site", "-o", "site", "--today", TODAY)


@pytest.fixture
def own(plans: PlansFolder) -> Path:
    plans.settings("kind: settings\nschema: 1\ntemplates: sjablonen\n")
    folder = plans.root / "sjablonen"
    (folder / "site").mkdir(parents=True)
    (folder / "html").mkdir()
    (folder / "reports").mkdir()
    return folder


def test_a_page_of_ones_own_stands_in_for_ours(plans: PlansFolder, hulpplan: Command, own: Path) -> None:
    template = '{% extends "site/page.html.j2" %}{% block content %}<p>Eigen {{ document.head.title }}</p>{% endblock %}'
    (own / "site/option.html.j2").write_text(template, "utf-8")
    hulpplan(*SITE)
    pages = Pages(plans.root / "site")

    assert "Eigen Eerste optie" in text_of(pages["nl/plans/2015-2020/SO1/index.html"].find(".//main"))
    assert "Eigen" not in text_of(pages["nl/plans/2015-2020/D1/index.html"])


def test_a_report_of_ones_own_stands_inside_the_website(
    plans: PlansFolder, hulpplan: Command, own: Path
) -> None:
    template = '{% extends "html/document.html.j2" %}{% block content %}<p>Ons verslag</p>{% endblock %}'
    (own / "reports/plan.html.j2").write_text(template, "utf-8")
    hulpplan(*SITE)
    page = Pages(plans.root / "site")["nl/plans/hasselt/index.html"]

    assert "Ons verslag" in text_of(page.find(".//main"))
    assert page.findall(".//nav")


def test_a_template_can_use_the_same_on_the_website_as_in_a_report(
    plans: PlansFolder, hulpplan: Command, own: Path
) -> None:
    body = "{% for a, b in zip('xy', 'zw') %}<p{{ foreign }}>{{ a }}{{ b }}</p>{% endfor %}"
    template = '{% extends "html/document.html.j2" %}{% block content %}' + body + "{% endblock %}"
    (own / "reports/plan.html.j2").write_text(template, "utf-8")
    report = hulpplan("report", "--prison", "hasselt", "--format", "html")
    built = hulpplan(*SITE)

    assert (report.exit_code, built.exit_code) == (0, 0), built.stderr
    assert '<p lang="nl">xz</p><p lang="nl">yw</p>' in report.stdout
    page = Pages(plans.root / "site")["nl/plans/hasselt/index.html"]
    assert "xzyw" in text_of(page.find(".//main"))


def test_a_report_of_ones_own_can_be_taken_along_in_the_formats_it_has(
    plans: PlansFolder, hulpplan: Command, own: Path
) -> None:
    (own / "reports/brief.html.j2").write_text("{# Een {brief} #}<p>Dag</p>", "utf-8")
    (own / "reports/brief.md.j2").write_text("Dag\n", "utf-8")
    (own / "reports/kort.html.j2").write_text("<p>Kort</p>", "utf-8")
    result = hulpplan(*SITE, "--download", "md,html,docx,json")
    files = files_in(plans.root / "site")

    assert result.exit_code == 0, result.stderr
    taken = {name for name in files if name.startswith(("nl/downloads/brief/", "nl/downloads/kort/"))}
    assert taken == {
        *(f"nl/downloads/brief/hasselt.{form}" for form in ("md", "html", "json")),
        *(f"nl/downloads/kort/hasselt.{form}" for form in ("html", "json")),
    }
    assert "Een {brief}" in files["nl/reports/index.html"].decode("utf-8")


def test_a_sheet_of_ones_own_comes_instead_of_ours(plans: PlansFolder, hulpplan: Command, own: Path) -> None:
    (own / "site/site.css").write_text(".eigen { color: teal }", "utf-8")
    hulpplan(*SITE)
    sheet = (plans.root / "site/assets/site.css").read_text("utf-8")

    assert ".eigen { color: teal }" in sheet
    assert ".masthead" not in sheet


def test_another_template_is_another_website(hulpplan: Command, own: Path) -> None:
    hulpplan(*SITE)
    (own / "site/site.css").write_text("/* nieuw */", "utf-8")

    assert hulpplan(*SITE).stdout.endswith("1 new or changed, 0 removed.\n")


@pytest.mark.parametrize("attack", ["{{ ''.__class__.__mro__ }}", "{% include '../../hulpplan.yaml' %}"])
def test_a_template_cannot_reach_out_of_its_box(hulpplan: Command, own: Path, attack: str) -> None:
    (own / "site/option.html.j2").write_text(attack, "utf-8")
    result = hulpplan(*SITE)

    assert result.exit_code == 1
    assert result.told.startswith("Template 'sjablonen/site/option.html.j2', line 1: ")


def test_a_mistake_in_a_template_says_where_and_what_there_is(hulpplan: Command, own: Path) -> None:
    (own / "site/option.html.j2").write_text("\n{{ document.head.titel }}", "utf-8")
    result = hulpplan(*SITE)

    assert result.exit_code == 1
    assert result.told.startswith("Template 'sjablonen/site/option.html.j2', line 2: 'titel' is not there.")
    assert "title" in result.told


def test_a_report_of_ones_own_has_pages_too_and_is_listed(
    plans: PlansFolder, hulpplan: Command, own: Path
) -> None:
    template = '{% extends "html/document.html.j2" %}{% block content %}<p>Voor de raad</p>{% endblock %}'
    (own / "reports/raad.html.j2").write_text(template, "utf-8")
    (own / "reports/brief.md.j2").write_text("brief", "utf-8")
    hulpplan(*SITE)
    pages = Pages(plans.root / "site")
    listed = [one.get("href") for one in pages["en/reports/index.html"].iter("a")]

    assert "Voor de raad" in text_of(pages["en/reports/raad/hasselt/index.html"].find(".//main"))
    assert "./raad/hasselt/index.html" in {link.replace("../reports/", "./") for link in listed}
    assert not any("brief" in name for name in pages)


def test_a_folder_of_templates_that_is_not_there_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\ntemplates: nergens\n")
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert "nergens" in result.told


def test_a_macro_and_a_style_of_ones_own_are_seen_everywhere(
    plans: PlansFolder, hulpplan: Command, own: Path
) -> None:
    macro = "{% macro facts(one, level) %}<div class=eigen>{{ ours.facts(one, level) }}</div>{% endmacro %}"
    (own / "html/blocks.html.j2").write_text(macro, "utf-8")
    sheet = '{% include "ours/html/document.css" %}\n.eigen { color: teal }'
    (own / "html/document.css").write_text(sheet, "utf-8")
    report = hulpplan("report", "--prison", "hasselt", "--format", "html").stdout
    hulpplan(*SITE)
    content = content_of(plans.workspace(), folders=(own,))
    built, preview = files_in(plans.root / "site"), dict(site_files(content, preview=True))

    for page in (
        report,
        *(built[f"nl/{name}/index.html"].decode() for name in ("plans/hasselt", "prisons/hasselt")),
        preview["nl/plans/hasselt/index.html"]().decode(),
    ):
        assert page.count("<div class=eigen><dl") == page.count("<dl") > 0
    for style in (report, built["assets/site.css"].decode(), preview["assets/site.css"]().decode()):
        assert ".eigen { color: teal }" in style
        assert "--accent:" in style


@pytest.mark.parametrize("file", ["html/parts.html.j2", "md/parts.md.j2"])
def test_a_file_of_macros_of_an_earlier_version_is_told(
    plans: PlansFolder, hulpplan: Command, own: Path, file: str
) -> None:
    (own / file).parent.mkdir(exist_ok=True)
    (own / file).write_text("{% macro facts(found) %}{% endmacro %}", "utf-8")
    instead = file.replace("parts", "blocks")

    for words in (SITE, ("report", "--prison", "hasselt", "--format", "md")):
        result = hulpplan(*words)
        assert result.exit_code == 1
        told = (
            f"Template 'sjablonen/{file}', line 1: '{file}' no longer counts. Put the macros that you change"
        )
        assert result.told.startswith(f"{told} in '{instead}'")
    assert not (plans.root / "site/nl").exists()


@pytest.mark.parametrize(
    ("template", "line", "remedy"),
    [
        ("\n{{ view.page.title }}", 2, "Write 'document'"),
        ("{% if view %}x{% endif %}", 1, "Write 'document'"),
        ('\n\n{% import "html/parts.html.j2" as m %}', 3, "in 'html/blocks.html.j2'"),
        ('{% import "site/parts.html.j2" as s %}', 1, "in 'html/blocks.html.j2'"),
    ],
)
@pytest.mark.parametrize("name", ["site/prison", "reports/plan"])
def test_a_template_of_an_earlier_version_is_told_with_what_to_write_instead(
    hulpplan: Command, own: Path, name: str, template: str, line: int, remedy: str
) -> None:
    (own / f"{name}.html.j2").write_text(template, "utf-8")
    result = hulpplan(*SITE)

    assert result.exit_code == 1
    assert result.told.startswith(f"Template 'sjablonen/{name}.html.j2', line {line}: '")
    assert remedy in result.told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_templates_in_the_documentation_do_what_it_says(
    plans: PlansFolder, hulpplan: Command, language: str
) -> None:
    documentation = (ROOT / f"docs/reports.{language}.md").read_text("utf-8")
    examples = re.findall(r"^`([\w./-]+)`\n\n```\w+\n(.*?)```$", documentation, re.DOTALL | re.MULTILINE)
    (command,) = re.findall(r"^hulpplan (report \S+) --prison hasselt -o", documentation, re.MULTILINE)
    folder = examples[0][0].partition("/")[0]
    plans.settings(f"kind: settings\nschema: 1\ntemplates: {folder}\n")
    for name, text in examples:
        (plans.root / name).parent.mkdir(parents=True, exist_ok=True)
        (plans.root / name).write_text(text, "utf-8")
    plans.replace("hasselt.yaml", "    status: done\n", "    status: stopped\n    reason: Geen budget.\n")
    plans.write("hasselt.yaml", plans.text("hasselt.yaml") + NEED)
    listed = hulpplan("report", "--list").stdout
    made = {
        form: hulpplan(*command.split(), "--prison", "hasselt", "--format", form) for form in ("md", "html")
    }
    plan = hulpplan("report", "--prison", "hasselt", "--format", "html").stdout
    hulpplan(*SITE)

    assert len(examples) == 4
    assert command.split()[1] in listed
    for result in made.values():
        assert result.exit_code == 0, result.stderr
        assert "Wie helpt bij schulden" in result.stdout
        assert "Taallessen" not in result.stdout
    for page in (plan, (plans.root / "site/nl/plans/hasselt/index.html").read_text("utf-8")):
        assert '<div class="house-notice">\n<p class="reason">' in page
    assert ".house-notice" in (plans.root / "site/assets/site.css").read_text("utf-8")


def test_a_script_of_ones_own_that_cannot_be_read_is_told(hulpplan: Command, own: Path) -> None:
    (own / "site/search.js").write_bytes(b"\xff")
    result = hulpplan(*SITE)

    assert result.exit_code == 1
    assert result.told.startswith(
        "Template 'sjablonen/site/search.js', line 1: 'site/search.js' cannot be read"
    )
