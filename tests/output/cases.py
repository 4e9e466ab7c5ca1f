"""Findings for the tests of the formats: of a small folder, and made up."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from hulpplan.finding import Finding, Place, Problem, Related, Severity, Span
from hulpplan.i18n import Language, Phrase, catalogue
from hulpplan.output.results import Results
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Context
from hulpplan.rules.run import Selection, run_rules
from plans_folder import FAMILIES, TODAY, PlansFolder

ODD_NAMES = (
    "plannen gent/één 100%.yaml",
    "a:b.yaml",
    "con.yaml",
    'vraag? "ja" <nee> * | .yaml',
    "#1 & 2;3.yaml",
    "naam [x](y) {0}.yaml",
    "achter\\uit.yaml",
    "../elders/hasselt.yaml",
)
"""Names of files that the file system of Windows, a shell, an address or a format may trip over."""


def with_findings(plans: PlansFolder) -> None:
    """Give a folder some errors, a warning and a note, over three of its five files."""
    plans.write("gent, alles.yaml", "kind: action-plan\nprison: gent\n  schema: 1\n")
    plans.strategic_plan("""
        options:
          - id: SO1
            title: Eerste optie
            goals: [G1, G1]
        objectives:
          - id: D1
            title: Informatie uitwisselen
            options: [SO1]
          - id: D4
            title: Werken aan herstel
            incomplete: De optie is niet gevonden.
        """)
    plans.action_plan("""
        actions:
          - id: A1
            title: Een onthaalgesprek
            contributes_to: [D1, D44]
            status: planned
          - id: A1
            title: Een adres {bij vrijlating}
            contributes_to: [D4, D44]
            partners: [vdab, vdab]
            status: planed
        """)
    plans.write("leeg.yaml", "kind: register\nschema: 1\n")


def results_of(plans: PlansFolder, language: Language = "en") -> Results:
    """Check a folder."""
    workspace = plans.workspace()
    findings = run_rules(Context(workspace, date.fromisoformat(TODAY)), Selection(FAMILIES))
    return results(findings, [document.file for document in workspace.documents], language)


def results(findings: Sequence[Finding], files: Sequence[str] = (), language: Language = "en") -> Results:
    """Make the results of a run."""
    return Results(findings, files, {}, catalogue(language))


def finding(  # noqa: PLR0913 - each test says only what it is about
    code: str = "HP201",
    file: str = "hasselt.yaml",
    *,
    line: int = 3,
    severity: Severity = Severity.ERROR,
    text: str = "Something is wrong.",
    path: tuple[str | int, ...] = (),
    item: str | None = None,
    values: dict[str, str | int] | None = None,
    related: Sequence[str] = (),
) -> Finding:
    """Make a finding that says just this text."""
    place = Place(Span(file, line, 5, line, 9), path)
    labels = tuple(Related(place, Phrase("{value}", {"value": label})) for label in related)
    problem = Problem(place, "{said}", {"said": text, **(values or {})}, item, related=labels)
    names = {rule.code: rule.name for rule in all_rules()}
    return Finding(code, names[code], severity, problem)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Make a finding with any text in it, anywhere."""
    texts = st.text(st.characters(exclude_categories=()), max_size=20)
    numbers = st.integers(1, 10**6)
    rule = draw(st.sampled_from(all_rules()))
    file = draw(st.text(min_size=1, max_size=20) | st.sampled_from(ODD_NAMES))
    line, column = draw(numbers), draw(numbers)
    place = Place(Span(file, line, column, line + draw(st.integers(0, 3)), draw(numbers)), (draw(texts), 3))
    related = tuple(Related(place, Phrase("{value}", {"value": label})) for label in draw(st.lists(texts)))
    problem = Problem(
        place,
        "{value}",
        {"value": draw(texts)},
        draw(st.none() | texts),
        draw(st.none() | st.builds(lambda text: Phrase("{value}", {"value": text}), texts)),
        draw(st.none() | texts),
        related,
    )
    return Finding(rule.code, rule.name, draw(st.sampled_from(Severity)), problem)
