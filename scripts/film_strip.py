"""Take one late delivery of a running demonstration at four moments: tracking page, newest e-mail, console.

Usage: make run RESTART=1 SPEED=20 | tee run.log        (in another shell, before the first van breaks down)
       .venv/bin/python scripts/film_strip.py run.log state/keys/demo.json strip.png

Each morning one van of the simulated city stands still for most of an hour. Of the deliveries behind it whose
reader speaks English, the first that gets a new time is followed to the door. Needs nothing but the public
API and the pages; what it shows is what they say.
"""

import io
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from screenshots import FLAGS, browser_program, links_of, signed_in

WIDTH, HEIGHT, SCALE, GAP = 390, 1_000, 0.72, 14
PATIENCE_S = 3_600
LOOK_S = 2.0


@dataclass(slots=True)
class Film:
    """What was taken of each delivery that may become late, by moment."""

    api: httpx.Client
    console: BrowserContext
    public: BrowserContext
    base: str
    taken: dict[str, dict[str, list[Image.Image]]] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def take(self, shipment: str, moment: str) -> None:
        """All three at this moment."""
        if moment in self.taken.setdefault(shipment, {}):
            return
        self.taken[shipment][moment] = [
            self._picture(self.public, f"/t/{self.tokens[shipment]}"),
            self._picture(self.public, self._mail(shipment)),
            self._picture(self.console, f"/console/shipments/{shipment}"),
        ]

    def knows(self, shipment: str) -> bool:
        """Whether the delivery's page is found, and speaks English."""
        if shipment not in self.tokens:
            page = self.console.new_page()
            page.goto(f"{self.base}/console/shipments/{shipment}")
            found = re.search(r"/t/([\w-]{20,})", page.content())
            self.tokens[shipment] = found[1] if found else ""
            page.close()
            if found and 'lang="en"' not in httpx.get(f"{self.base}/t/{found[1]}").text:
                self.tokens[shipment] = ""
        return bool(self.tokens[shipment])

    def _mail(self, shipment: str) -> str:
        """The newest e-mail that carries the delivery's link."""
        page, found = "/mailbox", ""
        for _ in range(8):
            html = httpx.get(self.base + page).text
            for mail in re.findall(r'href="(/mailbox/[\w.-]+)[?"]', html):
                if self.tokens[shipment] in httpx.get(f"{self.base}{mail}/html").text:
                    return f"{mail}/html"
            older = re.search(r'href="(/mailbox\?[^"]*before=[^"]+)"', html)
            if not older:
                break
            page = older[1].replace("&amp;", "&")
        return found or "/mailbox"

    def _picture(self, context: BrowserContext, path: str) -> Image.Image:
        page = context.new_page()
        page.goto(self.base + path)
        page.wait_for_timeout(2_500)
        shot = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}, full_page=True)
        page.close()
        return Image.open(io.BytesIO(shot)).convert("RGB")


def main() -> None:
    """Wait for the breakdown, follow what is behind it, and put the pictures together."""
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    links = dict(links_of(Path(sys.argv[1]).read_text(encoding="utf-8")))
    keys = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    base = links["Mailbox"].removesuffix("/mailbox")
    api = httpx.Client(base_url=base, headers={"authorization": f"Bearer {keys['lsp']}"}, timeout=30)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=FLAGS)
        film = Film(api, _context(browser, signed_in(browser, links["Ops console"])), _context(browser), base)
        shipment = _follow(film, keys["drivers"])
        _strip(film.taken[shipment]).save(sys.argv[3], optimize=True)
        browser.close()


def _follow(film: Film, drivers: dict[str, str]) -> str:
    """The delivery that was followed from before its new time until it was delivered."""
    until = time.monotonic() + PATIENCE_S
    chosen = ""
    while time.monotonic() < until:
        for one in _behind(film, drivers) if not chosen else [_shipment(film, chosen)]:
            name = one["id"]
            if not film.knows(name):
                continue
            if one["promises"] == 1 and not chosen:
                film.take(name, "promised")
            elif one["promises"] > 1 and "promised" in film.taken.get(name, {}):
                chosen = name
                film.take(name, "told")
            if name == chosen and one["stage"] == "arriving":
                film.take(name, "arriving")
            if name == chosen and one["final"]:
                time.sleep(LOOK_S)
                film.take(name, "delivered")
                return name
        time.sleep(LOOK_S)
    raise SystemExit("no delivery became late and was delivered in an hour")


def _behind(film: Film, drivers: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Deliveries of a tour that stands still, those first that come soon."""
    for key in drivers.values():
        answer = httpx.get(f"{film.base}/api/v1/driver/tour", headers={"authorization": f"Bearer {key}"})
        if answer.is_error or not answer.json()["interrupted_at"]:
            continue
        stops = [stop for stop in answer.json()["stops"] if stop["state"] == "open"]
        for stop in stops[1:7]:
            for shipment in dict.fromkeys(parcel["shipment"] for parcel in stop["parcels"]):
                yield _shipment(film, shipment)


def _shipment(film: Film, shipment: str) -> dict[str, Any]:
    return film.api.get(f"/api/v1/shipments/{shipment}").raise_for_status().json()


def _context(browser: Browser, state: Any = None) -> BrowserContext:  # noqa: ANN401  # the browser's own form
    return browser.new_context(
        storage_state=state, viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB", color_scheme="light"
    )


def _strip(taken: dict[str, list[Image.Image]]) -> Image.Image:
    """Moments side by side, one row for each who reads."""
    wide, high = round(WIDTH * SCALE), round(HEIGHT * SCALE)
    rows = len(next(iter(taken.values())))
    size = ((wide + GAP) * len(taken) + GAP, (high + GAP) * rows + GAP)
    strip = Image.new("RGB", size, (203, 208, 206))
    for column, pictures in enumerate(taken.values()):
        for row, picture in enumerate(pictures):
            small = picture.resize((wide, high), Image.Resampling.LANCZOS)
            strip.paste(small, (GAP + column * (wide + GAP), GAP + row * (high + GAP)))
    return strip.quantize(128)


if __name__ == "__main__":
    main()
