"""Nothing leaves the machine, by the log that the browser keeps of itself.

The browsers are started here: two at a time in one thread are one too many for the library.
"""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browser.chromium import chromium
from browser.hostile import PROSE, TEXT
from browser.hostile_pages import let_through, settle, write_page


def hosts_asked_for(net_log: Path) -> set[str]:
    """Return the hosts that pages wanted something from, by the log of the browser.

    What Chromium asks its maker for has no page that began it; it leads nowhere here.
    """
    log = json.loads(net_log.read_text("utf-8"))
    kinds = {number: name for name, number in log["constants"]["logEventTypes"].items()}
    events = (event for event in log["events"] if kinds[event["type"]] == "URL_REQUEST_START_JOB")
    # An event that ends something says only that it does.
    begun = [event["params"] for event in events if "url" in event.get("params", {})]
    addresses = [one["url"] for one in begun if one["initiator"] != "not an origin"]
    return {host for address in addresses if (host := urlsplit(address).hostname)}


@pytest.mark.parametrize(("policy", "asked_for"), [(True, set()), (False, {"evil.example"})])
def test_a_report_asks_the_network_for_nothing(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    *,
    policy: bool,
    asked_for: set[str],
) -> None:
    net_log = tmp_path / "net.json"
    home = tmp_path_factory.mktemp("c")

    with chromium(home, f"--log-net-log={net_log}") as browser:
        pages = [write_page(tmp_path, "strategic", TEXT, PROSE), let_through(tmp_path, policy=policy)]
        for page in pages:
            with browser.visit(page) as visit:
                settle(visit)

    assert hosts_asked_for(net_log) == asked_for
