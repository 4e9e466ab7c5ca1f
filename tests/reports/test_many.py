"""`report --all`: a report for each, in one folder."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from command import Command, environment
from reports.making import PLAN, REGISTER, ROOT, STRATEGIC
from reports.test_command import refused, report

PRISONS = ["brugge", "brussel", "dendermonde", "gent", "hasselt", "mechelen", "oudenaarde", "wortel"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_prison_has_its_file_and_those_with_one_plan_share_one(tmp_path: Path) -> None:
    done = report("--all", "-o", str(tmp_path / "new" / "folder"), "--format", "html")

    assert done.returncode == 0
    assert done.stdout == ""
    assert done.stderr == f"8 reports written to '{(tmp_path / 'new' / 'folder').as_posix()}'.\n"
    assert names(tmp_path / "new" / "folder") == [f"{prison}.html" for prison in PRISONS]


@pytest.mark.parametrize(("form", "ending"), [("md", "md"), ("html", "html"), ("json", "json")])
def test_a_file_is_what_the_report_of_that_prison_is(tmp_path: Path, form: str, ending: str) -> None:
    report("progress", "--all", "-o", str(tmp_path), "--format", form, "--period", "2022-H1")

    alone = report("progress", "--prison", "gent", "--format", form, "--period", "2022-H1").stdout
    assert (tmp_path / f"gent.{ending}").read_text("utf-8") == alone


def test_without_a_format_the_files_are_markdown(tmp_path: Path) -> None:
    report("sheet", "--all", "-o", str(tmp_path))

    assert names(tmp_path) == [f"{prison}.md" for prison in PRISONS]


def test_of_a_strategic_plan_only_the_prisons_under_it(tmp_path: Path) -> None:
    report("sheet", "--all", "-o", str(tmp_path), "--strategic-plan", "2015-2020")

    assert names(tmp_path) == ["dendermonde.md", "hasselt.md"]
    assert "2018" in (tmp_path / "hasselt.md").read_text("utf-8")


def test_some_reports_are_of_each_objective_organisation_or_strategic_plan(tmp_path: Path) -> None:
    for name in ("objective", "organisation", "strategic"):
        report(name, "--all", "-o", str(tmp_path / name))

    assert names(tmp_path / "objective") == ["SD1.md", "SD2.md", "SD3.md", "SD4.md", "SD5.md"]
    assert {"vdab.md", "gemengde-commissie.md", "vrijwilligers-kinderbezoek.md"} <= {
        *names(tmp_path / "organisation")
    }
    assert "directie-antwerpen.md" not in names(tmp_path / "organisation")
    assert names(tmp_path / "strategic") == ["2015-2020.md", "2020-2025.md", "voorbeeldplan.md"]


def test_all_needs_a_folder_and_takes_no_one_of_them() -> None:
    assert refused("--all") == "--all makes many files. Say in which folder: -o FOLDER.\n"
    assert (
        refused("--all", "-o", "x", "--prison", "gent")
        == "--all makes a report of each; leave --prison out.\n"
    )
    assert "leave --objective out" in refused("objective", "--all", "-o", "x", "--objective", "SD1")
    assert not (ROOT / "x").exists()


def test_nothing_outside_the_folder_is_written(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    outside = tmp_path / "outside.md"
    outside.write_text("mine", "utf-8")
    (tmp_path / "out" / "gent.md").symlink_to(outside)
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "register.yaml").write_text(REGISTER, "utf-8")
    (plans / "strategic.yaml").write_text(STRATEGIC, "utf-8")
    (plans / "a.yaml").write_text(PLAN.replace("hasselt", "'../../evil'") + "actions: []\n", "utf-8")
    (plans / "b.yaml").write_text(PLAN.replace("hasselt", "gent") + "actions: []\n", "utf-8")
    done = report("sheet", "--all", "-o", "out", cwd=tmp_path)

    assert done.returncode == 0
    assert outside.read_text("utf-8") == "mine"
    assert names(tmp_path) == ["out", "outside.md", "plans"]
    assert "_..-..-evil.md" in names(tmp_path / "out")
    assert not (tmp_path / "out" / "gent.md").is_symlink()


def test_a_folder_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert "file" in refused("--all", "-o", str(tmp_path / "file"))

    (tmp_path / "out" / "gent.md").mkdir(parents=True)
    assert "gent.md" in refused("sheet", "--all", "-o", str(tmp_path / "out"))


@pytest.mark.parametrize("name", ["plan", "progress", "objective", "organisation"])
def test_plans_of_which_there_are_none_give_no_reports(tmp_path: Path, name: str) -> None:
    (tmp_path / "register.yaml").write_text(REGISTER, "utf-8")
    (tmp_path / "strategic.yaml").write_text(STRATEGIC.split("options:")[0] + "objectives: []\n", "utf-8")
    done = report(name, "--all", "-o", "out", cwd=tmp_path)

    assert done.returncode == 1
    assert done.stderr.endswith(f"There is nothing in these files to make the report '{name}' of.\n")
    assert not (tmp_path / "out").exists()


def test_a_strategic_plan_without_an_id_has_no_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(STRATEGIC, "utf-8")
    (tmp_path / "t.yaml").write_text(STRATEGIC.replace("id: 2020-2025\n", ""), "utf-8")
    done = report("strategic", "--all", "-o", "out", cwd=tmp_path)

    assert done.returncode == 0
    assert names(tmp_path / "out") == ["2020-2025.md"]


def test_a_plan_without_an_id_is_named_for_its_prison(tmp_path: Path) -> None:
    plan = PLAN.replace("prison: hasselt", "prison: hasselt\nid: 'a b'") + "actions: []\n"
    together = PLAN.replace("prison: hasselt", "id: 'c d'\nprisons: [gent, vorst]") + "actions: []\n"
    for name, text in {"r": REGISTER, "s": STRATEGIC, "p": plan, "q": together}.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    done = report("progress", "--all", "-o", "out", cwd=tmp_path)

    assert done.returncode == 0
    assert names(tmp_path / "out") == ["gent.md", "hasselt.md"]
    assert "- **Prisons:** Hasselt\n" in (tmp_path / "out" / "hasselt.md").read_text("utf-8")
    assert "- **Prisons:** Gent and Vorst\n" in (tmp_path / "out" / "gent.md").read_text("utf-8")


SLOWLY = """\
import sys
import hulpplan.cli.commands.report.many as many
many.PATIENCE = {patience}
from hulpplan.__main__ import main
sys.argv[0] = "hulpplan"
sys.exit(main())
"""


def on_a_terminal(tmp_path: Path, patience: float) -> str:
    """Run `report --all` with standard error on a terminal, and return what stood there."""
    ours, theirs = pty.openpty()
    words = ["--lang", "en", "--plans", str(ROOT / "plans"), "--today", "2022-06-30"]
    line = [sys.executable, "-c", SLOWLY.format(patience=patience), *words]
    process = os.posix_spawn(
        line[0],
        [*line, "report", "sheet", "--all", "-o", str(tmp_path / "out")],
        environment({"TERM": "xterm", "COLUMNS": "80"}),
        file_actions=[(os.POSIX_SPAWN_DUP2, theirs, 2), (os.POSIX_SPAWN_CLOSE, ours)],
    )
    os.close(theirs)
    seen = b""
    while select.select([ours], [], [], 30)[0]:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.waitpid(process, 0)
    os.close(ours)
    return seen.decode("utf-8")


def test_on_a_terminal_people_see_how_far_it_is_when_it_takes_long(tmp_path: Path) -> None:
    assert "Making reports" in on_a_terminal(tmp_path, 0)
    assert len(names(tmp_path / "out")) == 8


def test_what_is_done_soon_shows_no_bar(tmp_path: Path) -> None:
    seen = on_a_terminal(tmp_path, 60)

    assert "Making reports" not in seen
    assert "8 reports written" in seen


def test_a_result_in_bytes_goes_to_standard_output_as_it_is(hulpplan: Command) -> None:
    code = "from hulpplan.cli.files import deliver; deliver(b'\\x00\\xff', None); raise SystemExit"
    line = hulpplan.line(launcher=code)
    assert subprocess.run(line, capture_output=True, check=False, env=environment()).stdout == b"\x00\xff"
