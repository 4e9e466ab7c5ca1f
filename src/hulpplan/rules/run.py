"""Running rules: sorted findings, without suppressed ones."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hulpplan.finding import Finding, Place, Problem, Severity, Span
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.configuration import Configuration, read_configuration
from hulpplan.rules.ignores import Ignores
from hulpplan.rules.masking import mask_private
from hulpplan.rules.own import check_problem, describe_error
from hulpplan.rules.registry import all_rules, own_rules
from hulpplan.rules.rule import Context, EarlierResults, Rule
from hulpplan.settings_search import FILE_NAME
from hulpplan.workspace.workspace import Workspace

STOPPED = N_("Rule {code} '{name}' stopped with an error: {error}. The other rules went on.")
OURS = N_("This is a mistake in hulpplan, not in your plans. Please report it.")
THEIRS = N_("Tell the author of the rule: it is in `{module}`.")
LEANING = ("HP3", "HP4", "HP5", "HP6")
"""Prefixes of the codes of rules that do not run when the settings cannot be read."""
UNKNOWN_CODE = ("HP902", "unknown-code")
"""The rule that reports an entry point without a rule."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run, by code or prefix of a code. Takes precedence over the settings.

    Rules of family 0 always run: nothing is known about an unread file.
    """

    select: Collection[str] = ()
    ignore: Collection[str] = ()

    def takes(self, rule: Rule, off: Collection[str] = ()) -> bool:
        """Return whether a rule runs.

        Args:
            rule: the rule.
            off: the codes of rules that are off unless they are selected.
        """
        if rule.always_on:
            return True
        if any(rule.code.startswith(code) for code in self.ignore):
            return False
        if self.select:
            return any(rule.code.startswith(code) for code in self.select)
        return rule.code not in off


def run_rules(
    context: Context,
    selection: Selection = Selection(),
    watch: Callable[[Rule], None] | None = None,
    rules: Sequence[Rule] | None = None,
) -> list[Finding]:
    """Run the rules over a workspace.

    A rule that raises an error loses its own findings only, and becomes a finding itself.

    Args:
        context: what the rules look at.
        selection: which of them run.
        watch: called before each rule, to measure it.
        rules: the rules; by default all that are installed.

    Returns:
        The findings by file, line, column and code, without those that a comment or the settings suppress.
    """
    candidates = all_rules() if rules is None else rules
    run = _Run(context, candidates)
    unread = context.workspace.settings.unread
    for rule in sorted(candidates, key=lambda rule: rule.last):
        if unread and leans_on_settings(rule):
            continue
        if selection.takes(rule, run.configuration.off):
            if watch is not None:
                watch(rule)
            run.take(rule)
    findings = _sorted([*run.findings, *_refusals(run, own_rules().refusals if rules is None else ())])
    return mask_private(findings, {document.file: document.source for document in context.documents})


def leans_on_settings(rule: Rule) -> bool:
    """Return whether a rule depends on settings, such as the reference date, or may do so."""
    return rule.code.startswith(LEANING) or not rule.built_in


class _Run:
    """A run in progress: the findings so far, and what is switched off."""

    def __init__(self, context: Context, rules: Sequence[Rule]) -> None:
        settings = context.workspace.settings
        self.configuration: Configuration = read_configuration(settings, rules)
        self.ran: set[str] = set()
        self.findings: list[Finding] = []
        self._all_findings: list[Finding] = []
        self._ignores = Ignores(context.workspace, rules)
        noticed = [*self._ignores.facts()]
        if settings.document:
            noticed += [(settings.document, fact) for fact in self.configuration.facts]
        self.context = replace(
            context,
            settings=self.configuration.settings,
            noticed=tuple(noticed),
            ignores=self._ignores.comments,
        )

    def take(self, rule: Rule) -> None:
        """Run a rule and keep its findings that are not switched off."""
        context = self.context
        if rule.last:
            earlier = EarlierResults(
                frozenset(self.ran), tuple(self._all_findings), frozenset(self._ignores.used)
            )
            context = replace(context, earlier=earlier)
        severity = self.configuration.severities.get(rule.code, rule.severity)
        try:
            problems = list(rule.check(context))
            if not rule.built_in:
                problems = [check_problem(problem) for problem in problems]
        except (Exception, SystemExit) as error:  # noqa: BLE001 - one rule must not stop the others
            self.findings.append(_stopped(rule, error, self.context.workspace))
            return
        self.ran.add(rule.code)
        findings = [Finding(rule.code, rule.name, severity, problem) for problem in problems]
        self._all_findings += findings
        self.findings += [finding for finding in findings if not self._switched_off(finding)]

    def _switched_off(self, finding: Finding) -> bool:
        # Both are evaluated: a comment is also in use where the settings would have been enough.
        covered = self._ignores.cover(finding)
        return self.configuration.leaves_out(finding, self.context.workspace.settings) or covered


def _stopped(rule: Rule, error: BaseException, workspace: Workspace) -> Finding:
    """Make the finding that a rule stopped: an error, because its check was not done."""
    values = {"code": rule.code, "name": rule.name, "error": describe_error(error)}
    hint = Phrase(OURS) if rule.built_in else Phrase(THEIRS, {"module": rule.module})
    problem = Problem(_whole(workspace), STOPPED, values, hint=hint)
    return Finding(rule.code, rule.name, Severity.ERROR, problem, about_run=True)


def _refusals(run: _Run, refusals: Iterable[Phrase]) -> Iterator[Finding]:
    """Yield a finding for each refused rule of another package."""
    code, name = UNKNOWN_CODE
    if code in run.ran:
        severity = run.configuration.severities.get(code, Severity.ERROR)
        place = _whole(run.context.workspace)
        for refusal in refusals:
            problem = Problem(place, refusal.text, refusal.values)
            yield Finding(code, name, severity, problem, about_run=True)


def _whole(workspace: Workspace) -> Place:
    """Return the place of a finding about no file: the start of the settings, else of the first file."""
    documents = (workspace.settings.document, *workspace.documents)
    file = next((document.file for document in documents if document), FILE_NAME)
    return Place(Span(file, 1, 1, 1, 1))


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings and drop those that an alias repeats at the same characters."""
    unique = {finding.sort_key: finding for finding in reversed(list(findings))}
    return [unique[key] for key in sorted(unique)]
