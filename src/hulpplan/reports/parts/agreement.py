"""Who exchanges what, when and how."""

from collections.abc import Iterator

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Section
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Agreement
from hulpplan.reports.blocks import facts_block, facts_of, plan_text, present
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.front import item_section
from hulpplan.workspace.item import Plan


def agreement_sections(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show each agreement of a plan."""
    words = naming.words
    for item, agreement in items_of(plan, Agreement):
        facts = facts_of(
            ("with", words.say(N_("Between")), plan_text(naming.names(item, "with"))),
            ("what", words.say(N_("What")), plan_text(agreement.what or "")),
            ("who", words.say(N_("Who")), plan_text(agreement.who or "")),
            ("when", words.say(N_("When")), plan_text(agreement.when or "")),
            ("how", words.say(N_("How")), plan_text(agreement.how or "")),
            ("contributes_to", words.say(N_("Serves")), naming.entries(item, "contributes_to")),
            ("date", words.say(N_("Agreed on")), words.when(agreement.date)),
        )
        yield item_section(naming, item, present(facts_block(facts)), listed=False)
