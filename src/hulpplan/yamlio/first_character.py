"""Texts that start with a character of another meaning: `[`, `*`, `>`, a curly quotation mark."""

import re
from dataclasses import replace
from typing import Final

from hulpplan.i18n import Value
from hulpplan.lookalikes import is_quote, name_of, same_quotes, straight
from hulpplan.yamlio.lines import COMMENT, Edit, Line
from hulpplan.yamlio.scalar import spelled
from hulpplan.yamlio.trial import Holds, Mistake, Trial, fix_of

_ONLY_NAME: Final = re.compile(r"\*[\w-]+\s*(#.*)?$")
_SIGNED_KEY: Final = re.compile(
    r"(?P<before>[*@`%&!~]+)(?P<name>[a-z][a-z_]*)(?P<behind>[*@`%&!~]*):(?=\s|$)"
)
# A field between braces; its value ends at the next field, or at the closing brace.
_IN_BRACES: Final = re.compile(
    r"(?P<key>[\w-]+): +(?P<said>(?=[^\s\w'\"\[{,]|\[[^\[\]]*\]\s*[^\s,\]}]|\{[^{}]*\}\s*[^\s,\]}]).{1,300}?)"
    r"(?=\s*(?:,\s*[\w-]+:\s|\}))"
)
# Characters that start something else than a text.
_RESERVED: Final = frozenset("*>|?@`%&!,")
# Characters about which a parser already reports the right position.
_SAID_WELL: Final = frozenset({"tag", "unexpected-character"})


def first_character(trial: Trial, number: int) -> Mistake | None:
    """Quote a text that starts with a character that cannot start one."""
    line = trial.lines[number - 1]
    said = line.said
    if not _begins_wrongly(said):
        return None
    below = trial.goes_on_below(number)
    # A line that is not a value may be a field that lost its colon, or has signs in its name.
    place_is_known = line.colon >= 0 or bool(line.dashes) or trial.is_below_field(number)
    edits = () if below or not place_is_known or COMMENT.search(said) else (_between_quotes(line),)
    if not (trial.helps({number: edits}) if edits else number in (trial.stop[0], trial.here)):
        return None
    # A key, or a line in the middle of a text, may start with such a character.
    reason = trial.fact.reason
    if not edits and (reason == "key-not-text" or (reason == "colon-in-text" and not below)):
        return None
    first = said[0]
    span = trial.span(number, line.value)
    certain = trial.holds_text(number)
    if trial.fact.reason in _SAID_WELL and trial.fact.place.span == span:
        # Two exclamation marks are written by people who know YAML.
        fix = fix_of(trial.source, {number: edits}, safe=certain) if edits and said[:2] != "!!" else None
        return Mistake(replace(trial.fact, fix=fix), number, edits)
    if is_quote(first):
        values: dict[str, Value] = {"character": name_of(first)}
        safe = certain and _is_between_curly_quotes(said)
        return trial.mistake("curly-quote", span, edits, values, safe=safe)
    reason = "reserved-character"
    if below and first in "|>":
        reason = "text-behind-sign"
    elif below and trial.is_below_field(number):
        reason = "text-below-field"
    return trial.mistake(reason, span, edits, {"character": first}, safe=certain)


def first_character_in_braces(trial: Trial, number: int) -> Mistake | None:
    """Do the same for the value of a field between braces."""
    line, column = trial.stop
    text = trial.lines[number - 1].text
    if number != line or "{" not in text:
        return None
    found = None
    for match in _IN_BRACES.finditer(text):
        if match.start("said") >= column:
            break
        found = match
    if found is None or not _begins_wrongly(found["said"] + ","):
        return None
    said, start = found["said"], found.start("said")
    edits = (Edit(start, found.end("said"), _quoted(said)),)
    if not trial.helps({number: edits}):
        return None
    first = said[0]
    reason = "curly-quote" if is_quote(first) else "reserved-character"
    values: dict[str, Value] = {"character": name_of(first) if is_quote(first) else first}
    safe = trial.fields.get(found["key"]) is Holds.TEXT and (
        not is_quote(first) or _is_between_curly_quotes(said)
    )
    return trial.mistake(reason, trial.span(number, start), edits, values, safe=safe)


def signs_around_key(trial: Trial, number: int) -> Mistake | None:
    """Remove emphasis around the name of a field: `**status**: done`."""
    line = trial.lines[number - 1]
    match = _SIGNED_KEY.match(line.text, line.content)
    if match is None or match["name"] not in trial.fields:
        return None
    edits = tuple(Edit(*match.span(part), "") for part in ("before", "behind") if match[part])
    if not trial.helps({number: edits}):
        return None
    values: dict[str, Value] = {"character": f"`{match['before'][0]}`"}
    return trial.mistake("quoted-key", trial.span(number, line.content), edits, values)


def closed_by_curly_quote(trial: Trial, number: int) -> Mistake | None:
    """Close a text that starts with a straight quotation mark by the same one."""
    line = trial.lines[number - 1]
    said = line.said
    if trial.fact.reason != "unclosed-quote" or number != trial.here or not is_quote(said[-1:] or " "):
        return None
    end = line.value + len(said)
    edits = (Edit(end - 1, end, said[0]),)
    # It may close one that was opened inside the text.
    inside = any(same_quotes(said[-1], char) for char in said[1:-1])
    if said[0] not in "'\"" or inside or not trial.helps({number: edits}):
        return None
    values: dict[str, Value] = {"character": name_of(said[-1])}
    return trial.mistake("curly-quote", trial.span(number, end - 1), edits, values)


def _begins_wrongly(said: str) -> bool:
    """Return whether a text starts with a character that has another meaning at the start of a value."""
    if said[:1] == "*":
        # An asterisk with only a name is an alias.
        return not _ONLY_NAME.match(said)
    return bool(said) and (said[0] in _RESERVED or is_quote(said[0]) or _goes_on_behind_bracket(said))


def _goes_on_behind_bracket(said: str) -> bool:
    """Return whether brackets open and close on this line, with more than a comment after them.

    Two of a kind, as in `{{name}}`, are a place to fill in, in a text.
    """
    depth = 0
    for place, char in enumerate(said):
        depth += (char in "[{") - (char in "]}")
        if depth <= 0:
            rest = said[place + 1 :].lstrip()
            return place > 0 and (said.startswith("{{") or (bool(rest) and rest[0] not in "#]}"))
    return False


def _is_between_curly_quotes(said: str) -> bool:
    """Return whether curly quotation marks are around the whole text, not around a part at each end."""
    if len(said) < 2 or not is_quote(said[0]) or not is_quote(said[-1]):  # noqa: PLR2004 - a pair
        return False
    return not any(same_quotes(said[0], char) for char in said[1:-1])


def _between_quotes(line: Line) -> Edit:
    said = line.said
    return Edit(line.value, line.value + len(said), _quoted(said))


def _quoted(said: str) -> str:
    """Write a text in straight quotes, which replace any others around the whole."""
    if not _is_between_curly_quotes(said):
        return spelled(said, "'")
    inner, quote = said[1:-1], straight(said[0])
    return spelled(inner, quote if quote not in inner else "'")
