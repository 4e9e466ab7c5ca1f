"""What docstrings and pages refer to is there: the page and the heading, the file of a link, the decision."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).parent.parent.parent
SOURCES = ("src", "tests", "tools", "bench")
PAGES = ("*.md", "docs/**/*.md", "bench/*.md")
CITATION = re.compile(
    r"""(?P<page>docs/[\w./-]+\.md)
        (?P<headings>(?:(?:,|\s+and)\s+(?:"[^"]+"|HP\d{3}))*)""",
    re.VERBOSE,
)
HEADING = re.compile(r'"([^"]+)"|(HP\d{3})')
NOT_HERE = re.compile(r"(format|rules|command line|report) contract\b")
CODE_BLOCK = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
OTHER_PLACE = re.compile(r"[a-z]+:")
DECISION = re.compile(r"^- \*\*(\d+)\.", re.MULTILINE)


def headings(page: Path) -> list[str]:
    text = CODE_BLOCK.sub("", page.read_text("utf-8"))
    return re.findall(r"^#+ (.+)$", text, re.MULTILINE)


def anchor(heading: str) -> str:
    """How servers name a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def citations() -> Iterator[tuple[str, str, str]]:
    """Every page that is cited, with each heading or code that is named with it, and by whom."""
    for folder in SOURCES:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for found in CITATION.finditer(file.read_text("utf-8")):
                for heading, code in HEADING.findall(found["headings"]) or [("", "")]:
                    yield file.relative_to(ROOT).as_posix(), found["page"], heading or code


def is_there(page: Path, cited: str) -> bool:
    if not page.is_file():
        return False
    return not cited or any(cited == heading or heading.endswith(f" ({cited})") for heading in headings(page))


def test_what_docstrings_cite_is_there() -> None:
    found = list(citations())

    assert len(found) > 50
    assert [one for one in found if not is_there(ROOT / one[1], one[2])] == []


def test_a_source_is_a_page_here_and_no_document_elsewhere() -> None:
    files = (file for folder in SOURCES for file in sorted((ROOT / folder).rglob("*.py")))
    lines = [line.strip() for file in files for line in file.read_text("utf-8").splitlines()]

    assert [line for line in lines if NOT_HERE.search(line)] == []


def test_what_pages_link_to_is_there() -> None:
    missing = []
    for page in sorted({page for pattern in PAGES for page in ROOT.glob(pattern)}):
        for link in LINK.findall(CODE_BLOCK.sub("", page.read_text("utf-8"))):
            file, _, fragment = unquote(link).partition("#")
            target = page.parent / file if file else page
            if OTHER_PLACE.match(link):
                continue
            if not target.exists() or (fragment and fragment not in map(anchor, headings(target))):
                missing.append((page.relative_to(ROOT).as_posix(), link))

    assert missing == []


def test_each_decision_has_a_number_of_its_own() -> None:
    pages = (ROOT / "docs" / "decisions").glob("*.md")
    numbers = [number for page in pages for number in DECISION.findall(page.read_text("utf-8"))]

    assert len(numbers) > 100
    assert [number for number in numbers if numbers.count(number) > 1] == []
