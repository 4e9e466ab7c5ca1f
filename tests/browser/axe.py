"""What axe-core finds on a page that is open."""

import sys
from functools import cache
from pathlib import Path
from typing import Any

from browser.visit import Visit

INSTALLED = Path(sys.prefix) / "page-checks" / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
_OPTIONS = {
    "runOnly": {"type": "tag", "values": [*WCAG, "best-practice"]},
    # Off or tried out only in axe itself, and about what WCAG asks.
    "rules": {
        "target-size": {"enabled": True},
        "td-has-header": {"enabled": True},
        "label-content-name-mismatch": {"enabled": True},
    },
    "resultTypes": ["violations", "incomplete"],
    # It would fetch the style sheets once more, which the policy of a page forbids and reports.
    "preload": False,
}
# Of text that is scrolled out of its frame axe cannot tell the contrast. Where the frame is wide enough it can.
# Of text in a drawing it never can, whatever is drawn under it: `checks.find_pale` looks there itself.
_RUN = """async options => {
  const found = await axe.run(document, options);
  const scrolls = element => element && (element.scrollWidth > element.clientWidth
    && ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  for (const doubt of found.incomplete.filter(one => one.id === "color-contrast")) {
    doubt.nodes = doubt.nodes.map(node => [node, document.querySelector(node.target[0])])
      .filter(([, element]) => !scrolls(element) && !element.closest("svg text")).map(([node]) => node);
  }
  return [found.violations, found.incomplete.filter(one => one.nodes.length)];
}"""


def find_faults(visit: Visit, rules: tuple[str, ...] = (), *, doubts: bool = True) -> list[str]:
    """Return the faults by the rules for WCAG 2.0 to 2.2, A and AA, and for good practice.

    Args:
        visit: an open page.
        rules: only these rules, by their names in axe; all by default.
        doubts: whether what axe cannot decide and leaves to people counts as well: a page of ours leaves
            nothing in doubt.
    """
    if not visit.run("() => 'axe' in window"):
        visit.run(_axe())
    options: dict[str, Any] = dict(_OPTIONS)
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    violations, doubtful = visit.run(_RUN, options)
    return [*map(_said, violations), *(f"not sure: {_said(found)}" for found in doubtful if doubts)]


@cache
def _axe() -> str:
    assert INSTALLED.is_file(), "axe-core is missing: `make test` installs it"
    return INSTALLED.read_text("utf-8")


def _said(found: dict[str, Any]) -> str:
    first = found["nodes"][0]
    why = " ".join(str(first.get("failureSummary", found["help"])).split())
    return f"{found['id']} ({len(found['nodes'])}): {first['html'][:160]} {why[:300]}"
