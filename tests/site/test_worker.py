"""Work that is done in a process of its own, and here when that cannot be."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hulpplan.site.worker import worker

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not copy processes")


class WrongError(Exception):
    """What goes wrong in these tests."""


def test_the_result_comes_back_from_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    with worker(lambda: (os.getpid(), "made")) as result:
        process, text = result()

    assert text == "made"
    assert process != os.getpid()


def test_with_one_processor_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    with worker(os.getpid) as result:
        assert result() == os.getpid()


def _fails_elsewhere(home: int) -> Callable[[], str]:
    def work() -> str:
        if os.getpid() != home:
            raise WrongError
        return "made here"

    return work


def test_what_went_wrong_there_is_done_again_here(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    with worker(_fails_elsewhere(os.getpid())) as result:
        assert result() == "made here"

    assert capfd.readouterr() == ("", "")


def test_work_that_is_no_longer_wanted_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import time  # noqa: PLC0415 - only here

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})

    def work() -> None:
        (tmp_path / "started").touch()
        time.sleep(600)

    def leave() -> None:
        with worker(work):
            while not (tmp_path / "started").exists():
                time.sleep(0.01)
            raise WrongError

    with pytest.raises(WrongError):
        leave()
