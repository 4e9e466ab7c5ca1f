"""Pages of reports, written for the browser: of the real plans, and of plans in which everything has a value."""

from pathlib import Path
from typing import Any

from hulpplan.i18n import Language
from hulpplan.reports.registry import all_reports, report_behind
from hulpplan.reports.report import Scope
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from reports.making import ROOT, filled, make, workspace_of

# The plan of each page, and its language. `WHOLE` has a value in every field of the format.
WHOLE = ""
_OWN: dict[str, tuple[tuple[str, Language], ...]] = {
    "plan": (("hasselt", "nl"), ("mechelen", "en"), (WHOLE, "en"), (WHOLE, "nl")),
    "strategic": (("2020-2025", "nl"), ("voorbeeldplan", "en"), (WHOLE, "en"), (WHOLE, "nl")),
    "progress": (("2015-2020", "nl"), (WHOLE, "en"), (WHOLE, "nl")),
}
KINDS = {name: _OWN.get(name, ((WHOLE, "nl"),)) for name in all_reports()}
"""Every report is made of the same blocks: those that have all of them are looked at in the other language too."""
IN_FULL = ("plan", "strategic")
"""The reports in which everything is that pages are made of: the others are looked at in fewer windows."""
TEXT = "Gewone tekst met 'leestekens' & <tekens>"
PROSE = """\
Een alinea met **nadruk**, `code` en [een verwijzing](https://example.org/).

- een punt
- nog een punt

1. eerst
2. dan

> aangehaald

| kolom | andere kolom |
| --- | --- |
| cel | cel |

| doelstelling | verantwoordelijke | samenwerkingsverband | beleidsdomeinoverschrijdend |
| --- | --- | --- | --- |
| een | twee | drie | vier |

```
een regel die niet afgebroken mag worden en daarom erg lang is, langer dan een telefoon breed is
```
"""


def write_report(folder: Path, name: str, plan: str, language: Language) -> Path:
    """Write the page of a report and return where it is."""
    if plan == WHOLE:
        workspace = workspace_of(folder, **filled(TEXT, PROSE))
        page = make(workspace, name, "html", language=language)
    else:
        workspace = load_folder(ROOT / "plans", Settings(ROOT), ROOT)
        wanted: Any = {"strategic": plan} if report_behind(name).scope is Scope.PRISONS else {"plan": plan}
        page = make(workspace, name, "html", language=language, **wanted)
    path = folder / f"{name}.html"
    path.write_text(page, "utf-8")
    return path
