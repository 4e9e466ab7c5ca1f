"""Reports kept as real files, to be opened by who reviews a change."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def kept(name: str, now: str) -> str:
    """Return what a file says; with `UPDATE_SNAPSHOTS=1` it says first what is so now."""
    path = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(now, "utf-8", newline="\n")
    return path.read_text("utf-8")
