"""One action, local or supra-local, with all that the format has for it."""

from collections.abc import Sequence
from functools import partial

from hulpplan.analysis.progress import OPEN, AnyAction, is_history, is_milestone_overdue, updates_latest_first
from hulpplan.document.blocks import Entry, Facts, Section, Table, Updates
from hulpplan.document.blocks import Update as UpdateBlock
from hulpplan.i18n import N_
from hulpplan.model.action import Justice, Milestone, Partner, Update
from hulpplan.model.record import Completable, Record
from hulpplan.reports.blocks import (
    Columns,
    column,
    facts_block,
    facts_of,
    plan_text,
    prose_block,
    table_from,
)
from hulpplan.reports.front import incomplete_notice, item_section
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.indicator import indicator_table
from hulpplan.reports.sections.money import resource_blocks
from hulpplan.reports.sections.status import standing_of
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
    return item_section(
        naming,
        item,
        standing_of(naming, item, action),
        incomplete_notice(words, action.incomplete if isinstance(action, Completable) else None),
        prose_block(action.description),
        _facts(naming, item, action, home),
        partner_table(naming, item, action.partners),
        _milestone_table(naming, item, action),
        indicator_table(action.indicators, words),
        *resource_blocks(action.resources, words),
        updates_block(updates_latest_first(action), words),
        prose_block(action.evaluation, words.say(N_("Evaluation"))),
        role="action",
        listed=False,
    )


def _facts(
    naming: ItemNames, item: Item[Record], action: AnyAction, home: Item[Record] | None
) -> Facts | None:
    words, justice = naming.words, action.justice or Justice()
    entries = partial(naming.entries, item)
    status = partial(_status_word, naming)
    facts = facts_of(
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
        ("origin", words.say(N_("Origin")), plan_text(action.origin)),
        (
            "operational_plan",
            words.say(N_("In the prison's operational plan")),
            plan_text(justice.operational_plan),
        ),
        ("agreed", words.say(N_("Agreed with Justice")), words.yes_no_entry(justice.agreed)),
        ("contact", words.say(N_("Contact at Justice")), plan_text(justice.contact)),
        ("tags", words.say(N_("Tags")), plan_text(words.list_of(action.tags))),
    )
    return facts_block(facts)


def _sources(naming: ItemNames, item: Item[Record], field: str) -> tuple[Entry, ...]:
    """Show the items that refer to this one in a field."""
    sources = dict.fromkeys(link.source for link in naming.workspace.links_to(item, field))
    return tuple(naming.entry(source, _status_word(naming, source)) for source in sources)


def _status_word(naming: ItemNames, item: Item[Record]) -> str:
    return naming.words.choice(getattr(item.model, "status", None))


def partner_table(naming: ItemNames, item: Item[Record], partners: Sequence[Partner]) -> Table | None:
    """Show the organisations that take part and how far they have committed themselves."""
    words = naming.words

    def name(partner: Partner) -> str:
        return naming.named(item, partner.organisation, "partners", "organisation")

    columns: Columns[Partner] = (
        column("organisation", words.say(N_("Partner")), name, "plan_text"),
        column("role", words.say(N_("Role")), lambda partner: words.choice_entry(partner.role)),
        column(
            "commitment", words.say(N_("Commitment")), lambda partner: words.choice_entry(partner.commitment)
        ),
        column("period", words.say(N_("Period")), lambda partner: words.span(partner.since, partner.until)),
        column("note", words.say(N_("Note")), lambda partner: partner.note or "", "plan_text"),
    )
    return table_from("partners", words.say(N_("Partners")), columns, partners)


def _milestone_table(naming: ItemNames, item: Item[Record], action: AnyAction) -> Table | None:
    words = naming.words
    columns: Columns[Milestone] = (
        column("title", words.say(N_("Milestone")), lambda milestone: milestone.title or "", "plan_text"),
        column("due", words.say(N_("Due")), lambda milestone: words.when(milestone.due)),
        column("reached", words.say(N_("Reached")), partial(reached_of, naming, item, action)),
    )
    return table_from("milestones", words.say(N_("Milestones")), columns, action.milestones)


def reached_of(naming: ItemNames, item: Item[Record], action: AnyAction, milestone: Milestone) -> str:
    """Say when a milestone was reached, or that it was not, and is late."""
    words = naming.words
    if milestone.reached is not None:
        return words.when(milestone.reached)
    if is_history(item) or action.status not in OPEN:
        return words.say(N_("no day recorded"))
    late = is_milestone_overdue(milestone, action, naming.today)
    return words.say(N_("not yet, and late")) if late else words.say(N_("not yet"))


def updates_block(updates: Sequence[Update], words: Words) -> Updates | None:
    """Show dated words on an action; None without any."""
    blocks = tuple(update_block(update, words) for update in updates)
    return Updates(words.say(N_("Updates, the latest first")), blocks) if blocks else None


def update_block(update: Update, words: Words) -> UpdateBlock:
    """Show a dated word on an action."""
    by = words.say(N_("by {who}"), who=update.by) if update.by else ""
    about = (words.choice(update.status), words.percent(update.progress), by)
    return UpdateBlock(words.when(update.date), ", ".join(part for part in about if part), update.note or "")
