"""`hulpplan schema`."""

import json
from pathlib import Path

import pytest

from command import WITHOUT_ROOT, Command
from hulpplan.i18n import LANGUAGES, Language, catalogue
from hulpplan.schema.json_schema import SCHEMA_NAMES, schema_text
from plans_folder import PlansFolder

SETTINGS = """\
{
  "yaml.schemas": {
    "./.hulpplan/schema.json": [
      "plans/**/*.yaml",
      "plans/**/*.yml",
      "plans/**/*.YAML",
      "plans/**/*.YML",
      "hulpplan.yaml"
    ]
  }
}
"""
ENTRY = '"yaml.schemas": {"./.hulpplan/schema.json": ["plans/**/*.yaml", "plans/**/*.yml", "plans/**/*.YAML", "plans/**/*.YML", "hulpplan.yaml"]}'


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_gives_the_schema_of_a_kind_without_a_plan_in_sight(hulpplan: Command, language: Language) -> None:
    result = hulpplan("schema", "action-plan", lang=language)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == schema_text("action-plan", catalogue(language))


def test_without_a_kind_it_gives_the_one_for_any(hulpplan: Command) -> None:
    assert hulpplan("schema").stdout == schema_text("any", catalogue("en"))


def test_it_writes_to_a_file(hulpplan: Command, tmp_path: Path) -> None:
    result = hulpplan("schema", "register", "-o", "register.json")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert (tmp_path / "register.json").read_text("utf-8") == schema_text("register", catalogue("en"))


def test_an_unknown_kind_is_wrong_use(hulpplan: Command) -> None:
    result = hulpplan("schema", "actionplan")

    assert result.exit_code == 2
    assert result.told == (
        f"'actionplan' is not a kind of file. Choose one of: {', '.join(SCHEMA_NAMES)}. "
        "Did you mean 'action-plan'?"
    )


def test_with_ids_it_has_those_of_the_folder(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("schema", "action-plan", "--with-ids")

    schema = json.loads(result.stdout)
    assert result.exit_code == 0
    assert "$id" not in schema
    assert schema["$defs"]["id-of-prison"]["anyOf"][0]["enum"] == ["hasselt", "gent"]
    assert result.stdout == schema_text("action-plan", catalogue("en"), plans.workspace())


def test_with_ids_there_must_be_plans(hulpplan: Command) -> None:
    result = hulpplan("schema", "--with-ids")

    assert result.exit_code == 2
    assert result.told.startswith("There are no plans here.")


def test_installing_writes_the_schema_and_the_settings(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("schema", "--install")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Written: .hulpplan/schema.json\nWritten: .vscode/settings.json\n"
    assert (plans.root / ".hulpplan/schema.json").read_text("utf-8") == schema_text("any", catalogue("en"))
    assert (plans.root / ".vscode/settings.json").read_text("utf-8") == SETTINGS


def test_what_was_installed_is_no_plan_file(plans: PlansFolder, hulpplan: Command) -> None:
    hulpplan("schema", "--install", "--plans", ".")

    assert (plans.root / ".vscode/settings.json").read_text("utf-8") == SETTINGS.replace("plans/", "")
    assert hulpplan("validate", "--plans", ".").exit_code == 0


def test_installing_again_leaves_settings_alone_that_name_the_schema(
    plans: PlansFolder, hulpplan: Command
) -> None:
    hulpplan("schema", "--install")
    settings = plans.root / ".vscode/settings.json"
    own = f'{{\n  // van ons\n  "editor.tabSize": 2,\n  {ENTRY}\n}}\n'
    settings.write_text(own, "utf-8")

    result = hulpplan("schema", "--install", "--with-ids")

    assert result.stdout == "Written: .hulpplan/schema.json\nLeft as it was: .vscode/settings.json\n"
    assert settings.read_text("utf-8") == own
    assert "Gevangenis van Hasselt" in (plans.root / ".hulpplan/schema.json").read_text("utf-8")


def test_settings_without_the_schema_stop_it_and_it_says_what_to_add(
    plans: PlansFolder, hulpplan: Command
) -> None:
    settings = plans.root / ".vscode/settings.json"
    settings.parent.mkdir()
    settings.write_text("{}\n", "utf-8")

    result = hulpplan("schema", "--install")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told == (
        "'.vscode/settings.json' is there already, and nothing was written. "
        f"Add this to it and try again: {ENTRY}"
    )
    assert settings.read_text("utf-8") == "{}\n"
    assert not (plans.root / ".hulpplan").exists()


def test_settings_that_cannot_be_read_stop_it_too(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / ".vscode/settings.json").mkdir(parents=True)

    result = hulpplan("schema", "--install")

    assert result.exit_code == 2
    assert result.told.startswith("'.vscode/settings.json' is there already, and nothing was written.")


def test_a_link_that_leads_round_in_a_circle_is_refused(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / ".hulpplan").symlink_to(".hulpplan")

    result = hulpplan("schema", "--install")

    assert result.exit_code == 2
    assert result.told == "'.hulpplan/schema.json' does not lie in '.'."


def test_it_is_installed_beside_the_settings_of_the_plans(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("""
        kind: settings
        schema: 1
        plans: plans
    """)

    result = hulpplan("schema", "--install", cwd=plans.folder)

    assert result.stdout == "Written: ../.hulpplan/schema.json\nWritten: ../.vscode/settings.json\n"
    assert (plans.root / ".vscode/settings.json").read_text("utf-8") == SETTINGS


def test_plans_that_lie_elsewhere_are_refused(plans: PlansFolder, hulpplan: Command) -> None:
    other = plans.root / "elders"
    other.mkdir()

    result = hulpplan("schema", "--install", "--plans", "../plans", cwd=other)

    assert result.exit_code == 2
    assert result.told == "'../plans' does not lie in '.'."
    assert list(other.iterdir()) == []


def test_a_link_out_of_the_folder_is_not_followed(plans: PlansFolder, hulpplan: Command) -> None:
    outside = plans.root / "buiten"
    outside.mkdir()
    inside = plans.root / "binnen"
    plans.folder.rename(plans.root / "binnen-plans")
    inside.mkdir()
    (plans.root / "binnen-plans").rename(inside / "plans")
    (inside / ".vscode").symlink_to(outside)

    result = hulpplan("schema", "--install", cwd=inside)

    assert result.exit_code == 2
    assert result.told == "'.vscode/settings.json' does not lie in '.'."
    assert list(outside.iterdir()) == []


def test_mistakes_in_the_settings_stop_it(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("""
        kind: settings
        schema: 1
        planen: plans
    """)

    result = hulpplan("schema", "--install")

    assert result.exit_code == 2
    assert result.told.startswith("The settings file 'hulpplan.yaml' has errors.")


@pytest.mark.parametrize("word", [["register"], ["-o", "schema.json"]])
def test_installing_leaves_no_choice_of_kind_or_file(
    plans: PlansFolder, hulpplan: Command, word: list[str]
) -> None:
    result = hulpplan("schema", "--install", *word)

    assert result.exit_code == 2
    assert result.told == (
        f"--install writes one schema for all kinds of files to a fixed place; leave '{word[-1]}' out."
    )
    assert not (plans.root / ".vscode").exists()


def test_a_folder_that_cannot_be_made_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    plans.root.chmod(0o555)

    result = hulpplan("schema", "--install", launcher=WITHOUT_ROOT)

    plans.root.chmod(0o755)
    assert result.exit_code == 2
    assert result.told == "'.hulpplan' could not be written: you may not write there."
