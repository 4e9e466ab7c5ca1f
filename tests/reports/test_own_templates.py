"""Templates of the user: they go before ours, add reports, and say what is wrong with them."""

from pathlib import Path

import pytest

from reports.making import PLAN, REGISTER, STRATEGIC
from reports.test_command import report

SETTINGS = "kind: settings\nschema: 1\ntemplates: own\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"r": REGISTER, "s": STRATEGIC, "p": PLAN + "actions: []\n"}.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "hulpplan.yaml").write_text(SETTINGS, "utf-8")
    (tmp_path / "own" / "reports").mkdir(parents=True)
    return tmp_path


def template(folder: Path, path: str, text: str) -> None:
    place = folder / "own" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")


def made(folder: Path, *words: str) -> str:
    done = report(*words, "--prison", "hasselt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def failed(folder: Path, *words: str) -> str:
    done = report(*words, "--prison", "hasselt", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_template_of_the_user_goes_before_ours(folder: Path) -> None:
    ours = made(folder)
    template(folder, "reports/plan.md.j2", "Own: {{ document.head.title }}\n")

    assert ours.startswith("# Action plan Hasselt")
    assert made(folder) == "Own: Action plan Hasselt, 2021 to 2023\n"
    assert made(folder, "--format", "html").startswith("<!doctype html>")


def test_a_report_without_a_layout_of_its_own_can_be_given_one(folder: Path) -> None:
    template(folder, "reports/sheet.md.j2", "Own: {{ document.head.kind }}\n")

    assert made(folder, "sheet") == "Own: Prison sheet\n"
    assert made(folder, "progress").startswith("# ")


def test_the_layout_of_all_reports_can_be_replaced(folder: Path) -> None:
    template(folder, "md/report.md.j2", "{% for block in document.blocks %}{{ block.title }}\n{% endfor %}")

    assert made(folder, "sheet") == "The prison\nState of the plan\nOffer by domain\n"
    assert made(folder).startswith("Choices\n")


def test_a_piece_of_the_user_goes_before_ours_too(folder: Path) -> None:
    template(folder, "html/document.css", "body { color: #123456; }\n")

    page = made(folder, "--format", "html")
    assert "body { color: #123456; }" in page
    assert "--scope" not in page


def test_what_the_plans_say_is_escaped_in_a_template_of_the_user(folder: Path) -> None:
    template(folder, "reports/plan.html.j2", "<p>{{ document.head.title }}</p>\n")
    (folder / "p.yaml").write_text(PLAN + "title: <b>{{ 7*7 }}</b>\nactions: []\n", "utf-8")

    assert made(folder, "--format", "html") == "<p>&lt;b&gt;{{ 7*7 }}&lt;/b&gt;</p>\n"


def test_a_template_with_a_name_of_its_own_is_a_report_with_the_content_of_plan(folder: Path) -> None:
    template(
        folder, "reports/brief.md.j2", "{# A letter\n   to the team. #}\nDear {{ document.head.title }}\n"
    )
    template(folder, "reports/bare.html.j2", "<p>x</p>\n")
    template(folder, "reports/not a name.md.j2", "x")
    (folder / "own" / "reports" / "folder.md.j2").mkdir()

    listed = report("--list", cwd=folder).stdout.splitlines()
    assert [line.split()[0] for line in listed[-2:]] == ["bare", "brief"]
    assert listed[-1].endswith("  A letter to the team.")
    assert listed[-2].endswith("  A report of your own, with the content of 'plan'.")
    assert made(folder, "brief").strip() == "Dear Action plan Hasselt, 2021 to 2023"
    assert '"report": "brief"' in made(folder, "brief", "--format", "json")
    assert report("brief", "--all", "-o", "out", cwd=folder).returncode == 0
    assert (folder / "out" / "hasselt.md").is_file()


def test_a_report_of_the_user_is_suggested_and_narrowed_like_plan(folder: Path) -> None:
    template(folder, "reports/brief.md.j2", "x")

    assert "Did you mean 'brief'?" in report("brif", cwd=folder).stderr
    assert "cannot be narrowed with --period" in report("brief", "--period", "2022", cwd=folder).stderr


def test_a_report_without_a_template_in_a_format_says_which_is_missing(folder: Path) -> None:
    template(folder, "reports/brief.md.j2", "x")

    assert failed(folder, "brief", "--format", "html") == "There is no template 'reports/brief.html.j2'.\n"


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_report_of_the_user_is_not_to_be_had_where_no_template_counts(folder: Path, form: str) -> None:
    template(folder, "reports/brief.md.j2", "x")
    done = report("brief", "--prison", "hasselt", "-o", f"brief.{form}", cwd=folder)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"Choose md or html, or make the report 'plan' as {form}.\n")
    assert not (folder / f"brief.{form}").exists()


@pytest.mark.parametrize("path", ["../../p.yaml", "/etc/passwd"])
def test_a_template_cannot_show_a_file_outside_its_folder(folder: Path, path: str) -> None:
    template(folder, "reports/plan.md.j2", f"{{% include '{path}' %}}")

    assert failed(folder) == f"Template 'own/reports/plan.md.j2', line 1: there is no template '{path}'\n"


def test_a_wrong_name_is_told_with_the_nearest(folder: Path) -> None:
    template(folder, "reports/plan.md.j2", "{{ document.head.titel }}")

    assert "Did you mean 'title'?" in failed(folder)


def test_a_mistake_in_a_piece_names_that_piece(folder: Path) -> None:
    template(folder, "reports/plan.md.j2", "{% include 'reports/piece.md.j2' %}\n")
    template(folder, "reports/piece.md.j2", "\n\n{{ document.nothing }}\n")

    assert failed(folder).startswith("Template 'own/reports/piece.md.j2', line 3: 'nothing' is not there. ")


def test_a_folder_of_templates_that_is_not_there_is_told(folder: Path) -> None:
    (folder / "hulpplan.yaml").write_text(SETTINGS.replace("own", "elsewhere"), "utf-8")
    done = report("--prison", "hasselt", cwd=folder)

    assert done.returncode == 2
    assert "elsewhere', which `templates` in the settings names." in done.stderr


def test_a_folder_of_templates_counts_from_that_of_the_settings(folder: Path) -> None:
    template(folder, "reports/plan.md.j2", "Own\n")
    (folder / "deeper").mkdir()
    done = report("--prison", "hasselt", "--plans", "..", cwd=folder / "deeper")

    assert done.stdout == "Own\n"
