"""The offer of a prison: what there is for whom.

The words follow the OSLO standard for help and services to detainees (18 July 2025).
"""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.record import Record, TitledItem
from hulpplan.model.scalars import (
    ActorId,
    AnyObjectiveId,
    Boolean,
    DomainId,
    Markdown,
    NeedId,
    Period,
    TargetGroupId,
    Text,
    WholeFromZero,
)

OfferKind: TypeAlias = Literal["group", "individual"]


class Participation(Record):
    """How many took part in a period."""

    period: Annotated[Period | None, Field(description=N_("Period that was counted."))]
    places: Annotated[WholeFromZero | None, Field(description=N_("Number of places."))] = None
    registrations: Annotated[WholeFromZero | None, Field(description=N_("Number of registrations."))] = None
    participants: Annotated[WholeFromZero | None, Field(description=N_("Number of participants."))] = None
    note: Annotated[Text | None, Field(description=N_("How to read the numbers."))] = None


class Offer(TitledItem):
    """Something detainees or those close to them can take part in."""

    item_kind: ClassVar[str] = "offer"

    domains: Annotated[tuple[DomainId, ...], Field(min_length=1, description=N_("Domains it lies in."))]
    kind: Annotated[OfferKind | None, Field(description=N_("For a group or for one person."))] = None
    organiser: Annotated[ActorId | None, Field(description=N_("Who coordinates it."))] = None
    executors: Annotated[tuple[ActorId, ...], Field(description=N_("Who carries it out on the spot."))] = ()
    description: Annotated[Markdown | None, Field(description=N_("What it is."))] = None
    target_groups: Annotated[tuple[TargetGroupId, ...], Field(description=N_("Whom it is meant for."))] = ()
    needs: Annotated[tuple[NeedId, ...], Field(description=N_("Needs it answers."))] = ()
    languages: Annotated[tuple[Text, ...], Field(description=N_("Languages it is given in."))] = ()
    medium: Annotated[Text | None, Field(description=N_("On the spot, online, by telephone, …"))] = None
    intake: Annotated[Text | None, Field(description=N_("How one gets in."))] = None
    co_creation: Annotated[
        Text | None, Field(description=N_("How far detainees help shape it; not how many take part."))
    ] = None
    structural: Annotated[
        Boolean | None, Field(description=N_("Whether it is structural, not a project."))
    ] = None
    contributes_to: Annotated[
        tuple[AnyObjectiveId, ...], Field(description=N_("Objectives or local objectives it serves."))
    ] = ()
    participation: Annotated[
        tuple[Participation, ...], Field(description=N_("How many took part, by period."))
    ] = ()
