"""What somebody names is found, or it is said why not."""

from command import Command
from plans_folder import PlansFolder


def test_without_a_strategic_plan_there_is_nothing_to_report_on(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.remove("2015-2020.yaml")
    plans.remove("hasselt.yaml")

    result = hulpplan("report", "strategic")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.told == "There is no strategic plan in these files."


def test_a_broken_file_of_another_plan_does_not_answer_for_an_unknown_one(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("gent.yaml", "kind: action-plan\nschema: 1\nprison: gent\nx: '\n")

    result = hulpplan("report", "--plan", "brugge")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "'brugge'" in result.stderr.splitlines()[-1]
