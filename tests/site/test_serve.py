"""`hulpplan site --serve`: the real command, asked by real readers."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from command import Command, environment
from plans_folder import TODAY, PlansFolder

SECONDS = 30


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    kind: str | None
    text: str


class Reader:
    """Somebody with the preview open."""

    def __init__(self, port: int, opened: ExitStack) -> None:
        self.port = port
        self._opened = opened
        self._events: http.client.HTTPResponse | None = None

    def ask(self, path: str, host: str | None = None, method: str = "GET") -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)) as connection:
            connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            answer = connection.getresponse()
            return Answer(answer.status, answer.getheader("Content-Type"), answer.read().decode("utf-8"))

    def read(self, path: str) -> str:
        answer = self.ask(path)
        assert answer.status == 200, path
        return answer.text

    def news(self) -> dict[str, Any]:
        """Wait for the next word of the server."""
        if self._events is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
            self._opened.enter_context(closing(connection))
            connection.request("GET", "/_preview/events")
            self._events = self._opened.enter_context(connection.getresponse())
        while True:
            line = self._events.readline().decode("utf-8")
            assert line, "the server has gone"
            if line.startswith("data: "):
                news: dict[str, Any] = json.loads(line.removeprefix("data: "))
                return news


@dataclass(frozen=True, slots=True)
class Preview:
    """The command that runs, and what was opened of it."""

    process: "subprocess.Popen[str]"
    port: int
    opened: ExitStack

    def reader(self) -> Reader:
        return Reader(self.port, self.opened)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


Start = Callable[..., Preview]


@pytest.fixture
def serve(plans: PlansFolder, hulpplan: Command) -> Iterator[Start]:
    running: list[subprocess.Popen[str]] = []
    opened = ExitStack()

    def start(*words: str) -> Preview:
        process = subprocess.Popen(
            hulpplan.line("site", "--serve", "--today", TODAY, *words),
            cwd=plans.root,
            env=environment(),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        running.append(process)
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, line
        return Preview(process, int(found[1]), opened)

    with opened:
        yield start
    for process in running:
        process.send_signal(signal.SIGINT)
        process.wait(SECONDS)
        assert process.stderr is not None
        process.stderr.close()


def test_every_page_can_be_read_and_says_that_it_is_a_preview(serve: Start) -> None:
    reader = serve().reader()

    for path in ("/", "/nl/index.html", "/nl/", "/en/plans/hasselt/index.html", "/nl/search/index.html"):
        page = reader.read(path)
        assert "_preview/preview.js" in page
        assert "connect-src 'self'" in page
    assert "hulpplanSearch(" in reader.read("/nl/search/index.js")
    assert "EventSource" in reader.read("/_preview/preview.js")
    assert ".preview" in reader.read("/_preview/preview.css")
    assert reader.ask("/assets/site.css").kind == "text/css; charset=utf-8"


def test_what_is_not_there_is_not_found_and_nothing_else_is_served(serve: Start) -> None:
    reader = serve().reader()

    for path in (
        "/nl/nowhere/index.html",
        "/../hulpplan.yaml",
        "/%2e%2e/plans/hasselt.yaml",
        "/plans/hasselt.yaml",
    ):
        assert reader.ask(path).status == 404


def test_another_website_cannot_lead_its_readers_here(serve: Start) -> None:
    reader = serve().reader()

    for host in (
        "evil.example:80",
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "localhost@evil.example",
        "evil.example:localhost",
        "127.0.0.1:80:80",
        "localhost..",
        "[::1]",
        ":80",
        " ",
    ):
        assert reader.ask("/nl/index.html", host=host).status == 403, host


def test_it_answers_to_each_of_its_names_with_and_without_a_port(serve: Start) -> None:
    reader = serve().reader()

    # Browsers leave out the port that is usual, and names are the same in capitals and with a dot at the end.
    for name in ("127.0.0.1", "localhost", "LOCALHOST", "localhost.", "127.0.0.1."):
        for host in (name, f"{name}:{reader.port}"):
            assert reader.ask("/nl/index.html", host=host).status == 200, host


def test_it_reads_and_does_nothing_else(serve: Start) -> None:
    assert serve().reader().ask("/nl/index.html", method="POST").status == 501


def test_a_change_reaches_every_reader(serve: Start, plans: PlansFolder) -> None:
    preview = serve()
    readers = [preview.reader() for _ in range(4)]
    for reader in readers:
        assert reader.news()["total"].endswith("0 errors, 0 warnings, 1 note.")
    plans.replace("hasselt.yaml", "title: Taallessen", "title: Lessen op zaterdag")
    for reader in readers:
        assert reader.news()["total"].endswith("0 errors, 0 warnings, 1 note.")
        assert "Lessen op zaterdag" in reader.read("/nl/plans/hasselt/index.html")


def test_findings_come_with_their_source_line(serve: Start, plans: PlansFolder) -> None:
    reader = serve().reader()
    reader.news()
    plans.replace("hasselt.yaml", "contributes_to: [D1]", "contributes_to: [D99]")
    (finding,) = [one for one in reader.news()["findings"] if one["severity"] == "error"]

    assert finding["line"].startswith("plans/hasselt.yaml:11:")
    assert "HP201" in finding["line"]
    assert finding["source"] == "    contributes_to: [D99]"


def test_a_mistake_in_the_settings_is_said_and_can_be_mended(serve: Start, plans: PlansFolder) -> None:
    reader = serve().reader()
    reader.news()
    plans.settings("kind: settings\nschema: 1\nsite: {title: 3, colours: {accent: red}}\n")

    assert "has errors" in reader.news()["total"]
    assert "Taallessen" in reader.read("/nl/plans/hasselt/index.html")
    plans.settings("kind: settings\nschema: 1\nsite: {title: Onze plannen}\n")

    assert reader.news()["total"].endswith("0 errors, 0 warnings, 1 note.")
    assert "Onze plannen" in reader.read("/nl/index.html")


def test_findings_in_the_settings_are_shown_too(serve: Start, plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nrules: {ignore: [HP999]}\n")
    reader = serve().reader()

    assert any("hulpplan.yaml" in one["line"] and one["source"] for one in reader.news()["findings"])


def test_plans_that_are_gone_for_a_while_come_back(serve: Start, plans: PlansFolder) -> None:
    reader = serve().reader()
    reader.news()
    plans.folder.rename(plans.root / ".away")

    assert "There are no plans here." in reader.news()["total"]
    (plans.root / ".away").rename(plans.folder)

    assert reader.news()["total"].endswith("0 errors, 0 warnings, 1 note.")


def test_templates_of_ones_own_are_followed(serve: Start, plans: PlansFolder) -> None:
    own = plans.root / "sjablonen" / "site"
    own.mkdir(parents=True)
    template = own / "option.html.j2"
    template.write_text('{% extends "site/page.html.j2" %}{% block content %}eerst{% endblock %}', "utf-8")
    plans.settings("kind: settings\nschema: 1\ntemplates: sjablonen\n")
    reader = serve().reader()
    reader.news()

    assert "eerst" in reader.read("/nl/plans/2015-2020/SO1/index.html")
    template.write_text('{% extends "site/page.html.j2" %}{% block content %}daarna{% endblock %}', "utf-8")
    reader.news()

    assert "daarna" in reader.read("/nl/plans/2015-2020/SO1/index.html")


def test_reports_can_be_taken_along_from_the_preview(serve: Start) -> None:
    assert serve("--download", "md").reader().read("/nl/downloads/plan/hasselt.md").startswith("# ")


def test_settings_may_be_named(serve: Start, plans: PlansFolder) -> None:
    path = plans.write("../other.yaml", "kind: settings\nschema: 1\nsite: {title: Andere}\n")
    reader = serve("--config", str(path)).reader()

    assert "Andere" in reader.read("/en/index.html")


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_ctrl_c_stops_it_also_while_readers_wait(serve: Start) -> None:
    preview = serve()
    reader = preview.reader()
    reader.news()

    assert preview.stop() == 130
    assert preview.process.stderr is not None
    assert preview.process.stderr.read().strip() == ""


def test_a_reader_that_goes_away_is_no_trouble(serve: Start, plans: PlansFolder) -> None:
    preview = serve()
    with socket.create_connection(("127.0.0.1", preview.port)) as gone:
        gone.sendall(f"GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        gone.recv(16)
    stays = preview.reader()
    stays.news()
    for number in range(3):
        plans.replace("hasselt.yaml", "title: Taallessen", f"title: Taallessen {number}")
        stays.news()
        plans.replace("hasselt.yaml", f"title: Taallessen {number}", "title: Taallessen")
        stays.news()

    assert preview.stop() == 130
    assert preview.process.stderr is not None
    assert "Traceback" not in preview.process.stderr.read()


@contextmanager
def listening() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_in_use_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    with listening() as port:
        result = hulpplan("site", "--serve", "--port", str(port), cwd=plans.root)

    assert result.exit_code == 2
    assert result.told == f"Port {port} is in use. Choose another one, or leave --port out for a free one."


def test_a_port_may_be_chosen(serve: Start) -> None:
    with listening() as port:
        pass

    assert serve("--port", str(port)).port == port


def test_nothing_is_written(serve: Start, plans: PlansFolder) -> None:
    before = sorted(path.name for path in plans.root.rglob("*"))
    serve().reader().read("/nl/index.html")

    assert sorted(path.name for path in plans.root.rglob("*")) == before


def test_plans_that_cannot_be_read_at_the_start_are_told(hulpplan: Command, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    result = hulpplan("site", "--serve", cwd=empty)

    assert result.exit_code == 2
    assert "There are no plans here." in result.told
