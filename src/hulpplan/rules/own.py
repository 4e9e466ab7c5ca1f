"""Rules of other packages, found as entry points in the group `hulpplan.rules`.

A mistake in such a package affects only its own rules: they are refused, and a finding reports it.

Source: docs/rules.en.md, "Rules of your own".
"""

import re
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Final

from hulpplan.finding import Fix, Place, Problem, Related, Span, TextEdit
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.settings_file import RulesSection
from hulpplan.rules.rule import ALWAYS_ON, Rule
from hulpplan.shape.shapes import fields_of

GROUP: Final = "hulpplan.rules"
NOT_LOADED = N_("The own rules '{entry}' could not be loaded: {error}.")
NO_RULE = N_("The own rules '{entry}' are left out: that is not a rule, nor a module with rules.")
BAD_CODE = N_(
    "Own rule '{name}' is left out: '{code}' cannot be its code. Write capitals and then digits, such as "
    "'XY001', not beginning with {reserved}."
)
BAD_NAME = N_("Own rule {code} is left out: '{name}' cannot be its name. Write small letters and dashes.")
TAKEN = N_("Own rule {code} '{name}' is left out: {other} '{other_name}' has its code or its name already.")

_CODE = re.compile(r"[A-Z]+[0-9]+")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The rules of other packages, and the refusals of those that were left out."""

    rules: tuple[Rule, ...] = ()
    refusals: tuple[Phrase, ...] = ()


def installed_rules(built_in: Sequence[Rule]) -> OwnRules:
    """Load the rules of every installed package.

    Args:
        built_in: our own rules, whose codes and names are taken.
    """
    return load_own_rules(entry_points(group=GROUP), built_in)


def load_own_rules(entries: Iterable[EntryPoint], built_in: Sequence[Rule]) -> OwnRules:
    """Load the rules that entry points name. Errors in them become refusals.

    Args:
        entries: each names a rule, or a module with rules.
        built_in: our own rules, whose codes and names are taken.
    """
    rules: list[Rule] = []
    refusals: list[Phrase] = []
    for entry in sorted(entries, key=lambda entry: (entry.name, entry.value)):
        try:
            entry_rules = list(_rules_in(entry.load()))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the code of others can do anything
            refusals.append(Phrase(NOT_LOADED, {"entry": entry.name, "error": describe_error(error)}))
            continue
        if not entry_rules:
            refusals.append(Phrase(NO_RULE, {"entry": entry.name}))
        for rule in entry_rules:
            if not any(rule is other for other in (*built_in, *rules)):
                refusal = _refusal(rule, (*built_in, *rules))
                if refusal is None:
                    rules.append(rule)
                else:
                    refusals.append(refusal)
    return OwnRules(tuple(rules), tuple(refusals))


def describe_error(error: BaseException) -> str:
    """Describe an error in one line for the author of a rule: what and where."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    description = f"{type(error).__name__}: {lines[0].strip()}" if lines else type(error).__name__
    frames = traceback.extract_tb(error.__traceback__)
    location = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return f"{description.rstrip('.') if frames else description}{location}"


def check_problem(problem: object) -> Problem:
    """Return a problem that a rule yielded, after checking that it can be shown.

    Raises:
        TypeError: it is not a `Problem`, or has a value of a type that cannot be shown.
        KeyError: a sentence names a value that is not there.
    """
    if not isinstance(problem, Problem):
        message = f"a rule yields problems, and this is a {type(problem).__name__}"
        raise TypeError(message)
    _expect(problem.text, str, "text")
    _expect(problem.item, str, "item", optional=True)
    _expect(problem.suggestion, str, "suggestion", optional=True)
    _expect(problem.hint, Phrase, "hint", optional=True)
    _expect(problem.fix, Fix, "fix", optional=True)
    for edit in problem.fix.edits if problem.fix else ():
        _expect(edit, TextEdit, "edit")
        _expect(edit.span, Span, "span")
        _expect(edit.text, str, "text")
    for related in problem.related:
        _expect(related, Related, "related")
    for place in (problem.place, *(related.place for related in problem.related)):
        _expect(place, Place, "place")
        _expect(place.span, Span, "span")
    hints = (problem.hint,) if problem.hint else ()
    for phrase in (
        Phrase(problem.text, problem.values),
        *hints,
        *(related.label for related in problem.related),
    ):
        _expect(phrase, Phrase, "label")
        _fill(phrase)
    return problem


def _rules_in(loaded: object) -> Iterator[Rule]:
    if isinstance(loaded, Rule):
        yield loaded
    elif isinstance(loaded, ModuleType):
        yield from (member for member in vars(loaded).values() if isinstance(member, Rule))


def _refusal(rule: Rule, others: Sequence[Rule]) -> Phrase | None:
    """Return why a rule is refused, or None."""
    values: dict[str, Value] = {"code": str(rule.code), "name": str(rule.name)}
    if not _CODE.fullmatch(str(rule.code)) or rule.code.startswith(ALWAYS_ON):
        return Phrase(BAD_CODE, {**values, "reserved": ALWAYS_ON})
    if not _NAME.fullmatch(str(rule.name)) or rule.name in fields_of(RulesSection):
        return Phrase(BAD_NAME, values)
    for other in others:
        if rule.code == other.code or rule.name == other.name:
            return Phrase(TAKEN, {**values, "other": other.code, "other_name": other.name})
    return None


def _expect(value: object, sort: type, name: str, *, optional: bool = False) -> None:
    if not isinstance(value, sort) and not (optional and value is None):
        message = f"'{name}' of a problem is a {sort.__name__}, and not a {type(value).__name__}"
        raise TypeError(message)


def _fill(phrase: Phrase) -> None:
    """Fill a sentence with its values in each language, as an output format will."""
    for value in phrase.values.values():
        _check_value(value)
    for text in (phrase.text, phrase.plural):
        if text is not None:
            translations: dict[str, str] = getattr(text, "translations", {})
            for form in (text, *translations.values()):
                form.format_map({"count": phrase.count, **phrase.values})


def _check_value(value: object) -> None:
    if isinstance(value, Phrase):
        _fill(value)
    elif isinstance(value, tuple):
        for part in value:
            _check_value(part)
    elif not isinstance(value, str | int | float):
        message = f"a value in a sentence is a text or a number, and not a {type(value).__name__}"
        raise TypeError(message)
