"""Check and report the plans for help and services to people in prison.

The public Python API is one function and the objects it gives:

    >>> import hulpplan
    >>> workspace = hulpplan.load("plans/")
    >>> [plan.id for plan in workspace.action_plans]

`load` reads every plan file of a folder and returns a `hulpplan.workspace.workspace.Workspace`: all plans,
items and references, known both ways.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hulpplan.api import load

__all__ = ["load"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what a module gives by name can be anything
    """Load the API on demand: `hulpplan --version` does not need it."""
    if name in __all__:
        from hulpplan import api  # noqa: PLC0415 - that is the point

        return getattr(api, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
