"""Keep the translation catalogues in step with the sentences in the source.

`python tools/words.py` takes over new and removed sentences; Dutch is then filled in by hand.
`python tools/words.py --check` changes nothing and fails when a sentence is missing, doubtful, out of date,
has other values in it than the English one, or is marked inside an f-string, where only Python 3.12 and later
find it.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "hulpplan"
LOCALES = SOURCE / "locale"
TEMPLATE = LOCALES / "hulpplan.pot"
METHODS: list[Any] = [("**.py", "python")]
KEYWORDS: dict[str, Any] = {"N_": None, "NN_": (1, 2)}
PLACEHOLDER = re.compile(r"\{(\w+)\}")
NOISE = re.compile(r'"(POT-|PO-|Generated-By|Report-Msgid|Last-Translator|Language-Team|Project-Id)')
SOURCE_LANGUAGE = "en"


def extract() -> Catalog:
    """Gather the marked sentences of the source, without line numbers: those change too often."""
    catalogue = Catalog(project="hulpplan", charset="utf-8", fuzzy=False, header_comment="# hulpplan")
    found = extract_from_dir(SOURCE, method_map=METHODS, keywords=KEYWORDS, comment_tags=())
    for file, _, message, _, _ in sorted(found, key=lambda entry: (entry[0], entry[1])):
        catalogue.add(message, locations=[(file, 1)])
    return catalogue


def po_path(language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return LOCALES / language / "LC_MESSAGES" / "hulpplan.po"


def languages() -> list[str]:
    """Name the languages that have a catalogue."""
    return sorted(path.name for path in LOCALES.iterdir() if path.is_dir())


def read(language: str) -> Catalog:
    """Read the catalogue of a language."""
    with po_path(language).open("rb") as stream:
        return read_po(stream, locale=language)


def updated(language: str, source: Catalog) -> Catalog:
    """Take new sentences over and drop those that are gone; nothing is guessed from similar ones."""
    catalogue = read(language)
    catalogue.update(source, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    if language == SOURCE_LANGUAGE:
        for message in _sentences(catalogue):
            message.string = message.id
    return catalogue


def write(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue the same way each time."""
    with path.open("wb") as stream:
        write_po(stream, catalogue, width=110, omit_header=False, sort_by_file=True, include_lineno=False)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not NOISE.match(line))
    path.write_text("".join(kept), "utf-8")


def marked_in_f_strings() -> Iterator[str]:
    """Name the places where a sentence is marked inside an f-string.

    Up to Python 3.11 an f-string is one token, and what is marked in it is not gathered.
    """
    for path in sorted(SOURCE.rglob("*.py")):
        strings = (
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)
        )
        calls = (node for string in strings for node in ast.walk(string) if isinstance(node, ast.Call))
        for call in calls:
            if isinstance(call.func, ast.Name) and call.func.id in KEYWORDS:
                yield f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"


def complaints() -> Iterator[str]:
    """Say what is wrong with the catalogues."""
    yield from (
        f"{place}: marked inside an f-string; give the sentence a name" for place in marked_in_f_strings()
    )
    source = extract()
    wanted = {message.id for message in _sentences(source)}
    for language in languages():
        catalogue = read(language)
        have = {message.id: message for message in _sentences(catalogue)}
        yield from (f"{language}: not in the catalogue: {_first(id_)}" for id_ in wanted - have.keys())
        yield from (f"{language}: no longer in the source: {_first(id_)}" for id_ in have.keys() - wanted)
        for message in have.values():
            yield from (f"{language}: {problem}: {_first(message.id)}" for problem in _problems(message))


def _problems(message: Message) -> Iterator[str]:
    ids, strings = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        yield "doubtful"
    if not all(_can_be_filled(text) for text in (*ids, *strings)):
        yield "a brace too many or too few"
    if len(strings) != len(ids) or not all(strings):
        yield "not translated"
    elif any(_placeholders(one) != _placeholders(other) for one, other in zip(ids, strings, strict=True)):
        yield "other values than in English"


def _can_be_filled(text: str) -> bool:
    try:
        list(Formatter().parse(text))
    except ValueError:
        return False
    return True


def _sentences(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def _forms(text: Any) -> tuple[str, ...]:  # noqa: ANN401 - a sentence, or its forms for one and many
    return tuple(text) if isinstance(text, list | tuple) else (text or "",)


def _first(text: Any) -> str:  # noqa: ANN401 - as above
    return _forms(text)[0]


def main() -> int:
    """Check or update, as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when something is missing")
    if parser.parse_args().check:
        found = sorted(complaints())
        sys.stdout.writelines(f"{line}\n" for line in found)
        return 1 if found else 0
    write(TEMPLATE, extract())
    for language in languages():
        # Gathered anew: an update shares its messages with where they came from.
        write(po_path(language), updated(language, extract()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
