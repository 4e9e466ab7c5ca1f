"""The page of the findings: what `validate` says of the plan files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from hulpplan.finding import Finding
from hulpplan.i18n import N_
from hulpplan.output.results import Results
from hulpplan.site.addresses import link_to
from hulpplan.site.sections import FINDINGS, title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding: where and what; `href` leads to the item."""

    place: str
    message: str
    item: str
    href: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Findings of one rule, as heavy as each other, with the same to do: that is said once."""

    severity: str
    word: str
    code: str
    hint: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """The findings in one file, those of the first lines first."""

    file: str
    groups: tuple[Alike, ...]


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
    files = tuple(FileView(file, tuple(_alike(site, results, found))) for file, found in by_file)
    page = site.front(say(N_("What the checks say of the plan files")), say(title_of(FINDINGS)))
    how = say(N_("`hulpplan explain` says why a rule exists and what to do."))
    return FindingsView(page, results.totals(), how if files else "", files)


def _alike(site: Site, results: Results, found: Iterable[Finding]) -> Iterator[Alike]:
    """Put the findings of a file together that say the same to do."""
    groups: dict[tuple[str, str, str, str], list[FindingView]] = {}
    for finding in found:
        code = f"{finding.code} {finding.name}"
        key = (finding.severity.value, results.severity(finding), code, results.hint(finding) or "")
        groups.setdefault(key, []).append(_finding(site, results, finding))
    for key, findings in groups.items():
        yield Alike(*key, tuple(findings))


def _finding(site: Site, results: Results, finding: Finding) -> FindingView:
    span, item = finding.span, finding.problem.item or ""
    found = site.ground.workspace.find(item) if item else []
    place = site.ground.addresses.of(found[0]) if len(found) == 1 else None
    return FindingView(
        place=site.words.say(N_("line {line}"), line=str(span.line)),
        message=results.message(finding),
        item=item,
        href=link_to(FINDINGS, *place) if place else "",
    )
