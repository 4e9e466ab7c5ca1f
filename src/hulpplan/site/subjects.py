"""What each report is made of: one page for every plan it can be about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final

from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.house import house_style
from hulpplan.reports.own import OwnReport, template_names
from hulpplan.reports.registry import all_reports, make_report, view_report
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.site.addresses import PLANS
from hulpplan.site.sections import REPORTS, title_of
from hulpplan.site.site import Crumb, Download, Page, Site, View
from hulpplan.workspace.index import AnyPlan

MAIN: Final[Mapping[Scope, str]] = {Scope.ACTION_PLAN: "plan", Scope.STRATEGIC_PLAN: "strategic"}
"""The report that is the page of the plan itself."""

DOWNLOADS: Final = "downloads"


@dataclass(frozen=True, slots=True)
class Subject:
    """A report on a plan, and where it is shown."""

    name: str
    plan: AnyPlan
    address: str


def reports_of(site: Site) -> dict[str, Report[Any]]:
    """Return every report by its name: ours, and those that users have a page for.

    A report that is about one objective or organisation is left out: each of those has a page of its own.
    """
    ours = {name: report for name, report in all_reports().items() if report.needs is None}
    shown = {name: _own(site, one) for name, one in site.own_reports.items() if _has_page(site, name)}
    return {**ours, **shown}


def _own(site: Site, own: OwnReport) -> Report[Any]:
    """Return a report of the user's own, with a title that is a sentence of ours to whoever says it."""
    title = own.say_title(site.catalogue).replace("{", "{{").replace("}", "}}")
    return replace(view_report(own.name), title=title)


def _has_page(site: Site, name: str) -> bool:
    return any((folder / "reports" / f"{name}.html.j2").is_file() for folder in site.folders)


def subjects(site: Site, name: str, report: Report[Any]) -> Iterator[Subject]:
    """Yield what a report can be about: each action plan, or else each strategic plan with all under it."""
    workspace = site.ground.workspace
    plans: Sequence[AnyPlan] = (
        workspace.action_plans if report.scope is Scope.ACTION_PLAN else workspace.strategic_plans
    )
    for plan in plans:
        place = site.ground.addresses.plans[plan]
        main = MAIN.get(report.scope) == name
        yield Subject(name, plan, place if main else f"{REPORTS}/{name}/{PurePosixPath(place).name}")


def report_pages(site: Site, *, main: bool) -> Iterator[Page]:
    """Yield the pages of reports: those that are the page of a plan, or the others."""
    for name, report in reports_of(site).items():
        if (MAIN.get(report.scope) == name) is main:
            for subject in subjects(site, name, report):
                yield _page(site, subject, report, main=main)


def _page(site: Site, subject: Subject, report: Report[Any], *, main: bool) -> Page:
    request = Request(site.ground.workspace, subject.plan, site.ground.today, site.catalogue)

    def view() -> View:
        made: View = report.view(request)
        return made

    trail: tuple[Crumb, ...]
    if main:
        trail = (site.part(title_of(PLANS), PLANS),)
    else:
        trail = (site.part(title_of(REPORTS), REPORTS), site.crumb(subject.plan.item))
    related = tuple(_related(site, subject.plan))
    downloads = tuple(_download(site, subject, request, form) for form in _forms(site, subject.name))
    section = PLANS if main else REPORTS
    return Page(
        subject.address,
        template_names(subject.name, "html", ours=subject.name not in site.own_reports),
        view,
        section,
        trail,
        related,
        downloads,
        plan=subject.plan if main else None,
    )


def _related(site: Site, plan: AnyPlan) -> Iterator[Crumb]:
    """Yield the pages beside that of a plan: its prisons, the plan above it, the one before and after."""
    workspace = site.ground.workspace
    found = workspace.targets(plan.item, "prison", "prisons", "strategic_plan", "succeeds")
    found += [link.source for link in workspace.links_to(plan.item, "succeeds")]
    for item in dict.fromkeys(found):
        yield site.crumb(item)


def _forms(site: Site, name: str) -> Iterator[str]:
    """Yield the formats in which a report can be taken along: those for which there is a template."""
    own = site.own_reports.get(name)
    formats = report_formats()
    for form in site.forms:
        if own is None or formats[form].TEMPLATE in {None, *own.formats}:
            yield form


def _download(site: Site, subject: Subject, request: Request[Any], form: str) -> Download:
    plan = PurePosixPath(subject.address).name
    file = f"{DOWNLOADS}/{subject.name}/{plan}{report_formats()[form].ENDINGS[0]}"
    return Download(file, form, partial(_made, site, subject.name, request, form))


def _made(site: Site, name: str, request: Request[Any], form: str) -> bytes:
    house = house_style(site.ground.workspace.settings)
    made = make_report(name, request, form, site.folders, house)
    return made.encode("utf-8") if isinstance(made, str) else made
