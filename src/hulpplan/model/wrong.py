"""The error for a text that is not a value of the type of its field."""

from hulpplan.finding import FactKind, Likeness
from hulpplan.i18n import Value


class WrongValueError(ValueError):
    """Carries the kind and reason of the fact, and the right value if it is clear.

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
