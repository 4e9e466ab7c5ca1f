"""HP002 yaml-syntax: the text is not valid YAML."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "merge-conflict": N_("An unresolved merge conflict starts here."),
    "unclosed-quote": N_("This quotation mark is not closed."),
    "unclosed-bracket": N_("This bracket is not closed."),
    "tab": N_("There is a tab here; YAML takes only spaces to indent."),
    "colon-in-text": N_("This colon cannot be read: it is inside a text, or the line is indented wrongly."),
    "text-after-quote": N_("The text was closed by a quotation mark just before, but goes on here."),
    "reserved-character": N_("A text cannot begin with this character: `{character}`."),
    "control-character": N_("There is an invisible character here: {character}."),
    "no-colon": N_("A colon is missing: every line is `field: value` or `- value`."),
    "no-space": N_("A space is missing after the colon of `{field}`."),
    "text-continued": N_(
        "This line is not a field: it goes on with the text of `{field}`, and is not indented."
    ),
    "text-behind-sign": N_("No text can follow `{character}` on its line: it begins on the next one."),
    "text-below-field": N_("A text cannot begin with this character: `{character}`."),
    "text-cut": N_("The text ends before this #: what follows is taken for a comment."),
    "filled-empty": N_("`{field}: {empty}` says that there is nothing, yet there is something below it."),
    "look-alike-space": N_("There is {character} here; YAML takes only ordinary spaces."),
    "quoted-key": N_("There is {character} here; the name of a field needs none."),
    "look-alike-list": N_("There is {character} here, and a list cannot start on the line of its field."),
    "look-alike": N_("There is {character} here; YAML takes only `{right}`."),
    "curly-quote": N_("There is {character} here; YAML takes only straight ones: \" or '."),
    "list-on-key-line": N_("A list cannot start on the line of its field."),
    "escape": N_("A backslash in a text between double quotes has a special meaning, and this one has none."),
    "unexpected-character": N_("This character has no meaning here."),
    "indentation": N_("This line does not fit the lines above: its indentation differs."),
    "unknown-alias": N_("`*{name}` repeats something that is nowhere named `&{name}`."),
    "": N_("This cannot be read as YAML."),
}
HINTS = {
    "merge-conflict": N_(
        "Choose one of the two versions and remove the lines with <<<<<<<, ======= and >>>>>>>."
    ),
    "unclosed-quote": N_(
        "Close it at the end of the text. An apostrophe inside single quotes is written twice: ''."
    ),
    "unclosed-bracket": N_("Close it with the bracket that belongs to it."),
    "tab": N_("Replace it by spaces."),
    "colon-in-text": N_(
        "Put the whole text between double quotes, or give the line the indentation of its neighbours."
    ),
    "text-after-quote": N_("Put the whole text between quotation marks of the other sort."),
    "reserved-character": N_("Put the text between quotes."),
    "control-character": N_("Remove it; it often comes along when text is pasted."),
    "no-colon": N_(
        "Write a colon and a space behind the name of the field, or a dash and a space before a value."
    ),
    "no-space": N_("Write `{field}: ` and then the value."),
    "text-continued": N_(
        "Write `>-` behind `{field}:` and put the whole text below it, each line indented further "
        "than `{field}`."
    ),
    "text-behind-sign": N_("Put the whole text below it, indented, or put the text between quotes."),
    "text-below-field": N_(
        "Write `|` behind the name of the field above it and leave the text as it is, or put the text "
        "between quotes."
    ),
    "text-cut": N_("Put the whole text between quotes; a comment can only stand behind its end."),
    "filled-empty": N_("Remove `{empty}`."),
    "look-alike-space": N_("Replace it by a space, or remove it; it often comes along when text is pasted."),
    "quoted-key": N_("Remove it, and the one behind the name."),
    "look-alike-list": N_("Put the entries between square brackets: [a, b]."),
    "look-alike": N_("Write `{right}`; the other often comes along when text is pasted."),
    "curly-quote": N_("Put the whole text between straight quotation marks."),
    "list-on-key-line": N_("Put each entry on a line of its own, indented, with a dash in front."),
    "escape": N_("Use single quotes, or write two backslashes."),
    "unexpected-character": N_("Remove it, or put the text between quotes."),
    "unknown-alias": N_("Put the text between quotes, if the asterisk belongs to it."),
    "indentation": N_("Give it the same number of spaces as the lines it belongs with."),
}


@rule("HP002", "yaml-syntax", Severity.ERROR)
def yaml_syntax(context: Context) -> Iterator[Problem]:
    """Yield a problem where the parsing of a file stopped."""
    yield from context.problems(FactKind.SYNTAX, TEXTS, HINTS)
