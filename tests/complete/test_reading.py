"""Files are opened in one place, with limits: no other module opens one to read it."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent.parent / "src" / "hulpplan"
READING = {"open", "read_text", "read_bytes", "fdopen", "readlines", "copy", "copy2", "copyfile", "load"}
OF_FILES = {"Path", "os", "io", "codecs", "shutil", "tokenize", "json"}
ALLOWED = {
    "files.py": "the one place",
    "i18n.py": "the catalogues that come along; below the one place",
    "__main__.py": "where nothing is read from: the null device",
    "writing/whole.py": "writes",
    "writing/together.py": "keeps a copy of what it has read through the one place",
    "writing/workplace.py": "opens what it locks, and reads nothing",
    "site/folder.py": "writes pages",
}


def opens(tree: ast.AST) -> Iterator[str]:
    """Yield each call that could open a file."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func
        if isinstance(name, ast.Name) and name.id in {"open", "FileIO", "FileSystemLoader", "load_workbook"}:
            yield f"{name.id} in line {node.lineno}"
        if isinstance(name, ast.Attribute) and name.attr in READING - {"load", "copy"}:
            yield f"{name.attr} in line {node.lineno}"
        if (
            isinstance(name, ast.Attribute)
            and name.attr in READING
            and isinstance(name.value, ast.Name)
            and name.value.id in OF_FILES
        ):
            yield f"{name.value.id}.{name.attr} in line {node.lineno}"


def test_no_other_module_opens_a_file() -> None:
    found = {
        path.relative_to(SOURCE).as_posix(): list(opens(ast.parse(path.read_text("utf-8"))))
        for path in SOURCE.rglob("*.py")
    }

    assert {file: calls for file, calls in found.items() if calls and file not in ALLOWED} == {}
    assert all(found[file] for file in ALLOWED), "an exception that nobody needs"


def test_an_opened_file_is_seen() -> None:
    written = (
        "open(p); p.open(); p.read_text(); p.read_bytes(); os.open(p); shutil.copy(p, q); FileSystemLoader(p)"
    )

    assert len(list(opens(ast.parse(written)))) >= 7
    assert list(opens(ast.parse("settings.copy(); reader.load(); opened(p)"))) == []
