"""Write the pages of `docs/` that are made from the product itself.

`docs/rules.*.md` is what `explain --format md` says, `docs/cli.*.md` the help of every command,
`docs/format.*.md` the models with the description of each field, `docs/reports.*.md` the reports there are,
`docs/schema/*.json` what `schema` says and what reports say as JSON; `docs/layers.svg` and a table in
`docs/architecture.md` show the import contract. What these pages say in general stands beside this file, in
`rules.en.md` and the like.
`--check` changes nothing and fails when a page is not what it would be now.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from architecture import architecture_page, layers_picture
from report_pages import report_page, report_schemas

from hulpplan.cli.app import command_names
from hulpplan.i18n import LANGUAGES, Catalogue, Language, catalogue
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record
from hulpplan.model.scalars import (
    BooleanType,
    ChoiceType,
    DateType,
    NumberType,
    PatternType,
    Reference,
    ScalarType,
    TextType,
)
from hulpplan.model.words import KIND_WORDS
from hulpplan.schema.json_schema import SCHEMA_NAMES, schema_text
from hulpplan.shape.shapes import FieldShape, ListOf, MapOf, Open, RecordOf, Shape, fields_of, needed_fields

TOOLS = Path(__file__).parent
DOCS = TOOLS.parent / "docs"
MADE = {
    "nl": "<!-- Gemaakt met `make docs`; wijzigingen hier gaan verloren. -->",
    "en": "<!-- Made with `make docs`; changes made here are lost. -->",
}
WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "cli": "De opdrachten van hulpplan",
        "format": "Het bestandsformaat, schema 1",
        "field": "veld",
        "type": "wat er staat",
        "meaning": "betekenis",
        "list": "lijst: {entry}",
        "text": "tekst",
        "markdown": "tekst in Markdown",
        "boolean": "`true` of `false`",
        "number": "getal",
        "whole": "geheel getal",
        "from": "{number} vanaf {minimum}",
        "between": "{number} van {minimum} tot {maximum}",
        "day": "dag (`2016-03-01`)",
        "moment": "dag, maand, kwartaal, halfjaar of jaar",
        "period": "jaar, halfjaar, kwartaal of maanden (`2021-07/2022-06`)",
        "year": "jaartal",
        "id": "id",
        "address": "webadres",
        "stamp": "stempel",
        "colour": "kleur",
        "reference": "id van: {kinds}",
        "map": "velden met als waarde: {entry}",
        "open": "velden",
        "short": "{record}, of alleen {field}",
        "default": "standaard {default}",
    },
    "en": {
        "cli": "The commands of hulpplan",
        "format": "The file format, schema 1",
        "field": "field",
        "type": "what stands there",
        "meaning": "meaning",
        "list": "list: {entry}",
        "text": "text",
        "markdown": "text in Markdown",
        "boolean": "`true` or `false`",
        "number": "number",
        "whole": "whole number",
        "from": "{number} from {minimum}",
        "between": "{number} from {minimum} to {maximum}",
        "day": "day (`2016-03-01`)",
        "moment": "day, month, quarter, half-year or year",
        "period": "year, half-year, quarter or months (`2021-07/2022-06`)",
        "year": "year",
        "id": "id",
        "address": "web address",
        "stamp": "stamp",
        "colour": "colour",
        "reference": "id of: {kinds}",
        "map": "fields with as their value: {entry}",
        "open": "fields",
        "short": "{record}, or just {field}",
        "default": "default {default}",
    },
}


class FormatPage:
    """The page on the file format in one language; every record has a section, once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = WORDS[language]
        self.catalogue: Catalogue = catalogue(language)
        self.names: dict[type[Record], str] = {}
        self.waiting: list[type[Record]] = []

    def text(self) -> str:
        """Write the page."""
        parts = [f"# {self.words['format']}\n", _general("format", self.language)]
        for kind, record in KINDS.items():
            self._name(record, f"kind: {kind}")
            while self.waiting:
                parts += self._section(self.waiting.pop(0))
        return "\n".join(parts)

    def _section(self, record: type[Record]) -> Iterator[str]:
        name = self.names[record]
        yield f"{'##' if name.startswith('kind') else '###'} {name}\n"
        yield f"| {self.words['field']} | {self.words['type']} | {self.words['meaning']} |"
        yield "| --- | --- | --- |"
        for key, field in fields_of(record).items():
            info = record.model_fields[field.name]
            type_ = self._type(field.shape, f"{'' if name.startswith('kind') else f'{name}.'}{key}")
            if isinstance(info.default, str):
                type_ += f" ({self.words['default'].format(default=f'`{info.default}`')})"
            meaning = self.catalogue.gettext(info.description or "")
            yield f"| `{key}`{self._mark(record, field)} | {type_} | {meaning} |"
        yield ""

    def _mark(self, record: type[Record], field: FieldShape) -> str:
        if field.key in record.one_of:
            return "°"
        return "*" if field.required or field.key in needed_fields(record) else ""

    def _name(self, record: type[Record], name: str) -> str:
        if record not in self.names:
            self.names[record] = name
            self.waiting.append(record)
        return self.names[record]

    def _type(self, shape: Shape, path: str) -> str:
        if isinstance(shape, ListOf):
            return self.words["list"].format(entry=self._type(shape.entry, path))
        if isinstance(shape, MapOf):
            return self.words["map"].format(entry=self._type(shape.value, path))
        if isinstance(shape, RecordOf):
            return self._record(shape, path)
        if isinstance(shape, Open):
            return f"*{self._name(shape.known, path)}*" if shape.known else self.words["open"]
        return self._scalar(shape)

    def _record(self, shape: RecordOf, path: str) -> str:
        if shape.variants is not None:
            field = shape.variants.field
            names = (
                self._name(record, f"{path} ({field}: {word})") for word, record in shape.variants.records
            )
            return ", ".join(f"*{name}*" for name in names)
        name = f"*{self._name(shape.record, path)}*"
        if shape.short is None:
            return name
        return self.words["short"].format(record=name, field=f"`{shape.short.field}`")

    def _scalar(self, shape: ScalarType) -> str:
        if isinstance(shape, ChoiceType):
            return " \\| ".join(f"`{word}`" for word in shape.words)
        if isinstance(shape, Reference):
            kinds = ", ".join(
                self.catalogue.gettext(KIND_WORDS[kind]) for kind in (shape.kind, *shape.others)
            )
            return self.words["reference"].format(kinds=kinds)
        if isinstance(shape, NumberType):
            return self._number(shape)
        if isinstance(shape, TextType):
            return self.words["markdown" if shape.markdown else "text"]
        if isinstance(shape, BooleanType):
            return self.words["boolean"]
        names = {PatternType: "reason", DateType: "name"}
        return self.words[getattr(shape, names[type(shape)])]

    def _number(self, shape: NumberType) -> str:
        number = self.words["whole" if shape.whole else "number"]
        if shape.minimum is None:
            return number
        form = self.words["from" if shape.maximum is None else "between"]
        return form.format(number=number, minimum=shape.minimum, maximum=shape.maximum)


def pages() -> Iterator[tuple[Path, str]]:
    """Make every page in every language."""
    yield from report_schemas(DOCS)
    yield DOCS / "layers.svg", layers_picture()
    yield DOCS / "architecture.md", architecture_page(DOCS / "architecture.md")
    for language in LANGUAGES:
        made = MADE[language]
        yield DOCS / f"reports.{language}.md", f"{made}\n\n{report_page(language)}"
        yield DOCS / f"format.{language}.md", f"{made}\n\n{FormatPage(language).text()}"
        yield DOCS / f"rules.{language}.md", f"{made}\n\n{_rules_page(language)}"
        yield DOCS / f"cli.{language}.md", f"{made}\n\n{_cli_page(language)}"
        for name in SCHEMA_NAMES:
            yield DOCS / "schema" / f"{name}.{language}.json", schema_text(name, catalogue(language))


def _general(page: str, language: Language) -> str:
    """Return what a page says before the part that comes from the product."""
    return (TOOLS / f"{page}.{language}.md").read_text("utf-8")


def _rules_page(language: Language) -> str:
    title, rules = _hulpplan(language, "explain", "--format", "md").split("\n\n", 1)
    return f"{title}\n\n{_general('rules', language)}{rules}"


def _cli_page(language: Language) -> str:
    commands = "\n".join(f"## hulpplan {name}\n\n{_help(language, name)}" for name in command_names())
    return f"# {WORDS[language]['cli']}\n\n{_help(language)}\n{_general('cli', language)}{commands}"


def _help(language: Language, *words: str) -> str:
    return f"```text\n{_hulpplan(language, *words, '--help').rstrip()}\n```\n"


def _hulpplan(language: Language, *words: str) -> str:
    command = [sys.executable, "-m", "hulpplan", "--lang", language, *words]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout  # noqa: S603 - our own


def main() -> int:
    """Check or write, as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail when a page is out of date"
    )
    check = parser.parse_args().check
    stale = [(path, text) for path, text in pages() if not path.is_file() or path.read_text("utf-8") != text]
    for path, text in stale:
        if not check:
            path.write_text(text, "utf-8")
    if check:
        sys.stdout.writelines(
            f"out of date, see `make docs`: {path.relative_to(DOCS.parent)}\n" for path, _ in stale
        )
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
