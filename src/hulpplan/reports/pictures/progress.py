"""How far the actions under each objective are, as bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from hulpplan.analysis.action_count import ActionCount, count_actions
from hulpplan.document.blocks import Drawing, Table, Tally
from hulpplan.i18n import N_, NN_
from hulpplan.model.record import Record
from hulpplan.render.picture import data
from hulpplan.reports.blocks import NUMBERS, Columns, column, table_from
from hulpplan.reports.item_names import ItemNames, LevelNames
from hulpplan.reports.pictures.timeline import look_of, signs_of
from hulpplan.reports.sections.counts import kinds_of, status_count_columns
from hulpplan.reports.sections.status import tally_of
from hulpplan.workspace.item import Item

WITHOUT = NN_("{count} has no actions.", "{count} have no actions.")


@dataclass(frozen=True, slots=True)
class Under:
    """An objective, the local actions that reach it, and the supra-local ones, that are not drawn."""

    objective: Item[Record]
    actions: Sequence[Item[Record]]
    above: Sequence[Item[Record]] = ()


def progress_drawing(
    naming: ItemNames, levels: LevelNames, objectives: Sequence[Under], *, told: bool = False
) -> Drawing | None:
    """Draw for each objective how many of its actions have which status; None when there are no actions.

    Args:
        naming: names the items.
        levels: what the plan calls an objective.
        objectives: the objectives, in the order of the drawing.
        told: whether the report has these numbers in a table already.
    """
    if not any(one.actions or one.above for one in objectives):
        return None
    words = naming.words
    bars = tuple(_bar(naming, one) for one in objectives)
    title = words.say(N_("{objectives} and how far their actions are"), objectives=levels.objective.many)
    picture = data.Bars(
        name="progress",
        title=title,
        description=_description(naming, objectives),
        most=max(len(one.actions) for one in objectives),
        legend=tuple(signs_of({part.look for bar in bars for part in bar.parts}, words)),
        rows=bars,
    )
    return Drawing(picture, _table(naming, levels, objectives, title), naming.words.say(NUMBERS), told)


def _description(naming: ItemNames, objectives: Sequence[Under]) -> str:
    """Say how many actions there are, each once, and under how many objectives there are none."""
    words = naming.words
    every = [action for one in objectives for action in one.actions]
    without = sum(not one.actions and not one.above for one in objectives)
    parts = (tally_of(every, words).text + ".", words.count(WITHOUT, without) if without else "")
    return " ".join(part for part in parts if part)


def _bar(naming: ItemNames, one: Under) -> data.Bar:
    tally = tally_of(one.actions, naming.words)
    return data.Bar(
        id=naming.id(one.objective),
        title=naming.short(one.objective),
        note=tally.text if one.actions else kinds_of(naming.words, one.above),
        parts=tuple(_part(tally)),
    )


def _part(tally: Tally) -> Sequence[data.Part]:
    return [data.Part(look_of(part.status.key), part.count) for part in tally.parts]


def _table(naming: ItemNames, levels: LevelNames, objectives: Sequence[Under], caption: str) -> Table | None:
    words = naming.words

    def local(under: Under) -> ActionCount:
        return count_actions(under.actions)

    columns: Columns[Under] = (
        column("objective", levels.objective.one, lambda under: naming.entry(under.objective)),
        column(
            "total",
            words.say(N_("Local actions")),
            lambda under: words.number_entry(local(under).actions),
            "number",
        ),
        status_count_columns(words, local),
        column(
            "supra_local",
            words.say(N_("Supra-local actions")),
            lambda under: words.number_entry(count_actions(under.above).actions or None),
            "number",
        ),
    )
    return table_from("progress", caption, columns, objectives)
