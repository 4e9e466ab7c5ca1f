from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder

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
