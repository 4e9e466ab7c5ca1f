"""The step from YAML to data inside one process, against the bare event stream of the C parser.

    .venv/bin/python bench/yaml_stage.py DIR

DIR holds plan files. Both read the same bytes in turn; the figures are processor time, the best of the
rounds, with the garbage collector off for both, as hulpplan runs.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from _ruamel_yaml import CParser
from ruamel.yaml.events import StreamEndEvent

from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.limits import Limits

ROUNDS = 7
BYTES_IN_MB = 1e6


def hulpplan_data(source: bytes) -> object:
    """Read one file the way hulpplan does, up to plain data.

    Raises:
        ValueError: the quick way gave up, so that the figure would not be about it.
    """
    data = plain_data(source.decode(), Limits())
    if data is None:
        message = "a file of the corpus needs the careful reader"
        raise ValueError(message)
    return data


def events_only(source: bytes) -> None:
    """Draw all events of one file from the C parser and drop them."""
    next_event = CParser(source).get_event
    while next_event().__class__ is not StreamEndEvent:
        pass


def seconds(read: Callable[[bytes], object], sources: Sequence[bytes]) -> float:
    """Give the processor time of reading all files, one after the other."""
    started = time.process_time()
    for source in sources:
        read(source)
    return time.process_time() - started


def measure(
    load: Callable[[bytes], object], sources: Sequence[bytes], rounds: int = ROUNDS
) -> dict[str, float]:
    """Compare a loader with the bare event stream.

    Args:
        load: reads one file; what it gives is dropped at once.
        sources: the bytes of the files.
        rounds: how many times both are run, in turn.

    Returns:
        Milliseconds per MB of both, and how many times as long the loader takes.
    """
    gc.disable()
    pairs = [(seconds(events_only, sources), seconds(load, sources)) for _ in range(rounds)]
    gc.enable()
    megabytes = sum(map(len, sources)) / BYTES_IN_MB
    events, data = (min(column) * 1000 / megabytes for column in zip(*pairs, strict=True))
    return {"events_ms_per_mb": events, "data_ms_per_mb": data, "ratio": data / events}


def main() -> int:
    """Measure over the plan files of a folder and print the figures as JSON."""
    sources = [path.read_bytes() for path in sorted(Path(sys.argv[1]).glob("**/*.yaml"))]
    sys.stdout.write(json.dumps(measure(hulpplan_data, sources)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
