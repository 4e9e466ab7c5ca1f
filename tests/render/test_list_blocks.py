"""Blocks that only pages of the website have so far, in both formats that have templates."""

from hulpplan.document.blocks import (
    Entry,
    ItemGroup,
    ItemList,
    KeyFigure,
    KeyFigures,
    ListedItem,
    RuleFindings,
    Status,
)
from hulpplan.document.document import Document, Head
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import render

ITEMS = ItemList(
    (
        ItemGroup(
            (ListedItem(Entry("Taallessen", "A1", "A1", "running"), "changed", ("start: 2019",)),),
            Entry("Hasselt", anchor="../hasselt/index.html"),
            "and 2 more",
        ),
    )
)
FIGURES = KeyFigures((KeyFigure("3", "actions late", "_late", attention=True), KeyFigure("0", "errors")))
FINDINGS = RuleFindings(Status("error", "error"), "HP102 missing-field: Add it.", (Entry("No title."),))


def written(form: str) -> str:
    words = dict.fromkeys(("skip", "contents", "disclaimer", "answer"), "")
    document = Document(Head("en", "Kind", "Title", words=words), (ITEMS, FIGURES, FINDINGS))
    return render(f"{form}/report", form, {"document": document}, (templates_dir(),))


def test_in_markdown_they_are_lists() -> None:
    assert written("md") == (
        "# Title\n\n"
        "## Hasselt\n\n- **changed** A1 Taallessen (running)\n  - start: 2019\n- and 2 more\n\n"
        "- **3** actions late\n- **0** errors\n\n"
        "**error** HP102 missing-field: Add it.\n\n- No title.\n"
    )


def test_on_a_page_they_lead_on() -> None:
    page = " ".join(written("html").split())

    assert (
        '<h2><a class="ref" href="../hasselt/index.html"><span class="name">Hasselt</span></a></h2>' in page
    )
    assert '<li><strong>changed</strong> <a class="ref" href="#A1"><span class="id">A1</span>' in page
    assert (
        '<li class="figure attention"><a href="#_late"><span class="digits">3</span> actions late</a>' in page
    )
    assert '<li class="figure"><span class="digits">0</span> errors</li>' in page
    assert '<div class="finding finding-error">' in page
