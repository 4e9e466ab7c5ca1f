"""The pages of reports, one for each plan they can be about; the page of a plan is a report too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final

from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.house import house_style
from hulpplan.reports.own import OwnReport, template_names
from hulpplan.reports.registry import all_reports, make_report, report_behind
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.site.addresses import PLANS
from hulpplan.site.navigation import REPORTS
from hulpplan.site.website import Crumb, Download, Page, Website
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


def reports_of(website: Website) -> dict[str, Report[Any]]:
    """Return every report by its name: ours, and those that users have a page for.

    A report that is about one objective or organisation is left out: each of those has a page of its own.
    """
    ours = {name: report for name, report in all_reports().items() if report.needs is None}
    own = {name: _own(website, one) for name, one in website.own_reports.items() if _has_page(website, name)}
    return {**ours, **own}


def _own(website: Website, own: OwnReport) -> Report[Any]:
    """Return a report of the user's own, with a title that is a sentence of ours to whoever says it."""
    title = own.say_title(website.catalogue).replace("{", "{{").replace("}", "}}")
    return replace(report_behind(own.name), title=title)


def _has_page(website: Website, name: str) -> bool:
    return any((folder / "reports" / f"{name}.html.j2").is_file() for folder in website.content.folders)


def subjects(website: Website, name: str, report: Report[Any]) -> Iterator[Subject]:
    """Yield what a report can be about: each action plan, or else each strategic plan with all under it."""
    workspace = website.content.workspace
    plans: Sequence[AnyPlan] = (
        workspace.action_plans if report.scope is Scope.ACTION_PLAN else workspace.strategic_plans
    )
    for plan in plans:
        place = website.content.addresses.plans[plan]
        main = MAIN.get(report.scope) == name
        yield Subject(name, plan, place if main else f"{REPORTS}/{name}/{PurePosixPath(place).name}")


def pages(website: Website) -> Iterator[Page]:
    """Yield a page for each report and each plan it can be about; one is the page of the plan itself."""
    for name, report in reports_of(website).items():
        for subject in subjects(website, name, report):
            yield _page(website, subject, report, main=MAIN.get(report.scope) == name)


def _page(website: Website, subject: Subject, report: Report[Any], *, main: bool) -> Page:
    request = Request(website.content.workspace, subject.plan, website.content.today, website.catalogue)
    plan = website.crumb(subject.plan.item)
    return Page(
        subject.address,
        template_names(subject.name, "html", ours=subject.name not in website.own_reports),
        partial(report.document, request),
        PLANS if main else REPORTS,
        (website.part(PLANS),) if main else (website.part(REPORTS), plan),
        tuple(_related(website, subject.plan)),
        tuple(_download(website, subject, request, form) for form in _forms(website, subject.name)),
        plan=subject.plan if main else None,
    )


def _related(website: Website, plan: AnyPlan) -> Iterator[Crumb]:
    """Yield the pages beside that of a plan: its prisons, the plan above it, the one before and after."""
    workspace = website.content.workspace
    items = workspace.targets(plan.item, "prison", "prisons", "strategic_plan", "succeeds")
    items += [link.source for link in workspace.links_to(plan.item, "succeeds")]
    for item in dict.fromkeys(items):
        yield website.crumb(item)


def _forms(website: Website, name: str) -> Iterator[str]:
    """Yield the formats in which a report can be taken along: those for which there is a template."""
    own = website.own_reports.get(name)
    for form in website.content.formats:
        if own is None or own.comes_as(form):
            yield form


def _download(website: Website, subject: Subject, request: Request[Any], form: str) -> Download:
    plan = PurePosixPath(subject.address).name
    file = f"{DOWNLOADS}/{subject.name}/{plan}{report_formats()[form].ENDINGS[0]}"
    return Download(file, form, partial(_made, website, subject.name, request, form))


def _made(website: Website, name: str, request: Request[Any], form: str) -> bytes:
    house = house_style(website.content.workspace.settings)
    made = make_report(name, request, form, website.content.folders, house)
    return made.encode("utf-8") if isinstance(made, str) else made
