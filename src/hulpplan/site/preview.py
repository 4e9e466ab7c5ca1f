"""What the preview shows: each page as it is asked for, made from the plans as they are now."""

import json
from collections.abc import Callable
from threading import Condition, Lock
from typing import Final

from hulpplan.i18n import LANGUAGES, Catalogue, Language
from hulpplan.output.results import Results
from hulpplan.site.addresses import INDEX
from hulpplan.site.build import Builder
from hulpplan.site.kinds import all_pages
from hulpplan.site.pages.search import INDEX_FILE
from hulpplan.site.pieces.labels import LABELS
from hulpplan.site.search_index import search_index
from hulpplan.site.shell import POLICY
from hulpplan.site.site import Page
from hulpplan.yamlio.source import Source

SCRIPT: Final = "_preview/preview.js"
SHEET: Final = "_preview/preview.css"
EVENTS: Final = "_preview/events"

_HEAD: Final = "</head>"
# The published site never asks for this: there is nobody to tell its pages that something changed.
_POLICY: Final = f"{POLICY}; connect-src 'self'"

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

    def show(self, builder: Builder, catalogue: Catalogue) -> None:
        """Show the plans as they are now, and tell who is looking."""
        files: dict[str, Make] = {}
        for language in LANGUAGES:
            files |= _files_of(builder, language)
        for name, content in builder.shared():
            files[name] = _same(content)
        for name in (SCRIPT, SHEET):
            files[name] = _same(builder.templates.text(f"site/{name.rpartition('/')[2]}").encode("utf-8"))
        self._change(files, _panel_of(builder, catalogue))

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
                content = make()
                if name.endswith(f"/{LABELS}"):
                    # It grows with every page that is asked for.
                    return content
                self._made[name] = _with_script(name, content) if name.endswith(".html") else content
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


def _same(content: bytes) -> Make:
    return lambda: content


def _files_of(builder: Builder, language: Language) -> dict[str, Make]:
    site = builder.site(language)
    files: dict[str, Make] = {}
    for page in all_pages(site):
        file = f"{page.address}/{INDEX}" if page.address else INDEX

        def make(page: Page = page) -> bytes:
            return builder.html(site, page).encode("utf-8")

        files[f"{language}/{file}"] = make
        for download in page.downloads:
            files[f"{language}/{download.file}"] = download.make
    files[f"{language}/{LABELS}"] = lambda: builder.labels(language)
    files[f"{language}/{INDEX_FILE}"] = lambda: "".join(search_index(site)).encode("utf-8")
    return files


def _with_script(name: str, content: bytes) -> bytes:
    up = "../" * name.count("/") or "./"
    more = f'<link rel="stylesheet" href="{up}{SHEET}">\n<script src="{up}{SCRIPT}" defer></script>\n{_HEAD}'
    text = content.decode("utf-8")
    return text.replace(POLICY, _POLICY, 1).replace(_HEAD, more, 1).encode("utf-8")


def _panel_of(builder: Builder, catalogue: Catalogue) -> str:
    """Write the findings with their source lines, for the panel."""
    ground = builder.ground
    documents = ground.workspace.documents
    sources: dict[str, Source] = {document.file: document.source for document in documents}
    settings = builder.settings.document
    if settings is not None:
        sources[settings.file] = settings.source
    results = Results(ground.findings, [document.file for document in documents], sources, catalogue)
    findings = [
        {
            "severity": finding.severity.value,
            "line": results.line(finding),
            "source": _source_line(sources, finding.span.file, finding.span.line),
        }
        for finding in ground.findings
    ]
    return json.dumps({"total": results.totals(), "findings": findings})


def _source_line(sources: dict[str, Source], file: str, line: int) -> str:
    source = sources.get(file)
    return source.line(line).rstrip() if source is not None else ""
