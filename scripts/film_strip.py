"""Take the tracking page in five states, of two brands, on a phone and at a desk, in light and in dark.

Usage: make run | tee run.log        (in another shell; by its noon all states are there)
       .venv/bin/python -m scripts.film_strip run.log build/strip

What is shown are deliveries of the demonstration as it runs. Four pictures, a row for each brand:
`tracking-390-light.png` and so on; docs/images has those that were looked at.
"""

import contextlib
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late
from scripts.screenshots import FLAGS, HEIGHTS, MAP_PATIENCE_MS, TOKEN, TONES, browser_program, links_of

STATES = {
    "promised": "Arriving ",
    "coming": "(You are the next stop|Arriving )",
    "late": "(New time|Expected .*, later than promised|Later than promised)",
    "attempted": "Not handed over",
    "delivered": "Delivered",
}
"""What the heading of the page in English begins with."""

BRANDS = 2
SCALE = {390: 0.5, 1440: 0.25}
GAP = 12
GROUND = {"light": "#d9dedb", "dark": "#000000"}

SHOP = re.compile(r'<a class="logo" href="([^"]+)"')
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")

type Cast = dict[str, dict[str, str]]
"""The path of a page by brand and state."""


def main() -> None:
    """Find a delivery of every state and brand, and take its pictures."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    links = dict(links_of(Path(sys.argv[1]).read_text(encoding="utf-8")))
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    base = links["Mailbox"].removesuffix("/mailbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=FLAGS)
        try:
            cast = _cast(browser, base)
            for width in SCALE:
                for tone in TONES:
                    _strip(browser, base, cast, width, tone).save(folder / f"tracking-{width}-{tone}.png")
        finally:
            browser.close()


def _cast(browser: Browser, base: str) -> Cast:
    """A page for every state and brand, as far as the newest mails lead to one."""
    found: Cast = {}
    with browser.new_context() as context:
        page = context.new_page()
        for path in _pages(page, base):
            html = page.request.get(f"{base}{path}?lang=en").text()
            shop, heading = SHOP.search(html), HEADING.search(html)
            if shop is None or heading is None:
                continue
            said = " ".join(MARKUP.sub("", heading[1]).split())
            state = next((name for name, words in STATES.items() if re.match(words, said)), "")
            if state == "promised" and "<live-map" in html:
                state = "coming"
            if state:
                found.setdefault(shop[1], {}).setdefault(state, path)
            if sum(len(one) == len(STATES) for one in found.values()) >= BRANDS:
                break
    return dict(sorted(found.items(), key=lambda one: -len(one[1]))[:BRANDS])


def _pages(page: Page, base: str) -> Iterator[str]:
    known, older = set[str](), f"{base}/mailbox"
    while older:
        page.goto(older)
        further = page.locator(".list p a", has_text="Older")
        older = urljoin(base, further.get_attribute("href") or "") if further.count() else ""
        mails = page.locator(".list li a").evaluate_all("links => links.map(link => link.href)")
        for mail in mails:
            for path in TOKEN.findall(page.request.get(mail.partition("?")[0] + "/html").text()):
                if path not in known:
                    known.add(path)
                    yield path


def _strip(browser: Browser, base: str, cast: Cast, width: int, tone: str) -> Image.Image:
    """All states side by side, a row for each brand; a state nobody is in stays empty."""
    high, scale = HEIGHTS[width], SCALE[width]
    wide, tall = round(width * scale), round(high * scale)
    size = GAP + (wide + GAP) * len(STATES), GAP + (tall + GAP) * len(cast)
    strip = Image.new("RGB", size, GROUND[tone])
    for row, pages in enumerate(cast.values()):
        for column, state in enumerate(STATES):
            if state in pages:
                shot = _shot(browser, f"{base}{pages[state]}?lang=en", width, tone).resize((wide, tall))
                strip.paste(shot, (GAP + column * (wide + GAP), GAP + row * (tall + GAP)))
    return strip.quantize(200)


def _shot(browser: Browser, address: str, width: int, tone: str) -> Image.Image:
    viewport = {"width": width, "height": HEIGHTS[width]}
    with browser.new_context(viewport=viewport, color_scheme=tone, locale="en-GB") as context:
        page = context.new_page()
        page.goto(address, wait_until="load")
        if page.locator("live-map").count():
            with contextlib.suppress(Late):
                page.locator("live-map.drawn").first.wait_for(timeout=MAP_PATIENCE_MS)
        page.wait_for_timeout(400)
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


if __name__ == "__main__":
    main()
