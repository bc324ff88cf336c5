"""What a browser makes of a page: Lighthouse on a simulated telephone, and the rules of accessibility."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.installation import shell

ROOT = Path(__file__).resolve().parents[1]
LIGHTHOUSE = Path(__file__).parent / "browser" / "node_modules" / "lighthouse" / "cli" / "index.js"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
NARROW, DOUBLE = 320, "200%"
"""Pixels of the narrowest telephone, and the size of letters for whoever needs them large."""
FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage"


def lighthouse(address: str) -> dict[str, float]:
    """Scores of 100, and what a phone on a slow 4G line loads and waits for.

    Lighthouse's own simulation of that phone: 1.6 Mbit/s, 150 ms to and fro, a processor four times as slow.
    """
    command = [
        str(ROOT / ".tools/node/node"),
        str(LIGHTHOUSE),
        address,
        "--quiet",
        "--output=json",
        "--only-categories=performance,accessibility",
        f"--chrome-flags={FLAGS}",
    ]
    environment = {**shell(), "CHROME_PATH": _chromium()}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)  # noqa: S603  # our own words
    return read(json.loads(done.stdout))


def read(said: dict[str, Any]) -> dict[str, float]:
    """The figures in a report of Lighthouse."""
    loaded = said["audits"]["network-requests"]["details"]["items"]
    return {
        "lighthouse_performance": 100 * float(said["categories"]["performance"]["score"]),
        "lighthouse_accessibility": 100 * float(said["categories"]["accessibility"]["score"]),
        "lcp_ms": float(said["audits"]["largest-contentful-paint"]["numericValue"]),
        "requests": float(len(loaded)),
        "kb": sum(float(one.get("transferSize", 0)) for one in loaded) / 1000,
    }


def axe(addresses: Sequence[str]) -> float:
    """How many rules of accessibility pages break: light, dark, on 320 pixels, with double letters."""
    found = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        for address in addresses:
            page.goto(address)
            page.evaluate(AXE.read_text(encoding="utf-8"))
            found += _looked_at(page)
        browser.close()
    return float(found)


def _looked_at(page: Page) -> int:
    found = 0
    for width, letters in ((NARROW, "100%"), (390, DOUBLE), (1440, "100%")):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", letters)
        for tone in ("light", "dark"):
            page.emulate_media(color_scheme=tone, reduced_motion="reduce")
            found += len(page.evaluate("axe.run({resultTypes: ['violations']})")["violations"])
    return found


def _chromium() -> str:
    named = shutil.which("chromium") or shutil.which("google-chrome")
    if named is None:
        raise SystemExit("this benchmark needs Chromium: scripts/chromium.sh installs or names it")
    return named
