"""Take the pictures of the pages that `docs/` shows: `make screenshots`.

Reports and the website are made of `plans/` by the command itself, and looked at on a phone and on a
laptop, in light and dark. The pictures are as the browser draws them, in the fonts of
`requirements/debian.txt`.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "screenshots"
sys.path.insert(0, str(ROOT / "tests"))

from browser.chromium import Chromium, chromium  # noqa: E402 - lies with the tests
from browser.looks import Look  # noqa: E402 - as above

PHONE = Look(390, 844)
PHONE_AT_NIGHT = Look(390, 844, "dark")
LAPTOP = Look(1280, 800)
SMALL_LAPTOP = Look(1180, 720)
LAPTOP_AT_NIGHT = Look(1280, 800, "dark")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its name, the words that make the page, the look, and the place at the top of the window.

    Where the words make a website, `page` is the page of it.
    """

    name: str
    words: tuple[str, ...]
    look: Look
    place: str = ""
    page: str = ""


HASSELT = ("report", "plan", "--prison", "hasselt")
STRATEGIC = ("report", "strategic")
PROGRESS = ("report", "progress")
MATRIX = ("matrix",)
SITE = ("site",)
PICTURES = (
    Picture("plan-laptop", HASSELT, LAPTOP),
    Picture("plan-actie-laptop-donker", HASSELT, LAPTOP_AT_NIGHT, "A3"),
    Picture("plan-telefoon", HASSELT, PHONE, "_glance"),
    Picture("plan-actie-telefoon-donker", HASSELT, PHONE_AT_NIGHT, "A3"),
    Picture("plan-in-beeld-laptop", HASSELT, SMALL_LAPTOP, "_drawings"),
    Picture("plan-in-beeld-telefoon-donker", HASSELT, PHONE_AT_NIGHT, "_drawings"),
    Picture("voortgang-laptop", PROGRESS, LAPTOP, "_objectives"),
    Picture("matrix-laptop", MATRIX, LAPTOP, "_matrix"),
    Picture("strategisch-overzicht-laptop-donker", STRATEGIC, LAPTOP_AT_NIGHT, "_overview"),
    Picture("strategisch-telefoon", STRATEGIC, PHONE, "_overview"),
    Picture("website-start-laptop", SITE, LAPTOP, page="nl/index.html"),
    Picture("website-start-telefoon-donker", SITE, PHONE_AT_NIGHT, page="nl/index.html"),
    Picture("website-gevangenis-laptop", SITE, LAPTOP, page="nl/prisons/hasselt/index.html"),
    Picture(
        "website-doelstelling-laptop-donker", SITE, LAPTOP_AT_NIGHT, page="nl/plans/2020-2025/SD1/index.html"
    ),
    Picture("website-zoeken-telefoon", SITE, PHONE, page="nl/search/index.html"),
)


def main() -> None:
    """Make every page, take every picture, and remove pictures that are no longer taken."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    # The way to the folder of the browser must be short.
    with tempfile.TemporaryDirectory(prefix="hp") as made, chromium(Path(made)) as browser:
        kept = set(_take(browser, Path(made)))
    for path in FOLDER.glob("*.png"):
        if path not in kept:
            path.unlink()
    size = sum(path.stat().st_size for path in kept)
    sys.stdout.write(f"{len(kept)} pictures, {size // 1000} kB, in {FOLDER.relative_to(ROOT)}\n")


def _take(browser: Chromium, folder: Path) -> Iterator[Path]:
    for number, picture in enumerate(PICTURES):
        path = FOLDER / f"{picture.name}.png"
        with browser.visit(_made(picture, folder / str(number))) as visit:
            visit.look(picture.look)
            if picture.place:
                visit.run("place => document.getElementById(place).scrollIntoView()", picture.place)
            visit.page.screenshot(path=path)
        yield path


def _made(picture: Picture, target: Path) -> Path:
    """Make the page of a picture with the command and return where it is."""
    whole = target if picture.page else target.with_suffix(".html")
    line = [sys.executable, "-m", "hulpplan", "--lang", "nl", *picture.words, "--output", str(whole)]
    subprocess.run(line, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return whole / picture.page if picture.page else whole


if __name__ == "__main__":
    main()
