"""How time grows with the size of a folder that is full of mistakes, one kind of mistake at a time.

Whoever sends plans by merge request decides what is in them; the time that checking takes must follow their
size and nothing worse. Each family is a folder with n mistakes of a kind; it is checked at n, 2n and 4n.
"""

import argparse
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from timing import environment

ROOT: Final = Path(__file__).parent.parent
TARGET: Final = 1.15
"""The largest exponent e in "time grows as n^e" that is no finding about hulpplan itself."""
STEPS: Final = (1, 2, 4)

REGISTER: Final = """\
kind: register
schema: 1
goals:
  - {id: G1, title: Doelstelling}
domains:
  - {id: welzijn, title: Welzijn}
target_groups:
  - {id: anderstaligen, title: Anderstaligen}
organisations:
  - {id: caw, title: CAW}
prisons:
  - {id: hasselt, title: Hasselt}
"""
STRATEGIC: Final = """\
kind: strategic-plan
schema: 1
id: 2015-2020
title: Strategisch plan
status: approved
start: 2015
end: 2020
objectives:
  - {id: D1, title: Eerste, goals: [G1]}
"""
HEAD: Final = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2015-2020
status: draft
start: 2016
end: 2020
"""
SETTINGS: Final = "kind: settings\nschema: 1\nplans: plans\nreference_date: 2017-06-30\n"

Files = Mapping[str, str]


def actions(lines: Iterable[str]) -> str:
    """Write a plan with these actions."""
    return f"{HEAD}actions:\n" + "".join(f"  - {line}\n" for line in lines)


def action(number: int, more: str = "", *, trace: str = "[D1]") -> str:
    """Write an action on one line."""
    return f"{{id: A{number}, title: Actie, status: planned, contributes_to: {trace}{more}}}"


def _each(more: Callable[[int], str]) -> Callable[[int], Files]:
    return lambda n: {"plans/hasselt.yaml": actions(action(i, more(i)) for i in range(n))}


def _traced(trace: Callable[[int], str]) -> Callable[[int], Files]:
    return lambda n: {"plans/hasselt.yaml": actions(action(i, trace=trace(i)) for i in range(n))}


def _plan(text: Callable[[int], str]) -> Callable[[int], Files]:
    return lambda n: {"plans/hasselt.yaml": HEAD + text(n)}


def _patterns(section: str) -> Callable[[int], Files]:
    # Each star doubles the ways in which a name can be cut up.
    stars = "*a" * 22 + "*b"
    name = "a" * 60

    def files(n: int) -> Files:
        plans = {
            f"plans/{name}{i}.yaml": HEAD.replace("hasselt", f"g{i}") + "actions: []\n"
            for i in range(n // 10)
        }
        return {"hulpplan.yaml": SETTINGS + section.format(stars=stars), **plans}

    return files


def _beside_broken(n: int) -> Files:
    return {
        "plans/broken.yaml": "x: [\n" + "# aaaa\n" * (10 * n),
        "plans/hasselt.yaml": actions(action(i, f", partners: [z{i}]") for i in range(n)),
    }


def _beside_many_broken(n: int) -> Files:
    broken = {f"plans/b{i}.yaml": f"kind: register\nx: [{i}\n" for i in range(n // 10)}
    return {**broken, "plans/hasselt.yaml": actions(action(i, f", partners: [z{i}]") for i in range(n))}


def _ring(n: int) -> Files:
    return {"plans/hasselt.yaml": actions(action(i, f", depends_on: [A{(i + 1) % n}]") for i in range(n))}


def _ladder(n: int) -> Files:
    steps = range(n)
    return {
        "plans/hasselt.yaml": actions(
            action(i, f", depends_on: [A{(i + 1) % n}, A{(i + 2) % n}, A{(i - 1) % n}]") for i in steps
        )
    }


def _plans(n: int) -> Files:
    return {f"plans/p{i}.yaml": HEAD + "actions: []\n" for i in range(n // 10)}


def _overlapping(n: int) -> Files:
    return {f"plans/p{i}.yaml": f"{HEAD}id: p{i}\nactions: []\n" for i in range(n // 10)}


def _register(n: int) -> Files:
    return {
        "plans/more.yaml": "kind: register\nschema: 1\norganisations:\n"
        + "".join(f"  - {{id: o{i}, title: O, type: servise, website: www}}\n" for i in range(n))
    }


NO_BREAK: Final = "\N{NO-BREAK SPACE}"


def _lines(more: str) -> Callable[[int], Files]:
    """Write actions of several lines, each with this one as its last."""
    head = "title: Actie\n    status: planned\n    contributes_to: [D1]"
    return _plan(lambda n: "actions:\n" + "".join(f"  - id: A{i}\n    {head}\n{more}\n" for i in range(n)))


def _pasted(n: int) -> Files:
    text = _lines("    origin: x")(n)["plans/hasselt.yaml"]
    return {"plans/hasselt.yaml": text.replace("  ", NO_BREAK * 2)}


FAMILIES: Final[Mapping[str, Callable[[int], Files]]] = {
    "clean": _each(lambda _: ""),
    "HP002 many broken files": _beside_many_broken,
    "HP002 beside unknown references": _beside_broken,
    "HP002 conflict markers": _plan(
        lambda n: "actions:\n" + "<<<<<<< HEAD\n  - x\n=======\n  - y\n>>>>>>> z\n" * n
    ),
    "HP002 tabs": _plan(lambda n: "actions:\n" + "\t- id: A1\n" * n),
    "HP002 tabs in some lines": _lines("\torigin: x"),
    "HP002 no-break indentation": _lines(f"   {NO_BREAK}origin: x"),
    "HP002 no-break indentation everywhere": _pasted,
    "HP002 no-break behind colons": _lines(f"    origin:{NO_BREAK}x"),
    "HP002 no-break behind a text with some": lambda n: {
        "plans/hasselt.yaml": _lines(f"    origin:{NO_BREAK}x")(n)["plans/hasselt.yaml"].replace(
            "actions:", f"summary: |\n  {NO_BREAK}een\n  • x\nactions:"
        )
    },
    "HP002 bullets": _lines("    tags:\n      • een\n      • twee"),
    "HP002 curly quotes": _lines("    origin: “x: y”"),
    "HP002 curly quotes around keys": _plan(
        lambda n: "actions:\n" + "".join(f"  - {{“id”: A{i}, “title”: x}}\n" for i in range(n))
    ),
    "HP002 first characters": _lines("    origin: **x**"),
    "HP002 first characters in braces": _each(lambda _: ", origin: [x] y"),
    "HP002 comments in a text": _plan(lambda n: "summary: x\n" + "  # y\n" * n + "  z\n"),
    "HP002 braces": _plan(lambda n: "actions: " + "{" * n),
    "HP003 duplicate keys": _plan(lambda n: "actions: []\n" + "title: x\n" * n),
    "HP006 tags": _plan(lambda n: "actions:\n" + "  - !x {}\n" * n),
    "HP007 the same plan": _plans,
    "HP101 unknown fields of a plan": _plan(
        lambda n: "actions: []\n" + "".join(f"k{i}: 1\n" for i in range(n))
    ),
    "HP101 misspelled fields of a plan": _plan(
        lambda n: "actions: []\n" + "".join(f"titl{i}: x\n" for i in range(n))
    ),
    "HP101 unknown fields of actions": _each(lambda i: f", veld{i}: 1"),
    "HP101 keys by a comma": _each(lambda _: ", priority: true, 5"),
    "HP102 missing fields": lambda n: {"plans/hasselt.yaml": actions(f"{{id: A{i}}}" for i in range(n))},
    "HP103 wrong types": _each(lambda _: ", domains: welzijn, partners: 3, milestones: x"),
    "HP104 words": _each(lambda _: ", priority: ja, justice: {agreed: zeker}"),
    "HP104 one long list": _plan(
        lambda n: "actions: []\npolicy_team:\n  members: [" + ", ".join(["x"] * n) + "]\n"
    ),
    "HP105 dates": _each(lambda _: ", start: 1 maart 2016, end: 2016-02-30"),
    "HP106 ids": lambda n: {
        "plans/hasselt.yaml": actions(action(i).replace(f"A{i}", f"A {i}") for i in range(n))
    },
    "HP107 out of range": _each(lambda _: ", resources: {fte: {planned: -1}}"),
    "HP109 comments": _lines("    origin: x #2"),
    "HP109 names": _lines("    origin: &x y"),
    "HP110 doubtful numbers": _each(lambda _: ", resources: {fte: {planned: 1.250}}"),
    "HP201 unknown objectives": _traced(lambda i: f"[X{i}]"),
    "HP201 near objectives": _traced(lambda i: f"[D1{i % 10}]"),
    "HP201 one long list": lambda n: {
        "plans/hasselt.yaml": actions([action(1, trace="[" + ", ".join(f"X{i}" for i in range(n)) + "]")])
    },
    "HP201 ids of the plan": _each(lambda i: f", depends_on: [B{i}]"),
    "HP201 in other plans": _each(lambda i: f", depends_on: [gent/A{i}]"),
    "HP202 untraced": _traced(lambda _: "[]"),
    "HP204 the same id": lambda n: {"plans/hasselt.yaml": actions(action(1) for _ in range(n))},
    "HP205 one ring": _ring,
    "HP205 many rings": _ladder,
    "HP207 repeated": _traced(lambda _: "[D1, D1]"),
    "HP207 repeated in one list": lambda n: {
        "plans/hasselt.yaml": actions([action(1, trace="[" + ", ".join(["D1"] * n) + "]")])
    },
    "HP209 overlapping plans": _overlapping,
    "HP401 end before start": _each(lambda _: ", start: 2018, end: 2017"),
    "HP403 overdue": _each(lambda _: ", start: 2016, end: 2016-06"),
    "HP404 milestones of one action": lambda n: {
        "plans/hasselt.yaml": actions(
            [action(1, ", milestones: [" + ", ".join(["{title: m, due: 2016}"] * n) + "]")]
        )
    },
    "HP413 updates of one action": lambda n: {
        "plans/hasselt.yaml": actions(
            [action(1, ", updates: [" + ", ".join(["{date: 2019-01-01, note: n}"] * n) + "]")]
        )
    },
    "HP701 numbers of persons": _plan(lambda n: "actions: []\n" + "# 85.07.30-033.28\n" * n),
    "HP702 addresses on one line": _plan(
        lambda n: "actions: []\nsummary: " + "jan.jans@gmail.com " * n + "\n"
    ),
    "HP901 ignores": _plan(lambda n: "actions: []\n" + "# hulpplan: ignore HP403 reden\n" * n),
    "HP902 ignores without a reason": lambda n: {
        "plans/hasselt.yaml": actions(action(i) + " # hulpplan: ignore HP403" for i in range(n))
    },
    "register": _register,
    "patterns: exclude": _patterns('exclude: ["{stars}"]\n'),
    "patterns: per_file": _patterns('rules:\n  per_file:\n    "{stars}": [HP2]\n'),
    "aliases": _plan(
        lambda n: (
            "actions:\n"
            "  - {id: A0, title: x, status: planned, contributes_to: &a [X1, X2]}\n"
            + "".join(
                f"  - {{id: A{i}, title: x, status: planned, contributes_to: *a}}\n" for i in range(1, n)
            )
        )
    ),
    "files": lambda n: {f"plans/x{i}.yaml": "" for i in range(n)},
}


@dataclass(frozen=True, slots=True)
class Grown:
    """A family at three sizes: seconds of processor time at each, and megabytes at the last."""

    name: str
    seconds: tuple[float, ...]
    peak_mb: float
    start_up: float

    @property
    def exponent(self) -> float:
        """Return e in "time grows as n^e" from n to 4n, start-up taken off; 0 where all is start-up."""
        first, last = (max(self.seconds[i] - self.start_up, 0.0) for i in (0, -1))
        floor = self.start_up / 4
        if last <= floor:
            return 0.0
        return math.log(last / max(first, floor / 2)) / math.log(STEPS[-1])


def cpu(command: list[str], folder: Path, repeat: int) -> tuple[float, float]:
    """Run a command some times; return the least processor time in seconds, and the peak memory in MB."""
    best, peak = math.inf, 0.0
    for _ in range(repeat):
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                command, cwd=folder, env=environment(), stdout=output, stderr=output, stdin=subprocess.DEVNULL
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        best = min(best, usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss / 1024)
    return best, peak


def write(folder: Path, files: Files) -> None:
    """Write a folder of plans; what a family does not say itself is a small valid rest."""
    usual = {"hulpplan.yaml": SETTINGS, "plans/register.yaml": REGISTER, "plans/2015-2020.yaml": STRATEGIC}
    for name, text in {**usual, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def grow(names: Iterable[str], size: int, words: list[str], repeat: int) -> Iterator[Grown]:
    """Check each family at each size."""
    with tempfile.TemporaryDirectory() as base:
        empty = Path(base, "empty")
        write(empty, {})
        start_up, _ = cpu(words, empty, repeat)
        for number, name in enumerate(names):
            seconds, peak = [], 0.0
            for step in STEPS:
                folder = Path(base, f"{number}-{step}")
                write(folder, FAMILIES[name](size * step))
                took, peak = cpu(words, folder, repeat)
                seconds.append(took)
            yield Grown(name, tuple(seconds), peak, start_up)


def main() -> int:
    """Measure, and fail where a family grows worse than the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=4000, help="mistakes at the first step (default 4000)")
    parser.add_argument("--only", action="append", help="families whose name holds this text")
    parser.add_argument("--format", default="concise", help="of validate (default concise)")
    parser.add_argument("--repeat", type=int, default=2, help="runs of each, of which the least counts")
    parser.add_argument("--hulpplan", default=str(ROOT / ".venv/bin/hulpplan"), help="the command")
    asked = parser.parse_args()
    names = [name for name in FAMILIES if not asked.only or any(part in name for part in asked.only)]
    words = [asked.hulpplan, "validate", "--format", asked.format]
    worst = 0.0
    sys.stdout.write(
        f"| family | n={asked.size} | 2n | 4n | MB | exponent |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
    )
    for grown in grow(names, asked.size, words, asked.repeat):
        seconds = " | ".join(f"{took:.2f}" for took in grown.seconds)
        mark = " (!)" if grown.exponent > TARGET else ""
        sys.stdout.write(f"| {grown.name} | {seconds} | {grown.peak_mb:.0f} | {grown.exponent:.2f}{mark} |\n")
        sys.stdout.flush()
        worst = max(worst, grown.exponent)
    return 1 if worst > TARGET else 0


if __name__ == "__main__":
    sys.exit(main())
