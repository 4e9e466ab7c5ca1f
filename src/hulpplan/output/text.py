"""Findings for people: the message, the source line, and a caret under the place."""

from collections.abc import Iterator
from typing import TypeAlias

from hulpplan.finding import Finding, Severity, Span
from hulpplan.i18n import NN_, screen_width, visible, visible_path
from hulpplan.output.results import Results, one_line
from hulpplan.output.source_lines import SourceLines

StyledText: TypeAlias = tuple[str, str]
"""A piece of text and its style in colour output."""

WIDEST_LINE = 110
FIXABLE = NN_(
    "{count} of these has one safe answer: `hulpplan validate --fix` writes it.",
    "{count} of these have one safe answer: `hulpplan validate --fix` writes them.",
)
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}


def render(results: Results) -> str:
    """Write each finding with its source line; the last line counts files and findings."""
    lines: list[list[StyledText]] = []
    sources = SourceLines(results)
    for finding in results.findings:
        lines += _finding(results, sources, finding)
        lines.append([])
    fixable = sum(finding.fixable for finding in results.findings)
    if fixable:
        lines.append([(results.catalogue.count(FIXABLE, fixable), "")])
    lines.append([(results.totals(), "bold")])
    return _coloured(lines) if results.colour else _plain(lines)


def _finding(results: Results, sources: SourceLines, finding: Finding) -> Iterator[list[StyledText]]:
    span = finding.span
    place = f"{visible_path(span.file)}:{span.line}:{span.column}"
    head = f"{results.severity(finding)} {finding.code}"
    style = _STYLES[finding.severity]
    yield [(f"{place}: ", "bold"), (head, style), (f": {one_line(results.message(finding))}", "")]
    hint = results.hint(finding)
    if hint:
        yield [(f"  {one_line(hint)}", "green")]
    yield from _source_line(sources.line(span), span, style)
    for related in finding.problem.related:
        other = related.place.span
        label = results.catalogue.phrase(related.label)
        yield [
            ("  → ", ""),
            (f"{visible(other.file)}:{other.line}:{other.column}", "bold"),
            (f": {label}", ""),
        ]


def _source_line(line: str, span: Span, style: str) -> Iterator[list[StyledText]]:
    if not line.strip():
        return
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, start - WIDEST_LINE // 2) if len(line) > WIDEST_LINE else 0
    shown = line[first : first + WIDEST_LINE]
    before, marked = shown[: start - first], shown[start - first : max(end, start + 1) - first]
    number = f"{span.line:>5} | "
    lead = "…" if first else ""
    tail = "…" if first + WIDEST_LINE < len(line) else ""
    yield [(number, "dim"), (f"{lead}{_one_line(shown)}{tail}", "")]
    gap = " " * (len(number) - 2) + "| " + " " * (len(lead) + screen_width(before))
    yield [(gap, "dim"), ("^" * max(1, screen_width(marked)), style)]


def _one_line(text: str) -> str:
    return visible(text.replace("\t", " "))


def _plain(lines: list[list[StyledText]]) -> str:
    return "".join("".join(text for text, _ in line) + "\n" for line in lines)


def _coloured(lines: list[list[StyledText]]) -> str:
    # Imported here: it is only needed on a terminal, and rich takes long to import.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(force_terminal=True, width=10_000, color_system="standard", highlight=False)
    with console.capture() as capture:
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    return capture.get()
