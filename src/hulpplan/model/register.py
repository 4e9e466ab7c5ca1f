"""The register: the vocabulary that all plans share."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.record import Record, TitledItem
from hulpplan.model.scalars import Address, DomainId, Moment, OrganisationId, Text, WholeFromZero, Year

OrganisationType: TypeAlias = Literal[
    "service", "government", "justice", "municipality", "volunteers", "other"
]
PrisonKind: TypeAlias = Literal["remand", "sentence", "detention-house", "transition-house"]
PrisonStatus: TypeAlias = Literal["in-use", "closed-for-works", "phasing-out", "closed"]


class RegisterEntry(TitledItem):
    """An entry of the register: id, title, and where it comes from."""

    description: Annotated[Text | None, Field(description=N_("What it is, in a sentence or two."))] = None
    source: Annotated[Text | None, Field(description=N_("Where this comes from."))] = None


class Goal(RegisterEntry):
    """One of the six goals of help and services to detainees.

    Source: decree of 8 March 2013, article 4.
    """

    item_kind: ClassVar[str] = "goal"


class Domain(RegisterEntry):
    """A domain of help and services, such as welfare, health, education or work."""

    item_kind: ClassVar[str] = "domain"

    uri: Annotated[Address | None, Field(description=N_("Its counterpart in the OSLO standard."))] = None
    since: Annotated[Year | None, Field(description=N_("First year in which it is a domain."))] = None
    until: Annotated[Year | None, Field(description=N_("Last year in which it is a domain."))] = None


class TargetGroup(RegisterEntry):
    """A group that help and services are meant for."""

    item_kind: ClassVar[str] = "target-group"


class Organisation(RegisterEntry):
    """A partner organisation, service or government body; never a private person."""

    item_kind: ClassVar[str] = "organisation"

    type: Annotated[OrganisationType | None, Field(description=N_("What sort of organisation it is."))] = None
    domains: Annotated[tuple[DomainId, ...], Field(description=N_("Domains it works in."))] = ()
    website: Annotated[Address | None, Field(description=N_("Its public website."))] = None


class Capacity(Record):
    """How many places a prison had at a moment."""

    places: Annotated[WholeFromZero | None, Field(description=N_("Number of places."))]
    as_of: Annotated[Moment | None, Field(description=N_("When this number held."))] = None
    note: Annotated[Text | None, Field(description=N_("What the number counts, or a caveat."))] = None


class Prison(RegisterEntry):
    """A prison, detention house or transition house; it may be several kinds at once."""

    item_kind: ClassVar[str] = "prison"

    municipality: Annotated[Text | None, Field(description=N_("Municipality it lies in."))] = None
    kinds: Annotated[tuple[PrisonKind, ...], Field(description=N_("What it is; several are possible."))] = ()
    regime: Annotated[Text | None, Field(description=N_("Regime, such as open or closed."))] = None
    status: Annotated[PrisonStatus | None, Field(description=N_("Whether it is in use."))] = None
    management: Annotated[
        OrganisationId | None, Field(description=N_("The prison management, as an organisation."))
    ] = None
    capacity: Annotated[tuple[Capacity, ...], Field(description=N_("Number of places over time."))] = ()
    opened: Annotated[Moment | None, Field(description=N_("When it opened."))] = None
    closed: Annotated[Moment | None, Field(description=N_("When it closed."))] = None
    website: Annotated[Address | None, Field(description=N_("Its public website."))] = None


class Register(Record):
    """Shared vocabulary; it may be split over any number of files.

    Source: docs/format.en.md, "kind: register".
    """

    kind: Annotated[Literal["register"], Field(description=N_("Says that this file is a register."))]
    schema_: Annotated[Literal["1"], Field(alias="schema", description=N_("Version of the file format."))]
    goals: Annotated[tuple[Goal, ...], Field(description=N_("The goals of article 4 of the decree."))] = ()
    domains: Annotated[tuple[Domain, ...], Field(description=N_("Domains of help and services."))] = ()
    target_groups: Annotated[tuple[TargetGroup, ...], Field(description=N_("Target groups."))] = ()
    organisations: Annotated[
        tuple[Organisation, ...], Field(description=N_("Partner organisations and services."))
    ] = ()
    prisons: Annotated[tuple[Prison, ...], Field(description=N_("Prisons."))] = ()
