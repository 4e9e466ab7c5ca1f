"""The Nu Html Checker, the validator of the W3C, on files."""

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

INSTALLED = Path(sys.prefix) / "page-checks" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SECONDS = 120
# It runs for some seconds: what Java does to be quick in an hour takes longer than it gains.
_BRIEF = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")

_ALLOWED = (
    # It does not compute hashes; that the sheet counts under the policy is seen in the browser.
    "Inline style violates Content Security Policy (meta tag)",
    # To it a file belongs to no origin, and so is no file of its own to a page: browsers know better, as is seen.
    "Resource violates Content Security Policy (meta tag): external",
    # It does not know these properties of SVG 2, sections 13.8 and 8.13.
    "CSS: “paint-order”: Property “paint-order” doesn't exist.",
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
)


def invalid_in(files: Iterable[Path]) -> dict[str, list[str]]:
    """Validate pages, with their style sheets and drawings, all in one go.

    Returns:
        What is wrong, or warned against, by the path of the file; a valid file has no entry.
    """
    java = shutil.which("java")
    assert java, "java is missing: `make test` installs it, or says whom to ask"
    assert INSTALLED.is_file(), "vnu is missing: `make test` installs it"
    names = [str(file.absolute()) for file in files]
    assert names, "nothing to validate"
    done = subprocess.run(
        [
            java,
            *_BRIEF,
            "-Xss4m",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-jar",
            INSTALLED,
            "--format",
            "json",
            "--exit-zero-always",
            "--stdout",
            *names,
        ],
        capture_output=True,
        timeout=SECONDS,
        check=True,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for message in json.loads(done.stdout)["messages"]:
        if not message["message"].startswith(_ALLOWED):
            found[unquote(urlsplit(message.get("url", "")).path)].append(_said(message))
    return dict(found)


def _said(message: dict[str, Any]) -> str:
    kind = message.get("subType", message["type"])
    return f"{message.get('lastLine', '?')}:{message.get('firstColumn', '?')} {kind}: {message['message']}"
