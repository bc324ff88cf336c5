"""Somebody at home follows by a weaker link; the driver sees the safe place in a photo, without a signal."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, Installation
from tests.journeys.people import all_sent, drive, load_and_start, photo
from tests.journeys.road import Road, road_to

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSE = DOORS[110]


def test_a_delivery_is_shared_and_its_safe_place_is_on_the_phone_when_there_is_no_signal(
    visit: Visit, browser: Browser, installation: Installation
) -> None:
    day = installation.fresh_day()
    made = installation.shipment(HOUSE)
    installation.promise(made["id"], day, "10:00")
    page = visit().new_page()
    link = _shares(page, made["tracking_url"])
    guest = browser.new_context()  # a link that was taken back is refused, of which a browser complains
    home = guest.new_page()
    home.goto(link)
    expect(home.get_by_role("heading", level=1)).to_contain_text("Arriving")
    expect(home.get_by_text(HOUSE.street)).to_have_count(0)
    _shows_the_place(page, made["tracking_url"])
    expect(home.get_by_text("Behind the red bench")).to_be_visible()  # by itself: the page is live

    installation.bring_in(made["id"])
    installation.jump(installation.at(day, "09:55"))
    installation.publish(day)
    with road_to(urlsplit(installation.base_url).port or 80) as road:
        van = visit(base_url=road.url)
        _is_shown_without_a_signal(van, installation, day, made["id"], road)
    _takes_it_back(page, made["tracking_url"])
    expect(home.get_by_role("heading", level=1)).to_have_text("This link was taken back")
    guest.close()


KEPT = """() => new Promise((done) => {
    const asked = indexedDB.open("doorstep-driver");
    asked.onsuccess = () => {
        const found = asked.result.transaction("kept").objectStore("kept").get("shown-places");
        found.onsuccess = () => { asked.result.close(); done((found.result?.size ?? 0) > 0); };
    };
})"""


def _shares(page: Page, url: str) -> str:
    """A link for somebody at home, made after the step-up."""
    page.goto(f"{url}?lang=en")
    page.get_by_role("link", name=re.compile("Share with somebody at home")).click()
    page.get_by_label("Postcode").fill(HOUSE.postcode)
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("What to call it").fill("Mia")
    page.get_by_role("button", name="Make the link").click()
    expect(page.get_by_text("The link is ready")).to_be_visible()
    return page.get_by_label("The link", exact=True).input_value()


def _shows_the_place(page: Page, url: str) -> None:
    """A safe place with its photo, chosen from the phone."""
    page.goto(f"{url}/change/safe-place?lang=en")
    page.get_by_label("Where exactly?").fill("Behind the red bench")
    page.get_by_label("A photo of the place").set_input_files(
        {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photo("red")}
    )
    expect(page.get_by_alt_text("The photo you chose")).to_be_visible()
    page.locator("button.act").click()
    expect(page.get_by_text("Behind the red bench").first).to_be_visible()


def _is_shown_without_a_signal(
    van: BrowserContext, installation: Installation, day: str, shipment: str, road: Road
) -> None:
    """The photo came with the tour: it stands on the card at the stop, and not before."""
    phone = drive(van, installation, installation.tour_of(day, shipment))
    load_and_start(phone, 1)
    all_sent(phone)
    expect(phone.get_by_text("It is shown at the stop.")).to_be_visible()
    phone.wait_for_function(KEPT)
    road.cut()
    van.set_offline(offline=True)
    phone.get_by_role("button", name="I am here").click()
    place = phone.get_by_alt_text("The safe place")
    expect(place).to_be_visible()
    assert place.evaluate("img => img.decode().then(() => img.naturalWidth)") == 320


def _takes_it_back(page: Page, url: str) -> None:
    """One tap, on the page that says when it was last looked at."""
    page.goto(f"{url}/share?lang=en")
    expect(page.get_by_text(re.compile("Last looked at"))).to_be_visible()
    page.get_by_role("button", name="Take back").click()
