"""What a finding calls private is nowhere repeated: not in a format, not by another finding."""

from dataclasses import replace

import pytest

from hulpplan.finding import Finding, Place, Problem, Severity, Span
from hulpplan.i18n import Phrase, catalogue
from hulpplan.output.results import Results, format_named, format_names
from hulpplan.rules.masking import mask_private
from hulpplan.yamlio.source import Source
from plans_folder import FAMILIES, PlansFolder
from showing import shown

PRIVACY = (*FAMILIES, "HP7")

# Made up for this test: the check digits are right, the persons and the account are nobody's.
NUMBER = "91.05.17-145.30"
MOBILE = "0479 65 43 21"
ADDRESS = "jan.peeters@example.org"


@pytest.mark.parametrize("form", format_names())
@pytest.mark.parametrize("private", [NUMBER, MOBILE, ADDRESS])
def test_no_format_repeats_what_is_private(plans: PlansFolder, form: str, private: str) -> None:
    plans.action(f"description: bel {private} 's morgens")

    out = shown(plans, form, select=PRIVACY)

    assert "HP70" in out
    assert private not in out


def test_the_source_line_is_shown_with_the_caret_where_it_was(plans: PlansFolder) -> None:
    plans.action(f"description: bel {NUMBER} of {ADDRESS} op")

    lines = shown(plans, "text", select=PRIVACY).splitlines()

    at = next(number for number, line in enumerate(lines) if "description" in line)
    assert lines[at].endswith("    description: bel 91.**.**-***.** of j**.*******@example.org op")
    assert lines[at + 1].index("^") == lines[at].index("91.**")
    assert lines[at + 1].count("^") == len(NUMBER)


@pytest.mark.parametrize("form", format_names())
def test_another_finding_on_the_same_line_does_not_repeat_it_either(plans: PlansFolder, form: str) -> None:
    plans.action("contributes_to: [D1]", f"depends_on: ['{ADDRESS}']", f"start: '{NUMBER}'")

    out = shown(plans, form, select=PRIVACY)

    assert "HP201" in out
    assert "HP105" in out
    assert ADDRESS not in out
    assert NUMBER not in out


def test_what_somebody_ignores_with_a_reason_is_shown_as_it_is(plans: PlansFolder) -> None:
    plans.action(f"lead: '{ADDRESS}' # hulpplan: ignore HP702 adres van een functie")

    assert ADDRESS in shown(plans, "text", select=PRIVACY)


PRIVATE_BLOCK = Span("a.yaml", 1, 4, 3, 5)


def test_over_several_lines_each_line_is_masked() -> None:
    source = Source("a.yaml", "x: |\n  een geheim\n  tot hier en niet verder\n")
    lines = (
        Finding("XY001", "own", Severity.NOTE, Problem(Place(span), "x", private=span.end_line > span.line))
        for span in (
            replace(PRIVATE_BLOCK, end_column=7),
            Span("a.yaml", 2, 3, 2, 6),
            Span("a.yaml", 3, 8, 3, 9),
        )
    )
    results = Results(tuple(lines), (), {"a.yaml": source}, catalogue("en"))

    out = format_named("text")(results)

    assert "geheim" not in out
    assert " |   ** *** hier" not in out
    assert "hier en niet verder" in out


def test_the_words_of_other_findings_are_masked_to_their_depth() -> None:
    source = Source("a.yaml", f"x: {NUMBER}\ny: {NUMBER}\n")
    private = Finding(
        "HP701",
        "national-number",
        Severity.ERROR,
        Problem(Place(Span("a.yaml", 1, 4, 1, 19)), "x", private=True),
    )
    deep = {"names": (Phrase("{who}", {"who": NUMBER}), 3, NUMBER)}

    def other(line: int) -> Finding:
        place = Place(Span("a.yaml", line, 1, line, 2))
        hint = Phrase("{who}", {"who": NUMBER})
        return Finding("XY001", "own", Severity.NOTE, Problem(place, "{names}", deep, NUMBER, hint, NUMBER))

    _, same, elsewhere = mask_private([private, other(1), other(2)], {"a.yaml": source})

    assert NUMBER not in repr(same)
    assert dict(same.problem.values)["names"] == (
        Phrase("{who}", {"who": "91.**.**-***.**"}),
        3,
        "91.**.**-***.**",
    )
    assert elsewhere == other(2)


def test_a_finding_about_a_file_without_a_text_stays_as_it_is() -> None:
    place = Place(Span("weg.yaml", 1, 1, 1, 1))
    finding = Finding("XY001", "own", Severity.NOTE, Problem(place, "x", private=True))

    assert mask_private([finding], {}) == [finding]
