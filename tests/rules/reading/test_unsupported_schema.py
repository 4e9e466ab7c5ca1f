import pytest

from plans_folder import PlansFolder

WRONG = {
    "missing": "⟦HP005|kind⟧: register\ndomains: []\n",
    "of nothing": "kind: register\n⟦HP005|schema⟧:\n",
    "another version": "kind: register\nschema: ⟦HP005|2⟧\n",
    "a part of a version": "kind: register\nschema: ⟦HP005|1.0⟧\n",
    "a version with a zero": "kind: register\nschema: ⟦HP005|01⟧\n",
    "a word": "kind: register\nschema: ⟦HP005|v1⟧\n",
    "a list": "kind: register\nschema: ⟦HP005|[1]⟧\n",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_version_that_this_release_does_not_read_is_found(plans: PlansFolder, text: str) -> None:
    plans.write("nieuw.yaml", text)

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"


def test_nothing_else_of_such_a_file_is_read(plans: PlansFolder) -> None:
    plans.write("nieuw.yaml", "kind: register\nschema: ⟦HP005|2⟧\nnieuw: x\n")

    [seen] = plans.exactly_marked()
    assert seen.values["value"] == "2"


@pytest.mark.parametrize("schema", ["1", "'1'", '"1"', "1 # eerste"])
def test_version_one_is_read_however_it_is_quoted(plans: PlansFolder, schema: str) -> None:
    plans.write("nieuw.yaml", f"kind: register\nschema: {schema}\n")

    assert plans.is_clean()
