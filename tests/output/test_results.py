import pytest

from hulpplan.finding import Severity, dotted
from hulpplan.i18n import LANGUAGES, Language
from hulpplan.output.results import format_named, format_names
from plans_folder import PlansFolder
from showing import results, write_mistakes


def test_the_formats_are_the_files_of_the_folder() -> None:
    assert {"concise", "github", "json", "text"} <= set(format_names())
    assert "results" not in format_names()


@pytest.mark.parametrize("name", format_names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_writes_lines_or_nothing(plans: PlansFolder, name: str, language: Language) -> None:
    write_mistakes(plans)

    out = format_named(name)(results(plans, language))

    assert out == "" or out.endswith("\n")


@pytest.mark.parametrize("name", format_names())
def test_a_format_gives_the_same_for_the_same_findings(plans: PlansFolder, name: str) -> None:
    write_mistakes(plans)
    found = results(plans)

    assert format_named(name)(found) == format_named(name)(found)


def test_severities_weigh_from_note_to_error() -> None:
    assert [severity.rank for severity in (Severity.NOTE, Severity.WARNING, Severity.ERROR)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("actions",), "actions"),
        (("actions", 0, "contributes_to", 1), "actions[0].contributes_to[1]"),
        (("reviewed", "D4.1"), "reviewed.D4.1"),
    ],
)
def test_a_path_is_written_with_dots_and_brackets(path: tuple[str | int, ...], text: str) -> None:
    assert dotted(path) == text


def test_a_hint_is_what_to_do_and_what_was_probably_meant(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D44]", "⟦x|end⟧: 01/03/2019")
    found = results(plans)

    hints = {finding.code: found.hint(finding) for finding in found.findings}

    assert hints["HP201"] == "Did you mean 'D4'?"
    assert (hints["HP105"] or "").endswith("Did you mean '2019-03-01'?")
