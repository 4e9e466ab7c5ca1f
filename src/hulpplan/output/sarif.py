"""Findings in SARIF 2.1.0, for code scanning on GitHub and for viewers in editors.

Only the rules that found something are described, each with its whole explanation. There is no address for
the program or a rule, for there is no page to point at.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 plus Errata 01".
"""

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import PureWindowsPath
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from hulpplan.finding import Finding, Fix, Place, Related, Span
from hulpplan.i18n import N_, Catalogue
from hulpplan.output.fingerprint import fingerprints
from hulpplan.output.results import Results
from hulpplan.render.json_text import json_text
from hulpplan.rules.explain import plain_sections, rule_text
from hulpplan.rules.registry import all_rules
from hulpplan.rules.rule import Rule

SarifObject: TypeAlias = dict[str, Any]

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# Not `primaryLocationLineHash`: GitHub computes that itself, and complains about another value.
FINGERPRINT: Final = "hulpplanFinding/v1"
SEE_ALSO = N_("See also: {places}.")


def render(results: Results) -> str:
    """Write a log with one run."""
    codes = {finding.code for finding in results.findings}
    rules = [rule for rule in all_rules() if rule.code in codes]
    positions = {rule.code: position for position, rule in enumerate(rules)}
    marks = fingerprints(results.findings)
    run = {
        "tool": {"driver": _driver(rules, results.catalogue)},
        "language": results.catalogue.language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            _result(results, finding, positions, mark)
            for finding, mark in zip(results.findings, marks, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log) + "\n"


def _driver(rules: Sequence[Rule], words: Catalogue) -> SarifObject:
    return {
        "name": "hulpplan",
        "version": version("hulpplan"),
        "language": words.language,
        "rules": [_rule(rule, words) for rule in rules],
    }


def _rule(rule: Rule, words: Catalogue) -> SarifObject:
    why, *_, remedy = plain_sections(rule, words)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\n\n{remedy}", "markdown": rule_text(rule, words)},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(results: Results, finding: Finding, positions: Mapping[str, int], mark: str) -> SarifObject:
    result: SarifObject = {
        "ruleId": finding.code,
        "ruleIndex": positions[finding.code],
        "level": finding.severity.value,
        "message": {"text": _message(results, finding)},
        "locations": [_location(finding.problem.place)],
        "partialFingerprints": {FINGERPRINT: mark},
    }
    related = [
        {"id": number, **_location(other.place), "message": {"text": _plain(_label(results, other))}}
        for number, other in enumerate(finding.problem.related, 1)
    ]
    if related:
        result["relatedLocations"] = related
    if finding.fixable and finding.problem.fix:
        result["fixes"] = [_fix(finding.problem.fix)]
    return result


def _fix(fix: Fix) -> SarifObject:
    files = dict.fromkeys(edit.span.file for edit in fix.edits)
    changes = [
        {
            "artifactLocation": _artifact(file),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
                for edit in fix.edits
                if edit.span.file == file
            ],
        }
        for file in files
    ]
    return {"artifactChanges": changes}


def _message(results: Results, finding: Finding) -> str:
    """Return the message and the hint; GitHub shows a related place only if the message links to it."""
    sentence = _plain(results.sentence(finding))
    links = [
        f"[{_link_text(_label(results, other))}]({number})"
        for number, other in enumerate(finding.problem.related, 1)
    ]
    if not links:
        return sentence
    return f"{sentence} {results.catalogue.say(SEE_ALSO, places=', '.join(links))}"


def _label(results: Results, related: Related) -> str:
    return results.catalogue.phrase(related.label)


def _plain(text: str) -> str:
    """Escape a text: braces are arguments, and `[…](…)` is a link."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _link_text(text: str) -> str:
    for character in "\\[]":
        text = text.replace(character, f"\\{character}")
    return _plain(text)


def _location(place: Place) -> SarifObject:
    region = _region(place.span)
    return {"physicalLocation": {"artifactLocation": _artifact(place.span.file), "region": region}}


def _region(span: Span) -> SarifObject:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(file: str) -> SarifObject:
    path = PureWindowsPath(file)
    if path.is_absolute():
        # A file on another drive than the current folder: there is no relative way to it.
        return {"uri": path.as_uri()}
    # A name that is not UTF-8 comes back as its bytes.
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
