"""Files that mean harm or are just strange: always findings, never a crash, and not for ever."""

import os
import random
import socket
from pathlib import Path

import pytest

from command import Command
from plans_folder import PlansFolder

MEGABYTES = 4_900_000
HEAD = "kind: action-plan\nschema: 1\nprison: hasselt\n"
BOMB = "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" if level else "a0: &a0 [x]\n"
    for level in range(12)
)
FILES: dict[str, bytes] = {
    "open brackets": b"[" * MEGABYTES,
    "open braces": b"{a: " * (MEGABYTES // 4),
    "dashes": b"- " * (MEGABYTES // 2),
    "question marks": b"? " * (MEGABYTES // 2),
    "one long line": b"title: " + b"x" * MEGABYTES,
    "one long quoted text": b"title: '" + b"x " * (MEGABYTES // 2) + b"'",
    "an open quote": b"title: '" + b"x\n" * 250_000,
    "many keys": HEAD.encode() + b"".join(b"k%d: x\n" % number for number in range(5_000)),
    "one key many times": HEAD.encode() + b"k: x\n" * 10_000,
    "many comments": b"# x\n" * 200_000,
    "many entries": HEAD.encode() + b"sources:\n" + b"- x\n" * 30_000,
    "many empty entries": HEAD.encode() + b"sources:\n" + b"-\n" * 20_000,
    "many blank lines": b"\n" * MEGABYTES,
    "many anchors": b"".join(b"k%d: &a%d x\n" % (number, number) for number in range(20_000)),
    "aliases of aliases": BOMB.encode(),
    "aliases that merge": BOMB.encode().replace(b"[*", b"{<<: [*").replace(b"]\n", b"]}\n"),
    "noise": random.Random(1).randbytes(4096),  # noqa: S311 - noise, no secret
    "noise of brackets": bytes(random.Random(2).choices(b"[]{},:- \n'\"#&*!|>%@`", k=20_000)),  # noqa: S311 - as above
    "null characters": b"\0" * 1000,
    "a large number": HEAD.encode()
    + b"actions:\n- {id: A1, updates: [{progress: "
    + b"9" * 100_000
    + b"}]}\n",
    "a tag that would run a program": b"!!python/object/apply:os.system ['touch gekaapt']\n",
    "signs of a merge": b"<<<<<<< a\n" * 100_000,
    "many colons": b"a: " * 100_000,
    "byte order marks": b"\xef\xbb\xbf" * 1000,
    "UTF-32": HEAD.encode("utf-32"),
    "UTF-16 without a mark": HEAD.encode("utf-16-le"),
    "half of a character": HEAD.encode() + b'title: "\\ud800"\n',
    "one anchor many times": HEAD.encode() + b"a: &a [*a]\nb: &a [*a]\n" * 100,
    "an anchor inside itself": b"&a [*a, *a]\n",
    "a tag of each kind": b"!!binary |\n  aGFs\n--- !<tag:yaml.org,2002:python/name:os.system>\n",
    "a number of a million digits": HEAD.encode() + b"start: " + b"1" * 1_000_000 + b"\n",
    "more than a hundred megabytes": b"# x\n" * 26_000_000,
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gives_findings_and_nothing_else(
    plans: PlansFolder, hulpplan: Command, name: str
) -> None:
    plans.write_bytes("vreemd.yaml", FILES[name])

    result = hulpplan("validate", "--format", "concise", "--select", "HP0,HP1")

    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith("plans/vreemd.yaml:")
    assert not (plans.root / "gekaapt").exists()


def test_files_that_are_none_do_not_hold_up_the_rest(plans: PlansFolder, hulpplan: Command) -> None:
    os.mkfifo(plans.path("pijp.yaml"))
    plans.path("nul.yaml").symlink_to("/dev/zero")
    plans.path("weg.yaml").symlink_to("nergens")
    plans.path("map.yaml").mkdir()
    Path(plans.folder, "rond").symlink_to(plans.folder)

    result = hulpplan("validate", "--format", "concise")

    assert [line.split(" ")[0] for line in result.stdout.splitlines()] == [
        "plans/nul.yaml:1:1:",
        "plans/pijp.yaml:1:1:",
        "plans/weg.yaml:1:1:",
    ]


def test_sockets_devices_and_links_in_a_circle_are_findings(plans: PlansFolder, hulpplan: Command) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(plans.path("bus.yaml")))
    for name, target in {
        "kern": "/proc/kmsg",
        "rond": "rond.yaml",
        "invoer": "/dev/stdin",
        "map": ".",
    }.items():
        plans.path(f"{name}.yaml").symlink_to(target)
    with plans.path("leeg.yaml").open("wb") as stream:
        stream.truncate(10_000_000_000)

    result = hulpplan("validate", "--format", "concise")
    assert result.stderr == ""
    assert [line.split(" ")[0] for line in result.stdout.splitlines()] == [
        f"plans/{name}.yaml:1:1:" for name in ("bus", "invoer", "kern", "leeg", "rond")
    ]


def test_limits_that_were_lifted_cost_no_more_than_a_finding(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\nlimits: {nesting: 10000000, alias_nodes: 1000000000000}\n")
    plans.write("diep.yaml", "a: " + "[" * 2_000)
    plans.write("bom.yaml", "kind: action-plan\n" + BOMB.partition("a3:")[0])

    result = hulpplan("validate", "--format", "concise", "--select", "HP0,HP1")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "plans/diep.yaml" in result.stdout
