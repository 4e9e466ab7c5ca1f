"""Time each report of all plans as a web page against `validate`, in turn.

    .venv/bin/python bench/reports.py --size 18x40

`--all` writes a page for each plan, prison, objective or organisation there is. Exit code: 0, or 1 when a
target is not met, or 2 when something is missing.
"""

import subprocess
import sys

from peers import Places, write_plans
from run import size_of
from timing import Command, CommandFailedError, environment
from website import arguments, paired, show, warm_and_run

MOST = {"plan": 2.5}
OTHERS = 3.0


def main() -> int:
    """Measure, show, and say whether the targets are met."""
    options = arguments("Time each report of all plans against validate.").parse_args()
    places = Places(options.hulpplan.absolute(), options.work.absolute())
    plans = write_plans(size_of(options.size), places)
    program = str(places.hulpplan)
    commands = [Command("validate", (program, "validate"), plans)]
    commands += [
        Command(
            name,
            (program, "report", name, "--all", "--format", "html", "-o", "reports"),
            plans,
            ("reports",),
        )
        for name in names(program)
    ]
    try:
        samples = warm_and_run(commands, options.rounds)
    except (CommandFailedError, FileNotFoundError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    base = samples.pop("validate")
    ratios = {name: paired(found, base) for name, found in samples.items()}
    for name, ratio in ratios.items():
        show(f"{name}: {ratio:.2f} times validate (wanted: {MOST.get(name, OTHERS):g})")
    return int(any(ratio > MOST.get(name, OTHERS) for name, ratio in ratios.items()))


def names(program: str) -> list[str]:
    """Return the names of the reports, as the program lists them."""
    command = (program, "--lang", "en", "report", "--list")
    listed = subprocess.run(command, env=environment(), check=True, capture_output=True, text=True)
    return [line.split()[0] for line in listed.stdout.splitlines() if line[:1].isalpha()]


if __name__ == "__main__":
    sys.exit(main())
