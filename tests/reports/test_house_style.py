"""The house style of the settings in every format: colours, fonts and logo."""

import base64
import struct
import zlib

import pytest

from command import Command
from plans_folder import PlansFolder
from reports.paper import pdf, word

REPORT = ("report", "--prison", "hasselt", "-o")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#a04"/></svg>'


def png() -> bytes:
    """Make the smallest PNG there is: one red dot."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xaa\0\x44")),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


LOGOS = pytest.mark.parametrize(
    ("name", "content", "media"), [("huis.SVG", SVG, "image/svg+xml"), ("huis.png", png(), "image/png")]
)


@pytest.fixture
def plans(plans: PlansFolder) -> PlansFolder:
    plans.action("contributes_to: [D1]")
    return plans


def settings(plans: PlansFolder, *lines: str) -> None:
    plans.settings("kind: settings\nschema: 1\nsite:\n" + "".join(f"  {line}\n" for line in lines))


def test_a_page_has_the_colours_and_fonts_of_the_house(plans: PlansFolder, hulpplan: Command) -> None:
    settings(plans, "colours: {accent: aa0044}", "fonts: {text: 'Ca<li>\"b;ri'}")
    hulpplan(*REPORT, "uit.html")
    page = (plans.root / "uit.html").read_text("utf-8")

    assert ":root { --accent: #aa0044; }" in page
    assert 'html { font-family: "Calibri", ' in page
    assert "<img" not in page


@LOGOS
def test_a_page_holds_its_logo(
    plans: PlansFolder, hulpplan: Command, name: str, content: bytes, media: str
) -> None:
    (plans.root / name).write_bytes(content)
    settings(plans, f"logo: {name}")
    hulpplan(*REPORT, "uit.html")

    held = f'src="data:{media};base64,{base64.b64encode(content).decode()}" alt="">'
    assert held in (plans.root / "uit.html").read_text("utf-8")


@LOGOS
def test_paper_has_the_logo_on_its_first_page(
    plans: PlansFolder, hulpplan: Command, name: str, content: bytes, media: str
) -> None:
    (plans.root / name).write_bytes(content)
    hulpplan(*REPORT, "zonder.pdf")
    hulpplan(*REPORT, "zonder.docx")
    settings(plans, f"logo: {name}")
    hulpplan(*REPORT, "met.pdf")
    hulpplan(*REPORT, "met.docx")
    with_, without = ((plans.root / f"{one}.pdf").read_bytes() for one in ("met", "zonder"))

    assert len(pdf(with_).pages[0].images) == len(pdf(without).pages[0].images) + 1, media
    # It says nothing, so a screen reader passes it by.
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf(with_).root_object["/Metadata"].get_object().get_data()  # type: ignore[union-attr]
    shapes = [len(word((plans.root / f"{one}.docx").read_bytes()).inline_shapes) for one in ("met", "zonder")]
    assert shapes[0] == shapes[1] + 1


def test_all_reports_have_the_house_style(plans: PlansFolder, hulpplan: Command) -> None:
    settings(plans, "colours: {accent: aa0044}")
    hulpplan("report", "sheet", "--all", "--format", "html", "-o", "uit")
    hulpplan("site", "-o", "site", "--download", "html")

    for path in ("uit/hasselt.html", "site/nl/downloads/plan/hasselt.html"):
        assert ":root { --accent: #aa0044; }" in (plans.root / path).read_text("utf-8")


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_a_logo_that_is_not_there_is_told(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    settings(plans, "logo: nergens.png")
    result = hulpplan(*REPORT, f"uit.{form}")

    assert result.exit_code == 2
    assert "The logo 'nergens.png' in the settings is not a picture that can be used" in result.told
    assert not (plans.root / f"uit.{form}").exists()


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_logo_that_is_no_picture_is_told(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    (plans.root / "huis.png").write_bytes(b"not a picture")
    settings(plans, "logo: huis.png")
    result = hulpplan(*REPORT, f"uit.{form}")

    assert result.exit_code == 2
    assert "The logo 'huis.png' in the settings is not a picture that can be used" in result.told
