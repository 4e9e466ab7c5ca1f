"""The files of a new plans repository, as texts."""

import re
import shlex
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from hulpplan.i18n import N_, Catalogue, Language
from hulpplan.init_repo.choices import Choices, Ci
from hulpplan.init_repo.register import register_files
from hulpplan.model.register import Prison
from hulpplan.package_data import templates_dir
from hulpplan.render.plain import fill
from hulpplan.settings import DEFAULT_PLANS
from hulpplan.settings_search import FILE_NAME

PLANS: Final = PurePosixPath(DEFAULT_PLANS)
PLAN_TITLE: Final = N_("Local action plan {prison} {period}")

_Names = Mapping[Language, str]
_STRATEGIC: Final[_Names] = {"nl": "strategisch", "en": "strategic"}
_LOCAL: Final[_Names] = {"nl": "lokaal", "en": "local"}
_EXAMPLE: Final[Mapping[Language, Mapping[str, str]]] = {
    "nl": {
        "example-register.yaml": "voorbeeld/register.yaml",
        "example-strategic.yaml": "voorbeeld/strategisch-plan.yaml",
        "example-action-plan.yaml": "voorbeeld/actieplan.yaml",
    },
    "en": {
        "example-register.yaml": "example/register.yaml",
        "example-strategic.yaml": "example/strategic-plan.yaml",
        "example-action-plan.yaml": "example/action-plan.yaml",
    },
}
_EXAMPLE_PRISON: Final[_Names] = {"nl": "voorbeeldgevangenis", "en": "example-prison"}
_AROUND: Final = {"settings.yaml": FILE_NAME}
_SHARED: Final = {"gitattributes": ".gitattributes", "gitignore": ".gitignore"}
_SERVERS: Final[Mapping[Ci, tuple[str, ...]]] = {
    "both": ("github", "gitlab"),
    "github": ("github",),
    "gitlab": ("gitlab",),
    "none": (),
}

PRE_COMMIT: Final = PurePosixPath(".pre-commit-config.yaml")
CHECKS: Final[Mapping[str, PurePosixPath]] = {
    "github": PurePosixPath(".github/workflows/hulpplan.yml"),
    "gitlab": PurePosixPath(".gitlab-ci.yml"),
}
"""The file with which each server checks the plans, from the top of the repository."""
PAGES: Final[Mapping[str, PurePosixPath]] = {
    "github": PurePosixPath(".github/workflows/hulpplan-pages.yml"),
    "gitlab": PurePosixPath(".gitlab/hulpplan-pages.yml"),
}
"""The file with which each server publishes the website; that of GitLab is included by the one above."""
INCLUDE: Final = f"include: /{PAGES['gitlab']}"

Files = dict[PurePosixPath, str]


@dataclass(frozen=True, slots=True)
class Servers:
    """The servers that check the plans.

    `folder` is the way from the top of the repository to the new folder, `release` the version of hulpplan:
    a server installs this one or a later one that fits. With `pages` it publishes the website too.
    """

    ci: Ci
    pages: bool
    folder: PurePosixPath
    release: str

    @property
    def names(self) -> tuple[str, ...]:
        """The servers."""
        return _SERVERS[self.ci]

    @property
    def is_inside(self) -> bool:
        """Whether the new folder is a subfolder of a repository."""
        return self.folder != PurePosixPath()

    @property
    def can_be_named(self) -> bool:
        """Whether the name of the folder can be written in all these files without quoting."""
        name = str(self.folder)
        return not name.startswith("-") and all(sign.isalnum() or sign in " ._-/" for sign in name)

    @property
    def command(self) -> str:
        """The command that checks the plans, from the top of the repository."""
        return f"hulpplan{self._options} validate"

    @property
    def _options(self) -> str:
        return f" --config {shlex.quote(str(self.folder / FILE_NAME))}" if self.is_inside else ""

    def values(self) -> dict[str, object]:
        """Return the values for their templates."""
        build = str(self.folder / "build")
        return {
            "version": self.release,
            "options": self._options,
            "build": shlex.quote(build),
            "build_path": build,
            "files": f"^{re.escape(str(self.folder))}/.*" if self.is_inside else "",
            "include": INCLUDE if self.pages else "",
        }


def new_plan_files(choices: Choices, known: Mapping[str, Prison], words: Catalogue) -> Files:
    """Return the files of the plans folder: register, strategic plan, a plan for each prison, the example.

    Args:
        choices: what was chosen.
        known: the prisons of the register, by id.
        words: the language.
    """
    language = words.language
    values = {
        "plan_id": choices.plan_id,
        "title": choices.title,
        "start": choices.start,
        "end": choices.end,
    }
    files = {PLANS / "register" / name: text for name, text in register_files().items()}
    path = PLANS / _STRATEGIC[language] / f"{choices.plan_id}.yaml"
    files[path] = _fill(f"{language}/strategic.yaml", values)
    period = choices.start if choices.start == choices.end else f"{choices.start}-{choices.end}"
    for id_ in choices.prisons:
        prison = known[id_]
        plan_title = words.say(PLAN_TITLE, prison=prison.title or id_, period=period)
        own = {**values, "prison": id_, "management": prison.management, "plan_title": plan_title}
        files[PLANS / _LOCAL[language] / f"{id_}.yaml"] = _fill(f"{language}/action-plan.yaml", own)
    for template, name in _EXAMPLE[language].items():
        files[PLANS / name] = _fill(f"{language}/{template}", {})
    return files


def files_around(language: Language) -> Files:
    """Return the files around the plans: settings, and files for git."""
    own = {PurePosixPath(name): _fill(f"{language}/{template}", {}) for template, name in _AROUND.items()}
    shared = {PurePosixPath(name): _fill(f"shared/{template}", {}) for template, name in _SHARED.items()}
    return {**own, **shared}


def server_files(servers: Servers, language: Language) -> Files:
    """Return the files that check the plans before and on a server, and that publish the website.

    Returns:
        The files by their paths from the top of the repository; none when the folder cannot be named in them.
    """
    if not servers.can_be_named:
        return {}
    templates = {"pre-commit.yaml": PRE_COMMIT, **{f"{name}.yml": CHECKS[name] for name in servers.names}}
    if servers.pages:
        templates |= {f"{name}-pages.yml": PAGES[name] for name in servers.names}
    values = servers.values()
    return {path: _fill(f"{language}/{template}", values) for template, path in templates.items()}


def readme(
    choices: Choices, servers: Servers, written: Collection[PurePosixPath], language: Language
) -> Files:
    """Return the README of a repository whose plans were all made by `new_plan_files`.

    Args:
        choices: what was chosen.
        servers: what the plans are checked with.
        written: those of `server_files` that are there as we wrote them: no other is promised.
        language: of the text.
    """
    values = {
        "checks": [name for name in servers.names if CHECKS[name] in written],
        "pages": [
            name
            for name in servers.names
            if PAGES[name] in written and (name == "github" or CHECKS[name] in written)
        ],
        "pre_commit": PRE_COMMIT in written,
        "is_inside": servers.is_inside,
        "prisons": choices.prisons,
        "shown_prison": next(iter(choices.prisons), _EXAMPLE_PRISON[language]),
    }
    return {PurePosixPath("README.md"): _fill(f"{language}/README.md", values)}


def _fill(template: str, values: Mapping[str, object]) -> str:
    return fill(template, values, templates_dir() / "init")
