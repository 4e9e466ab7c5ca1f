"""Mappings from any key, and mappings taken as they are."""

from hulpplan.finding import FactKind
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.settings_file import SettingsFile
from hulpplan.shape.read import read_document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from plans_folder import PLAN_BODY, PLAN_HEAD


def test_what_was_reviewed_must_be_named_by_fields() -> None:
    document = read_document(Source("x.yaml", PLAN_HEAD + PLAN_BODY + "reviewed: D1\n"), Limits())

    [fact] = document.facts
    assert (fact.kind, fact.reason) == (FactKind.WRONG_TYPE, "found-single")


def test_a_stamp_that_is_not_there_is_left_out_beside_a_mistake() -> None:
    text = PLAN_HEAD + PLAN_BODY + "reviewed: {D1: 12345678, D4: }\napproved: ooit\n"
    content = read_document(Source("x.yaml", text), Limits()).content

    assert isinstance(content, ActionPlan)
    assert content.reviewed == {"D1": "12345678"}


def test_settings_of_rules_are_kept_beside_a_mistake() -> None:
    text = "kind: settings\nschema: 1\nrules: {ignore: [HP3, HP4], stale: {days: 220, x: }}\nplan: x\n"
    content = read_document(Source("hulpplan.yaml", text), Limits()).content

    assert isinstance(content, SettingsFile)
    assert content.rules == {"ignore": ["HP3", "HP4"], "stale": {"days": "220"}}
