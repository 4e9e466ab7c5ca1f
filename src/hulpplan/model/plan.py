"""What strategic plans and action plans have in common."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.scalars import Day, Markdown, Moment, Period, Text

PlanStatus: TypeAlias = Literal["draft", "approved", "closed"]


class Evaluation(Record):
    """A look back over a period."""

    period: Annotated[Period | None, Field(description=N_("Period that is looked back on."))]
    text: Annotated[Markdown | None, Field(description=N_("What was reached and what was not."))]
    date: Annotated[Day | None, Field(description=N_("Day of the evaluation."))] = None


class PlanRecord(Record):
    """A strategic plan or an action plan."""

    item_kind: ClassVar[str]

    schema_: Annotated[Literal["1"], Field(alias="schema", description=N_("Version of the file format."))]
    status: Annotated[PlanStatus | None, Field(description=N_("Draft, approved or closed."))]
    start: Annotated[Moment | None, Field(description=N_("When the plan starts."))]
    end: Annotated[Moment | None, Field(description=N_("When the plan ends."))]
    approved: Annotated[Day | None, Field(description=N_("Day of the approval."))] = None
    mission: Annotated[Markdown | None, Field(description=N_("What it is all for."))] = None
    summary: Annotated[Markdown | None, Field(description=N_("The plan in short."))] = None
    disclaimer: Annotated[
        Markdown | None, Field(description=N_("What a reader must know first; on top of every report."))
    ] = None
    sources: Annotated[tuple[Text, ...], Field(description=N_("Documents this is based on."))] = ()
    evaluations: Annotated[tuple[Evaluation, ...], Field(description=N_("Looks back on the plan."))] = ()
