"""Every rule has cases in which it speaks at the exact spot, and in which it stays silent.

They are counted by reading its tests: a set of parameters of a test is a case. In a test that compares spots
the rule speaks when it is marked there, or in what the test uses of its file, and is silent when it is not.
"""

import ast
import re
from math import prod
from pathlib import Path

import pytest

from hulpplan.rules.registry import built_in_rules
from hulpplan.rules.rule import Rule

RULES = Path(__file__).parent.parent / "rules"
FEWEST = 3


@pytest.mark.parametrize("rule", built_in_rules(), ids=lambda rule: rule.code)
def test_a_rule_has_enough_cases_of_both_sorts(rule: Rule) -> None:
    [path] = RULES.glob(f"*/test_{rule.name.replace('-', '_')}.py")
    text = path.read_text("utf-8")
    parts = {name: part for part in ast.parse(text).body for name in _names_of(part)}
    marked = re.compile(rf"⟦[\w,]*{rule.code}[\w,]*\||\d {rule.code}\b")
    speaks = silent = 0
    for name, part in parts.items():
        if isinstance(part, ast.FunctionDef) and name.startswith("test_"):
            used = "\n".join(ast.get_source_segment(text, one) or "" for one in _used_by(part, parts))
            decorated = "\n".join(map(ast.unparse, part.decorator_list))
            compares = "exactly" in used
            is_marked = marked.search(used + decorated) is not None
            speaks += _sets_of(part, parts) * (compares and is_marked)
            silent += _sets_of(part, parts) * ("is_clean" in used or (compares and not is_marked))

    assert (speaks >= FEWEST, silent >= FEWEST) == (True, True), f"speaks {speaks}, silent {silent}"


def _names_of(part: ast.stmt) -> list[str]:
    """Return the names that a statement of a file gives to something."""
    if isinstance(part, ast.FunctionDef | ast.ClassDef):
        return [part.name]
    return [
        node.id for node in ast.walk(part) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]


def _used_by(part: ast.stmt, parts: dict[str, ast.stmt]) -> list[ast.stmt]:
    """Return a part of a file and the other parts that it needs."""
    used = [part]
    for one in used:
        names = {node.id for node in ast.walk(one) if isinstance(node, ast.Name)}
        used += [other for name, other in parts.items() if name in names and other not in used]
    return used


def _sets_of(test: ast.FunctionDef, parts: dict[str, ast.stmt]) -> int:
    """Count the sets of parameters of a test; one where they are not written out in its file."""
    return prod(
        _length(decorator.args[1], parts)
        for decorator in test.decorator_list
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.parametrize"
    )


def _length(node: ast.expr, parts: dict[str, ast.stmt]) -> int:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    if isinstance(node, ast.Name) and isinstance(written := parts.get(node.id), ast.Assign):
        node = written.value
    if isinstance(node, ast.Dict):
        return len(node.keys)
    return len(node.elts) if isinstance(node, ast.List | ast.Tuple) else 1
