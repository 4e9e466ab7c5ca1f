"""What was reached, in a phrase: `Visitors: 25 of 26 visitors (2025-H2), not reached`."""

from collections.abc import Callable, Iterator

from hulpplan.analysis.events import is_reached, measured_in
from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_
from hulpplan.model.action import Amount, Resources
from hulpplan.model.dates import Period
from hulpplan.model.indicator import AnyIndicator, NumberIndicator
from hulpplan.model.record import is_unread
from hulpplan.reports.parts.figures import UNKNOWN
from hulpplan.reports.parts.indicator import PERCENT, Measured, value_of
from hulpplan.reports.words import Words

VERDICTS = {True: N_("reached"), False: N_("not reached")}
NOT_MEASURED = N_("not measured")


def outcome_of(indicator: AnyIndicator, words: Words) -> Entry:
    """Say what was measured last, against the target; that nothing was, where that is so."""
    last = indicator.measurements[-1] if indicator.measurements else None
    if last is None or last.value is None:
        said = [words.say(NOT_MEASURED if last is None else UNKNOWN), _target(indicator, words)]
        return Entry(_about(indicator, said))
    verdict = is_reached(indicator, last.value)
    said = [
        *_measured(indicator, last.value, words.when(last.period), words),
        words.say(VERDICTS[verdict]) if verdict is not None else "",
    ]
    return Entry(_about(indicator, said), note=last.note or "", value=last.value)


def verdict_of(indicator: AnyIndicator, period: Period) -> bool | None:
    """Tell whether what was measured last in a period reaches the target; None: nobody knows."""
    found = measured_in(indicator, period)
    return is_reached(indicator, found[-1].value) if found else None


def achieved(indicator: AnyIndicator, value: Measured, words: Words) -> str:
    """Say in the fewest words what was measured against the target: `25 of 26`."""
    return ", ".join(part for part in _measured(indicator, value, "", words) if part)


def used_of(resources: Resources | None, words: Words) -> Iterator[Entry]:
    """Yield the staff and money that were used, with what was planned where that is known."""
    if resources is not None:
        yield from _used(N_("staff used (FTE): {amount}"), resources.fte, words, words.number)
        yield from _used(N_("money used: {amount}"), resources.budget, words, words.euro)


def _used(
    about: str, amount: Amount | None, words: Words, write: Callable[[float | None], str]
) -> Iterator[Entry]:
    if amount is not None and is_unread(amount, "used"):
        yield Entry(words.say(about, amount=words.say(UNKNOWN)))
    elif amount is not None and amount.used is not None:
        used, planned = write(amount.used), write(amount.planned)
        of = words.say(N_("{value} of {target}"), value=used, target=planned) if planned else used
        yield Entry(words.say(about, amount=of), value=amount.used)


def _about(indicator: AnyIndicator, said: list[str]) -> str:
    phrase = ", ".join(part for part in said if part)
    title = indicator.title or indicator.id
    return f"{title}: {phrase}" if title else phrase


def _measured(indicator: AnyIndicator, value: Measured, period: str, words: Words) -> tuple[str, ...]:
    """Say what was measured, when, and what was aimed at; a number upwards goes before its target."""
    unit, when = _unit(indicator), f" ({period})" if period else ""
    if _counts_up(indicator):
        number, target = value_of(value, "", words), value_of(indicator.target, unit, words)
        return (words.say(N_("{value} of {target}"), value=number, target=target) + when,)
    return value_of(value, unit, words) + when, _target(indicator, words) or _start(indicator, words)


def _unit(indicator: AnyIndicator) -> str:
    """Return the unit, unless the title says it already."""
    unit = indicator.unit or ""
    return "" if unit.casefold() == (indicator.title or "").casefold() else unit


def _counts_up(indicator: AnyIndicator) -> bool:
    """Tell whether what is measured is part of a target: of a percentage nobody says `48% of 60%`."""
    has_target = isinstance(indicator, NumberIndicator) and indicator.target is not None
    return has_target and indicator.direction != "down" and indicator.unit != PERCENT


def _target(indicator: AnyIndicator, words: Words) -> str:
    target = value_of(indicator.target, _unit(indicator), words)
    if is_unread(indicator, "target"):
        return words.say(N_("target {target}"), target=words.say(UNKNOWN))
    if not target:
        return ""
    if indicator.direction == "down":
        return words.say(N_("target at most {target}"), target=target)
    return words.say(N_("target {target}"), target=target)


def _start(indicator: AnyIndicator, words: Words) -> str:
    """Say where it began, for want of a target to measure against."""
    baseline = value_of(indicator.baseline, _unit(indicator), words)
    return words.say(N_("{baseline} at the start"), baseline=baseline) if baseline else ""
