"""The page of changes: for plans in a git repository, and without one no trace of it."""

import re
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from browser.folder import broken_links
from command import Command
from html_pages import Pages
from hulpplan.history.history import history_of
from hulpplan.history.revisions import head_of
from hulpplan.i18n import LANGUAGES
from hulpplan.model.field_words import FIELD_WORDS
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import ItemRecord, Record
from hulpplan.shape.shapes import ListOf, RecordOf, fields_of
from hulpplan.site.build import build
from hulpplan.site.content import SiteContent
from hulpplan.site.folder import SiteFolder
from hulpplan.site.pages.changes import MOST
from hulpplan.workspace.layout import record_layout
from plans_folder import TODAY, PlansFolder
from repository import AUTHOR, MESSAGE, Repository
from site_pages import files_in, text_of

SITE = ("site", "-o", "site", "--today", TODAY)
A1 = "- changed A1 Afsprakenkader informatie-uitwisseling (action)"


@pytest.fixture
def repository(plans: PlansFolder) -> Repository:
    made = Repository(plans.root)
    plans.write("../.gitignore", "/site\n")
    made.commit("2014-05-06")
    return made


@pytest.fixture
def plans(plans: PlansFolder) -> PlansFolder:
    """Plans without any update: what is new about one is told here."""
    text = plans.text("hasselt.yaml")
    plans.write("hasselt.yaml", re.sub("    updates:.*\n", "", text))
    return plans


def pages(plans: PlansFolder, hulpplan: Command) -> Pages:
    result = hulpplan(*SITE)
    assert result.exit_code in {0, 1}, result.stderr
    assert "Traceback" not in result.stderr
    assert broken_links(plans.root / "site") == []
    return Pages(plans.root / "site")


def lines(page: Any) -> list[str]:  # noqa: ANN401 - html5lib has no public type
    """Return the headings and the changes of the page, each with its place or link."""
    found = []
    for one in page.find(".//main").iter():
        if one.tag in {"h2", "h3"} and one.get("id") != "_contents":
            found.append(text_of(one))
        elif one.tag == "li" and one.find("strong") is not None:
            found.append(f"- {text_of(one)}")
    return found


def links(page: Any) -> list[str]:  # noqa: ANN401 - as above
    return [link.get("href") for link in page.find(".//main").iter("a")]


def test_each_change_is_told_in_words_and_leads_to_its_place(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    plans.replace(
        "hasselt.yaml", "    end: 2019-H1\n    status: done\n", "    end: 2019-09\n    status: running\n"
    )
    repository.commit("2019-01-02")
    plans.replace(
        "hasselt.yaml",
        "    status: running\n",
        "    status: running\n    updates: [{date: 2019-01-08, note: Bezig.}]\n    tags: [nieuw]\n",
    )
    plans.replace("2015-2020.yaml", "title: Nazorg\n", "title: Nazorg buiten\n    due: 2020\n")
    repository.commit("2019-01-09")
    made = pages(plans, hulpplan)

    assert lines(made["en/changes/index.html"]) == [
        "2019-01-09",
        "Strategisch plan 2015-2020 (2015 to 2020)",
        "- changed D10 Nazorg buiten (objective)when it is due: 2020also changed: title",
        "Gevangenis van Hasselt (2018-07 to 2020)",
        A1 + "new update of 2019-01-08also changed: free words",
        "2019-01-02",
        "Gevangenis van Hasselt (2018-07 to 2020)",
        A1 + "end from 2019-H1 to 2019-09status from done to running",
    ]
    assert "- gewijzigd A1 Afsprakenkader informatie-uitwisseling (actie)" in " ".join(
        lines(made["nl/changes/index.html"])
    )
    assert links(made["en/changes/index.html"]) == [
        "#_2019-01-09",
        "#_2019-01-02",
        "../plans/2015-2020/index.html",
        "../plans/2015-2020/D10/index.html",
        "../plans/hasselt/index.html",
        "../plans/hasselt/index.html#A1",
        "../plans/hasselt/index.html",
        "../plans/hasselt/index.html#A1",
    ]


def test_what_came_and_went_is_told_and_what_is_gone_only_by_its_id(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    plans.replace(
        "register.yaml", "  - id: gent\n    title: Gevangenis van Gent\n", "  - {id: genk, title: Genk}\n"
    )
    plans.write("genk.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: genk"))
    plans.replace("hasselt.yaml", "  - {id: AB1, title: Taallessen, domains: [onderwijs]}\n", "  []\n")
    repository.commit("2019-01-02")
    plans.remove("genk.yaml")
    repository.commit("2019-01-03")
    page = pages(plans, hulpplan)["en/changes/index.html"]

    assert lines(page) == [
        "2019-01-03",
        "genk",
        "- removed genk (action plan)with 2 items in it",
        "2019-01-02",
        "Gevangenis van Hasselt (2018-07 to 2020)",
        "- removed AB1 (offer)",
        "genk",
        "- new genk (action plan)with 2 items in it",
        "Register",
        "- new Genk (prison)",
        "- removed gent (prison)",
    ]
    assert "Taallessen" not in text_of(page)


def test_the_words_of_every_kind_of_change(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    first, second = (f"{{date: 2019-01-0{number}, note: x}}" for number in (1, 2))
    more = ", ".join(f"{{date: 2019-01-0{number}, note: x}}" for number in range(3, 7))
    for day, told in enumerate(
        (
            f"updates: [{first}, {second}]",
            f"updates: [{second}, {first}]",
            f"updates: [{second}, {first}, {more}]",
            f"updates: [{second}, {more}]",
            f"updates: [{second.replace('x', 'y')}, {more}]",
            "priority: true",
        ),
        start=10,
    ):
        text = re.sub("    (updates|priority):.*\n", "", plans.text("hasselt.yaml"))
        plans.write("hasselt.yaml", text.replace("    lead:", f"    {told}\n    lead:"))
        repository.commit(f"2019-01-{day}")
    plans.replace("hasselt.yaml", "    end: 2019-H1\n", "")
    plans.replace("hasselt.yaml", "schema: 1\nprison", "schema: 1\nid: hasselt\nprison")
    repository.commit("2019-01-17")
    page = pages(plans, hulpplan)["en/changes/index.html"]

    assert [line.removeprefix(A1) for line in lines(page) if line.startswith("-")] == [
        "end taken away",
        "changed: priority, updates",
        "changed: updates",
        "changed: updates",
        "4 new updates",
        "changed: updates",
        "new update of 2019-01-01new update of 2019-01-02",
    ]


def view(plans: PlansFolder, folder: Path) -> Pages:
    """Build the website of plans with their history, in this process."""
    workspace = plans.workspace()
    today = date.fromisoformat(TODAY)
    past = partial(history_of, head_of(plans.folder), workspace, plans.folder, today)
    content = SiteContent(workspace, (), today, past)
    build(content, SiteFolder(folder), "", 0)
    return Pages(folder)


def test_what_is_too_much_is_left_out_and_that_is_said(
    plans: PlansFolder, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 13):
        plans.replace("hasselt.yaml", "title: Taallessen", "title: Taallessen en meer")
        repository.commit(f"2019-01-{day:02}")
    monkeypatch.setattr("hulpplan.history.versions.LEAST", 4000)
    page = view(plans, tmp_path / "site")["en/changes/index.html"]
    days = [line for line in lines(page) if line.startswith("2019")]

    assert 1 < len(days) < 12
    assert f"What changed in the plans since {days[-1]}, the latest first." in text_of(page)
    assert "Earlier changes are not shown: there are too many." in text_of(page)


def test_a_clock_that_goes_back_gives_every_day_its_own_place(
    plans: PlansFolder, repository: Repository, tmp_path: Path
) -> None:
    for day in ("05", "03", "05"):
        plans.replace("hasselt.yaml", "title: Taallessen", "title: Taallessen en meer")
        repository.commit(f"2019-01-{day}")
    page = view(plans, tmp_path / "site")["en/changes/index.html"]

    assert [one.get("id") for one in page.iter("h2")][1:] == ["_2019-01-05", "_2019-01-03", "_2019-01-05-2"]


def test_many_changes_of_a_plan_on_a_day_are_not_all_named(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    offer = "".join(
        f"  - {{id: AB{number}, title: Les, domains: [onderwijs]}}\n" for number in range(2, MOST + 4)
    )
    plans.replace("hasselt.yaml", "offer:\n", f"offer:\n{offer}")
    repository.commit("2019-01-02")
    page = pages(plans, hulpplan)["en/changes/index.html"]

    assert len(lines(page)) == 2 + MOST
    assert "and 2 more" in text_of(page)


def test_the_start_page_the_navigation_and_the_page_of_a_plan_speak_of_it(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    plans.replace("hasselt.yaml", "status: done", "status: running")
    repository.commit("2019-01-02")
    made = pages(plans, hulpplan)

    for name, page in made.items():
        if name.count("/"):
            assert any((link.get("href") or "").endswith("changes/index.html") for link in page.iter("a")), (
                name
            )
    assert "What changed in the plans (Last changed on 2019-01-02)" in text_of(made["en/index.html"])
    assert "Wat er gewijzigd is in de plannen (Laatst gewijzigd op 2019-01-02)" in text_of(
        made["nl/index.html"]
    )
    assert "Last changed on 2019-01-02" in text_of(made["en/plans/hasselt/index.html"])
    assert "Laatst gewijzigd op 2014-05-06" in text_of(made["nl/plans/2015-2020/index.html"])
    assert "Last changed" not in text_of(made["en/plans/2015-2020/D1/index.html"])


def test_without_changes_the_page_says_so(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    assert repository
    made = pages(plans, hulpplan)

    assert "Nothing changed in the plans since 2018-01-15." in text_of(made["en/changes/index.html"])
    assert "What changed in the plans See" not in text_of(made["en/index.html"])
    assert "Last changed on" not in text_of(made["en/index.html"].find(".//*[@class='figures']/.."))


def test_what_is_not_committed_is_told_apart(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    assert repository
    plans.replace("hasselt.yaml", "status: done", "status: running")
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))
    made = pages(plans, hulpplan)

    assert lines(made["nl/changes/index.html"])[0] == "Nog niet vastgelegd"
    for plan in ("hasselt", "gent"):
        assert "Last changes not yet committed" in text_of(made[f"en/plans/{plan}/index.html"])


def test_a_plan_that_changed_too_long_ago_has_no_day(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    plans.replace("register.yaml", "title: VDAB", "title: De VDAB")
    repository.commit("2025-01-02")
    assert hulpplan("site", "-o", "site", "--today", "2025-06-01").exit_code == 0
    made = Pages(plans.root / "site")

    assert "- changed De VDAB (organisation)changed: title" in lines(made["en/changes/index.html"])
    assert "Last changed" not in text_of(made["en/plans/hasselt/index.html"])


def test_without_a_repository_there_is_no_trace_of_it(plans: PlansFolder, hulpplan: Command) -> None:
    made = pages(plans, hulpplan)

    assert not any("changes" in name for name in made)
    for page in made.values():
        assert not any("changes" in (link.get("href") or "") for link in page.iter("a"))
        assert "Last changed" not in text_of(page)


def test_without_git_the_site_is_the_same_as_without_a_repository(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    assert hulpplan(*SITE, env={"PATH": str(plans.root)}).exit_code == 0
    assert repository
    without = files_in(plans.root / "site")
    (plans.root / ".git").rename(plans.root / "other")
    hulpplan("site", "-o", "again", "--today", TODAY)
    manifest = "hulpplan-site.txt"

    assert {**files_in(plans.root / "again"), manifest: b""} == {**without, manifest: b""}


def test_who_committed_and_what_they_wrote_is_nowhere(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    plans.replace("hasselt.yaml", "status: done", "status: running")
    name = repository.commit("2019-01-02")
    pages(plans, hulpplan)

    for file, content in files_in(plans.root / "site").items():
        for word in (AUTHOR, MESSAGE, "somebody@example.org", name[:10]):
            assert word.encode() not in content, file


def test_a_text_that_was_replaced_is_nowhere(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    good = plans.text("hasselt.yaml")
    for number, title in enumerate(
        ("<script>alert(1)</script>", "Gesprek met Jan Voorbeeld", "\u202egesprek", "{{ 7 * 7 }}", "'&amp;\"")
    ):
        quoted = title.replace("'", "''")
        plans.write(
            "hasselt.yaml",
            good.replace("title: Afsprakenkader informatie-uitwisseling", f"title: '{quoted}'"),
        )
        repository.commit(f"2019-01-0{number + 1}")
    plans.write("hasselt.yaml", good)
    repository.commit("2019-01-09")
    made = pages(plans, hulpplan)

    for language in LANGUAGES:
        page = made[f"{language}/changes/index.html"]
        assert sum("informatie-uitwisseling" in line for line in lines(page)) == 6
        raw = (plans.root / f"site/{language}/changes/index.html").read_text("utf-8")
        assert not re.search(r"script>alert|Jan Voorbeeld|\u202e|7 \* 7|49|&amp;amp;", raw)


def test_titles_of_today_are_text_whatever_they_hold(
    plans: PlansFolder, repository: Repository, hulpplan: Command
) -> None:
    plans.replace(
        "hasselt.yaml", "title: Afsprakenkader informatie-uitwisseling", "title: '<b>A</b> \u202e{{ 1 }}'"
    )
    repository.commit("2019-01-02")
    page = pages(plans, hulpplan)["en/changes/index.html"]

    assert "- changed A1 <b>A</b> �{{ 1 }} (action)changed: title" in lines(page)


def test_headings_stand_in_order(plans: PlansFolder, repository: Repository, hulpplan: Command) -> None:
    plans.replace("hasselt.yaml", "status: done", "status: running")
    repository.commit("2019-01-02")
    page = pages(plans, hulpplan)["nl/changes/index.html"]
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]

    assert levels == [1, 2, 3]


def test_a_new_commit_is_a_change_and_the_same_commit_is_not(
    repository: Repository, hulpplan: Command
) -> None:
    first = hulpplan(*SITE).stdout
    assert hulpplan(*SITE).stdout == "Nothing changed: site\n"
    repository.git("commit", "--quiet", "--allow-empty", "--message=x", day="2019-01-03T12:00:00Z")
    again = hulpplan(*SITE).stdout

    assert "0 new or changed" not in first
    assert ": 0 new or changed, 0 removed." in again


def test_the_same_commit_gives_the_same_bytes(
    plans: PlansFolder, repository: Repository, hulpplan: Command, tmp_path: Path
) -> None:
    plans.replace("hasselt.yaml", "status: done", "status: running")
    repository.commit("2019-01-02")
    repository.git("clone", "--quiet", ".", str(tmp_path / "clone"))
    hulpplan(*SITE)
    hulpplan("--plans", "plans", "site", "-o", "../site2", "--today", TODAY, cwd=tmp_path / "clone")
    one, other = files_in(plans.root / "site"), files_in(tmp_path / "site2")
    del one["hulpplan-site.txt"], other["hulpplan-site.txt"]

    assert one == other


def records(record: type[Record]) -> set[type[Record]]:
    """Return a record and the items that can stand in it."""
    found = {record} if hasattr(record, "item_kind") else set()
    for field in fields_of(record).values():
        shape = field.shape
        if (
            isinstance(shape, ListOf)
            and isinstance(shape.entry, RecordOf)
            and issubclass(shape.entry.record, ItemRecord)
        ):
            found |= records(shape.entry.record)
    return found


def test_every_field_of_an_item_has_a_word() -> None:
    items = set().union(*(records(KINDS[kind]) for kind in ("register", "strategic-plan", "action-plan")))
    names = {
        name
        for record in items
        for name in record.model_fields.keys() - dict(record_layout(record).items).keys()
    }

    assert len(items) == 17
    assert names - {"id", "schema_"} == FIELD_WORDS.keys()
