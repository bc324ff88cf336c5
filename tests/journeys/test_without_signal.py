"""A driver in a cellar: nothing is lost, nothing is doubled, and everything keeps its true time."""

import re
from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, Installation
from tests.journeys.people import all_sent, drive, leave_in_safe_place, load_and_start
from tests.journeys.road import Road, road_to

from doorstep.events import DeliveryCompleted, StopArrived

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSES = DOORS[20], DOORS[24]


def test_deliveries_without_signal_survive_a_closed_tab_and_are_recorded_once_at_their_true_time(
    visit: Visit, installation: Installation
) -> None:
    day = installation.fresh_day()
    shipments = [installation.shipment(house)["id"] for house in HOUSES]
    for shipment in shipments:
        installation.promise(shipment, day, "10:00")
    installation.bring_in(*shipments)
    installation.jump(installation.at(day, "09:50"))
    installation.publish(day)
    with road_to(urlsplit(installation.base_url).port or 80) as road:
        _live_through_it(visit(base_url=road.url), installation, day, shipments, road)
    _are_recorded_once(installation, day, shipments)


def _live_through_it(
    context: BrowserContext, installation: Installation, day: str, shipments: list[str], road: Road
) -> None:
    phone = drive(context, installation, installation.tour_of(day, shipments[0]))
    load_and_start(phone, 2)
    all_sent(phone)
    _is_kept_on_the_phone(phone)

    installation.jump(installation.at(day, "10:10"))
    phone.reload()
    expect(phone.get_by_text(re.compile(r"Inside 10:00.12:00"))).to_be_visible()  # has heard the time
    all_sent(phone)
    _signal(context, road, there=False)
    _deliver(phone, "red")
    _deliver(phone, "blue")
    expect(phone.get_by_role("status").filter(has_text="Offline, 4 queued")).to_be_visible()
    phone.close()
    installation.jump(installation.at(day, "11:30"))  # the phone cannot hear of it
    again = context.new_page()
    again.goto("/driver")
    expect(again.get_by_role("status").filter(has_text="Offline, 4 queued")).to_be_visible()
    expect(again.get_by_role("heading", name="Every stop is done")).to_be_visible()

    _signal(context, road, there=True)
    all_sent(again)


def _signal(context: BrowserContext, road: Road, *, there: bool) -> None:
    """In a cellar, or out of it. Chromium's own switch alone lets a request slip out now and then."""
    if there:
        road.mend()
    else:
        road.cut()
    context.set_offline(offline=not there)


def _is_kept_on_the_phone(phone: Page) -> None:
    phone.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.wait_for_function("caches.match('/driver').then(found => Boolean(found))")


def _deliver(phone: Page, colour: str) -> None:
    phone.get_by_role("button", name="I am here").click()
    expect(phone.get_by_text(re.compile("Here (since )?10:1"))).to_be_visible()
    leave_in_safe_place(phone, colour)
    expect(phone.locator("dialog")).to_have_count(0)


def _are_recorded_once(installation: Installation, day: str, shipments: list[str]) -> None:
    done = [one for one in installation.events() if isinstance(one.event, DeliveryCompleted | StopArrived)]
    mine = [one for one in done if installation.at(day, "00:00") < one.event.occurred_at]
    assert Counter(type(one.event) for one in mine) == {DeliveryCompleted: 2, StopArrived: 2}
    delivered = [one.event for one in mine if isinstance(one.event, DeliveryCompleted)]
    assert {event.shipment for event in delivered} == set(shipments)
    untrue = [
        f"{type(one.event).__name__} of {one.event.occurred_at} recorded at {one.recorded_at}"
        for one in mine
        if not _is_true(installation, day, one.event.occurred_at, one.recorded_at)
    ]
    assert untrue == []
    for shipment in shipments:
        assert installation.card(shipment)["stage"] == "delivered"


def _is_true(installation: Installation, day: str, occurred_at: datetime, recorded_at: datetime) -> bool:
    return occurred_at < installation.at(day, "10:20") < installation.at(day, "11:30") <= recorded_at
