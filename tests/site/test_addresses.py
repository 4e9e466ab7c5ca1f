"""Where everything is, and the way from one page to another."""

from pathlib import Path

import pytest

from hulpplan.site.addresses import Addresses, Links, link_to, way_to
from reports.making import PLAN, workspace_of


@pytest.mark.parametrize(
    ("page", "target", "place", "link"),
    [
        ("", "", "", "./index.html"),
        ("", "plans/hasselt", "A3", "./plans/hasselt/index.html#A3"),
        ("plans/hasselt", "", "", "../../index.html"),
        ("plans/hasselt", "plans/hasselt", "A3", "./index.html#A3"),
        ("plans/2015/D1", "prisons/gent", "", "../../../prisons/gent/index.html"),
    ],
)
def test_a_link_names_the_file_from_where_one_is(page: str, target: str, place: str, link: str) -> None:
    assert link_to(page, target, place) == link


def test_a_way_leads_to_any_file() -> None:
    assert way_to("", "../assets/site.css") == "./../assets/site.css"
    assert way_to("plans/hasselt", "../assets/site.css") == "../../../assets/site.css"


def test_what_is_on_the_page_itself_is_led_to_by_its_place_alone(tmp_path: Path) -> None:
    action = "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"
    workspace = workspace_of(tmp_path, hasselt=PLAN + action)
    addresses = Addresses(workspace)
    (item,) = workspace.find("hasselt/A1")

    assert Links(addresses, "plans/hasselt")[item] == "A1"
    assert Links(addresses, "domains/werk")[item] == "../../plans/hasselt/index.html#A1"


def test_links_are_there_for_every_item_with_a_page_and_for_nothing_of_another_folder(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    addresses = Addresses(workspace_of(tmp_path / "one", hasselt=PLAN + "actions: []\n"))
    links = Links(addresses, "")
    elsewhere = workspace_of(
        tmp_path / "other", hasselt=PLAN + "offer: [{id: AB1, title: Les, domains: [werk]}]\nactions: []\n"
    )
    (stranger,) = elsewhere.find("hasselt/AB1")

    assert len(links) == len(list(links)) == len(addresses.pages)
    assert stranger not in links
