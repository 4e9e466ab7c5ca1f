"""The results that a findings format gets, and the registry of formats."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from hulpplan import output
from hulpplan.error import DID_YOU_MEAN
from hulpplan.finding import Finding, Severity
from hulpplan.i18n import N_, NN_, Catalogue, counted, visible_path
from hulpplan.yamlio.source import Source

SHARED = frozenset({"results", "fingerprint", "source_lines"})
"""The modules in this package that are not a format."""

SEVERITY_WORDS = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.NOTE: N_("note"),
}


@dataclass(frozen=True, slots=True)
class Results:
    """The findings of a run, with everything a format needs.

    `findings` are in order; `files` names the files that were checked, in order; `sources` has the text of
    each file by its name; `colour` says whether the reader is a terminal that shows it.
    """

    findings: Sequence[Finding]
    files: Sequence[str]
    sources: Mapping[str, Source]
    catalogue: Catalogue
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def message(self, finding: Finding) -> str:
        """Return the message of a finding, in the language of the reader."""
        return self.catalogue.say(finding.problem.text, **finding.problem.values)

    def hint(self, finding: Finding) -> str | None:
        """Return the hint of a finding, or None."""
        problem = finding.problem
        parts = [self.catalogue.phrase(problem.hint)] if problem.hint else []
        if problem.suggestion is not None:
            parts.append(self.catalogue.say(DID_YOU_MEAN, suggestion=problem.suggestion))
        return " ".join(parts) or None

    def sentence(self, finding: Finding) -> str:
        """Return the message and the hint of a finding."""
        return " ".join(part for part in (self.message(finding), self.hint(finding)) if part)

    def line(self, finding: Finding) -> str:
        """Return place, severity and message in one line, as compilers do."""
        span = finding.span
        place = f"{visible_path(span.file)}:{span.line}:{span.column}"
        return f"{place}: {self.severity(finding)} {finding.code} {one_line(self.sentence(finding))}"

    def severity(self, finding: Finding) -> str:
        """Return the word for the severity of a finding."""
        return self.catalogue.gettext(SEVERITY_WORDS[finding.severity])

    def totals(self) -> str:
        """Return a sentence with the numbers of files and findings."""
        say = self.catalogue.count
        files = counted(NN_("{count} file checked", "{count} files checked"), len(self.files))
        if not self.findings:
            return self.catalogue.say(N_("{files}: no findings."), files=files)
        counts = {
            "errors": say(NN_("{count} error", "{count} errors"), self.count(Severity.ERROR)),
            "warnings": say(NN_("{count} warning", "{count} warnings"), self.count(Severity.WARNING)),
            "notes": say(NN_("{count} note", "{count} notes"), self.count(Severity.NOTE)),
        }
        return self.catalogue.say(N_("{files}: {errors}, {warnings}, {notes}."), files=files, **counts)


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(part.strip() for part in text.split("\n"))


class Render(Protocol):
    """A findings format: a pure function from results to a text that ends with a newline, or is empty."""

    def __call__(self, results: Results) -> str:
        """Write the results in this format."""


def format_names() -> list[str]:
    """Return the names of the formats: every module in this package but the shared ones."""
    return sorted({module.name for module in pkgutil.iter_modules(output.__path__)} - SHARED)


def format_named(name: str) -> Render:
    """Return the format of this name, which must be one of `format_names`."""
    render: Render = importlib.import_module(f"{output.__name__}.{name}").render
    return render
