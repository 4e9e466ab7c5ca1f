"""Rules that another package brings along behave like ours; what it does wrong costs only them."""

import shutil
import subprocess
import sys
import textwrap
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from command import Command, Result, environment
from hulpplan.i18n import catalogue
from hulpplan.rules.own import GROUP, OwnRules, load_own_rules
from hulpplan.rules.registry import all_rules, built_in_rules, own_rules
from plans_folder import PlansFolder

EXAMPLE = Path(__file__).parent.parent.parent / "docs" / "own-rules"
BASE_PYTHON = Path(sys.base_prefix) / "bin" / "python3"
HEAD = "kind: settings\nschema: 1\nrules:\n"
IMPORTS = "from hulpplan.api import N_, Context, Phrase, Place, Problem, Severity, Span, rule\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example of the documentation is installed, as pip installs any package."""
    folder = tmp_path_factory.mktemp("own-rules")
    shutil.copytree(EXAMPLE, folder / "source", ignore=shutil.ignore_patterns("__pycache__"))
    pip = (BASE_PYTHON, "-m", "pip", "--python", sys.executable, "install", "--disable-pip-version-check")
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", folder / "site")
    done = subprocess.run(
        [str(word) for word in (*pip, *options, folder / "source")],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


class Installed:
    """The command, in an environment with own rules."""

    def __init__(self, hulpplan: Command, site: Path) -> None:
        self._hulpplan = hulpplan
        self._site = site

    def __call__(self, *words: str, lang: str = "en") -> Result:
        with pytest.MonkeyPatch.context() as patch:
            patch.syspath_prepend(str(self._site))
            self._look_again()
            try:
                return self._hulpplan(*words, lang=lang)
            finally:
                self._look_again()

    def _look_again(self) -> None:
        """Forget which rules are installed, which no process sees change."""
        for name, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(str(self._site)):
                del sys.modules[name]
        own_rules.cache_clear()
        all_rules.cache_clear()

    def in_a_process(self, *words: str) -> Result:
        """Run the command as somebody would who installed the rules."""
        return self._hulpplan(*words, env={"PYTHONPATH": str(self._site)})

    def found(self, *words: str) -> list[str]:
        """Validate; the findings of the own rule and of the checks on checks."""
        lines = self("validate", "--format", "concise", *words).stdout.splitlines()
        return [line for line in lines if " XY001 " in line or " HP9" in line or "hulpplan.yaml" in line]


@pytest.fixture
def installed(plans: PlansFolder, hulpplan: Command, site: Path) -> Installed:
    plans.action("contributes_to: [D1]", "priority: true")
    return Installed(hulpplan, site)


PLACE = "plans/hasselt.yaml:13:15"
FOUND = (
    f"{PLACE}: warning XY001 'hasselt/A1' is a priority with too few milestones: 0 of 1. Add `milestones`, "
)
FOUND += "each with a title and a date."


def test_it_finds_what_it_looks_for_with_its_place_and_words(installed: Installed) -> None:
    assert installed.found() == [FOUND]
    assert FOUND in installed.in_a_process("validate", "--format", "concise").stdout


def test_it_speaks_dutch(installed: Installed) -> None:
    result = installed("validate", lang="nl")

    assert (
        "waarschuwing XY001: 'hasselt/A1' is een prioriteit met te weinig mijlpalen: 0 van 1."
        in result.stdout
    )
    assert "Voeg `milestones` toe" in result.stdout


def test_it_is_listed_among_the_others(installed: Installed) -> None:
    assert "XY001  warning       priority-without-milestone" in installed("explain").stdout.splitlines()


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", ["Over een prioriteit wordt", "Aantal mijlpalen dat", "at_least: 1  # ", "## Uitschakelen"]),
        ("en", ["A priority comes up in", "Number of milestones that", "at_least: 1  # ", "ignore XY001"]),
    ],
)
def test_it_is_explained_in_both_languages(installed: Installed, lang: str, words: list[str]) -> None:
    text = installed("explain", "priority-without-milestone", lang=lang).stdout

    assert text.startswith("# priority-without-milestone (XY001)\n")
    assert [word for word in words if word not in text] == []


def test_it_has_its_settings(installed: Installed, plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "priority: true", "milestones:", "  - title: Start", "    due: 2019")

    assert installed.found() == []

    plans.settings(f"{HEAD}  priority-without-milestone:\n    at_least: 2\n")

    assert "too few milestones: 1 of 2" in installed.found()[0]


def test_its_settings_are_looked_after(installed: Installed, plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  priority-without-milestone:\n    at_leest: 2\n    at_least: 0\n")

    misspelled, too_low, found = installed.found()

    assert misspelled.startswith("hulpplan.yaml:5:5: error HP101 'at_leest' is not a field")
    assert "'at_least'" in misspelled
    assert too_low.startswith("hulpplan.yaml:6:15: error HP107 ")
    assert found == FOUND


def test_a_misspelled_name_of_it_has_it_as_suggestion(installed: Installed, plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  priority-without-milestones:\n    at_least: 2\n")

    assert "Did you mean 'priority-without-milestone'?" in installed.found()[0]


@pytest.mark.parametrize("named", ["XY001", "priority-without-milestone", "XY"])
def test_it_is_ignored_by_the_settings_and_on_the_command_line(
    installed: Installed, plans: PlansFolder, named: str
) -> None:
    assert installed.found("--ignore", named) == []
    assert installed.found("--select", named) == [FOUND]

    plans.settings(f"{HEAD}  ignore: [{named}]\n")

    assert installed.found() == []


def test_it_weighs_what_the_settings_say(installed: Installed, plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}  severity:\n    XY001: error\n")

    assert installed.found() == [FOUND.replace("warning", "error")]
    assert installed("validate").exit_code == 1


def test_it_is_ignored_by_a_comment(installed: Installed, plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "priority: true  # hulpplan: ignore XY001 loopt vanzelf")

    assert installed.found() == []

    plans.action("contributes_to: [D1]", "priority: false  # hulpplan: ignore XY001 loopt vanzelf")

    assert [line.split(": ")[1][:13] for line in installed.found()] == ["warning HP901"]


def test_a_comment_on_it_is_unknown_where_it_is_not_installed(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]", "priority: true  # hulpplan: ignore XY001 loopt vanzelf")

    assert "HP902 There is no rule 'XY001'." in hulpplan("validate", "--format", "concise").stdout


def test_it_is_counted_and_timed(installed: Installed) -> None:
    lines = installed("validate", "--statistics").stderr.splitlines()

    assert [line.split()[:3] for line in lines if "XY001" in line] == [
        ["XY001", "priority-without-milestone", "1"]
    ]


def test_it_has_types(site: Path) -> None:
    assert (site / "house_rules" / "py.typed").is_file()


def test_its_examples_are_right(installed: Installed, plans: PlansFolder) -> None:
    for language in ("nl", "en"):
        text = (EXAMPLE / "src" / "house_rules" / f"priority_without_milestone.{language}.md").read_text(
            "utf-8"
        )
        wrong, right = (part.partition("\n```")[0] for part in text.split("```yaml\n")[1:])

        for block, count in ((wrong, 1), (right, 0)):
            plans.action("contributes_to: [D1]", *block.splitlines())
            assert len(installed.found()) == count


def bring(folder: Path, source: str, entries: str = "mine = mine", name: str = "mine") -> Path:
    """Lay a package down as if it were installed."""
    site = folder / "site"
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (site / f"{name}.py").write_text(IMPORTS + textwrap.dedent(source), "utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[hulpplan.rules]\n{entries}\n", "utf-8")
    return site


STOPS = """
    @rule("XY001", "house-rule", Severity.NOTE)
    def house_rule(context: Context) -> list[Problem]:
        return [context.workspace.prison]
"""


def test_one_that_stops_is_one_finding_and_the_run_goes_on(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path
) -> None:
    plans.action("contributes_to: [D4]")
    run = Installed(hulpplan, bring(tmp_path, STOPS))

    result = run("validate", "--format", "concise", "--select", "XY001,HP208")

    lines = result.stdout.splitlines()
    assert lines[0].startswith("plans/2015-2020.yaml:1:1: error XY001 Rule XY001 'house-rule' stopped with")
    assert "AttributeError: 'Workspace' object has no attribute 'prison' (mine.py:5)" in lines[0]
    assert "it is in `mine`" in lines[0]
    assert " HP208 " in lines[1]
    assert (result.exit_code, result.stderr) == (1, "")


def test_one_that_stops_is_told_whatever_files_were_asked_about(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path
) -> None:
    run = Installed(hulpplan, bring(tmp_path, STOPS))

    assert "XY001" in run("validate", str(plans.path("hasselt.yaml"))).stdout


def test_other_commands_count_it_and_go_on(plans: PlansFolder, hulpplan: Command, tmp_path: Path) -> None:
    del plans
    result = Installed(hulpplan, bring(tmp_path, STOPS))("trace", "D1")

    assert result.exit_code == 0
    assert result.told.startswith("1 error in the plan files")


@pytest.mark.parametrize(
    ("source", "entries", "told"),
    [
        (
            "1 / 0",
            "mine = mine",
            "The own rules 'mine' could not be loaded: ZeroDivisionError: division by zero",
        ),
        ("raise SystemExit('no')", "mine = mine", "could not be loaded: SystemExit: no"),
        ("", "mine = elsewhere", "could not be loaded: ModuleNotFoundError: No module named 'elsewhere'"),
        ("", "mine = mine:gone", "could not be loaded: AttributeError"),
        (
            "rule('XY1', 'house-rule', 'warning')(print)",
            "mine = mine",
            "TypeError: the severity of a rule is one of Severity, and not 'warning'",
        ),
        (
            "",
            "mine = mine",
            "The own rules 'mine' are left out: that is not a rule, nor a module with rules.",
        ),
        ("house = 3", "mine = mine:house", "The own rules 'mine' are left out"),
    ],
)
def test_what_cannot_be_loaded_is_told_and_costs_nothing_else(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path, source: str, entries: str, told: str
) -> None:
    plans.action("contributes_to: [D4]")
    run = Installed(hulpplan, bring(tmp_path, source, entries))

    result = run("validate", "--format", "concise")

    first = result.stdout.splitlines()[0]
    assert first.startswith("plans/2015-2020.yaml:1:1: error HP902 ")
    assert told in first
    assert " HP208 " in result.stdout
    assert result.exit_code == 1
    assert told in run("explain").told


def test_what_cannot_be_loaded_weighs_what_the_settings_say(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path
) -> None:
    run = Installed(hulpplan, bring(tmp_path, "1 / 0"))
    plans.settings(f"{HEAD}  severity: {{HP902: note}}\n")

    assert run.found()[0].startswith("hulpplan.yaml:1:1: note HP902 ")

    plans.settings(f"{HEAD}  ignore: [HP902]\n")

    assert run.found() == []
    assert run.found("--select", "HP2") == []


def test_every_rule_in_a_module_counts_and_the_explanation_may_be_missing(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path
) -> None:
    del plans
    source = """
        from hulpplan.rules.trace.wrong_level import wrong_level

        @rule("XY001", "first-rule", Severity.NOTE)
        def first_rule(context: Context) -> list[Problem]:
            return []

        @rule("XY002", "second-rule", Severity.ERROR)
        def second_rule(context: Context) -> list[Problem]:
            place = context.workspace.action_plans[0].item.place()
            return [Problem(place, N_("Seen."), hint=Phrase(N_("Look on.", nl="Kijk verder.")))]
    """
    run = Installed(hulpplan, bring(tmp_path, source))
    (tmp_path / "site" / "second_rule.en.md").write_text("# second-rule (XY002)\n\n## Why\n\nSo.\n", "utf-8")

    assert {"XY001  note          first-rule", "XY002  error         second-rule"} <= set(
        run("explain").stdout.splitlines()
    )
    assert run("explain", "XY001").stdout.startswith(
        "# first-rule (XY001)\n\nThe author of this rule gave no explanation.\n"
    )
    assert "gaf er geen uitleg bij" in run("explain", "XY001", lang="nl").stdout
    assert "So." in run("explain", "XY002", lang="nl").stdout
    assert "XY002: Seen.\n  Kijk verder.\n" in run("validate", lang="nl").stdout
    assert run("explain").stderr == ""


def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, source: str, *values: str) -> OwnRules:
    monkeypatch.syspath_prepend(str(bring(tmp_path, source, name=name)))
    entries = [EntryPoint(f"e{number}", value, GROUP) for number, value in enumerate(values or (name,))]
    return load_own_rules(entries, built_in_rules())


def refused(found: OwnRules) -> list[str]:
    return [catalogue("en").phrase(refusal) for refusal in found.refusals]


RULE = '@rule("{code}", "{name}", Severity.NOTE)\ndef a{number}(context):\n    return []\n\n'


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [
        (
            "HP208",
            "house-rule",
            "Own rule HP208 'house-rule' is left out: HP208 'wrong-level' has its code or",
        ),
        (
            "XY001",
            "wrong-level",
            "Own rule XY001 'wrong-level' is left out: HP208 'wrong-level' has its code",
        ),
        (
            "HP099",
            "house-rule",
            "Own rule 'house-rule' is left out: 'HP099' cannot be its code. Write capitals",
        ),
        ("xy001", "house-rule", "'xy001' cannot be its code."),
        ("XY", "house-rule", "'XY' cannot be its code."),
        ("XY-1", "house-rule", "'XY-1' cannot be its code."),
        ("", "house-rule", "'' cannot be its code."),
        ("XY001", "House Rule", "Own rule XY001 is left out: 'House Rule' cannot be its name."),
        ("XY001", "house_rule", "'house_rule' cannot be its name."),
        ("XY001", "severity", "'severity' cannot be its name."),
        ("XY001", "ignore", "'ignore' cannot be its name."),
        ("XY001", "", "'' cannot be its name."),
    ],
)
def test_a_code_or_name_that_cannot_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, name: str, told: str
) -> None:
    source = RULE.format(code=code, name=name, number=1) + RULE.format(
        code="XY9", name="other-rule", number=2
    )

    found = load(
        tmp_path, monkeypatch, "refused" + "".join(char for char in code + name if char.isalnum()), source
    )

    assert [rule.code for rule in found.rules] == ["XY9"]
    [sentence] = refused(found)
    assert told in sentence


def test_of_two_own_rules_with_one_code_the_first_by_name_of_the_entry_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = RULE.format(code="XY1", name="one-rule", number=1)
    source += RULE.format(code="XY1", name="two-rule", number=2)

    found = load(tmp_path, monkeypatch, "own_twice", source, "own_twice:a2", "own_twice:a1")

    assert [rule.name for rule in found.rules] == ["two-rule"]
    assert "XY1 'two-rule' has its code" in refused(found)[0]


def test_a_rule_that_two_entry_points_name_counts_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = RULE.format(code="XY1", name="one-rule", number=1)

    found = load(tmp_path, monkeypatch, "own_once", source, "own_once", "own_once:a1")

    assert len(found.rules) == 1
    assert found.refusals == ()


def test_without_other_packages_there_are_only_ours() -> None:
    assert {rule.module.split(".")[0] for rule in all_rules()} == {"hulpplan"}
