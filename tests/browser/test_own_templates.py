"""A macro and a style of one's own, as the browser shows them: in a report, on the website and in its preview."""

from pathlib import Path

from browser.chromium import Chromium
from hulpplan.i18n import catalogue
from hulpplan.site.build import build
from hulpplan.site.folder import SiteFolder
from hulpplan.site.preview import Preview
from hulpplan.site.serve import serving
from reports.making import PLAN, make, workspace_of
from site_pages import content_of

MACRO = '{% macro facts(one, level) %}<div class="own">{{ ours.facts(one, level) }}</div>{% endmacro %}'
SHEET = '{% include "ours/html/document.css" %}\n.own { border-left: 7px solid rgb(0, 128, 128) }\n'
BORDERS = "() => [...document.querySelectorAll('.own')].map(one => getComputedStyle(one).borderLeftColor)"
FACTS = "() => document.querySelectorAll('dl').length"


def test_what_is_ones_own_is_seen_in_report_website_and_preview(browser: Chromium, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "html").mkdir(parents=True)
    (own / "html/blocks.html.j2").write_text(MACRO, "utf-8")
    (own / "html/document.css").write_text(SHEET, "utf-8")
    (tmp_path / "plans").mkdir()
    workspace = workspace_of(
        tmp_path / "plans", plan=f"{PLAN}actions: [{{id: A1, title: Eerste, lead: caw}}]\n"
    )
    content = content_of(workspace, folders=(own,))
    report = tmp_path / "report.html"
    report.write_text(make(workspace, form="html", folders=[own]), "utf-8")
    build(content, SiteFolder(tmp_path / "site"), "", 0)
    preview = Preview()
    preview.show(content, catalogue("nl"))
    page = "nl/plans/2020-2025/D1/index.html"

    with serving(preview, 0) as address:
        for where in (report, tmp_path / "site" / page, f"{address}{page}"):
            with browser.visit(where) as visit:
                borders = visit.run(BORDERS)
                assert len(borders) == visit.run(FACTS) > 0, where
                assert set(borders) == {"rgb(0, 128, 128)"}, where
