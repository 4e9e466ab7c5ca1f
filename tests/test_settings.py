from datetime import date
from pathlib import Path

import pytest

from hulpplan.settings import Settings, read_settings, shown_path
from hulpplan.settings_search import find_settings_file, settings_starts
from hulpplan.yamlio.limits import Limits
from plans_folder import PlansFolder

HEAD = "kind: settings\nschema: 1\n"


def read(plans: PlansFolder) -> Settings:
    return read_settings(plans.root / "hulpplan.yaml", plans.root)


def test_every_setting_is_read(plans: PlansFolder) -> None:
    plans.settings(
        HEAD + "plans: plannen\nexclude: [archief/*]\nlanguage: en\nreference_date: 2018-06-30\n"
        "limits: {nesting: 9, file_mb: 0.5, alias_nodes: 7}\ntemplates: sjablonen\n"
        "rules: {ignore: [HP4]}\nsite: {title: x}\n"
    )

    settings = read(plans)

    assert settings.mistakes == ()
    assert settings.plans_folder == plans.root / "plannen"
    assert settings.exclude == ("archief/*",)
    assert settings.language == "en"
    assert settings.reference_date == date(2018, 6, 30)
    assert settings.limits == Limits(9, 0.5, 7)


def test_what_is_not_set_has_its_default(plans: PlansFolder) -> None:
    plans.settings(HEAD)

    settings = read(plans)

    assert (settings.plans_folder, settings.exclude, settings.language) == (None, (), None)
    assert (settings.reference_date, settings.limits) == (None, Limits(30, 5, 100_000))
    assert Settings(plans.root).mistakes == ()


def test_the_nearest_settings_file_is_found_in_the_folder_or_a_parent(plans: PlansFolder) -> None:
    deep = plans.folder / "a" / "b"
    deep.mkdir(parents=True)
    plans.settings(HEAD)
    assert find_settings_file(deep) == plans.root / "hulpplan.yaml"

    (deep.parent / "hulpplan.yaml").write_text(HEAD, "utf-8")
    assert find_settings_file(deep) == deep.parent / "hulpplan.yaml"


@pytest.mark.parametrize("kind", ["folder", "broken link", "loop"])
def test_what_cannot_be_read_is_found_and_not_passed_over(plans: PlansFolder, kind: str) -> None:
    plans.settings(HEAD)
    path = plans.folder / "hulpplan.yaml"
    path.mkdir() if kind == "folder" else path.symlink_to(path if kind == "loop" else "nergens.yaml")

    assert find_settings_file(plans.folder) == path


def test_settings_are_looked_for_where_the_plans_are_before_where_one_is(plans: PlansFolder) -> None:
    here = plans.root / "hier"
    here.mkdir()
    starts = settings_starts(["../plans"], here)
    (here / "hulpplan.yaml").write_text(HEAD, "utf-8")
    assert find_settings_file(*starts) == here / "hulpplan.yaml"

    plans.settings(HEAD)
    assert find_settings_file(*starts) == plans.root / "hulpplan.yaml"


def test_beside_a_link_to_the_plans_settings_are_looked_for_before_beside_the_plans(
    plans: PlansFolder,
) -> None:
    other = plans.root / "elders"
    other.mkdir()
    (other / "link").symlink_to(plans.folder)
    plans.settings(HEAD)
    starts = settings_starts([other / "link"], Path("/"))
    assert find_settings_file(*settings_starts([plans.folder / "x.yaml"], Path("/"))) == (
        plans.root / "hulpplan.yaml"
    )
    assert find_settings_file(*starts) == plans.root / "hulpplan.yaml"

    (other / "hulpplan.yaml").write_text(HEAD, "utf-8")
    assert find_settings_file(*starts) == other / "hulpplan.yaml"


MISTAKES = {
    "no kind": "⟦HP004|schema⟧: 1\n",
    "another kind": "kind: ⟦HP004|register⟧\nschema: 1\n",
    "no schema": "⟦HP005|kind⟧: settings\n",
    "an unknown field": HEAD + "⟦HP101|taal⟧: nl\n",
    "an unknown limit": HEAD + "limits: {⟦HP101|diepte⟧: 3}\n",
    "a limit that is no number": HEAD + "limits: {nesting: ⟦HP103|veel⟧}\n",
    "a limit below the least": HEAD + "limits: {nesting: ⟦HP107|0⟧}\n",
    "a language that is none of ours": HEAD + "language: ⟦HP104|fr⟧\n",
    "a date that is none": HEAD + "reference_date: ⟦HP105|2018-02-30⟧\n",
    "patterns that are no list": HEAD + "exclude: ⟦HP103|archief⟧\n",
    "rules that are no fields": HEAD + "rules: ⟦HP103|[HP4]⟧\n",
    "a key twice": HEAD
    + "plans: x\n⟦HP003|plans⟧: y\n".replace("plans: x", "language: nl").replace(
        "plans⟧: y", "language⟧: en"
    ),
    "no YAML": HEAD + "language: ⟦HP002|'⟧nl\n",
    "a tag": HEAD + "language: ⟦HP006|!⟧x nl\n",
    "an empty file": "⟦HP004|⟧",
}


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_settings_is_a_finding_at_its_spot(plans: PlansFolder, text: str) -> None:
    plans.settings(text)

    [seen] = plans.exactly_marked()
    assert seen.place.startswith("../hulpplan.yaml:")


def test_a_mistake_costs_only_what_it_is_about(plans: PlansFolder) -> None:
    plans.settings(HEAD + "language: fr\nexclude: [hasselt.yaml]\nlimits: {nesting: 0, file_mb: 1}\n")

    settings = read(plans)

    assert (settings.language, settings.exclude) == (None, ("hasselt.yaml",))
    assert settings.limits == Limits(30, 1, 100_000)


def test_settings_that_cannot_be_read_are_a_finding(plans: PlansFolder) -> None:
    (plans.root / "hulpplan.yaml").write_bytes(b"kind: settings\nschema: 1\nplans: caf\xe9\n")

    assert plans.findings() == ["../hulpplan.yaml:3:11 HP001"]


def test_settings_under_another_name_are_no_settings(plans: PlansFolder) -> None:
    plans.write("instellingen.yaml", "kind: ⟦HP004|settings⟧\nschema: 1\nlanguage: fr\n")

    plans.exactly_marked()


def test_a_settings_file_in_the_plans_folder_is_no_plan_file(plans: PlansFolder) -> None:
    plans.path("hulpplan.yaml").write_text("wat dan ook: '", "utf-8")

    assert plans.is_clean()


def test_a_path_is_shown_from_the_current_folder_with_slashes(tmp_path: Path) -> None:
    assert shown_path(tmp_path / "a" / "b.yaml", tmp_path) == "a/b.yaml"
    assert shown_path(tmp_path / "b.yaml", tmp_path / "a") == "../b.yaml"
