"""Take pictures of every page of a running demonstration, at 390 and 1440 px, light and dark.

Usage: make run | tee run.log        (in another shell, once the table of links has been printed)
       .venv/bin/python scripts/screenshots.py run.log build/shots [WORD]

Sign-in links work once, so a second round of the console needs a fresh start. With WORD only pages whose name
holds it are taken. `tracking-late-step4` is a tracking page that is late at the fourth of five steps. For the
README: `console-1440-light` and `tracking-on-promise-step4-390-light`, as docs/images/{console,tracking}.png.
"""

import contextlib
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late

WIDTHS, TONES = (390, 1440), ("light", "dark")
HEIGHTS = {390: 844, 1440: 900}
TALLEST = 4_000
MAILS = 60
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
MAP_PATIENCE_MS = 20_000
BROWSER = ("chromium", "chromium-browser", "google-chrome")
TOKEN = re.compile(r"/t/[\w-]{20,}")


def main() -> None:
    """Read the links, sign in, and go through the pages."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    links = dict(links_of(Path(sys.argv[1]).read_text(encoding="utf-8")))
    folder, word = Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else ""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_program(),
            args=FLAGS,
        )
        try:
            _take_all(browser, links, folder, word)
        finally:
            browser.close()


def browser_program() -> str | None:
    """Where Chromium lies; `None` for Playwright's own."""
    return next(filter(None, map(shutil.which, BROWSER)), None)


def links_of(said: str) -> Iterator[tuple[str, str]]:
    """The table that a start prints: label and address, two spaces between them."""
    for line in said.splitlines():
        label, _, address = line.strip().partition("  ")
        if address.strip().startswith("http"):
            yield label, address.strip()


def _take_all(browser: Browser, links: dict[str, str], folder: Path, word: str) -> None:
    base = links["Mailbox"].removesuffix("/mailbox")
    kinds = {
        "console": ("Ops console", _console_pages),
        "driver": (next(label for label in links if label.startswith("Driver")), _driver_pages),
        "brand": (next(label for label in links if label.endswith(", brand")), _brand_pages),
        "public": ("", _public_pages),
    }
    for label, pages in kinds.values():
        state = signed_in(browser, links[label]) if label else None
        with browser.new_context(storage_state=state) as context:
            named = [pair for pair in pages(context, base, links) if word in pair[0]]
        for width in WIDTHS:
            for tone in TONES:
                with browser.new_context(
                    storage_state=state,
                    viewport={"width": width, "height": HEIGHTS[width]},
                    color_scheme=tone,
                    locale="en-GB",
                ) as context:
                    for name, address in named:
                        _take(context, address, folder / f"{name}-{width}-{tone}.png")


def signed_in(browser: Browser, address: str) -> object:
    """The cookies of somebody who opened a sign-in link."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        button = page.locator("form button").first
        if button.count():
            button.click()
            page.wait_for_load_state()
        return context.storage_state()


def _console_pages(context: BrowserContext, base: str, _: dict[str, str]) -> Iterator[tuple[str, str]]:
    page = context.new_page()
    page.goto(f"{base}/console")
    yield "console", page.url
    shipment = page.locator("a[href*='/console/shipments/']").first
    if shipment.count():
        yield "console-shipment", base + str(shipment.get_attribute("href"))
    for name in ("tours", "figures", "import"):
        yield f"console-{name}", f"{base}/console/{name}"


def _brand_pages(_: BrowserContext, base: str, __: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "brand-console", f"{base}/console"


def _driver_pages(_: BrowserContext, base: str, __: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "driver", f"{base}/driver"


def _public_pages(context: BrowserContext, base: str, links: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "api", f"{base}/docs/api"
    yield "codes", f"{base}/docs/errors"
    yield "unknown-link", f"{base}/t/AAAAAAAAAAAAAAAAAAAAAA"
    yield "sign-in", f"{base}/sign-in"
    for label, address in links.items():
        if label.startswith("Checkout"):
            yield f"shop-{address.rsplit('/', 1)[1]}", address
    yield "mailbox", f"{base}/mailbox"
    page = context.new_page()
    page.goto(f"{base}/mailbox")
    mails = page.locator("a[href*='/mailbox/']").evaluate_all("links => links.map(link => link.href)")
    if mails:
        yield "mail", mails[0]
    yield from _tracking_pages(page, base, mails[:MAILS], links)


def _tracking_pages(
    page: Page, base: str, mails: list[str], links: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """One page of every situation that the newest mails lead to."""
    found = [address.removeprefix(base) for label, address in links.items() if "consignee" in label]
    for mail in mails:
        found += TOKEN.findall(page.request.get(mail.partition("?")[0] + "/html").text())
    known: set[str] = set()
    for path in dict.fromkeys(found):
        html = page.request.get(base + path).text()
        chip = re.search(r'class="chip ([\w-]+)', html)
        step = re.search(r'aria-label="[^"]*?(\d)\D+5"', html)
        name = f"tracking-{chip[1] if chip else 'plain'}-step{step[1] if step else '0'}"
        if name in known:
            continue
        known.add(name)
        yield name, base + path
        if step and step[1] in "34":
            yield f"change-step{step[1]}", f"{base}{path}/change"


def _take(context: BrowserContext, address: str, file: Path) -> None:
    page = context.new_page()
    page.goto(address, wait_until="load")
    if page.locator("live-map").count():
        page.locator("live-map").first.scroll_into_view_if_needed()
        with contextlib.suppress(Late):
            page.locator("live-map.drawn").first.wait_for(timeout=MAP_PATIENCE_MS)
    page.wait_for_timeout(400)
    width = page.viewport_size["width"] if page.viewport_size else WIDTHS[0]
    height = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
    page.screenshot(path=str(file), full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    print(file.name, page.evaluate("document.documentElement.scrollWidth") - width or "")
    page.close()


if __name__ == "__main__":
    main()
