"""A driver's phone shows what a consignee asks for without a question, and with one where no stream comes."""

import pytest
from playwright.sync_api import Route, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, Installation
from tests.journeys.people import all_sent, drive, load_and_start

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

ASKED = "**/api/v1/driver/tour?*"
TOLD = "**/api/v1/driver/tour/live"
PATIENCE_MS = 60_000


def _cut(route: Route) -> None:
    route.abort("internetdisconnected")


def _asks_for_a_safe_place(installation: Installation, shipment: str, words: str) -> None:
    wish = {"kind": "safe_place", "words": words}
    installation.post(f"/api/v1/shipments/{shipment}/changes", wish, "kallio")


def test_a_change_of_mind_is_on_the_phone_that_is_told_and_on_the_phone_that_must_ask(
    visit: Visit, installation: Installation
) -> None:
    day = installation.fresh_day()
    made = installation.shipment(DOORS[30])
    shipment = made["id"]
    installation.promise(shipment, day, "10:00")
    installation.bring_in(shipment)
    installation.jump(installation.at(day, "09:50"))
    installation.publish(day)
    tour = installation.tour_of(day, shipment)
    context = visit(service_workers="block")  # which would ask past the roads that are cut here
    phone = drive(context, installation, tour)
    load_and_start(phone, 1)
    all_sent(phone)

    context.route(ASKED, _cut)  # from here on only the stream can bring anything
    _asks_for_a_safe_place(installation, shipment, "Behind the green bench")
    expect(phone.get_by_text("Behind the green bench")).to_be_visible(timeout=PATIENCE_MS)

    context.unroute(ASKED)
    context.route(TOLD, _cut)  # and now only asking can
    phone.reload()
    _asks_for_a_safe_place(installation, shipment, "In the blue box")
    expect(phone.get_by_text("In the blue box")).to_be_visible(timeout=PATIENCE_MS)

    page = visit().new_page()
    page.goto(f"{made['tracking_url']}?lang=en")
    expect(page.get_by_text("On the driver\u2019s device").first).to_be_visible(timeout=PATIENCE_MS)
