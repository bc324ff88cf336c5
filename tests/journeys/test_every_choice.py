"""What people may choose is chosen on their pages; their driver then finds it on the phone and does it."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, Installation
from tests.journeys.people import all_sent, drive, load_and_start, photo
from tests.town import CITY, House

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSES = DOORS[60:67]
MOVED_TO = DOORS[90]
CODE = "4711#"


def test_every_choice_reaches_the_door_it_was_made_for(visit: Visit, installation: Installation) -> None:
    day = installation.fresh_day(days=3)
    made = [installation.shipment(house) for house in HOUSES]
    for one in made:
        installation.promise(one["id"], day, "10:00")
    page = visit().new_page()
    safe, beside, desk, elsewhere, point, held, gone = (
        Somebody(page, one["tracking_url"], house) for one, house in zip(made, HOUSES, strict=True)
    )
    safe.says("Safe place", "Where exactly?", "Behind the red bench")
    safe.tells_how_to_get_in()
    beside.says("A neighbour takes it", "Name, and door or floor", "Aila Virta, 2nd floor")
    desk.says("Reception or post room", "Name of the desk, house or company", "Post room, house B")
    elsewhere.moves_to(MOVED_TO)
    where = point.fetches_it_itself()
    later = date.fromisoformat(day) + timedelta(days=2)
    held.is_away_until(later)
    gone.cancels()

    promised = {one["id"]: installation.card(one["id"]) for one in made}
    assert _day_of(promised[made[5]["id"]]) >= later.isoformat()
    assert promised[made[6]["id"]]["stage"] == "cancelled"
    _drives_there(visit, installation, day, [one["id"] for one in made[:5]], where)
    page.goto(safe.url)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Delivered")


class Somebody:
    """One consignee with the page of one delivery, in English."""

    def __init__(self, page: Page, url: str, house: House) -> None:
        self.page, self.url, self.house = page, f"{url}?lang=en", house

    def _opens(self, choice: str) -> None:
        self.page.goto(self.url)
        self.page.get_by_role("link", name="Change delivery").click()
        self.page.get_by_role("link", name=choice).click()
        if self.page.url.split("?")[0].endswith("/step-up"):
            self._proves_it()

    def _proves_it(self) -> None:
        self.page.get_by_label("Postcode").fill(self.house.postcode)
        self.page.get_by_role("button", name="Confirm").click()

    def _confirms(self) -> None:
        self.page.locator("button.act").click()
        expect(self.page.locator("main")).to_be_visible()
        assert "/change" not in self.page.url, self.page.locator("main").inner_text()

    def says(self, choice: str, label: str, words: str) -> None:
        """An instruction in words, whose effect and price stood beside it."""
        self._opens(choice)
        expect(self.page.get_by_text("Free.")).to_be_visible()
        self.page.get_by_label(label).fill(words)
        self._confirms()
        expect(self.page.get_by_text(words).first).to_be_visible()

    def tells_how_to_get_in(self) -> None:
        """A note to the driver and a gate code, which the page does not show again."""
        self._opens("How to get to you")
        self.page.get_by_label("Note to the driver").fill("Through the yard")
        self.page.get_by_label("Gate code").fill(CODE)
        self._confirms()
        expect(self.page.get_by_text(CODE)).to_have_count(0)

    def moves_to(self, house: House) -> None:
        """Another address, at a time that can be kept there."""
        self._opens("Another address")
        fields = {"street": house.line, "postcode": house.postcode, "city": CITY}
        for name, value in fields.items():
            self.page.locator(f"form.sec input[name={name}]").fill(value)
        self.page.locator("button.act").click()
        self._takes_a_time()

    def fetches_it_itself(self) -> str:
        """The first pickup point with room. Its name."""
        self._opens("Pickup point")
        first = self.page.locator("a.opt.way").first
        name = first.locator("b").inner_text()
        first.click()
        self._takes_a_time()
        return name

    def is_away_until(self, day: date) -> None:
        """The depot keeps it until a day, and brings it then or later."""
        self._opens("Hold while you are away")
        self.page.locator(f"a.opt.way[href*='{day.isoformat()}']").click()
        self._takes_a_time()

    def cancels(self) -> None:
        """The order, asked once more."""
        self.page.goto(self.url)
        self.page.get_by_role("link", name="Change delivery").click()
        self.page.get_by_role("link", name="Cancel this delivery").click()
        self.page.get_by_role("link", name="Confirm who you are first").click()
        self._proves_it()
        self.page.get_by_role("button", name="Yes, cancel it").click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("ancelled")

    def _takes_a_time(self) -> None:
        self.page.locator("label.opt:not(.off)").first.click()
        self._confirms()


def _day_of(card: dict[str, Any]) -> str:
    return datetime.fromisoformat(card["promise"]["start"]).date().isoformat()


def _drives_there(
    visit: Visit, installation: Installation, day: str, shipments: list[str], point: str
) -> None:
    """At each door the phone says what was asked for there, and the driver does just that."""
    installation.bring_in(*shipments)
    installation.jump(installation.at(day, "09:50"))
    installation.publish(day)
    tour = installation.tour_of(day, shipments[0])
    assert set(shipments) <= set(tour["shipments"])
    phone = drive(visit(), installation, tour)
    load_and_start(phone, len(shipments))
    all_sent(phone)
    wanted = {
        HOUSES[0].line: (["Behind the red bench", "Through the yard", CODE], "Safe place"),
        HOUSES[1].line: (["Aila Virta, 2nd floor"], "To a neighbour"),
        HOUSES[2].line: (["Post room, house B"], "Reception"),
        MOVED_TO.line: ([], "To the consignee"),
        "": ([f"Pickup point: {point}"], "Pickup point"),
    }
    done = list[str]()
    for _ in shipments:
        heading = phone.locator("h1#addr")
        expect(heading).not_to_have_text(done[-1] if done else "")
        at = heading.inner_text()
        words, method = wanted.pop(at if at in wanted else "")
        for one in words:
            expect(phone.locator("section.stop").get_by_text(one)).to_be_visible()
        phone.get_by_role("button", name="I am here").click()
        _hands_over(phone, method)
        done.append(at)
    assert wanted == {}
    all_sent(phone)


def _hands_over(phone: Page, method: str) -> None:
    phone.get_by_role("button", name="Deliver", exact=True).click()
    sheet = phone.locator("dialog")
    sheet.get_by_role("button", name=re.compile(f"^{method}")).click()
    last = sheet.get_by_role("button", name=method, exact=True)
    camera, name = sheet.locator("label", has_text="Take a photo"), sheet.get_by_label("Or type the name")
    if camera.count():
        with phone.expect_file_chooser() as chooser:
            camera.click()
        chooser.value.set_files({"name": "door.jpg", "mimeType": "image/jpeg", "buffer": photo("blue")})
    if name.count():
        name.fill("Ilona Laine")
    if sheet.count():
        last.click()
    expect(sheet).to_have_count(0)
