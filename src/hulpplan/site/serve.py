"""Serving the preview to browsers on this computer, and to nobody else."""

import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Final
from urllib.parse import unquote, urlsplit

from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.site.addresses import INDEX
from hulpplan.site.preview import EVENTS, Preview

HOST: Final = "127.0.0.1"
_OURS: Final = re.compile(rf"({re.escape(HOST)}|localhost)\.?(:[0-9]+)?", re.IGNORECASE)
"""What the server may be called: another name means that a website elsewhere leads its readers here."""
HEARTBEAT: Final = 15.0
"""Seconds after which a reader is told that there is no news, which shows whether it is still there."""


class Server(ThreadingHTTPServer):
    """A server of the preview; each reader has a thread."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__((HOST, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that went away is no error."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Answer a request."""
        if not _OURS.fullmatch(self.headers.get("Host", "").strip()):
            self._answer(HTTPStatus.FORBIDDEN, b"", "text/plain")
            return
        name = unquote(urlsplit(self.path).path).removeprefix("/")
        if name == EVENTS:
            self._tell()
            return
        if not name or name.endswith("/"):
            name += INDEX
        content = self.server.preview.file(name)
        if content is None:
            self._answer(HTTPStatus.NOT_FOUND, b"404", "text/plain")
        else:
            self._answer(HTTPStatus.OK, content, mimetypes.guess_type(name)[0] or "text/plain")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing of each request."""

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)

    def _tell(self) -> None:
        """Send the findings now, and again with each new version."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        seen = 0
        while not self.server.preview.over:
            news = self.server.preview.news(seen, HEARTBEAT)
            text = ":\n\n" if news is None else f"id: {news[0]}\ndata: {news[1]}\n\n"
            seen = news[0] if news else seen
            self.wfile.write(text.encode("utf-8"))
            self.wfile.flush()


@contextmanager
def serving(preview: Preview, port: int) -> Iterator[str]:
    """Serve the preview as long as the block lasts; its value is the address.

    Args:
        preview: what is shown.
        port: where to listen; 0 for a free port.

    Raises:
        UserError: when another program listens there.
    """
    try:
        server = Server(preview, port)
    except OSError as error:
        raise UserError(
            N_("Port {port} is in use. Choose another one, or leave --port out for a free one."), port=port
        ) from error
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        preview.stop()
        server.shutdown()
        server.server_close()
        thread.join()
