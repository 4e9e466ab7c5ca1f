"""The command `report`, as a process."""

import subprocess
from pathlib import Path

import pytest

from command import Command
from hulpplan.reports.registry import all_reports
from reports.making import ROOT


def report(*words: str, cwd: Path = ROOT, lang: str = "en") -> subprocess.CompletedProcess[str]:
    done = Command(cwd)("report", *words, lang=lang)
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


def refused(*words: str) -> str:
    done = report(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_prison_is_enough_for_its_plan_in_markdown() -> None:
    done = report("--prison", "hasselt")

    assert done.returncode == 0
    assert done.stdout.startswith("# Lokaal actieplan gevangenis Hasselt 2021-2023")
    assert done.stderr == ""


def test_a_plan_can_be_named_by_its_id() -> None:
    assert "2018" in report("plan", "--plan", "hasselt-2018").stdout.splitlines()[0]


@pytest.mark.parametrize("words", [["--plan", "2015-2020"], ["--strategic-plan", "2015-2020"]])
def test_a_strategic_plan_can_be_named(words: list[str]) -> None:
    assert "2015-2020" in report("strategic", *words).stdout.splitlines()[0]


def test_without_a_name_the_strategic_plan_in_force_is_reported() -> None:
    assert "2020-2025" in report("strategic").stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("file", "start"),
    [("x.html", "<!doctype html>"), ("x.HTM", "<!doctype"), ("x.md", "# "), ("x.markdown", "# ")],
)
def test_the_ending_of_the_file_decides_on_the_format(tmp_path: Path, file: str, start: str) -> None:
    done = report("--prison", "hasselt", "-o", str(tmp_path / file))

    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / file).read_text("utf-8").startswith(start)


def test_the_format_that_is_named_goes_before_the_ending(tmp_path: Path) -> None:
    report("--prison", "hasselt", "--format", "html", "-o", str(tmp_path / "x.txt"))

    assert (tmp_path / "x.txt").read_text("utf-8").startswith("<!doctype html>")
    assert report("--prison", "hasselt", "--format", "html").stdout.startswith("<!doctype html>")


def test_an_ending_that_says_nothing_is_refused_with_those_that_do(tmp_path: Path) -> None:
    path = (tmp_path / "x.odt").as_posix()

    told = refused("--prison", "hasselt", "-o", path)
    assert told.startswith(f"The ending of '{path}' says no format. ")
    assert all(ending in told for ending in (".md", ".markdown", ".html", ".htm"))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_refused_with_the_nearest() -> None:
    assert "Did you mean 'html'?" in refused("--prison", "hasselt", "--format", "htlm")


def test_an_unknown_report_is_refused_with_the_nearest() -> None:
    assert refused("strategc") == "There is no report 'strategc'. Did you mean 'strategic'?\n"


def test_a_plan_needs_a_prison_and_a_strategic_plan_takes_none() -> None:
    assert "--prison" in refused()
    assert refused("strategic", "--prison", "gent") == (
        "The report 'strategic' cannot be narrowed with --prison. Leave it out; it takes: --plan.\n"
    )


def test_an_unknown_prison_is_refused_and_one_without_a_plan_is_a_result_that_cannot_be_made() -> None:
    assert "Did you mean 'hasselt'?" in refused("--prison", "haselt")
    assert report("--prison", "antwerpen").returncode == 1


def test_the_reports_are_listed_without_looking_at_plans(tmp_path: Path) -> None:
    done = report("--list", cwd=tmp_path)

    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(all_reports())


def test_errors_in_the_files_are_counted_beside_the_report(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "kind: action-plan\nschema: 1\nprison: hasselt\nactions: []\n", "utf-8"
    )
    done = report("--prison", "hasselt", cwd=tmp_path)

    assert done.returncode == 0
    assert done.stdout.startswith("# Action plan hasselt")
    assert done.stderr.count("\n") == 1


def test_the_same_plans_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    report("--prison", "hasselt", "-o", str(first))
    report(
        "--plans",
        str(ROOT / "plans"),
        "--today",
        "2022-06-30",
        "--prison",
        "hasselt",
        "-o",
        str(second),
        cwd=tmp_path,
    )

    assert first.read_bytes() == second.read_bytes()


def test_each_report_has_a_title() -> None:
    assert all(found.title for found in all_reports().values())
