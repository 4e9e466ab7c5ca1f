"""Work that is done in a process of its own, and here when that cannot be."""

import os
import subprocess
import sys
import textwrap
from threading import Event, Thread

import pytest

from command import SECONDS, environment
from hulpplan.site.worker import worker

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not copy processes")

TWO_PROCESSORS = """\
import os, time
from contextlib import suppress
from pathlib import Path
from hulpplan.site.worker import worker
os.sched_getaffinity = lambda _: {0, 1}
home = os.getpid()
"""


def printed(code: str) -> str:
    """Run code in a process with one thread, which that of the tests may not be."""
    done = subprocess.run(
        [sys.executable, "-c", TWO_PROCESSORS + textwrap.dedent(code)],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_result_comes_back_from_another_process() -> None:
    code = """
        with worker(lambda: (os.getpid(), "made")) as result:
            process, text = result()
        print(text, process != home)
        """

    assert printed(code) == "made True\n"


def test_with_one_processor_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    with worker(os.getpid) as result:
        assert result() == os.getpid()


def test_beside_other_threads_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    end = Event()
    other = Thread(target=end.wait)
    other.start()
    with worker(os.getpid) as result:
        assert result() == os.getpid()
    end.set()
    other.join()


def test_what_went_wrong_there_is_done_again_here() -> None:
    code = """
        def work():
            if os.getpid() != home:
                raise RuntimeError
            return "made here"

        with worker(work) as result:
            print(result())
        """

    assert printed(code) == "made here\n"


def test_work_that_is_no_longer_wanted_is_ended(tmp_path: os.PathLike[str]) -> None:
    code = f"""
        started = Path({str(tmp_path)!r}, "started")

        def work():
            started.touch()
            time.sleep(600)

        with suppress(RuntimeError), worker(work):
            while not started.exists():
                time.sleep(0.01)
            raise RuntimeError
        print("ended")
        """

    assert printed(code) == "ended\n"
