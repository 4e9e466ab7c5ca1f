"""Agreements on exchanging information: who exchanges what, when and how."""

from collections.abc import Iterable, Iterator

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Agreement
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Columns, column, facts_block, facts_of, plan_text, table_from
from hulpplan.reports.front import item_section
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.scope import ReportScope
from hulpplan.workspace.item import Item, Plan


def agreement_sections(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show each agreement of a plan."""
    words = naming.words
    for item, agreement in items_of(plan, Agreement):
        facts = facts_of(
            ("with", words.say(N_("Between")), plan_text(naming.names(item, "with"))),
            ("what", words.say(N_("What")), plan_text(agreement.what)),
            ("who", words.say(N_("Who")), plan_text(agreement.who)),
            ("when", words.say(N_("When")), plan_text(agreement.when)),
            ("how", words.say(N_("How")), plan_text(agreement.how)),
            ("contributes_to", words.say(N_("Serves")), naming.entries(item, "contributes_to")),
            ("date", words.say(N_("Agreed on")), words.when(agreement.date)),
        )
        yield item_section(naming, item, facts_block(facts), listed=False)


def agreement_table(
    scope: ReportScope,
    caption: str,
    agreements: Iterable[tuple[Item[Record], Agreement]],
    *,
    placed: bool = True,
) -> Table | None:
    """Show agreements, one in each row: who exchanges what, when and how; `placed` says in which prison."""
    words, naming = scope.words, scope.naming
    placed = placed and len(scope.plans) > 1
    columns: Columns[tuple[Item[Record], Agreement]] = (
        column("agreement", words.say(N_("Agreement")), lambda pair: naming.entry(pair[0])),
        column("where", words.say(N_("Prison")), lambda pair: scope.where(pair[0]) if placed else ""),
        column("with", words.say(N_("Between")), lambda pair: naming.names(pair[0], "with"), "plan_text"),
        column("what", words.say(N_("What")), lambda pair: pair[1].what or "", "plan_text"),
        column("who", words.say(N_("Who")), lambda pair: pair[1].who or "", "plan_text"),
        column("when", words.say(N_("When")), lambda pair: pair[1].when or "", "plan_text"),
        column("how", words.say(N_("How")), lambda pair: pair[1].how or "", "plan_text"),
        column("date", words.say(N_("Agreed on")), lambda pair: words.when(pair[1].date)),
    )
    return table_from("agreements", caption, columns, agreements)
