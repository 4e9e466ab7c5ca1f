"""HP201 unknown-reference: a reference that means nothing, or something of the wrong kind."""

from collections.abc import Iterable, Iterator, Sequence

from hulpplan.analysis.repeats import repeats
from hulpplan.finding import Fix, Problem, Severity
from hulpplan.i18n import N_, Value
from hulpplan.model.words import kind_word
from hulpplan.nearest import near_ones
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.mend import other_text
from hulpplan.workspace.item import Link, Outcome
from hulpplan.workspace.references import REGISTER_KINDS
from hulpplan.workspace.workspace import Workspace

IN_PLAN = N_("'{reference}' is no {kind} that plan '{plan}' can refer to.")
IN_REGISTER = N_("'{reference}' is no {kind} of the register.")
WRONG_KIND = N_("'{reference}' is of the kind {found}; here belongs: {kind}.")
OTHER_PLAN = N_("'{reference}' stands in another plan; here only the own plan and its strategic plan count.")
NO_SECTION = N_(
    "No file has a section `{section}`, so what refers to it means nothing. "
    "Number of such places: {count}; this is the first."
)

SECTIONS = {
    "goal": "goals",
    "domain": "domains",
    "target-group": "target_groups",
    "organisation": "organisations",
    "prison": "prisons",
}


@rule("HP201", "unknown-reference", Severity.ERROR)
def unknown_reference(context: Context) -> Iterator[Problem]:
    """Yield a problem at each reference that was not found; one for a whole section that is nowhere."""
    workspace = context.workspace
    without_section: dict[str, list[Link]] = {}
    for link in _missing(workspace):
        section = _absent_section(workspace, link)
        if section is None:
            yield _problem(workspace, link)
        else:
            without_section.setdefault(section, []).append(link)
    for section, links in without_section.items():
        first = min(links, key=lambda link: link.place().span)
        values: dict[str, Value] = {"section": section, "count": len(links), "reference": first.written}
        yield Problem(first.place(), NO_SECTION, values, first.source.ref or None)


def _missing(workspace: Workspace) -> Iterable[Link]:
    """Return the references that were not found, without those that repeat one in the same list."""
    missing = [link for link in workspace.links if link.outcome is Outcome.MISSING]
    if not missing:
        return ()
    repeated = {id(repeat.link) for repeat in repeats(workspace)}
    return [link for link in missing if id(link) not in repeated]


def _absent_section(workspace: Workspace, link: Link) -> str | None:
    """Name the section of the register that a reference needs and that no file has, or None."""
    kinds = link.reference.kinds
    if "/" in link.written or not kinds & REGISTER_KINDS:
        return None
    kind = next(iter(kinds & REGISTER_KINDS))
    anywhere = any(item.kind == kind for item in workspace.items())
    return None if anywhere else SECTIONS[kind]


def _problem(workspace: Workspace, link: Link) -> Problem:
    reference = link.reference
    values: dict[str, Value] = {"reference": link.written, "kind": kind_word(reference.kind)}
    scope = list(workspace.scope(link))
    other = next((item for written, item in scope if written == link.written), None)
    if other is not None:
        text = WRONG_KIND
        values["found"] = kind_word(other.kind)
        values["kind"] = tuple(kind_word(kind) for kind in (reference.kind, *reference.others))
    elif not reference.crosses and "/" in link.written and workspace.find(link.written):
        text = OTHER_PLAN
    elif link.source.plan is None or reference.kinds <= REGISTER_KINDS:
        text = IN_REGISTER
    else:
        text = IN_PLAN
        values["plan"] = link.source.plan.id or ""
    right = [written for written, item in scope if item.kind in reference.kinds]
    near = near_ones(link.written, right)
    suggestion = near[0] if near else None
    fix = _fix(link, near)
    return Problem(link.place(), text, values, link.source.ref or None, suggestion=suggestion, fix=fix)


def _fix(link: Link, near: Sequence[str]) -> Fix | None:
    """Write what was meant: safe when only spaces around it were too many, else only without a rival.

    What was reviewed is left alone: a stamp belongs to the objective that somebody looked at.
    """
    bare = link.written.strip()
    if link.field == "reviewed" or not (bare in near or len(near) == 1):
        return None
    meant = bare if bare in near else near[0]
    return other_text(link.source.document, link.place().span, meant, safe=meant == bare)
