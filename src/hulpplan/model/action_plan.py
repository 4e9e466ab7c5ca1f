"""The local action plan of a prison, or of several prisons together."""

from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from hulpplan.finding import FactKind
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.offer import Offer
from hulpplan.model.plan import PlanRecord
from hulpplan.model.record import Record, TitledItem
from hulpplan.model.register import Organisation, TargetGroup
from hulpplan.model.scalars import (
    ActionPlanId,
    ActorId,
    AnyObjectiveId,
    Day,
    DomainId,
    Id,
    Markdown,
    NeedId,
    ObjectiveId,
    PrisonId,
    Stamp,
    StrategicPlanId,
    TargetGroupId,
    Text,
    WholeFromOne,
)
from hulpplan.model.team import CoordinationTeam, PolicyTeam
from hulpplan.model.wrong import WrongValueError

Decision: TypeAlias = Literal["taken-up", "deferred", "declined"]


class PlanContext(Record):
    """Why this plan differs from that of the next prison."""

    population: Annotated[Markdown | None, Field(description=N_("Who is detained here."))] = None
    regime: Annotated[
        Markdown | None, Field(description=N_("The regime and what it means for the offer."))
    ] = None
    size: Annotated[Markdown | None, Field(description=N_("How large the prison is."))] = None
    infrastructure: Annotated[Markdown | None, Field(description=N_("Rooms and what they allow."))] = None
    partners: Annotated[
        Markdown | None, Field(description=N_("Partners in the region and what they can do."))
    ] = None
    existing_services: Annotated[Markdown | None, Field(description=N_("What is already there."))] = None
    earlier_plans: Annotated[Markdown | None, Field(description=N_("How earlier plans were evaluated."))] = (
        None
    )
    partner_plans: Annotated[
        Markdown | None, Field(description=N_("Plans of partners that matter here."))
    ] = None
    studies: Annotated[Markdown | None, Field(description=N_("Studies that were used."))] = None


class Need(TitledItem):
    """A need of detainees or those close to them that the team has found."""

    item_kind: ClassVar[str] = "need"

    description: Annotated[Text | None, Field(description=N_("What the need is."))] = None
    source: Annotated[Text | None, Field(description=N_("How it was found."))] = None
    domains: Annotated[tuple[DomainId, ...], Field(description=N_("Domains it lies in."))] = ()
    target_groups: Annotated[tuple[TargetGroupId, ...], Field(description=N_("Whose need it is."))] = ()


class Choice(Record):
    """The stand of the team on an objective; local priorities stay the local team's own, but visible."""

    objective: Annotated[ObjectiveId | None, Field(description=N_("Objective of the strategic plan."))]
    decision: Annotated[Decision | None, Field(description=N_("Taken up, deferred or declined."))]
    priority: Annotated[WholeFromOne | None, Field(description=N_("Order of importance; 1 is first."))] = None
    reason: Annotated[Text | None, Field(description=N_("Why."))] = None
    current_situation: Annotated[Markdown | None, Field(description=N_("How things stand now."))] = None
    later: Annotated[Markdown | None, Field(description=N_("What comes after this plan."))] = None


class LocalObjective(TitledItem):
    """An objective of the team's own, that serves objectives of the strategic plan."""

    item_kind: ClassVar[str] = "local-objective"

    description: Annotated[Text | None, Field(description=N_("What the objective means."))] = None
    contributes_to: Annotated[
        tuple[ObjectiveId, ...], Field(description=N_("Objectives of the strategic plan it serves."))
    ] = ()
    needs: Annotated[tuple[NeedId, ...], Field(description=N_("Needs it answers."))] = ()


class Agreement(TitledItem):
    """Who exchanges what, when and how."""

    item_kind: ClassVar[str] = "agreement"

    with_: Annotated[
        tuple[ActorId, ...], Field(alias="with", min_length=1, description=N_("Organisations that agreed."))
    ]
    what: Annotated[Text | None, Field(description=N_("What is exchanged."))]
    who: Annotated[Text | None, Field(description=N_("Which functions exchange it."))]
    when: Annotated[Text | None, Field(description=N_("At which moment or how often."))]
    how: Annotated[Text | None, Field(description=N_("In which way."))]
    contributes_to: Annotated[
        tuple[AnyObjectiveId, ...], Field(description=N_("Objectives or local objectives it serves."))
    ] = ()
    date: Annotated[Day | None, Field(description=N_("Day of the agreement."))] = None


class Advice(TitledItem):
    """What the team advises upwards, for the making of a strategic plan."""

    item_kind: ClassVar[str] = "advice"

    about: Annotated[tuple[ObjectiveId, ...], Field(description=N_("Objectives it is about."))] = ()
    for_: Annotated[
        Text | None,
        Field(alias="for", description=N_("Strategic plan in the making; the plan's own if not said.")),
    ] = None
    text: Annotated[Markdown | None, Field(description=N_("The advice."))] = None
    date: Annotated[Day | None, Field(description=N_("Day of the advice."))] = None
    to: Annotated[
        ActorId | None, Field(description=N_("Body or organisation; the mixed commission if not said."))
    ] = None


class ActionPlan(PlanRecord):
    """What a policy team will do in its prison, and how that serves the strategic plan.

    Its id is `id`, or else its one prison. Exactly one of `prison` and `prisons` is given; a plan of
    several prisons needs an id.

    Raises:
        WrongValueError: when it is built in Python otherwise.

    Source: decree of 8 March 2013, article 10; format contract, "kind: action-plan".
    """

    item_kind: ClassVar[str] = "action-plan"
    one_of: ClassVar[tuple[str, ...]] = ("prison", "prisons")
    needed_with: ClassVar[dict[str, str]] = {"prisons": "id"}

    kind: Annotated[Literal["action-plan"], Field(description=N_("Says that this file is an action plan."))]
    prison: Annotated[PrisonId | None, Field(description=N_("The prison this plan is of."))] = None
    prisons: Annotated[tuple[PrisonId, ...], Field(description=N_("The prisons that share this plan."))] = ()
    id: Annotated[Id | None, Field(description=N_("Id of the plan; the prison's id if not said."))] = None
    strategic_plan: Annotated[
        StrategicPlanId | None, Field(description=N_("The strategic plan this plan relates to."))
    ]
    title: Annotated[Text | None, Field(description=N_("Title of the plan."))] = None
    succeeds: Annotated[ActionPlanId | None, Field(description=N_("The plan that went before."))] = None
    context: Annotated[PlanContext | None, Field(description=N_("Why this plan differs from others."))] = None
    operational_plan: Annotated[
        Markdown | None,
        Field(
            description=N_("How this plan and the prison's own operational plan take account of each other.")
        ),
    ] = None
    policy_team: Annotated[PolicyTeam | None, Field(description=N_("The team that makes the plan."))] = None
    coordination_team: Annotated[
        CoordinationTeam | None, Field(description=N_("The team that carries the plan out."))
    ] = None
    organisations: Annotated[
        tuple[Organisation, ...],
        Field(description=N_("Local additions to the organisations of the register.")),
    ] = ()
    target_groups: Annotated[
        tuple[TargetGroup, ...],
        Field(description=N_("Local additions to the target groups of the register.")),
    ] = ()
    needs: Annotated[tuple[Need, ...], Field(description=N_("Needs that were found."))] = ()
    choices: Annotated[tuple[Choice, ...], Field(description=N_("Stand of the team on objectives."))] = ()
    local_objectives: Annotated[
        tuple[LocalObjective, ...], Field(description=N_("Objectives of the team's own."))
    ] = ()
    actions: Annotated[tuple[Action, ...], Field(description=N_("What is done."))]
    offer: Annotated[tuple[Offer, ...], Field(description=N_("What there is for whom."))] = ()
    agreements: Annotated[
        tuple[Agreement, ...], Field(description=N_("Who exchanges what, when and how."))
    ] = ()
    advice: Annotated[tuple[Advice, ...], Field(description=N_("What the team advises upwards."))] = ()
    reviewed: Annotated[
        dict[str, Stamp],
        Field(description=N_("What the objectives said when the plan was last set beside them.")),
    ] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_prison_field(self) -> Self:
        if (self.prison is None) == (not self.prisons):
            raise WrongValueError(FactKind.MISSING_FIELD, "prison")
        if self.prisons and self.id is None:
            raise WrongValueError(FactKind.MISSING_FIELD, "id")
        return self
