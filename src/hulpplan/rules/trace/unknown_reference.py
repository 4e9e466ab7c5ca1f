"""HP201 unknown-reference: a reference that means nothing, or something of the wrong kind."""

from collections.abc import Iterable, Iterator, Sequence

from hulpplan.analysis.repeats import repeats
from hulpplan.finding import Fix, Problem, Severity
from hulpplan.i18n import N_, Value
from hulpplan.model.record import Record
from hulpplan.model.scalars import Reference
from hulpplan.model.words import kind_word
from hulpplan.nearest import Candidates
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.mend import other_text
from hulpplan.workspace.item import Item, Link, Outcome
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
    scopes = _Scopes(workspace)
    for link in _missing(workspace):
        section = scopes.absent_section(link)
        if section is None:
            yield _problem(scopes, link)
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


class _Scopes:
    """What references of each sort may mean, looked up once per plan and sort: a file may have thousands."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._kinds = {item.kind for item in workspace.items()}
        self._known: dict[tuple[int, Reference], tuple[dict[str, Item[Record]], Candidates]] = {}

    def of(self, link: Link) -> tuple[dict[str, Item[Record]], Candidates]:
        """Return the first item of each way of writing, of any kind, and the words of the right kinds."""
        key = (id(link.source.plan), link.reference)
        if key not in self._known:
            first: dict[str, Item[Record]] = {}
            right = []
            for written, item in self.workspace.scope(link):
                first.setdefault(written, item)
                if item.kind in link.reference.kinds:
                    right.append(written)
            self._known[key] = first, Candidates(right)
        return self._known[key]

    def absent_section(self, link: Link) -> str | None:
        """Name the section of the register that a reference needs and that no file has, or None."""
        kinds = link.reference.kinds
        if "/" in link.written or not kinds & REGISTER_KINDS:
            return None
        kind = next(iter(kinds & REGISTER_KINDS))
        return None if kind in self._kinds else SECTIONS[kind]


def _problem(scopes: _Scopes, link: Link) -> Problem:
    reference = link.reference
    values: dict[str, Value] = {"reference": link.written, "kind": kind_word(reference.kind)}
    first, right = scopes.of(link)
    other = first.get(link.written)
    if other is not None:
        text = WRONG_KIND
        values["found"] = kind_word(other.kind)
        values["kind"] = tuple(kind_word(kind) for kind in (reference.kind, *reference.others))
    elif not reference.crosses and "/" in link.written and scopes.workspace.find(link.written):
        text = OTHER_PLAN
    elif link.source.plan is None or reference.kinds <= REGISTER_KINDS:
        text = IN_REGISTER
    else:
        text = IN_PLAN
        values["plan"] = link.source.plan.id or ""
    near = right.near(link.written)
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
