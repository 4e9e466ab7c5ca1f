"""Memoised functions of a workspace: computed once, however many rules and reports call them."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from hulpplan.workspace.workspace import Workspace

P = ParamSpec("P")
T = TypeVar("T")


def memo(function: Callable[Concatenate[Workspace, P], T]) -> Callable[Concatenate[Workspace, P], T]:
    """Keep the results of a function with the workspace they are about, which never changes.

    Arguments after the workspace must be hashable. Callers share the result: they must not change it.
    """

    @wraps(function)
    def memoised(workspace: Workspace, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return workspace.memoised(function, *args, **kwargs)

    return memoised
