"""The slot picker in a shop's own page, on another origin: by keyboard, live, and accessible."""
# ruff: noqa: RUF001  # windows are written with an en dash

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DEPOT, DOORS, TENANT, Installation, apart
from tests.journeys.people import tab_to
from tests.journeys.test_pages_for_everybody import faults

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.records import PostgresRecords
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.ports import Scope
from doorstep.engine.records import Brand

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "embed-the-slot-picker.md"
EXAMPLE = re.search(r"```html\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


@dataclass(slots=True)
class Shop:
    """A shop's web server with one page: the example of the guide."""

    address: str
    page: str = ""


@pytest.fixture
def shop() -> Iterator[Shop]:
    """Served from a port of its own, which is another origin than Doorstep's."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = open_shop.page.encode() if self.path == "/" else b""
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is said about requests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    open_shop = Shop(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield open_shop
    server.shutdown()
    server.server_close()
    thread.join()


def let_in(installation: Installation, party: str, origin: str) -> None:
    """The brand names an origin of its own."""

    async def change() -> None:
        async with installation.pool() as pool:
            records, store = PostgresRecords(MsgspecCodec()), PostgresStore(pool, MsgspecCodec())
            async with store.transaction(Scope(tenant=TENANT)) as tx:
                brand = await records.get(tx, Brand, party)
                assert brand
                await records.put(tx, party, replace(brand, shop_origins=(*brand.shop_origins, origin)))

    apart(change())


def open_page(installation: Installation, shop: Shop, page: Page, shipment: dict[str, Any]) -> None:
    """The shop's page with a fresh token."""
    assert EXAMPLE
    token = installation.post(f"/api/v1/shipments/{shipment['id']}/embed", {}, "kallio")["token"]
    shop.page = EXAMPLE[1].replace("DOORSTEP/", f"{installation.base_url}/").replace("TOKEN", token)
    page.goto(f"{shop.address}/")


def test_a_window_is_chosen_by_keyboard_in_a_page_of_another_origin(
    visit: Visit, installation: Installation, shop: Shop
) -> None:
    day = installation.fresh_day()
    let_in(installation, "kallio", shop.address)
    shipment = installation.shipment(DOORS[60])
    page = visit(width=390, timezone_id="America/New_York").new_page()
    open_page(installation, shop, page, shipment)
    windows = page.get_by_role("radio")
    expect(windows.first).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.locator("doorstep-slots")).to_contain_text(re.compile("Times in \\w+"))

    walk_the_windows(page, installation, opens_later=str(date.fromisoformat(day) + timedelta(days=1)))
    tab_to(page, page.get_by_role("checkbox", name="08:00–10:00"))
    page.keyboard.press("Space")
    found = faults(page)
    assert not found, "\n".join(found)
    tab_to(page, page.get_by_role("button", name="Hold this time"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("timer")).to_contain_text("Held for you for 9:")
    expect(page.locator("#chosen")).to_contain_text("08:00–10:00 or 10:00–12:00")
    expect(page.locator("doorstep-slots")).to_contain_text("Which of these times it is, you hear")
    found = faults(page)
    assert not found, "\n".join(found)

    held = {
        name: page.locator(f"input[name={name}]").input_value() for name in ("reservation", "depot", "day")
    }
    promised = installation.post(f"/api/v1/shipments/{shipment['id']}/promise", held, "kallio")
    assert promised["promise"]["start"].startswith(day)
    told = installation.ask("GET", f"/api/v1/shipments/{shipment['id']}/promises", "kallio")["promises"]
    assert [one["chosen"] for one in told[0]["offer"]["windows"]].count(True) == 2


def walk_the_windows(page: Page, installation: Installation, *, opens_later: str) -> None:
    """By arrow keys, while another day opens: what is marked stays marked."""
    tab_to(page, page.get_by_role("radio"))
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("label.slot:has(:checked)")
    expect(chosen).to_contain_text("10:00–12:00")
    days = page.locator(".dayname")
    known = days.count()
    installation.post("/api/v1/days", {"depot": DEPOT, "day": opens_later})
    expect(days).to_have_count(known + 1)
    expect(page.locator("doorstep-slots [aria-live=polite]").first).to_contain_text("Now free")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".day").last).to_contain_text("08:00–10:00")
    expect(page.locator(".day").last.locator("label.slot:has(:checked)")).to_contain_text("10:00–12:00")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".day").first.locator("label.slot:has(:checked)")).to_contain_text("10:00–12:00")


def test_what_goes_wrong_is_said_in_words(visit: Visit, installation: Installation, shop: Shop) -> None:
    installation.fresh_day()
    let_in(installation, "kallio", shop.address)
    context = visit(width=390)
    page = context.new_page()
    open_page(installation, shop, page, installation.shipment(DOORS[61]))
    page.get_by_role("button", name="Hold this time").click()
    expect(page.get_by_role("alert")).to_have_text("Choose one of the times.")
    context.set_offline(True)
    page.evaluate("document.querySelector('doorstep-slots').refresh()")
    expect(page.locator("doorstep-slots [role=status]")).to_contain_text("The connection is lost")
    context.set_offline(False)
    expect(page.locator("doorstep-slots [role=status]")).to_have_text("")
    page.locator("label.slot:not(.off)").last.click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(1)
    page.get_by_role("button", name="Hold this time").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.get_by_role("button", name="Choose another time").click()
    expect(page.get_by_role("timer")).to_be_hidden()
    expect(page.locator("#pay")).to_be_disabled()


def test_a_window_that_somebody_else_takes_is_said_at_once(
    visit: Visit, installation: Installation, shop: Shop
) -> None:
    """Six vans can carry something so heavy; the sixth goes to somebody else while the page is open."""
    day, heavy = installation.fresh_day(), {"parcels": [{"weight_g": 590_000}]}
    let_in(installation, "kallio", shop.address)
    for number in range(5):
        before = installation.shipment(DOORS[100 + number], **heavy)
        installation.promise(before["id"], day, "08:00")
    faster, mine = (installation.shipment(DOORS[number], **heavy) for number in (110, 111))
    page = visit(width=390).new_page()
    open_page(installation, shop, page, mine)
    tomorrow = page.locator(".day", has_text="Tomorrow")
    wanted = tomorrow.locator("label.slot", has_text="08:00–10:00")
    wanted.click()
    installation.promise(faster["id"], day, "08:00")
    expect(page.get_by_role("alert")).to_contain_text("has just gone")
    expect(wanted).to_contain_text("Full")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(tomorrow.locator("label.slot", has_text="15:00–17:00")).not_to_contain_text("Full")
