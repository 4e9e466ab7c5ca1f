"""`review`: stamps, where they are written, what is said, and that nothing else changes."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from command import INSIDE, WITHOUT_ROOT, Command, environment
from plans_folder import PLAN_BODY, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder
from repository import Repository

TODAY = ("--today", "2019-01-15")
PLAN = PLAN_HEAD + PLAN_BODY
D1 = "STAMP"
NEW = "stamped; it had no stamp yet, so nobody can tell whether it has changed since the plan was set beside it."
NO_HISTORY = (
    "    What it said before cannot be shown: git does not have the whole history of these plans here."
)
NOT_FOUND = "    What it said before cannot be shown: git knows no version of it that fits the stamp it had."
ADDS_AN_ERROR = """\
import hulpplan.edits.review as review
real = review.stamp_of
review.stamp_of = lambda objective: "geen"
"""


@pytest.fixture
def stamp(plans: PlansFolder, hulpplan: Command) -> str:
    """Return the stamp of D1, as a review of an untouched plan writes it."""
    assert plans.text("hasselt.yaml") == PLAN
    done = hulpplan("review", "hasselt", "D1", "--dry-run", *TODAY)
    [found] = re.findall(r"^\+  D1: (\w{8})$", done.stdout, flags=re.MULTILINE)
    return str(found)


def suspects(hulpplan: Command) -> list[dict[str, object]]:
    done = hulpplan("validate", "--select", "HP601", "--format", "json", *TODAY)
    return list(json.loads(done.stdout)["findings"])


WAYS = {
    "no stamps yet": (PLAN, PLAN + "reviewed:\n  D1: STAMP\n"),
    "a remark and blank lines at the end": (
        PLAN + "# einde\n\n\n",
        PLAN + "# einde\nreviewed:\n  D1: STAMP\n\n\n",
    ),
    "a last line without an end": (PLAN.rstrip("\n"), PLAN + "reviewed:\n  D1: STAMP"),
    "an end of the document": (PLAN + "...\n", PLAN + "reviewed:\n  D1: STAMP\n...\n"),
    "a text with all its blank lines at the end": (
        PLAN + "summary: |+\n  Kort.\n\n\n",
        PLAN + "summary: |+\n  Kort.\n\n\nreviewed:\n  D1: STAMP\n",
    ),
    "a text at the end without an end of its line": (
        PLAN + "summary: |\n  Kort.",
        PLAN + "summary: |\n  Kort.\nreviewed:\n  D1: STAMP",
    ),
    "nothing behind the key": ("reviewed:  # later\n" + PLAN, "reviewed:  # later\n  D1: STAMP\n" + PLAN),
    "nothing in the braces": (PLAN + "reviewed: {}  # leeg\n", PLAN + "reviewed: {D1: STAMP}  # leeg\n"),
    "braces": (PLAN + "reviewed: {D10: '00000000'}\n", PLAN + "reviewed: {D10: '00000000', D1: 'STAMP'}\n"),
    "braces over lines": (
        PLAN + "reviewed: {\n  D10: '00000000',  # oud\n}\n",
        PLAN + "reviewed: {\n  D10: '00000000', D1: 'STAMP',  # oud\n}\n",
    ),
    "other stamps, plain": (
        "reviewed:\n    D10: 1234abcd # oud\n" + PLAN,
        "reviewed:\n    D10: 1234abcd # oud\n    D1: STAMP\n" + PLAN,
    ),
    "other stamps, with quotes": (
        'reviewed:\n  D10: "1234abcd"\n\n' + PLAN,
        'reviewed:\n  D10: "1234abcd"\n  D1: "STAMP"\n\n' + PLAN,
    ),
    "an old stamp": ("reviewed: {D1: '00000000'}\n" + PLAN, "reviewed: {D1: 'STAMP'}\n" + PLAN),
    "an old stamp in full": (
        "reviewed:\n  '2015-2020/D1': \"00000000\" # oud\n" + PLAN,
        "reviewed:\n  '2015-2020/D1': \"STAMP\" # oud\n" + PLAN,
    ),
    "an old stamp, twice": (
        "reviewed: {D1: 00000000, 2015-2020/D1: 00000000}\n" + PLAN,
        "reviewed: {D1: STAMP, 2015-2020/D1: STAMP}\n" + PLAN,
    ),
    "what is no stamp": ("reviewed: {D1: gisteren}\n" + PLAN, "reviewed: {D1: STAMP}\n" + PLAN),
    "an objective without a stamp": (
        "reviewed:\n  D1:  # nog doen\n" + PLAN,
        "reviewed:\n  D1: STAMP  # nog doen\n" + PLAN,
    ),
    "an objective with a tilde": ("reviewed:\n  D1: ~\n" + PLAN, "reviewed:\n  D1: STAMP\n" + PLAN),
    "an objective without a stamp in braces": (
        "reviewed: {D1: }\n" + PLAN,
        "reviewed: {D1: STAMP }\n" + PLAN,
    ),
    "only braces": (
        "{kind: action-plan, schema: 1, prison: hasselt, strategic_plan: 2015-2020, status: draft, start: 2018, end: 2019, actions: []}\n",
        "{kind: action-plan, schema: 1, prison: hasselt, strategic_plan: 2015-2020, status: draft, start: 2018, end: 2019, actions: [], reviewed: {D1: STAMP}}\n",
    ),
    "only braces, with a comma at the end": (
        "{kind: action-plan, schema: 1, prison: hasselt, strategic_plan: 2015-2020, status: draft, start: 2018, end: 2019, actions: [],}\n",
        "{kind: action-plan, schema: 1, prison: hasselt, strategic_plan: 2015-2020, status: draft, start: 2018, end: 2019, actions: [],reviewed: {D1: STAMP}}\n",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("name", WAYS)
def test_the_stamp_is_written_and_nothing_else_changes(
    plans: PlansFolder, hulpplan: Command, stamp: str, name: str, newline: str
) -> None:
    before, after = WAYS[name]
    path = plans.write("hasselt.yaml", before, newline=newline, start="\ufeff")

    result = hulpplan("review", "hasselt", "D1", *TODAY)

    assert result.exit_code == 0, result.stderr
    wanted = "\ufeff" + after.replace("STAMP", stamp).replace("\n", newline)
    assert path.read_bytes().decode("utf-8") == wanted
    assert not [finding for finding in suspects(hulpplan) if "D1'" in str(finding["message"])]


@pytest.mark.parametrize(
    "block",
    [
        "reviewed: ~\n",
        "reviewed: &r {}\n",
        "x: &r {D10: '00000000'}\nreviewed: *r\n",
        "reviewed: [D1]\n",
        "reviewed: {D1: {a: b}}\n",
        "reviewed: {D1: &a '00000000', D10: *a}\n",
        "reviewed:\n  D1: |\n    00000000\n",
        "reviewed: {D10: &a '00000000', D4: *a}\n",
    ],
)
def test_what_cannot_be_edited_by_itself_is_left_with_a_sentence(
    plans: PlansFolder, hulpplan: Command, block: str
) -> None:
    path = plans.write("hasselt.yaml", PLAN + block)

    result = hulpplan("review", "hasselt", "D1", *TODAY)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "'reviewed' in 'plans/hasselt.yaml'" in result.stderr
    assert path.read_text("utf-8") == PLAN + block


def test_a_compact_mapping_in_a_list_is_no_place_to_lose(
    plans: PlansFolder, hulpplan: Command, stamp: str
) -> None:
    plans.write("hasselt.yaml", "? reviewed\n: D10: '00000000'\n" + PLAN)

    result = hulpplan("review", "hasselt", "D1", *TODAY)

    assert (result.exit_code, result.stdout) == (1, "")
    assert stamp not in plans.text("hasselt.yaml")


def test_without_objectives_all_that_it_acts_on_or_has_stamped_are_stamped(
    plans: PlansFolder, hulpplan: Command, stamp: str
) -> None:
    plans.write("hasselt.yaml", PLAN + "reviewed:\n  D10: '00000000'\n")

    result = hulpplan("review", "hasselt", *TODAY)

    assert result.stdout.splitlines() == [
        f"2015-2020/D1 (Informatie uitwisselen): {NEW} Actions under it: hasselt/A1.",
        "2015-2020/D10 (Nazorg): says something else than when it was last looked at; stamped anew. Actions under it: none.",
        NO_HISTORY,
        "2 stamps written in plans/hasselt.yaml.",
    ]
    assert f"  D1: '{stamp}'\n" in plans.text("hasselt.yaml")
    assert suspects(hulpplan) == []


def test_a_value_that_is_no_stamp_says_nothing_of_a_change(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("hasselt.yaml", PLAN + "reviewed: {D1: gisteren}\n")

    result = hulpplan("review", "hasselt", *TODAY)

    assert result.stdout.splitlines()[0] == (
        f"2015-2020/D1 (Informatie uitwisselen): {NEW} Actions under it: hasselt/A1."
    )


def changed(plans: PlansFolder, hulpplan: Command) -> str:
    """Stamp D1, change what it says without committing that, and look at it again."""
    plans.replace("2015-2020.yaml", "title: Informatie uitwisselen", "title: Informatie en zorg  delen")
    plans.replace("2015-2020.yaml", "title: Informatie en zorg  delen\n    options: [SO1]",
                  "title: Informatie en zorg  delen\n    due: 2019\n    options: [SO1, SO2]")  # fmt: skip
    return hulpplan("review", "hasselt", *TODAY).stdout


SHOWN = [
    "2015-2020/D1 (Informatie en zorg delen): says something else than when it was last looked at; stamped anew. Actions under it: hasselt/A1.",
    "    title, before: Informatie uitwisselen",
    "    title, now: Informatie en zorg delen",
    "    options, before: SO1",
    "    options, now: SO1, SO2",
    "    when it is due, before: nothing",
    "    when it is due, now: 2019",
    "1 stamp written in plans/hasselt.yaml.",
]


def test_what_a_changed_objective_said_before_is_shown(plans: PlansFolder, hulpplan: Command) -> None:
    repository = Repository(plans.root)
    hulpplan("review", "hasselt", *TODAY)
    repository.commit()

    assert changed(plans, hulpplan).splitlines() == SHOWN
    assert "uitwisselen" not in plans.text("hasselt.yaml")


def test_the_version_that_fits_the_stamp_is_looked_for(plans: PlansFolder, hulpplan: Command) -> None:
    repository = Repository(plans.root)
    first = plans.text("2015-2020.yaml")
    hulpplan("review", "hasselt", *TODAY)
    plans.remove("2015-2020.yaml")
    plans.write("oud.yaml", first)
    repository.commit()
    plans.write("oud.yaml", "kind: [")
    repository.commit()
    plans.remove("oud.yaml")
    plans.write("2015-2020.yaml", first.replace("uitwisselen", "delen"))
    plans.replace("register.yaml", "title: VDAB", "title: De VDAB")
    repository.commit()
    plans.write("2015-2020.yaml", first)

    assert changed(plans, hulpplan).splitlines() == SHOWN


def test_a_stamp_that_no_version_fits_is_said_to_be_so(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("hasselt.yaml", PLAN + "reviewed: {D1: '00000000', D10: '00000000'}\n")
    Repository(plans.root).commit()

    assert changed(plans, hulpplan).splitlines().count(NOT_FOUND) == 2


def test_too_much_history_is_not_read(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("hasselt.yaml", PLAN + "reviewed: {D1: '00000000'}\n")
    Repository(plans.root).commit()
    plans.replace("2015-2020.yaml", "title: Informatie", "title: De informatie")

    little = INSIDE.format(code="import hulpplan.history.recall as recall\nrecall.MOST = 0")
    result = hulpplan("review", "hasselt", *TODAY, launcher=little)

    assert NOT_FOUND in result.stdout.splitlines()


def test_a_part_of_the_history_is_not_enough(
    plans: PlansFolder, hulpplan: Command, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hulpplan("review", "hasselt", *TODAY)
    repository = Repository(plans.root)
    repository.commit()
    repository.commit()
    shallow = tmp_path_factory.mktemp("shallow")
    repository.git("clone", "--quiet", "--depth=1", f"file://{plans.root}", str(shallow))
    strategic = shallow / "plans" / "2015-2020.yaml"
    strategic.write_text(strategic.read_text("utf-8").replace("Informatie", "Kennis"), "utf-8")

    assert NO_HISTORY in hulpplan("review", "hasselt", *TODAY, cwd=shallow).stdout.splitlines()


def test_what_is_private_in_an_old_text_is_masked(plans: PlansFolder, hulpplan: Command) -> None:
    plans.replace("2015-2020.yaml", "uitwisselen", "uitwisselen (0470 12 34 56)")
    hulpplan("review", "hasselt", *TODAY)
    Repository(plans.root).commit()
    plans.replace("2015-2020.yaml", "uitwisselen (0470 12 34 56)", "delen (jan.peeters@example.org)")

    said = hulpplan("review", "hasselt", *TODAY).stdout

    assert "    title, before: Informatie uitwisselen (04** ** ** **)" in said.splitlines()
    assert "(j**.*******@example.org)" in said
    assert "0470" not in said
    assert "jan." not in said


def test_of_two_objectives_with_one_id_none_is_stamped(plans: PlansFolder, hulpplan: Command) -> None:
    plans.replace("2015-2020.yaml", "  - id: D10\n", "  - id: D1\n")

    result = hulpplan("review", "hasselt", *TODAY)

    assert (result.exit_code, result.stdout) == (
        0,
        "2015-2020/D1 (Informatie uitwisselen): unclear, for another item has the same id; not stamped.\n",
    )
    assert plans.text("hasselt.yaml") == PLAN
    assert "cannot be stamped" in hulpplan("review", "hasselt", "D1", *TODAY).stderr


def test_all_plans_are_stamped_at_once_and_closed_ones_left(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("gent.yaml", PLAN.replace("prison: hasselt", "prison: gent").replace("approved", "draft"))
    plans.write(
        "oud.yaml", PLAN.replace("prison: hasselt", "prison: hasselt\nid: oud").replace("approved", "closed")
    )
    closed = plans.text("oud.yaml")

    dry = hulpplan("review", "--all", "--dry-run", *TODAY)
    result = hulpplan("review", "--all", *TODAY)

    assert dry.stdout.count("+++ ") == 2
    assert dry.stdout not in result.stdout
    assert result.stdout.splitlines() == [
        f"2015-2020/D1 (Informatie uitwisselen): {NEW} Actions under it: gent/A1.",
        "1 stamp written in plans/gent.yaml.",
        f"2015-2020/D1 (Informatie uitwisselen): {NEW} Actions under it: hasselt/A1.",
        "1 stamp written in plans/hasselt.yaml.",
        "Left as they are, for nobody works on them any more: oud.",
    ]
    assert plans.text("oud.yaml") == closed
    again = hulpplan("review", "--all", *TODAY).stdout
    assert again.count("stays as it is: its stamps fit") == 2


def test_all_files_are_stamped_or_none(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("gent.yaml", PLAN.replace("prison: hasselt", "prison: gent") + "reviewed: [D1]\n")

    result = hulpplan("review", "--all", *TODAY)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "'reviewed' in 'plans/gent.yaml'" in result.stderr
    assert plans.text("hasselt.yaml") == PLAN


def test_all_or_one_plan_and_not_both(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("review", "--all", "hasselt", cwd=plans.root)

    assert result.exit_code == 2
    assert result.told == "--all stamps every plan; leave 'hasselt' out."


def test_a_second_time_nothing_changes(plans: PlansFolder, hulpplan: Command) -> None:
    hulpplan("review", "hasselt", *TODAY)
    before = plans.path("hasselt.yaml").stat()

    result = hulpplan("review", "hasselt", *TODAY, lang="nl")

    assert result.stdout.splitlines() == [
        "2015-2020/D1 (Informatie uitwisselen): is niet gewijzigd.",
        "plans/hasselt.yaml blijft zoals het is: de stempels passen bij wat de doelstellingen zeggen.",
    ]
    assert plans.path("hasselt.yaml").stat().st_mtime_ns == before.st_mtime_ns
    assert hulpplan("review", "hasselt", "--dry-run", *TODAY).stdout == ""


def test_a_dry_run_gives_a_patch_and_writes_nothing(
    plans: PlansFolder, hulpplan: Command, stamp: str
) -> None:
    plans.write("hasselt.yaml", PLAN.rstrip("\n"))

    result = hulpplan("review", "hasselt", "--dry-run", *TODAY)

    assert result.exit_code == 0
    assert result.stdout.startswith("--- a/plans/hasselt.yaml\n+++ b/plans/hasselt.yaml\n@@ ")
    assert result.stdout.endswith(f"+reviewed:\n+  D1: {stamp}\n\\ No newline at end of file\n")
    assert result.stderr.endswith("\n1 stamp would be written in plans/hasselt.yaml.\n")
    assert plans.text("hasselt.yaml") == PLAN.rstrip("\n")


CHANGES = {
    "title": ("title: Informatie uitwisselen", "title: Informatie delen"),
    "description": ("title: Informatie uitwisselen", "title: Informatie uitwisselen\n    description: x"),
    "options": (
        "title: Informatie uitwisselen\n    options: [SO1]",
        "title: Informatie uitwisselen\n    options: [SO2]",
    ),
    "goals": ("title: Informatie uitwisselen", "title: Informatie uitwisselen\n    goals: [G1]"),
    "due": ("title: Informatie uitwisselen", "title: Informatie uitwisselen\n    due: 2019"),
}
SAME = {
    "another order": (
        "title: Informatie uitwisselen\n    options: [SO1]",
        "options: [SO1]\n    title: Informatie uitwisselen",
    ),
    "quotes": ("title: Informatie uitwisselen", 'title: "Informatie uitwisselen"'),
    "a text over lines": ("title: Informatie uitwisselen", "title: >\n      Informatie\n      uitwisselen\n"),
    "another text over lines": (
        "title: Informatie uitwisselen",
        "title: |\n      Informatie\n      uitwisselen\n",
    ),
    "a remark": (
        "title: Informatie uitwisselen",
        "# een opmerking\n    title: Informatie uitwisselen  # en nog een",
    ),
    "a list in a block": (
        "title: Informatie uitwisselen\n    options: [SO1]",
        "title: Informatie uitwisselen\n    options:\n      - 'SO1'",
    ),
    "another field": ("title: Informatie uitwisselen", "title: Informatie uitwisselen\n    source: x"),
}


@pytest.mark.parametrize("field", CHANGES)
def test_every_part_of_what_it_says_makes_it_suspect_until_it_is_reviewed(
    plans: PlansFolder, hulpplan: Command, field: str
) -> None:
    hulpplan("review", "hasselt", *TODAY)
    assert suspects(hulpplan) == []
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace(*CHANGES[field], 1))

    [finding] = suspects(hulpplan)
    related = finding["related"]
    assert isinstance(related, list)
    assert [(place["file"], place["path"]) for place in related] == [
        ("plans/2015-2020.yaml", "objectives[0].id"),
        ("plans/hasselt.yaml", "actions[0].id"),
    ]
    [command] = re.findall(r"`hulpplan (.*?)`", str(finding["hint"]))
    assert hulpplan(*shlex.split(command), *TODAY).exit_code == 0
    assert suspects(hulpplan) == []


@pytest.mark.parametrize("way", SAME)
def test_how_it_is_written_makes_it_suspect_of_nothing(
    plans: PlansFolder, hulpplan: Command, way: str
) -> None:
    hulpplan("review", "hasselt", *TODAY)
    text = STRATEGIC_HEAD + STRATEGIC_BODY.replace(*SAME[way], 1)
    assert text != STRATEGIC_HEAD + STRATEGIC_BODY
    plans.write("2015-2020.yaml", text)

    assert hulpplan("validate", "--select", "HP1,HP2,HP601", *TODAY).exit_code == 0
    assert suspects(hulpplan) == []


def test_the_hint_names_the_plan_and_not_another_one_of_the_prison(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("later.yaml", "id: hasselt-2019\n" + PLAN.replace("start: 2018-07", "start: 2019"))
    plans.write("hasselt.yaml", PLAN + "reviewed: {2015-2020/D1: '00000000'}\n")

    [finding] = suspects(hulpplan)
    [command] = re.findall(r"`hulpplan (.*?)`", str(finding["hint"]))
    result = hulpplan(*shlex.split(command), *TODAY)

    assert command == "review hasselt 2015-2020/D1"
    assert result.stdout.endswith("1 stamp written in plans/hasselt.yaml.\n")


def test_a_prison_stands_for_its_plan_in_force(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("hasselt.yaml", "id: hasselt-2018\n" + PLAN)

    assert "plans/hasselt.yaml" in hulpplan("review", "hasselt", *TODAY).stdout
    assert "stays as it is" in hulpplan("review", "hasselt-2018", *TODAY).stdout


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("haselt",), "Did you mean 'hasselt'?"),
        (("hasselt", "D2"), None),
        (("hasselt", "SO1"), None),
        (("hasselt", "D4.1"), None),
        (("hasselt", "2015-2020/D100"), "Did you mean '2015-2020/D10'?"),
        (("hasselt", "D1", "X9"), None),
    ],
)
def test_what_is_not_there_is_wrong_use(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], hint: str | None
) -> None:
    result = hulpplan("review", *words, *TODAY)

    assert (result.exit_code, result.stdout) == (2, "")
    assert hint is None or hint in result.told
    assert words[-1] in result.told
    assert plans.text("hasselt.yaml") == PLAN


@pytest.mark.parametrize(("lang", "word"), [("nl", "GEVANGENIS ontbreekt."), ("en", "PRISON is missing.")])
def test_without_a_plan_it_says_what_is_missing(
    plans: PlansFolder, hulpplan: Command, lang: str, word: str
) -> None:
    result = hulpplan("review", lang=lang, cwd=plans.root)

    assert result.exit_code == 2
    assert result.told.startswith(word)


def test_an_objective_named_twice_is_stamped_once(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("review", "hasselt", "D4", "2015-2020/D4", *TODAY)

    assert result.stdout.splitlines()[-1] == "1 stamp written in plans/hasselt.yaml."
    assert plans.text("hasselt.yaml").count("D4:") == 1


def test_what_an_objective_says_must_be_known(plans: PlansFolder, hulpplan: Command) -> None:
    plans.replace(
        "2015-2020.yaml",
        "    title: Informatie uitwisselen\n    options: [SO1]",
        "    title: Informatie uitwisselen\n    options: [SO9]",
    )

    named = hulpplan("review", "hasselt", "D1", *TODAY)
    unnamed = hulpplan("review", "hasselt", *TODAY)

    assert (named.exit_code, named.stdout) == (1, "")
    assert "'2015-2020/D1' cannot be stamped" in named.stderr
    assert unnamed.exit_code == 0
    assert unnamed.stdout == (
        "2015-2020/D1 (Informatie uitwisselen): not stamped, for there is a mistake in what it says.\n"
    )
    assert plans.text("hasselt.yaml") == PLAN


def test_a_plan_that_acts_on_nothing_has_nothing_to_stamp(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan("actions: []")

    result = hulpplan("review", "hasselt", *TODAY)

    assert result.stdout == (
        "Plan 'hasselt' acts on no objective yet. To stamp one, name it: `hulpplan review hasselt D1`.\n"
    )


def test_a_plan_without_its_strategic_plan_has_nothing_to_stamp(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.remove("2015-2020.yaml")

    assert hulpplan("review", "hasselt", "D1", *TODAY).exit_code == 2
    assert "acts on no objective" in hulpplan("review", "hasselt", *TODAY).stdout


def test_a_plan_that_cannot_be_read_is_said_to_be_so(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("hasselt.yaml", PLAN + "  x: [\n")

    result = hulpplan("review", "hasselt", *TODAY)

    assert result.exit_code == 1
    assert "hulpplan validate plans/hasselt.yaml" in result.stderr


def test_an_objective_known_by_its_label_is_called_so(plans: PlansFolder, hulpplan: Command) -> None:
    plans.replace("2015-2020.yaml", "title: Informatie uitwisselen", f"title: {'Informatie ' * 20}")
    plans.replace("2015-2020.yaml", "title: Nazorg", "title: Nazorg\n    label: nazorg")
    plans.replace(
        "2015-2020.yaml",
        "    title: Werken aan herstel\n    options: [SO1]",
        "    incomplete: niet gevonden\n    options: [SO1]",
    )

    lines = hulpplan("review", "hasselt", "D1", "D4", "D10", *TODAY).stdout.splitlines()

    assert lines[0].startswith("2015-2020/D1 (Informatie Informatie ")
    assert " …): stamped" in lines[0]
    assert "2015-2020/D4 (without a title)" in lines[1]
    assert "2015-2020/D10 (nazorg)" in lines[2]


def test_an_edit_that_would_add_an_error_is_refused(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("review", "hasselt", *TODAY, launcher=INSIDE.format(code=ADDS_AN_ERROR))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.told.startswith(
        "Nothing was written, for 'plans/hasselt.yaml' would then have an error on line 31: "
    )
    assert "'geen' is not a stamp" in result.told
    assert plans.text("hasselt.yaml") == PLAN


def test_errors_that_are_there_already_stop_nothing(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("hasselt.yaml", PLAN.replace("lead: caw-limburg", "lead: caw"))

    result = hulpplan("review", "hasselt", *TODAY)

    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "1 stamp written in plans/hasselt.yaml.")


def test_a_file_that_may_not_be_written_is_said_to_be_so(plans: PlansFolder, hulpplan: Command) -> None:
    path: Path = plans.path("hasselt.yaml")
    path.chmod(0o444)

    result = hulpplan("review", "hasselt", *TODAY, launcher=WITHOUT_ROOT)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told == "'plans/hasselt.yaml' could not be written: you may not write there."


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [PLAN, PLAN.rstrip("\n"), "reviewed: {D1: '00000000'}\n" + PLAN])
def test_the_patch_of_a_dry_run_makes_what_the_run_would_write(
    plans: PlansFolder, hulpplan: Command, text: str, newline: str
) -> None:
    path = plans.write("hasselt.yaml", text, newline=newline, start="\ufeff")
    patch = hulpplan("review", "hasselt", "--dry-run", *TODAY).stdout
    subprocess.run(
        ["git", "apply", "-"],  # noqa: S607 - wherever it is installed
        input=patch.encode("utf-8"),
        cwd=plans.root,
        env=environment({"GIT_CEILING_DIRECTORIES": str(plans.root.parent)}),
        check=True,
    )
    patched = path.read_bytes()

    plans.write("hasselt.yaml", text, newline=newline, start="\ufeff")
    hulpplan("review", "hasselt", *TODAY)

    assert patched == path.read_bytes()
