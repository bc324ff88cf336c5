"""What people do in their browsers, in the words of their pages."""

import re
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.journeys.installation import Installation
from tests.town import CITY, House

from doorstep.kernel.party import Role

MOST_TABS = 60


def order_at(page: Page, brand: str, house: House, email: str) -> None:
    """Fill a brand's basket and say where to; leads to the choice of a window."""
    page.goto(f"/shop/{brand}?lang=en")
    page.locator("select").first.select_option("1")
    fields = {
        "street": house.line,
        "postcode": house.postcode,
        "city": CITY,
        "name": "Ilona Laine",
        "email": email,
    }
    for name, value in fields.items():
        page.locator(f"input[name={name}]").fill(value)
    page.get_by_role("button", name="See the times").click()
    page.wait_for_url("**/when*")


def tab_to(page: Page, wanted: Locator) -> None:
    """Walk with the tabulator key until `wanted` has the focus."""
    for _ in range(MOST_TABS):
        if wanted.evaluate_all("found => found.some(one => one.matches(':focus'))"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {wanted}")


def sign_in(
    context: BrowserContext, installation: Installation, party: str, role: Role, *, subject: str = ""
) -> Page:
    """Open a one-time link, by the road this browser takes, and use it."""
    page = context.new_page()
    page.goto(urlsplit(installation.sign_in_link(party, role, subject=subject)).path)
    page.get_by_role("button").click()
    return page


def drive(context: BrowserContext, installation: Installation, tour: dict[str, Any]) -> Page:
    """The driver of a tour opens the app and takes the tour over with this phone."""
    phone = sign_in(context, installation, tour["driver"], Role.DRIVER, subject=tour["van"])
    phone.get_by_role("button", name="Drive with this phone").click()
    return phone


def load_and_start(phone: Page, parcels: int) -> None:
    """Everything is here; off we go. The app sends the start when the seconds to undo it have passed.

    The first button is pressed long and slowly, as gloves do: what is shown must not change under the finger.
    """
    phone.get_by_role("button", name=f"All {parcels} are here").click(delay=1_500)
    phone.get_by_role("button", name=re.compile(f"Start with {parcels} parcel")).click()


def all_sent(phone: Page) -> None:
    """Nothing waits on the phone any more, and nothing was refused."""
    expect(phone.locator(".dtop [role=status]")).to_have_class(re.compile("quiet"))
    expect(phone.locator(".banner.bad")).to_have_count(0)


def hand_over(phone: Page, name: str) -> None:
    """Deliver to the consignee, who signs by a typed name."""
    phone.get_by_role("button", name="Deliver", exact=True).click()
    phone.get_by_role("button", name=re.compile("To the consignee")).click()
    phone.get_by_label("Or type the name of who takes it").fill(name)
    phone.locator("dialog").get_by_role("button", name="To the consignee").click()


def leave_in_safe_place(phone: Page, colour: str) -> None:
    """Deliver to a safe place, with a photo chosen from the phone."""
    phone.get_by_role("button", name="Deliver", exact=True).click()
    phone.get_by_role("button", name=re.compile("Safe place")).click()
    with phone.expect_file_chooser() as chooser:
        phone.locator("dialog label", has_text="Take a photo").click()
    chooser.value.set_files({"name": "door.jpg", "mimeType": "image/jpeg", "buffer": photo(colour)})
    expect(phone.locator("dialog img.photo")).to_be_visible()
    phone.locator("dialog").get_by_role("button", name="Safe place").click()


def photo(colour: str) -> bytes:
    """A small picture of one colour, as a phone's camera would save it."""
    out = BytesIO()
    Image.new("RGB", (320, 240), colour).save(out, "JPEG")
    return out.getvalue()
