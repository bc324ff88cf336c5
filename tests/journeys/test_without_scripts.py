"""A browser that runs no scripts: buying, following, changing and rating work all the same."""
# ruff: noqa: RUF001  # windows are written with an en dash

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, Installation
from tests.journeys.people import order_at

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSE = DOORS[210]
EMAIL = "no.scripts@example.test"


def test_everything_a_consignee_needs_works_without_scripts(visit: Visit, installation: Installation) -> None:
    day = installation.fresh_day()
    page = visit(java_script_enabled=False).new_page()
    heading = page.get_by_role("heading", level=1)

    order_at(page, "nordhem", HOUSE, EMAIL)
    page.locator("label.slot", has_text="08:00–10:00").click()
    page.get_by_role("button", name="Hold this time").click()
    expect(heading).to_have_text("Is this right?")
    page.get_by_role("button", name="Confirm").click()
    expect(heading).to_have_text("It is promised")
    page.get_by_role("link", name="Follow your delivery").click()
    expect(heading).to_have_text("Arriving tomorrow 08:00–10:00")

    page.get_by_role("link", name="Change delivery").click()
    page.locator("label.opt", has_text="10:00–12:00").click()
    page.locator("button.act").click()
    expect(page.get_by_text("Your new time is fixed.")).to_be_visible()
    expect(heading).to_have_text("Arriving tomorrow 10:00–12:00")

    _is_delivered(installation, day)
    page.reload()
    expect(heading).to_contain_text("Delivered today at 10:3")
    _rate(page)


def _is_delivered(installation: Installation, day: str) -> None:
    (shipment,) = installation.get(f"/api/v1/shipments?day={day}")["shipments"]
    installation.bring_in(shipment["id"])
    installation.jump(installation.at(day, "10:30"))
    installation.publish(day)
    tour = installation.tour_of(day, shipment["id"])
    driver, named = tour["driver"], {"tour": tour["tour"]}
    parcels = [parcel["parcel"] for parcel in installation.card(shipment["id"])["parcels"]]
    (stop,) = installation.get("/api/v1/driver/tour", driver)["stops"]
    at_stop = {"stop": stop["id"], "parcels": parcels, **named}
    installation.drive(driver, {"kind": "loaded", "parcels": parcels, **named})
    installation.drive(driver, {"kind": "started", "parcels": parcels, **named})
    installation.drive(driver, {"kind": "arrived", "stop": stop["id"], **named})
    installation.drive(driver, {"kind": "delivered", "method": "recipient", **at_stop})


def _rate(page: Page) -> None:
    page.locator("label:has(input[name=goods][value='2'])").click()
    page.locator("label:has(input[name=door][value='5'])").click()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
