"""A folder with findings of every family, and what the findings formats are given of it."""

from datetime import date

from hulpplan.i18n import Language, catalogue
from hulpplan.output.results import Results, format_named
from hulpplan.rules.rule import Context
from hulpplan.rules.run import Selection, run_rules
from plans_folder import FAMILIES, PLAN_HEAD, TODAY, PlansFolder


def write_mistakes(plans: PlansFolder) -> None:
    """Make mistakes of every family in a folder."""
    plans.action_plan("""
        titel: Samen
        actions:
          - id: A1
            title: Een kader voor één plan – 😀 met tweeërlei tekens
            contributes_to: [D1, D44]
            status: runing
            end: 2019-02-29
            updates:
              - {date: 2018-10-01, note: x, progress: 80%}
          - id: A1
            title: Tweede
            contributes_to: [D10]
            status: planned
            evaluation: >-
              Een lange tekst over
              meer dan een regel.
            tags:
              - x
              -
          - id: A3
            title: Derde
            status: planned
          - {id: A4, title: Vierde, contributes_to: [D4, D4], status: planned, depends_on: [A4]}
        """)
    plans.write("gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: gent") + "title: 'Gent\n")
    plans.write("leeg.yaml", "")
    plans.replace("2015-2020.yaml", "    title: Nazorg\n", "    incomplete: officiële titel niet gevonden\n")


def results(
    plans: PlansFolder,
    language: Language = "en",
    *,
    colour: bool = False,
    select: tuple[str, ...] = FAMILIES,
) -> Results:
    """Check a folder, as the formats are given it."""
    workspace = plans.workspace()
    found = run_rules(Context(workspace, date.fromisoformat(TODAY)), Selection(select))
    sources = {document.file: document.source for document in workspace.documents}
    return Results(found, sorted(sources), sources, catalogue(language), colour)


def shown(
    plans: PlansFolder,
    form: str,
    language: Language = "en",
    *,
    colour: bool = False,
    select: tuple[str, ...] = FAMILIES,
) -> str:
    """Show the findings of a folder in a format."""
    return format_named(form)(results(plans, language, colour=colour, select=select))
