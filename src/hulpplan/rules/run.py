"""Running rules: findings in their order, without those that were switched off."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from hulpplan.finding import Finding
from hulpplan.rules.ignores import Ignores
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context, Rule


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run, by code; rules of family 0 always do, for without reading nothing is known."""

    select: Collection[str] = ()
    ignore: Collection[str] = ()

    def takes(self, rule: Rule) -> bool:
        """Tell whether a rule runs. Codes may be beginnings of codes: `HP4`."""
        if rule.code.startswith("HP0"):
            return True
        selected = not self.select or any(rule.code.startswith(code) for code in self.select)
        return selected and not any(rule.code.startswith(code) for code in self.ignore)


def run_rules(
    context: Context,
    selection: Selection = Selection(),
    watch: Callable[[Rule], None] | None = None,
) -> list[Finding]:
    """Run the rules over a workspace.

    Args:
        context: what the rules look at.
        selection: which of them run.
        watch: called before each rule, for who measures.

    Returns:
        The findings, by file, line, column and code; those with an ignore comment are left out.
    """
    findings = []
    for rule in all_rules():
        if selection.takes(rule):
            if watch is not None:
                watch(rule)
            findings += [Finding(rule.code, rule.name, rule.severity, p) for p in rule.check(context)]
    return _kept(context, findings)


def _kept(context: Context, findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what a comment ignores, and what an alias brought back to the same characters."""
    ignores = Ignores(context.workspace)
    unique = {finding.sort_key: finding for finding in reversed(list(findings)) if not ignores.cover(finding)}
    return [unique[key] for key in sorted(unique)]
