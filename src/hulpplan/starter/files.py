"""The files of a new plans repository, as texts."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from hulpplan.i18n import N_, Catalogue, Language
from hulpplan.model.register import Prison
from hulpplan.render.plain import fill
from hulpplan.resources import templates_dir
from hulpplan.settings import DEFAULT_PLANS
from hulpplan.settings_search import FILE_NAME
from hulpplan.starter.choices import Choices, Ci
from hulpplan.starter.register import register_files

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
_AROUND: Final = {"settings.yaml": FILE_NAME, "pre-commit.yaml": ".pre-commit-config.yaml"}
_SHARED: Final = {"gitattributes": ".gitattributes", "gitignore": ".gitignore"}
_SERVERS: Final[Mapping[Ci, tuple[str, ...]]] = {
    "both": ("github", "gitlab"),
    "github": ("github",),
    "gitlab": ("gitlab",),
    "none": (),
}
_CI_FILES: Final = {"github": ".github/workflows/hulpplan.yml", "gitlab": ".gitlab-ci.yml"}

Files = dict[PurePosixPath, str]


def plan_files(choices: Choices, known: Mapping[str, Prison], words: Catalogue) -> Files:
    """Write everything in the plans folder: register, strategic plan, a plan for each prison, the example.

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


def files_around(ci: Ci, version: str, language: Language) -> Files:
    """Write what lies around the plans: settings, git, pre-commit, and what a server checks with.

    Args:
        ci: for which server.
        version: of hulpplan; the server installs this one or a later one that fits.
        language: of the texts.
    """
    servers = _SERVERS[ci]
    templates = {**_AROUND, **{f"{server}.yml": _CI_FILES[server] for server in servers}}
    values = {"version": version}
    own = {
        PurePosixPath(name): _fill(f"{language}/{template}", values) for template, name in templates.items()
    }
    shared = {PurePosixPath(name): _fill(f"shared/{template}", {}) for template, name in _SHARED.items()}
    return {**own, **shared}


def readme(choices: Choices, language: Language) -> Files:
    """Write the README of a repository whose plans were all made by `plan_files`."""
    values = {
        "ci": _SERVERS[choices.ci],
        "prisons": choices.prisons,
        "shown_prison": next(iter(choices.prisons), _EXAMPLE_PRISON[language]),
    }
    return {PurePosixPath("README.md"): _fill(f"{language}/README.md", values)}


def _fill(template: str, values: Mapping[str, object]) -> str:
    return fill(template, values, templates_dir() / "init")
