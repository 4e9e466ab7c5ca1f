import pytest

from plans_folder import PLAN_BODY, PLAN_HEAD, REGISTER, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SECOND = PLAN_HEAD.replace("prison: hasselt", "prison: ⟦HP007|hasselt⟧")
ENDED = PLAN_HEAD.replace("start: 2018-07\nend: 2020", "start: 2015\nend: 2017")


def test_a_second_plan_of_a_prison_without_an_id_is_found_at_its_prison(plans: PlansFolder) -> None:
    plans.write("tweede.yaml", SECOND + "actions: []\n")

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.values == {"plan": "hasselt", "original": "hasselt.yaml"}
    assert [place for place, _ in seen.related] == ["hasselt.yaml:3:9-3:16"]


def test_a_second_plan_with_the_same_id_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.write("tweede.yaml", f"{PLAN_HEAD}id: ⟦HP007|hasselt⟧\nactions: []\n")

    plans.exactly_marked()


def test_an_id_may_not_be_that_of_another_prisons_plan(plans: PlansFolder) -> None:
    gent = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
    plans.write("z.yaml", f"{gent}id: ⟦HP007|hasselt⟧\nactions: []\n")

    plans.exactly_marked()


def test_a_strategic_plan_and_an_action_plan_may_not_share_an_id(plans: PlansFolder) -> None:
    gent = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
    plans.write("a.yaml", f"{gent}id: ⟦HP007|2015-2020⟧\nactions: []\n")

    [seen] = plans.exactly_marked()
    assert [place for place, _ in seen.related] == ["2015-2020.yaml:3:5-3:14"]


def test_a_second_strategic_plan_with_the_same_id_is_found(plans: PlansFolder) -> None:
    plans.write(
        "x.yaml", STRATEGIC_HEAD.replace("id: 2015-2020", "id: ⟦HP007|2015-2020⟧") + "objectives: []\n"
    )

    plans.exactly_marked()


def test_the_first_is_the_one_whose_file_comes_first(plans: PlansFolder) -> None:
    plans.write("a.yaml", PLAN_HEAD + "actions: []\n")

    [seen] = plans.seen()
    assert (seen.code, seen.start) == ("HP007", "hasselt.yaml:3:9")
    assert [place for place, _ in seen.related] == ["a.yaml:3:9-3:16"]


def test_three_plans_with_one_id_give_two_findings(plans: PlansFolder) -> None:
    plans.write("x.yaml", SECOND + "actions: []\n")
    plans.write("y.yaml", SECOND + "actions: []\n")

    for seen in plans.exactly_marked():
        assert [place for place, _ in seen.related] == ["hasselt.yaml:3:9-3:16"]


def test_the_shape_of_the_second_is_still_checked(plans: PlansFolder) -> None:
    plans.write(
        "tweede.yaml",
        SECOND + "⟦HP101|titel⟧: x\nactions:\n  - id: ⟦HP106|A 1⟧\n    title: x\n    status: done\n",
    )

    plans.exactly_marked()


def test_the_items_of_the_second_are_not_linked_or_counted(plans: PlansFolder) -> None:
    plans.write(
        "tweede.yaml",
        SECOND + "actions:\n  - {id: A1, title: x, contributes_to: [D99], status: planned}\n"
        "  - {id: A9, title: x, status: planned}\n",
    )
    plans.exactly_marked()

    plans.replace("hasselt.yaml", "partners: [vdab]", "depends_on: [⟦HP201|A9⟧]")
    plans.exactly_marked()


def test_an_earlier_plan_with_an_id_of_its_own_is_another_plan(plans: PlansFolder) -> None:
    plans.write("oud.yaml", f"{ENDED}id: hasselt-2015\nactions: []\n")

    assert plans.is_clean()


def test_an_id_may_be_that_of_an_item(plans: PlansFolder) -> None:
    plans.write("x.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: gent") + "id: D1\nactions: []\n")

    assert plans.is_clean()


def test_plans_without_a_readable_id_are_not_the_same(plans: PlansFolder) -> None:
    nameless = PLAN_HEAD.replace("prison: hasselt", "⟦HP101|gevangenis⟧: gent")
    for file in ("x.yaml", "y.yaml"):
        plans.write(file, nameless.replace("kind:", "⟦HP102|kind⟧:") + "actions: []\n")

    plans.exactly_marked()


def test_a_plan_of_several_prisons_has_the_id_it_says(plans: PlansFolder) -> None:
    both = PLAN_HEAD.replace("prison: hasselt", "id: ⟦HP007|hasselt⟧\nprisons: [gent]")
    plans.write("x.yaml", both + "actions: []\n")

    plans.exactly_marked()


PLAN = PLAN_HEAD + PLAN_BODY
COPY_OF_PLAN = SECOND + PLAN_BODY
NAMES = [
    *("hasselt (1)", "hasselt (2) (1)", "hasselt_1", "hasselt2", "hasselt~", "hasselt.orig", "hasselt-oud"),
    *("hasselt - Kopie", "hasselt - Kopie (2)", "hasselt - Copy", "hasselt copy 2", "hasseltkopie"),
    *("Kopie van hasselt", "Kopie (2) van hasselt", "Copy of hasselt", "Kopie van hasselt (1)", "_hasselt"),
    *("hasselt-DESKTOP1", "HASSELT-LAPTOP-7", "hasselt.sync-conflict-20220630-101500-ABCDEFG"),
    *("hasselt (conflicted copy 2022-06-30)", "hasselt (Conflict van Jan 2022-06-30)", "hasselt.yaml (1)"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["yaml", "YML"])
def test_a_file_that_is_named_after_another_is_the_copy(plans: PlansFolder, name: str, ending: str) -> None:
    plans.write(f"{name}.{ending}", COPY_OF_PLAN)

    [seen] = plans.exactly_marked()
    assert seen.message.startswith("This file looks like a copy of 'hasselt.yaml'.")
    assert [place for place, _ in seen.related] == ["hasselt.yaml:3:9-3:16"]
    plan = plans.workspace().plan("hasselt")
    assert plan is not None
    assert plan.document.file == "hasselt.yaml"


@pytest.mark.parametrize("name", ["hasselterse", "xhasselt", "gent", "hassel", "hasselt/hasselt"])
def test_a_name_that_is_another_word_makes_no_copy(plans: PlansFolder, name: str) -> None:
    plans.write(f"x/{name}.yaml", COPY_OF_PLAN)

    seen = plans.seen()
    assert [one.code for one in seen] == ["HP007"]
    assert seen[0].message.startswith("There are two plans with the id 'hasselt'.")


def test_a_longer_number_makes_no_copy(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")
    plans.write("plan 1.yaml", PLAN)
    plans.write("plan 10.yaml", COPY_OF_PLAN)

    [seen] = plans.exactly_marked()
    assert seen.message.startswith("There are two plans")


def test_a_copy_of_a_plan_that_does_not_count_is_a_second_plan(plans: PlansFolder) -> None:
    plans.write("tweede.yaml", COPY_OF_PLAN)
    plans.write("tweede (1).yaml", COPY_OF_PLAN)

    for seen in plans.exactly_marked():
        assert seen.message.startswith("There are two plans with the id 'hasselt'. The one in 'hasselt.yaml'")


def test_of_copies_of_copies_the_original_counts(plans: PlansFolder) -> None:
    for name in ("hasselt (1)", "hasselt (1) (1)", "Kopie van hasselt (1)"):
        plans.write(f"{name}.yaml", COPY_OF_PLAN)

    for seen in plans.exactly_marked():
        assert seen.values["original"] == "hasselt.yaml"


@pytest.mark.parametrize("folder", ["backup", "archief 2021", "a - Kopie", "plans (1)", "0/oud"])
def test_the_same_name_in_a_folder_of_copies_is_a_copy(plans: PlansFolder, folder: str) -> None:
    plans.write(f"{folder}/hasselt.yaml", COPY_OF_PLAN)

    [seen] = plans.exactly_marked()
    assert seen.message.startswith("This file looks like a copy")


@pytest.mark.parametrize(
    "file", ["a/hasselt.yaml", "HASSELT.YAML", "HASSELT.yaml", " hasselt.yaml", "hasselt .yaml"]
)
def test_of_the_same_name_the_one_nearest_the_top_and_written_as_usual_counts(
    plans: PlansFolder, file: str
) -> None:
    plans.write(file, COPY_OF_PLAN)

    [seen] = plans.exactly_marked()
    assert seen.message.startswith("There are two plans")
    assert seen.hint == "Both say the same: take one of them out."


def hint(plans: PlansFolder, *, code: str = "HP007") -> str:
    [text] = [seen.hint for seen in plans.seen() if seen.code == code]
    assert text is not None
    return text


def test_a_copy_that_says_the_same_can_be_taken_out(plans: PlansFolder) -> None:
    plans.write("hasselt (1).yaml", PLAN, newline="\r\n", start="\ufeff")

    assert hint(plans) == "It says the same: take it out."


def test_of_a_copy_with_other_comments_that_is_said(plans: PlansFolder) -> None:
    plans.write("hasselt (1).yaml", f"# van Jan\n{PLAN}")

    assert hint(plans).startswith("What is read of both is the same; only comments, order or layout differ.")


def test_what_differs_in_a_copy_is_named(plans: PlansFolder) -> None:
    body = PLAN_BODY.replace("status: done", "status: running\n    end: 2019", 1).replace(
        "    end: 2019-H1\n", ""
    )
    added = "  - {id: A2, title: Nieuw, contributes_to: [D1], status: planned}\nchoices:"
    plans.write(
        "hasselt (1).yaml",
        f"{PLAN_HEAD}summary: Kort.\n{body}".replace("choices:", added).replace("AB1", "AB2"),
    )

    assert hint(plans) == (
        "It differs in: hasselt (summary), A1 (end, status), A2 (only in this file), AB2 (only in this file), "
        "AB1 (only in 'hasselt.yaml'). Compare the two first, for a copy may hold a colleague's work; then take "
        "it out."
    )


def test_of_many_differences_the_first_are_named(plans: PlansFolder) -> None:
    more = "".join(f"  - {{id: N{number}, title: x, source: x}}\n" for number in range(8))
    plans.write("hasselt (1).yaml", PLAN + "needs:\n" + more)

    names = ", ".join(f"N{number} (only in this file)" for number in range(6))
    assert hint(plans).startswith(f"It differs in: {names}, 2 more. Compare")


def test_a_copy_that_cannot_be_compared_is_to_be_compared(plans: PlansFolder) -> None:
    plans.write("hasselt (1).yaml", PLAN.replace("status: done", "status: gedaan"))

    assert hint(plans) == (
        "Compare the two first, for a copy may hold a colleague's work; then take one of them out."
    )


def test_a_copy_with_another_start_may_be_another_plan(plans: PlansFolder) -> None:
    plans.write("hasselt-2015.yaml", ENDED + PLAN_BODY)

    assert hint(plans).startswith("If it is another plan, give it an `id` of its own, such as 'hasselt' with")
    assert hint(plans).endswith("They differ in: hasselt (start, end).")


def test_a_copy_does_not_stand_in_for_a_plan_that_cannot_be_read(plans: PlansFolder) -> None:
    plans.write("hasselt (1).yaml", COPY_OF_PLAN)
    plans.write(
        "tweede.yaml",
        PLAN_HEAD.replace("prison: hasselt", "id: tweede\nprisons: [hasselt, gent]") + "actions: []\n",
    )
    plans.write("hasselt.yaml", PLAN + "x: ⟦HP002|'⟧stuk\n")

    copy, _ = plans.exactly_marked(select=("HP0",))
    assert copy.hint == (
        "Compare the two first, for a copy may hold a colleague's work; then take one of them out."
    )
    assert [plan.id for plan in plans.workspace().action_plans] == ["tweede"]


def test_a_copied_strategic_plan_does_not_stand_in_for_one_that_cannot_be_read(plans: PlansFolder) -> None:
    head = STRATEGIC_HEAD.replace("id: 2015-2020", "id: ⟦HP007|2015-2020⟧")
    plans.write("2015-2020 - Kopie.yaml", head + STRATEGIC_BODY)
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + "x: ⟦HP002|'⟧stuk\n")
    plans.replace("hasselt.yaml", "strategic_plan: 2015-2020", "strategic_plan: ⟦HP008|2015-2020⟧")

    plans.exactly_marked()


def test_a_plan_that_is_not_named_after_an_unreadable_one_counts(plans: PlansFolder) -> None:
    plans.write("tweede.yaml", PLAN)
    plans.write("hasselt.yaml", PLAN + "x: ⟦HP002|'⟧stuk\n")

    plans.exactly_marked()


def test_references_to_what_only_a_copy_has_are_not_unknown(plans: PlansFolder) -> None:
    plans.write("hasselt (1).yaml", COPY_OF_PLAN.replace("id: A1", "id: A9"))
    plans.replace("hasselt.yaml", "partners: [vdab]", "depends_on: [A9, hasselt/A9, ⟦HP201|A8⟧]")

    plans.exactly_marked()


def test_a_copied_strategic_plan_is_one_finding(plans: PlansFolder) -> None:
    head = STRATEGIC_HEAD.replace("id: 2015-2020", "id: ⟦HP007|2015-2020⟧")
    plans.write("2015-2020 (1).yaml", head + STRATEGIC_BODY.replace("title: Nazorg", "title: Zorg"))

    [seen] = plans.exactly_marked()
    assert seen.hint is not None
    assert seen.hint.startswith("It differs in: D10 (title). Compare")


@pytest.mark.parametrize("name", [name.lower().replace("hasselt", "register") for name in NAMES])
def test_a_copied_register_is_one_finding(plans: PlansFolder, name: str) -> None:
    plans.write(f"{name}.yaml", REGISTER)

    [seen] = plans.exactly(f"{name}.yaml:1:1-1:1 HP007")
    assert seen.message.startswith("This file looks like a copy of 'register.yaml'.")
    assert seen.hint == "It says the same: take it out."
    assert [place for place, _ in seen.related] == ["register.yaml:1:1-1:1"]


def test_what_only_the_copy_of_a_register_has_is_named_and_not_unknown(plans: PlansFolder) -> None:
    more = REGISTER.replace("  - id: vdab\n", "  - id: ocmw\n    title: OCMW\n  - id: vdab\n")
    plans.write("register-DESKTOP1.yaml", more)
    plans.replace("hasselt.yaml", "partners: [vdab]", "partners: [ocmw, ⟦HP201|politie⟧]")

    unknown, copy = plans.exactly(*plans.marked(), "register-DESKTOP1.yaml:1:1-1:1 HP007")
    assert (copy.hint or "").startswith("It differs in: ocmw (only in this file). Compare")
    assert unknown.code == "HP201"


def test_a_copy_of_a_part_of_the_register_is_found_beside_other_parts(plans: PlansFolder) -> None:
    entries = "[{id: werk, title: x}, {id: sport, title: x}, {id: zorg, title: x}]"
    plans.register(f"domains: {entries}\n", "register-meer.yaml")
    plans.register("domains: [{id: werk, title: x}, {id: sport, title: y}]\n", "register-meer (1).yaml")

    [seen] = plans.exactly("register-meer (1).yaml:1:1-1:1 HP007")
    assert seen.values["original"] == "register-meer.yaml"


def test_a_part_of_the_register_that_repeats_little_is_no_copy(plans: PlansFolder) -> None:
    plans.register("domains: [{id: welzijn, title: x}, {id: sport, title: x}]\n", "register (1).yaml")

    plans.exactly("register.yaml:9:9-9:16 HP204")


@pytest.mark.parametrize("folder", ["a", "backup"])
def test_a_register_of_the_same_name_in_another_folder_is_one_finding(
    plans: PlansFolder, folder: str
) -> None:
    plans.write(f"{folder}/register.yaml", REGISTER)

    [seen] = plans.exactly(f"{folder}/register.yaml:1:1-1:1 HP007")
    assert seen.values["original"] == "register.yaml"


def test_what_has_no_id_in_a_copy_is_nothing_to_refer_to(plans: PlansFolder) -> None:
    plans.register("domains: [{id: sport, title: x}, {title: x}]\n", "apart (1).yaml")
    plans.register("domains: [{id: sport, title: x}]\n", "apart.yaml")

    plans.exactly("apart (1).yaml:1:1-1:1 HP007", "apart (1).yaml:3:35-3:40 HP102")
