"""`hulpplan site -o DIR`: what it writes, what it leaves alone, and what it says."""

import json
import os
import shutil
from pathlib import Path

import pytest

from command import Command
from hulpplan.site.manifest import FILE_NAME
from plans_folder import TODAY, PlansFolder
from site_pages import files_in

SITE = ("site", "-o", "site", "--today", TODAY)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    plans = PlansFolder(tmp_path_factory.mktemp("built"))
    result = Command(plans.root)(*SITE)
    assert result.exit_code == 0, result.stderr
    return plans.root / "site"


@pytest.fixture
def site(plans: PlansFolder, built: Path) -> Path:
    """Return the website of the plans as it was built, with its own moments, for a test to do with as it likes."""
    return Path(shutil.copytree(built, plans.root / "site"))


def times(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_mtime_ns for name in files_in(folder)}


def test_it_says_how_many_files_it_wrote(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan(*SITE)
    count = len(files_in(plans.root / "site")) - 1

    assert result.stderr == ""
    assert result.stdout == f"{count} files in site: {count} new or changed, 0 removed.\n"


def test_when_nothing_changed_nothing_is_written(hulpplan: Command, site: Path) -> None:
    before = times(site)
    result = hulpplan(*SITE)

    assert result.stdout == "Nothing changed: site\n"
    assert times(site) == before


def test_a_change_rewrites_only_the_pages_that_show_it(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    before = times(site)
    plans.replace("hasselt.yaml", "title: Taallessen", "title: Taallessen voor wie start")
    hulpplan(*SITE)
    after = times(site)
    changed = {name for name in before if after[name] != before[name]}

    assert {"nl/plans/hasselt/index.html", "en/plans/hasselt/index.html"} <= changed
    assert "nl/domains/onderwijs/index.html" in changed
    assert "nl/domains/welzijn/index.html" not in changed
    assert "assets/site.css" not in changed


def test_a_page_that_is_stale_is_removed_with_its_folder(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    plans.replace("register.yaml", "  - id: vdab\n    title: VDAB\n", "")
    plans.replace("hasselt.yaml", "    partners: [vdab]\n", "")
    plans.replace("hasselt.yaml", ", {organisation: vdab}", "")
    result = hulpplan(*SITE)

    assert not (site / "nl/organisations/vdab").exists()
    assert (site / "nl/organisations/caw-limburg/index.html").is_file()
    assert result.stdout.endswith("2 removed.\n")


def test_a_file_that_somebody_added_stays_also_where_a_page_goes(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    note = site / "nl/organisations/vdab/notes.txt"
    note.write_text("mine", "utf-8")
    plans.replace("register.yaml", "  - id: vdab\n    title: VDAB\n", "")
    hulpplan(*SITE)

    assert note.read_text("utf-8") == "mine"
    assert not note.with_name("index.html").exists()


def test_a_page_that_was_changed_by_hand_is_written_again(hulpplan: Command, site: Path) -> None:
    page = site / "nl/index.html"
    whole = page.read_bytes()
    page.write_bytes(b"changed")
    result = hulpplan(*SITE)

    assert result.stdout.endswith("1 new or changed, 0 removed.\n")
    assert page.read_bytes() == whole


def test_a_page_that_was_thrown_away_is_written_again(hulpplan: Command, site: Path) -> None:
    (site / "en/plans/hasselt/index.html").unlink()
    hulpplan(*SITE)

    assert (site / "en/plans/hasselt/index.html").is_file()


def test_a_folder_with_other_content_is_refused(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "site").mkdir()
    (plans.root / "site/thesis.doc").write_text("mine", "utf-8")
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert result.told.startswith("'site' holds files that are not of a website of hulpplan.")
    assert list(files_in(plans.root / "site")) == ["thesis.doc"]


def test_an_empty_folder_and_one_that_is_not_there_yet_will_do(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "site").mkdir()

    assert hulpplan(*SITE).exit_code == 0
    assert hulpplan("site", "-o", "far/away", "--today", TODAY).exit_code == 0
    assert (plans.root / "far/away/nl/index.html").is_file()


def test_a_file_in_the_way_of_a_page_is_refused_and_kept(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    plans.replace("register.yaml", "  - id: gent\n", "  - id: brugge\n    title: Brugge\n  - id: gent\n")
    mine = site / "nl/prisons/brugge/index.html"
    mine.parent.mkdir()
    mine.write_text("mine", "utf-8")
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert "was not made by hulpplan" in result.told
    assert mine.read_text("utf-8") == "mine"


def test_a_file_in_the_way_of_a_folder_is_refused_and_kept(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    plans.replace("register.yaml", "  - id: gent\n", "  - id: brugge\n    title: Brugge\n  - id: gent\n")
    mine = site / "en/prisons/brugge"
    mine.write_text("mine", "utf-8")
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert mine.read_text("utf-8") == "mine"


def test_after_a_build_that_stopped_the_next_one_goes_on(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    test_a_file_in_the_way_of_a_page_is_refused_and_kept(plans, hulpplan, site)
    (site / "nl/prisons/brugge/index.html").unlink()
    result = hulpplan(*SITE)

    assert result.exit_code == 0
    assert (site / "en/prisons/brugge/index.html").is_file()
    assert set((site / FILE_NAME).read_text("utf-8").splitlines()[1:]) == set(files_in(site)) - {FILE_NAME}


def test_nothing_is_written_through_a_link_that_leads_out(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    outside = plans.root / "outside"
    outside.mkdir()
    shutil.rmtree(site / "nl/plans")
    (site / "nl/plans").symlink_to(outside, target_is_directory=True)
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert "is a link to another place" in result.told
    assert list(outside.iterdir()) == []


def test_a_page_that_became_a_link_is_replaced_and_not_followed(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    outside = plans.root / "outside.html"
    page = site / "nl/index.html"
    outside.write_bytes(page.read_bytes())
    page.unlink()
    page.symlink_to(outside)
    before = outside.stat().st_mtime_ns
    hulpplan(*SITE)

    assert not page.is_symlink()
    assert outside.stat().st_mtime_ns == before


def test_what_an_earlier_run_left_behind_is_not_written_into(
    plans: PlansFolder, hulpplan: Command, site: Path
) -> None:
    outside = plans.root / "outside.txt"
    outside.write_text("mine", "utf-8")
    (site / "nl/.hulpplan-new").symlink_to(outside)
    (site / "nl/index.html").unlink()
    hulpplan(*SITE)

    assert outside.read_text("utf-8") == "mine"
    assert (site / "nl/index.html").is_file()


@pytest.mark.parametrize(
    "name", ["../outside.txt", "/etc/hostname", "nl/../../outside.txt", "./outside.txt", ""]
)
def test_names_that_lead_out_of_the_folder_are_never_removed(
    plans: PlansFolder, hulpplan: Command, site: Path, name: str
) -> None:
    outside = plans.root / "outside.txt"
    outside.write_text("mine", "utf-8")
    with (site / FILE_NAME).open("a", encoding="utf-8") as stream:
        stream.write(f"{name}\n")
    plans.replace("hasselt.yaml", "title: Taallessen", "title: Lessen")
    result = hulpplan(*SITE)

    assert result.exit_code == 0
    assert outside.read_text("utf-8") == "mine"


def test_a_stale_page_behind_a_link_is_left_alone(plans: PlansFolder, hulpplan: Command, site: Path) -> None:
    outside = plans.root / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("mine", "utf-8")
    (site / "old").symlink_to(outside, target_is_directory=True)
    with (site / FILE_NAME).open("a", encoding="utf-8") as stream:
        stream.write("old/index.html\nnot/there.html\nnl/plans\n")
    plans.replace("hasselt.yaml", "title: Taallessen", "title: Lessen")
    result = hulpplan(*SITE)

    assert result.stdout.endswith(", 0 removed.\n")
    assert (outside / "index.html").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "text",
    ["", "something else\n", "hulpplan site 1 {broken\n", "hulpplan site 1 [1]\n", "hulpplan site 9 {}\n"],
)
def test_a_list_that_is_not_ours_stops_it(hulpplan: Command, site: Path, text: str) -> None:
    (site / FILE_NAME).write_text(text, "utf-8")
    before = files_in(site)
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert "is not the list of files that hulpplan wrote" in result.told
    assert files_in(site) == before


def test_a_list_that_is_a_link_stops_it(plans: PlansFolder, hulpplan: Command, site: Path) -> None:
    moved = plans.root / "list.txt"
    (site / FILE_NAME).rename(moved)
    (site / FILE_NAME).symlink_to(moved)

    assert hulpplan(*SITE).exit_code == 2


def test_a_list_with_an_odd_count_of_errors_is_read_as_none(hulpplan: Command, site: Path) -> None:
    lines = (site / FILE_NAME).read_text("utf-8").split("\n")
    mark, _, head = lines[0].partition("{")
    values = json.loads("{" + head)
    lines[0] = mark + json.dumps({**values, "errors": "many"})
    (site / FILE_NAME).write_text("\n".join(lines), "utf-8")
    result = hulpplan(*SITE)

    assert (result.stdout, result.stderr) == ("Nothing changed: site\n", "")


def test_errors_in_the_plans_are_counted_also_when_nothing_changed(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.replace("hasselt.yaml", "contributes_to: [D1]", "contributes_to: [D99]")
    first, second = hulpplan(*SITE), hulpplan(*SITE)

    assert first.exit_code == second.exit_code == 0
    assert first.stderr == second.stderr == "1 error in the plan files; see it with `hulpplan validate`.\n"
    assert second.stdout == "Nothing changed: site\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("site",), "Where should the website go?"),
        (("site", "-o", "site", "--download", "wrod"), "'wrod' is not a format for this."),
        (
            ("site", "-o", "plans/hasselt.yaml"),
            "'plans/hasselt.yaml' could not be written: that is not a folder.",
        ),
        (("site", "-o", "plans"), "'plans' holds files that are not of a website"),
        (("--plans", "nowhere", "site", "-o", "site"), "There is no folder 'nowhere'."),
    ],
)
def test_wrong_use_is_told_in_a_sentence(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], told: str
) -> None:
    before = files_in(plans.folder)
    result = hulpplan(*words)

    assert result.exit_code == 2
    assert result.told.startswith(told)
    assert files_in(plans.folder) == before


def test_formats_to_take_along_may_be_named_in_one_word_or_several(
    plans: PlansFolder, hulpplan: Command
) -> None:
    hulpplan(*SITE, "--download", "md, html", "--download", "md")
    names = files_in(plans.root / "site")

    assert "nl/downloads/plan/hasselt.md" in names
    assert "nl/downloads/strategic/2015-2020.html" in names


def test_reports_can_be_taken_along_in_every_format(plans: PlansFolder, hulpplan: Command) -> None:
    hulpplan(*SITE, "--download", "pdf,docx,json")
    files = files_in(plans.root / "site")

    assert files["nl/downloads/plan/hasselt.pdf"].startswith(b"%PDF-")
    assert files["en/downloads/strategic/2015-2020.docx"].startswith(b"PK")
    assert files["nl/downloads/agenda/2015-2020.json"].startswith(b"{")


def test_broken_settings_stop_it(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\nsite: {colours: {accent: red}}\n")
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert not (plans.root / "site").exists()


def test_the_moment_of_a_reproducible_build_is_today(plans: PlansFolder, hulpplan: Command) -> None:
    words = ("site", "-o", "site")
    hulpplan(*words, env={"SOURCE_DATE_EPOCH": "1547510400"})

    assert "State of affairs on 2019-01-15" in (plans.root / "site/en/index.html").read_text("utf-8")


@pytest.mark.parametrize("moment", ["soon", "99999999999999999999"])
def test_a_moment_that_no_calendar_has_stops_it(plans: PlansFolder, hulpplan: Command, moment: str) -> None:
    result = hulpplan("site", "-o", "site", env={"SOURCE_DATE_EPOCH": moment})

    assert result.exit_code == 2
    assert f"SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, not '{moment}'." in result.told
    assert not (plans.root / "site").exists()


def test_with_one_processor_the_result_is_the_same(plans: PlansFolder, hulpplan: Command, site: Path) -> None:
    one = "import os, sys; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); os.execv(sys.argv[1], sys.argv[1:])"
    hulpplan("site", "-o", "other", "--today", TODAY, launcher=one)

    assert files_in(plans.root / "other") == files_in(site)


@pytest.mark.skipif(os.name == "nt", reason="a folder has other rights there")
def test_a_folder_in_which_one_may_not_write_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    from command import WITHOUT_ROOT  # noqa: PLC0415 - only here

    closed = plans.root / "closed"
    closed.mkdir(mode=0o500)
    result = hulpplan("site", "-o", "closed/site", launcher=WITHOUT_ROOT)

    assert result.exit_code == 2
    assert result.told == "'closed/site' could not be written: you may not write there."
