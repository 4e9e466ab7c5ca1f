"""A real git repository for tests: commits on days of one's choice, by nobody in particular."""

import os
import shutil
import subprocess
from pathlib import Path

_NOBODY = "somebody@example.org"
AUTHOR = "Author whom nobody may read of"
MESSAGE = "A message that nobody may read"


class Repository:
    """The repository in a folder, that is made here."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, day: str = "2019-01-01T12:00:00Z") -> str:
        """Run git, as if it were that day, without any setting of this machine."""
        program = shutil.which("git")
        assert program, "git is missing"
        env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        env |= {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": AUTHOR,
            "GIT_AUTHOR_EMAIL": _NOBODY,
            "GIT_AUTHOR_DATE": day,
            "GIT_COMMITTER_NAME": AUTHOR,
            "GIT_COMMITTER_EMAIL": _NOBODY,
            "GIT_COMMITTER_DATE": day,
        }
        done = subprocess.run(
            [program, *words], cwd=self.root, env=env, capture_output=True, check=True, timeout=60
        )
        return done.stdout.decode("utf-8").strip()

    def commit(self, day: str = "2019-01-01") -> str:
        """Commit everything as it is now, at noon of a day or at a moment; return the name of the commit."""
        self.git("add", "--all")
        moment = day if "T" in day or day.startswith("@") else f"{day}T12:00:00Z"
        self.git("commit", "--quiet", "--allow-empty", f"--message={MESSAGE}", day=moment)
        return self.git("rev-parse", "HEAD")
