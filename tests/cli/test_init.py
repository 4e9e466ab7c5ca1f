"""`hulpplan init`."""

import json
from pathlib import Path

import pytest

from command import INSIDE, SMALL_FILES, WITHOUT_ROOT, Command, Result

ROOT = Path(__file__).parent.parent.parent
AROUND = (
    *("hulpplan.yaml", ".pre-commit-config.yaml", ".gitattributes", ".gitignore"),
    *(".hulpplan/schema.json", ".vscode/settings.json"),
)
CI = {"github": [".github/workflows/hulpplan.yml"], "gitlab": [".gitlab-ci.yml"], "none": []}
CI["both"] = CI["github"] + CI["gitlab"]
REGISTER = sorted(f"plans/register/{path.name}" for path in (ROOT / "plans" / "register").iterdir())
DUTCH = (
    *("plans/voorbeeld/register.yaml", "plans/voorbeeld/strategisch-plan.yaml"),
    "plans/voorbeeld/actieplan.yaml",
)
TODAY = ("--today", "2026-03-01")


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def lines(result: Result) -> list[str]:
    assert result.exit_code == 0, result.stderr
    return result.stdout.splitlines()


def test_without_a_terminal_it_asks_nothing_and_writes_a_whole_dutch_repository(
    hulpplan: Command, tmp_path: Path
) -> None:
    result = hulpplan("init", "nieuw", *TODAY, lang=None, env={"LANG": "en_US.UTF-8"})

    wanted = {*REGISTER, *DUTCH, *AROUND, *CI["both"], "README.md", "plans/strategisch/2027-2032.yaml"}
    assert files(tmp_path / "nieuw") == wanted
    assert set(lines(result)) == {f"Geschreven: nieuw/{name}" for name in wanted}
    assert "language: nl\n" in (tmp_path / "nieuw/hulpplan.yaml").read_text("utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("prisons", [(), ("hasselt",), ("hasselt,Leuven Centraal", "tongeren")])
def test_the_new_repository_validates_without_any_finding(
    hulpplan: Command, tmp_path: Path, language: str, prisons: tuple[str, ...]
) -> None:
    options = [word for prison in prisons for word in ("--prison", prison)]
    result = hulpplan("init", "new", *options, *TODAY, lang=language)
    checked = hulpplan("validate", "--format", "json", *TODAY, lang=None, cwd=tmp_path / "new")

    assert result.exit_code == 0, result.stderr
    assert json.loads(checked.stdout)["findings"] == []
    assert checked.exit_code == 0


@pytest.mark.parametrize(("language", "local"), [("nl", "lokaal"), ("en", "local")])
def test_each_prison_gets_a_plan_that_can_be_reported(
    hulpplan: Command, tmp_path: Path, language: str, local: str
) -> None:
    hulpplan("init", ".", "--prison", "leuven-centraal", "--prison", "tongeren", *TODAY, lang=language)

    for prison, title in (("leuven-centraal", "Leuven Centraal"), ("tongeren", "Tongeren")):
        assert (tmp_path / f"plans/{local}/{prison}.yaml").is_file()
        report = hulpplan("report", "--prison", prison, *TODAY, lang=None)
        assert (report.exit_code, report.stderr) == (0, "")
        assert report.stdout.startswith("# ")
        assert f"{title} 2027-2032" in report.stdout.splitlines()[0]


@pytest.mark.parametrize(("language", "word"), [("nl", "bedacht"), ("en", "invented")])
def test_the_example_says_in_its_reports_that_it_is_one(
    hulpplan: Command, tmp_path: Path, language: str, word: str
) -> None:
    hulpplan("init", ".", "--prison", "gent", *TODAY, lang=language)
    prison = {"nl": "voorbeeldgevangenis", "en": "example-prison"}[language]

    assert word in hulpplan("report", "--prison", prison, lang=None).stdout.splitlines()[0]
    traced = hulpplan("trace", f"{prison}/A1", lang=None).stdout
    assert "G1" in traced
    assert "G4" in traced
    for path in tmp_path.glob("plans/[ve]*[dl]*e*/*.yaml"):
        assert word in path.read_text("utf-8").lower()


@pytest.mark.parametrize("today", ["1999-12-31", "2000-01-01", "2026-03-01", "2040-01-01"])
def test_the_example_never_comes_before_the_real_plan(hulpplan: Command, today: str) -> None:
    hulpplan("init", ".", "--start", "2000", "--end", "2030", "--title", "Ons plan", lang="nl")

    assert hulpplan("report", "strategic", "--today", today).stdout.startswith("# Ons plan\n")


def test_without_the_folder_of_the_example_nothing_is_missing(hulpplan: Command, tmp_path: Path) -> None:
    hulpplan("init", ".", "--prison", "gent", *TODAY, lang="nl")
    for name in DUTCH:
        (tmp_path / name).unlink()

    assert hulpplan("validate", *TODAY).stdout == "8 files checked: no findings.\n"


def test_a_reference_date_of_plans_elsewhere_does_not_count(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "hulpplan.yaml").write_text(
        "kind: settings\nschema: 1\nreference_date: 1999-01-01\n", "utf-8"
    )

    hulpplan("init", "nieuw", lang="nl", env={"SOURCE_DATE_EPOCH": ""})

    [plan] = (tmp_path / "nieuw/plans/strategisch").iterdir()
    assert plan.name > "2026"


def test_the_options_say_what_the_strategic_plan_is(hulpplan: Command, tmp_path: Path) -> None:
    title = 'Plan: "samen" #1 \\ {én} `x`'
    words = ["--start", "2031-07", "--end", "2031-H2", "--title", title, "--strategic-plan", "null"]
    hulpplan("init", ".", *words, "--prison", "gent", "--ci", "none", lang="nl")

    assert (tmp_path / "plans/strategisch/null.yaml").is_file()
    assert hulpplan("validate", "--format", "concise", *TODAY).stdout == ""
    report = json.loads(hulpplan("validate", "--format", "json", *TODAY).stdout)
    assert report["findings"] == []
    page = hulpplan("report", "strategic", "-o", "uit.html")
    assert page.exit_code == 0, page.stderr
    assert "Plan: &#34;samen&#34; #1 \\ {én} `x`" in (tmp_path / "uit.html").read_text("utf-8")


@pytest.mark.parametrize("server", list(CI))
def test_only_the_files_of_the_chosen_server_are_written(
    hulpplan: Command, tmp_path: Path, server: str
) -> None:
    hulpplan("init", ".", "--ci", server)

    assert files(tmp_path) & set(CI["both"]) == set(CI[server])
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert {name for name in CI["both"] if name in readme} == set(CI[server])


def test_the_editor_is_told_of_a_schema_that_is_there(hulpplan: Command, tmp_path: Path) -> None:
    hulpplan("init", ".")
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))

    for schema, patterns in settings["yaml.schemas"].items():
        assert json.loads((tmp_path / schema).read_text("utf-8"))["$schema"]
        assert patterns == [
            "plans/**/*.yaml",
            "plans/**/*.yml",
            "plans/**/*.YAML",
            "plans/**/*.YML",
            "hulpplan.yaml",
        ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--prison", "haselt"], "There is no prison 'haselt' in the register. Did you mean 'hasselt'?"),
        (["--prison", "Parijs"], "There is no prison 'Parijs' in the register. Choose from: antwerpen, berk"),
        (
            ["--start", "volgend jaar"],
            "'volgend jaar' is not a day, month or year. Write it as 2027, 2027-07 ",
        ),
        (["--start", "2027", "--end", "2026"], "'2026' lies before the start, '2027'."),
        (
            ["--strategic-plan", "ons plan"],
            "'ons plan' is not an id. Use letters, digits, points and dashes, ",
        ),
        (["--strategic-plan", "../x"], "'../x' is not an id."),
        (["--strategic-plan", "gent", "--prison", "gent"], "The id 'gent' is taken already in this folder."),
        (["--strategic-plan", "voorbeeldplan"], "The id 'voorbeeldplan' is taken already"),
        (["--title", " "], "A title is one line of text."),
        (["--title", "een\ntwee"], "A title is one line of text."),
        (["--ci", "gitlb"], "'gitlb' cannot be chosen here. Choose one of: both, github, gitlab, none. Did "),
        (
            ["--plans", "elders"],
            "A new folder has its plans in `plans` and its settings in `hulpplan.yaml`; ",
        ),
        (["--config", "x.yaml"], "A new folder has its plans in `plans` and its settings"),
    ],
)
def test_a_wrong_choice_is_told_and_nothing_is_written(
    hulpplan: Command, tmp_path: Path, words: list[str], told: str
) -> None:
    result = hulpplan("init", "nieuw", *words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told.startswith(told)
    assert list(tmp_path.iterdir()) == []


def test_a_misspelled_prison_is_suggested(hulpplan: Command) -> None:
    assert hulpplan("init", "--prison", "Haselt").told.endswith("Did you mean 'hasselt'?")


def test_a_start_written_otherwise_is_suggested(hulpplan: Command) -> None:
    assert hulpplan("init", "--start", "1/7/2027").told.endswith("Did you mean '2027-07-01'?")


def test_what_is_there_already_is_left_and_named(hulpplan: Command, tmp_path: Path) -> None:
    own = {"README.md": "van ons\n", ".gitignore": "*.tmp\n", "notities/x.yaml": "a: 1\n"}
    for name, text in own.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")

    result = hulpplan("init")

    said = lines(result)
    assert [line for line in said if line.startswith("Left")] == [
        "Left as it was: README.md",
        "Left as it was: .gitignore",
    ]
    assert "Written: hulpplan.yaml" in said
    assert {name: (tmp_path / name).read_text("utf-8") for name in own} == own
    assert hulpplan("validate").exit_code == 0


def test_settings_of_an_editor_are_left_and_what_to_add_is_told(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode/settings.json").write_text("{}\n", "utf-8")

    assert lines(hulpplan("init"))[-1] == (
        "For help while you write, add this to .vscode/settings.json: "
        '"yaml.schemas": {"./.hulpplan/schema.json": ["plans/**/*.yaml", "plans/**/*.yml", "plans/**/*.YAML", "plans/**/*.YML", "hulpplan.yaml"]}'
    )
    assert (tmp_path / ".vscode/settings.json").read_text("utf-8") == "{}\n"


def test_a_second_time_nothing_changes(hulpplan: Command, tmp_path: Path) -> None:
    hulpplan("init", ".", "--prison", "gent")
    before = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}

    result = hulpplan("init")

    assert not [line for line in lines(result) if line.startswith("Written")]
    assert lines(result)[0] == "There are plans here already, so none were added: plans"
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path)} == before


def test_plans_that_are_there_only_get_what_lies_around_them(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/register.yaml").write_text("kind: register\nschema: 1\n", "utf-8")

    assert hulpplan("init", "--ci", "gitlab").exit_code == 0

    assert files(tmp_path) == {"plans/register.yaml", *AROUND, ".gitlab-ci.yml"}
    assert hulpplan("validate").exit_code == 0


def test_plans_that_lie_elsewhere_are_found_by_all_that_is_written(hulpplan: Command, tmp_path: Path) -> None:
    folder = "alle 'plannen' $x"
    (tmp_path / "hulpplan.yaml").write_text(f'kind: settings\nschema: 1\nplans: "{folder}"\n', "utf-8")

    hulpplan("init", "--ci", "github")

    assert f"{folder}/**/*.yaml" in (tmp_path / ".vscode/settings.json").read_text("utf-8")
    # What a server runs finds them by the settings.
    workflow = (tmp_path / ".github/workflows/hulpplan.yml").read_text("utf-8")
    assert "plannen" not in workflow
    assert "hulpplan report --all" in workflow
    assert not (tmp_path / "plans").exists()


@pytest.mark.parametrize(
    "words", [["--prison", "gent"], ["--strategic-plan", "a"], ["--title", "a"], ["--end", "2030"]]
)
def test_choices_about_plans_are_refused_where_plans_are(
    hulpplan: Command, tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/register.yaml").write_text("kind: register\nschema: 1\n", "utf-8")

    result = hulpplan("init", *words)

    assert result.exit_code == 2
    assert result.told == f"There are plans in 'plans' already; leave '{words[0]}' out."
    assert files(tmp_path) == {"plans/register.yaml"}


def test_an_empty_folder_of_plans_is_filled(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()

    assert "Written: plans/register/domeinen.yaml" in lines(hulpplan("init"))


def test_a_file_in_place_of_the_folder_is_told(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "nieuw").write_text("", "utf-8")

    assert hulpplan("init", "nieuw").told == "'nieuw' is there already and is not a folder."


def test_a_link_that_leads_nowhere_is_left(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map/README.md").symlink_to(tmp_path / "elders.md")

    assert "Left as it was: map/README.md" in lines(hulpplan("init", "map"))
    assert not (tmp_path / "elders.md").exists()


def test_a_link_out_of_the_folder_is_not_followed(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "map").mkdir()
    (tmp_path / "map/.github").symlink_to(tmp_path / "elders")

    result = hulpplan("init", "map")

    assert result.exit_code == 2
    assert result.told == "'map/.github/workflows/hulpplan.yml' does not lie in 'map'."
    assert list((tmp_path / "elders").iterdir()) == []
    assert files(tmp_path / "map") == set()


def test_a_folder_half_way_that_is_closed_leaves_nothing_behind(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / "map/.github").mkdir(parents=True)
    (tmp_path / "map/eigen.txt").write_text("van ons\n", "utf-8")
    (tmp_path / "map/.github").chmod(0o555)

    result = hulpplan("init", "map", launcher=WITHOUT_ROOT)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told == (
        "'map/.github/workflows' could not be written: you may not write there. Nothing was left behind."
    )
    assert sorted(path.name for path in (tmp_path / "map").iterdir()) == [".github", "eigen.txt"]


def test_a_full_disk_leaves_nothing_behind(hulpplan: Command, tmp_path: Path) -> None:
    result = hulpplan("init", "een/twee", launcher=SMALL_FILES.replace("600_000", "100_000"))

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told.startswith("'een/twee/.hulpplan/schema.json' could not be written: ")
    assert result.told.endswith(" Nothing was left behind.")
    assert list(tmp_path.iterdir()) == []


STUCK = INSIDE.format(
    code="""
def watch(event, arguments):
    if event == "os.mkdir" and os.fspath(arguments[0]).endswith(".github"):
        os.chmod("map/plans/register", 0o555)
        os.chmod("map", 0o555)
sys.addaudithook(watch)
"""
)
"""Closes two folders while the program is writing, as somebody else may."""


def test_what_cannot_be_removed_again_is_named(hulpplan: Command, tmp_path: Path) -> None:
    inside = f"[sys.argv[1], '-c', {STUCK!r}, *sys.argv[1:]]"

    result = hulpplan("init", "map", launcher=WITHOUT_ROOT.replace("sys.argv[1:])", f"{inside})"))

    for folder in ("map", "map/plans/register"):
        (tmp_path / folder).chmod(0o755)
    assert result.exit_code == 2
    assert result.told.startswith("'map/.github' could not be written: you may not write there. These were ")
    left = result.told.partition("removed: ")[2].rstrip(".").split(", ")
    assert {name for name in left if (tmp_path / name).is_file()} == {
        f"map/{name}" for name in files(tmp_path / "map")
    }
    assert "map/plans/register/domeinen.yaml" in left


STOPPED = INSIDE.format(
    code="""
def watch(event, arguments):
    if event == "os.mkdir" and os.fspath(arguments[0]).endswith(".github"):
        raise KeyboardInterrupt
sys.addaudithook(watch)
"""
)
"""Interrupts the program while it is writing."""


def test_ctrl_c_while_writing_leaves_nothing_behind(hulpplan: Command, tmp_path: Path) -> None:
    result = hulpplan("init", "map", launcher=STOPPED)

    assert (result.exit_code, result.stdout) == (130, "")
    assert list(tmp_path.iterdir()) == []


def test_it_says_in_three_lines_what_to_do_next(hulpplan: Command) -> None:
    assert hulpplan("init", "ons plan").stderr == (
        "What to do next:\n"
        "  cd 'ons plan'\n"
        '  git init && git add . && git commit -m "First plans"\n'
        "  hulpplan validate\n"
    )


def test_here_and_in_git_there_is_less_to_do(hulpplan: Command, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    assert hulpplan("init", lang="nl").stderr == (
        'Wat u nu kunt doen:\n  git add . && git commit -m "Eerste plannen"\n  hulpplan validate\n'
    )


IN_FRONT = {".github/workflows/hulpplan.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"}
CHECK = "hulpplan --config plannen/hulpplan.yaml validate"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_in_a_repository_files_for_servers_lie_at_its_top(hulpplan: Command, repository: Path) -> None:
    result = hulpplan("init", "plannen", lang="nl")

    assert {name for name in files(repository) if not name.startswith("plannen/")} == IN_FRONT
    assert {f"Geschreven: {name}" for name in IN_FRONT} <= set(lines(result))
    assert result.stderr.splitlines()[2] == (
        "  git add . ../.pre-commit-config.yaml ../.github/workflows/hulpplan.yml ../.gitlab-ci.yml "
        '&& git commit -m "Eerste plannen"'
    )
    readme = (repository / "plannen/README.md").read_text("utf-8")
    assert "Deze bestanden staan bovenaan in de repository" in readme
    for name in IN_FRONT:
        assert CHECK in (repository / name).read_text("utf-8")


def test_the_same_from_inside_the_folder(hulpplan: Command, repository: Path) -> None:
    (repository / "plannen").mkdir()

    said = lines(hulpplan("init", cwd=repository / "plannen"))

    assert {f"Written: ../{name}" for name in IN_FRONT} <= set(said)
    assert {name for name in files(repository) if not name.startswith("plannen/")} == IN_FRONT


def test_what_servers_have_already_is_left_and_what_to_add_is_told(
    hulpplan: Command, repository: Path
) -> None:
    (repository / ".gitlab-ci.yml").write_text("x: {script: make}\n", "utf-8")
    (repository / ".pre-commit-config.yaml").mkdir()

    result = hulpplan("init", "plannen", "--pages")

    said = lines(result)
    for name in (".gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert f"Left as it was: {name}" in said
        assert (
            f"To check the plans there too, let {name} run this from the top of the repository: {CHECK}"
            in said
        )
    assert "To publish the website, add this to .gitlab-ci.yml: include: /.gitlab/hulpplan-pages.yml" in said
    assert (repository / ".gitlab-ci.yml").read_text("utf-8") == "x: {script: make}\n"
    readme = (repository / "plannen/README.md").read_text("utf-8")
    assert "GitLab" not in readme
    assert "pre-commit" not in readme.replace("servers and pre-commit look", "")
    assert ".github/workflows/hulpplan-pages.yml" in readme

    again = lines(hulpplan("init", "plannen"))
    assert not [line for line in again if line.startswith("Written")]
    assert "Left as it was: .github/workflows/hulpplan.yml" in again


def test_a_second_time_only_the_website_is_added(hulpplan: Command, tmp_path: Path) -> None:
    hulpplan("init")
    before = files(tmp_path)

    said = lines(hulpplan("init", "--pages"))

    added = {".github/workflows/hulpplan-pages.yml", ".gitlab/hulpplan-pages.yml"}
    assert files(tmp_path) - before == added
    assert "To publish the website, add this to .gitlab-ci.yml: include: /.gitlab/hulpplan-pages.yml" in said


@pytest.mark.parametrize("server", ["github", "gitlab", "both"])
def test_who_will_see_the_website_is_told(hulpplan: Command, tmp_path: Path, server: str) -> None:
    said = lines(hulpplan("init", "--pages", "--ci", server))

    told = {
        "github": "With GitHub Pages everybody on the internet sees",
        "gitlab": "With GitLab Pages everybody",
    }
    for name, start in told.items():
        assert any(line.startswith(start) for line in said) == (server in {name, "both"})
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert ("hulpplan-pages.yml` publishes it" in readme) is True


def test_without_a_server_there_is_none_to_publish(hulpplan: Command, tmp_path: Path) -> None:
    result = hulpplan("init", "--pages", "--ci", "none")

    assert result.exit_code == 2
    assert (
        result.told
        == "--pages lets a server publish the website; choose one with --ci github, gitlab or both."
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["-plannen", "a${b}", "a'b", "a: b", "a #b"])
def test_a_folder_that_these_files_cannot_name_is_told(
    hulpplan: Command, repository: Path, name: str
) -> None:
    result = hulpplan("init", f"./{name}", "--pages")

    assert {path.name for path in repository.iterdir()} == {".git", name}
    assert lines(result)[-1].startswith("No files for a server or pre-commit were written, for they cannot")
    assert "GitHub" not in (repository / name / "README.md").read_text("utf-8")


def test_a_link_out_of_the_repository_is_not_followed(hulpplan: Command, repository: Path) -> None:
    elsewhere = repository.parent / f"{repository.name}-elsewhere"
    elsewhere.mkdir()
    (repository / ".github").symlink_to(elsewhere)

    result = hulpplan("init", "plannen")

    assert result.exit_code == 2
    assert result.told == "'.github/workflows/hulpplan.yml' does not lie in '.'."
    assert list(elsewhere.iterdir()) == []
    assert not (repository / "plannen").exists()
