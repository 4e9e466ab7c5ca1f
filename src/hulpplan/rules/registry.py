"""All rules: the built-in ones, found by scanning the packages, and those of other packages."""

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
    """Return the built-in rules: every rule in a module of a family. There is no list of them."""
    built_in: list[Rule] = []
    for family in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        if family.ispkg:
            package = importlib.import_module(family.name)
            for module in pkgutil.iter_modules(package.__path__, f"{family.name}."):
                members = vars(importlib.import_module(module.name)).values()
                built_in += [member for member in members if isinstance(member, Rule)]
    return tuple(built_in)


@cache
def own_rules() -> OwnRules:
    """Return the rules of other packages."""
    return installed_rules(built_in_rules())


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(sorted((*built_in_rules(), *own_rules().rules), key=lambda rule: rule.code))


def rules_named(pattern: str) -> list[Rule]:
    """Return the rules with this code, prefix of a code, or name."""
    return matching_rules(pattern, all_rules())


def matching_rules(pattern: str, among: Sequence[Rule]) -> list[Rule]:
    """Return the rules among these with this code, prefix of a code, or name."""
    wanted = pattern.strip()
    by_name = [rule for rule in among if rule.name == wanted.lower()]
    return by_name or [rule for rule in among if wanted and rule.code.startswith(wanted.upper())]


def nearest_rule(written: str, among: Sequence[Rule]) -> str | None:
    """Return the code or name that was probably meant, or None."""
    return nearest(written, [*(rule.code for rule in among), *(rule.name for rule in among)])
