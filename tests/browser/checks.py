"""What must hold for every page, each as a list of faults in words."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from browser import axe
from browser.looks import ALL, BETWEEN, LAPTOP, NARROWEST, PAPER, SPACED, Look
from browser.visit import Visit
from html_pages import unmeasured

_SCRIPTS = {path.stem: path.read_text("utf-8") for path in (Path(__file__).parent / "scripts").glob("*.js")}
_PARTS = ("table", "row", "columnheader", "rowheader", "cell")
# Where colours alone differ, rules about anything else would only say the same again.
_COLOURS = ("color-contrast", "link-in-text-block")

_SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    " p { margin-bottom: 2em !important; }"
)
_SPACE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


def find_all(
    visit: Visit, language: str, root: Path | None = None, *, looks: Sequence[Look] = ALL
) -> list[str]:
    """Look at a page in every way and return all that is wrong with it.

    Args:
        visit: an open page.
        language: what the page must say that it is written in.
        root: the folder of the website that it is part of, if it is.
        looks: the windows in which everything is looked at; whether it fits is looked at in more.
    """
    return unmeasured(lambda: _find_all(visit, language, root, looks))


def _find_all(visit: Visit, language: str, root: Path | None, looks: Sequence[Look]) -> list[str]:
    visit.look(LAPTOP)
    faults = [*find_in_head(visit, language), *(f"{LAPTOP}: {fault}" for fault in find_out_of_reach(visit))]
    unfold(visit)
    faults += [*find_untabular(visit), *find_cramped(visit)]
    for look in looks:
        visit.look(look)
        faults += [f"{look}: {fault}" for fault in find_in_look(visit, look)]
    visit.look(NARROWEST)
    faults += [f"{NARROWEST}: {fault}" for fault in find_out_of_reach(visit)]
    return [*faults, *find_done(visit, root)]


def find_in_translation(visit: Visit, language: str, root: Path | None = None) -> list[str]:
    """Look at a page that was looked at in every way in another language: only its words differ."""
    return unmeasured(lambda: _find_in_translation(visit, language, root))


def _find_in_translation(visit: Visit, language: str, root: Path | None) -> list[str]:
    unfold(visit)
    faults = [*find_in_head(visit, language), *find_cramped(visit)]
    visit.look(NARROWEST)
    return [*faults, *find_in_look(visit, NARROWEST), *find_done(visit, root)]


def find_done(visit: Visit, root: Path | None) -> list[str]:
    """Return what the page did that it should not, and what it asked for outside a folder."""
    return [*visit.doings, *(f"asked for {address}" for address in visit.foreign(root))]


def unfold(visit: Visit) -> None:
    """Open everything that the page has folded away, as a reader would who wants to see all of it."""
    visit.run("() => document.querySelectorAll('details').forEach(one => one.open = true)")


def find_in_look(visit: Visit, look: Look) -> list[str]:
    """Look at how the page is seen now."""
    rules = _COLOURS if look.scheme == "dark" or look.paper else ()
    # Text that touches the edge of the window is in doubt to axe; on paper there is a margin.
    found = axe.find_faults(visit, rules, doubts=not look.paper)
    return [*found, *find_pale(visit), *find_not_fitting(visit)]


def find_pale(visit: Visit) -> list[str]:
    """Look for text in drawings that is too pale: axe does not look under it, and is in doubt about all of it."""
    visit.run(_SCRIPTS["colours"])
    faults: list[str] = visit.run(_SCRIPTS["drawings"])
    return faults


def find_in_head(visit: Visit, language: str) -> list[str]:
    """Look at what the page says about itself: its language, its title, and what it allows itself."""
    said = visit.run(
        "() => ({language: document.documentElement.lang, title: document.title,"
        " policy: document.querySelector('head > meta[http-equiv=Content-Security-Policy]:nth-of-type(2)')?.content})"
    )
    faults = [] if said["language"] == language else [f"the page says that it is in '{said['language']}'"]
    if not said["title"].strip():
        faults.append("the page has no title")
    return [*faults, *find_in_policy(said["policy"] or "")]


def find_in_policy(policy: str) -> list[str]:
    """Return what a content security policy leaves open."""
    allowed = {
        name: set(values) for name, *values in (part.split() for part in policy.split(";") if part.strip())
    }
    closed = ("default-src", "base-uri", "form-action")
    faults = [f"the policy leaves {name} open" for name in closed if allowed.get(name) != {"'none'"}]
    for name, values in allowed.items():
        hosts = {value for value in values if not value.startswith("'") and value != "data:"}
        unsafe = {value for value in values if value.startswith("'unsafe")}
        data = {"data:"} & values if name != "img-src" else set()
        faults += [f"the policy has {value} in {name}" for value in sorted(hosts | unsafe | data)]
    return faults


def find_not_fitting(visit: Visit) -> list[str]:
    """Look for what makes the page scroll sideways, is cut off, or scrolls out of reach of the keyboard."""
    faults: list[str] = visit.run(_SCRIPTS["layout"])
    return faults


def find_cramped(visit: Visit) -> list[str]:
    """Look for what no longer fits at other widths, or when somebody spaces the text as WCAG 1.4.12 puts it."""
    faults = []
    for look in BETWEEN:
        visit.look(look)
        faults += [f"{look}: {fault}" for fault in find_not_fitting(visit)]
    visit.run(_SPACE, _SPACED)
    for look in SPACED:
        visit.look(look)
        faults += [f"{look}, spaced: {fault}" for fault in find_not_fitting(visit)]
    visit.run(_SPACE, "")
    return faults


def find_untabular(visit: Visit) -> list[str]:
    """Look for tables that are no tables any more to who hears them, at some width or on paper."""
    faults = []
    for look in (NARROWEST, LAPTOP, PAPER):
        visit.look(look)
        wanted = visit.run(_SCRIPTS["tables"])
        if wanted.pop("header without scope"):
            faults.append(f"{look}: a header of a table does not say of what it is one")
        heard = heard_roles(visit)
        if any(heard[part] != wanted[part] for part in _PARTS):
            faults.append(
                f"{look}: tables have {wanted}, but {[(part, heard[part]) for part in _PARTS]} are heard"
            )
    return faults


def heard_roles(visit: Visit) -> Counter[str]:
    """Count the roles of what the browser passes on to a screen reader."""
    nodes = visit.ask("Accessibility.getFullAXTree")["nodes"]
    same = {"gridcell": "cell"}
    return Counter(
        same.get(node["role"]["value"], node["role"]["value"]) for node in nodes if not node["ignored"]
    )


def find_out_of_reach(visit: Visit) -> list[str]:
    """Go through the page with the Tab key, and look for what it does not reach, reaches out of turn, or hides."""
    visit.run(
        "() => { document.activeElement.blur(); getSelection().collapse(document.body, 0); scrollTo(0, 0); }"
    )
    visit.run(_SCRIPTS["colours"])
    wanted: int = visit.run(_SCRIPTS["tabbable"])
    reached: list[int] = []
    faults: list[str] = []
    for _ in range(wanted + 1):
        visit.page.keyboard.press("Tab")
        found = visit.run(_SCRIPTS["focused"])
        if found is None:
            break
        reached.append(found[0])
        faults += found[1]
    else:
        faults.append("the Tab key does not leave the page")
    if reached != list(range(wanted)):
        faults.append(f"of {wanted} elements the Tab key reached {reached}")
    return faults
