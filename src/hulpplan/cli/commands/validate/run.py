"""Running `validate`: once, at each change, or after mending what can be mended."""

from collections.abc import Iterable
from typing import Final

from hulpplan.cli.commands.validate.check import Validation, check_and_show
from hulpplan.cli.errors import no_such_rule
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.finding import Finding, Severity
from hulpplan.i18n import N_
from hulpplan.nearest import nearest
from hulpplan.rules.registry import all_rules, nearest_rule, rules_named
from hulpplan.rules.run import Selection

NEVER: Final = "never"
NOT_WITH_WATCH = N_("--watch shows on the screen what it finds and changes nothing; leave '{option}' out.")


def run(
    session: Session, validation: Validation, fail_on: str, *, fix: bool, unsafe: bool, watch: bool
) -> int:
    """Check the files, and return the exit code.

    Args:
        session: this run.
        validation: what is checked, and how it is shown.
        fail_on: the level of `--fail-on`.
        fix: whether what has one safe answer is mended first.
        unsafe: whether also what is probably meant.
        watch: whether to check again at each change.
    """
    level = _level(fail_on)
    if unsafe and not fix:
        raise UserError(N_("--unsafe only says which fixes --fix may make; write --fix --unsafe."))
    if watch:
        unwanted = "--fix" if fix else "-o" if validation.target else None
        if unwanted:
            raise UserError(NOT_WITH_WATCH, option=unwanted)
        from hulpplan.cli.commands.validate.watch import watch as check_at_each_change

        check_at_each_change(session, validation)
    if fix:
        from hulpplan.cli.commands.validate.fix import fix_files

        session = fix_files(session, validation, unsafe=unsafe)
    findings = check_and_show(session, validation)
    return 1 if _fails(findings, level) else 0


def selection_of(select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """Read the codes of `--select` and `--ignore`."""
    return Selection(_codes(select), _codes(ignore))


def _codes(words: Iterable[str]) -> list[str]:
    codes = []
    for word in (part.strip() for text in words for part in text.split(",")):
        rules = rules_named(word)
        if word and not rules:
            raise no_such_rule(word, nearest_rule(word, all_rules()))
        codes += [rule.code for rule in rules]
    return codes


def _level(word: str) -> Severity | None:
    """Read the level of `--fail-on`; None for never."""
    if word == NEVER:
        return None
    levels = [severity.value for severity in Severity]
    if word not in levels:
        allowed = (*levels, NEVER)
        raise UserError(
            N_("'{value}' is not a level. Choose one of: {allowed}."),
            suggestion=nearest(word, allowed),
            value=word,
            allowed=allowed,
        )
    return Severity(word)


def _fails(findings: Iterable[Finding], level: Severity | None) -> bool:
    """Tell whether a finding is as heavy as the level or heavier."""
    return level is not None and any(finding.severity.rank >= level.rank for finding in findings)
