"""The pictures in the documentation."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs" / "screenshots"


def test_the_pictures_are_those_that_are_taken_and_are_not_heavy() -> None:
    spec = spec_from_file_location("screenshots", ROOT / "tools" / "screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert {path.name for path in FOLDER.iterdir()} == {f"{picture.name}.png" for picture in tool.PICTURES}
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_500_000


def test_the_readme_shows_pictures_that_are_there_and_says_what_is_on_them() -> None:
    shown = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))

    assert len(shown) == 2
    for text, address in shown:
        assert len(text) > 40
        assert (ROOT / address).read_bytes().startswith(b"\x89PNG")
