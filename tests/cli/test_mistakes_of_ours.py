"""A mistake in the program itself: one line that says so, and where the details are."""

import subprocess
import sys
from pathlib import Path

import pytest

from command import INSIDE, SECONDS, environment
from plans_folder import PlansFolder

# Goes wrong while the program reads, in a way that it cannot foresee.
FAIL = INSIDE.format(
    code="""
def fail(event, arguments):
    if event == "open" and str(arguments[0]).endswith("hasselt.yaml"):
        raise LookupError("something of ours")
sys.addaudithook(fail)
"""
)


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_mistake_of_ours_is_told_in_one_line_with_a_file_to_report(
    plans: PlansFolder, tmp_path: Path, lang: str
) -> None:
    details = tmp_path / "details"
    details.mkdir()

    done = subprocess.run(
        [sys.executable, "-c", FAIL, "hulpplan", "validate", "--lang", lang],
        cwd=plans.root,
        env=environment({"TMPDIR": str(details)}),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    [file] = details.iterdir()
    assert str(file) in done.stderr
    assert "something of ours" in file.read_text("utf-8")
