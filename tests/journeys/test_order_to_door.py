"""From a basket to a rated delivery: shopper, dispatcher, warehouse and driver, each with their own page."""
# ruff: noqa: RUF001  # windows are written with an en dash

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, LSP, Installation, until
from tests.journeys.people import all_sent, drive, hand_over, load_and_start, order_at, sign_in, tab_to

from doorstep.kernel.party import Role

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSE = DOORS[100]
EMAIL = "order.to.door@example.test"


def test_a_parcel_is_ordered_promised_driven_delivered_proved_and_rated(
    visit: Visit, installation: Installation
) -> None:
    day = installation.fresh_day()
    home = visit()
    _buy_with_the_keyboard(home.new_page())
    tracking = _open_from_mail(home)
    expect(tracking.get_by_role("heading", level=1)).to_have_text("Arriving tomorrow 10:00–12:00")
    tracking.evaluate("window.sameDocument = true")

    shipment = _only_shipment(installation, day)
    installation.bring_in(shipment)
    installation.jump(installation.at(day, "09:50"))
    _publish_at_the_desk(visit(width=1440), installation, day)
    expect(tracking.get_by_role("heading", level=1)).to_have_text("Arriving today 10:00–12:00")

    phone = drive(visit(), installation, installation.tour_of(day, shipment))
    load_and_start(phone, 1)
    expect(tracking.get_by_role("heading", level=1)).to_contain_text("You are the next stop")
    installation.jump(installation.at(day, "10:05"))
    phone.get_by_role("button", name="I am here").click()
    expect(tracking.get_by_role("heading", level=1)).to_have_text("The driver is at your address")
    hand_over(phone, "Ilona Laine")
    expect(tracking.get_by_role("heading", level=1)).to_contain_text("Delivered today at 10:0")
    all_sent(phone)
    assert tracking.evaluate("window.sameDocument") is True

    _see_proof(tracking)
    _rate(tracking)
    _is_counted(installation, day)
    assert [subject for _, subject in installation.mails(EMAIL)][-1] == "Your delivery: tomorrow 10:00–12:00"


def _buy_with_the_keyboard(page: Page) -> None:
    order_at(page, "kallio", HOUSE, EMAIL)
    tab_to(page, page.locator("input[name=to]"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("label.slot:has(:checked)")).to_contain_text("10:00–12:00")
    tab_to(page, page.get_by_role("button", name="Hold this time"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/confirm*")
    expect(page.locator(".window")).to_have_text("tomorrow 10:00–12:00")
    expect(page.get_by_role("timer")).to_contain_text("9:5")
    tab_to(page, page.get_by_role("button", name="Confirm"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/done*")
    expect(page.get_by_role("heading", level=1)).to_have_text("It is promised")


def _open_from_mail(home: BrowserContext) -> Page:
    """The promise's e-mail, read in the mailbox, leads to the tracking page."""
    mailbox = home.new_page()
    letter = mailbox.locator("nav.list a").first
    until(lambda: mailbox.goto(f"/mailbox?to={EMAIL}") and letter.count(), what="the promise's e-mail")
    letter.click()
    with home.expect_page() as opened:
        mailbox.frame_locator("iframe.paper").get_by_role("link", name="Follow your delivery").click()
    return opened.value


def _only_shipment(installation: Installation, day: str) -> str:
    (shipment,) = installation.get(f"/api/v1/shipments?day={day}")["shipments"]
    return shipment["id"]


def _publish_at_the_desk(context: BrowserContext, installation: Installation, day: str) -> None:
    desk = sign_in(context, installation, LSP, Role.LSP)
    desk.goto(f"/console/tours?day={day}")
    desk.get_by_role("button", name="Publish 1 tour").click()
    expect(desk.get_by_role("button", name="Publish")).to_have_count(0)
    until(lambda: installation.published(day), what="the published tour, which followers read")


def _see_proof(tracking: Page) -> None:
    assert tracking.locator("#proof ~ figure").count() == 0
    tracking.get_by_role("link", name="Show the picture").click()
    tracking.get_by_label("Postcode").fill(HOUSE.postcode)
    tracking.get_by_role("button", name="Confirm").click()
    picture = tracking.get_by_role("img", name="Signature given at the delivery")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("one => one.naturalWidth") > 100
    expect(tracking.get_by_text(HOUSE.line).first).to_be_visible()


def _rate(tracking: Page) -> None:
    tracking.locator("label:has(input[name=goods][value='5'])").click()
    tracking.locator("label:has(input[name=door][value='4'])").click()
    tracking.get_by_role("button", name="Send", exact=True).click()
    expect(tracking.get_by_role("heading", name="Thank you")).to_be_visible()


def _is_counted(installation: Installation, day: str) -> None:
    installation.jump(installation.at(day, "12:30"))
    found = installation.get(f"/api/v1/figures?day={day}")["figures"]
    counted = {figure["code"]: (figure["numerator"], figure["denominator"]) for figure in found}
    assert counted["promises_kept"] == (1, 1)
    assert counted["first_attempt_success"] == (1, 1)
    assert counted["quiet_kept_promises"] == (1, 1)
    assert counted["contacts_per_100"] == (0, 1)
