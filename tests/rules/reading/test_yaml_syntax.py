import pytest

from plans_folder import PLAN_HEAD, PlansFolder

MISTAKES = {
    "an unclosed quote": ("title: ⟦HP002|'⟧Samen\n", "This quotation mark is not closed."),
    "an unclosed bracket": ("x: ⟦HP002|[⟧D1\n", "This bracket is not closed."),
    "a tab": ("actions:\n⟦HP002|\t⟧- id: A1\n", "There is a tab here"),
    "a colon in a text": ("title: Samen⟦HP002|:⟧ sterk\n", "This colon"),
    "an at sign": ("title: ⟦HP002|@⟧home\n", "A text cannot begin with this character"),
    "text behind a quote": ("title: 'foto'⟦HP002|s⟧ nemen'\n", "goes on here"),
    "a null character": ("title: x⟦HP002|\0⟧\n", "U+0000"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_what_is_no_yaml_is_found_at_its_spot_in_plain_words(plans: PlansFolder, name: str) -> None:
    text, message = MISTAKES[name]
    plans.write("hasselt.yaml", PLAN_HEAD + text)

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert message in seen.message
    assert seen.hint
    assert not any(word in f"{seen.message}{seen.hint}" for word in ("scalar", "mapping", "token", "node"))


def test_a_merge_conflict_is_named_at_its_first_line(plans: PlansFolder) -> None:
    plans.write(
        "hasselt.yaml",
        PLAN_HEAD + "⟦HP002|<<<<<<< HEAD⟧\nactions: []\n=======\nactions: []\n>>>>>>> anders\n",
    )

    [seen] = plans.exactly_marked()
    assert "merge conflict" in seen.message
    assert "=======" in (seen.hint or "")


def test_an_address_in_a_flow_list_is_yaml(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "tags: [http://x.org/b, 12:30]")

    assert plans.is_clean()


def test_old_line_breaks_in_a_text_are_no_line_breaks(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "origin: 'een\u2028twee\x85drie'", "tags: ['a\u2029b', x]")

    assert plans.is_clean()


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_endings_are_yaml(plans: PlansFolder, newline: str) -> None:
    plans.write("hasselt.yaml", plans.text("hasselt.yaml"), newline=newline)

    assert plans.is_clean()


def test_a_file_may_end_without_a_line_ending(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", plans.text("hasselt.yaml").rstrip("\n"))

    assert plans.is_clean()
