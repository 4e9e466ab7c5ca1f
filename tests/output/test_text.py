import re

import pytest
from syrupy.assertion import SnapshotAssertion

from hulpplan.i18n import LANGUAGES, Language
from plans_folder import PlansFolder
from showing import shown, write_mistakes

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_shown_with_their_line_and_a_caret(
    plans: PlansFolder, snapshot: SnapshotAssertion, language: Language
) -> None:
    write_mistakes(plans)

    assert shown(plans, "text", language) == snapshot


def test_on_a_terminal_they_have_colours(plans: PlansFolder, snapshot: SnapshotAssertion) -> None:
    write_mistakes(plans)

    coloured = shown(plans, "text", colour=True)

    assert coloured == snapshot
    assert ANSI.sub("", coloured) == shown(plans, "text")


def test_the_last_line_counts_files_and_findings(plans: PlansFolder) -> None:
    assert shown(plans, "text") == "3 files checked: no findings.\n"

    plans.action("contributes_to: [D1, D1, D99]")
    assert shown(plans, "text").splitlines()[-1] == "3 files checked: 1 error, 1 warning, 0 notes."


def caret(plans: PlansFolder) -> tuple[str, str]:
    lines = shown(plans, "text").splitlines()
    [number] = [
        number for number, line in enumerate(lines) if line.strip(" |").strip("^") == "" and "^" in line
    ]
    return lines[number - 1], lines[number]


def marked_part(line: str, carets: str) -> str:
    return "".join(char for char, mark in zip(line, carets.ljust(len(line)), strict=False) if mark == "^")


def test_the_caret_stands_under_what_is_wrong(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D99]")

    assert marked_part(*caret(plans)) == "D99"


def test_a_tab_before_it_takes_one_place(plans: PlansFolder) -> None:
    plans.action("contributes_to:\t[D1,\tD99]")

    assert marked_part(*caret(plans)) == "D99"


def test_wide_characters_before_it_take_two_places(plans: PlansFolder) -> None:
    plans.action_plan("actions:\n  - {id: A1, title: 漢字, contributes_to: [D99], status: planned}\n")

    line, carets = caret(plans)
    assert carets.index("^") == line.index("D99") + 2


def test_combined_accents_before_it_take_none(plans: PlansFolder) -> None:
    plans.action_plan(
        "actions:\n  - {id: A1, title: e\u0301e\u0301n, contributes_to: [D99], status: planned}\n"
    )

    line, carets = caret(plans)
    assert carets.index("^") == line.index("D99") - 2


@pytest.mark.parametrize("before", [0, 50, 105, 300])
@pytest.mark.parametrize("after", [0, 300])
def test_of_a_long_line_the_part_around_the_spot_is_shown(
    plans: PlansFolder, before: int, after: int
) -> None:
    plans.action_plan(
        f"actions:\n  - {{id: A1, title: {'x' * before}y, contributes_to: [D99], status: planned, reason: {'z' * after}y}}\n"
    )

    line, carets = caret(plans)

    assert marked_part(line, carets) == "D99"
    assert len(line) < 130
    assert ("…" in line) == (before + after > 40)


def test_of_a_value_over_lines_the_first_line_is_shown(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "end: |\n  ooit\n  of nooit\n")

    assert marked_part(*caret(plans)) == "|"


def test_a_finding_without_a_line_has_no_caret(plans: PlansFolder) -> None:
    plans.write("leeg.yaml", "")

    assert "^" not in shown(plans, "text")


def test_an_end_of_line_has_a_caret_of_its_own(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", plans.text("hasselt.yaml") + "justice: {contact: }\npartners: [x,,]\n")

    assert "^" in shown(plans, "text")


HOSTILE = {
    "colours of a terminal": "\\e[31mrood\\e[0m",
    "a title for the window": "\\e]0;gekaapt\\a",
    "a carriage return": "goed\\rfout",
    "a bell": "\\a",
    "the direction of writing": "\u202egnirts\u2066",
    "an invisible space": "a\u200bb",
    "C1 controls": "\\x9b31m",
}


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_value_is_harmless(plans: PlansFolder, name: str, colour: bool) -> None:  # noqa: FBT001 - a parameter
    plans.action("contributes_to: [D1]", f'status: "{HOSTILE[name]}"')

    out = ANSI.sub("", shown(plans, "text", colour=colour))

    assert "\N{REPLACEMENT CHARACTER}" in out
    assert all(char == "\n" or char.isprintable() for char in out)


@pytest.mark.parametrize(
    "markup", ["[red]x[/red]", "[/foo]", "[link=file:///etc/passwd]x[/link]", "[bold", "\\\\[x]"]
)
def test_markup_in_a_value_is_text(plans: PlansFolder, markup: str) -> None:
    plans.action("contributes_to: [D1]", f'status: "{markup}"')

    plain = shown(plans, "text")

    assert markup.replace("\\\\", "\\") in plain
    assert ANSI.sub("", shown(plans, "text", colour=True)) == plain


def test_a_hostile_file_name_is_harmless(plans: PlansFolder) -> None:
    plans.write("\x1b[31mrood\u202e.yaml", "")

    for form in ("text", "concise"):
        assert all(char == "\n" or char.isprintable() for char in shown(plans, form))


def test_a_hostile_line_is_harmless(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D99]  # \u202e\u200b\x85")

    assert all(char == "\n" or char.isprintable() for char in shown(plans, "text"))


def test_ordinary_text_is_shown_as_it_is(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D99]  # één – ‘x’ €\xa0500 👩‍🔧")

    assert "# één – ‘x’ €" in shown(plans, "text")
