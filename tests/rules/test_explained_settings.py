"""The settings of a rule in its explanation."""

from collections.abc import Iterator
from typing import Annotated

import pytest
from pydantic import Field

from hulpplan.api import N_
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import Language, catalogue
from hulpplan.model.record import Record
from hulpplan.model.scalars import Boolean, Text, WholeFromOne
from hulpplan.rules.explain import rule_text
from hulpplan.rules.rule import Context, rule


class Wishes(Record):
    """What can be set about the rule of these tests."""

    days: Annotated[WholeFromOne, Field(description=N_("How many days.", nl="Hoeveel dagen."))] = 220
    loud: Annotated[Boolean, Field(description=N_("Whether to speak up."))] = False
    words: Annotated[tuple[Text, ...], Field(description="Which words.")] = ("a", "b")
    motto: Annotated[Text | None, Field()] = None


@rule("XY1", "house-rule", Severity.NOTE, settings=Wishes)
def house_rule(context: Context) -> Iterator[Problem]:
    del context
    yield from ()


@pytest.mark.parametrize(
    ("language", "heading", "days"),
    [("nl", "## Instellingen", "Hoeveel dagen."), ("en", "## Settings", "How many days.")],
)
def test_they_are_shown_as_they_are_written_with_their_defaults(
    language: Language, heading: str, days: str
) -> None:
    text = rule_text(house_rule, catalogue(language))

    section = text.partition(f"{heading}\n")[2].partition("##")[0]
    assert section.partition("```yaml\n")[2] == (
        "rules:\n"
        "  house-rule:\n"
        f"    days: 220  # {days}\n"
        "    loud: false  # Whether to speak up.\n"
        "    words: [a, b]  # Which words.\n"
        "    motto:\n"
        "```\n\n"
    )


def test_a_rule_without_settings_has_no_such_heading() -> None:
    plain = rule("XY1", "house-rule", Severity.NOTE)(lambda _: ())

    assert "## Settings" not in rule_text(plain, catalogue("en"))
