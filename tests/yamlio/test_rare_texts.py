"""Texts and files that hardly anybody has, read all the same."""

from pathlib import Path

import pytest

from hulpplan.finding import Fact, FactKind
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source, read_source


@pytest.mark.parametrize("escape", ["\\ud800", "\\U0000d800"])
def test_half_a_character_on_a_later_line_of_a_text_is_found_there(escape: str) -> None:
    [fact] = read_tree(Source("x.yaml", f'a: "één\n  twee {escape}"\n'), Limits()).facts

    assert (fact.reason, fact.place.span.line, fact.place.span.column) == ("escape", 2, 8)


def test_signs_of_a_conflict_that_stand_inside_lines_are_text() -> None:
    assert read_tree(Source("x.yaml", "a: 'x <<<<<<< y\n>>>>>>> z'\n"), Limits()).facts == ()


def test_a_percent_sign_in_a_file_of_comments_is_no_order() -> None:
    tree = read_tree(Source("x.yaml", "# 50%\n\n# en nog 50%\n"), Limits())

    assert tree.facts == ()


def test_a_file_that_the_system_cannot_read_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to("/proc/self/mem")

    found = read_source(tmp_path / "x.yaml", "x.yaml", Limits())

    assert isinstance(found, Fact)
    assert (found.kind, found.reason) == (FactKind.UNREADABLE, "system")
    assert found.values["detail"]
