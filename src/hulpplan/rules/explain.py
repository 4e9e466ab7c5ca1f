"""The explanation of a rule: a Markdown text next to it, in each language.

The headings are fixed; the examples are run as tests.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from hulpplan.files import UnreadError, read_bytes
from hulpplan.finding import Severity
from hulpplan.i18n import LANGUAGES, N_, Catalogue, Language
from hulpplan.model.record import Record
from hulpplan.rules.rule import Rule
from hulpplan.shape.shapes import fields_of

EXPLAIN_FORMATS: Final = ("text", "md")
_EXAMPLE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# Not before a list entry, and not next to an empty line.
_LINE_WITHIN = re.compile(r"(?<!\n)\n(?!\n|- |\d+\. ) *")
_SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}
TITLE = N_("The rules of hulpplan")
SWITCH_OFF = N_(
    "To switch it off for one line, one item or (on the line of `kind:`) one file, write a comment with the "
    "reason: `# hulpplan: ignore {code} reason`. For one run: `hulpplan validate --ignore {code}`. For good: "
    "`{code}` in `hulpplan.yaml` under `rules: ignore:`; under `rules: severity:` it can weigh more or less."
)
ALWAYS_ON = N_("This rule cannot be switched off: without reading a file nothing is known about it.")
HEADING_SETTINGS = N_("Settings")
SETTINGS = N_("In `hulpplan.yaml`, with the defaults:")
NO_TEXT = N_("The author of this rule gave no explanation.")
HEADING_OFF = N_("How to switch it off")
LIST_HINT = N_("Explanation of one rule: `hulpplan explain CODE`.")


def text_path(rule: Rule, language: Language) -> Path:
    """Return the path of the text of a rule: next to its module, with the name of the rule."""
    file = getattr(sys.modules.get(rule.module), "__file__", None)
    folder = Path(file).parent if file else Path(rule.module)
    return folder / f"{rule.name.replace('-', '_')}.{language}.md"


def rule_text(rule: Rule, words: Catalogue) -> str:
    """Return the whole text of a rule as Markdown."""
    off = words.say(ALWAYS_ON if rule.always_on else SWITCH_OFF, code=rule.code)
    settings = f"## {words.gettext(HEADING_SETTINGS)}\n\n{_settings_text(rule, words)}\n\n"
    return (
        f"{_author_text(rule, words)}\n\n"
        f"{settings if rule.settings else ''}"
        f"## {words.gettext(HEADING_OFF)}\n\n{off}\n"
    )


def plain_sections(rule: Rule, words: Catalogue) -> list[str]:
    """Return the sections of the text of a rule, without headings and examples, each paragraph on one line.

    The first says why the rule exists, the last what to do.
    """
    text = _EXAMPLE.sub("", read_bytes(text_path(rule, words.language)).decode("utf-8"))
    return [
        _LINE_WITHIN.sub(" ", section.strip())
        for section in re.split(r"^## .*$", text, flags=re.MULTILINE)[1:]
    ]


def explanation(chosen: Sequence[Rule], words: Catalogue, form: str, *, whole: bool) -> str:
    """Explain rules.

    Args:
        chosen: the rules.
        words: the language.
        form: `md` for one Markdown document, `text` for a terminal.
        whole: whether to give the full texts; otherwise one line per rule.
    """
    if form == "md":
        return "\n".join(
            (f"# {words.gettext(TITLE)}\n", *(_one_level_down(rule_text(rule, words)) for rule in chosen))
        )
    if whole:
        return "\n".join(rule_text(rule, words) for rule in chosen)
    width = max(len(rule.code) for rule in chosen)
    lines = [
        f"{rule.code:<{width}}  {words.gettext(_SEVERITIES[rule.severity]):<13} {rule.name}"
        for rule in chosen
    ]
    return "\n".join((*lines, "", words.gettext(LIST_HINT), ""))


def _author_text(rule: Rule, words: Catalogue) -> str:
    """Return the text of the author in this language, else in another; else a sentence that there is none."""
    for language in (words.language, *LANGUAGES):
        try:
            return read_bytes(text_path(rule, language)).decode("utf-8").strip()
        except (UnreadError, UnicodeDecodeError):
            continue
    return f"# {rule.name} ({rule.code})\n\n{words.gettext(NO_TEXT)}"


def _settings_text(rule: Rule, words: Catalogue) -> str:
    """Show the settings of a rule with their defaults, as written in a settings file."""
    record = rule.settings or Record
    lines = [
        f"    {key}: {_written(record.model_fields[field.name].get_default(call_default_factory=True))}"
        f"  # {words.gettext(record.model_fields[field.name].description or '')}".rstrip(" #")
        for key, field in fields_of(record).items()
    ]
    return "\n".join((words.gettext(SETTINGS), "", "```yaml", "rules:", f"  {rule.name}:", *lines, "```"))


def _written(value: object) -> str:
    """Write a value as in a file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_written(part) for part in value)}]"
    return "" if value is None else str(value)


def _one_level_down(text: str) -> str:
    """Demote every heading by one level; comments in code stay as they are."""
    pieces = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(
        piece if piece.startswith("```") else re.sub(r"^#", "##", piece, flags=re.MULTILINE)
        for piece in pieces
    )
