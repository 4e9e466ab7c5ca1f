"""Writing data as YAML in every layout that plan files may have, drawn by hypothesis."""

import re
from typing import TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

_PLAIN = re.compile(r"[A-Za-zÀ-ž0-9](?:[A-Za-zÀ-ž0-9 ._/%€()-]*[A-Za-zÀ-ž0-9.%)])?")
_LINE = re.compile(r"[A-Za-zÀ-ž0-9#*&'\"\[{@-][^\x00-\x08\x0a-\x1f\x7f]*")
_ABSENT = ("~", "null", "Null", "NULL", "''", '""', "'  '", '"\\t"')
WORDS = (
    "no", "yes", "true", "1.10", "012", "2016", "2016-03-01", "1e3", "0x1F", "12:30", "nullen", "Één plan",
    "- x", "a: b", "x #y", "it's", '"x"', "[a", "{b", "*c", "&d", "!e", "%f", "@g", "`h", "|", ">", "?", ":",
    "-", ",", "]", "}", "#", "<<", "---", "...", " x", "x ", "x\ny", "x\n\ny\n", "\tx", "x\u2028y", "\x85",
    "\ufeffx", "e\u0301", "😀", "\xa0", "\\n", "a\u2029b", "\u200b", "x\ry",
)  # fmt: skip

texts: SearchStrategy[str] = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=12),
    st.from_regex(_PLAIN, fullmatch=True),
).filter(lambda text: bool(text.strip()))
data: SearchStrategy[dict[str, Data]] = st.dictionaries(
    texts,
    st.recursive(
        st.none() | texts,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)


def said(value: Data) -> Data:
    """Return what a file says with this data: keys without a value are absent."""
    if isinstance(value, dict):
        return {key: said(entry) for key, entry in value.items() if entry is not None}
    if isinstance(value, list):
        return [said(entry) for entry in value]
    return value


@st.composite
def written(draw: DrawFn, value: dict[str, Data]) -> str:
    """Write a mapping, each part of it in a layout of its own."""
    return draw(st.sampled_from(("", "---\n", "# eerst\n\n"))) + _block(draw, value, 0)


def _block(draw: DrawFn, value: dict[str, Data] | list[Data], indent: int) -> str:
    space = " " * indent
    lines = []
    for key, entry in value.items() if isinstance(value, dict) else ((None, entry) for entry in value):
        lead = f"{space}-" if key is None else f"{space}{_key(draw, key)}:"
        lines.append(f"{lead}{_behind(draw, entry, indent, in_list=key is None)}")
        if draw(st.integers(0, 9)) == 0:
            lines.append(f"{space}# tussendoor\n")
    return "".join(lines)


def _behind(draw: DrawFn, value: Data, indent: int, *, in_list: bool) -> str:
    if value is None:
        return f" {draw(st.sampled_from(_ABSENT))}\n" if draw(st.booleans()) else _comment(draw)
    if isinstance(value, str):
        literal = draw(st.booleans()) and all(_LINE.fullmatch(line) for line in value.split("\n"))
        if literal:
            step = " " * (indent + 2)
            return " |-\n" + "".join(f"{step}{line}\n" for line in value.split("\n"))
        return f" {_scalar(draw, value)}{_comment(draw)}"
    if not value or draw(st.booleans()):
        return f" {_flow(draw, value)}{_comment(draw)}"
    depth = draw(st.integers(1, 4)) if in_list or isinstance(value, dict) else draw(st.integers(0, 4))
    inner = _block(draw, value, indent + depth)
    if in_list and depth > 1 and draw(st.booleans()):
        # The first line of what is inside stands behind the dash.
        return " " * (depth - 1) + inner[indent + depth :]
    return _comment(draw) + inner


def _comment(draw: DrawFn) -> str:
    return draw(st.sampled_from(("\n", "\n", "\n", " # een opmerking: [x\n")))


def _flow(draw: DrawFn, value: Data) -> str:
    gap = draw(st.sampled_from(("", " ")))
    if isinstance(value, dict):
        pairs = [f"{_key(draw, key)}: {_flow(draw, entry)}" for key, entry in value.items()]
        return f"{{{gap}{', '.join(pairs)}{gap}}}"
    if isinstance(value, list):
        return f"[{gap}{', '.join(_flow(draw, entry) for entry in value)}{gap}]"
    return draw(st.sampled_from(_ABSENT)) if value is None else _scalar(draw, value)


def _key(draw: DrawFn, key: str) -> str:
    return _scalar(draw, key)


def _scalar(draw: DrawFn, text: str) -> str:
    styles = ["double"]
    if _PLAIN.fullmatch(text) and text not in _ABSENT:
        styles.append("plain")
    if "\n" not in text and "\r" not in text and text.isprintable():
        styles.append("single")
    style = draw(st.sampled_from(styles))
    if style == "plain":
        return text
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escape(char) for char in text) + '"'


def _escape(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char == "\n":
        return "\\n"
    return char if char.isprintable() else f"\\U{ord(char):08X}"
