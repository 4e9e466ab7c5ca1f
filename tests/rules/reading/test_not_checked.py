"""HP008; what is not checkable stands in `test_a_broken_file_costs_only_itself.py`."""

from plans_folder import PLAN_HEAD, PlansFolder

HEAD = PLAN_HEAD.replace("2015-2020", "⟦HP008|2015-2020⟧")


def break_(plans: PlansFolder, file: str) -> None:
    plans.write(file, plans.text(file) + "x: ⟦HP002|'⟧stuk\n")


def test_references_into_a_broken_file_give_one_note_at_the_first_of_them(plans: PlansFolder) -> None:
    break_(plans, "2015-2020.yaml")
    body = """
        actions:
          - id: A1
            title: x
            contributes_to: [D1]
            status: planned
          - id: A2
            title: x
            contributes_to: [D4, D99]
            status: planned
        """
    plans.action_plan(body, head=HEAD)

    _, note = plans.exactly_marked()
    assert note.severity == "note"
    # `strategic_plan` itself, and the three objectives.
    assert note.values["count"] == 4
    assert [place for place, _ in note.related] == ["2015-2020.yaml:1:1-1:1"]


def test_a_single_reference_is_said_to_be_one(plans: PlansFolder) -> None:
    break_(plans, "2015-2020.yaml")
    plans.action_plan("", head=HEAD)

    _, note = plans.exactly_marked()
    assert note.message == "This reference could not be checked, for another file could not be read."


def test_each_file_with_such_references_has_a_note_of_its_own(plans: PlansFolder) -> None:
    break_(plans, "2015-2020.yaml")
    plans.action_plan("", head=HEAD)
    plans.action_plan("", "gent.yaml", HEAD.replace("hasselt", "gent"))

    plans.exactly_marked()


def test_all_files_that_could_not_be_read_are_named_once(plans: PlansFolder) -> None:
    plans.write("register.yaml", "kind: register\nschema: 1\nx: ⟦HP002|'⟧\n")
    plans.write("deel2.yaml", "kind: register\nschema: 1\nx: ⟦HP002|'⟧\n")
    plans.action("contributes_to: [D1]", "domains: [welzijn, onderwijs]", "lead: vdab")

    note = next(one for one in plans.seen() if one.place.startswith("hasselt") and one.code == "HP008")
    assert [place for place, _ in note.related] == ["deel2.yaml:1:1-1:1", "register.yaml:1:1-1:1"]
    # The prison, two domains and the lead.
    assert note.values["count"] == 4


def test_a_broken_plan_of_another_prison_says_nothing_about_this_one(plans: PlansFolder) -> None:
    plans.write("gent.yaml", PLAN_HEAD.replace("hasselt", "gent") + "x: ⟦HP002|'⟧\n")

    plans.exactly_marked()


def test_references_that_are_found_elsewhere_are_checked(plans: PlansFolder) -> None:
    plans.register("domains:\n  - {id: werk, title: Werk}\n", "deel2.yaml")
    break_(plans, "deel2.yaml")

    plans.exactly_marked()


def test_a_reference_that_means_nothing_in_files_that_can_be_read_is_no_note(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "needs: [⟦HP201|B1⟧]", "lead: ⟦HP201|onbekend⟧")

    plans.exactly_marked()


def test_a_clean_folder_has_no_note(plans: PlansFolder) -> None:
    assert plans.is_clean()
