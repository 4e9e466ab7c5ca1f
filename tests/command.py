"""The real command, in this process or in one of its own."""

import gc
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from unittest.mock import patch

from hulpplan.__main__ import run_safely

# What the program looks at, and what must not come in from the machine the tests run on.
_LOOKED_AT = (
    *("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "TZ", "NO_COLOR", "FORCE_COLOR", "COLUMNS"),
    *("SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONUTF8"),
)
SECONDS = 60
TODAY_EPOCH = "1525176000"
"""1 May 2018, in seconds since 1970: before the plan of the small folder begins nothing in it can be late."""
START = (sys.executable, "-m", "hulpplan")

WITHOUT_ROOT = """\
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
for capability in (1, 2):
    if os.geteuid() == 0 and libc.prctl(24, capability, 0, 0, 0) != 0:
        sys.exit(99)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Starts a program that has no more rights to files than their owner gave: root may read all otherwise."""

SMALL_FILES = """\
import os, resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
# What is measured of this run could not be saved.
for name in [name for name in os.environ if name.startswith("COV")]:
    del os.environ[name]
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Starts a program whose files cannot grow past 600 kB, as on a full disk."""


INSIDE = """\
import os, runpy, signal, sys
{code}
words = sys.argv[1:]
sys.argv = ["hulpplan", *words[words.index("hulpplan") + 1:]]
runpy.run_module("hulpplan", run_name="__main__", alter_sys=True)
"""
"""Runs the program in a process that was made ready by some code, such as an audit hook."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def told(self) -> str:
        """The one line on standard error; fails when there are more or none, or when it is a traceback."""
        assert self.stderr.endswith("\n"), self.stderr
        assert "Traceback" not in self.stderr
        lines = self.stderr.splitlines()
        assert len(lines) == 1, self.stderr
        return lines[0]


@dataclass(frozen=True, slots=True)
class Command:
    """Runs `hulpplan` in a folder: in this process, or in one of its own where a test needs that."""

    folder: Path

    def __call__(
        self,
        *words: str | Path,
        lang: str | None = "en",
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        launcher: str | None = None,
    ) -> Result:
        """Run the command.

        It gets a process of its own for a launcher, and for a variable that Python reads when it starts.

        Args:
            words: the words of the command line.
            lang: given as `--lang`; None to leave the choice to the program.
            cwd: the folder it runs in; the test's own by default.
            env: set on top of the environment.
            launcher: Python code that starts what it finds in its arguments.
        """
        line = self.line(*words, lang=lang, launcher=launcher)
        if launcher is None and not any(name.startswith("PYTHON") for name in env or ()):
            return _run_here(line[len(START) :], cwd or self.folder, environment(env))
        done = subprocess.run(
            line,
            cwd=cwd or self.folder,
            env=environment(env),
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def line(self, *words: str | Path, lang: str | None = "en", launcher: str | None = None) -> list[str]:
        """Return the words to start a process with."""
        before: Sequence[str] = (sys.executable, "-c", launcher) if launcher else ()
        language = ("--lang", lang) if lang else ()
        return [*before, *START, *language, *(str(word) for word in words)]


def _run_here(words: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Result:
    """Run the program in this process, and leave it as it was."""
    with TemporaryFile() as out, TemporaryFile() as err:
        with (
            chdir(folder),
            patch.dict(os.environ, environment, clear=True),
            Path(os.devnull).open(encoding="utf-8") as stdin,
            _writes_to(out) as stdout,
            _writes_to(err) as stderr,
            patch.object(sys, "stdin", stdin),
            redirect_stdout(stdout),
            redirect_stderr(stderr),
        ):
            code = run_safely(words)
        # The website keeps what it made from being looked at as garbage until the process ends.
        gc.unfreeze()
        return Result(code, _text(out), _text(err))


def _writes_to(file: IO[bytes]) -> IO[str]:
    return os.fdopen(os.dup(file.fileno()), "w", encoding="utf-8", errors="replace")


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8")


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of this process without what would change what the program says.

    Its today is the day on which the small folder of plans has no findings.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _LOOKED_AT}
    return {**kept, "SOURCE_DATE_EPOCH": TODAY_EPOCH, **(extra or {})}
