"""The page of the findings: what `validate` says of the plan files."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from hulpplan.finding import Finding
from hulpplan.i18n import N_
from hulpplan.output.results import Results
from hulpplan.reports.report import Page as Front
from hulpplan.site.addresses import link_to
from hulpplan.site.sections import FINDINGS, title_of
from hulpplan.site.site import Page, Site


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding: how heavy, by which rule, where, what, and what to do; `href` leads to the item."""

    severity: str
    word: str
    code: str
    place: str
    message: str
    hint: str
    item: str
    href: str


@dataclass(frozen=True, slots=True)
class FileView:
    """The findings in one file."""

    file: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingsView:
    """What the template `site/findings` shows."""

    page: Front
    total: str
    how: str
    files: tuple[FileView, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page with findings."""
    yield Page(FINDINGS, "site/findings", lambda: _view(site), FINDINGS)


def _view(site: Site) -> FindingsView:
    ground, say = site.ground, site.words.say
    names = [document.file for document in ground.workspace.documents]
    results = Results(ground.findings, names, {}, site.catalogue)
    by_file = groupby(ground.findings, lambda finding: finding.span.file)
    files = tuple(
        FileView(file, tuple(_finding(site, results, finding) for finding in found))
        for file, found in by_file
    )
    page = site.front(say(N_("What the checks say of the plan files")), say(title_of(FINDINGS)))
    how = say(N_("`hulpplan explain` says why a rule exists and what to do."))
    return FindingsView(page, results.totals(), how if files else "", files)


def _finding(site: Site, results: Results, finding: Finding) -> FindingView:
    span, item = finding.span, finding.problem.item or ""
    found = site.ground.workspace.find(item) if item else []
    place = site.ground.addresses.of(found[0]) if len(found) == 1 else None
    return FindingView(
        severity=finding.severity.value,
        word=results.severity(finding),
        code=f"{finding.code} {finding.name}",
        place=site.words.say(N_("line {line}"), line=str(span.line)),
        message=results.message(finding),
        hint=results.hint(finding) or "",
        item=item,
        href=link_to(FINDINGS, *place) if place else "",
    )
