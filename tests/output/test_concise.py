import re

import pytest
from syrupy.assertion import SnapshotAssertion

from hulpplan.i18n import LANGUAGES, Language
from plans_folder import PlansFolder
from showing import results, shown, write_mistakes


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_finding_is_one_line(
    plans: PlansFolder, snapshot: SnapshotAssertion, language: Language
) -> None:
    write_mistakes(plans)

    assert shown(plans, "concise", language) == snapshot


def test_a_line_is_place_severity_code_and_message(plans: PlansFolder) -> None:
    write_mistakes(plans)

    lines = shown(plans, "concise").splitlines()

    assert len(lines) == len(results(plans).findings)
    for line in lines:
        assert re.fullmatch(r"[\w.-]+\.yaml:\d+:\d+: (error|warning|note) HP\d{3} .+", line)


def test_a_clean_folder_gives_nothing(plans: PlansFolder) -> None:
    assert shown(plans, "concise") == ""


@pytest.mark.parametrize(
    "value", ["a\\nb.yaml:1:1: error HP999 x", "a\\r\\nb", "a\\u2028b", "a\\x85b", "a\\x0cb"]
)
def test_a_value_over_lines_stays_on_one_line(plans: PlansFolder, value: str) -> None:
    plans.action("contributes_to: [D1]", f'status: "{value}"')

    assert len(shown(plans, "concise").splitlines()) == 1
