"""What journeys share: one installation a worker, one browser a file, pages that may not complain."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright
from tests.journeys.installation import Installation, start

ASSETS = Path(__file__).parents[2] / "build" / "assets"
FLAGS = [
    *("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--use-angle=swiftshader"),
    *("--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"),
]
PATIENCE_MS = 30_000
"""How long a page may take to show something: the machine may be busy with other tests."""

WHILE_OFFLINE = (
    "net::ERR_INTERNET_DISCONNECTED",
    "net::ERR_EMPTY_RESPONSE",
    "net::ERR_CONNECTION_",
    "net::ERR_SOCKET_NOT_CONNECTED",  # cut between two requests of one connection
    "net::ERR_NETWORK_",
    "net::ERR_INCOMPLETE_CHUNKED_ENCODING",  # a stream that was open
)
"""What a browser says of requests while a journey takes its network away."""

type Visit = Callable[..., BrowserContext]
"""Opens a browser of somebody's own: `width`, and what else Playwright calls a context's options."""


@pytest.fixture(scope="session")
def installation() -> Iterator[Installation]:
    """The product, running for all journeys of this worker; its days are played by hand."""
    if not (ASSETS / "manifest.json").exists():
        pytest.fail("the front end is not built: run `make assets`")
    with tempfile.TemporaryDirectory(prefix="ds-") as folder:  # a short path: it will hold a socket
        running = start(Path(folder))
        yield running
        running.stop()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, for one file: its driver holds an event loop that other tests could not live with."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, installation: Installation) -> Iterator[Visit]:
    """Opens browsers of people; no page may complain: of scripts, refused styles, files that did not load."""
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and not any(one in message.text for one in WHILE_OFFLINE):
            complaints.append(f"{message.text} at {message.location['url']}")

    def listen(page: Page) -> None:
        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(str(error)))

    def open_context(*, width: int = 390, **options: object) -> BrowserContext:
        viewport = {"width": width, "height": 844 if width < 600 else 900}
        settings = {"base_url": installation.base_url, "viewport": viewport} | options
        context = browser.new_context(**settings)
        context.set_default_timeout(PATIENCE_MS)
        context.on("page", listen)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()
    assert complaints == []
