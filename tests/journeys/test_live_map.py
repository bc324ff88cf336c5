"""The map island in a real browser, on tiles built for the test, under a strict content policy."""

import asyncio
import json
import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.adapters.village import SOUTH, STEP, WEST, write_village

from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.maps.manifest import Manifest
from doorstep.adapters.maps.region import AddRegion, add_region
from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.maps.style import map_style

pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ASSETS = Path(__file__).parents[2] / "build" / "assets"
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'"
)
FLAGS = [
    *("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--use-angle=swiftshader"),
    *("--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"),
]
VAN = {"id": "van-1", "lat": SOUTH + 2 * STEP, "lon": WEST + 5 * STEP, "label": "Van 1", "age_s": 5}
DESTINATION = f"{SOUTH + 3.1 * STEP},{WEST + 9 * STEP}"


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    """The village, built."""

    async def nowhere(_manifest: Manifest, _index: AddressIndex) -> None: ...

    folder = tmp_path_factory.mktemp("map")
    extract = write_village(folder / "village.osm.pbf")
    manifest = asyncio.run(add_region(AddRegion(source=str(extract), state=folder, at=AT), nowhere))
    return Shelf(folder).current(), manifest


class Site(BaseHTTPRequestHandler):
    """Serves the built assets, the tiles by ranges, both styles and one page."""

    folder: Path
    manifest: Manifest
    attributes = ""

    def do_GET(self) -> None:
        """Answer by path."""
        path = urlsplit(self.path).path
        if path.startswith("/assets/"):
            file = ASSETS / path.removeprefix("/assets/")
            self._send(
                200 if file.is_file() else 404, file.read_bytes() if file.is_file() else b"", file.suffix
            )
        elif path == "/tiles/basemap.pmtiles":
            self._send_range((self.folder / "basemap.pmtiles").read_bytes())
        elif path.startswith("/maps/style-"):
            tone = "dark" if "dark" in path else "light"
            self._send(200, json.dumps(map_style(self.manifest, tone, "")).encode(), ".json")
        elif path == "/":
            self._send(200, self._page().encode(), ".html")
        else:
            self._send(204, b"", "")

    def _page(self) -> str:
        return f"""<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>Map</title>
            <link rel="stylesheet" href="/assets/styles/tokens.css">
            <link rel="stylesheet" href="/assets/styles/live-map.css">
            <script type="module" src="/assets/live-map.js"></script>
            <live-map label="Where the van is" {self.attributes}><p>3 stops before you</p></live-map>"""

    def _send_range(self, body: bytes) -> None:
        first, last = (int(part) for part in self.headers["Range"].removeprefix("bytes=").split("-"))
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{min(last, len(body) - 1)}/{len(body)}")
        self._finish(body[first : last + 1])

    def _send(self, code: int, body: bytes, suffix: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", TYPES.get(suffix, "text/html; charset=utf-8"))
        self.send_header("Content-Security-Policy", POLICY)
        self._finish(body)

    def _finish(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output to itself."""


@pytest.fixture(scope="module")
def site(region: tuple[Path, Manifest]) -> Iterator[str]:
    if not (ASSETS / "live-map.js").exists():
        pytest.fail("the front end is not built: run `make assets`")
    Site.folder, Site.manifest = region
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(chromium: str, site: str) -> Iterator[Browser]:
    """Started after the site: the browser's driver holds an event loop, and building a region needs one."""
    assert site
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 390, "height": 500})
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    complaints: list[str] = []
    yield opened
    opened.close()
    assert complaints == []


def opened(page: Page, site: str, **attributes: str) -> None:
    Site.attributes = " ".join(f"{name.replace('_', '-')}='{value}'" for name, value in attributes.items())
    page.goto(site)
    page.wait_for_selector("live-map.drawn", timeout=30_000)


def vans(**more: object) -> str:
    return json.dumps([VAN | more])


def test_the_map_shows_van_house_and_attribution_under_a_strict_policy(page: Page, site: str) -> None:
    opened(page, site, vans=vans(), destination=DESTINATION)
    expect(page.get_by_role("region", name="Where the van is")).to_be_visible()
    expect(page.get_by_role("img", name="Van 1", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name="Destination")).to_be_visible()
    expect(page.get_by_text("© OpenStreetMap contributors, ODbL")).to_be_visible()


def test_a_position_that_grows_old_turns_hollow_and_says_its_age(page: Page, site: str) -> None:
    opened(page, site, vans=vans(age_s=100), speed="4")
    expect(page.locator(".live-map-van.stale")).to_be_visible(timeout=30_000)
    expect(page.locator(".live-map-van")).to_have_attribute(
        "aria-label", re.compile(r"Van 1, [23] min\. ago")
    )


def test_a_new_position_moves_the_van_within_a_second(page: Page, site: str) -> None:
    opened(page, site, vans=vans(), destination=DESTINATION)
    before = page.locator(".live-map-van").bounding_box()
    page.evaluate(
        "vans => document.querySelector('live-map').update({vans})", [VAN | {"lon": WEST + 7 * STEP}]
    )
    page.wait_for_timeout(1_100)
    after = page.locator(".live-map-van").bounding_box()
    assert before is not None
    assert after is not None
    assert after["x"] > before["x"] + 20


def test_a_van_is_chosen_with_the_keyboard_and_the_map_follows_the_switch_to_dark(
    page: Page, site: str
) -> None:
    opened(page, site, vans=vans(), selectable="")
    page.evaluate("document.addEventListener('van-select', event => { document.title = event.detail.id })")
    page.locator("button.live-map-van").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_title("van-1")
    with page.expect_response("**/maps/style-dark.json"):
        page.evaluate("document.documentElement.dataset.theme = 'dark'")


def test_on_a_dear_line_the_map_waits_for_a_tap(page: Page, site: str) -> None:
    Site.attributes = f"loading='tap' vans='{vans()}'"
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site)
    offer = page.get_by_role("button", name="Show the map")
    expect(offer).to_be_visible()
    assert not any("/maplibre/" in address for address in asked)
    offer.click()
    page.wait_for_selector("live-map.drawn", timeout=30_000)


def test_without_the_library_the_poster_stays_and_a_new_try_is_offered(browser: Browser, site: str) -> None:
    page = browser.new_page()
    Site.attributes = ""
    page.route("**/maplibre-gl.mjs", lambda route: route.abort())
    page.goto(site)
    expect(page.get_by_role("button", name="The map did not load. Try again")).to_be_visible()
    expect(page.get_by_text("3 stops before you")).to_be_visible()
    page.close()
