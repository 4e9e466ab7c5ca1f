import pytest

from plans_folder import PlansFolder

CUT = {
    "a title": "title: Module ⟦HP109|#⟧2 van de cursus",
    "a title behind a tab": "title: Module\t⟦HP109|#⟧2",
    "two signs": "title: Module ⟦HP109|#⟧#2",
    "a description": "description: Wacht op actie ⟦HP109|#⟧2 van VDAB",
    "an entry of a list": "tags:\n  - een\n  - fase ⟦HP109|#⟧1\n  - drie",
    "a list on lines": "tags: [een,\n  fase ⟦HP109|#⟧1\n  , drie]",
    "fields on lines": "justice: {contact: lokaal ⟦HP109|#⟧3\n  , agreed: true}",
    "the last line of a text": "description: eerste regel\n  tweede ⟦HP109|#⟧3 regel",
    "nothing before it": "origin: ⟦HP109|#⟧hash",
    "nothing before it and nothing behind it": "origin: ⟦HP109|#⟧",
    "a fixed word": "status: planned ⟦HP109|#⟧todo",
    "a name": "title: ⟦HP109|&⟧Zonen werkplaats",
    "a name alone": "origin: ⟦HP109|&⟧Werk",
    "a name in a list": "tags: [⟦HP109|&⟧een twee, drie]",
    "a name before quotes": "title: ⟦HP109|&⟧Zonen 'werkplaats'",
    "a name before a block": "description: ⟦HP109|&⟧Zonen >-\n  werkplaats",
    "a name given twice": "title: ⟦HP109|&⟧a een\norigin: &a twee\ntags: [*a]",
    "a name before a key": "justice:\n  ⟦HP109|&⟧Werk contact: lokaal 3",
}
WHOLE = {
    "a space behind it": "title: Nummer # 1 op de lijst",
    "a remark": "title: Module 2  # van de cursus",
    "a line of signs": "title: Module 2  ########",
    "an empty remark": "title: Module 2 #",
    "within a word": "title: C# en R&D, /index#2",
    "between spaces": "title: Jansen & Zonen &Co",
    "in single quotes": "title: 'Module #2'",
    "behind quotes": 'title: "Module 2" #2',
    "in double quotes": 'title: "Module #2 &x"',
    "in a block": "description: |\n  Module #2\n  &Zonen",
    "behind the mark of a block": "description: >-  #tekst\n  Module 2",
    "on a line of its own": "origin: x\n#evaluation: Module\n  #nog iets",
    "alone behind a key": "tags: #\n  - een\ndescription: #\n  twee",
    "behind a key": "tags: #labels\n  - een",
    "behind brackets": "tags: [een] #labels",
    "a name that is repeated": "origin: &o Vraag\ntags: [*o]",
    "a name of a list": "tags: &t\n  - een",
    "a comment for hulpplan": "end: 2018 #hulpplan: ignore HP4 met reden",
}


@pytest.mark.parametrize("name", CUT)
def test_a_text_that_ends_early_is_found_where_it_ends(plans: PlansFolder, name: str) -> None:
    plans.action("contributes_to: [D1]", *CUT[name].split("\n"))

    [seen] = plans.exactly_marked()
    assert seen.severity == "warning"
    assert "quotes" in (seen.hint or "")


@pytest.mark.parametrize("name", WHOLE)
def test_a_comment_that_is_meant_as_one_is_none(plans: PlansFolder, name: str) -> None:
    plans.action("contributes_to: [D1]", *WHOLE[name].split("\n"))

    assert plans.is_clean()


def test_it_belongs_to_the_item_it_stands_in(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "tags:\n  - fase ⟦HP109|#⟧1")

    [seen] = plans.exactly_marked()
    assert (seen.item, seen.path) == ("hasselt/A1", "actions[0].tags[0]")


def test_a_field_without_anything_else_is_missing_and_it_is_told_why(plans: PlansFolder) -> None:
    plans.action_plan(
        "actions: [{id: A1, status: planned, contributes_to: [D1],\n  ⟦HP102|title⟧: ⟦HP109|#⟧hash\n  }]"
    )

    plans.exactly_marked()


STOPPED = {
    "in a list on one line": "approach: [een, twee ⟦HP002|#⟧3, vier]",
    "in a text that goes on": "description: een ⟦HP002|#⟧2\n  twee",
    "in one that is not indented": "description: een ⟦HP002|#⟧2\ntwee",
    "on a line of a text": "description: een\n  ⟦HP002|#⟧2 twee\n  drie",
    "a remark in a text": "description: een\n\n  ⟦HP002|#⟧ twee\n  drie",
    "behind a remark": "description: een ⟦HP002|#⟧ twee\n  drie",
}


@pytest.mark.parametrize("name", STOPPED)
def test_it_is_the_error_that_is_told_where_the_rest_can_no_longer_be_read(
    plans: PlansFolder, name: str
) -> None:
    plans.action("contributes_to: [D1]", *STOPPED[name].split("\n"))

    [seen] = plans.exactly_marked()
    assert seen.message.startswith("The text ends before this #")
    assert "quotes" in (seen.hint or "")


def test_one_that_ends_early_above_is_told_too(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "origin: een ⟦HP109|#⟧2", "tags: ⟦HP002|[⟧een")

    plans.exactly_marked()


def test_a_text_that_is_all_of_a_file_is_looked_at(plans: PlansFolder) -> None:
    plans.write("extra.yaml", "Plan ⟦HP109|#⟧2\n")

    assert "extra.yaml:1:6 HP109" in plans.findings()


def test_the_settings_are_used_all_the_same(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nlanguage: en ⟦HP109|#⟧taal\n")

    plans.exactly_marked()
    assert plans.read_settings().mistakes == ()


def test_it_can_be_ignored_on_the_line_of_its_item(plans: PlansFolder) -> None:
    plans.replace("hasselt.yaml", "- id: A1", "- id: A1  # hulpplan: ignore HP109 zo bedoeld")
    plans.replace("hasselt.yaml", "title: Afsprakenkader", "title: Kader #2")

    assert plans.is_clean()
