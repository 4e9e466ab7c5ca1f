"""Files that cannot be used are told wherever something for people would have used them."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from command import Command
from html_pages import unmeasured
from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.registry import all_reports
from hulpplan.reports.report import Scope
from plans_folder import PLAN_BODY, PLAN_HEAD, TODAY, PlansFolder
from published import follows

BROKEN = "actions:\n<<<<<<< HEAD\n  - id: A1\n=======\n"
OLDER = PLAN_HEAD.replace("start: 2018-07\nend: 2020", "id: hasselt-2015\nstart: 2015\nend: 2018-06")
OF_GENT = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
NOTICE = "Not everything is in here:"


@dataclass(frozen=True, slots=True)
class Fault:
    """A folder of which one file does not count: `file` has it at `spot`."""

    file: str
    spot: str
    make: Callable[[PlansFolder], object]

    @property
    def place(self) -> str:
        return f"plans/{self.file}:{self.spot}"


def _break(file: str) -> Callable[[PlansFolder], object]:
    return lambda plans: plans.write(file, plans.text(file) + "<<<<<<< HEAD\n")


FAULTS = {
    "action plan": Fault(
        "hasselt.yaml", "9:1", lambda plans: plans.write("hasselt.yaml", PLAN_HEAD + BROKEN)
    ),
    "register": Fault("register.yaml", "30:1", _break("register.yaml")),
    "strategic plan": Fault("2015-2020.yaml", "35:1", _break("2015-2020.yaml")),
    "plan id given twice": Fault(
        "kopie.yaml", "3:9", lambda plans: plans.write("kopie.yaml", PLAN_HEAD + "actions: []\n")
    ),
    "copy of the register": Fault(
        "register-DESKTOP1.yaml",
        "1:1",
        lambda plans: plans.write("register-DESKTOP1.yaml", plans.text("register.yaml")),
    ),
    "kind that cannot be told": Fault(
        "los.yaml", "1:1", lambda plans: plans.write("los.yaml", "schema: 1\n")
    ),
}

LISTINGS = {
    "status": ("text", "md", "html", "json"),
    "matrix": ("text", "md", "html", "json", "csv", "xlsx"),
    "search hasselt": ("text", "md", "html", "json"),
    "trace hasselt-2015": ("text", "md", "json", "svg"),
}
VERSIONS = {"report": 2, "status": 1, "matrix": 2, "search": 1, "trace": 1}
"""Of the published schemas of listings."""
NEEDED = {"objective": ("--objective", "D1"), "organisation": ("--organisation", "vdab")}


@pytest.fixture
def several(plans: PlansFolder) -> PlansFolder:
    """Return plans of two prisons, of one of which there is an older one too."""
    plans.write("hasselt-2015.yaml", OLDER + PLAN_BODY)
    plans.write("gent.yaml", OF_GENT + "actions: []\n")
    return plans


def _asked() -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """Yield each report and listing in each format, and whether it is about a strategic plan."""
    for name, report in all_reports().items():
        scoped = report.scope is Scope.ACTION_PLAN
        words = ("report", name, *(("--plan", "hasselt-2015") if scoped else NEEDED.get(name, ())))
        for form in report_formats():
            yield words, form, not scoped
    for listing, forms in LISTINGS.items():
        for form in forms:
            yield tuple(listing.split()), form, listing == "matrix"


ASKED = tuple(_asked())
FORMS = sorted({form for _, form, _ in ASKED})
TOLD = [(name, form) for name in FAULTS for form in (FORMS if name == "action plan" else ("json", "md"))]
"""A fault in every format; what the others say is the same in each, so they are tried in two."""


def shown(folder: Path, form: str) -> str:
    """Return what people read in a file, without the blanks that lines may break at."""
    content = (folder / f"uit.{form}").read_bytes()
    if form in {"docx", "xlsx"}:
        parts = zipfile.ZipFile(io.BytesIO(content))
        text = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
        text = text.replace("&apos;", "'")
    elif form == "pdf":
        text = unmeasured(
            lambda: "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        )
    else:
        text = content.decode()
    return "".join(text.replace("&#39;", "'").replace("\\", "").split())


def _cannot_be_made(fault: str, words: tuple[str, ...], *, about_strategic: bool) -> bool:
    """Tell whether a file has what something is about: a strategic plan, or an organisation of the register."""
    return (fault == "strategic plan" and about_strategic) or (
        fault == "register" and "--organisation" in words
    )


@pytest.mark.parametrize(("name", "form"), TOLD)
def test_each_report_and_listing_tells_what_it_lacks(
    several: PlansFolder, hulpplan: Command, name: str, form: str
) -> None:
    fault = FAULTS[name]
    fault.make(several)
    for words, _, about_strategic in (one for one in ASKED if one[1] == form):
        line = (*words, "--format", form, "-o", f"uit.{form}", "--today", TODAY)
        result = hulpplan(*line)
        assert result.exit_code == 1, (words, result.stderr)
        assert fault.place in result.stderr, words
        if _cannot_be_made(name, words, about_strategic=about_strategic):
            assert not (hulpplan.folder / f"uit.{form}").exists()
            continue
        said = shown(hulpplan.folder, form)
        if form == "json":
            [unread] = json.loads((hulpplan.folder / "uit.json").read_text("utf-8"))["unread"]
            assert f"{unread['file']}:{unread['line']}:{unread['column']}" == fault.place
            schema = f"{words[0]}-{VERSIONS[words[0]]}"
            assert follows(schema, json.loads((hulpplan.folder / "uit.json").read_text("utf-8")))
        elif form not in {"csv", "svg"}:
            assert f"{''.join(NOTICE.split())}'plans/{fault.file}'" in said, words
        (hulpplan.folder / f"uit.{form}").unlink()


@pytest.mark.parametrize("name", ["action plan", "strategic plan"])
def test_who_allows_it_gets_the_same_result_and_0(several: PlansFolder, hulpplan: Command, name: str) -> None:
    FAULTS[name].make(several)
    for words, form, about_strategic in ASKED:
        if form == "md":
            strict = hulpplan(*words, "--format", form, "--today", TODAY)
            allowed = hulpplan(*words, "--format", form, "--today", TODAY, "--allow-unreadable")
            assert (allowed.stdout, allowed.stderr) == (strict.stdout, strict.stderr)
            stops = _cannot_be_made(name, words, about_strategic=about_strategic)
            assert allowed.exit_code == (1 if stops else 0), words


@pytest.mark.parametrize("form", ["json", "md"])
@pytest.mark.usefixtures("several")
def test_of_a_clean_folder_nothing_is_told(hulpplan: Command, form: str) -> None:
    for words, _, _ in (one for one in ASKED if one[1] == form):
        result = hulpplan(*words, "--format", form, "-o", f"uit.{form}", "--today", TODAY)
        assert (result.exit_code, result.stderr) == (0, ""), words
        said = shown(hulpplan.folder, form)
        assert "".join(NOTICE.split()) not in said
        assert '"unread"' not in said


def test_an_older_plan_never_stands_in_for_one_that_cannot_be_read(
    several: PlansFolder, hulpplan: Command
) -> None:
    FAULTS["action plan"].make(several)
    for words in (("report", "--prison", "hasselt"), ("status", "--prison", "hasselt", "--allow-unreadable")):
        result = hulpplan(*words, "--today", TODAY)
        assert (result.exit_code, result.stdout) == (1, "")
        assert (
            result.stderr.splitlines()[-1]
            == "plans/hasselt.yaml:9:1: the plan in this file cannot be read. See why with "
            "`hulpplan validate plans/hasselt.yaml`. If you want another plan of this prison, name it, as with "
            "--plan hasselt-2015."
        )


@pytest.mark.parametrize(
    ("in_force", "start", "end", "stops"),
    [
        (True, "gisteren", "2018", True),
        (True, "2018-09", "2019", True),
        (True, "2018-09", "gisteren", True),
        (True, "2018", "2019", False),
        (True, "2018-09", "2018", False),
        (True, "2030", "2035", False),
        (False, "2015", "2018-06", True),
        (False, "2014", "2014", False),
        (False, "2014", "2020", True),
    ],
)
def test_an_unreadable_plan_goes_before_another_when_it_might_be_the_one_in_force(
    several: PlansFolder,
    hulpplan: Command,
    *,
    in_force: bool,
    start: str,
    end: str,
    stops: bool,
) -> None:
    head = PLAN_HEAD.replace("start: 2018-07\nend: 2020", f"id: other\nstart: {start}\nend: {end}")
    if not in_force:
        several.remove("hasselt.yaml")
    several.write("other.yaml", head + BROKEN)

    result = hulpplan("report", "sheet", "--prison", "hasselt", "--today", TODAY)

    assert (result.stdout == "") is stops, result.stderr


def test_a_plan_of_which_the_prison_cannot_be_told_is_told_and_stops_nothing(
    several: PlansFolder, hulpplan: Command
) -> None:
    several.write("los.yaml", PLAN_HEAD.replace("prison: hasselt\n", "") + BROKEN)

    result = hulpplan("report", "--prison", "hasselt", "--today", TODAY)

    assert result.exit_code == 1
    assert "(an action plan, of a prison that cannot be told) could not be read, line 8." in result.stdout


def test_a_plan_of_another_prison_is_not_missed(several: PlansFolder, hulpplan: Command) -> None:
    FAULTS["action plan"].make(several)

    result = hulpplan("report", "--prison", "gent", "--today", TODAY)

    assert (result.exit_code, NOTICE in result.stdout) == (0, False)
    assert result.told == "1 error in the plan files; see it with `hulpplan validate`."


def test_a_plan_of_another_prison_is_missed_where_a_reference_leads_to_it(
    several: PlansFolder, hulpplan: Command
) -> None:
    several.write("gent.yaml", OF_GENT + "actions: [{id: A1, title: T, depends_on: [hasselt/A1]}]\n")
    FAULTS["action plan"].make(several)

    assert NOTICE in hulpplan("report", "--prison", "gent", "--today", TODAY).stdout


def test_only_the_strategic_plan_of_a_plan_is_missed(several: PlansFolder, hulpplan: Command) -> None:
    several.write("2020-2025.yaml", "kind: strategic-plan\nid: '2020-2025'  # nieuw\n" + BROKEN)

    of_prison = hulpplan("report", "--prison", "gent", "--today", TODAY)
    of_all = hulpplan("report", "progress", "--today", TODAY)
    chosen = hulpplan("--strategic-plan", "2015-2020", "report", "progress", "--today", TODAY)

    assert of_prison.exit_code == 0
    assert of_all.stderr.splitlines()[-1].startswith("plans/2020-2025.yaml:4:1: the plan in this file cannot")
    assert chosen.exit_code == 0


def test_all_reports_are_made_but_those_that_cannot(several: PlansFolder, hulpplan: Command) -> None:
    several.write("gent.yaml", OF_GENT.replace("prison: gent", "prisons: [gent, antwerpen]") + BROKEN)

    result = hulpplan("report", "--all", "-o", "uit", "--today", TODAY)

    assert result.exit_code == 1
    assert [path.name for path in (hulpplan.folder / "uit").iterdir()] == ["hasselt.md"]
    assert "'plans/gent.yaml' (prisons gent, antwerpen) could not be read, line 9." in result.stderr


def test_the_matrix_says_which_plans_could_not_be_read(several: PlansFolder, hulpplan: Command) -> None:
    FAULTS["action plan"].make(several)
    several.write("antwerpen.yaml", OF_GENT.replace("prison: gent", "prisons:\n  - antwerpen # x") + BROKEN)

    text = hulpplan("matrix", "--today", TODAY).stdout
    rows = json.loads(hulpplan("matrix", "--format", "json", "--today", TODAY).stdout)["rows"]

    assert "Prisons with a plan that could not be read: antwerpen and Gevangenis van Hasselt\n" in text
    assert "?: the plan could not be read." in text
    assert [(row["prison"], row["plan"], row["cells"][0]["state"]) for row in rows] == [
        ("gent", "gent", "silent"),
        ("antwerpen", None, "unread"),
        ("hasselt", None, "unread"),
    ]


def test_the_strategic_report_does_not_say_that_an_unreadable_plan_is_not_there(
    several: PlansFolder, hulpplan: Command
) -> None:
    FAULTS["action plan"].make(several)

    report = hulpplan("report", "strategic", "--today", TODAY).stdout

    assert "- **Action plan could not be read:** Gevangenis van Hasselt\n" in report
    assert "No action plan under this strategic plan" not in report


def test_a_plan_under_another_strategic_plan_takes_nobodys_place(
    several: PlansFolder, hulpplan: Command
) -> None:
    newer = PLAN_HEAD.replace("2015-2020", "2020-2025").replace(
        "start: 2018-07\nend: 2020", "id: n\nstart: 2019"
    )
    several.write("n.yaml", newer + BROKEN)

    rows = json.loads(hulpplan("matrix", "--format", "json", "--today", TODAY).stdout)["rows"]

    assert [row["plan"] for row in rows] == ["gent", "hasselt"]


def test_the_only_strategic_plan_may_be_in_a_file_that_nobody_can_place(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("2015-2020.yaml", "kind: [strategic-plan\n")

    result = hulpplan("report", "strategic", "--today", TODAY)

    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith(
        "There is no strategic plan in these files. Not everything is in here: 'plans/2015-2020.yaml'"
    )


def test_a_name_with_a_blank_is_one_word_of_the_command(several: PlansFolder, hulpplan: Command) -> None:
    several.write("hasselt - Kopie.yaml", PLAN_HEAD + BROKEN)

    result = hulpplan("search", "x", "--today", TODAY)

    assert '`hulpplan validate "plans/hasselt - Kopie.yaml"`' in result.stdout


def test_what_is_no_id_is_not_repeated(several: PlansFolder, hulpplan: Command) -> None:
    several.write("los.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: Jan Peeters") + BROKEN)

    result = hulpplan("search", "Taallessen", "--today", TODAY)

    assert "(an action plan, of a prison that cannot be told)" in result.stdout
    assert "Jan" not in result.stdout + result.stderr


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        (("trace", "hasselt/A1"), True),
        (("trace", "hasselt-2015/A99"), False),
        (("trace", "D99"), True),
        (("report", "--plan", "haselt"), False),
        (("report", "--prison", "brugge"), False),
        (("report", "--plan", "hasselt"), True),
        (("--strategic-plan", "2030", "matrix"), False),
        (("report", "organisation", "--organisation", "ocmw"), True),
    ],
)
def test_what_is_not_there_may_be_in_a_file_that_cannot_be_read(
    several: PlansFolder, hulpplan: Command, words: tuple[str, ...], *, unread: bool
) -> None:
    FAULTS["action plan"].make(several)

    result = hulpplan(*words, "--today", TODAY)

    assert result.exit_code == (1 if unread else 2), result.stderr
    assert result.stderr.splitlines()[-1].startswith("plans/hasselt.yaml:9:1: ") is unread


def test_the_plan_of_a_known_prison_may_be_in_a_file_that_nobody_can_place(
    plans: PlansFolder, hulpplan: Command
) -> None:
    FAULTS["kind that cannot be told"].make(plans)

    result = hulpplan("report", "--prison", "gent", "--today", TODAY)

    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        "plans/los.yaml:1:1: this file cannot be read, and 'gent' is in none of the others. See why with "
        "`hulpplan validate plans/los.yaml`."
    )


def test_a_name_of_two_lines_is_one(several: PlansFolder, hulpplan: Command) -> None:
    several.write("a\n::b.yaml", PLAN_HEAD + BROKEN)

    for words in (("search", "Taallessen"), ("report", "--prison", "hasselt"), ("trace", "hasselt/A1")):
        result = hulpplan(*words, "--today", TODAY)
        assert result.exit_code == 1
        assert not any(line.startswith("::b") for line in (result.stdout + result.stderr).splitlines())


def test_a_strategic_plan_that_nothing_leans_on_is_not_missed(
    several: PlansFolder, hulpplan: Command
) -> None:
    several.write("2010-2015.yaml", "kind: strategic-plan\nid: 2010-2015\nstart: 2010\nend: 2015\n" + BROKEN)

    for line in (
        "trace hasselt/A1",
        "trace D1",
        "status --prison gent",
        "status --plan hasselt-2015",
        "report sheet --all -o uit",
        "report objective --all -o uit",
    ):
        assert hulpplan(*line.split(), "--today", TODAY).exit_code == 0, line
    for line in ("trace welzijn", "status", "report strategic --all -o uit"):
        assert hulpplan(*line.split(), "--today", TODAY).exit_code == 1, line


def test_when_nothing_can_be_made_the_file_is_named(plans: PlansFolder, hulpplan: Command) -> None:
    FAULTS["action plan"].make(plans)

    result = hulpplan("report", "--all", "-o", "uit", "--today", TODAY)

    assert result.exit_code == 1
    assert (
        "'plans/hasselt.yaml' (prison hasselt) could not be read, line 9." in result.stderr.splitlines()[-1]
    )


def test_without_another_plan_none_is_proposed(plans: PlansFolder, hulpplan: Command) -> None:
    FAULTS["action plan"].make(plans)

    result = hulpplan("report", "--prison", "hasselt", "--today", TODAY)

    assert result.exit_code == 1
    assert result.stderr.endswith("See why with `hulpplan validate plans/hasselt.yaml`.\n")


@pytest.mark.parametrize("text", ["", "schema: 1\n", "kind: action-plan\nx: [\n"])
def test_a_file_that_is_named_after_a_prison_is_taken_for_its_plan(
    plans: PlansFolder, hulpplan: Command, text: str
) -> None:
    plans.write("hasselt-2015.yaml", OLDER + PLAN_BODY)
    plans.write("Hasselt.yaml" if text else "hasselt.yaml", text)
    if text:
        plans.remove("hasselt.yaml")

    result = hulpplan("report", "--prison", "hasselt")
    matrix = hulpplan("matrix")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "asselt.yaml:" in result.stderr
    assert "(prison hasselt) could not be read" in " ".join(matrix.stdout.split())
