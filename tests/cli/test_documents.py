"""Reports for paper and office from the command line."""

import os
import subprocess
from pathlib import Path

import pytest

from command import INSIDE, Command, environment
from plans_folder import PlansFolder
from terminal import talk

BEGINNINGS = {"pdf": b"%PDF-", "docx": b"PK"}
FORMS = pytest.mark.parametrize("form", BEGINNINGS)


@FORMS
def test_the_ending_of_the_file_says_the_format(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    plans.action("contributes_to: [D1]")
    result = hulpplan("report", "--prison", "hasselt", "-o", f"uit.{form.upper()}")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert (hulpplan.folder / f"uit.{form.upper()}").read_bytes().startswith(BEGINNINGS[form])


@pytest.mark.parametrize("form", [*BEGINNINGS, "html", "md", "json"])
def test_a_character_that_xml_cannot_hold_stops_no_report(
    plans: PlansFolder, hulpplan: Command, form: str
) -> None:
    odd = r'"Afspraken \uFFFE en \uFFFF"'
    plans.action("contributes_to: [D1]", f"title: {odd}", f"description: {odd}", "start: 2019", "end: 2020")
    plans.replace("register.yaml", "title: Gevangenis van Hasselt", f"title: {odd}")

    result = hulpplan("report", "--prison", "hasselt", "-o", f"uit.{form}")

    assert (result.exit_code, result.stderr) == (0, "")


@FORMS
def test_another_program_gets_the_very_same_bytes(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    plans.action("contributes_to: [D1]")
    hulpplan("report", "--prison", "hasselt", "-o", f"uit.{form}")
    done = subprocess.run(
        hulpplan.line("report", "--prison", "hasselt", "--format", form),
        cwd=hulpplan.folder,
        env=environment(),
        capture_output=True,
        check=True,
    )

    assert done.stdout == (hulpplan.folder / f"uit.{form}").read_bytes()


@FORMS
def test_a_terminal_gets_a_sentence_instead(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    plans.action("contributes_to: [D1]")
    seen = talk(hulpplan, "report", "--prison", "hasselt", "--format", form, answers=[])

    assert seen.exit_code == 2
    assert (
        f"{form} cannot be shown on a screen. Write it to a file with -o, such as -o name.{form}."
        in seen.screen
    )


@pytest.mark.parametrize(
    ("form", "module", "package"),
    [("pdf", "typst", "typst"), ("docx", "docx", "python-docx"), ("docx", "typst", "typst")],
)
def test_without_its_library_a_sentence_says_what_to_install(
    plans: PlansFolder, hulpplan: Command, form: str, module: str, package: str
) -> None:
    plans.action("contributes_to: [D1]", "start: 2018")
    code = INSIDE.format(code=f"sys.modules[{module!r}] = None")
    inside = f"[sys.argv[1], '-c', {code!r}, *sys.argv[1:]]"
    result = hulpplan(
        "report",
        "--prison",
        "hasselt",
        "-o",
        f"uit.{form}",
        launcher=f"import os, sys\nos.execv(sys.argv[1], {inside})",
    )

    assert result.exit_code == 1
    assert result.told == (
        f"To make a {form} file, hulpplan needs the Python package '{package}', which is not there. "
        f"Install it with: pip install {package}"
    )
    assert not (hulpplan.folder / f"uit.{form}").exists()


def test_a_text_format_needs_none_of_these_libraries(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]")
    code = INSIDE.format(code="sys.modules['typst'] = sys.modules['docx'] = None")
    inside = f"[sys.argv[1], '-c', {code!r}, *sys.argv[1:]]"
    launcher = f"import os, sys\nos.execv(sys.argv[1], {inside})"

    assert hulpplan("report", "--prison", "hasselt", "--format", "html", launcher=launcher).exit_code == 0


@FORMS
def test_time_zone_and_locale_do_not_matter(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    plans.action("contributes_to: [D1]", "start: 2018", "end: 2019")
    places = (
        {"TZ": "UTC", "LANG": "C"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
    )
    made = []
    for number, names in enumerate(places):
        hulpplan(
            "--today", "2019-01-15", "report", "--prison", "hasselt", "-o", f"{number}.{form}", env=names
        )
        made.append((hulpplan.folder / f"{number}.{form}").read_bytes())

    assert made[0] == made[1]


def test_a_build_that_must_be_the_same_says_what_today_is(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]")
    said = {"SOURCE_DATE_EPOCH": "1547510400", "TZ": "America/New_York"}

    assert "State of affairs on 2019-01-15." in hulpplan("report", "--prison", "hasselt", env=said).stdout
    named = hulpplan("report", "--prison", "hasselt", "--today", "2018-03-01", env=said).stdout
    assert "State of affairs on 2018-03-01." in named


@pytest.mark.parametrize("moment", ["gisteren", "1e9", "9" * 30])
def test_a_build_day_that_is_none_is_wrong_use(plans: PlansFolder, hulpplan: Command, moment: str) -> None:
    plans.action("contributes_to: [D1]")
    result = hulpplan("report", "--prison", "hasselt", env={"SOURCE_DATE_EPOCH": moment})

    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.told


def test_what_is_laid_out_can_read_nothing_but_its_own_folder(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action('title: "#read(\\"/etc/passwd\\") #import \\"@preview/x:1.0.0\\""', "contributes_to: [D1]")
    result = hulpplan("report", "--prison", "hasselt", "-o", "uit.pdf")
    program = Path(__file__).parents[2] / "templates" / "pdf" / "document.typ"

    assert (result.exit_code, result.stderr) == (0, "")
    assert not any(
        word in program.read_text("utf-8") for word in ("@preview", "#import", "#include", "read(")
    )


def test_a_trace_is_drawn_into_a_file_or_for_another_program(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("title: <b>& een titel</b>", "contributes_to: [D1]")
    result = hulpplan("trace", "hasselt/A1", "-o", "spoor.svg")
    drawn = (hulpplan.folder / "spoor.svg").read_text("utf-8")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert drawn == hulpplan("trace", "hasselt/A1", "--format", "svg").stdout
    assert drawn.startswith("<svg ")
    assert "&lt;b&gt;&amp; een titel&lt;/b&gt;" in drawn


def test_a_trace_in_a_text_file_is_that_of_the_screen(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]")
    hulpplan("trace", "hasselt/A1", "-o", "spoor.txt", env={"FORCE_COLOR": "1"})

    assert (hulpplan.folder / "spoor.txt").read_text("utf-8") == hulpplan("trace", "hasselt/A1").stdout


def test_a_trace_knows_no_other_format(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]")

    assert hulpplan("trace", "hasselt/A1", "--format", "svgg").exit_code == 2
    assert "Did you mean 'svg'?" in hulpplan("trace", "hasselt/A1", "--format", "svgg").told
    assert hulpplan("trace", "hasselt/A1", "-o", f"x{os.extsep}pdf").exit_code == 2
