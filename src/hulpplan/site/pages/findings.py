"""The page of the findings: what `validate` says of the plan files."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from hulpplan.document.blocks import Entry, RuleFindings, Section, Sentence, Status
from hulpplan.document.document import Document
from hulpplan.finding import Finding
from hulpplan.i18n import N_
from hulpplan.output.results import Results
from hulpplan.site.addresses import link_to
from hulpplan.site.navigation import FINDINGS, title_of
from hulpplan.site.website import Page, Website, template_of


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page with findings."""
    yield Page(FINDINGS, template_of("findings"), partial(_document, website), FINDINGS)


def _document(website: Website) -> Document:
    content, say = website.content, website.words.say
    names = [document.file for document in content.workspace.documents]
    results = Results(content.findings, names, {}, website.catalogue)
    by_file = groupby(content.findings, lambda finding: finding.span.file)
    files = [Section(file, tuple(_by_rule(website, results, findings))) for file, findings in by_file]
    how = Sentence(say(N_("`hulpplan explain` says why a rule exists and what to do.")), "note")
    return website.document(
        say(N_("What the checks say of the plan files")),
        say(title_of(FINDINGS)),
        Sentence(results.totals(), "lead"),
        how if files else None,
        *files,
    )


def _by_rule(website: Website, results: Results, findings: Iterable[Finding]) -> Iterator[RuleFindings]:
    """Put the findings of a file together of which the rule, the severity and what to do are the same."""
    groups: dict[tuple[Status, str], list[Entry]] = {}
    for finding in findings:
        hint = results.hint(finding)
        rule = f"{finding.code} {finding.name}" + (f": {hint}" if hint else "")
        severity = Status(finding.severity.value, results.severity(finding))
        groups.setdefault((severity, rule), []).append(_entry(website, results, finding))
    for (severity, rule), entries in groups.items():
        yield RuleFindings(severity, rule, tuple(entries))


def _entry(website: Website, results: Results, finding: Finding) -> Entry:
    """Show a finding; it leads to its item, if that is known."""
    item = finding.problem.item or ""
    items = website.content.workspace.find(item) if item else []
    place = website.content.addresses.of(items[0]) if len(items) == 1 else None
    line = website.words.say(N_("line {line}"), line=str(finding.span.line))
    return Entry(
        results.message(finding),
        anchor=link_to(FINDINGS, *place) if place else "",
        note=" · ".join(part for part in (line, item) if part),
    )
