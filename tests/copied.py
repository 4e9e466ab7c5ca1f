"""Commands in copies of a process that has the program loaded: as new processes, but for the loading."""

import atexit
import json
import os
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import command_template
from command_template import LENGTH

POSSIBLE = hasattr(os, "fork") and hasattr(socket, "send_fds")
_MOST = 65536

Done = tuple[int, bytes, bytes]
"""The exit code, and what was written to standard output and standard error."""


class Copies:
    """The process that is copied, of which each worker of the tests has one."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        # What it loads is measured where it is loaded in earnest: in processes that are not copies.
        unmeasured = {name: value for name, value in environment.items() if not name.startswith("COV")}
        self._socket, asked = socket.socketpair()
        # Python writes otherwise to what it can go back in, so this is no file.
        self._said, said = socket.socketpair()
        with asked, said:
            line = [sys.executable, command_template.__file__]
            self._process = subprocess.Popen(
                line, stdin=asked.fileno(), stdout=said.fileno(), stderr=said.fileno(), env=unmeasured
            )

    def run(self, words: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: float) -> Done:
        """Run a command."""
        wanted = {"words": words, "folder": str(folder), "environment": dict(environment)}
        sent = json.dumps(wanted).encode()
        readers, writers = zip(os.pipe(), os.pipe(), strict=True)
        socket.send_fds(self._socket, [LENGTH.pack(len(sent))], writers)
        for one in writers:
            os.close(one)
        self._socket.sendall(sent)
        process = self._number()
        try:
            stdout, stderr = _read_all(readers, time.monotonic() + seconds)
        except TimeoutError:
            os.kill(process, 9)
            self._number()
            raise subprocess.TimeoutExpired(list(words), seconds) from None
        finally:
            for one in readers:
                os.close(one)
        code = self._number()
        return code - (1 << 32) if code >> 31 else code, stdout, stderr

    def end(self) -> None:
        """Let it go."""
        self._socket.close()
        self._process.wait()
        self._said.close()

    def _number(self) -> int:
        found = self._socket.recv(LENGTH.size, socket.MSG_WAITALL)
        assert len(found) == LENGTH.size, self._said.recv(_MOST).decode("utf-8", "replace")
        number: int = LENGTH.unpack(found)[0]
        return number


_running: list[Copies] = []


def copied(words: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: float) -> Done:
    """Run a command in a copy, which starts with an environment that differs not in what Python looks at."""
    if not _running:
        _running.append(Copies(environment))
        atexit.register(_running[0].end)
    return _running[0].run(words, folder, environment, seconds)


def _read_all(streams: Sequence[int], deadline: float) -> tuple[bytes, bytes]:
    """Read two streams until both have ended."""
    found: dict[int, list[bytes]] = {one: [] for one in streams}
    with selectors.DefaultSelector() as selector:
        for one in streams:
            selector.register(one, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(max(deadline - time.monotonic(), 0))
            if not ready:
                raise TimeoutError
            for key, _ in ready:
                read = os.read(key.fd, _MOST)
                found[key.fd].append(read)
                if not read:
                    selector.unregister(key.fd)
    first, second = (b"".join(parts) for parts in found.values())
    return first, second
