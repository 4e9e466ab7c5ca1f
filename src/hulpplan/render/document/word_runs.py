"""Stretches of text in a docx."""

from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from hulpplan.render.document.blocks import Run, Runs
from hulpplan.render.document.word_xml import add_link, set_style


def add_runs(paragraph: Paragraph, runs: Runs) -> None:
    """Write stretches of text into a paragraph."""
    for run in runs:
        written = add_link(paragraph, run.text, run.link) if run.link else paragraph.add_run(run.text)
        _set_looks(written, run)


def _set_looks(written: WordRun, run: Run) -> None:
    # Not `False`: that would say that it is not bold, also where the style says that it is.
    written.bold = run.bold or None
    written.italic = run.italic or None
    if run.link:
        set_style(written, "Hyperlink")
    elif run.code:
        set_style(written, "Code Text")
