import os

import pytest

from plans_folder import REGISTER, PlansFolder


def test_another_encoding_is_found_at_the_first_wrong_byte(plans: PlansFolder) -> None:
    plans.write_bytes("oud.yaml", "kind: register\nschema: 1\n# één\n".encode("latin-1"))

    [seen] = plans.exactly("oud.yaml:3:3-3:3 HP001")
    assert seen.severity == "error"
    assert "UTF-8" in seen.message


def test_utf_16_is_found_at_the_start(plans: PlansFolder) -> None:
    plans.write_bytes("oud.yaml", REGISTER.encode("utf-16"))

    plans.exactly("oud.yaml:1:1-1:1 HP001")


def test_a_file_that_is_no_text_is_found(plans: PlansFolder) -> None:
    plans.write_bytes("beeld.yaml", b"\x89PNG\r\n\x1a\n\0\0")

    plans.exactly("beeld.yaml:1:1-1:1 HP001")


def test_a_pipe_is_not_waited_for(plans: PlansFolder) -> None:
    os.mkfifo(plans.path("pijp.yaml"))

    plans.exactly("pijp.yaml:1:1-1:1 HP001")


def test_a_link_to_nothing_is_found(plans: PlansFolder) -> None:
    plans.path("weg.yaml").symlink_to("nergens.yaml")

    [seen] = plans.exactly("weg.yaml:1:1-1:1 HP001")
    assert "link" in seen.message


def test_a_link_to_a_device_is_not_read(plans: PlansFolder) -> None:
    plans.path("nul.yaml").symlink_to("/dev/zero")

    plans.exactly("nul.yaml:1:1-1:1 HP001")


def test_a_file_over_the_limit_is_not_read(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nlimits: {file_mb: 0.002}\n")
    head = "kind: register\nschema: 1\n#"
    plans.write("groot.yaml", head + "x" * (2000 - len(head)))
    assert plans.is_clean()

    plans.write("groot.yaml", head + "x" * (2001 - len(head)))
    [seen] = plans.exactly("groot.yaml:1:1-1:1 HP001")
    assert "0.002 MB" in seen.message


@pytest.mark.parametrize("start", ["\ufeff", ""])
def test_utf_8_is_read_with_and_without_a_byte_order_mark(plans: PlansFolder, start: str) -> None:
    plans.write("register.yaml", REGISTER, start=start)

    assert plans.is_clean()


def test_a_link_to_a_plan_file_is_read(plans: PlansFolder) -> None:
    plans.path("register.yaml").rename(plans.root / "register.txt")
    plans.path("register.yaml").symlink_to("../register.txt")
    plans.settings("kind: settings\nschema: 1\n")

    assert plans.is_clean()


def test_a_link_that_leads_out_of_the_folder_is_not_followed(plans: PlansFolder) -> None:
    plans.path("register.yaml").rename(plans.root / "register.txt")
    plans.path("extra.yaml").symlink_to("../register.txt")

    seen = [one for one in plans.seen() if one.code == "HP001"]
    assert [one.start for one in seen] == ["extra.yaml:1:1"]
    assert "leads out of the folder" in seen[0].message


def test_a_folder_may_have_any_name(plans: PlansFolder) -> None:
    plans.path("map.yaml").mkdir()
    plans.path("register.yaml").rename(plans.path("map.yaml") / "register.yaml")

    assert plans.is_clean()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(plans: PlansFolder, encoding: str) -> None:
    plans.write_bytes("oud.yaml", REGISTER.encode(encoding))

    [seen] = plans.exactly("oud.yaml:1:1-1:1 HP001")
    assert "not saved as UTF-8" in seen.message


@pytest.mark.parametrize("content", [b"\0" * 512, b"kind: register\n" + b"\0" * 500, b"\0"])
def test_a_file_of_zeros_is_no_text(plans: PlansFolder, content: bytes) -> None:
    plans.write_bytes("nullen.yaml", content)

    [seen] = plans.exactly("nullen.yaml:1:1-1:1 HP001")
    assert "This is not a text file" in seen.message


def test_one_zero_among_words_is_found_where_it_stands(plans: PlansFolder) -> None:
    plans.write_bytes("hasselt.yaml", b"kind: action-plan\nschema: 1\0\nprison: hasselt\n")

    plans.exactly("hasselt.yaml:2:10-2:11 HP002")


def test_what_an_office_program_left_is_called_so(plans: PlansFolder) -> None:
    plans.write_bytes("~$hasselt.yaml", b"\x04Lies" + b" \0" * 78)

    [seen] = plans.exactly("~$hasselt.yaml:1:1-1:1 HP001")
    assert "office program" in seen.message


def test_links_in_a_circle_are_found_each(plans: PlansFolder) -> None:
    plans.path("een.yaml").symlink_to("twee.yaml")
    plans.path("twee.yaml").symlink_to("een.yaml")

    seen = plans.exactly("een.yaml:1:1-1:1 HP001", "twee.yaml:1:1-1:1 HP001")
    assert {one.message for one in seen} == {"This link leads round in a circle, to itself. Remove it."}
