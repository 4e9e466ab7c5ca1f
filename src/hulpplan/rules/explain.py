"""The explanation of a rule: a Markdown text beside it, in each language.

Its headings are fixed; its examples are run as tests.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from hulpplan import rules
from hulpplan.finding import Severity
from hulpplan.i18n import N_, Catalogue, Language
from hulpplan.rules.rule import Rule

EXPLAIN_FORMATS: Final = ("text", "md")
_EXAMPLE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# Not before an entry of a list, nor beside an empty line.
_LINE_WITHIN = re.compile(r"(?<!\n)\n(?!\n|- |\d+\. ) *")
_SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}
TITLE = N_("The rules of hulpplan")
SWITCH_OFF = N_(
    "To switch it off for one line, one item or (on the line of `kind:`) one file, write a comment with the "
    "reason: `# hulpplan: ignore {code} reason`. For one run: `hulpplan validate --ignore {code}`."
)
ALWAYS_ON = N_("This rule cannot be switched off: without reading a file nothing is known about it.")
HEADING_OFF = N_("How to switch it off")
LIST_HINT = N_("Explanation of one rule: `hulpplan explain CODE`.")


def text_path(rule: Rule, language: Language) -> Path:
    """Return where the text of a rule lies: beside its module, with the same name."""
    *_, family, name = rule.module.split(".")
    return Path(rules.__path__[0], family, f"{name}.{language}.md")


def rule_text(rule: Rule, words: Catalogue) -> str:
    """Return the whole text of a rule as Markdown."""
    text = text_path(rule, words.language).read_text("utf-8").strip()
    off = ALWAYS_ON if rule.code.startswith("HP0") else SWITCH_OFF
    return f"{text}\n\n## {words.gettext(HEADING_OFF)}\n\n{words.say(off, code=rule.code)}\n"


def plain_sections(rule: Rule, words: Catalogue) -> list[str]:
    """Return the sections of the text of a rule without heading and examples, each paragraph on one line.

    The first says why the rule exists, the last what to do.
    """
    text = _EXAMPLE.sub("", text_path(rule, words.language).read_text("utf-8"))
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
        whole: whether to give the texts; otherwise one line for each rule.
    """
    if form == "md":
        return "\n".join(
            (f"# {words.gettext(TITLE)}\n", *(_one_level_down(rule_text(rule, words)) for rule in chosen))
        )
    if whole:
        return "\n".join(rule_text(rule, words) for rule in chosen)
    lines = [f"{rule.code}  {words.gettext(_SEVERITIES[rule.severity]):<13} {rule.name}" for rule in chosen]
    return "\n".join((*lines, "", words.gettext(LIST_HINT), ""))


def _one_level_down(text: str) -> str:
    """Make every heading one level smaller, and leave the comments in code alone."""
    pieces = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(
        piece if piece.startswith("```") else re.sub(r"^#", "##", piece, flags=re.MULTILINE)
        for piece in pieces
    )
