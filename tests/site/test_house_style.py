"""Title, publisher, logo, colours, fonts and the accessibility statement, as the settings say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import Command
from html_pages import Pages
from hulpplan.render.colours import DARK_GROUND, ENOUGH, LIGHT_GROUND, contrast, readable
from plans_folder import TODAY, PlansFolder
from site_pages import files_in, pages_in, text_of

SITE = ("site", "-o", "site", "--today", TODAY)
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def settings(plans: PlansFolder, *lines: str) -> None:
    plans.settings("kind: settings\nschema: 1\nsite:\n" + "".join(f"  {line}\n" for line in lines))


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@given(st.from_regex("#?[0-9a-fA-F]{6}", fullmatch=True), st.booleans())
def test_a_colour_can_always_be_read(colour: str, dark: bool) -> None:  # noqa: FBT001 - drawn
    ground = rgb(DARK_GROUND if dark else LIGHT_GROUND)

    assert contrast(rgb(readable(colour, dark=dark)), ground) >= ENOUGH


def test_a_colour_that_can_be_read_stays_and_another_changes_no_more_than_needed() -> None:
    assert readable("0f4c75", dark=False) == "#0f4c75"
    assert readable("#8ec9f2", dark=True) == "#8ec9f2"
    assert readable("#ffd500", dark=False) != "#ffd500"
    assert readable("#ffd500", dark=False) != "#000000"


def test_contrast_goes_from_one_to_twenty_one() -> None:
    assert contrast((0, 0, 0), (0, 0, 0)) == 1
    assert round(contrast((0, 0, 0), (255, 255, 255)), 6) == 21


def test_the_house_style_is_in_the_sheet(plans: PlansFolder, hulpplan: Command) -> None:
    settings(plans, "colours: {accent: 1a5fb4}", "fonts: {text: Calibri, headings: 'Fl\"anders} Art'}")
    hulpplan(*SITE)
    sheet = (plans.root / "site/assets/site.css").read_text("utf-8")
    house = sheet[sheet.index("--accent: #1a5fb4") :]

    assert "prefers-color-scheme: dark" in house
    assert 'html { font-family: "Calibri", system-ui' in house
    assert 'h6 { font-family: "Flanders Art", system-ui' in house


def test_a_colour_for_the_dark_may_be_chosen_alone(plans: PlansFolder, hulpplan: Command) -> None:
    settings(plans, "colours: {accent_dark: '#88ccff'}")
    hulpplan(*SITE)
    sheet = (plans.root / "site/assets/site.css").read_text("utf-8")

    assert sheet.rstrip().endswith(
        "@media screen and (prefers-color-scheme: dark) { :root { --accent: #88ccff; } }"
    )


def test_title_publisher_and_logo_are_on_every_page(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "huis.SVG").write_bytes(PICTURE)
    settings(plans, "title: Plannen <Limburg>", "publisher: Dienst Welzijn", "logo: huis.SVG")
    hulpplan(*SITE)
    site = plans.root / "site"

    assert (site / "assets/logo.svg").read_bytes() == PICTURE
    for name, page in pages_in(site):
        assert "Plannen <Limburg>" in text_of(page.find(".//title")), name
        if "/" in name:
            assert "Dienst Welzijn" in text_of(page.find(".//footer"))
            assert (site / name).parent.joinpath(page.find(".//img").get("src")).resolve().is_file()


def test_another_picture_of_the_logo_is_another_website(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "logo.png").write_bytes(b"one")
    settings(plans, "logo: logo.png")
    hulpplan(*SITE)
    (plans.root / "logo.png").write_bytes(b"two")
    result = hulpplan(*SITE)

    assert result.stdout.endswith("1 new or changed, 0 removed.\n")
    assert (plans.root / "site/assets/logo.png").read_bytes() == b"two"


@pytest.mark.parametrize("logo", ["nergens.png", "plans/hasselt.yaml", "plans"])
def test_a_logo_that_is_no_picture_is_told(plans: PlansFolder, hulpplan: Command, logo: str) -> None:
    settings(plans, f"logo: {logo}")
    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert f"The logo '{logo}' in the settings is not a picture that can be used" in result.told


def statement(plans: PlansFolder, hulpplan: Command) -> str:
    hulpplan(*SITE)
    page = Pages(plans.root / "site")["en/accessibility/index.html"]
    return text_of(page.find(".//main"))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("full", "This website meets the Web Content"),
        ("partial", "This website meets most of the Web Content"),
        ("none", "This website does not meet the Web Content"),
    ],
)
def test_the_statement_says_how_far_the_website_is_accessible(
    plans: PlansFolder, hulpplan: Command, word: str, said: str
) -> None:
    settings(plans, f"accessibility: {{compliance: {word}}}")

    assert said in statement(plans, hulpplan)


def test_without_settings_the_statement_claims_nothing(plans: PlansFolder, hulpplan: Command) -> None:
    text = statement(plans, hulpplan)

    assert "The publisher has not yet said how far" in text
    assert "Tell whoever gave you the address of this website." in text
    assert "What is not accessible" not in text


def test_the_statement_has_all_that_the_settings_say(plans: PlansFolder, hulpplan: Command) -> None:
    settings(
        plans,
        "publisher: Dienst Welzijn",
        "accessibility:",
        "  exceptions: [De oude pdf van 2015]",
        "  prepared: 2022-01-31",
        "  reviewed: 2022-06-30",
        "  contact: Dienst Toegankelijkheid",
        "  address: https://example.org/toegankelijk",
    )
    text = statement(plans, hulpplan)

    for part in (
        *("Dienst Welzijn wants everybody", "De oude pdf van 2015", "2022-01-31", "2022-06-30"),
        *("Dienst Toegankelijkheid", "https://example.org/toegankelijk", "This service wants to know."),
    ):
        assert part in text


def test_settings_leave_no_trace_where_there_are_none(plans: PlansFolder, hulpplan: Command) -> None:
    hulpplan(*SITE)
    names = files_in(plans.root / "site")

    assert not any("logo" in name for name in names)
    assert names["assets/site.css"].decode("utf-8").rstrip().endswith("}")
