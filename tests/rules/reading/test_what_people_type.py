"""Mistakes that people make in a line: each at its spot, with what to write, and mended where that is certain."""

import pytest

from command import Command
from edits.mending import text_after
from marks import unmark
from plans_folder import PLAN_BODY, PLAN_HEAD, TODAY, PlansFolder

RIGHT = PLAN_HEAD + PLAN_BODY
EVALUATION = "evaluation: Vier diensten werken ermee."
TITLE = "title: Afsprakenkader informatie-uitwisseling"

# What stands in the plan, what somebody types instead, what is said, and what `--fix` writes: None for nothing.
TYPED = {
    "asterisks": (
        EVALUATION,
        "evaluation: ⟦HP002|*⟧*Vier* diensten",
        "`*`",
        "evaluation: '**Vier* diensten'",
    ),
    "a greater-than": (EVALUATION, "evaluation: ⟦HP002|>⟧ 50 mensen", "`>`", "evaluation: '> 50 mensen'"),
    "a bar": (EVALUATION, "evaluation: ⟦HP002||⟧ x", "`|`", "evaluation: '| x'"),
    "a question mark": (EVALUATION, "evaluation: ⟦HP002|?⟧ wat", "`?`", "evaluation: '? wat'"),
    "an at sign": (EVALUATION, "evaluation: ⟦HP002|@⟧home", "`@`", "evaluation: '@home'"),
    "a percent sign": (EVALUATION, "evaluation: ⟦HP002|%⟧ van 5", "`%`", "evaluation: '% van 5'"),
    "a backtick": (EVALUATION, "evaluation: ⟦HP002|`⟧x` y", "```", "evaluation: '`x` y'"),
    "an exclamation mark": (
        EVALUATION,
        "evaluation: ⟦HP006|!⟧let op",
        "exclamation",
        "evaluation: '!let op'",
    ),
    "two of them": (EVALUATION, "evaluation: ⟦HP006|!⟧!str op", "exclamation", None),
    "a comma": (EVALUATION, "evaluation: ⟦HP002|,⟧ x", "no meaning", "evaluation: ', x'"),
    "brackets": (TITLE, "title: ⟦HP002|[⟧Nieuw] Spreekuur", "`[`", "title: '[Nieuw] Spreekuur'"),
    "braces": (TITLE, "title: ⟦HP002|{⟧x} Spreekuur", "`{`", "title: '{x} Spreekuur'"),
    "brackets for no text": ("status: done", "status: ⟦HP002|[⟧x] done", "`[`", None),
    "a sign and a comment": (EVALUATION, "evaluation: ⟦HP002|@⟧home #2", "`@`", None),
    "text behind a sign": (EVALUATION, "evaluation: ⟦HP002|>⟧ Vier\n      meer", "the next one", None),
    "text that goes on behind a sign": (
        EVALUATION,
        "evaluation: ⟦HP002|>⟧ Vier\n    meer",
        "the next one",
        None,
    ),
    "a place to fill in": (TITLE, "title: ⟦HP002|{⟧{naam}} x", "`{`", "title: '{{naam}} x'"),
    "only a place to fill in": (TITLE, "title: ⟦HP002|{⟧{naam}}", "`{`", "title: '{{naam}}'"),
    "a number behind a sign": ("status: done", "status: ⟦HP002|>⟧ 40", "`>`", None),
    "a label behind a sign": (
        "status: done",
        "tags:\n      - ⟦HP002|@⟧home\n    status: done",
        "`@`",
        "tags:\n      - '@home'\n    status: done",
    ),
    "an id behind a sign": (
        "contributes_to: [D1]",
        "contributes_to:\n      - ⟦HP002|@⟧D1",
        "`@`",
        None,
    ),
    "a text below its field": (
        EVALUATION,
        "evaluation:\n      ⟦HP002|*⟧*Vier** diensten",
        "`*`",
        "evaluation:\n      '**Vier** diensten'",
    ),
    "bullets of a text": (EVALUATION, "evaluation:\n      ⟦HP002|*⟧ Vier\n      * Vijf", "`*`", None),
    "stars around a key": ("status: done", "⟦HP002|*⟧*status**: done", "`*`", "status: done"),
    "a sign before a key": ("status: done", "⟦HP002|@⟧status: done", "`@`", "status: done"),
    "stars around another word": ("status: done", "⟦HP002|*⟧*toestand**: done", "`*`", None),
    "brackets in braces": (
        "title: Taallessen",
        "title: ⟦HP002|[⟧Nieuw] lessen",
        "`[`",
        "title: '[Nieuw] lessen'",
    ),
    "a sign in braces": ("title: Taallessen", "title: ⟦HP002|@⟧home, les", "`@`", "title: '@home, les'"),
    "a sign at the end of braces": (
        "domains: [onderwijs]}",
        "domains: [onderwijs], unit: ⟦HP002|%⟧}",
        "`%`",
        "domains: [onderwijs], unit: '%'}",
    ),
    "quotes in braces": (
        "title: Taallessen",
        "title: ⟦HP002|“⟧Taal: les”",
        "U+201C",
        'title: "Taal: les"',
    ),
    "two signs in braces": (
        "title: Taallessen",
        "title: ⟦HP002|@⟧home, unit: @b",
        "`@`",
        "title: '@home', unit: '@b'",
    ),
    "quotes before a mistake in braces": (
        "title: Taallessen, domains: [onderwijs]}",
        "title: “Taal”, domains: ⟦HP002|[⟧onderwijs}",
        "not closed",
        None,
    ),
    "stars in a text that goes on": (
        EVALUATION,
        "evaluation: Vier\n        **status**⟦HP002|:⟧ x",
        "colon",
        None,
    ),
    "a dash without a space in no list": (EVALUATION, f"{EVALUATION}\n    ⟦HP002|-⟧D4", "not a field", None),
    "a line behind a list": (
        "contributes_to: [D1]",
        "contributes_to:\n      - D1\n    ⟦HP002|t⟧wee",
        "colon is missing",
        None,
    ),
    "a date in braces": (
        "{period: 2018-07/2020-12,",
        "{period: ⟦HP002|@⟧2018,",
        "`@`",
        None,
    ),
    "quotes with a comma in braces": ("title: Taallessen", "title: ⟦HP101|“⟧Taal, les”", "U+201C", None),
    "quotes around keys in braces": (
        "{id: AB1, title: Taallessen,",
        "{⟦HP002|“⟧id”: AB1, tit\xadle: Taallessen,",
        "U+201C",
        "{id: AB1, title: Taallessen,",
    ),
    "quotes around two parts": (TITLE, "title: ⟦HP002|“⟧Werk” en “x: y”", "U+201C", None),
    "a quote closed by a curly one": (TITLE, 'title: "Werk: x⟦HP002|”⟧', "U+201D", 'title: "Werk: x"'),
    "a quote closed by nothing": (TITLE, 'title: ⟦HP002|"⟧Werk “x”', "not closed", None),
    "an apostrophe that opens": (TITLE, "title: ⟦HP002|'⟧t Zand", "not closed", None),
    "a word for nothing": ("choices:", "choices: ⟦HP002|geen⟧", "`choices: geen`", None),
    "an empty text": ("choices:", "choices: ⟦HP002|''⟧", "`choices: ''`", "choices:"),
    "a no-break space before the first field": (
        "kind: action-plan",
        "# Plan\n\n⟦HP002|\xa0⟧kind: action-plan",
        "U+00A0",
        "# Plan\n\nkind: action-plan",
    ),
    "a no-break space before a field of the file": (
        "prison: hasselt",
        "⟦HP002|\xa0⟧prison: hasselt",
        "U+00A0",
        "prison: hasselt",
    ),
    "a bullet and a tab": ("- id: A1", "⟦HP002|•⟧\tid: A1", "U+2022", "- id: A1"),
    "a star in a list": ("partners: [vdab]", "partners: [⟦HP002|*⟧*vdab**]", "`*`", None),
    "curly quotes": (TITLE, "title: ⟦HP002|“⟧Werk: wekelijks”", "U+201C", 'title: "Werk: wekelijks"'),
    "low quotes": (TITLE, "title: ⟦HP002|„⟧Werk: wekelijks“", "U+201E", 'title: "Werk: wekelijks"'),
    "single curly quotes": (TITLE, "title: ⟦HP002|‘⟧Werk: foto’s’", "U+2018", "title: 'Werk: foto’s'"),
    "quotes within": (TITLE, 'title: ⟦HP002|“⟧Het "werk": x”', "U+201C", "title: 'Het \"werk\": x'"),
    "quotes around a part": (TITLE, "title: ⟦HP002|“⟧Werk” nu: x", "U+201C", None),
    "quotes over two lines": (TITLE, "title: ⟦HP002|“⟧Werk: x\n      en y”", "U+201C", None),
    "quotes around a key": (TITLE, TITLE.replace("title", "⟦HP002|“⟧title”"), "U+201C", TITLE),
    "an empty list": ("actions:", "actions: ⟦HP002|[]⟧", "`actions: []`", "actions:"),
    "empty fields": ("policy_team:", "policy_team: ⟦HP002|{}⟧  # later", "{}", "policy_team:  # later"),
    "nothing": ("choices:", "choices: ⟦HP002|~⟧", "`choices: ~`", "choices:"),
    "no colon behind a dash": ("- id: A1", "- ⟦HP002|id⟧ A1", "colon", "- id: A1"),
    "no colon": ("status: done", "⟦HP002|status⟧ done", "colon", "status: done"),
    "no colon behind an empty list": (
        "status: done",
        "tags: []\n    ⟦HP002|status⟧ done",
        "colon",
        "tags: []\n    status: done",
    ),
    "no space": ("status: done", "⟦HP002|status⟧:done", "space", "status: done"),
    "no space behind a dash": (
        "contributes_to: [D1]",
        "contributes_to:\n      - D1\n      ⟦HP002|-⟧D4",
        "- value",
        "contributes_to:\n      - D1\n      - D4",
    ),
    "a text goes on": (EVALUATION, "evaluation: Vier\n    ⟦HP002|d⟧iensten ermee", "`evaluation`", None),
    "a list on a line": (
        "contributes_to: [D1]",
        "contributes_to: -⟦HP002|\xa0⟧D1",
        "U+00A0",
        "contributes_to: [D1]",
    ),
    "a bulleted list": (
        "contributes_to: [D1]",
        "contributes_to:\n      ⟦HP002|•⟧ D1\n      • D4",
        "U+2022",
        "contributes_to:\n      - D1\n      - D4",
    ),
    "a field that stands alone": (
        "members: [{organisation: caw-limburg}, {organisation: vdab}]",
        "members:\n    - organisation:⟦HP002|\xa0⟧caw-limburg\n    - organisation: vdab",
        "U+00A0",
        "members:\n    - organisation: caw-limburg\n    - organisation: vdab",
    ),
    "a space in a list": (
        "domains: [welzijn]",
        "domains: [welzijn,⟦HP201|\xa0⟧onderwijs]",
        "U+00A0",
        "domains: [welzijn, onderwijs]",
    ),
    "a field in braces": (
        "{period: 2018-07/2020-12, text: De",
        "{period:⟦HP002|\xa0⟧2018-07/2020-12,\xa0text\N{FULLWIDTH COLON}De",
        "U+00A0",
        "{period: 2018-07/2020-12, text: De",
    ),
}


@pytest.mark.parametrize("name", TYPED)
def test_a_mistake_is_found_at_its_spot_and_mended(plans: PlansFolder, name: str) -> None:
    old, typed, said, mended = TYPED[name]
    written = RIGHT.replace(old, typed, 1)
    plans.write("hasselt.yaml", written)

    [seen] = plans.exactly_marked()
    assert said in seen.message
    assert seen.hint
    assert text_after(plans) == (RIGHT.replace(old, mended, 1) if mended else unmark(written)[0])


DUTCH = {
    "a greater-than": (
        "Een tekst kan niet met dit teken beginnen: `>`.",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    "text behind a sign": ("Achter `>` kan geen tekst staan", "Zet de hele tekst eronder, ingesprongen"),
    "bullets of a text": (
        "Een tekst kan niet met dit teken beginnen: `*`.",
        "Schrijf `|` achter de naam van het veld",
    ),
    "curly quotes": ("een gekruld aanhalingsteken (“, U+201C)", "tussen rechte aanhalingstekens"),
    "stars around a key": ("Hier staat `*`; de naam van een veld heeft er geen nodig.", "Haal het weg"),
    "an empty list": ("`actions: []` zegt dat er niets is", "Haal `[]` weg."),
    "no colon": ("Er ontbreekt een dubbele punt", "Schrijf een dubbele punt en een spatie"),
    "no space": ("Achter de dubbele punt van `status` ontbreekt een spatie.", "Schrijf `status: `"),
    "a text goes on": ("hij gaat verder met de tekst van `evaluation`", "Schrijf `>-` achter `evaluation:`"),
    "a bulleted list": ("een opsommingsteken (•, U+2022)", "Schrijf `-`"),
    "a field that stands alone": ("een vaste spatie (U+00A0)", "Vervang het door een spatie"),
    "a list on a line": ("een vaste spatie (U+00A0)", "Zet wat in de lijst hoort tussen vierkante haken"),
    "quotes with a comma in braces": (
        "dat houdt geen tekst bijeen: 'les”'",
        "tussen rechte aanhalingstekens",
    ),
    "an apostrophe that opens": ("Dit aanhalingsteken wordt niet gesloten.", "Sluit het op het einde"),
}


@pytest.mark.parametrize("name", DUTCH)
def test_it_is_said_in_dutch_too(plans: PlansFolder, hulpplan: Command, name: str) -> None:
    old, typed, *_ = TYPED[name]
    plans.write("hasselt.yaml", RIGHT.replace(old, typed, 1))

    said = hulpplan("validate", plans.folder, "--today", TODAY, lang="nl", cwd=plans.root).stdout
    assert all(words in " ".join(said.split()) for words in DUTCH[name])


def test_several_mistakes_of_one_file_are_found_and_mended_at_once(plans: PlansFolder) -> None:
    plans.write(
        "hasselt.yaml",
        RIGHT.replace(TITLE, "title: ⟦HP002|*⟧*Werk**")
        .replace("actions:", "actions: ⟦HP002|[]⟧")
        .replace("status: done", "status:⟦HP002|\N{NO-BREAK SPACE}⟧done")
        .replace(EVALUATION, "evaluation: ⟦HP002|“⟧Vier: diensten”"),
    )

    plans.exactly_marked()
    right = RIGHT.replace(TITLE, "title: '**Werk**'").replace(EVALUATION, 'evaluation: "Vier: diensten"')
    assert text_after(plans) == right


def test_a_mistake_behind_a_text_with_the_same_characters_is_found(plans: PlansFolder) -> None:
    text = "evaluation: |\n      \xa0– een：\xa0x\n      •\xa0twee: x\n      #2\n    "
    right = RIGHT.replace(EVALUATION, f"{text}origin: x\n    priority: true")
    pasted = RIGHT.replace(EVALUATION, f"{text}origin:⟦HP002|\xa0⟧x\n    priority:⟦HP002|\xa0⟧true")
    plans.write("hasselt.yaml", pasted)

    assert len(plans.exactly_marked()) == 2
    assert text_after(plans) == right


def test_a_text_that_goes_on_may_end_the_file(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", f"{RIGHT}summary: een\n⟦HP002|t⟧wee")

    assert "`summary`" in plans.exactly_marked()[0].message


def test_a_key_in_brackets_is_told_as_a_key(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", RIGHT.replace("status: done", "⟦HP006|[⟧status]: done"))

    [seen] = plans.exactly_marked()
    assert "name of a field" in seen.message


def test_no_break_spaces_of_unknown_depth_are_left_alone(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", RIGHT.replace("    status: done", "\u3000\u3000status: done"))

    assert "\u3000\u3000status" in text_after(plans)


def test_a_mistake_behind_those_that_are_mended_is_found_too(plans: PlansFolder) -> None:
    text = RIGHT.replace(TITLE, "title: ⟦HP002|@⟧home").replace(
        EVALUATION, "evaluation: Vier⟦HP002|:⟧ diensten"
    )
    plans.write("hasselt.yaml", text)

    assert len(plans.exactly_marked()) == 2
    assert "title: '@home'" in text_after(plans)


@pytest.mark.parametrize(
    "text", ["een\n      – twee\n      – drie", "“een”", "• een", "een\xa0twee", "'een\xad'"]
)
def test_in_a_text_every_character_is_fine_and_stays(plans: PlansFolder, text: str) -> None:
    plans.write("hasselt.yaml", RIGHT.replace(EVALUATION, f"evaluation: {text}"))
    assert plans.is_clean()
    before = plans.text("hasselt.yaml")
    plans.write("hasselt.yaml", before.replace("status: done", "status:\xa0done"))

    assert text_after(plans) == before


@pytest.mark.parametrize(
    "lines",
    [
        "\t- id: A1\n\t  title: x\n\t  status: planned",
        "\t- id: A1\n\t\ttitle: x\n\t\tstatus: planned",
        "  - id: A1\n\ttitle: x\n\tstatus: planned",
        "  -\tid: A1\n  \ttitle: x\n  \tstatus: planned",
        "  - id: A1\n    title: x\n\tstatus: planned",
    ],
)
def test_tabs_are_mended_in_one_run(plans: PlansFolder, lines: str) -> None:
    plans.write("hasselt.yaml", f"{PLAN_HEAD}actions:\n{lines}\n    contributes_to: [D1]\n")
    assert {seen.code for seen in plans.seen()} == {"HP002"}

    after = text_after(plans)
    assert "\t" not in after
    plans.write("hasselt.yaml", after)
    assert plans.is_clean()


def test_tabs_that_may_mean_two_things_stay(plans: PlansFolder) -> None:
    text = f"{PLAN_HEAD}actions:\n  - id: A1\n    policy:\n      x:\n\ty: planned\n"
    plans.write("hasselt.yaml", text)

    assert [seen.message for seen in plans.seen()] == [
        "There is a tab here; YAML takes only spaces to indent."
    ]
    assert text_after(plans, unsafe=True) == text


def test_a_tab_in_a_text_stays(plans: PlansFolder) -> None:
    text = RIGHT.replace(EVALUATION, "evaluation: |\n      een\n      \ttwee").replace(
        "    status", "\tstatus"
    )
    plans.write("hasselt.yaml", text)

    assert text_after(plans) == text.replace("\tstatus", "    status")


def test_a_character_before_what_would_be_a_comment_is_not_mended(plans: PlansFolder) -> None:
    text = RIGHT.replace(TITLE, "title:\xa0#1 van de lijst")
    plans.write("hasselt.yaml", text)

    assert [seen.start for seen in plans.seen()] == ["hasselt.yaml:10:11"]
    assert text_after(plans) == text


def test_a_text_that_goes_on_is_indented_for_who_asks(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", RIGHT.replace(EVALUATION, "evaluation: Vier\n    diensten\n    werken"))

    assert "evaluation: Vier\n      diensten\n      werken\n" in text_after(plans, unsafe=True)
