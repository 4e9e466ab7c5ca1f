"""HP903 pattern-without-effect: a pattern for files in the settings that matches no file."""

from collections.abc import Iterable, Iterator

from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.patterns import matcher, mention, mistake_in
from hulpplan.rules.rule import Context, rule
from hulpplan.settings import Settings
from hulpplan.shape.document import Document
from hulpplan.yamlio.nodes import Mapping, Sequence, solid

EXCLUDE = N_("'{pattern}' leaves out nothing: it matches no plan file.")
PER_FILE = N_("'{pattern}' switches nothing off: it matches no plan file.")
HINT = N_(
    "Write it as seen from the plans folder or from the folder of hulpplan.yaml, with / between folders; or "
    "remove it."
)


@rule("HP903", "pattern-without-effect", Severity.WARNING)
def pattern_without_effect(context: Context) -> Iterator[Problem]:
    """Yield a problem at each pattern without effect, when the folder that the settings mean was read."""
    settings = context.workspace.settings
    document = settings.document
    names = context.workspace.listing.names
    if document is None or document.broken or names is None:
        return
    yield from _exclude(settings, document, names)
    passed = [file.file for file in context.workspace.listing.not_read]
    yield from _per_file(settings, document, [*(other.file for other in context.documents), *passed])


def _exclude(settings: Settings, document: Document, names: Iterable[tuple[str, ...]]) -> Iterator[Problem]:
    positions = document.positions(("exclude",), settings.exclude)
    for position, pattern in zip(positions, settings.exclude, strict=True):
        is_meant = mention(pattern)
        if not any(is_meant(*paths) for paths in names):
            place = document.place(("exclude", position))
            yield Problem(place, EXCLUDE, {"pattern": pattern}, hint=Phrase(HINT))


def _per_file(settings: Settings, document: Document, files: Iterable[str]) -> Iterator[Problem]:
    path = ("rules", "per_file")
    node = document.node(path)
    entries = node.entries if isinstance(node, Mapping) else {}
    # An invalid pattern, and one without a list, already has a finding.
    patterns = [
        key for key in entries if mistake_in(key) is None and isinstance(solid(entries[key].value), Sequence)
    ]
    names = [settings.names_of(file) for file in files] if patterns else []
    for pattern in patterns:
        is_meant = matcher([pattern])
        if not any(is_meant(*paths) for paths in names):
            place = document.key_place((*path, pattern))
            yield Problem(place, PER_FILE, {"pattern": pattern}, hint=Phrase(HINT))
