"""Mending a folder of plans in memory, for the tests of fixes."""

from datetime import date

from hulpplan.edits.fix import Find, FixResult, make_fixes
from hulpplan.rules.rule import Context
from hulpplan.rules.run import Selection, run_rules
from plans_folder import FAMILIES, TODAY, PlansFolder


def find(*select: str) -> Find:
    """Return what finds, with these rules or with those of the usual families."""
    selection = Selection(select or FAMILIES)
    return lambda workspace: run_rules(Context(workspace, date.fromisoformat(TODAY)), selection)


def mended(plans: PlansFolder, *, unsafe: bool = False) -> FixResult:
    """Make all fixes of a folder."""
    return make_fixes(plans.workspace(), find(), plans.folder, unsafe=unsafe)


def text_after(plans: PlansFolder, file: str = "hasselt.yaml", *, unsafe: bool = False) -> str:
    """Return what a file would say after all fixes."""
    changes = {change.file: change.after for change in mended(plans, unsafe=unsafe).changes}
    return changes.get(file, plans.path(file).read_bytes().decode("utf-8"))
