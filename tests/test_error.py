"""What is said about an error of the system."""

import errno
import os
from pathlib import Path

import pytest

from hulpplan.error import cannot_write, reason_of
from hulpplan.finding import Fact
from hulpplan.i18n import Phrase
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import read_source


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.EIO, "anything"), os.strerror(errno.EIO)),
        (OSError("the medium is gone"), "the medium is gone"),
        (OSError(), "OSError"),
        (TimeoutError(), "TimeoutError"),
    ],
)
def test_the_reason_is_that_of_the_system_or_else_what_the_error_says(error: OSError, reason: str) -> None:
    assert reason_of(error) == reason
    assert cannot_write("x", error).phrase.values["reason"] == reason


def test_a_file_is_unreadable_for_what_the_error_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError("the medium is gone")  # noqa: EM101, TRY003 - an error of somebody else's

    monkeypatch.setattr("os.open", refuse)
    found = read_source(tmp_path / "x.yaml", "x.yaml", Limits())

    assert isinstance(found, Fact)
    assert found.values["detail"] == "the medium is gone"


def test_what_people_meet_is_said_in_words_of_ours() -> None:
    assert reason_of(OSError(errno.ENOSPC, "anything")) == Phrase("the disk is full")
