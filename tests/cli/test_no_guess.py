"""Numbers that can be two, and texts that end early: said, and never guessed, by the commands themselves."""

import re

import pytest

from command import Command
from plans_folder import PLAN_HEAD, PlansFolder

BY_LANGUAGE = {
    "en": ("can be read in two ways: as 12500 and as 12.5", "can be read in two ways: as 1250 and as 1.25", "not known"),
    "nl": (
        "kan op twee manieren gelezen worden: als 12500 en als 12.5",
        "kan op twee manieren gelezen worden: als 1250 en als 1.25",
        "niet bekend",
    ),
}  # fmt: skip
ENDS = {
    "en": ("The text ends before this #", "makes the word behind it a name"),
    "nl": ("De tekst eindigt vóór deze #", "maakt van het woord erachter een naam"),
}


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_a_thousands_point_is_asked_about_and_never_written(
    plans: PlansFolder, hulpplan: Command, lang: str
) -> None:
    money, count, unknown = BY_LANGUAGE[lang]
    plans.action(
        "contributes_to: [D1]",
        "resources: {budget: {planned: € 12.500, used: 12.500 EUR}, fte: {planned: 1.250}}",
        "indicators: [{title: Bereik, target: 1.250, measurements: [{period: 2018, value: 1.250}]}]",
    )
    before = plans.text("hasselt.yaml")

    seen = hulpplan("validate", "--today", "2019-01-15", "--select", "HP1", lang=lang)
    fixed = hulpplan("validate", "--fix", "--today", "2019-01-15", "--select", "HP1", lang=lang)
    report = hulpplan("report", "--prison", "hasselt", "--today", "2019-01-15", lang=lang)

    assert seen.exit_code == fixed.exit_code == 1
    assert (seen.stdout.count(money), seen.stdout.count(count)) == (2, 3)
    assert plans.text("hasselt.yaml") == before
    # Planned and used of the money, planned of the staff, the target and what was measured.
    assert report.stdout.count(unknown) == 5
    assert "12,5" not in report.stdout
    assert "1,25" not in report.stdout


@pytest.mark.parametrize("lang", ENDS)
def test_a_text_that_ends_early_is_a_warning(plans: PlansFolder, hulpplan: Command, lang: str) -> None:
    comment, name = ENDS[lang]
    plans.action_plan("""
        choices:
          - objective: D1
            decision: deferred
            reason: Wacht op actie #2 van VDAB
        actions:
          - id: A1
            title: Module #2 van de cursus
            contributes_to: [D1]
            status: planned
          - id: A2
            title: &Zonen werkplaats
            contributes_to: [D1]
            status: planned
        """)

    seen = hulpplan("validate", "--today", "2019-01-15", "--select", "HP1", lang=lang)

    assert seen.exit_code == 0
    lines = len(PLAN_HEAD.splitlines())
    assert f"hasselt.yaml:{lines + 4}:28: " in seen.stdout
    assert (seen.stdout.count(comment), seen.stdout.count(name)) == (2, 1)


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_reports_say_that_a_figure_is_not_known(plans: PlansFolder, hulpplan: Command, lang: str) -> None:
    unknown = BY_LANGUAGE[lang][2]
    plans.action(
        "contributes_to: [D1]",
        "resources: {fte: {planned: 1, used: 1.250}}",
        "indicators:",
        "  - {title: Bereik, baseline: 1.250, target: 1.500, measurements: [{period: 2018, value: 1200}]}",
        "  - {title: Groepen, target: 4, measurements: [{period: 2018, value: 1.250}]}",
        "updates:",
        "  - {date: 2018-10-01, note: Begonnen., progress: 40}",
        "  - {date: 2018-12-01, note: Verder., progress: 62.500}",
        "start: 2018-07",
        "evaluation: Klaar.",
    )

    def report(name: str, *words: str) -> str:
        return hulpplan(
            "report", name, "--prison", "hasselt", "--today", "2019-01-15", *words, lang=lang
        ).stdout

    # At the update that says so, and not as how far it is by now.
    assert len(re.findall(r"40\s?%", report("plan"))) == 1
    # The target of one indicator, what was measured of the other, and the staff that was used.
    assert report("evaluation").count(unknown) == 3
    measured = [line for line in report("progress", "--period", "2018").splitlines() if "hasselt/A1" in line]
    assert sum(line.count(unknown) for line in measured) == 4
