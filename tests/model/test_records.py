"""Models built in Python, without a file."""

from datetime import date

import pytest
from pydantic import ValidationError

from hulpplan.finding import FactKind
from hulpplan.model.action import Action, Partner, SupraLocalAction, Update
from hulpplan.model.action_plan import ActionPlan, Choice
from hulpplan.model.dates import read_moment, read_period
from hulpplan.model.indicator import NumberIndicator, NumberMeasurement, YesNoIndicator
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record, required_fields
from hulpplan.model.register import Capacity, Goal, Prison, Register
from hulpplan.model.strategic_plan import Objective, Option
from hulpplan.model.wrong import WrongValueError

START, END = read_moment("2018"), read_moment("2020")


def plan(**fields: object) -> ActionPlan:
    usual = {
        "kind": "action-plan",
        "schema": "1",
        "strategic_plan": "2015-2020",
        "status": "draft",
        "start": START,
        "end": END,
        "actions": (),
    }
    return ActionPlan.model_validate(usual | fields)


def test_an_action_is_built_in_one_line() -> None:
    action = Action(id="A1", title="Eerste", status="planned", contributes_to=("D1",))

    assert (action.id, action.contributes_to, action.partners, action.end) == ("A1", ("D1",), (), None)


def test_a_partner_is_proposed_until_it_confirms() -> None:
    assert Partner(organisation="vdab").commitment == "proposed"


def test_an_objective_is_local_and_supra_local_unless_it_says() -> None:
    assert Objective(id="D1", title="x").level == "both"


def test_an_indicator_counts_up_in_numbers_unless_it_says() -> None:
    indicator = NumberIndicator(title="deelnemers", target=20)

    assert (indicator.kind, indicator.direction, indicator.target) == ("number", "up", 20)


def test_values_made_in_python_are_taken_as_they_are() -> None:
    assert Update(date=date(2018, 10, 1), note="x", progress=40).progress == 40
    assert Capacity(places=450, as_of=START).places == 450
    assert NumberMeasurement(period=read_period("2016-H1"), value=1.5).value == 1.5
    assert YesNoIndicator(kind="yes-no", title="x", target=True).target is True


def test_values_of_another_type_are_refused() -> None:
    with pytest.raises(ValidationError):
        Update.model_validate({"date": 1.5, "note": "x"})
    with pytest.raises(ValidationError):
        Update.model_validate({"date": date(2018, 1, 1), "note": "x", "progress": []})


def test_a_record_never_changes() -> None:
    goal = Goal(id="G1", title="x")

    with pytest.raises(ValidationError):
        goal.title = "y"  # type: ignore[misc]


def test_a_record_has_no_other_fields() -> None:
    with pytest.raises(ValidationError):
        Goal.model_validate({"id": "G1", "title": "x", "titel": "y"})


@pytest.mark.parametrize("model", [Objective, Option])
def test_an_item_may_lack_its_title_only_when_it_says_what_is_not_known(
    model: type[Objective | Option],
) -> None:
    assert model(id="D1", incomplete="titel niet gevonden").title is None
    with pytest.raises(ValidationError):
        model(id="D1")


def test_a_supra_local_action_may_lack_its_status_only_when_it_says_what_is_not_known() -> None:
    assert SupraLocalAction(id="D1.1", status=None, incomplete="niet gevonden").title is None
    with pytest.raises(ValidationError):
        SupraLocalAction(id="D1.1", title="x", status=None)


def test_a_plan_has_exactly_one_of_prison_and_prisons() -> None:
    assert plan(prison="hasselt").prison == "hasselt"
    assert plan(id="samen", prisons=("a", "b")).prisons == ("a", "b")
    for fields in ({}, {"prison": "a", "prisons": ("b",)}, {"prisons": ("a", "b")}):
        with pytest.raises(ValidationError):
            plan(**fields)


def test_a_mistake_made_in_python_names_its_fact() -> None:
    error = WrongValueError(FactKind.MISSING_FIELD, "prison")

    assert str(error) == "missing-field: prison"


def test_words_that_python_keeps_for_itself_have_an_alias() -> None:
    register = Register.model_validate({"kind": "register", "schema": "1"})

    assert register.schema_ == "1"


def test_required_fields_are_those_without_a_default() -> None:
    assert required_fields(Choice) == ("objective", "decision")
    assert set(required_fields(Prison)) == {"id", "title"}


def test_every_kind_says_so_in_its_model() -> None:
    for kind, model in KINDS.items():
        assert kind in str(model.model_fields["kind"].annotation)


def records(model: type[Record]) -> list[type[Record]]:
    # Other tests make records of their own, which must not count whatever runs first.
    ours = (part for part in model.__subclasses__() if part.__module__.startswith("hulpplan."))
    return [model, *(inner for part in ours for inner in records(part))]


@pytest.mark.parametrize("model", records(Record), ids=lambda model: model.__name__)
def test_every_field_says_what_it_is_in_one_sentence(model: type[Record]) -> None:
    for name, info in model.model_fields.items():
        assert info.description, name
        assert info.description.endswith((".", "…", "…)"))
