"""A text that is no value of the type a field has."""

from hulpplan.finding import FactKind, Likeness
from hulpplan.i18n import Value


class WrongValueError(ValueError):
    """Says which fact a text is, for which reason, and what would be right where that can be told.

    `likeness` tells how sure the suggestion is.
    """

    def __init__(
        self,
        kind: FactKind,
        reason: str,
        suggestion: str | None = None,
        likeness: Likeness = Likeness.SAME,
        **values: Value,
    ) -> None:
        super().__init__(f"{kind}: {reason}")
        self.kind = kind
        self.reason = reason
        self.suggestion = suggestion
        self.likeness = likeness
        self.values = values
