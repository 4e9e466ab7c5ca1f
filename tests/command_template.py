"""A process that has the whole program loaded, and for each command becomes it in a copy of itself.

Loading takes longer than most commands do. A copy starts out as a new process would: its own folder,
environment, streams and `sys.path`, and nothing that another command left behind.
Started by `command.py` with a socket as its standard input.
"""

import atexit
import gc
import importlib
import json
import os
import pkgutil
import runpy
import socket
import struct
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

LENGTH = struct.Struct("!I")


def load() -> None:
    """Load every module of the program and put its models together, but run nothing of it."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    package = importlib.import_module("hulpplan")
    for module in pkgutil.walk_packages(package.__path__, "hulpplan."):
        if module.name != "hulpplan.__main__":
            importlib.import_module(module.name)
    for model in _below(importlib.import_module("pydantic").BaseModel):
        if model.__module__.startswith("hulpplan."):
            model.model_rebuild()
    # What measures is loaded too, where it is there.
    with suppress(ImportError):
        measuring = importlib.import_module("coverage").Coverage(data_file=None, config_file=False)
        measuring.start()
        measuring.stop()
    # What is there already is not looked at again: that would copy it.
    gc.freeze()


def _below(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - a class, of which only Python knows what is below it
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def serve(asked: socket.socket) -> list[str] | None:
    """Make a copy for each command; return its words in the copy, and None when nobody asks any more."""
    while True:
        start, streams, _, _ = socket.recv_fds(asked, LENGTH.size, 2)
        if not start:
            return None
        with asked.makefile("rb", buffering=0) as stream:
            wanted = json.loads(_read(stream, *LENGTH.unpack(start)))
        process = os.fork()
        if process == 0:
            asked.close()
            return become(wanted, streams)
        for one in streams:
            os.close(one)
        asked.sendall(LENGTH.pack(process))
        _, status = os.waitpid(process, 0)
        asked.sendall(LENGTH.pack(os.waitstatus_to_exitcode(status) & 0xFFFFFFFF))


def become(wanted: dict[str, Any], streams: list[int]) -> list[str]:
    """Take the place that a new process would have."""
    for here, there in enumerate((os.open(os.devnull, os.O_RDONLY), *streams)):
        if there != here:
            os.dup2(there, here)
            os.close(there)
    os.environ.clear()
    os.environ.update(wanted["environment"])
    os.chdir(wanted["folder"])
    sys.path[0] = os.getcwd()  # noqa: PTH109 - as Python itself does
    return [str(word) for word in wanted["words"]]


def measured() -> Any:  # noqa: ANN401 - what measures need not be there
    """Measure what this process does when all are measured; it did not load what is measured itself."""
    config = os.environ.get("COVERAGE_PROCESS_CONFIG")
    if config is None:
        return None
    started = importlib.import_module("coverage").Coverage(config_file=f":data:{config}")
    # What never ran is known from the process that runs the tests; each copy need not look it up once more.
    started.set_option("run:source_pkgs", [])
    started.set_option("run:include", [f"{Path(importlib.import_module('hulpplan').__path__[0])}/*"])
    started.start()
    return started


def run(words: list[str]) -> int:
    """Run the program and return its exit code."""
    sys.argv = ["hulpplan", *words]
    try:
        runpy.run_module("hulpplan", run_name="__main__", alter_sys=True)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 1 if left.code else 0
    except BaseException:  # noqa: BLE001 - as Python itself does
        traceback.print_exc()
        return 1
    return 0


def leave(code: int) -> None:
    """End this process, without tidying up all that was loaded, which would take as long as a command."""
    atexit._run_exitfuncs()  # noqa: SLF001 - what the end of a process does first
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _read(stream: Any, length: int) -> bytes:  # noqa: ANN401 - a stream without a buffer
    found = b""
    while len(found) < length:
        found += stream.read(length - len(found))
    return found


if __name__ == "__main__":
    load()
    with socket.socket(fileno=os.dup(0)) as found:
        words = serve(found)
    if words is not None:
        measuring = measured()
        code = run(words)
        if measuring is not None:
            measuring.stop()
            measuring.save()
        leave(code)
