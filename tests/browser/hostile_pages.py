"""Reports full of hostile text, and what happens when somebody looks at them."""

from pathlib import Path

from browser.hostile import PAYLOADS
from browser.looks import ALL
from browser.visit import Visit
from reports.making import filled, make, workspace_of

MARKER = "HIER-KOMT-IETS-DOOR"
# No policy can keep a page from sending its reader elsewhere.
_THROUGH = " ".join(payload for payload in PAYLOADS if "http-equiv=refresh" not in payload)
_SPOTS = 8  # the title, attributes and texts among them


def write_page(folder: Path, name: str, text: str, prose: str) -> Path:
    path = folder / f"{name}.html"
    path.write_text(make(workspace_of(folder, **filled(text, prose)), name, "html"), "utf-8")
    return path


def let_through(folder: Path, *, policy: bool) -> Path:
    """Write a report in which every payload stands in some fields as if nothing had been made harmless."""
    page = write_page(folder, "plan", MARKER, MARKER).read_text("utf-8")
    before, allowed, after = page.partition('<meta http-equiv="Content-Security-Policy"')
    assert before
    assert allowed
    page = page if policy else before + after.partition(">")[2]
    path = folder / f"through-{policy}.html"
    path.write_text(page.replace(MARKER, _THROUGH, _SPOTS), "utf-8")
    return path


def settle(visit: Visit) -> None:
    """Look at the page in every way and go through it with the keyboard: what waits for that happens now."""
    for look in ALL:
        visit.look(look)
    for _ in range(30):
        visit.page.keyboard.press("Tab")
    visit.page.mouse.move(300, 300)
    visit.page.wait_for_timeout(200)
