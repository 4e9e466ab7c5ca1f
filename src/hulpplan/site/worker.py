"""A second process, where the system can copy this one: the languages are written side by side."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread, active_count
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def worker(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Do work in a copy of this process until the block ends; the block is given what returns its result.

    Where that cannot be, or goes wrong there, the work is done here.
    """
    # A copy has one thread: what others hold when it is made, a lock or half a value, stays so for ever.
    if len(getattr(os, "sched_getaffinity", lambda _: ())(0)) <= 1 or active_count() > 1:
        yield work
        return
    reader, writer = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=_send, args=(work, writer))
    process.start()
    writer.close()
    try:
        yield lambda: _received(reader, work)
    finally:
        reader.close()
        process.kill()
        process.join()


def _received(reader: Connection, work: Callable[[], T]) -> T:
    try:
        result: T = reader.recv()
    except EOFError:
        return work()
    return result


def _send(work: Callable[[], T], writer: Connection) -> None:  # pragma: no cover - in a process of its own
    """Send what the work returned; nothing when it went wrong."""
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(BaseException):
        writer.send(work())
    os._exit(0)


def _end_with_parent() -> None:  # pragma: no cover - in a process of its own
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
