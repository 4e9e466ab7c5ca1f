"""Reading YAML as editors do: with the types of the core schema of YAML 1.2."""

import re
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOLEAN = re.compile(r"(true|True|TRUE)|false|False|FALSE")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"([-+])?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def read_core(text: str) -> Value:
    """Read a text; every plain value becomes what it looks like."""
    return _value(YAML(typ="safe", pure=True).compose(text))


def core_value(text: str) -> Value:
    """Return what a plain, unquoted text is taken for."""
    if _NULL.fullmatch(text):
        return None
    if match := _BOOLEAN.fullmatch(text):
        return match[1] is not None
    if _INTEGER.fullmatch(text):
        return int(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text) or _NO_NUMBER.fullmatch(text):
        return float(text.replace(".", "") if text[-1].isalpha() else text)
    return text


def _value(node: Node) -> Value:
    if isinstance(node, MappingNode):
        return {str(key.value): _value(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_value(entry) for entry in node.value]
    assert isinstance(node, ScalarNode)
    return core_value(node.value) if node.style is None else str(node.value)
