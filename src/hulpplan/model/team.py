"""The policy team and the coordination team of a prison.

Source: decree of 8 March 2013, articles 10 and 11; decision of 13 December 2013, articles 6 to 8.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.scalars import DomainId, OrganisationId, Text

CoordinationTask: TypeAlias = Literal[
    "needs-detection", "joint-planning", "publicity", "evaluation", "onboarding", "other"
]


class Member(Record):
    """An organisation in a team, by function and never by name."""

    organisation: Annotated[OrganisationId | None, Field(description=N_("Organisation that is a member."))]
    role: Annotated[Text | None, Field(description=N_("Function in the team."))] = None
    domains: Annotated[tuple[DomainId, ...], Field(description=N_("Domains it speaks for."))] = ()


class PolicyTeam(Record):
    """The team that makes the action plan; prison management is one of its members."""

    chair: Annotated[
        Text | None, Field(description=N_("Function that chairs; the policy coordinator if not said."))
    ] = None
    members: Annotated[tuple[Member, ...], Field(description=N_("Organisations in the team."))]


class TeamTask(Record):
    """A task of the coordination team."""

    task: Annotated[CoordinationTask | None, Field(description=N_("Which of its tasks."))]
    title: Annotated[Text | None, Field(description=N_("What is done for it here."))] = None
    lead: Annotated[OrganisationId | None, Field(description=N_("Organisation that takes it up."))] = None


class CoordinationTeam(Record):
    """The team that organises the offer from day to day and carries out the actions."""

    members: Annotated[tuple[Member, ...], Field(description=N_("Organisations in the team."))]
    tasks: Annotated[tuple[TeamTask, ...], Field(description=N_("Who does which task."))] = ()
