"""HP201 unknown-reference: a reference that means nothing, or something of the wrong kind."""

from collections.abc import Iterable, Iterator, Sequence

from hulpplan.analysis.duplicates import duplicate_references
from hulpplan.finding import Fact, Fix, Path, Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.lookalikes import unquoted
from hulpplan.model.record import Record
from hulpplan.model.scalars import Reference
from hulpplan.model.words import kind_word
from hulpplan.nearest import Candidates
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text
from hulpplan.workspace.item import Item, Link, Outcome
from hulpplan.workspace.references import REGISTER_KINDS
from hulpplan.workspace.workspace import Workspace

IN_PLAN = N_("There is no {kind} '{reference}' that plan '{plan}' can refer to.")
IN_REGISTER = N_("There is no {kind} '{reference}' in the register.")
WRONG_KIND = N_("'{reference}' is of the kind {found}; expected: {kind}.")
OTHER_PLAN = N_("'{reference}' is in another plan; only its own plan and the strategic plan count here.")
MISTYPED = N_("There is {character} here; YAML takes only ordinary spaces.")
MISTYPED_HINT = N_("Replace it by a space, or remove it; it often comes along when text is pasted.")
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
    """Yield a problem at each reference that was not found; one for a whole section that no file has."""
    workspace = context.workspace
    without_section: dict[str, list[Link]] = {}
    scopes = _Scopes(workspace)
    missing = _missing(workspace)
    mistyped = _mistyped(missing)
    for link in missing:
        if id(link) in mistyped:
            fact = mistyped[id(link)]
            hint = Phrase(MISTYPED_HINT)
            yield Problem(fact.place, MISTYPED, fact.values, link.source.ref or None, hint, fix=fact.fix)
            continue
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
    """Return the references that were not found, without duplicates in the same list."""
    missing = [link for link in workspace.links if link.outcome is Outcome.MISSING]
    if not missing:
        return ()
    repeated = {id(repeat.link) for repeat in duplicate_references(workspace)}
    return [link for link in missing if id(link) not in repeated]


def _mistyped(links: Iterable[Link]) -> dict[int, Fact]:
    """Return the facts of references that are a field with its value but for an invisible character."""
    mistyped: dict[int, Fact] = {}
    by_document: dict[Document, dict[Path, Link]] = {}
    for link in links:
        if not link.written.isascii():
            by_document.setdefault(link.source.document, {})[link.place().path] = link
    if not by_document:
        return mistyped
    # Imported only for unresolved references with such a character.
    from hulpplan.yamlio.mistyped import look_alikes_in  # noqa: PLC0415

    for document, by_path in by_document.items():
        places = [link.place() for link in by_path.values()]
        mistyped |= {id(by_path[fact.place.path]): fact for fact in look_alikes_in(document.source, places)}
    return mistyped


class _Scopes:
    """What references may mean, looked up once per plan and sort: a file may have thousands of them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._kinds = {item.kind for item in workspace.items()}
        self._known: dict[tuple[int, Reference], tuple[dict[str, Item[Record]], Candidates]] = {}

    def of(self, link: Link) -> tuple[dict[str, Item[Record]], Candidates]:
        """Return the first item by spelling, of any kind, and the spellings of the right kinds."""
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
        """Return the section of the register that a reference needs and no file has, or None."""
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
    """Write what was meant: safe when only look-alikes or spaces differ, unsafe when there is one candidate.

    A stamp is left alone: it belongs to the objective that was reviewed.
    """
    bare = unquoted(link.written)
    if link.field == "reviewed" or not (bare in near or len(near) == 1):
        return None
    meant = bare if bare in near else near[0]
    return replace_text(link.source.document, link.place().span, meant, safe=meant == bare)
