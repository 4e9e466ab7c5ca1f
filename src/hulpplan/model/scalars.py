"""The types of scalars, each with how it is read from a text.

The same object serves twice: pydantic asks it for a schema, and the reading of files with mistakes
asks it to `read` one value at a time. Nothing is guessed from how a value looks.

Source: docs/format.en.md, "Files", "Dates and periods", "Ids and references".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar, Final, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from hulpplan.finding import FactKind, Likeness
from hulpplan.lookalikes import keyboard_text, unquoted
from hulpplan.model.dates import Moment as MomentValue
from hulpplan.model.dates import Period as PeriodValue
from hulpplan.model.dates import read_day, read_moment, read_period, read_year
from hulpplan.model.numbers import PLAIN, WrittenNumber, is_doubtful, written_number
from hulpplan.model.wrong import WrongValueError
from hulpplan.patterns import mistake_in

Number: TypeAlias = int | float
_LONGEST_NUMBER = 15
_THREE = 3
_WORDS = {"true": True, "false": False}
_YES_AND_NO = {
    **dict.fromkeys(("ja", "yes", "waar"), "true"),
    **dict.fromkeys(("nee", "neen", "no", "onwaar"), "false"),
}


class ScalarType:
    """A type of scalars; subclasses read the text."""

    def read(self, text: str) -> object:
        """Read a text as a value of this type.

        Raises:
            WrongValueError: when it is none.
        """
        return text


@dataclass(frozen=True, slots=True)
class TextType(ScalarType):
    """Any text; `markdown` when it may hold CommonMark."""

    markdown: bool = False


@dataclass(frozen=True, slots=True)
class PatternType(ScalarType):
    """A text of a fixed form; any other is a fact of the given kind and reason."""

    pattern: str
    kind: FactKind
    reason: str

    def read(self, text: str) -> str:
        """Return the text when it has the form."""
        if re.fullmatch(self.pattern, text):
            return text
        bare = unquoted(text)
        suggestion = bare if bare != text and re.fullmatch(self.pattern, bare) else None
        raise WrongValueError(self.kind, self.reason, suggestion)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let the compiled validator match the form."""
        return core_schema.str_schema(pattern=f"^(?:{self.pattern})$")


@dataclass(frozen=True, slots=True)
class Reference(ScalarType):
    """The id of an item of a kind, or of one of `others`; with `crosses` it may be in another plan."""

    kind: str
    others: tuple[str, ...] = ()
    crosses: bool = False
    kinds: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", frozenset((self.kind, *self.others)))


class FilePatternType(TextType):
    """A pattern for files, as in `.gitignore`."""

    def read(self, text: str) -> str:
        """Return the text when it is one."""
        mistake = mistake_in(text)
        if mistake is None:
            return text
        raise WrongValueError(FactKind.VALUE_NOT_ALLOWED, mistake)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text that pydantic has validated as one."""
        return core_schema.no_info_after_validator_function(self.read, core_schema.str_schema())


class ParsedType(ScalarType):
    """A type whose value is not its text."""

    python_types: ClassVar[tuple[type, ...]] = ()

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text; a value that was made in Python is taken as it is."""
        read, kept = self.read, self.python_types

        def take(value: Any) -> object:  # noqa: ANN401 - the edge where anything may come in
            if value.__class__ is str:
                return read(value)
            if isinstance(value, kept):
                return value
            raise WrongValueError(FactKind.WRONG_TYPE, "not-a-value")

        return core_schema.no_info_plain_validator_function(take)


@dataclass(frozen=True, slots=True)
class DateType(ParsedType):
    """A day, moment, period or year, by the function that reads it."""

    name: str
    reader: Callable[[str], object]
    python_types: ClassVar[tuple[type, ...]] = (date, MomentValue, int)

    def read(self, text: str) -> object:
        """Read the date."""
        return self.reader(text)


@dataclass(frozen=True, slots=True)
class NumberType(ParsedType):
    """A number: digits, perhaps a minus and decimals after a point; bounds included.

    `unit` is the sign of what it counts, `€` or `%`, that people write although it says nothing new there.
    """

    minimum: int | None = None
    maximum: int | None = None
    whole: bool = False
    unit: str = ""
    python_types: ClassVar[tuple[type, ...]] = (int, float)

    def read(self, text: str) -> Number:
        """Read the number.

        Raises:
            WrongValueError: of kind `DOUBTFUL_NUMBER` for a number that can be two, of kind `WRONG_TYPE` for
                one where that is sure to be wrong: in money, in a whole number, with a sign.
        """
        if PLAIN.fullmatch(text) is None or is_doubtful(text):
            raise self._written_otherwise(text)
        if len(text) > _LONGEST_NUMBER:
            raise WrongValueError(FactKind.OUT_OF_RANGE, "too-long")
        number = float(text) if "." in text else int(text)
        if self.whole and isinstance(number, float):
            raise WrongValueError(FactKind.WRONG_TYPE, "not-whole")
        if self.minimum is not None and number < self.minimum:
            raise WrongValueError(FactKind.OUT_OF_RANGE, "below", bound=self.minimum)
        if self.maximum is not None and number > self.maximum:
            raise WrongValueError(FactKind.OUT_OF_RANGE, "above", bound=self.maximum)
        return number

    def _written_otherwise(self, text: str) -> WrongValueError:
        """Return the error for a number in another form, with the right form if it is clear."""
        written = written_number(keyboard_text(text))
        if written is None:
            return WrongValueError(FactKind.WRONG_TYPE, "not-a-number")
        *thousands, last = written.readings
        refusals = [self._refusal(reading) for reading in written.readings]
        if (refusal := refusals[0]) is not None and all(refusals):
            return refusal
        if thousands:
            return self._doubtful(thousands[0], last, written.sign)
        reason = "percent" if written.sign == "%" else written.form
        certain = written.certain and written.sign in ("", self.unit) and not self._may_be_a_share(written)
        return WrongValueError(
            FactKind.WRONG_TYPE, reason, last, Likeness.SAME if certain else Likeness.DOUBTFUL
        )

    def _doubtful(self, thousands: str, decimals: str, sign: str) -> WrongValueError:
        """Return the error for a number with an ambiguous separator."""
        own = Likeness.ONLY if sign in ("", self.unit) else Likeness.DOUBTFUL
        if self.whole:
            return WrongValueError(FactKind.WRONG_TYPE, "not-whole", thousands, own)
        money = "€" in (sign, self.unit)
        return WrongValueError(
            FactKind.WRONG_TYPE if money or sign else FactKind.DOUBTFUL_NUMBER,
            "three-decimals" if len(decimals.partition(".")[2]) > _THREE else "doubtful",
            thousands if money else None,
            own,
            thousands=thousands,
            decimals=decimals,
        )

    def _may_be_a_share(self, written: WrittenNumber) -> bool:
        """Return whether a percentage may be written as a fraction: `0,5` for 50."""
        return self.unit == "%" and not written.sign and 0 < float(written.readings[0]) <= 1

    def _refusal(self, reading: str) -> WrongValueError | None:
        try:
            self.read(reading)
        except WrongValueError as wrong:
            return wrong
        return None


@dataclass(frozen=True, slots=True)
class BooleanType(ParsedType):
    """`true` or `false`."""

    python_types: ClassVar[tuple[type, ...]] = (bool,)

    def read(self, text: str) -> bool:
        """Read the boolean."""
        if text in _WORDS:
            return _WORDS[text]
        suggestion = _YES_AND_NO.get(text.strip().casefold())
        raise WrongValueError(FactKind.VALUE_NOT_ALLOWED, "boolean", suggestion, allowed=tuple(_WORDS))


@dataclass(frozen=True, slots=True)
class ChoiceType(ScalarType):
    """One of the words of a `Literal`, which pydantic checks itself."""

    words: tuple[str, ...]

    def read(self, text: str) -> str:
        """Return the word when it is one of them."""
        if text in self.words:
            return text
        raise WrongValueError(FactKind.VALUE_NOT_ALLOWED, "choice", allowed=self.words)


ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]*"


def is_id(text: str) -> bool:
    """Return whether a text has the form of an id."""
    return re.fullmatch(ID_PATTERN, text) is not None


Text: TypeAlias = Annotated[str, TextType()]
Markdown: TypeAlias = Annotated[str, TextType(markdown=True)]
FilePattern: TypeAlias = Annotated[str, FilePatternType()]
Id: TypeAlias = Annotated[str, PatternType(ID_PATTERN, FactKind.INVALID_ID, "id")]
Address: TypeAlias = Annotated[str, PatternType(r"https?://[^\s]+", FactKind.VALUE_NOT_ALLOWED, "address")]
Colour: TypeAlias = Annotated[str, PatternType("#?[0-9A-Fa-f]{6}", FactKind.VALUE_NOT_ALLOWED, "colour")]
STAMP_PATTERN: Final = "[0-9a-f]{8}"
Stamp: TypeAlias = Annotated[str, PatternType(STAMP_PATTERN, FactKind.VALUE_NOT_ALLOWED, "stamp")]
Day: TypeAlias = Annotated[date, DateType("day", read_day)]
Moment: TypeAlias = Annotated[MomentValue, DateType("moment", read_moment)]
Period: TypeAlias = Annotated[PeriodValue, DateType("period", read_period)]
Year: TypeAlias = Annotated[int, DateType("year", read_year)]
AnyNumber: TypeAlias = Annotated[int | float, NumberType()]
NumberFromZero: TypeAlias = Annotated[int | float, NumberType(minimum=0)]
Money: TypeAlias = Annotated[int | float, NumberType(minimum=0, unit="€")]
Percentage: TypeAlias = Annotated[int | float, NumberType(minimum=0, maximum=100, unit="%")]
WholeFromZero: TypeAlias = Annotated[int, NumberType(minimum=0, whole=True)]
WholeFromOne: TypeAlias = Annotated[int, NumberType(minimum=1, whole=True)]
Boolean: TypeAlias = Annotated[bool, BooleanType()]

GoalId: TypeAlias = Annotated[str, Reference("goal")]
DomainId: TypeAlias = Annotated[str, Reference("domain")]
TargetGroupId: TypeAlias = Annotated[str, Reference("target-group")]
OrganisationId: TypeAlias = Annotated[str, Reference("organisation")]
ActorId: TypeAlias = Annotated[str, Reference("organisation", ("body",))]
PrisonId: TypeAlias = Annotated[str, Reference("prison")]
StrategicPlanId: TypeAlias = Annotated[str, Reference("strategic-plan")]
ActionPlanId: TypeAlias = Annotated[str, Reference("action-plan", crosses=True)]
OptionId: TypeAlias = Annotated[str, Reference("option")]
ObjectiveId: TypeAlias = Annotated[str, Reference("objective")]
AnyObjectiveId: TypeAlias = Annotated[str, Reference("objective", ("local-objective",))]
ContributionId: TypeAlias = Annotated[str, Reference("objective", ("local-objective", "supra-local-action"))]
NeedId: TypeAlias = Annotated[str, Reference("need")]
OfferId: TypeAlias = Annotated[str, Reference("offer")]
ActionId: TypeAlias = Annotated[str, Reference("action", ("supra-local-action",), crosses=True)]
EarlierActionId: TypeAlias = Annotated[str, Reference("action", crosses=True)]
AdviceId: TypeAlias = Annotated[str, Reference("advice", crosses=True)]
