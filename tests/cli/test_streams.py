"""Standard output that is closed, full, or a terminal; Ctrl-C."""

import contextlib
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from command import INSIDE, SECONDS, Command, environment
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def many_findings(plans: PlansFolder, number: int = 3000) -> None:
    plans.action(f"contributes_to: [{', '.join(f'X{digit}' for digit in range(number))}]")


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--fail-on", "never"),
        ("validate", "--fail-on", "never", "--format", "json"),
        ("explain", "--format", "md"),
    ],
)
def test_a_reader_that_goes_away_is_no_error(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    many_findings(plans)
    process = subprocess.Popen(
        hulpplan.line(*words),
        cwd=plans.root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline()
    process.stdout.close()

    assert process.wait(SECONDS) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("number", [1, 3000])
def test_a_full_disk_behind_standard_output_is_told_in_one_line(
    plans: PlansFolder, hulpplan: Command, number: int, lang: str
) -> None:
    many_findings(plans, number)
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            hulpplan.line("validate", lang=lang),
            cwd=plans.root,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=SECONDS,
            check=False,
        )

    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"Traceback" not in done.stderr


def test_a_closed_standard_output_is_no_traceback(plans: PlansFolder, hulpplan: Command) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *hulpplan.line("validate")],  # noqa: S607 - of the system
        cwd=plans.root,
        env=environment(),
        stderr=subprocess.PIPE,
        timeout=SECONDS,
        check=False,
    )

    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 2)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_the_encoding_of_the_system_does_not_matter(
    plans: PlansFolder, hulpplan: Command, encoding: str
) -> None:
    plans.action("contributes_to: [D1]", "status: één–😀")

    result = hulpplan("validate", env={"PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0"})

    assert "één–😀" in result.stdout
    assert result.exit_code == 1


def on_terminal(command: Command, *words: str, env: dict[str, str] | None = None) -> str:
    """Run a command whose standard output is a terminal, and return what that shows."""
    main, other = pty.openpty()
    process = subprocess.Popen(
        command.line(*words), cwd=command.folder, env=environment(env), stdout=other, stdin=subprocess.DEVNULL
    )
    os.close(other)
    shown = b""
    with contextlib.suppress(OSError):
        while piece := os.read(main, 65536):
            shown += piece
    process.wait(SECONDS)
    os.close(main)
    return shown.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("words", [("validate",), ("trace", "hasselt/A1"), ("search", "informatie")])
def test_there_are_colours_on_a_terminal_only(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    plans.action("contributes_to: [D1, D1]")

    plain = hulpplan(*words).stdout
    coloured = on_terminal(hulpplan, *words)

    assert not ANSI.search(plain)
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured) == plain


@pytest.mark.parametrize("words", [("validate",), ("trace", "hasselt/A1"), ("search", "informatie")])
def test_colours_can_be_declined(plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]) -> None:
    plans.action("contributes_to: [D1, D1]")

    plain = hulpplan(*words).stdout

    assert on_terminal(hulpplan, *words, "--no-color") == plain
    assert on_terminal(hulpplan, *words, env={"NO_COLOR": "1"}) == plain
    assert ANSI.search(on_terminal(hulpplan, *words, env={"NO_COLOR": ""}))


@pytest.mark.parametrize("form", ["concise", "json", "github"])
def test_other_formats_have_no_colours_anywhere(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    plans.action("contributes_to: [D1, D1]")

    assert not ANSI.search(on_terminal(hulpplan, "validate", "--format", form))


def large(plans: PlansFolder) -> None:
    action = PLAN_BODY.partition("\n")[2]
    body = "actions:\n" + "".join(action.replace("id: A1", f"id: A{number}") for number in range(5))
    for number in range(80):
        head = PLAN_HEAD.replace("prison: hasselt", f"id: p{number}\nprison: hasselt")
        plans.write(f"veel/p{number:03}.yaml", head + body)


# Tells through a pipe when the program opens a file, and then waits for the signal, which ends the waiting.
TELL = INSIDE.format(
    code="""
def tell(event, arguments):
    if event == "open" and str(arguments[0]).endswith(os.environ["MARK"]):
        os.write(int(os.environ["PIPE"]), b"now\\n")
        import time
        time.sleep(30)
sys.addaudithook(tell)
"""
)


def _unmeasured(env: dict[str, str]) -> dict[str, str]:
    """Leave out what would measure the program: saving that is interrupted by the signal as well."""
    return {name: value for name, value in env.items() if not name.startswith("COV")}


def interrupted(plans: PlansFolder, *words: str, mark: str) -> subprocess.CompletedProcess[bytes]:
    """Start the program and send Ctrl-C at the moment it opens a certain file."""
    reader, writer = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", TELL, "hulpplan", "--lang", "en", *words],
        cwd=plans.root,
        env=_unmeasured(environment({"PIPE": str(writer), "MARK": mark})),
        pass_fds=(writer,),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(writer)
    assert os.read(reader, 4) == b"now\n"
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=SECONDS)
    os.close(reader)
    return subprocess.CompletedProcess(words, process.returncode, stdout, stderr)


@pytest.mark.parametrize("words", [("validate",), ("report", "--prison", "hasselt"), ("trace", "D1")])
def test_ctrl_c_while_it_reads_is_exit_code_130(plans: PlansFolder, words: tuple[str, ...]) -> None:
    large(plans)

    done = interrupted(plans, *words, mark="p075.yaml")

    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.strip() == b""


def test_ctrl_c_before_a_file_was_read_is_exit_code_130(plans: PlansFolder) -> None:
    done = interrupted(plans, "validate", mark="2015-2020.yaml")

    assert (done.returncode, done.stderr.strip()) == (130, b"")


def test_ctrl_c_while_it_starts_is_exit_code_130(plans: PlansFolder) -> None:
    done = interrupted(plans, "validate", mark="LC_MESSAGES/hulpplan.mo")

    assert (done.returncode, done.stderr.strip()) == (130, b"")


def test_ctrl_c_while_it_writes_leaves_no_half_file(plans: PlansFolder) -> None:
    (plans.root / "uit.txt").write_text("oud", "utf-8")
    many_findings(plans)

    done = interrupted(plans, "validate", "-o", "uit.txt", mark="0.new")

    assert (done.returncode, done.stderr.strip()) == (130, b"")
    assert (plans.root / "uit.txt").read_text("utf-8") == "oud"
    assert [path.name for path in plans.root.iterdir() if path.name.startswith(".")] == []
