"""What git remembers of plans: which days are told, and which versions are compared."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from hulpplan.history import versions
from hulpplan.history.history import DayChanges, History, history_of
from hulpplan.history.revisions import head_of
from plans_folder import PlansFolder
from repository import Repository

TODAY = date(2019, 1, 15)


@pytest.fixture
def repository(plans: PlansFolder) -> Repository:
    """A repository whose plans were committed long ago."""
    made = Repository(plans.root)
    made.commit("2014-05-06")
    return made


def history(plans: PlansFolder, today: date = TODAY) -> History:
    workspace = plans.workspace()
    found = history_of(head_of(plans.folder), workspace, plans.folder, today)
    assert found is not None
    return found


def told(days: Sequence[DayChanges]) -> list[str]:
    """Return each change in short: `2019-01-02 changed A1 status`."""
    return [
        " ".join((str(day.day or "now"), one.happened.value, one.id, *(field.name for field in one.fields)))
        for day in days
        for one in day.changes
    ]


def status(plans: PlansFolder, before: str, after: str) -> None:
    plans.replace("hasselt.yaml", f"    status: {before}\n", f"    status: {after}\n")


def test_each_day_is_told_the_newest_first(plans: PlansFolder, repository: Repository) -> None:
    status(plans, "done", "running")
    repository.commit("2019-01-02")
    plans.replace("hasselt.yaml", "end: 2019-H1", "end: 2019-09")
    repository.commit("2019-01-09")

    assert told(history(plans).days) == ["2019-01-09 changed A1 end", "2019-01-02 changed A1 status"]
    assert history(plans).is_whole


def test_a_day_is_one_however_many_commits_it_has(plans: PlansFolder, repository: Repository) -> None:
    status(plans, "done", "running")
    repository.commit("2019-01-02T00:00:00Z")
    status(plans, "running", "stopped")
    plans.write("extra.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))
    repository.commit("2019-01-02T12:00:00Z")
    status(plans, "stopped", "done")
    plans.remove("extra.yaml")
    repository.commit("2019-01-02T23:59:59Z")

    assert told(history(plans).days) == []


def test_days_are_those_of_universal_time(plans: PlansFolder, repository: Repository) -> None:
    status(plans, "done", "running")
    repository.commit("2019-01-02T23:30:00-02:00")

    assert told(history(plans).days) == ["2019-01-03 changed A1 status"]


@pytest.mark.parametrize(
    ("day", "is_told"), [("2018-01-15T00:00:00Z", True), ("2018-01-14T23:59:59Z", False)]
)
def test_a_year_is_told(plans: PlansFolder, repository: Repository, day: str, is_told: bool) -> None:  # noqa: FBT001 - a case
    status(plans, "done", "running")
    repository.commit(day)

    assert bool(history(plans).days) is is_told
    assert history(plans).since == date(2018, 1, 15)


def test_what_comes_after_the_reference_date_is_told_too(plans: PlansFolder, repository: Repository) -> None:
    status(plans, "done", "running")
    repository.commit("2026-01-02")

    assert told(history(plans).days) == ["2026-01-02 changed A1 status"]


@pytest.mark.parametrize("today", [date.min, date(1960, 1, 1), date.max])
def test_any_reference_date_will_do(plans: PlansFolder, repository: Repository, today: date) -> None:
    status(plans, "done", "running")
    repository.commit("2019-01-02")

    assert bool(history(plans, today).days) is (today != date.max)


def test_a_time_that_no_calendar_has_is_the_last_day(plans: PlansFolder, repository: Repository) -> None:
    status(plans, "done", "running")
    repository.commit("@253402300800 +0000")
    status(plans, "running", "stopped")

    assert told(history(plans).days) == ["now changed A1 status", "9999-12-31 changed A1 status"]


def test_a_file_with_another_name_is_no_change(plans: PlansFolder, repository: Repository) -> None:
    (plans.folder / "lokaal").mkdir()
    plans.path("hasselt.yaml").rename(plans.path("lokaal/Hassélt.yaml"))
    repository.commit("2019-01-02")

    assert told(history(plans).days) == []
    assert history(plans).last["lokaal/Hassélt.yaml"] == date(2019, 1, 2)


def test_a_version_that_cannot_be_used_is_passed_over(plans: PlansFolder, repository: Repository) -> None:
    good = plans.text("hasselt.yaml")
    plans.write("hasselt.yaml", "actions: [")
    repository.commit("2019-01-02")
    plans.write_bytes("hasselt.yaml", b"\xff\xfe\x00")
    repository.commit("2019-01-03")
    plans.replace("register.yaml", "title: VDAB", "title: VDAB # dienst")
    repository.commit("2019-01-04")
    plans.write("hasselt.yaml", good.replace("status: done", "status: running"))
    repository.commit("2019-01-05")

    assert told(history(plans).days) == ["2019-01-05 changed A1 status"]


def test_a_version_that_is_no_longer_there_is_passed_over(plans: PlansFolder, repository: Repository) -> None:
    status(plans, "done", "running")
    repository.commit("2019-01-02")
    gone = repository.git("rev-parse", "HEAD:plans/hasselt.yaml")
    plans.replace("hasselt.yaml", "end: 2019-H1", "end: 2019-09")
    repository.commit("2019-01-09")
    (plans.root / ".git/objects" / gone[:2] / gone[2:]).unlink()

    assert told(history(plans).days) == ["2019-01-09 changed A1 end status"]


def test_what_was_never_readable_before_is_not_new_when_it_is_mended(
    plans: PlansFolder, repository: Repository
) -> None:
    plans.write("gent.yaml", "actions: [")
    repository.commit("2019-01-02")
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))
    repository.commit("2019-01-03")

    # It was not there before the second of January: that much is known.
    assert told(history(plans).days) == ["2019-01-03 added gent"]


def test_where_the_beginning_is_not_known_nothing_is_said(plans: PlansFolder, repository: Repository) -> None:
    good = plans.text("hasselt.yaml")
    plans.write("hasselt.yaml", "actions: [")
    repository.commit("2014-05-07")
    plans.write("hasselt.yaml", good)
    repository.commit("2026-01-03")

    # Five years before the reference date ends what is looked at; the broken version is older.
    assert told(history(plans, date(2025, 6, 1)).days) == []


@pytest.mark.usefixtures("repository")
def test_what_is_not_committed_stands_before_all(plans: PlansFolder) -> None:
    status(plans, "done", "running")
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))
    plans.remove("2015-2020.yaml")
    found = history(plans)

    assert told(found.days) == ["now added gent", "now changed A1 status", "now removed 2015-2020"]
    assert found.not_committed == {"hasselt.yaml", "gent.yaml"}
    assert "gent.yaml" not in found.last
    assert found.last["hasselt.yaml"] == date(2014, 5, 6)


@pytest.mark.usefixtures("repository")
def test_a_file_that_is_broken_now_is_no_change(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", "actions: [")

    assert told(history(plans).days) == []
    assert history(plans).not_committed == frozenset()


def test_line_ends_of_another_system_are_no_change(plans: PlansFolder, repository: Repository) -> None:
    text = plans.text("hasselt.yaml")
    plans.write("hasselt.yaml", text, newline="\r\n")

    assert history(plans).not_committed == frozenset()
    plans.write("hasselt.yaml", text, start="\ufeff")
    assert history(plans).not_committed == {"hasselt.yaml"}
    repository.commit("2019-01-02")
    assert history(plans).not_committed == frozenset()


def test_only_plan_files_count(plans: PlansFolder, repository: Repository) -> None:
    plans.settings("kind: settings\nschema: 1\nexclude: [oud]\n")
    text = plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent")
    for name in ("oud/gent.yaml", ".weg/gent.yaml", "gent.txt", ".gent.yaml", "../elders/gent.yaml"):
        plans.write(name, text)
    plans.path("link.yaml").symlink_to("hasselt.yaml")
    repository.commit("2019-01-02")
    for name in ("oud/gent.yaml", ".weg/gent.yaml", "gent.txt", ".gent.yaml", "../elders/gent.yaml"):
        plans.write(name, text.replace("status: done", "status: running"))
    plans.path("link.yaml").unlink()
    repository.commit("2019-01-03")

    assert told(history(plans).days) == []


def test_of_a_merge_counts_what_it_brought(plans: PlansFolder, repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "ontwerp")
    status(plans, "done", "running")
    repository.commit("2018-11-02")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "-m", "x", "ontwerp", day="2019-01-05T12:00:00Z")
    # Read anew: the file is that of the merge.
    assert "status: running" in plans.text("hasselt.yaml")

    assert told(history(plans).days) == ["2019-01-05 changed A1 status"]


def test_a_clock_that_goes_back_does_not_mix_up_what_came_first(
    plans: PlansFolder, repository: Repository
) -> None:
    for before, after, day in (
        ("done", "running", "2019-01-05"),
        ("running", "stopped", "2019-01-03"),
        ("stopped", "postponed", "2019-01-05"),
    ):
        status(plans, before, after)
        repository.commit(day)

    assert [day.day for day in history(plans).days] == [
        date(2019, 1, 5),
        date(2019, 1, 3),
        date(2019, 1, 5),
    ]


def test_no_more_versions_are_read_than_the_measure(
    plans: PlansFolder, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        plans.replace(
            "hasselt.yaml", "uitwisseling" + "!" * number + "\n", "uitwisseling" + "!" * (number + 1) + "\n"
        )
        repository.commit(f"2019-01-{number + 1:02}")
    assert len(history(plans).days) == 12

    monkeypatch.setattr(versions, "LEAST", 4000)
    found = history(plans)

    assert 1 < len(found.days) < 12
    assert found.days[0].day == date(2019, 1, 12)
    assert not found.is_whole


def test_without_a_committed_plan_file_there_is_no_history(plans: PlansFolder, tmp_path: Path) -> None:
    other = Repository(tmp_path)
    other.git("commit", "--quiet", "--allow-empty", "--message=x")

    assert history_of(head_of(plans.folder), plans.workspace(), plans.folder, TODAY) is None
    assert history_of(None, plans.workspace(), plans.folder, TODAY) is None


def test_a_repository_with_longer_names_will_do(plans: PlansFolder) -> None:
    repository = Repository.__new__(Repository)
    repository.root = plans.root
    repository.git("init", "--quiet", "--object-format=sha256")
    repository.commit("2019-01-02")
    assert told(history(plans).days)[-1] == "2019-01-02 added hasselt"
    status(plans, "done", "running")

    assert told(history(plans).days)[0] == "now changed A1 status"
    assert history(plans).not_committed == {"hasselt.yaml"}
