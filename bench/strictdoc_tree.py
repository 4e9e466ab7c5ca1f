"""Write the content of the corpus for strictdoc: a document per prison, a requirement per action.

    python bench/strictdoc_tree.py DIR --prisons 18 --actions 40

Goals, options and objectives are documents too. What strictdoc has no field for stands in the comment of the
requirement, under the same keys as in our files.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import vocabulary
from action_text import action_lines
from content import objectives_of
from corpus import run, write_lines
from invent import plans


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement with those above it."""

    uid: str
    text: str
    parents: Sequence[str] = ()
    comment: Sequence[str] = ()


def write_tree(folder: Path, prisons: int, actions: int) -> None:
    """Write the documents for goals, options and objectives, and one for each prison."""
    folder.mkdir(parents=True)
    goals = (Requirement(name, title) for name, title in vocabulary.GOALS)
    options = (Requirement(name, title, served) for name, title, served in vocabulary.OPTIONS)
    objectives = (
        Requirement(one.id, one.title, one.options, (f"label: {one.label}", f"due: {one.due}"))
        for one in vocabulary.OBJECTIVES
    )
    write_document(folder / "goals.sdoc", "Goals", goals)
    write_document(folder / "options.sdoc", "Options", options)
    write_document(folder / "objectives.sdoc", "Objectives", objectives)
    for plan in plans(prisons, actions):
        prison = plan.prison
        requirements = (
            Requirement(
                f"{prison.id}-{place + 1:03}",
                action.title,
                objectives_of(action),
                action_lines(action, prison.number, place),
            )
            for place, action in enumerate(plan.actions)
        )
        write_document(folder / f"{prison.id}.sdoc", prison.name, requirements)


def write_document(path: Path, title: str, requirements: Iterable[Requirement]) -> None:
    """Write one document."""
    lines = ["[DOCUMENT]", f"TITLE: {title}", "OPTIONS:", "  MARKUP: Text"]
    for one in requirements:
        lines += ["", *requirement_lines(one)]
    write_lines(path, lines)


def requirement_lines(one: Requirement) -> list[str]:
    """Write one requirement in the order that the grammar of strictdoc asks."""
    lines = ["[REQUIREMENT]", f"UID: {one.uid}", f"TITLE: {one.text}", f"STATEMENT: {one.text}"]
    if one.comment:
        lines += ["COMMENT: >>>", *one.comment, "<<<"]
    if one.parents:
        lines.append("RELATIONS:")
        for parent in one.parents:
            lines += ["- TYPE: Parent", f"  VALUE: {parent}"]
    return lines


if __name__ == "__main__":
    sys.exit(run(write_tree, "Write the content of the corpus for strictdoc."))
