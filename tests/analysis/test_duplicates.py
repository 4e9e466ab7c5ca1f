from hulpplan.analysis.duplicates import duplicate_references
from plans_folder import PlansFolder


def found(plans: PlansFolder) -> list[tuple[str, str, str]]:
    return [
        (repeat.link.field, repeat.first.written, repeat.link.written)
        for repeat in duplicate_references(plans.workspace())
    ]


def test_what_means_the_same_is_the_same_however_it_is_written(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, 2015-2020/D1]")

    assert found(plans) == [("contributes_to", "D1", "2015-2020/D1")]


def test_what_was_not_found_is_compared_as_it_is_written(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D99, 2015-2020/D99, D99]")

    assert found(plans) == [("contributes_to", "D99", "D99")]


def test_each_repetition_is_compared_with_the_first(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D10, D1, D10, D1]")

    assert [(first, again) for _, first, again in found(plans)] == [
        ("D1", "D1"),
        ("D10", "D10"),
        ("D1", "D1"),
    ]


def test_lists_beside_each_other_are_looked_at_alone(plans: PlansFolder) -> None:
    plans.action_plan("""
        needs: [{id: B1, title: x, domains: [welzijn]}, {id: B2, title: x, domains: [welzijn]}]
        policy_team:
          members:
            - {organisation: vdab, domains: [welzijn]}
            - {organisation: caw-limburg, domains: [welzijn]}
        """)

    assert found(plans) == []


def test_the_domains_of_one_team_member_are_a_list(plans: PlansFolder) -> None:
    plans.action_plan(
        "policy_team: {members: [{organisation: vdab, domains: [welzijn, onderwijs, welzijn]}]}\n"
    )

    assert found(plans) == [("policy_team", "welzijn", "welzijn")]


def test_partners_and_choices_are_the_same_when_they_name_the_same(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices: [{objective: D1, decision: deferred}, {objective: D10, decision: deferred},
                  {objective: 2015-2020/D1, decision: deferred}]
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1], partners: [vdab, {organisation: vdab}]}
        """)

    assert sorted(found(plans)) == [("choices", "D1", "2015-2020/D1"), ("partners", "vdab", "vdab")]


def test_a_single_reference_repeats_nothing(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "lead: vdab", "partners: [vdab]", "domains: [welzijn]")

    assert found(plans) == []
