"""The tools that are timed: hulpplan and its peers, each on the same content.

yamllint and check-jsonschema read the very files that hulpplan reads, doorstop the same content in its own
form.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from timing import Command, environment

BENCH = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool and how it is asked to check a corpus."""

    name: str
    program: str
    """Its place under the folder of the environments; hulpplan has a place of its own."""
    arguments: tuple[str, ...]
    up_to: int = sys.maxsize
    """The number of actions above which it only runs when asked, because it takes minutes."""
    names_files: bool = False
    own_tree: bool = False


SCHEMA = ("--schemafile", str(BENCH / "plans.schema.json"))
TOOLS = (
    Tool("hulpplan", "", ("validate", "plans")),
    Tool("check-jsonschema", "check-jsonschema/bin/check-jsonschema", SCHEMA, 40_000, names_files=True),
    Tool(
        "check-jsonschema-clib",
        "check-jsonschema-clib/bin/check-jsonschema",
        SCHEMA,
        40_000,
        names_files=True,
    ),
    # The default configuration wants a `---` in every file and would print a warning for each.
    Tool("yamllint", "yamllint/bin/yamllint", ("-d", "relaxed", "plans"), 40_000),
    Tool("doorstop", "doorstop/bin/doorstop", ("-F", "-R"), 40_000, own_tree=True),
    Tool("doorstop-default", "doorstop/bin/doorstop", (), 4_000, own_tree=True),
)


@dataclass(frozen=True, slots=True)
class Size:
    """A corpus: so many prisons with so many actions each."""

    prisons: int
    actions_each: int

    @property
    def actions(self) -> int:
        """The number of actions of the whole corpus."""
        return self.prisons * self.actions_each

    def __str__(self) -> str:
        """Write the size as it is asked for."""
        return f"{self.prisons}x{self.actions_each}"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are: the command of hulpplan, and a folder for environments and corpora."""

    hulpplan: Path
    work: Path

    @property
    def python(self) -> Path:
        """The interpreter that runs hulpplan."""
        return self.hulpplan.with_name("python")


def tool_program(tool: Tool, places: Places) -> Path:
    """Give the file that starts a tool."""
    return places.work / "envs" / tool.program if tool.program else places.hulpplan


def write_plans(size: Size, places: Places) -> Path:
    """Write the plans folder of this size afresh and give its place."""
    return _write("corpus.py", size, places.work / "corpora" / str(size) / "plans")


def write_tree(size: Size, places: Places, name: str) -> Path:
    """Write a doorstop tree of this size afresh and give its place.

    It is a git repository of its own: doorstop wants one, and stages there what it rewrites.
    """
    folder = _write("doorstop_tree.py", size, places.work / "corpora" / str(size) / name)
    subprocess.run(("git", "init", "-q"), cwd=folder, env=environment(), check=True)  # noqa: S607 - found on PATH
    return folder


def _write(script: str, size: Size, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    numbers = ("--prisons", str(size.prisons), "--actions", str(size.actions_each))
    # In a process of its own, so that this one stays small.
    subprocess.run((sys.executable, str(BENCH / script), str(folder), *numbers), check=True)
    return folder


def plan_files(folder: Path) -> list[str]:
    """List the plan files of a folder, as its tools are told about them."""
    return sorted(str(path.relative_to(folder)) for path in folder.glob("plans/**/*.yaml"))


def commands(tools: Iterable[Tool], size: Size, places: Places, plans: Path) -> list[Command]:
    """List the commands that check a corpus; a tool with a form of its own gets that written first."""
    return [_command(tool, size, places, plans) for tool in tools]


def _command(tool: Tool, size: Size, places: Places, plans: Path) -> Command:
    files = plan_files(plans) if tool.names_files else []
    folder = write_tree(size, places, tool.name) if tool.own_tree else plans
    return Command(tool.name, (str(tool_program(tool, places)), *tool.arguments, *files), folder)
