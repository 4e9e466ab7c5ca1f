"""A rule that stops with an error costs only its own findings, and is itself one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest

from hulpplan.api import N_
from hulpplan.finding import Finding, Fix, Place, Problem, Related, Severity, Span, TextEdit
from hulpplan.i18n import Phrase, Value, catalogue
from hulpplan.output import json
from hulpplan.output.results import Results
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Check, Context, Rule, rule
from hulpplan.rules.run import Selection, run_rules
from plans_folder import PlansFolder

PLACE = Place(Span("hasselt.yaml", 1, 1, 1, 5))


def run(plans: PlansFolder, check: Check, code: str = "XY1", **selected: Sequence[str]) -> list[Finding]:
    made = rule(code, "house-rule", Severity.NOTE)(check)
    context = Context(plans.workspace(), date(2019, 1, 15))
    return run_rules(context, Selection(**selected), rules=(*all_rules(), made))


def stops(context: Context) -> Iterator[Problem]:
    yield Problem(PLACE, "Before it stops.")
    message = f"no prison at all\nin {len(context.workspace.plans)} plans."
    raise ValueError(message)


def leaves(context: Context) -> Iterator[Problem]:
    del context
    raise SystemExit


def message(finding: Finding, language: str = "en") -> str:
    words = catalogue("nl" if language == "nl" else "en")
    return words.phrase(Phrase(finding.problem.text, finding.problem.values))


def test_it_is_one_finding_and_the_others_go_on(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D4]")

    findings = run(plans, stops, select=["XY1", "HP208"])

    assert [(finding.code, finding.name, finding.severity.value) for finding in findings] == [
        ("XY1", "house-rule", "error"),
        ("HP208", "wrong-level", "warning"),
    ]


def test_it_says_which_rule_and_why(plans: PlansFolder) -> None:
    finding = run(plans, stops, select=["XY1"])[0]

    line = stops.__code__.co_firstlineno + 3
    assert message(finding) == (
        "Rule XY1 'house-rule' stopped with an error: ValueError: no prison at all "
        f"(test_stopped_rules.py:{line}). The other rules went on."
    )
    assert "gestopt met een fout" in message(finding, "nl")
    assert finding.problem.hint is not None
    assert __name__ in str(finding.problem.hint.values)


def test_it_stands_at_the_start_of_the_first_file_or_of_the_settings(plans: PlansFolder) -> None:
    assert run(plans, stops, select=["XY1"])[0].span == Span("2015-2020.yaml", 1, 1, 1, 1)

    plans.settings("kind: settings\nschema: 1\n")

    assert run(plans, stops, select=["XY1"])[0].span == Span("../hulpplan.yaml", 1, 1, 1, 1)


def test_a_rule_cannot_leave_the_program(plans: PlansFolder) -> None:
    assert message(run(plans, leaves, select=["XY1"])[0]).startswith(
        "Rule XY1 'house-rule' stopped with an error: SystemExit (test_stopped"
    )


def test_ctrl_c_goes_through(plans: PlansFolder) -> None:
    def interrupted(context: Context) -> Iterator[Problem]:
        del context
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(plans, interrupted)


def test_one_of_ours_is_to_be_reported(plans: PlansFolder) -> None:
    broken = replace(next(rule for rule in all_rules() if rule.code == "HP208"), check=stops)

    [finding] = run_rules(Context(plans.workspace(), date(2019, 1, 15)), Selection(["HP208"]), rules=[broken])

    assert finding.problem.hint == Phrase(
        "This is a mistake in hulpplan, not in your plans. Please report it."
    )


def test_it_stays_an_error_and_no_comment_covers_it(plans: PlansFolder) -> None:
    plans.settings("""\
        kind: settings  # hulpplan: ignore XY1 voorbeeld
        schema: 1
        rules:
          severity: {XY1: note}
          per_file: {hulpplan.yaml: [XY1]}
    """)

    findings = [finding for finding in run(plans, stops) if finding.code in ("XY1", "HP901", "HP902")]

    assert [(finding.code, finding.severity.value) for finding in findings] == [("XY1", "error")]


def test_a_rule_that_does_not_run_cannot_stop(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nrules:\n  ignore: [house-rule]\n")

    assert "XY1" not in {finding.code for finding in run(plans, stops)}
    assert "XY1" not in {finding.code for finding in run(plans, stops, select=["HP"])}


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        ("A text", "a rule yields problems, and this is a str"),
        (Problem(PLACE, "{missing}"), "KeyError: 'missing'"),
        (Problem(PLACE, N_("{one}", nl="{een}"), {"one": 1}), "KeyError: 'een'"),
        (Problem(PLACE, "{"), "ValueError"),
        (Problem(PLACE, "{day}", {"day": date(2019, 1, 1)}), "and not a date"),  # type: ignore[dict-item]
        (Problem(PLACE, "{all}", {"all": ("a", None)}), "and not a NoneType"),  # type: ignore[dict-item]
        (Problem(PLACE, "x", {"in": Phrase("{deep}")}), "KeyError: 'deep'"),
        (Problem("hasselt.yaml", "x"), "'place' of a problem is a Place, and not a str"),  # type: ignore[arg-type]
        (Problem(Place(None), "x"), "'span' of a problem is a Span"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", hint="Mend it."), "'hint' of a problem is a Phrase"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", item=3), "'item' of a problem is a str"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", suggestion=3), "'suggestion' of a problem is a str"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", related=(PLACE,)), "'related' of a problem is a Related"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", related=(Related(PLACE, "y"),)), "'label' of a problem is a Phrase"),  # type: ignore[arg-type]
        (Problem(PLACE, None), "'text' of a problem is a str"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", fix="x"), "'fix' of a problem is a Fix"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", fix=Fix(("x",))), "'edit' of a problem is a TextEdit"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", fix=Fix((TextEdit(PLACE, "x"),))), "'span' of a problem is a Span"),  # type: ignore[arg-type]
        (Problem(PLACE, "x", fix=Fix((TextEdit(PLACE.span, 3),))), "'text' of a problem is a str"),  # type: ignore[arg-type]
    ],
)
def test_what_could_not_be_shown_stops_the_rule(plans: PlansFolder, problem: Problem, reason: str) -> None:
    [finding] = run(plans, lambda _: [problem], select=["XY1"])

    assert finding.severity is Severity.ERROR
    assert reason in message(finding)


def test_what_it_yields_well_is_shown_in_every_format(plans: PlansFolder) -> None:
    hint = Phrase(N_("{count} time", nl="{count} keer"), {}, N_("{count} times", nl="{count} keren"), 2)
    values: dict[str, Value] = {"all": ("a", 2, 0.5), "hint": hint}
    problem = Problem(
        PLACE,
        N_("All {all}: {hint}", nl="Alle {all}: {hint}"),
        values,
        hint=hint,
        related=(Related(PLACE, hint),),
    )
    found = run(plans, lambda _: [problem], select=["XY1"])

    dutch, english = (Results(found, (), {}, catalogue(language)) for language in ("nl", "en"))

    assert dutch.sentence(found[0]) == "Alle a, 2, 0.5: 2 keren 2 keren"
    assert english.sentence(found[0]) == "All a, 2, 0.5: 2 times 2 times"
    assert '"code": "XY1"' in json.render(dutch)


def test_a_rule_of_ours_is_not_looked_at_twice(plans: PlansFolder) -> None:
    ours: Rule = replace(next(rule for rule in all_rules() if rule.code == "HP208"), check=lambda _: [])

    assert run_rules(Context(plans.workspace(), date(2019, 1, 15)), Selection(["HP208"]), rules=[ours]) == []
