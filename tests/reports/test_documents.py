"""Reports for paper and office: what is in them, and that everybody can read them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from hulpplan.i18n import LANGUAGES, Language
from hulpplan.model.site_section import SiteSection
from hulpplan.reports.house import HouseStyle
from hulpplan.reports.registry import all_reports
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from reports.documents import markdown_headings, markdown_tables
from reports.making import PLAN, ROOT, filled, make, workspace_of
from reports.paper import WORD, document, fonts, parts, pdf, structure, styles, tags, text_of, word, xml
from reports.test_hostile_plans import BIDI, FORMATTED, HOSTILE

REPORTS = [(name, "2020-2025" if name == "strategic" else "hasselt") for name in sorted(all_reports())]
FORMS = ["pdf", "docx"]


@pytest.fixture(scope="module")
def real() -> Workspace:
    return load_folder(ROOT / "plans", Settings(ROOT), ROOT)


@pytest.fixture(scope="module")
def hasselt(real: Workspace) -> dict[str, bytes]:
    return {form: document(real, "plan", form, "hasselt") for form in FORMS}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return workspace_of(tmp_path_factory.mktemp("whole"), **filled("Tekst", "Een alinea."))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(all_reports()))
def test_every_report_can_be_had_on_paper_and_in_word_with_all_its_headings(
    whole: Workspace, name: str, language: Language
) -> None:
    headings = markdown_headings(make(whole, name, language=language))
    pages = text_of(document(whole, name, "pdf", language=language))
    word_text = " ".join(
        t.text or "" for t in xml(document(whole, name, "docx", language=language)).iter(f"{WORD}t")
    )

    for _, heading in headings:
        for word_of_it in heading.replace(":", " ").split():
            assert word_of_it in pages
            assert word_of_it in word_text
    assert len(headings) > 1


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-BE"), ("en", "en-GB")])
def test_a_pdf_is_tagged_and_says_its_title_language_and_standard(
    real: Workspace, language: str, tag: str
) -> None:
    data = document(real, "plan", "pdf", "hasselt", language)  # type: ignore[arg-type]
    root = pdf(data).root_object

    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(root["/Lang"]) == tag
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    about = pdf(data).metadata
    assert about is not None
    assert about.title == "Lokaal actieplan gevangenis Hasselt 2021-2023 (illustratief)"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()  # type: ignore[union-attr]


@pytest.mark.parametrize(("name", "plan"), REPORTS)
def test_a_pdf_has_the_headings_of_the_report_and_leaves_no_level_out(
    real: Workspace, name: str, plan: str
) -> None:
    data = document(real, name, "pdf", plan)
    (title, *headings) = markdown_headings(make(real, name, plan=plan))
    levels = [int(tag[1:]) for tag in tags(data) if re.fullmatch(r"H\d", tag)]

    assert tags(data).count("Title") == 1
    assert title[0] == 1
    assert levels == [level - 1 for level, _ in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_tables_of_a_pdf_have_headings_of_columns_and_rows(real: Workspace) -> None:
    data = document(real, "plan", "pdf", "hasselt")
    report = make(real, plan="hasselt")
    tables = [tagged for tagged in structure(data).all() if tagged.tag == "Table"]

    assert len(tables) == len(markdown_tables(report))
    for tagged, table in zip(tables, markdown_tables(report), strict=True):
        heads = [one for one in tagged.all() if one.tag == "TH"]
        assert len(heads) == len(table.columns)
        assert all("/Column" in one.scopes for one in heads)
        assert sum(one.tag == "TD" for one in tagged.all()) == len(table.columns) * len(table.rows)


def test_a_pdf_tells_what_its_drawings_show(hasselt: dict[str, bytes]) -> None:
    told = [tagged.alt for tagged in structure(hasselt["pdf"]).all() if tagged.tag == "Figure"]

    assert len(told) == 3
    assert told[0].startswith("Timeline of the actions. 13 actions.")
    assert "12 actions: 2 planned, 8 running, 1 done, 1 postponed; besides these 1 stopped." in told[1]


def test_all_letters_of_a_pdf_are_inside(hasselt: dict[str, bytes]) -> None:
    found = fonts(hasselt["pdf"])

    assert any("OpenSans" in name for name in found)
    assert all(found.values())


def test_a_pdf_is_a4_with_the_title_above_and_the_number_of_the_page_below(hasselt: dict[str, bytes]) -> None:
    first, second, *_ = pages = pdf(hasselt["pdf"]).pages

    assert [round(float(side) / 72 * 25.4) for side in first.mediabox[2:]] == [210, 297]
    assert f"page 1 of {len(pages)}" in first.extract_text()
    assert second.extract_text().startswith("Lokaal actieplan gevangenis Hasselt")
    assert "Illustratief voorbeeld" in first.extract_text()


def test_a_pdf_lists_its_chapters_as_places_to_go_to(hasselt: dict[str, bytes]) -> None:
    outline = [entry for entry in pdf(hasselt["pdf"]).outline if not isinstance(entry, list)]

    assert [str(entry.title) for entry in outline][:3] == ["In short", "Actions at a glance", "In pictures"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "plan"), REPORTS)
def test_every_text_of_the_markdown_is_in_the_document(
    real: Workspace, name: str, plan: str, form: str
) -> None:
    data = document(real, name, form, plan)
    seen = text_of(data) if form == "pdf" else " ".join("".join(xml(data).itertext()).split())
    # A pdf breaks words at the end of a line.
    seen = re.sub(r"[\s\N{SOFT HYPHEN}-]", "", seen)
    for _, heading in markdown_headings(make(real, name, plan=plan)):
        assert re.sub(r"[\s-]", "", heading) in seen, heading


@pytest.mark.parametrize("form", FORMS)
def test_the_same_report_is_the_same_bytes(real: Workspace, form: str) -> None:
    assert document(real, "plan", form, "hasselt") == document(real, "plan", form, "hasselt")


def test_a_docx_has_words_own_styles(hasselt: dict[str, bytes]) -> None:
    found = styles(hasselt["docx"])
    names = {name for name, _ in found}

    assert ("Title", "Lokaal actieplan gevangenis Hasselt 2021-2023 (illustratief)") in found
    assert ("Heading 1", "In short") in found
    assert {"Heading 2", "Heading 3", "Caption", "List Bullet", "List Number", "Facts"} <= names


def test_a_docx_says_its_title_and_language(hasselt: dict[str, bytes]) -> None:
    about = word(hasselt["docx"]).core_properties
    language = next(iter(xml(hasselt["docx"], "word/styles.xml").iter(f"{WORD}lang")))

    assert about.title == "Lokaal actieplan gevangenis Hasselt 2021-2023 (illustratief)"
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert str(about.created) == "2022-06-30 00:00:00+00:00"
    assert language.get(f"{WORD}val") == "en-GB"


def test_the_headings_of_a_table_come_back_on_each_page_of_a_docx(hasselt: dict[str, bytes]) -> None:
    for table in xml(hasselt["docx"]).iter(f"{WORD}tbl"):
        first, *rest = table.findall(f"{WORD}tr")
        assert next(first.iter(f"{WORD}tblHeader"), None) is not None
        assert not any(True for row in rest for _ in row.iter(f"{WORD}tblHeader"))


def test_the_numbers_of_a_table_stand_to_the_right(hasselt: dict[str, bytes]) -> None:
    (glance,) = [one for one in word(hasselt["docx"]).tables if one.rows[0].cells[-1].text == "Progress"]

    assert [str(cell.paragraphs[0].alignment) for cell in glance.rows[1].cells][-1].startswith("RIGHT")
    assert glance.rows[1].cells[0].paragraphs[0].alignment is None


def test_the_first_cell_of_a_row_of_a_docx_says_what_the_row_is_about(hasselt: dict[str, bytes]) -> None:
    looks = [one.get(f"{WORD}firstColumn") for one in xml(hasselt["docx"]).iter(f"{WORD}tblLook")]
    captions = [one.get(f"{WORD}val") for one in xml(hasselt["docx"]).iter(f"{WORD}tblCaption")]

    assert set(looks) == {"1"}
    assert len(captions) == len(looks)
    assert all(captions)


def test_the_ids_of_a_docx_lead_to_what_they_name(hasselt: dict[str, bytes]) -> None:
    document_xml = xml(hasselt["docx"])
    places = [one.get(f"{WORD}name") for one in document_xml.iter(f"{WORD}bookmarkStart")]
    ways = {one.get(f"{WORD}anchor") for one in document_xml.iter(f"{WORD}hyperlink")} - {None}

    assert len(places) == len(set(places))
    assert len(ways) > 10
    assert ways <= set(places)


def test_the_ids_of_a_pdf_lead_to_what_they_name(hasselt: dict[str, bytes]) -> None:
    annotations = [one.get_object() for page in pdf(hasselt["pdf"]).pages for one in page.get("/Annots", [])]

    assert sum("/Dest" in one or "/D" in one.get("/A", {}) for one in annotations) > 30


def test_a_docx_lists_its_chapters_as_places_to_go_to(hasselt: dict[str, bytes]) -> None:
    entries = [text for name, text in styles(hasselt["docx"]) if name == "Entry"]

    assert entries == [text for name, text in styles(hasselt["docx"]) if name == "Heading 1"]


def test_a_docx_has_drawings_and_pictures_of_them_with_what_they_show(hasselt: dict[str, bytes]) -> None:
    found = parts(hasselt["docx"])
    told = [element.get("descr") for element in xml(hasselt["docx"]).iter() if element.tag.endswith("}docPr")]

    drawn = [name for name in found if name.endswith(".svg")]
    assert len(drawn) == len([name for name in found if name.endswith(".png")]) == 3
    assert all(fromstring(found[name]).tag.endswith("}svg") for name in drawn)  # noqa: S314 - our own
    assert told[0] is not None
    assert told[0].startswith("13 actions.")
    assert b"svgBlip" in found["word/document.xml"]


def test_a_table_that_is_too_wide_turns_its_page(tmp_path: Path) -> None:
    columns = [f"kolomnummer{number}metlangenaam" for number in range(8)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in (columns, ["---"] * 8, ["cel"] * 8))
    wide = workspace_of(tmp_path, hasselt=PLAN + "summary: |\n" + _indented(f"vóór\n\n{table}\n\nna"))

    upright = [
        page.mediabox.height > page.mediabox.width for page in pdf(document(wide, "plan", "pdf")).pages
    ]
    sections = word(document(wide, "plan", "docx")).sections
    assert upright.count(False) == 1
    assert [one.orientation.name for one in sections] == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


def test_lists_code_quotes_and_links_are_what_they_are(tmp_path: Path) -> None:
    prose = (
        "- een\n  - twee\n    - drie\n      - vier\n\n1. eerst\n2. dan\n\ntussen\n\n5. vijf\n\n> citaat\n\n"
        "    code\n\n---\n\n- > citaat in een punt\n\n[web](https://example.org) **vet** *schuin* `kort`\\\nnieuw\n"
    )
    workspace = workspace_of(tmp_path, hasselt=PLAN + "summary: |\n" + _indented(prose))
    data = document(workspace, "plan", "docx")
    found = styles(data)
    paper = document(workspace, "plan", "pdf")

    assert [name for name, text in found if text in {"een", "twee", "drie", "vier"}] == [
        "List Bullet",
        "List Bullet 2",
        "List Bullet 3",
        "List Bullet 3",
    ]
    assert ("Code", "code") in found
    numbers = {run.get(f"{WORD}val") for run in xml(data, "word/numbering.xml").iter(f"{WORD}startOverride")}
    assert numbers == {"1", "5"}
    links = [
        one.address for paragraph in word(data).paragraphs for one in paragraph.hyperlinks if one.address
    ]
    assert links == ["https://example.org"]
    assert {"L", "LI", "Link", "Code", "P"} <= set(tags(paper))
    assert _addresses(paper) == {"https://example.org"}


def _addresses(data: bytes) -> set[str]:
    return {
        str(annotation.get_object()["/A"]["/URI"])
        for page in pdf(data).pages
        for annotation in page.get("/Annots", [])
        if "/URI" in annotation.get_object().get("/A", {})
    }


@pytest.mark.parametrize("prose", [HOSTILE, FORMATTED], ids=["hostile", "formatted"])
@pytest.mark.parametrize("name", ["plan", "strategic"])
def test_hostile_text_is_only_text_on_paper(tmp_path: Path, name: str, prose: str) -> None:
    data = document(workspace_of(tmp_path, **filled(HOSTILE, prose)), name, "pdf")
    root = pdf(data).root_object

    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(root)
    assert b"/JavaScript" not in data
    assert b"/EmbeddedFile" not in data
    assert {address.partition(":")[0] for address in _addresses(data)} <= {"http", "https", "mailto"}
    assert "alert(1)" in text_of(data)
    assert not set(BIDI) & set(text_of(data))


@pytest.mark.parametrize("prose", [HOSTILE, FORMATTED], ids=["hostile", "formatted"])
@pytest.mark.parametrize("name", ["plan", "strategic"])
def test_hostile_text_is_only_text_in_word(tmp_path: Path, name: str, prose: str) -> None:
    data = document(workspace_of(tmp_path, **filled(HOSTILE, prose)), name, "docx")
    fields = {element.get(f"{WORD}instr") for element in xml(data).iter(f"{WORD}fldSimple")}

    assert set(_outside(data)) <= {"http", "https", "mailto"}
    assert not [part for part in parts(data) if part.endswith((".bin", ".vml"))]
    assert fields | {None} == {None}
    assert "alert(1)" in "".join(xml(data).itertext())
    assert not set(BIDI) & set("".join(xml(data).itertext()))


def _outside(data: bytes) -> Iterator[str]:
    """Yield the kinds of addresses that a docx points at outside itself."""
    for name, content in parts(data).items():
        if name.endswith(".rels"):
            for relation in fromstring(content):  # noqa: S314 - our own
                if relation.get("TargetMode") == "External":
                    yield str(relation.get("Target")).partition(":")[0]


def test_letters_that_our_fonts_do_not_have_do_not_stop_a_pdf(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, hasselt=PLAN + "title: Plan \N{DEVANAGARI LETTER A}\N{PILE OF POO}\n")
    data = document(workspace, "plan", "pdf")

    assert pdf(data).root_object["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "Action plan" in text_of(data)


def test_a_house_style_colours_both(real: Workspace) -> None:
    wanted = {"colours": {"accent": "#aa0044"}, "fonts": {"headings": "DejaVu Sans"}}
    house = HouseStyle(SiteSection.model_validate(wanted))
    data = document(real, "plan", "docx", "hasselt", house=house)
    heading = word(data).styles["Heading 1"].font

    assert str(heading.color.rgb) == "AA0044"
    assert heading.name == "DejaVu Sans"
    assert any("DejaVuSans" in name for name in fonts(document(real, "plan", "pdf", "hasselt", house=house)))


@pytest.mark.parametrize("prison", ["hasselt", "gent", "mechelen"])
def test_the_sheet_of_a_prison_is_one_page(real: Workspace, prison: str) -> None:
    assert len(pdf(document(real, "sheet", "pdf", prison)).pages) == 1
