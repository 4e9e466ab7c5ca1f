"""Standing bodies, such as the mixed commission."""

from collections.abc import Iterator

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Entry, Section
from hulpplan.i18n import N_
from hulpplan.model.strategic_plan import Body, StrategicPlan
from hulpplan.reports.blocks import facts_block, facts_of, plan_text, present
from hulpplan.reports.item_names import ItemNames
from hulpplan.workspace.item import Plan


def body_sections(naming: ItemNames, plan: Plan[StrategicPlan]) -> Iterator[Section]:
    """Show the bodies of a strategic plan."""
    words = naming.words
    for item, body in items_of(plan, Body):
        leads = dict.fromkeys(link.source for link in naming.workspace.links_to(item, "lead"))
        facts = facts_of(
            ("members", words.say(N_("Members")), plan_text(naming.names(item, "members"))),
            ("tasks", words.say(N_("Tasks")), tuple(Entry(task, plan_text=True) for task in body.tasks)),
            ("leads", words.say(N_("Leads")), tuple(naming.entry(led) for led in leads)),
            ("source", words.say(N_("Source")), plan_text(body.source or "")),
        )
        yield Section(
            naming.name(item),
            present(facts_block(facts)),
            anchor=naming.anchor(item),
            role="card",
            listed=False,
            plan_text=True,
        )
