import pytest

from plans_folder import PlansFolder

WRONG = {
    "an empty file": "⟦HP004|⟧",
    "only a comment": "⟦HP004|⟧# later\n",
    "only a start mark": "⟦HP004|⟧---\n",
    "only blanks": "⟦HP004|⟧\n\n\n",
    "a list": "⟦HP004|- a\n- b⟧\n",
    "a text": "⟦HP004|zomaar⟧\n",
    "no kind": "⟦HP004|schema⟧: 1\ntitle: x\n",
    "a kind of nothing": "⟦HP004|kind⟧:\nschema: 1\n",
    "a kind of null": "⟦HP004|kind⟧: ~\nschema: 1\n",
    "an unknown kind": "kind: ⟦HP004|plan⟧\nschema: 1\n",
    "a list of kinds": "kind: ⟦HP004|[register]⟧\nschema: 1\n",
    "a misspelled kind field": "⟦HP004|knd⟧: register\nschema: 1\n",
    "a kind in capitals": "kind: ⟦HP004|Register⟧\nschema: 1\n",
    "settings under another name": "kind: ⟦HP004|settings⟧\nschema: 1\nplans: plans\n",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_file_that_does_not_say_what_it_is_gets_one_finding(plans: PlansFolder, text: str) -> None:
    plans.write("nieuw.yaml", text)

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("actieplan", "action-plan"),
        ("strategisch plan", "strategic-plan"),
        ("actionplan", "action-plan"),
        ("Register", "register"),
        ("registre", "register"),
        ("zomaar", None),
    ],
)
def test_the_nearest_kind_is_proposed(plans: PlansFolder, written: str, suggestion: str | None) -> None:
    plans.write("nieuw.yaml", f"kind: {written}\nschema: 1\n")

    [seen] = plans.seen()
    assert (seen.code, seen.suggestion) == ("HP004", suggestion)
    assert "register, strategic-plan, action-plan" in (seen.hint or "")


def test_nothing_else_of_such_a_file_is_read(plans: PlansFolder) -> None:
    plans.write("nieuw.yaml", "kind: ⟦HP004|plan⟧\nschema: 2\ntitel: x\nstart: ooit\n")

    plans.exactly_marked()


@pytest.mark.parametrize("kind", ["register", "'register'", '"register"', "register  # gedeeld"])
def test_a_kind_may_be_quoted_and_have_a_comment(plans: PlansFolder, kind: str) -> None:
    plans.write("nieuw.yaml", f"kind: {kind}\nschema: 1\n")

    assert plans.is_clean()


def test_kind_and_schema_may_stand_anywhere_at_the_top(plans: PlansFolder) -> None:
    plans.write("nieuw.yaml", "domains:\n  - id: werk\n    title: Werk\nschema: 1\nkind: register\n")

    assert plans.is_clean()


def test_kind_inside_an_item_is_not_the_kind_of_the_file(plans: PlansFolder) -> None:
    plans.write("nieuw.yaml", "⟦HP004|schema⟧: 1\nx:\n  kind: register\n")

    plans.exactly_marked()
