"""All rules: ours, found by looking into the folders, and those that other packages bring along."""

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache

from hulpplan import rules
from hulpplan.nearest import nearest
from hulpplan.rules.own import OwnRules, installed_rules
from hulpplan.rules.rule import Rule


@cache
def built_in_rules() -> tuple[Rule, ...]:
    """Return our own rules. A rule is a file in the folder of its family; nothing lists them."""
    found = []
    for family in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        if family.ispkg:
            package = importlib.import_module(family.name)
            for module in pkgutil.iter_modules(package.__path__, f"{family.name}."):
                members = vars(importlib.import_module(module.name)).values()
                found += [member for member in members if isinstance(member, Rule)]
    return tuple(found)


@cache
def own_rules() -> OwnRules:
    """Return the rules that other packages bring along, looked for once."""
    return installed_rules(built_in_rules())


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(sorted((*built_in_rules(), *own_rules().rules), key=lambda rule: rule.code))


def rules_named(pattern: str) -> list[Rule]:
    """Return the rules that a code, the beginning of a code, or a name stands for."""
    return matching_rules(pattern, all_rules())


def matching_rules(pattern: str, among: Sequence[Rule]) -> list[Rule]:
    """Return the rules of these that a code, the beginning of a code, or a name stands for."""
    wanted = pattern.strip()
    by_name = [rule for rule in among if rule.name == wanted.lower()]
    return by_name or [rule for rule in among if wanted and rule.code.startswith(wanted.upper())]


def nearest_rule(written: str, among: Sequence[Rule]) -> str | None:
    """Return the code or name of a rule that somebody probably meant, or None."""
    return nearest(written, [*(rule.code for rule in among), *(rule.name for rule in among)])
