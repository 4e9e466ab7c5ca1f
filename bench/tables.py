"""The figures as Markdown: readable on a terminal, and in the README."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from figures import Base, SizeFigures, Target, growth, kb_per_action

START = "<!-- last run: written by bench/run.py --markdown -->"
END = "<!-- end of last run -->"
RULES_START = "<!-- rules: written by bench/rule_costs.py --markdown -->"
RULES_END = "<!-- end of rules -->"
KEPT = {True: "yes", False: "**no**", None: "not measured"}


def markdown(
    sizes: Sequence[SizeFigures], base: Base | None, kept: Sequence[Target], setting: Mapping[str, str]
) -> str:
    """Write all figures of a run."""
    parts = [
        "".join(f"- {name}: {value}\n" for name, value in setting.items()),
        *(_size(size) for size in sizes),
    ]
    if base:
        parts.append(_base(sizes, base))
    parts.append(_targets(kept))
    return "\n".join(parts)


def parts_around(path: Path, start_mark: str = START, end_mark: str = END) -> tuple[str, str]:
    """Give what stands before and after the figures on a page; nothing, for a page that does not exist yet.

    Raises:
        ValueError: the page has no marks for them.
    """
    if not path.exists():
        return "", ""
    before, start, rest = path.read_text(encoding="utf-8").partition(start_mark)
    _, end, after = rest.partition(end_mark)
    if not (start and end):
        message = f"{path} has no place for a last run: it needs the lines\n{start_mark}\n{end_mark}"
        raise ValueError(message)
    return before, after


def write_into(path: Path, text: str, start_mark: str = START, end_mark: str = END) -> None:
    """Put the figures between the two marks of a page, or write a new page.

    Raises:
        ValueError: the page has no marks for them.
    """
    before, after = parts_around(path, start_mark, end_mark)
    path.write_text(f"{before}{start_mark}\n\n{text}\n{end_mark}{after}", encoding="utf-8")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _size(size: SizeFigures) -> str:
    rows = [
        (
            row.tool,
            f"{row.seconds:.3f}",
            "-" if row.ratio is None else f"{row.ratio:.1f}",
            f"{row.seconds / size.actions * 1000:.3f}",
            f"{row.peak_kb / 1024:.0f}",
            str(len(row.runs)),
        )
        for row in size.rows
    ]
    megabytes = f"{size.yaml_bytes / 1e6:.2f} MB of YAML"
    title = f"### {size.size}: {size.actions:,} actions, {size.files:,} files, {megabytes}\n\n"
    head = ("tool", "seconds", "times hulpplan", "seconds per 1,000 actions", "peak MB", "runs")
    return title + _table(head, rows)


def _base(sizes: Sequence[SizeFigures], base: Base) -> str:
    rows = [
        ("`validate` on one action", f"{base.start_up:.3f} s, {base.start_up_kb / 1024:.0f} MB"),
        ("`--version`", f"{base.version:.3f} s, {base.version_ratio:.1f} times `python -c pass`"),
        ("C events", f"{base.yaml_events:.0f} ms per MB"),
        ("YAML to data", f"{base.yaml_ratio:.2f} times the C events"),
        ("the libraries alone", f"{base.libraries_kb / 1024:.0f} MB"),
    ]
    for size in sizes:
        memory = kb_per_action(size, base.libraries_kb)
        if memory is not None:
            rows.append((f"memory above the libraries, {size.size}", f"{memory:.1f} kB per action"))
    grown = growth(sizes, base.start_up)
    if grown:
        rows.append((f"growth exponent, {grown.smallest} to {grown.largest}", f"{grown.exponent:.2f}"))
    return "### hulpplan itself\n\n" + _table(("what", "figure"), rows)


def _targets(kept: Sequence[Target]) -> str:
    rows = [(target.name, target.wanted, _number(target.measured), KEPT[target.met]) for target in kept]
    return "### Targets\n\n" + _table(("target", "wanted", "measured", "met"), rows)
