"""A timeline as Mermaid, which many programs that show Markdown draw.

Source: Mermaid, "Gantt diagrams". Its texts know no escaping, so that signs with a meaning are left out.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from hulpplan.render.clean import one_line
from hulpplan.render.picture.data import Lane, Timeline

_MEANING: Final = re.compile(r"[^\w .,()/'+-]|_")
_WORDS: Final = re.compile(
    r"(gantt|section|title|click|call|href|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker"
    r"|inclusiveEndDates|topAxis|weekday|weekend|accTitle|accDescr|done|active|crit|milestone|vert|end)\b",
    re.IGNORECASE,
)
_TAGS: Final = {"done": "done, ", "running": "active, ", "postponed": "crit, ", "stopped": "crit, done, "}


def mermaid_of(timeline: Timeline) -> str:
    """Write a timeline as a block of Mermaid; a row without dates is not in it."""
    head = (
        "gantt",
        f"    title {_text(timeline.title)}",
        "    dateFormat YYYY-MM-DD",
        "    inclusiveEndDates",
    )
    return "\n".join(("```mermaid", *head, "    todayMarker off", *_rows(timeline), "```"))


def _rows(timeline: Timeline) -> Iterator[str]:
    if timeline.first <= timeline.today <= timeline.last:
        yield f"    {_text(timeline.today_text)} :milestone, crit, {timeline.today}, 0d"
    for lane in timeline.rows:
        if lane.stretch is not None or lane.milestones:
            yield f"    section {_text(lane.id or lane.title)}"
            yield from _lane(lane)


def _lane(lane: Lane) -> Iterator[str]:
    if lane.stretch is not None:
        tags = _TAGS.get(lane.look, "")
        yield f"    {_text(f'{lane.title} ({lane.note})')} :{tags}{lane.stretch.first}, {lane.stretch.last}"
    for milestone in lane.milestones:
        tags = ("done, " if milestone.reached else "") + ("crit, " if milestone.late else "")
        yield f"    {_text(milestone.text)} :milestone, {tags}{_day(milestone.day)}, 0d"


def _day(day: date) -> str:
    return day.isoformat()


def _text(text: str) -> str:
    """Write a text without the signs and first words that mean something to Mermaid."""
    kept = " ".join(_MEANING.sub(" ", one_line(text)).split()) or "-"
    return f"- {kept}" if _WORDS.match(kept) else kept
