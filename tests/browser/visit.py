"""A page that is open in the browser, and everything it did since it was opened."""

from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, ConsoleMessage, Dialog, Error, Page, Request

from browser.looks import Look


class Visit:
    """A tab of the browser.

    Attributes:
        page: the tab, for what is not here.
        doings: what the page did that a page of ours never does, in words: dialogs, windows, downloads, errors
            and warnings on the console, among them what the security policy stopped.
        requests: the address of everything it asked for, itself first.
    """

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.doings: list[str] = []
        self.requests: list[str] = []
        self._protocol: CDPSession = context.new_cdp_session(self.page)
        context.on("request", self._requested)
        context.on("console", self._said)
        context.on("dialog", self._asked)
        context.on("weberror", lambda error: self.doings.append(f"error: {error.error}"))
        context.on("page", lambda _: self.doings.append("opened a window"))
        self.page.on("download", lambda _: self.doings.append("started a download"))

    def go(self, address: str) -> None:
        """Open a page and wait until nothing is being loaded any more."""
        self.page.goto(address, wait_until="load")

    def look(self, look: Look) -> None:
        """Change the window and what the browser tells the page about its user."""
        self.page.emulate_media(media="print" if look.paper else "screen", color_scheme=look.scheme)
        self.page.set_viewport_size({"width": look.width, "height": look.height})
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=look.width,
            height=look.height,
            deviceScaleFactor=look.zoom,
            mobile=False,
        )

    def run(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - what the script gives
        """Run a script of the test in the page; the policy of the page does not apply to it."""
        return self.page.evaluate(script, argument)

    def ask(self, method: str, **values: object) -> dict[str, Any]:
        """Ask the browser something in its own protocol, such as `Accessibility.getFullAXTree`."""
        answer: dict[str, Any] = self._protocol.send(method, values)
        return answer

    def foreign(self, root: Path | None = None) -> list[str]:
        """Return the requests that leave a folder, or the folder or the server of the page that was opened first."""
        first = self.requests[0]
        home = first.rpartition("/")[0] if first.startswith("file:") else "/".join(first.split("/")[:3])
        home = root.absolute().as_uri() if root else home
        return [one for one in self.requests if not one.startswith((f"{home}/", "data:", "about:"))]

    def _requested(self, request: Request) -> None:
        self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.doings.append(f"{message.type}: {message.text}")

    def _asked(self, dialog: Dialog) -> None:
        self.doings.append(f"{dialog.type}: {dialog.message}")
        try:
            dialog.dismiss()
        except Error:
            # It went away with its page.
            return
