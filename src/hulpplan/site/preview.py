"""What the preview shows: each page as it is asked for, made from the plans as they are now."""

import json
from collections.abc import Callable
from threading import Condition, Lock
from typing import Final

from hulpplan.i18n import Catalogue
from hulpplan.output.results import Results
from hulpplan.site.build import site_files
from hulpplan.site.content import SiteContent
from hulpplan.yamlio.source import Source

EVENTS: Final = "_preview/events"

Make = Callable[[], bytes]


class Preview:
    """The website as it is now, for several readers at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._news = Condition()
        self._files: dict[str, Make] = {}
        self._made: dict[str, bytes] = {}
        self._panel = ""
        self._version = 0
        self._over = False

    def show(self, content: SiteContent, catalogue: Catalogue) -> None:
        """Show the plans as they are now, and tell who is looking."""
        self._change(dict(site_files(content, preview=True)), _panel_of(content, catalogue))

    def fail(self, sentence: str) -> None:
        """Keep what was shown, and say why it cannot be shown anew."""
        self._change(self._files, json.dumps({"total": sentence, "findings": []}))

    def file(self, name: str) -> bytes | None:
        """Return a file of the website with what the preview adds; None when there is none of this name."""
        with self._lock:
            if name not in self._made:
                make = self._files.get(name)
                if make is None:
                    return None
                self._made[name] = make()
            return self._made[name]

    def news(self, seen: int, patience: float) -> tuple[int, str] | None:
        """Wait for a version after the one that was seen, and return it with the findings.

        Returns:
            None when there was none for so many seconds, or when the preview is over.
        """
        with self._news:
            self._news.wait_for(lambda: self._over or self._version > seen, patience)
            return None if self._over or self._version <= seen else (self._version, self._panel)

    def stop(self) -> None:
        """Let everybody go who waits for news."""
        with self._news:
            self._over = True
            self._news.notify_all()

    @property
    def over(self) -> bool:
        """Whether there will be no more news."""
        return self._over

    def _change(self, files: dict[str, Make], panel: str) -> None:
        with self._lock:
            self._files = files
            self._made = {}
        with self._news:
            self._panel = panel
            self._version += 1
            self._news.notify_all()


def _panel_of(content: SiteContent, catalogue: Catalogue) -> str:
    """Write the findings with their source lines, for the panel."""
    documents = content.workspace.documents
    sources: dict[str, Source] = {document.file: document.source for document in documents}
    settings = content.workspace.settings.document
    if settings is not None:
        sources[settings.file] = settings.source
    results = Results(content.findings, [document.file for document in documents], sources, catalogue)
    findings = [
        {
            "severity": finding.severity.value,
            "line": results.line(finding),
            "source": _source_line(sources, finding.span.file, finding.span.line),
        }
        for finding in content.findings
    ]
    return json.dumps({"total": results.totals(), "findings": findings})


def _source_line(sources: dict[str, Source], file: str, line: int) -> str:
    source = sources.get(file)
    return source.line(line).rstrip() if source is not None else ""
