"""What a strategic plan calls its levels."""

from dataclasses import dataclass

from hulpplan.i18n import N_
from hulpplan.model.strategic_plan import LevelName, Levels, StrategicPlan
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Plan


@dataclass(frozen=True, slots=True)
class Names:
    """The words for one and for many of a level, with a capital."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class LevelNames:
    """The words of a plan for its options, objectives and supra-local actions.

    Source: docs/format.en.md, "levels".
    """

    option: Names
    objective: Names
    action: Names


def level_names(strategic: Plan[StrategicPlan] | None, words: Words) -> LevelNames:
    """Return the plan's own words, or ours where it has none."""
    levels = (strategic.content.levels if strategic else None) or Levels()
    return LevelNames(
        _names(levels.option, words.say(N_("Strategic option")), words.say(N_("Strategic options"))),
        _names(levels.objective, words.say(N_("Objective")), words.say(N_("Objectives"))),
        _names(levels.action, words.say(N_("Supra-local action")), words.say(N_("Supra-local actions"))),
    )


def _names(level: LevelName | None, one: str, many: str) -> Names:
    found = level or LevelName()
    return Names(capital(found.one or one), capital(found.many or many))
