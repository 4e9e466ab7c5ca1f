"""Finding something out about a workspace once, however many rules and reports ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from hulpplan.workspace.workspace import Workspace

T = TypeVar("T")


def memo(function: Callable[[Workspace], T]) -> Callable[[Workspace], T]:
    """Remember what a function finds out, with the workspace it is about: a workspace never changes."""

    @wraps(function)
    def remembered(workspace: Workspace) -> T:
        if function not in workspace.worked_out:
            workspace.worked_out[function] = function(workspace)
        return cast("T", workspace.worked_out[function])

    return remembered
