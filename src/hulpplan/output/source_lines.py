"""Source lines for findings, with private texts masked."""

from collections.abc import Iterator

from hulpplan.analysis.privacy import mask
from hulpplan.finding import Span
from hulpplan.output.results import Results


class SourceLines:
    """The lines of the files of a run; a file is split into lines once, however many findings it has."""

    def __init__(self, results: Results) -> None:
        self._sources = results.sources
        self._lines: dict[str, list[str]] = {}
        self._masked: dict[tuple[str, int], str] = {}
        self._private: dict[tuple[str, int], list[Span]] = {}
        for finding in results.findings:
            span = finding.span
            for number in range(span.line, span.end_line + 1) if finding.problem.private else ():
                self._private.setdefault((span.file, number), []).append(span)

    def line(self, span: Span) -> str:
        """Return the line on which a span starts, with its length in the file; empty without a line."""
        file, number = span.file, span.line
        if file not in self._lines:
            source = self._sources.get(file)
            self._lines[file] = source.lines() if source else []
        lines = self._lines[file]
        line = lines[number - 1] if number <= len(lines) else ""
        if (file, number) not in self._private:
            return line
        if (file, number) not in self._masked:
            self._masked[file, number] = self._mask(file, number, line)
        return self._masked[file, number]

    def _mask(self, file: str, number: int, line: str) -> str:
        pieces, done = [], 0
        for start, end in sorted(self._stretches(file, number, len(line))):
            begin = max(start, done)
            pieces += [line[done:begin], mask(line[begin:end])]
            done = max(end, done)
        return "".join((*pieces, line[done:]))

    def _stretches(self, file: str, number: int, width: int) -> Iterator[tuple[int, int]]:
        for span in self._private[file, number]:
            start = span.column - 1 if span.line == number else 0
            yield start, span.end_column - 1 if span.end_line == number else width
