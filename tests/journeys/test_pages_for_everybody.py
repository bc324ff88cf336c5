"""Every page on a telephone and on a desk, by day and by night: accessible, and light."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, LSP, Installation
from tests.journeys.people import drive, order_at, sign_in
from tests.journeys.stage import Stage, set_the_stage

from doorstep.kernel.party import Role

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS, TONES = (390, 1440), ("light", "dark")
GRAVE = {"serious", "critical"}
MOST_BYTES, MOST_REQUESTS, MOST_WORDS_BYTES = 100_000, 8, 30_000
OF_THE_MAP = (
    "/assets/live-map.js",
    "/assets/maplibre/",
    "/assets/pmtiles.js",
    "/tiles/",
    "/maps/",
    "/assets/fonts/",
)


@pytest.fixture(scope="module")
def stage(installation: Installation) -> Stage:
    """The same day for all pages."""
    return set_the_stage(installation)


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def faults(page: Page) -> list[str]:
    """Grave violations of the accessibility rules on a page, in each width and light."""
    page.evaluate(_axe())  # past the page's content policy, which would refuse it as a script
    found: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for tone in TONES:
            page.emulate_media(color_scheme=tone, reduced_motion="reduce")
            said = page.evaluate("axe.run({resultTypes: ['violations']})")
            found += [f"{urlsplit(page.url).path} {width} {tone}: {line}" for line in _lines(said)]
    return found


def _lines(said: dict[str, Any]) -> Iterator[str]:
    for violation in said["violations"]:
        if violation["impact"] in GRAVE:
            for node in violation["nodes"]:
                yield f"{violation['id']} at {node['target']}: {node['html'][:120]}"


@pytest.mark.parametrize("state", ["promised", "next_stop", "delivered"])
def test_the_tracking_page_is_accessible(visit: Visit, stage: Stage, state: str) -> None:
    page = visit().new_page()
    page.goto(f"{getattr(stage, state)}?lang=en")
    found = faults(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", ["promised", "delivered"])
def test_the_tracking_page_is_printed_black_on_white_without_what_only_a_screen_can_do(
    visit: Visit, stage: Stage, state: str
) -> None:
    page = visit(color_scheme="dark").new_page()
    page.goto(f"{getattr(stage, state)}?lang=en&theme=dark")
    colours = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    assert page.evaluate(colours) != ["rgb(255, 255, 255)", "rgb(26, 31, 29)"]
    page.emulate_media(media="print")
    assert page.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(26, 31, 29)"]
    assert page.locator("button, form, nav, live-map").filter(visible=True).count() == 0
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_checkout_is_accessible(visit: Visit, stage: Stage) -> None:
    page = visit().new_page()
    page.goto("/shop/nordhem?lang=en")
    found = faults(page)
    order_at(page, "nordhem", DOORS[50], "shopper@example.test")
    found += faults(page)
    page.locator("label.slot:not(.off)").first.click()
    page.get_by_role("button", name="Hold this time").click()
    page.wait_for_url("**/confirm*")  # the picker counts down too, on the page that is left
    expect(page.get_by_role("timer")).to_be_visible()
    found += faults(page)
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", name="It is promised")).to_be_visible()
    found += faults(page)
    assert not found, "\n".join(found)


def test_the_pages_of_a_change_and_the_step_up_are_accessible(visit: Visit, stage: Stage) -> None:
    page = visit().new_page()
    found: list[str] = []
    for path in ("change", "step-up", "cancel"):
        page.goto(f"{stage.promised}/{path}?lang=en")
        found += faults(page)
    assert not found, "\n".join(found)


def test_the_mailbox_is_accessible(visit: Visit, stage: Stage) -> None:
    page = visit().new_page()
    page.goto(f"/mailbox?to={stage.email}")
    found = faults(page)
    page.locator("nav.list a").first.click()
    expect(page.locator("iframe.paper")).to_be_visible()
    found += faults(page)
    assert not found, "\n".join(found)


def test_the_pages_of_the_desk_are_accessible(visit: Visit, installation: Installation, stage: Stage) -> None:
    page = _at_desk(visit(width=1440), installation)
    found: list[str] = []
    of_day = f"?day={stage.day}"
    for path in ("", f"/tours{of_day}", f"/figures{of_day}", "/import"):
        page.goto(f"/console{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        found += faults(page)
    assert not found, "\n".join(found)


def test_the_drivers_app_is_accessible(visit: Visit, installation: Installation, stage: Stage) -> None:
    context = visit()
    phone = drive(context, installation, {"driver": stage.driver, "van": stage.van})
    expect(phone.get_by_role("button", name="Deliver", exact=True)).to_be_visible()
    found = faults(phone)
    phone.get_by_role("button", name="Deliver", exact=True).click()
    found += faults(phone)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", ["promised", "next_stop", "delivered"])
def test_the_tracking_page_is_light_before_the_map(visit: Visit, stage: Stage, state: str) -> None:
    page = visit().new_page()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108  # Playwright marks what it is given
    with page.expect_request("**/live*"):
        page.goto(f"{getattr(stage, state)}?lang=en")
    page.wait_for_load_state("load")
    counted = [one for one in asked if not urlsplit(one.url).path.startswith(OF_THE_MAP)]
    weights = {
        urlsplit(one.url).path: _bytes(one) for one in counted if not one.url.split("?")[0].endswith("/live")
    }
    words = sum(weight for path, weight in weights.items() if path.startswith("/t/") or path.endswith(".css"))
    said = json.dumps(weights, indent=1)
    assert len(counted) <= MOST_REQUESTS, said
    assert sum(weights.values()) <= MOST_BYTES, said
    assert words <= MOST_WORDS_BYTES, said


def _bytes(request: Request) -> int:
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def _at_desk(context: BrowserContext, installation: Installation) -> Page:
    page = sign_in(context, installation, LSP, Role.LSP)
    page.wait_for_url("**/console")
    return page
