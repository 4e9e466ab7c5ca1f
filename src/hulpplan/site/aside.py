"""Doing part of the work in a process of its own, where the system can copy this one.

Reading the plans is done once, and most of the time goes into writing pages: with two languages and two
processors that halves.
"""

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import BinaryIO, Generic, TypeVar

T = TypeVar("T")

_GOOD = b"+"


class Aside(Generic[T]):
    """Work that was given away, or still has to be done."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._child = 0
        self._stream: BinaryIO | None = None
        self._alive = -1

    def start(self) -> None:
        """Give the work away when that can be done."""
        if not _can_be_copied():
            return
        reader, writer = os.pipe()
        # Nothing is ever written into this one; it ends when this process does, whatever ended it.
        alive, self._alive = os.pipe()
        self._child = os.fork()
        if self._child == 0:  # pragma: no cover - runs in a process of its own
            os.close(reader)
            os.close(self._alive)
            _do(self._work, writer, alive)
        os.close(writer)
        os.close(alive)
        self._stream = os.fdopen(reader, "rb")

    def result(self) -> T:
        """Return what the work gave; where it went wrong, it is done again here, and errors are told."""
        if self._stream is None:
            return self._work()
        with self._stream as stream:
            sent = stream.read()
        self._wait()
        if not sent.startswith(_GOOD):
            return self._work()
        made: T = pickle.loads(sent[1:])  # noqa: S301 - written by a copy of this process
        return made

    def stop(self) -> None:
        """End the work that was given away and is no longer wanted."""
        if self._stream is not None:
            self._stream.close()
            os.kill(self._child, 9)
            self._wait()

    def _wait(self) -> None:
        os.waitpid(self._child, 0)
        os.close(self._alive)
        self._stream = None


def _do(  # pragma: no cover - runs in a process of its own
    work: Callable[[], T], writer: int, alive: int
) -> None:
    """Do the work and send what it gave; nothing is sent when it went wrong, and nothing is said.

    It ends when the process that it was copied from does.
    """
    try:
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        Thread(target=_end_with, args=(alive,), daemon=True).start()
        sent = _GOOD + pickle.dumps(work())
        with os.fdopen(writer, "wb") as stream:
            stream.write(sent)
    finally:
        # Without what the program does when it ends: that is for the one that goes on.
        os._exit(0)


def _end_with(alive: int) -> None:  # pragma: no cover - runs in a process of its own
    os.read(alive, 1)
    os._exit(1)


def _can_be_copied() -> bool:
    """Tell whether this system copies processes and has more than one processor for us."""
    affinity = getattr(os, "sched_getaffinity", None)
    return hasattr(os, "fork") and affinity is not None and len(affinity(0)) > 1


@contextmanager
def aside(work: Callable[[], T]) -> Iterator[Aside[T]]:
    """Give work away for as long as the block lasts."""
    given = Aside(work)
    given.start()
    try:
        yield given
    finally:
        given.stop()
