"""The fingerprint of a finding: the same mistake keeps it, another one has another."""

from dataclasses import replace

import pytest

from hulpplan.finding import Finding, Severity
from hulpplan.output.fingerprint import fingerprints
from output.cases import finding, results_of, with_findings
from plans_folder import PlansFolder

TWO_ACTIONS = """\
actions:
  - id: A1
    title: Een onthaalgesprek
    contributes_to: [D44]
    status: planned
  - id: A2
    title: Een adres
    contributes_to: [D44, D1]
    partners: [vdab, vdbb]
    status: planed
"""
TWO_ACTIONS_TURNED = """\
actions:
  - id: A2
    title: Een adres
    contributes_to: [D1, D44]
    partners: [vdbb, vdab]
    status: planed
  - id: A1
    title: Een onthaalgesprek
    contributes_to: [D44]
    status: planned
"""
WITHOUT_IDS = "actions:\n" + 3 * "  - title: Een adres\n    contributes_to: [D1]\n    status: planned\n"


def marks(plans: PlansFolder) -> dict[str, Finding]:
    found = results_of(plans).findings
    return dict(zip(fingerprints(found), found, strict=True))


def test_all_findings_of_a_run_have_another_one(plans: PlansFolder) -> None:
    with_findings(plans)
    found = results_of(plans).findings

    assert len(found) > 5
    assert len(set(fingerprints(found))) == len(found)


def test_lines_that_come_before_change_nothing(plans: PlansFolder) -> None:
    with_findings(plans)
    before = marks(plans)
    for file in ("hasselt.yaml", "2015-2020.yaml", "gent, alles.yaml"):
        plans.write(file, "# een\n\n# twee\n" + plans.text(file))
    after = marks(plans)

    assert after.keys() == before.keys()
    assert all(after[mark].span.line == before[mark].span.line + 3 for mark in before)


def test_the_order_of_items_and_of_entries_changes_nothing(plans: PlansFolder) -> None:
    plans.action_plan(TWO_ACTIONS)
    before = marks(plans)
    plans.action_plan(TWO_ACTIONS_TURNED)
    after = marks(plans)

    assert {mark: one.code for mark, one in after.items()} == {mark: one.code for mark, one in before.items()}
    assert {one.problem.item for one in after.values()} == {"hasselt/A1", "hasselt/A2"}
    assert all(after[mark].problem.item == before[mark].problem.item for mark in before)


def test_of_what_is_alike_one_comes_or_goes_at_a_time(plans: PlansFolder) -> None:
    plans.action_plan(WITHOUT_IDS)
    before = marks(plans)
    plans.write("hasselt.yaml", plans.text("hasselt.yaml").replace("  - title", "  - id: A1\n    title", 1))
    after = marks(plans)

    assert len(before) == 3
    assert len(before.keys() - after.keys()) == 1
    assert not after.keys() - before.keys()


def test_the_wording_and_the_severity_do_not_count() -> None:
    one = finding(severity=Severity.ERROR)
    other = replace(one, severity=Severity.NOTE, problem=replace(one.problem, text="Anders gezegd: {said}"))

    assert fingerprints([one]) == fingerprints([other])


def test_numbers_do_not_count() -> None:
    assert fingerprints([finding(values={"days": 3})]) == fingerprints([finding(values={"days": 4})])


@pytest.mark.parametrize(
    "other",
    [
        finding("HP202"),
        finding(file="gent.yaml"),
        finding(item="hasselt/A1"),
        finding(path=("actions", 0, "start")),
        finding(text="Something else."),
        finding(values={"reference": "D44"}),
    ],
    ids=["code", "file", "item", "field", "text", "value"],
)
def test_what_tells_two_findings_apart(other: Finding) -> None:
    assert fingerprints([finding()]) != fingerprints([other])
