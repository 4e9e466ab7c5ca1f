"""All rules, found by looking into the folders."""

import importlib
import pkgutil
from functools import cache

from hulpplan import rules
from hulpplan.rules.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code. A rule is a file in the folder of its family; nothing lists them."""
    found = []
    for family in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        if family.ispkg:
            package = importlib.import_module(family.name)
            for module in pkgutil.iter_modules(package.__path__, f"{family.name}."):
                members = vars(importlib.import_module(module.name)).values()
                found += [member for member in members if isinstance(member, Rule)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rules_named(pattern: str) -> list[Rule]:
    """Return the rules that a code, the beginning of a code, or a name stands for."""
    wanted = pattern.strip()
    by_name = [rule for rule in all_rules() if rule.name == wanted.lower()]
    return by_name or [rule for rule in all_rules() if wanted and rule.code.startswith(wanted.upper())]
