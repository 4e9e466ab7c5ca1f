"""The strategic plan of the Flemish Government."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.action import Partner, SupraLocalAction
from hulpplan.model.indicator import Indicator
from hulpplan.model.plan import PlanRecord
from hulpplan.model.record import Completable, Record, ShortForm, TitledItem
from hulpplan.model.scalars import (
    ActorId,
    AdviceId,
    Boolean,
    Day,
    DomainId,
    GoalId,
    Id,
    Markdown,
    Moment,
    ObjectiveId,
    OptionId,
    OrganisationId,
    TargetGroupId,
    Text,
)

Wording: TypeAlias = Literal["verbatim", "fragment", "paraphrase"]
Level: TypeAlias = Literal["supra-local", "local", "both"]


class LevelName(Record):
    """What a plan calls one of its levels, for one and for many."""

    one: Annotated[Text | None, Field(description=N_("Word for one."))] = None
    many: Annotated[Text | None, Field(description=N_("Word for many."))] = None


class Levels(Record):
    """What a plan calls its options, objectives and actions."""

    option: Annotated[LevelName | None, Field(description=N_("Word for an option."))] = None
    objective: Annotated[LevelName | None, Field(description=N_("Word for an objective."))] = None
    action: Annotated[LevelName | None, Field(description=N_("Word for a supra-local action."))] = None


class Option(Completable):
    """A strategic option: a choice of direction that serves goals of the decree."""

    item_kind: ClassVar[str] = "option"

    description: Annotated[Text | None, Field(description=N_("What the option means."))] = None
    goals: Annotated[tuple[GoalId, ...], Field(description=N_("Goals of the decree it serves."))] = ()


class Objective(Completable):
    """A strategic or priority objective.

    `level` says who can act on it: only together at the Flemish level, only locally, or both (default).
    """

    item_kind: ClassVar[str] = "objective"

    label: Annotated[Text | None, Field(description=N_("Short name for tables."))] = None
    wording: Annotated[
        Wording | None, Field(description=N_("How near the title is to the official text."))
    ] = None
    description: Annotated[Markdown | None, Field(description=N_("What the objective means."))] = None
    options: Annotated[tuple[OptionId, ...], Field(description=N_("Options it belongs to."))] = ()
    goals: Annotated[
        tuple[GoalId, ...], Field(description=N_("Goals of the decree it serves, in a plan without options."))
    ] = ()
    level: Annotated[Level, Field(description=N_("Who can act on it."))] = "both"
    due: Annotated[Moment | None, Field(description=N_("When it must be reached."))] = None
    domains: Annotated[tuple[DomainId, ...], Field(description=N_("Domains it lies in."))] = ()
    target_groups: Annotated[tuple[TargetGroupId, ...], Field(description=N_("Whom it is meant for."))] = ()
    lead: Annotated[ActorId | None, Field(description=N_("Organisation or body that answers for it."))] = None
    partners: Annotated[
        tuple[Annotated[Partner, ShortForm("organisation")], ...],
        Field(description=N_("Organisations that take part.")),
    ] = ()
    needs_agreement: Annotated[
        Boolean | None, Field(description=N_("Whether it asks for agreements on exchanging information."))
    ] = None
    actions: Annotated[
        tuple[SupraLocalAction, ...], Field(description=N_("Supra-local actions or measures."))
    ] = ()
    indicators: Annotated[tuple[Indicator, ...], Field(description=N_("What it is measured by."))] = ()
    source: Annotated[Text | None, Field(description=N_("Where this comes from."))] = None


class Body(TitledItem):
    """A standing body such as the mixed commission; it can lead, take part and be given advice.

    Source: decree of 8 March 2013, article 9; cooperation agreement of 8 July 2014.
    """

    item_kind: ClassVar[str] = "body"

    members: Annotated[tuple[OrganisationId, ...], Field(description=N_("Organisations in it."))] = ()
    tasks: Annotated[tuple[Text, ...], Field(description=N_("What it does."))] = ()
    source: Annotated[Text | None, Field(description=N_("Where this comes from."))] = None


class AdviceAnswer(Record):
    """What was done with the advice of a local team."""

    advice: Annotated[AdviceId | None, Field(description=N_("The advice, such as hasselt/V1."))]
    text: Annotated[Markdown | None, Field(description=N_("The answer."))]
    date: Annotated[Day | None, Field(description=N_("Day of the answer."))] = None
    objectives: Annotated[tuple[ObjectiveId, ...], Field(description=N_("Objectives it led to."))] = ()


class StrategicPlan(PlanRecord):
    """The strategic plan of one term of government.

    The decree gives 3, 10 and 12 months from the oath for the advice of the mixed commission, the draft,
    and the approval.

    Source: decree of 8 March 2013, article 8; format contract, "kind: strategic-plan".
    """

    item_kind: ClassVar[str] = "strategic-plan"

    kind: Annotated[
        Literal["strategic-plan"], Field(description=N_("Says that this file is a strategic plan."))
    ]
    id: Annotated[Id | None, Field(description=N_("Id of the plan, such as 2015-2020."))]
    title: Annotated[Text | None, Field(description=N_("Title of the plan."))]
    government_sworn_in: Annotated[Day | None, Field(description=N_("Day the government took the oath."))] = (
        None
    )
    advised: Annotated[Day | None, Field(description=N_("Day the mixed commission gave its advice."))] = None
    drafted: Annotated[Day | None, Field(description=N_("Day of the preliminary draft."))] = None
    levels: Annotated[Levels | None, Field(description=N_("What this plan calls its levels."))] = None
    options: Annotated[tuple[Option, ...], Field(description=N_("Strategic options."))] = ()
    objectives: Annotated[tuple[Objective, ...], Field(description=N_("Objectives."))]
    bodies: Annotated[
        tuple[Body, ...], Field(description=N_("Standing bodies, such as the mixed commission."))
    ] = ()
    advice_answers: Annotated[
        tuple[AdviceAnswer, ...], Field(description=N_("Answers to advice of local teams."))
    ] = ()
