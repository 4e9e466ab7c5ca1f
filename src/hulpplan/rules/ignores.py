"""Parsing ignore comments, `# hulpplan: ignore HP403 reason`, and applying them to findings.

Source: docs/rules.en.md, "Ignoring".
"""

import re
from collections.abc import Iterator, Sequence

from hulpplan.finding import Fact, FactKind, Finding, Path, Place, Span
from hulpplan.i18n import Value
from hulpplan.rules.comments import IgnoreComment, Word
from hulpplan.rules.registry import matching_rules, nearest_rule
from hulpplan.rules.rule import ALWAYS_ON, Rule
from hulpplan.shape.document import Document
from hulpplan.workspace.workspace import Workspace

_MARK = "hulpplan: ignore"
_COMMENT = re.compile(rf"(?:^|(?<=\s))#\s*{_MARK}(?=\s|$)")
_WORDS = re.compile(r"\s+[^\s,]+(?:\s*,\s*[^\s,]+)*,?")
_WORD = re.compile(r"[^\s,]*[^\s,:;.]")


class Ignores:
    """The ignore comments of all files, and the words in them that suppressed a finding."""

    def __init__(self, workspace: Workspace, rules: Sequence[Rule]) -> None:
        self._rules = rules
        settings = workspace.settings.document
        documents = (*workspace.documents, *((settings,) if settings else ()))
        self._documents = {document.file: document for document in documents}
        self._by_file = {
            document.file: list(_comments(document, rules))
            for document in documents
            if _MARK in document.source.text
        }
        self._by_line: dict[str, dict[int, IgnoreComment]] = {
            file: {comment.line: comment for comment in comments if comment.reason}
            for file, comments in self._by_file.items()
        }
        self.used: set[Word] = set()

    @property
    def comments(self) -> tuple[IgnoreComment, ...]:
        """The comments in readable files; nothing in an unreadable one counts."""
        return tuple(
            comment
            for comments in self._by_file.values()
            for comment in comments
            if not comment.document.broken
        )

    def facts(self) -> Iterator[tuple[Document, Fact]]:
        """Yield the mistakes in comments: a word that names no rule, no word at all, or no reason."""
        for comment in self.comments:
            for word in comment.words:
                if not word.rules:
                    yield comment.document, unknown_rule(word.text, word.place, self._rules)
            if not comment.words or not comment.reason:
                values: dict[str, Value] = {"codes": tuple(word.text for word in comment.words)}
                reason = "no-reason" if comment.words else "no-code"
                yield comment.document, Fact(FactKind.UNKNOWN_RULE, comment.place, reason, values)

    def cover(self, finding: Finding) -> bool:
        """Return whether a comment suppresses a finding, and record its words as used. Never for HP0xx."""
        comments = self._by_line.get(finding.span.file)
        if not comments or finding.code.startswith(ALWAYS_ON):
            return False
        lines = comment_lines(self._documents[finding.span.file], finding.problem.place)
        words = [
            word
            for line in lines & comments.keys()
            for word in comments[line].words
            if finding.code in word.rules
        ]
        self.used.update(words)
        return bool(words)


def unknown_rule(written: str, place: Place, rules: Sequence[Rule], reason: str = "") -> Fact:
    """Make the fact that a text names no rule."""
    suggestion = nearest_rule(written, rules)
    return Fact(FactKind.UNKNOWN_RULE, place, reason, {"value": written}, suggestion)


def comment_lines(document: Document, place: Place) -> set[int]:
    """Return the lines on which a comment applies to a place: its own, those of its items, and of `kind`."""
    return {place.span.line, document.key_place(("kind",)).span.line, *_item_lines(document, place.path)}


def _item_lines(document: Document, path: Path) -> Iterator[int]:
    """Yield the first lines of the list entries that contain a path."""
    for depth, step in enumerate(path):
        if isinstance(step, int):
            yield document.first_key(path[: depth + 1]).span.line


def _comments(document: Document, rules: Sequence[Rule]) -> Iterator[IgnoreComment]:
    for number, line in enumerate(document.source.lines(), 1):
        if _MARK in line:
            starts = (match for match in _COMMENT.finditer(line))
            match = next((m for m in starts if document.is_comment(number, m.start() + 1)), None)
            if match is not None:
                yield _comment(document, number, line.rstrip(), match, rules)


def _comment(
    document: Document, number: int, line: str, match: re.Match[str], rules: Sequence[Rule]
) -> IgnoreComment:
    def place(start: int, end: int) -> Place:
        return Place(Span(document.file, number, start + 1, number, end + 1))

    list_of_words = _WORDS.match(line, match.end())
    end = list_of_words.end() if list_of_words else match.end()
    words = tuple(
        Word(word[0], place(*word.span()), frozenset(rule.code for rule in matching_rules(word[0], rules)))
        for word in _WORD.finditer(line, match.end(), end)
    )
    reason = line[end:].strip()
    return IgnoreComment(
        document, place(match.start(), len(line)), words, reason if re.search(r"\w", reason) else ""
    )
