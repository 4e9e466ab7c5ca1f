import pytest

from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

MOMENTS = {
    "2019-02-29": (None, "28"),
    "2020-02-30": (None, "29"),
    "2019-H3": (None, "H1 to H2"),
    "2019-Q5": (None, "Q1 to Q4"),
    "2019-13": (None, "does not exist"),
    "01/03/2019": ("2019-03-01", "date"),
    "2019-3-1": ("2019-03-01", "date"),
    "maart 2019": ("2019-03", "date"),
    "1 maart 2019": ("2019-03-01", "date"),
    "H1 2019": ("2019-H1", "date"),
    "2019-03-01T10:00": ("2019-03-01", "date"),
    "binnenkort": (None, "date"),
    "2019-01/2019-06": (None, "date"),
}


@pytest.mark.parametrize("written", MOMENTS)
def test_a_moment_that_cannot_be_used_is_found_with_what_is_right(plans: PlansFolder, written: str) -> None:
    suggestion, part = MOMENTS[written]
    plans.action("contributes_to: [D1]", f"end: ⟦HP105|{written}⟧")

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.suggestion == suggestion
    assert seen.values["value"] == written
    assert part in seen.message


@pytest.mark.parametrize("written", ["2018", "2018-03", "2018-H1", "1/3/2018", "2018-02-30"])
def test_a_date_is_a_day_and_nothing_else(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"updates:\n  - {{date: ⟦HP105|{written}⟧, note: x}}")

    plans.exactly_marked()


PERIODS = {
    "2018-03": ("2018-03/2018-03", "month"),
    "2019-06/2018-07": ("2018-07/2019-06", "ends before it starts"),
    "2018H1": ("2018-H1", "period"),
    "2018-03-01": (None, "period"),
    "schooljaar": (None, "period"),
}


@pytest.mark.parametrize("written", PERIODS)
def test_a_period_that_cannot_be_used_is_found(plans: PlansFolder, written: str) -> None:
    suggestion, part = PERIODS[written]
    plans.action_plan(f"evaluations:\n  - {{period: ⟦HP105|{written}⟧, text: x}}\n")

    [seen] = plans.exactly_marked()
    assert seen.suggestion == suggestion
    assert part in seen.message


def test_a_year_has_four_digits(plans: PlansFolder) -> None:
    plans.register(
        """
        domains:
          - {id: werk, title: x, since: ⟦HP105|14⟧, until: ⟦HP105|2020-06⟧}
        """,
        "extra.yaml",
    )

    plans.exactly_marked()


@pytest.mark.parametrize(
    "written", ["2019-03-01", "2019-03", "2019-H1", "2019-Q3", "2019", "'2019'", "2020-02-29"]
)
def test_a_moment_has_five_forms(plans: PlansFolder, written: str) -> None:
    plans.action("contributes_to: [D1]", f"end: {written}")

    assert plans.is_clean()


@pytest.mark.parametrize("written", ["2018", "2018-H2", "2018-Q4", "2018-07/2019-06", '"2018"'])
def test_a_period_has_four_forms(plans: PlansFolder, written: str) -> None:
    plans.action_plan(f"evaluations:\n  - period: {written}\n    text: x\n")

    assert plans.is_clean()


def test_every_date_of_a_plan_is_checked(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("2018-07", "⟦HP105|7-2018⟧").replace("end: 2020", "end: ⟦HP105|eind⟧")
    plans.write("hasselt.yaml", f"{head}approved: ⟦HP105|2018-06⟧\n{PLAN_BODY}")

    plans.exactly_marked()
