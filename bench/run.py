"""Time hulpplan and its peers as whole processes, in turn, on corpora of several sizes.

    .venv/bin/python bench/run.py --sizes 18x40,100x40

See bench/README.md.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from statistics import median

from figures import Base, SizeFigures, paired_ratio, rows_of, targets
from peers import BENCH, TOOLS, Places, Size, Tool, commands, plan_files, tool_program, write_plans
from tables import markdown, parts_around, write_into
from timing import Command, CommandFailedError, environment, run_in_turn, run_once

ROOT = BENCH.parent
SIZES = "18x40,100x40,1000x40"
HUGE = "5000x40"
LIBRARIES = "import typer, pydantic, ruamel.yaml, _ruamel_yaml"
VERSIONS = """
from importlib.metadata import distributions
known = {d.metadata["Name"]: d.version for d in distributions()}
wanted = ("hulpplan", "check-jsonschema", "yamllint", "doorstop", "pydantic", "typer", "ruamel.yaml",
          "ruamel.yaml.clib", "PyYAML")
print(", ".join(f"{name} {known[name]}" for name in wanted if name in known))
"""
# Above this number of actions peers are not warmed up: one run of theirs takes a minute.
WARM = 10_000


class UsageError(Exception):
    """Something is missing or was asked for wrongly."""


def show(text: str) -> None:
    """Write a result to standard output."""
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """Write progress to standard error."""
    sys.stderr.write(text + "\n")


def main() -> int:
    """Measure what the command line asks for.

    Returns:
        The exit code: 1 when a target that was measured is not met, 2 when something is missing or fails.
    """
    options = arguments().parse_args()
    try:
        return measure(options)
    except (UsageError, CommandFailedError, ValueError) as error:
        tell(str(error))
        return 2


def arguments() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(description="Time hulpplan and its peers on corpora of several sizes.")
    names = ",".join(tool.name for tool in TOOLS)
    parser.add_argument("--sizes", default=SIZES, help="prisons x actions in each (default: %(default)s)")
    parser.add_argument("--huge", action="store_true", help=f"also {HUGE}")
    parser.add_argument("--tools", default=names, help="which ones (default: %(default)s)")
    parser.add_argument("--all-peers", action="store_true", help="also run slow peers on large sizes")
    parser.add_argument("--rounds", type=int, default=5, help="up to 1,000 actions; fewer above")
    parser.add_argument("--hulpplan", type=Path, default=ROOT / ".venv/bin/hulpplan", help="its command")
    parser.add_argument("--work", type=Path, default=ROOT / ".bench", help="for corpora and environments")
    parser.add_argument("-o", "--output", type=Path, help="write all figures as JSON")
    parser.add_argument("--markdown", type=Path, help="write the tables into this page")
    return parser


def measure(options: argparse.Namespace) -> int:
    """Run everything, show it and write it where asked."""
    places = Places(options.hulpplan.absolute(), options.work.absolute())
    tools = wanted_tools(options.tools)
    check_present(tools, places)
    if options.markdown:
        parts_around(options.markdown)  # rather now than after twenty minutes
    own = any(not tool.program for tool in tools)
    sizes = [size_of(text) for text in options.sizes.split(",") + ([HUGE] if options.huge else [])]
    base = measure_base(places, sizes[0], options.rounds) if own else None
    figures = []
    for size in sizes:
        fit = [tool for tool in tools if options.all_peers or size.actions <= tool.up_to]
        figures.append(measure_size(fit, size, places, options.rounds))
    kept = targets(figures, base)
    setting = describe(tools, places)
    text = markdown(figures, base, kept, setting)
    show(text)
    if options.markdown:
        write_into(options.markdown, text)
    if options.output:
        results = {
            "version": 1,
            "setting": setting,
            "base": base and asdict(base),
            "sizes": [asdict(size) for size in figures],
            "targets": [asdict(target) for target in kept],
        }
        options.output.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(any(target.met is False for target in kept))


def wanted_tools(names: str) -> list[Tool]:
    """Find the tools by name.

    Raises:
        UsageError: there is no such tool.
    """
    known = {tool.name: tool for tool in TOOLS}
    missing = [name for name in names.split(",") if name not in known]
    if missing:
        message = f"no tool called {', '.join(missing)}; there are {', '.join(known)}"
        raise UsageError(message)
    return [known[name] for name in names.split(",")]


def check_present(tools: list[Tool], places: Places) -> None:
    """See that every tool is there before the first minute is spent.

    Raises:
        UsageError: one is not, with how to get it.
    """
    for tool in tools:
        if not tool_program(tool, places).exists():
            way = "run `sh bench/setup_peers.sh`" if tool.program else "install the project"
            message = f"{tool.name} is not there: {way}, or leave it out with --tools"
            raise UsageError(message)


def size_of(text: str) -> Size:
    """Read a size such as 18x40.

    Raises:
        UsageError: it is not of that form.
    """
    if not re.fullmatch(r"[1-9]\d*x[1-9]\d*", text):
        message = f"a size is written as 18x40, not {text}"
        raise UsageError(message)
    prisons, actions = text.split("x")
    return Size(int(prisons), int(actions))


def rounds_at(actions: int, rounds: int) -> int:
    """Give the number of rounds for a size: all, about half, about a third, or one."""
    for part, limit in ((1, 1_000), (2, 10_000), (3, 100_000)):
        if actions <= limit:
            return -(-rounds // part)
    return 1


def measure_size(tools: list[Tool], size: Size, places: Places, rounds: int) -> SizeFigures:
    """Time the tools in turn on one corpus."""
    tell(f"{size}: writing the corpus")
    plans = write_plans(size, places)
    run = commands(tools, size, places, plans)
    warm = run if size.actions <= WARM else [command for command in run if command.name == "hulpplan"]
    tell(f"{size}: warming up")
    run_in_turn(warm, 1, tell)
    samples = run_in_turn(run, rounds_at(size.actions, rounds), tell)
    files = plan_files(plans)
    yaml_bytes = sum((plans / name).stat().st_size for name in files)
    return SizeFigures(str(size), size.actions, len(files), yaml_bytes, rows_of(samples))


def measure_base(places: Places, size: Size, rounds: int) -> Base:
    """Time what does not depend on the size: start-up, `--version`, libraries, YAML to data."""
    tell("hulpplan itself")
    smallest = write_plans(Size(1, 1), places)
    python, hulpplan = str(places.python), str(places.hulpplan)
    run = [
        Command("python -c pass", (python, "-c", "pass"), smallest),
        Command("--version", (hulpplan, "--version"), smallest),
        Command("start-up", (hulpplan, "validate", "plans"), smallest),
    ]
    run_in_turn(run, 1, tell)
    samples = run_in_turn(run, 2 * rounds + 1, tell)
    libraries = [run_once(Command("libraries", (python, "-c", LIBRARIES), smallest)) for _ in range(rounds)]
    stage = (python, str(BENCH / "yaml_stage.py"), str(write_plans(size, places) / "plans"))
    yaml = json.loads(subprocess.run(stage, env=environment(), check=True, capture_output=True).stdout)
    return Base(
        start_up=median(sample.seconds for sample in samples["start-up"]),
        start_up_kb=int(median(sample.peak_kb for sample in samples["start-up"])),
        libraries_kb=int(median(sample.peak_kb for sample in libraries)),
        version=median(sample.seconds for sample in samples["--version"]),
        version_ratio=paired_ratio(samples["--version"], samples["python -c pass"]),
        yaml_events=yaml["events_ms_per_mb"],
        yaml_ratio=yaml["ratio"],
    )


def describe(tools: list[Tool], places: Places) -> dict[str, str]:
    """Say what was measured on what, without naming the machine."""
    found = {"Python": platform.python_version(), "system": f"{platform.system()}, {os.cpu_count()} cores"}
    programs = {tool_program(tool, places): tool.name for tool in reversed(tools)}
    for program, name in reversed(programs.items()):
        ask = (str(program.with_name("python")), "-c", VERSIONS)
        found[name] = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()
    return found


if __name__ == "__main__":
    sys.exit(main())
