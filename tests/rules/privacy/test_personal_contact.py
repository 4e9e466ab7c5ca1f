import pytest

from plans_folder import FAMILIES, PlansFolder

SELECT = (*FAMILIES, "HP7")


def note(plans: PlansFolder, text: str) -> None:
    """Write an action with an update that says something."""
    plans.action("contributes_to: [D1]", "updates:", "  - date: 2019-01-01", f'    note: "{text}"')


@pytest.mark.parametrize(
    "number",
    [
        "0470 12 34 56",
        "0470/12.34.56",
        "0470/12 34 56",
        "0470-12-34-56",
        "0470123456",
        "0470 123 456",
        "04 70 12 34 56",
        "+32 470 12 34 56",
        "+32(0)470/12.34.56",
        "+32470123456",
        "0032 470 12 34 56",
        "0455 12 34 56",
        "0499 99 99 99",
        "0478.123.456",
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(plans: PlansFolder, number: str) -> None:
    note(plans, f"Bel ⟦HP702|{number}⟧.")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "mobile" in seen.message
    assert number not in seen.message


@pytest.mark.parametrize(
    "address",
    [
        "jan@gmail.com",
        "JAN@GMAIL.COM",
        "pol12@hotmail.be",
        "x_y@telenet.be",
        "jan.peeters@vlaanderen.be",
        "j.peeters@caw.be",
        "jan.van-den-berg@just.fgov.be",
        "an.de.smet2@voorbeeld.org",
        "hélène.dupont@voorbeeld.be",
    ],
)
def test_an_address_of_a_person_is_found(plans: PlansFolder, address: str) -> None:
    note(plans, f"Mail (⟦HP702|{address}⟧), of kom langs.")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "e-mail" in seen.message
    assert address not in seen.message
    assert address.partition("@")[2] in seen.message


@pytest.mark.parametrize(
    "account",
    [
        "BE68 5390 0754 7034",
        "BE68539007547034",
        "NL91 ABNA 0417 1643 00",
        "BE71\u00a00961\u00a02345\u00a06769",
    ],
)
def test_a_valid_account_number_is_found(plans: PlansFolder, account: str) -> None:
    note(plans, f"Stort op ⟦HP702|{account}⟧ VDAB.")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "account" in seen.message
    assert account not in seen.message


@pytest.mark.parametrize(
    "text",
    [
        "tel. 011 21 34 56, 016/12.34.56, 02 553 00 00, +32 2 553 00 00, 04 223 45 67",
        "0800 12 345, 078 15 10 20, 1712",
        "ondernemingsnummer 0403.227.515, 0471.938.850, BE 0470.123.456 of BE0470123456",
        "0470 12 34 5, 0470 12 34 567",
        "2016-04-70 123456, 0,0470123456",
        "van 2016-07-01 tot 2017-06-30; 04/07/2016",
    ],
)
def test_other_numbers_are_none(plans: PlansFolder, text: str) -> None:
    note(plans, text)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "text",
    [
        "info@caw.be, hasselt@just.fgov.be, hulpendienst@vlaanderen.be",
        "onthaal.hasselt@caw.be, info.jww@caw.be",
        "jan@voorbeeld.be",
        "@vlaanderen, jan.peeters@, a@b",
        "gmail.com",
    ],
)
def test_other_addresses_are_none(plans: PlansFolder, text: str) -> None:
    note(plans, text)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "text", ["BE68 5390 0754 7035", "SD12 4567 8901 2345", "XX68 5390 0754 7034", "XBE68539007547034"]
)
def test_what_only_looks_like_an_account_is_none(plans: PlansFolder, text: str) -> None:
    note(plans, text)

    assert plans.is_clean(select=SELECT)


def test_it_is_found_in_a_comment_and_in_the_settings(plans: PlansFolder) -> None:
    plans.write("register.yaml", plans.text("register.yaml") + "# vragen: ⟦HP702|jan@gmail.com⟧\n")
    plans.settings("kind: settings\nschema: 1\nplans: plans # ⟦HP702|jan@gmail.com⟧\n")

    plans.exactly_marked(select=SELECT)


def test_a_website_may_have_it(plans: PlansFolder) -> None:
    plans.replace(
        "register.yaml", "title: VDAB\n", "title: VDAB\n    website: https://jan.peeters@x.be/0470123456\n"
    )

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("website", ["'https://x.be/0470123456'", ">-\n      https://x.be/0470123456"])
def test_however_the_website_is_written(plans: PlansFolder, website: str) -> None:
    plans.replace("register.yaml", "title: VDAB\n", f"title: VDAB\n    website: {website}\n")

    assert plans.is_clean(select=SELECT)


def test_a_comment_behind_a_website_may_not(plans: PlansFolder) -> None:
    plans.replace(
        "register.yaml", "title: VDAB\n", "title: VDAB\n    website: https://x.be  # ⟦HP702|0470123456⟧\n"
    )

    plans.exactly_marked(select=SELECT)


def test_a_national_number_in_a_website_is_still_found(plans: PlansFolder) -> None:
    plans.replace(
        "register.yaml", "title: VDAB\n", "title: VDAB\n    website: https://x.be/⟦HP701|85073003328⟧\n"
    )

    plans.exactly_marked(select=SELECT)
