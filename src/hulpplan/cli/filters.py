"""What somebody narrows a report or a listing to."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Filters:
    """The options that narrow a result, as they were written; None for one that was not given."""

    prison: str | None = None
    plan: str | None = None
    objective: str | None = None
    organisation: str | None = None
    domain: str | None = None
    target_group: str | None = None
    period: str | None = None

    @property
    def options(self) -> tuple[str, ...]:
        """The names of the options that were given, as `target-group`."""
        names = (field.name for field in fields(self) if getattr(self, field.name) is not None)
        return tuple(name.replace("_", "-") for name in names)
