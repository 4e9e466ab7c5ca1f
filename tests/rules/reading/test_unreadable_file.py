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
