"""Errors that are somebody's to mend: one sentence, perhaps a hint, never a traceback."""

from hulpplan.i18n import N_, Phrase, Value

DID_YOU_MEAN = N_("Did you mean '{suggestion}'?")


class UserError(Exception):
    """Something the user can put right.

    A subclass has the sentence; `values` are what belongs in it, `hint` says what to do. `exit_code` is
    2 for wrong use, 1 for a result that could not be made from these files.
    """

    text: str
    exit_code = 2

    def __init__(self, hint: Phrase | None = None, suggestion: str | None = None, **values: Value) -> None:
        super().__init__(self.text.format_map(values))
        self.phrase = Phrase(self.text, values)
        if hint is None and suggestion is not None:
            hint = Phrase(DID_YOU_MEAN, {"suggestion": suggestion})
        self.hint = hint
