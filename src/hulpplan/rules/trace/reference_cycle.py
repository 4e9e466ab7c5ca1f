"""HP205 reference-cycle: actions that wait for each other."""

from collections.abc import Iterator

from hulpplan.analysis.cycles import cycles, dependencies, shortest_cycle
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

ITSELF = N_("'{item}' depends on itself.")
RING = N_("These actions wait for each other: {ring}.")


@rule("HP205", "reference-cycle", Severity.ERROR)
def reference_cycle(context: Context) -> Iterator[Problem]:
    """Yield one problem for each group of actions that all reach each other."""
    links = dependencies(context.workspace)
    for group in cycles(links):
        inside = [link for item in group for link in links[item] if link.target in group]
        first = min(inside, key=lambda link: link.place().span)
        item = first.source.ref
        if len(group) == 1:
            yield Problem(first.place(), ITSELF, {"item": first.source.name}, item or None)
        else:
            ring = [member.name for member in shortest_cycle(first.source, group, links)]
            yield Problem(
                first.place(), RING, {"ring": " → ".join(ring), "item": first.source.name}, item or None
            )
