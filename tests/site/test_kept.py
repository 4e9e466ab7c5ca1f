"""A website over which files hang that cannot be read: notices, and pages that stay."""

from pathlib import Path

import pytest

from command import Command
from hulpplan.site.manifest import FILE_NAME
from plans_folder import PLAN_BODY, PLAN_HEAD, TODAY, PlansFolder
from site_pages import files_in

SITE = ("site", "-o", "site", "--today", TODAY)
LATER = ("site", "-o", "site", "--today", "2019-03-01")
NOTICE = "Not everything is in here: "
KEPT = (
    "<strong>This page is of 2019-01-15. It could not be made anew, because a file of the plans could not be "
    "read.</strong>"
)
HOP = "<<<<<<< HEAD\n"


@pytest.fixture
def site(plans: PlansFolder, hulpplan: Command) -> Path:
    """Return a website of two prisons."""
    plans.write("gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: gent") + "actions: []\n")
    plans.write(
        "hasselt-2015.yaml",
        PLAN_HEAD.replace("start: 2018-07\nend: 2020", "id: hasselt-2015\nstart: 2015\nend: 2018-06")
        + PLAN_BODY,
    )
    assert hulpplan(*SITE).exit_code == 0
    return plans.root / "site"


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def break_(plans: PlansFolder, file: str) -> None:
    plans.write(file, plans.text(file) + HOP)


def test_pages_tell_what_they_lack(plans: PlansFolder, hulpplan: Command, site: Path) -> None:
    break_(plans, "hasselt.yaml")
    result = hulpplan(*SITE)
    allowed = hulpplan(*SITE, "--allow-unreadable")

    assert (result.exit_code, allowed.exit_code) == (1, 0)
    assert allowed.stdout == "Nothing changed: site\n"
    for one in (result, allowed):
        assert "plans/hasselt.yaml:" in one.stderr.splitlines()[-1]
    for address in ("en", "en/plans", "en/prisons/hasselt", "en/plans/hasselt-2015", "en/plans/2015-2020/D1"):
        assert f"<strong>{NOTICE}" in page(site, address), address
    for address in ("en/prisons/gent", "en/plans/gent", "en/reports/sheet/gent"):
        assert NOTICE not in page(site, address), address
    assert "Niet alles staat hierin: " in page(site, "nl")
    assert "could not be read" in page(site, "en/prisons").partition("Gevangenis van Hasselt")[2]


def test_pages_that_cannot_be_made_anew_stay_and_say_of_which_day_they_are(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    before = set(files_in(site))
    old = page(site, "en/plans/hasselt")
    break_(plans, "hasselt.yaml")
    result = hulpplan(*LATER)
    again = hulpplan("site", "-o", "site", "--today", "2019-04-01")

    assert result.stdout.endswith(" 0 removed.\n")
    assert set(files_in(site)) >= before
    assert again.exit_code == 1
    kept = page(site, "en/plans/hasselt")
    assert kept.count('class="disclaimer kept"') == kept.count(KEPT) == 1
    assert kept.replace(kept[kept.index("\n<aside") : kept.index("</aside>") + 8], "", 1) == old
    assert "Deze pagina is van 2019-01-15." in page(site, "nl/plans/hasselt")
    assert "kept" not in page(site, "en/plans/gent")


def test_when_the_file_is_mended_everything_is_as_if_it_never_was_broken(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    before = {name: (site / name).read_bytes() for name in files_in(site)}
    text = plans.text("hasselt.yaml")
    break_(plans, "hasselt.yaml")
    hulpplan(*SITE)
    plans.write("hasselt.yaml", text)
    result = hulpplan(*SITE)

    assert (result.exit_code, result.stderr) == (0, "")
    assert {name: (site / name).read_bytes() for name in files_in(site)} == before


def test_without_a_known_day_the_page_says_so(plans: PlansFolder, hulpplan: Command, site: Path) -> None:
    manifest = site / FILE_NAME
    manifest.write_text(manifest.read_text("utf-8").replace('"2019-01-15"', '"gisteren"'), "utf-8")
    break_(plans, "hasselt.yaml")
    hulpplan(*LATER)

    assert "This page is of an earlier day. It could not be made anew" in page(site, "en/plans/hasselt")


def test_links_and_pages_without_a_body_are_left_as_they_are(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    plan, sheet = site / "en/plans/hasselt/index.html", site / "en/reports/sheet/hasselt/index.html"
    plan.unlink()
    plan.symlink_to(plans.path("gent.yaml"))
    sheet.write_text("x", "utf-8")
    break_(plans, "hasselt.yaml")
    hulpplan(*LATER)

    assert not plan.is_file() or plan.read_text("utf-8") == plans.text("gent.yaml")
    assert plans.text("gent.yaml").startswith("kind: action-plan\n")
    assert sheet.read_text("utf-8") == "x"


@pytest.mark.parametrize("file", ["2015-2020.yaml", "register.yaml"])
def test_the_website_is_made_without_the_file_that_the_rest_leans_on(
    plans: PlansFolder, hulpplan: Command, site: Path, file: str
) -> None:
    before = set(files_in(site))
    break_(plans, file)
    result = hulpplan(*LATER)

    assert result.exit_code == 1
    assert set(files_in(site)) >= before
    assert f"&#39;plans/{file}&#39;" in page(site, "en")
    assert KEPT in page(site, "en/plans/2015-2020" if file != "register.yaml" else "en/organisations/vdab")


def test_a_copy_keeps_no_page_and_is_told(plans: PlansFolder, hulpplan: Command, site: Path) -> None:
    plans.remove("gent.yaml")
    plans.write("kopie.yaml", PLAN_HEAD + "actions: []\n")
    result = hulpplan(*SITE)

    assert result.exit_code == 1
    assert "plans/kopie.yaml:3:9: Not everything is in here: " in result.stderr
    assert not (site / "en/plans/gent/index.html").exists()
    assert "Only &#39;plans/hasselt.yaml&#39; counts here." in page(site, "en/plans/hasselt")


def test_a_new_website_has_nothing_to_keep(plans: PlansFolder, hulpplan: Command) -> None:
    break_(plans, "hasselt.yaml")
    result = hulpplan(*SITE)

    assert result.exit_code == 1
    assert result.stdout.endswith(" new or changed, 0 removed.\n")
