"""Standing bodies, such as the mixed commission."""

from collections.abc import Iterator

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Entry, Section
from hulpplan.i18n import N_
from hulpplan.model.strategic_plan import Body, StrategicPlan
from hulpplan.reports.blocks import facts_block, facts_of, present
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.workspace.item import Plan


def body_sections(reporter: Reporter, plan: Plan[StrategicPlan]) -> Iterator[Section]:
    """Show the bodies of a strategic plan."""
    words = reporter.words
    for item, body in items_of(plan, Body):
        leads = dict.fromkeys(link.source for link in reporter.workspace.links_to(item, "lead"))
        facts = facts_of(
            ("members", words.say(N_("Members")), reporter.names(item, "members")),
            ("tasks", words.say(N_("Tasks")), tuple(Entry(task) for task in body.tasks)),
            ("leads", words.say(N_("Leads")), tuple(reporter.entry(led) for led in leads)),
            ("source", words.say(N_("Source")), body.source or ""),
        )
        yield Section(
            reporter.name(item),
            present(facts_block(facts)),
            anchor=reporter.anchor(item),
            role="card",
            listed=False,
            plan_text=True,
        )
