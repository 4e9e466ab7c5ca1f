"""What counts as a change of what a website is made from."""

from datetime import date
from pathlib import Path

from hulpplan.settings import Settings, read_settings
from hulpplan.site.input_digest import input_digest

TODAY = date(2022, 6, 30)


def proof(folder: Path, *files: str, today: date = TODAY, options: tuple[str, ...] = ()) -> str:
    path = folder / "hulpplan.yaml"
    settings = read_settings(path, folder) if path.is_file() else Settings(folder)
    return input_digest([folder / name for name in files], folder, settings, today, options)


def test_every_input_counts(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a", "utf-8")
    proofs = [proof(tmp_path, "a.yaml")]
    proofs += [proof(tmp_path, "a.yaml", "b.yaml"), proof(tmp_path, "a.yaml", today=date(2022, 7, 1))]
    proofs += [proof(tmp_path, "a.yaml", options=("md",))]
    (tmp_path / "a.yaml").write_text("b", "utf-8")
    proofs.append(proof(tmp_path, "a.yaml"))
    (tmp_path / "hulpplan.yaml").write_text("kind: settings\nschema: 1\ntemplates: eigen\n", "utf-8")
    proofs.append(proof(tmp_path, "a.yaml"))
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/x.j2").write_text("x", "utf-8")
    proofs.append(proof(tmp_path, "a.yaml"))

    assert len(set(proofs)) == len(proofs)


def test_a_file_that_cannot_be_read_is_not_the_same_as_an_empty_one(tmp_path: Path) -> None:
    missing = proof(tmp_path, "a.yaml")
    (tmp_path / "a.yaml").touch()

    assert proof(tmp_path, "a.yaml") != missing


def test_the_same_files_give_the_same_proof(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a", "utf-8")

    assert proof(tmp_path, "a.yaml") == proof(tmp_path, "a.yaml")
