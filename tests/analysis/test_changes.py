"""What counts as a change between two versions of plan files."""

from hulpplan.analysis.changes import ChangeKind, ItemChange, changes_between
from hulpplan.model.dates import read_moment
from hulpplan.shape.read import read_document
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from plans_folder import PLAN_BODY, PLAN_HEAD, REGISTER, STRATEGIC_BODY, STRATEGIC_HEAD

PLAN = PLAN_HEAD + PLAN_BODY
STRATEGIC = STRATEGIC_HEAD + STRATEGIC_BODY


def changes(before: tuple[str, ...], after: tuple[str, ...]) -> list[ItemChange]:
    return changes_between(
        [read_document(Source(f"{number}.yaml", text), Limits()) for number, text in enumerate(before)],
        [read_document(Source(f"{number}.yaml", text), Limits()) for number, text in enumerate(after)],
    )


def told(before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    """Return each change in short: `changed hasselt/A1 status,end`."""
    return [
        " ".join(
            filter(
                None,
                (
                    one.happened.value,
                    f"{one.plan}/{one.id}" if one.plan else one.id,
                    ",".join(field.name for field in one.fields),
                    "" if one.inside is None else str(one.inside),
                ),
            )
        )
        for one in changes(before, after)
    ]


def test_the_same_files_have_no_changes() -> None:
    files = (REGISTER, STRATEGIC, PLAN)

    assert told(files, files) == []


def test_comments_order_of_fields_and_the_file_an_item_stands_in_are_no_change() -> None:
    action = "    title: Afsprakenkader informatie-uitwisseling\n"
    moved = PLAN.replace(action, "").replace("    status: done\n", f"    status: done # klaar\n{action}")
    half, rest = REGISTER.split("target_groups:")

    assert moved != PLAN
    assert told((PLAN,), (moved,)) == []
    assert told((REGISTER,), (half, f"kind: register\nschema: 1\ntarget_groups:{rest}")) == []


def test_a_field_has_its_value_before_and_after() -> None:
    [change] = changes((PLAN,), (PLAN.replace("end: 2019-H1", "end: 2019-09"),))
    [field] = change.fields

    assert (change.happened, change.plan, change.kind, change.id) == (
        ChangeKind.CHANGED,
        "hasselt",
        "action",
        "A1",
    )
    assert (field.name, field.before, field.after) == ("end", read_moment("2019-H1"), read_moment("2019-09"))


def test_items_come_and_go() -> None:
    other = PLAN.replace("AB1, title: Taallessen", "AB2, title: Taallessen").replace(
        "status: done", "status: running"
    )

    assert told((PLAN,), (other,)) == [
        "changed hasselt/A1 status",
        "added hasselt/AB2",
        "removed hasselt/AB1",
    ]


def test_an_objective_is_not_changed_by_the_actions_under_it() -> None:
    other = STRATEGIC.replace("        status: planned", "        status: done")

    assert told((STRATEGIC,), (other,)) == ["changed 2015-2020/D4.1 status"]


def test_a_plan_that_comes_or_goes_takes_along_what_is_in_it() -> None:
    assert told((), (PLAN,)) == ["added hasselt/hasselt 2"]
    assert told((PLAN,), ()) == ["removed hasselt/hasselt 2"]
    assert told((), (PLAN_HEAD + "actions: []\n",)) == ["added hasselt/hasselt 0"]


def test_an_entry_of_the_register_comes_alone() -> None:
    other = REGISTER.replace("  - id: vdab\n    title: VDAB\n", "")

    assert told((other,), (REGISTER,)) == ["added vdab"]


def test_a_plan_without_an_id_and_an_item_without_one_cannot_be_found_again() -> None:
    nameless = PLAN.replace("prison: hasselt\n", "")

    assert told((nameless,), (nameless.replace("status: done", "status: running"),)) == []
    assert told((PLAN,), (PLAN.replace("  - id: A1\n    title", "  - title"),)) == []


def test_a_value_with_a_mistake_is_no_change() -> None:
    wrong = PLAN.replace("end: 2019-H1", "end: binnenkort")

    assert told((PLAN,), (wrong,)) == []
    assert told((wrong,), (PLAN,)) == []
    assert told((wrong,), (wrong.replace("status: done", "status: running"),)) == [
        "changed hasselt/A1 status"
    ]


def test_what_cannot_be_read_has_neither_gone_nor_come() -> None:
    wrong = PLAN.replace("  - {id: AB1, title: Taallessen, domains: [onderwijs]}", "  - Taallessen")

    assert told((PLAN,), (wrong,)) == []
    assert told((wrong,), (PLAN,)) == []


def test_the_id_that_a_plan_takes_from_its_prison_may_be_written_down() -> None:
    assert told((PLAN,), (PLAN.replace("prison: hasselt", "prison: hasselt\nid: hasselt"),)) == []
