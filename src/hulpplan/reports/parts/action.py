"""One action, local or supra-local, with all that the format has for it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from hulpplan.analysis.progress import OPEN, AnyAction, is_history, is_milestone_overdue, updates_latest_first
from hulpplan.document.blocks import Column, Entry, Fact, Section, Table, Updates
from hulpplan.document.blocks import Update as DatedWord
from hulpplan.i18n import N_
from hulpplan.model.action import Justice, Milestone, Partner, Update
from hulpplan.model.record import Completable, Record
from hulpplan.reports.blocks import Value, facts_block, facts_of, plan_text, present, prose_block, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.front import incomplete_notice, item_section
from hulpplan.reports.parts.indicator import indicator_table
from hulpplan.reports.parts.resources import resource_blocks
from hulpplan.reports.parts.status import standing_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item


def action_section(
    naming: ItemNames, item: Item[Record], action: AnyAction, home: Item[Record] | None
) -> Section:
    """Show an action.

    Args:
        naming: names the items.
        item: the action, as an item.
        action: its model.
        home: what the action is shown under; that it serves this needs no words.
    """
    words = naming.words
    incomplete = action.incomplete if isinstance(action, Completable) else None
    blocks = present(
        standing_of(naming, item, action),
        incomplete_notice(words, incomplete),
        prose_block(action.description),
        facts_block(_facts(naming, item, action, home)),
        partner_table(naming, item, action.partners),
        _milestones(naming, item, action),
        indicator_table(action.indicators, words),
        *resource_blocks(action.resources, words),
        updates_block(updates_latest_first(action), words),
        prose_block(action.evaluation, words.say(N_("Evaluation"))),
    )
    return item_section(naming, item, blocks, role="action", listed=False)


def updates_block(updates: Sequence[Update], words: Words) -> Updates | None:
    """Show dated words on an action; None without any."""
    told = tuple(update_of(update, words) for update in updates)
    return Updates(words.say(N_("Updates, the latest first")), told) if told else None


def _facts(
    naming: ItemNames, item: Item[Record], action: AnyAction, home: Item[Record] | None
) -> tuple[Fact, ...]:
    words = naming.words
    entries = partial(naming.entries, item)
    status = partial(_status_word, naming)
    return facts_of(
        ("lead", words.say(N_("Lead")), plan_text(naming.names(item, "lead"))),
        ("period", words.say(N_("Period")), words.span(action.start, action.end)),
        ("priority", words.say(N_("Reported on explicitly")), words.yes_no_entry(action.priority)),
        ("contributes_to", words.say(N_("Also serves")), entries("contributes_to", besides=home)),
        ("taken_part_in", words.say(N_("Taken part in by")), _sources(naming, item, "contributes_to")),
        ("domains", words.say(N_("Domains")), plan_text(naming.names(item, "domains"))),
        ("target_groups", words.say(N_("Target groups")), plan_text(naming.names(item, "target_groups"))),
        ("needs", words.say(N_("Needs")), entries("needs")),
        ("uses_offer", words.say(N_("Uses the offer")), entries("uses_offer")),
        ("depends_on", words.say(N_("Depends on")), entries("depends_on", note=status)),
        ("needed_by", words.say(N_("Waited for by")), _sources(naming, item, "depends_on")),
        ("carried_over_from", words.say(N_("Continues")), entries("carried_over_from", note=status)),
        ("continued_by", words.say(N_("Continued by")), _sources(naming, item, "carried_over_from")),
        ("origin", words.say(N_("Origin")), plan_text(action.origin or "")),
        *_justice(action.justice or Justice(), words),
        ("tags", words.say(N_("Tags")), plan_text(words.list_of(action.tags))),
    )


def _justice(justice: Justice, words: Words) -> Iterator[tuple[str, str, Value]]:
    place = justice.operational_plan or ""
    yield "operational_plan", words.say(N_("In the prison's operational plan")), plan_text(place)
    yield "agreed", words.say(N_("Agreed with Justice")), words.yes_no_entry(justice.agreed)
    yield "contact", words.say(N_("Contact at Justice")), plan_text(justice.contact or "")


def _sources(naming: ItemNames, item: Item[Record], field: str) -> tuple[Entry, ...]:
    """Show the items that refer to this one in a field."""
    sources = dict.fromkeys(link.source for link in naming.workspace.links_to(item, field))
    return tuple(naming.entry(source, _status_word(naming, source)) for source in sources)


def _status_word(naming: ItemNames, item: Item[Record]) -> str:
    return naming.words.choice(getattr(item.model, "status", None))


@lru_cache(maxsize=4)
def _partner_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column("organisation", words.say(N_("Partner")), "plan_text"),
        Column("role", words.say(N_("Role"))),
        Column("commitment", words.say(N_("Commitment"))),
        Column("period", words.say(N_("Period"))),
        Column("note", words.say(N_("Note")), "plan_text"),
    )


def partner_table(naming: ItemNames, item: Item[Record], partners: Sequence[Partner]) -> Table | None:
    """Show the organisations that take part and how far they have committed themselves."""
    words = naming.words
    columns = _partner_columns(words)
    rows = (
        (
            naming.named(item, partner.organisation, "partners", "organisation"),
            words.choice_entry(partner.role),
            words.choice_entry(partner.commitment),
            words.span(partner.since, partner.until),
            partner.note or "",
        )
        for partner in partners
    )
    return table_of("partners", words.say(N_("Partners")), columns, rows)


@lru_cache(maxsize=4)
def _milestone_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column("title", words.say(N_("Milestone")), "plan_text"),
        Column("due", words.say(N_("Due"))),
        Column("reached", words.say(N_("Reached"))),
    )


def _milestones(naming: ItemNames, item: Item[Record], action: AnyAction) -> Table | None:
    words = naming.words
    columns = _milestone_columns(words)
    rows = (
        (milestone.title or "", words.when(milestone.due), reached_of(naming, item, action, milestone))
        for milestone in action.milestones
    )
    return table_of("milestones", words.say(N_("Milestones")), columns, rows)


def reached_of(naming: ItemNames, item: Item[Record], action: AnyAction, milestone: Milestone) -> str:
    """Say when a milestone was reached, or that it was not, and is late."""
    words = naming.words
    if milestone.reached is not None:
        return words.when(milestone.reached)
    if is_history(item) or action.status not in OPEN:
        return words.say(N_("no day recorded"))
    late = is_milestone_overdue(milestone, action, naming.today)
    return words.say(N_("not yet, and late")) if late else words.say(N_("not yet"))


def update_of(update: Update, words: Words) -> DatedWord:
    """Show a dated word on an action."""
    by = words.say(N_("by {who}"), who=update.by) if update.by else ""
    about = (words.choice(update.status), words.percent(update.progress), by)
    return DatedWord(words.when(update.date), ", ".join(part for part in about if part), update.note or "")
