"""The pages of `docs/` on reports: what there is, and the JSON Schema of all.

The text of a page is beside this file; the list of reports comes from the product.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from report_schema import report_schema

from hulpplan.i18n import Language, catalogue
from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.formats.json import VERSION
from hulpplan.reports.registry import all_reports
from hulpplan.reports.report import Report

WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "nl": {
        "needed": "{option} (nodig)",
        "prison": "gevangenis",
        "strategic-plan": "strategisch plan",
        "objective": "doelstelling",
        "organisation": "organisatie",
    },
    "en": {
        "needed": "{option} (needed)",
        "prison": "prison",
        "strategic-plan": "strategic plan",
        "objective": "objective",
        "organisation": "organisation",
    },
}


def report_schemas(docs: Path) -> Iterator[tuple[Path, str]]:
    """Make the JSON Schema of reports."""
    text = json.dumps(report_schema(), ensure_ascii=False, indent=2)
    yield docs / "schema" / f"report-{VERSION}.json", f"{text}\n"


def report_page(language: Language) -> str:
    """Make the page on reports in a language."""
    text = (Path(__file__).parent / f"reports.{language}.md").read_text("utf-8")
    formats = ", ".join(f"`{name}`" for name in report_formats())
    rows = "\n".join(_row(language, name, report) for name, report in all_reports().items())
    return text.replace("%formats%", formats).replace("%reports%", rows)


def _row(language: Language, name: str, report: Report[Any]) -> str:
    words = WORDS[language]
    options = (_option(words, report, option) for option in report.filters)
    each = words[report.each.value]
    return f"| `{name}` | {catalogue(language).gettext(report.title)} | {', '.join(options)} | {each} |"


def _option(words: Mapping[str, str], report: Report[Any], option: str) -> str:
    shown = f"`--{option}`"
    return words["needed"].format(option=shown) if option == report.needs else shown
