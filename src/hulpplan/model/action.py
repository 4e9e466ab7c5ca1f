"""Actions: what is done, by whom, when, and how far it is."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.indicator import Indicator
from hulpplan.model.record import Completable, ItemRecord, Record, ShortForm, TitledItem
from hulpplan.model.scalars import (
    ActionId,
    ActorId,
    Boolean,
    ContributionId,
    Day,
    DomainId,
    EarlierActionId,
    Markdown,
    Moment,
    Money,
    NeedId,
    NumberFromZero,
    OfferId,
    Percentage,
    TargetGroupId,
    Text,
)

ActionStatus: TypeAlias = Literal["planned", "running", "done", "postponed", "stopped"]
PartnerRole: TypeAlias = Literal["organiser", "executor", "involved"]
Commitment: TypeAlias = Literal["proposed", "confirmed", "withdrawn"]
FundingLevel: TypeAlias = Literal["local", "flemish", "federal", "european"]


class Partner(Record):
    """An organisation that takes part (*betrokken partner*), and how far it has committed itself.

    Written as a plain id it is only `proposed`: actors are autonomous, nobody is committed by somebody
    else's file.
    """

    organisation: Annotated[ActorId | None, Field(description=N_("Organisation or body that takes part."))]
    role: Annotated[PartnerRole | None, Field(description=N_("What its part is."))] = None
    commitment: Annotated[Commitment, Field(description=N_("How far it has committed itself."))] = "proposed"
    since: Annotated[Moment | None, Field(description=N_("From when it takes part."))] = None
    until: Annotated[Moment | None, Field(description=N_("Until when it takes part."))] = None
    note: Annotated[Text | None, Field(description=N_("A condition, or why it withdrew."))] = None


class Milestone(Record):
    """A result on the way, with the moment it is due."""

    title: Annotated[Text | None, Field(description=N_("What is reached."))]
    due: Annotated[Moment | None, Field(description=N_("When it is due."))]
    reached: Annotated[Day | None, Field(description=N_("Day on which it was reached."))] = None


class Amount(Record):
    """What was planned and what was used, as numbers of what the field counts."""

    planned: Annotated[NumberFromZero | None, Field(description=N_("What was planned."))] = None
    used: Annotated[NumberFromZero | None, Field(description=N_("What was really used."))] = None


class Budget(Amount):
    """What was planned and what was used, in euro."""

    planned: Annotated[Money | None, Field(description=N_("What was planned."))] = None
    used: Annotated[Money | None, Field(description=N_("What was really used."))] = None


class Funding(Record):
    """Where money comes from."""

    source: Annotated[Text | None, Field(description=N_("Who pays, or under which scheme."))]
    level: Annotated[FundingLevel | None, Field(description=N_("Level of government."))] = None
    structural: Annotated[
        Boolean | None, Field(description=N_("Whether it is structural, not a one-off."))
    ] = None


class Resources(Record):
    """Staff and money of an action."""

    fte: Annotated[Amount | None, Field(description=N_("Staff, in full-time equivalents."))] = None
    budget: Annotated[Budget | None, Field(description=N_("Money, in euro."))] = None
    funding: Annotated[tuple[Funding, ...], Field(description=N_("Where the money comes from."))] = ()


class Justice(Record):
    """How the action stands in the prison's own plan.

    Source: cooperation agreement of 8 July 2014, article 17.
    """

    operational_plan: Annotated[
        Text | None, Field(description=N_("Where it stands in the prison's own operational plan."))
    ] = None
    agreed: Annotated[Boolean | None, Field(description=N_("Whether it was agreed with Justice."))] = None
    contact: Annotated[Text | None, Field(description=N_("Function to turn to; never a name."))] = None


class Update(Record):
    """A dated word on how far an action is."""

    date: Annotated[Day | None, Field(description=N_("Day of the update."))]
    note: Annotated[Markdown | None, Field(description=N_("What happened."))]
    status: Annotated[ActionStatus | None, Field(description=N_("Status from that day on."))] = None
    progress: Annotated[Percentage | None, Field(description=N_("How far it is, from 0 to 100."))] = None
    by: Annotated[Text | None, Field(description=N_("Function or organisation that says so."))] = None


class _ActionFields(ItemRecord):
    """The fields of every action, local or supra-local.

    Source: format contract, "Action".
    """

    description: Annotated[Markdown | None, Field(description=N_("What will be done and why."))] = None
    contributes_to: Annotated[
        tuple[ContributionId, ...],
        Field(description=N_("Objectives, local objectives or supra-local actions it serves.")),
    ] = ()
    domains: Annotated[tuple[DomainId, ...], Field(description=N_("Domains it lies in."))] = ()
    target_groups: Annotated[tuple[TargetGroupId, ...], Field(description=N_("Whom it is meant for."))] = ()
    needs: Annotated[tuple[NeedId, ...], Field(description=N_("Needs it answers."))] = ()
    uses_offer: Annotated[tuple[OfferId, ...], Field(description=N_("Offer it makes use of."))] = ()
    priority: Annotated[Boolean | None, Field(description=N_("Whether it is reported on explicitly."))] = None
    lead: Annotated[ActorId | None, Field(description=N_("Organisation or body that answers for it."))] = None
    partners: Annotated[
        tuple[Annotated[Partner, ShortForm("organisation")], ...],
        Field(description=N_("Organisations that take part.")),
    ] = ()
    start: Annotated[Moment | None, Field(description=N_("When it starts."))] = None
    end: Annotated[Moment | None, Field(description=N_("When it ends."))] = None
    reason: Annotated[Text | None, Field(description=N_("Why it was postponed or stopped."))] = None
    milestones: Annotated[tuple[Milestone, ...], Field(description=N_("Results on the way."))] = ()
    indicators: Annotated[tuple[Indicator, ...], Field(description=N_("What it is measured by."))] = ()
    resources: Annotated[Resources | None, Field(description=N_("Staff and money."))] = None
    depends_on: Annotated[tuple[ActionId, ...], Field(description=N_("Actions that must come first."))] = ()
    carried_over_from: Annotated[
        EarlierActionId | None, Field(description=N_("The action in an earlier plan that it continues."))
    ] = None
    origin: Annotated[Text | None, Field(description=N_("Where it comes from outside these files."))] = None
    justice: Annotated[Justice | None, Field(description=N_("Its place in the plan of Justice."))] = None
    updates: Annotated[tuple[Update, ...], Field(description=N_("How far it is, by date."))] = ()
    evaluation: Annotated[Markdown | None, Field(description=N_("What came of it."))] = None
    tags: Annotated[tuple[Text, ...], Field(description=N_("Free words to filter on."))] = ()


class Action(_ActionFields, TitledItem):
    """An action of a local action plan."""

    item_kind: ClassVar[str] = "action"

    status: Annotated[ActionStatus | None, Field(description=N_("How it stands."))]


class SupraLocalAction(_ActionFields, Completable):
    """An action or measure of the strategic plan; it serves the objective it stands under."""

    item_kind: ClassVar[str] = "supra-local-action"
    needed: ClassVar[tuple[str, ...]] = ("title", "status")

    status: Annotated[ActionStatus | None, Field(description=N_("How it stands."))] = None
