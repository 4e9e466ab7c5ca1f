"""The public names, for programs that use hulpplan as a library and for authors of rules.

A rule of one's own is a function made into a `Rule` with `rule`, in a package that names it (or its module)
as an entry point in the group `hulpplan.rules`; `docs/own-rules/` in the project is a whole example.
"""

import os
from pathlib import Path

from hulpplan.finding import Fix, Place, Problem, Related, Severity, Span, TextEdit
from hulpplan.finding import Path as PathInFile
from hulpplan.i18n import OwnText, Phrase, Value
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan, Advice, Agreement, Choice, LocalObjective, Need
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.scalars import Boolean, Day, Moment, NumberFromZero, Text, WholeFromOne, WholeFromZero
from hulpplan.model.strategic_plan import Objective, Option, StrategicPlan
from hulpplan.rules.rule import Context, Rule, rule
from hulpplan.settings import Settings, read_settings
from hulpplan.settings_search import find_settings_file, settings_starts
from hulpplan.shape.document import Document
from hulpplan.workspace.item import Item, Link, Plan
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace

__all__ = [
    "N_",
    "Action",
    "ActionPlan",
    "Advice",
    "Agreement",
    "Boolean",
    "Choice",
    "Context",
    "Day",
    "Document",
    "Fix",
    "Item",
    "Link",
    "LocalObjective",
    "Moment",
    "Need",
    "NumberFromZero",
    "Objective",
    "Offer",
    "Option",
    "PathInFile",
    "Phrase",
    "Place",
    "Plan",
    "Problem",
    "Record",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "StrategicPlan",
    "Text",
    "TextEdit",
    "Value",
    "WholeFromOne",
    "WholeFromZero",
    "Workspace",
    "load",
    "rule",
]


def N_(text: str, **translations: str) -> str:  # noqa: N802 - as gettext calls it
    """Return a sentence of a rule of your own with its translations.

    Args:
        text: the sentence in English, with values as `{name}`.
        translations: the same sentence by language: `nl="…"`. A language without one shows the English.
    """
    return OwnText(text, translations)


def load(
    folder: str | os.PathLike[str] = "plans", *, settings: str | os.PathLike[str] | None = None
) -> Workspace:
    """Read a folder of plans.

    Mistakes in the files raise nothing: the workspace holds what could be read, and its documents the
    facts about the rest. Names of files are relative to the current folder.

    Args:
        folder: the plans folder.
        settings: the settings file; by default `hulpplan.yaml` in the folder itself or the nearest parent
            that has one, else in the current folder or its parents.

    Returns:
        The resolved workspace: every plan, item and reference, known both ways.

    Raises:
        NotADirectoryError: when there is no such folder.
        FileNotFoundError: when the settings file that was named is not there.
    """
    place = Path(folder)
    if not place.is_dir():
        message = f"no folder of plans: {folder}"
        raise NotADirectoryError(message)
    current = Path.cwd()
    if settings is not None and (not os.path.lexists(settings) or Path(settings).is_dir()):
        message = f"no settings file: {settings}"
        raise FileNotFoundError(message)
    path = Path(settings) if settings is not None else find_settings_file(*settings_starts([folder], current))
    return load_folder(place, read_settings(path, current) if path else Settings(current), current)
