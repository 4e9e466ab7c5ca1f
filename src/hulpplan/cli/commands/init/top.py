"""The top of a repository, where servers and pre-commit look for what they are to do with the plans."""

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Final

from hulpplan.cli.new_files import already_there, text_of
from hulpplan.error import UserError
from hulpplan.files import repository_of
from hulpplan.i18n import N_, Catalogue
from hulpplan.init_repo.choices import Ci
from hulpplan.init_repo.texts import CHECKS, INCLUDE, PAGES, Files, Servers, server_files
from hulpplan.paths import followed

PROGRAM: Final = "hulpplan"
"""A file in which this stands has to do with us."""
TO_CHECK = N_("To check the plans there too, let {path} run this from the top of the repository: {command}")
TO_PUBLISH = N_("To publish the website, add this to {path}: {entry}")
CANNOT_NAME = N_(
    "No files for a server or pre-commit were written, for they cannot hold the name of '{folder}'. Let the "
    "server run this from the top of the repository: {command}"
)
SEEN = {
    "github": N_(
        "With GitHub Pages everybody on the internet sees the website, also when the repository is private: "
        "only GitHub Enterprise can limit that. Switch it on under Settings > Pages > Source: GitHub Actions."
    ),
    "gitlab": N_(
        "With GitLab Pages everybody on the internet sees the website of a public project; of a private one "
        "its members, unless the server does not limit that. Look before the first run under Settings > "
        "General > Visibility > Pages."
    ),
}


@dataclass(frozen=True, slots=True)
class Top:
    """The top of the repository, where servers and pre-commit look; without one the new folder itself.

    Attributes:
        path: where it is, from the current folder.
        is_repository: whether there is a repository already.
        servers: what the plans are checked with.
        files: what is to be written for that, by the path from the top.
        there: those at whose place there is something already.
        foreign: those of them that have nothing to do with hulpplan.
    """

    path: Path
    is_repository: bool
    servers: Servers
    files: Files
    there: Collection[PurePosixPath]
    foreign: Collection[PurePosixPath]

    @classmethod
    def of(cls, root: Path, current: Path, ci: Ci, words: Catalogue, *, pages: bool) -> "Top":
        """Look at what a new folder lies in.

        Raises:
            UserError: when no server is to publish the website, or a path leads out of the repository.
        """
        if pages and ci == "none":
            raise UserError(
                N_("--pages lets a server publish the website; choose one with --ci github, gitlab or both.")
            )
        repository = repository_of(root)
        place = repository or followed(root)
        folder = PurePosixPath(followed(root).relative_to(place).as_posix())
        servers = Servers(ci, pages, folder, _release())
        path = Path(os.path.relpath(place, current)) if servers.is_inside else root
        files = server_files(servers, words.language)
        there = already_there(path, files)
        foreign = [one for one in there if PROGRAM not in (text_of(path / one) or "")]
        return cls(path, repository is not None, servers, files, there, foreign)

    @property
    def working(self) -> set[PurePosixPath]:
        """The files that do their work once they are written."""
        return self.files.keys() - set(self.foreign)

    def hints(self, root: Path, words: Catalogue) -> Iterator[str]:
        """Yield what is to be done by hand, and who will see the website."""
        servers = self.servers
        if not servers.can_be_named:
            yield words.say(CANNOT_NAME, folder=root.as_posix(), command=servers.command)
            return
        for path in self.foreign:
            yield words.say(TO_CHECK, path=(self.path / path).as_posix(), command=servers.command)
        if not servers.pages:
            return
        included = self.path / CHECKS["gitlab"]
        if CHECKS["gitlab"] in self.there and PAGES["gitlab"].name not in (text_of(included) or ""):
            yield words.say(TO_PUBLISH, path=included.as_posix(), entry=INCLUDE)
        for name in servers.names:
            yield words.gettext(SEEN[name])


def _release() -> str:
    """Return the version of hulpplan without what only says how it was built."""
    release = re.match(r"\d+(\.\d+)+", version("hulpplan"))
    return release[0] if release else version("hulpplan")
