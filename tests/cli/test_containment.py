"""Plans, settings and templates lead nowhere outside the repository they came in, and show nothing of it."""

import os
import shutil
from pathlib import Path

import pytest

from command import Command, Result
from plans_folder import PlansFolder

HIDDEN = "what-nobody-should-see"
HEAD = "kind: settings\nschema: 1\n"
OUT = "leads out"
COMMANDS = (
    ("validate",),
    ("validate", "--format", "json"),
    ("validate", "--fix"),
    ("status",),
    ("matrix",),
    ("report", "--prison", "hasselt"),
    ("site", "-o", "site"),
    ("review", "hasselt", "--dry-run"),
    ("schema", "--with-ids"),
)


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is no part of the repository, with a file that nobody should see."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.yaml").write_text(f"kind: action-plan\n{HIDDEN}: [\n", "utf-8")
    return folder


def checked(hulpplan: Command, *words: str | Path, told: str = "") -> str:
    result = hulpplan("validate", "--format", "concise", "--select", "HP0,HP1", *words)
    assert (result.exit_code, result.stderr) == (1, told)
    return result.stdout


def nothing_seen(result: Result, root: Path) -> bool:
    """Tell that a run said nothing of the secret, and wrote nothing of it."""
    written = (path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    return (
        HIDDEN not in result.stdout + result.stderr
        and "Traceback" not in result.stderr
        and all(HIDDEN.encode() not in path.read_bytes() for path in written)
    )


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_plan_that_is_a_link_out_of_the_folder_is_not_read_by_any_command(
    plans: PlansFolder, hulpplan: Command, outside: Path, words: tuple[str, ...]
) -> None:
    plans.settings(HEAD)
    plans.path("env.yaml").symlink_to(outside / "secret.yaml")

    assert checked(hulpplan).startswith("plans/env.yaml:1:1: error HP001 This is a link that leads out of")
    assert nothing_seen(hulpplan(*words), plans.root)


@pytest.mark.parametrize("settings", [True, False])
def test_a_file_that_is_named_is_not_read_through_a_link_either(
    plans: PlansFolder, hulpplan: Command, outside: Path, *, settings: bool
) -> None:
    if settings:
        plans.settings(HEAD)
    plans.path("env.yaml").symlink_to("/proc/self/environ")
    plans.path("other.yaml").symlink_to(outside / "secret.yaml")

    result = hulpplan("validate", "plans/env.yaml", "plans/other.yaml", env={"TOKEN": HIDDEN})
    assert result.stdout.count("HP001") == 2
    assert nothing_seen(result, plans.root)


def test_what_git_keeps_for_itself_is_not_read(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / ".git").mkdir()
    (plans.root / ".git" / "config").write_text(f"{HIDDEN}: [", "utf-8")
    plans.settings(HEAD)
    plans.path("a.yaml").symlink_to("../.git/config")

    result = hulpplan("validate")
    assert "plans/a.yaml:1:1: error HP001" in result.stdout
    assert HIDDEN not in result.stdout


def test_links_inside_the_repository_are_read(plans: PlansFolder, hulpplan: Command, tmp_path: Path) -> None:
    (plans.root / ".git").mkdir()
    (plans.root / "deep").mkdir()
    (plans.root / "shared").mkdir()
    shutil.move(plans.path("register.yaml"), plans.root / "shared" / "register.yaml")
    plans.path("register.yaml").symlink_to("../shared/register.yaml")
    (plans.root / "deep" / "plannen").symlink_to("../plans")
    (plans.root / "shared" / "hulpplan.yaml").write_text(f"{HEAD}plans: plannen\n", "utf-8")
    (plans.root / "deep" / "hulpplan.yaml").symlink_to("../shared/hulpplan.yaml")

    for folder in (plans.root / "deep", tmp_path / "linked" / "deep"):
        (tmp_path / "linked").unlink(missing_ok=True)
        (tmp_path / "linked").symlink_to(".")
        result = hulpplan("validate", "--select", "HP0,HP1", cwd=folder, env={"PWD": str(folder)})
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith("3 files checked")


def test_without_git_links_lead_no_further_than_the_folder_of_the_settings(
    plans: PlansFolder, hulpplan: Command
) -> None:
    shutil.move(plans.path("register.yaml"), plans.root / "register.yaml")
    plans.path("register.yaml").symlink_to("../register.yaml")

    # Without settings, the plans folder is the end.
    assert "plans/register.yaml:1:1: error HP001" in checked(hulpplan)
    plans.settings(HEAD)
    assert hulpplan("validate", "--select", "HP0,HP1").exit_code == 0


def test_what_is_named_on_the_command_line_may_lie_anywhere(
    plans: PlansFolder, hulpplan: Command, tmp_path_factory: pytest.TempPathFactory
) -> None:
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there")
    (here / "hulpplan.yaml").write_text(HEAD, "utf-8")
    (here / "plannen").symlink_to(plans.folder)
    own = there / "hulpplan.yaml"
    own.write_text(HEAD, "utf-8")

    for words in (
        ("--plans", str(plans.folder)),
        ("--plans", "plannen"),
        ("--config", str(own), "--plans", "plannen"),
    ):
        result = hulpplan(*words, "validate", "--select", "HP0,HP1", cwd=here)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith("3 files checked")
    assert hulpplan("--plans", "plannen", "site", "-o", there / "site", cwd=here).exit_code == 0


def test_a_usual_folder_of_plans_that_is_a_link_out_is_not_followed_unless_it_is_named(
    plans: PlansFolder, hulpplan: Command, tmp_path_factory: pytest.TempPathFactory
) -> None:
    here = tmp_path_factory.mktemp("here")
    (here / "plans").symlink_to(plans.folder)

    assert hulpplan("validate", cwd=here).told.startswith("'plans' is a link that leads out of this folder")
    assert hulpplan("--plans", "plans", "validate", cwd=here).exit_code == 0


@pytest.mark.parametrize(
    ("line", "spot"),
    [
        ("plans: ⟦/⟧", "plans"),
        ("plans: ⟦../elsewhere⟧", "plans"),
        ("plans: ⟦.git/plans⟧", "plans"),
        ('plans: ⟦"a\\0b"⟧', "plans"),
        ("templates: ⟦link/templates⟧", "templates"),
        ("site: {logo: ⟦link/secret.png⟧}", "logo"),
        ("site: {logo: ⟦../secret.png⟧}", "logo"),
    ],
)
def test_what_settings_name_outside_is_a_finding_at_that_place_and_stops_other_commands(
    plans: PlansFolder, hulpplan: Command, outside: Path, line: str, spot: str
) -> None:
    (plans.root / "link").symlink_to(outside)
    start = line.index("⟦") + 1
    plans.settings(HEAD + line.replace("⟦", "").replace("⟧", "") + "\n")

    [found] = [one for one in checked(hulpplan).splitlines() if "hulpplan.yaml" in one]
    assert found.startswith(f"hulpplan.yaml:3:{start}: error HP104 '{spot}' leads out of the folder")
    for words in (
        ("report", "--prison", "hasselt"),
        ("site", "-o", "site"),
        ("status",),
        ("validate", "--watch"),
    ):
        if words[-1] == "--watch" and spot != "plans":
            continue
        result = hulpplan(*words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "The settings file 'hulpplan.yaml' has errors." in result.told


def test_a_settings_file_that_is_a_link_out_is_a_finding(
    plans: PlansFolder, hulpplan: Command, outside: Path
) -> None:
    (plans.root / "hulpplan.yaml").symlink_to(outside / "secret.yaml")

    told = (
        "Rules HP3 to HP6 and those of your own did not run: they lean on settings that could not be read.\n"
    )
    assert checked(hulpplan, told=told).startswith(
        "hulpplan.yaml:1:1: error HP001 This is a link that leads out of"
    )
    assert nothing_seen(hulpplan("--config", "hulpplan.yaml", "validate"), plans.root)


@pytest.mark.parametrize(
    "kind", ["/dev/zero", "/dev/stdin", "/proc/kmsg", "pipe", "sparse", "itself", "nowhere", "/"]
)
@pytest.mark.parametrize("lang", ["nl", None])
def test_settings_that_cannot_be_read_are_a_finding_before_anything_else(
    plans: PlansFolder, hulpplan: Command, kind: str, lang: str | None
) -> None:
    path = plans.root / "hulpplan.yaml"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "sparse":
        with path.open("wb") as stream:
            stream.truncate(3_000_000_000)
    else:
        path.symlink_to(path.name if kind == "itself" else kind)

    result = hulpplan("validate", "--format", "concise", lang=lang)
    assert result.exit_code == 1
    assert result.told.startswith("De regels HP3 tot HP6 en uw eigen regels zijn niet nagekeken: ")
    assert result.stdout.startswith("hulpplan.yaml:1:1: fout HP001 ")


@pytest.fixture
def own(plans: PlansFolder) -> Path:
    plans.settings(f"{HEAD}templates: sj\n")
    (plans.root / "sj" / "reports").mkdir(parents=True)
    return plans.root / "sj"


@pytest.mark.parametrize(
    "text",
    ["{% include 'env' %}", "{% extends 'env' %}", "{% import 'env' as x %}", "{% from 'env' import x %}"],
)
@pytest.mark.parametrize("folder", [True, False])
def test_a_template_that_leads_out_is_told_with_its_line(
    plans: PlansFolder, hulpplan: Command, own: Path, outside: Path, text: str, *, folder: bool
) -> None:
    (own / "reports" / "plan.md.j2").write_text(
        f"x\n{text.replace('env', 'up/secret.yaml') if folder else text}\n", "utf-8"
    )
    (own / ("up" if folder else "env")).symlink_to(outside if folder else outside / "secret.yaml")

    result = hulpplan("report", "--prison", "hasselt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told.startswith("Template 'sj/reports/plan.md.j2', line 2: '")
    assert OUT in result.told
    assert nothing_seen(result, plans.root)


def test_a_template_that_is_itself_a_link_out_is_told(
    plans: PlansFolder, hulpplan: Command, own: Path, outside: Path
) -> None:
    for name in ("plan.md.j2", "brief.md.j2"):
        (own / "reports" / name).symlink_to(outside / "secret.yaml")
    (own / "html").mkdir()
    (own / "html" / "document.css").symlink_to(outside / "secret.yaml")

    for words, template in (
        (("report", "--prison", "hasselt"), "reports/plan.md.j2"),
        (("report", "brief", "--prison", "hasselt"), "reports/brief.md.j2"),
        (("report", "--prison", "hasselt", "--format", "html"), "html/document.css"),
        (("site", "-o", "site"), "html/document.css"),
    ):
        result = hulpplan(*words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.told.startswith(f"Template 'sj/{template}', line 1: ")
        assert nothing_seen(result, plans.root)
    assert nothing_seen(hulpplan("report", "--list"), plans.root)


def test_a_template_may_lie_elsewhere_in_the_repository(hulpplan: Command, own: Path) -> None:
    (own.parent / "piece").write_text("Hello\r\nyou", "utf-8")
    (own / "piece").symlink_to("../piece")
    (own / "reports" / "plan.md.j2").write_text("{% include 'piece' %}\n", "utf-8")

    assert hulpplan("report", "--prison", "hasselt").stdout == "Hello\nyou"


@pytest.mark.parametrize("kind", ["pipe", "latin"])
def test_a_template_that_is_no_text_is_told(hulpplan: Command, own: Path, kind: str) -> None:
    path = own / "reports" / "plan.md.j2"
    os.mkfifo(path) if kind == "pipe" else path.write_bytes(b"\xe9")

    result = hulpplan("report", "--prison", "hasselt")
    assert result.exit_code == 1
    assert result.told == (
        "Template 'sj/reports/plan.md.j2', line 1: 'reports/plan.md.j2' cannot be read; it must be a text, "
        "saved as UTF-8."
    )


def test_a_logo_that_cannot_be_read_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings(f"{HEAD}site: {{logo: logo.png}}\n")
    with (plans.root / "logo.png").open("wb") as stream:
        stream.truncate(3_000_000_000)

    for words in (("site", "-o", "site"), ("report", "--prison", "hasselt", "--format", "html")):
        assert (
            "The logo 'logo.png' in the settings is not a picture that can be used" in hulpplan(*words).stderr
        )


def test_settings_of_an_editor_that_are_no_file_are_left_alone(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings(HEAD)
    (plans.root / ".vscode").mkdir()
    os.mkfifo(plans.root / ".vscode" / "settings.json")

    assert "is there already, and nothing was written" in hulpplan("schema", "--install").told


def test_a_list_of_pages_that_is_no_file_is_not_waited_for(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "site").mkdir()
    os.mkfifo(plans.root / "site" / "hulpplan-site.txt")

    assert "is not the list of files that hulpplan wrote" in hulpplan("site", "-o", "site").told
