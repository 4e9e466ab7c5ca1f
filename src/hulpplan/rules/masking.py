"""Masking private texts in every finding, once one of them calls a text private."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from hulpplan.analysis.privacy import mask
from hulpplan.finding import Finding
from hulpplan.i18n import Phrase, Value
from hulpplan.yamlio.source import Source

Masks: TypeAlias = Mapping[int, Mapping[str, str]]
"""The private texts of a line by length, each with its masked form."""


def mask_private(findings: Sequence[Finding], sources: Mapping[str, Source]) -> list[Finding]:
    """Mask private texts in the messages of all findings on the same line.

    Args:
        findings: of all rules.
        sources: the text of each file, by its name.
    """
    masks = _masks(findings, sources)
    if not masks:
        return list(findings)
    return [_masked(finding, masks.get((finding.span.file, finding.span.line))) for finding in findings]


def _masks(
    findings: Sequence[Finding], sources: Mapping[str, Source]
) -> dict[tuple[str, int], dict[int, dict[str, str]]]:
    """Return the masks by file and line."""
    lines: dict[str, list[str]] = {}
    masks: dict[tuple[str, int], dict[int, dict[str, str]]] = {}
    for finding in findings:
        span = finding.span
        if finding.problem.private and span.file in sources:
            if span.file not in lines:
                lines[span.file] = sources[span.file].lines()
            end = span.end_column - 1 if span.end_line == span.line else None
            text = lines[span.file][span.line - 1][span.column - 1 : end]
            masks.setdefault((span.file, span.line), {}).setdefault(len(text), {})[text] = mask(text)
    return masks


def _masked(finding: Finding, masks: Masks | None) -> Finding:
    if not masks:
        return finding
    problem = finding.problem
    return replace(
        finding,
        problem=replace(
            problem,
            values=_values(problem.values, masks),
            item=_text(problem.item, masks) if problem.item else None,
            hint=_phrase(problem.hint, masks) if problem.hint else None,
            suggestion=_text(problem.suggestion, masks) if problem.suggestion else None,
        ),
    )


def _values(values: Mapping[str, Value], masks: Masks) -> dict[str, Value]:
    return {name: _value(value, masks) for name, value in values.items()}


def _value(value: Value, masks: Masks) -> Value:
    if isinstance(value, Phrase):
        return _phrase(value, masks)
    if isinstance(value, tuple):
        return tuple(_value(part, masks) for part in value)
    return _text(value, masks) if isinstance(value, str) else value


def _phrase(phrase: Phrase, masks: Masks) -> Phrase:
    return replace(phrase, values=_values(phrase.values, masks))


def _text(text: str, masks: Masks) -> str:
    # By length: a line may have thousands of private texts, and as many findings.
    for length in sorted(masks, reverse=True):
        masked_texts = masks[length]
        position = 0
        while position + length <= len(text):
            replacement = masked_texts.get(text[position : position + length])
            if replacement is not None:
                text = text[:position] + replacement + text[position + length :]
            position += len(replacement) if replacement else 1
    return text
