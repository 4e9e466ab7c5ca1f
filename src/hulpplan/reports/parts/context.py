"""Why a plan differs from that of the next prison."""

from collections.abc import Iterator

from hulpplan.document.blocks import Prose, Section
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, PlanContext
from hulpplan.reports.words import Words

NO_CONTEXT = PlanContext()


def context_sections(plan: ActionPlan, words: Words) -> Iterator[Section]:
    """Show the context, and how the plan and the prison's operational plan take account of each other."""
    context = plan.context or NO_CONTEXT
    passages = (
        (words.say(N_("Population")), context.population),
        (words.say(N_("Regime")), context.regime),
        (words.say(N_("Size")), context.size),
        (words.say(N_("Infrastructure")), context.infrastructure),
        (words.say(N_("Partners in the region")), context.partners),
        (words.say(N_("What is already there")), context.existing_services),
        (words.say(N_("How earlier plans went")), context.earlier_plans),
        (words.say(N_("Plans of partners")), context.partner_plans),
        (words.say(N_("Studies")), context.studies),
        (words.say(N_("The prison's own operational plan")), plan.operational_plan),
    )
    return (Section(title, (Prose(text),), role="plain") for title, text in passages if text)
