"""One late delivery at four moments: the page, the newest e-mail and the console say the same, and calmly.

The pictures are put together as build/film/one-late-delivery.png; docs/images has one that was looked at.
"""

import io
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DOORS, LSP, Installation, until
from tests.journeys.people import sign_in

from doorstep.kernel.party import Role

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSE, FOLDER = DOORS[310], Path(__file__).parents[2] / "build" / "film"
WIDTH, HEIGHT, SCALE, GAP = 390, 900, 0.72, 14
STANDS_S = 100 * 60
LOUD = ("!", "sorry for any inconvenience", "unfortunately", "unexpected")
"""What nobody who waits wants to read."""


@dataclass(frozen=True, slots=True)
class Film:
    """Three readers of one delivery, and what they saw."""

    installation: Installation
    shipment: dict[str, Any]
    page: Page
    mail: Page
    console: Page
    shots: list[list[Image.Image]] = field(default_factory=list)

    def mail_with(self, words: str) -> tuple[str, str]:
        """Address and subject of the newest mail that has these words in its subject, once it has come."""
        mails = self.installation.mails
        until(
            lambda: any(words in subject for _, subject in mails(self.shipment["email"])),
            what=f"a mail with {words!r}",
        )
        return next(one for one in mails(self.shipment["email"]) if words in one[1])

    def moment(self, words: str) -> tuple[str, str, str]:
        """What all three say now, once a mail with these words in its subject has come; taken as pictures."""
        base = self.installation.base_url
        self.mail.goto(f"{base}{self.mail_with(words)[0]}/html")
        self.console.goto(f"{base}/console/shipments/{self.shipment['id']}")
        self.shots.append([_picture(page) for page in (self.page, self.mail, self.console)])
        said = [page.locator("body").inner_text() for page in (self.page, self.mail, self.console)]
        for text in said[:2]:
            assert not [loud for loud in LOUD if loud in text.lower()], text
        return said[0], said[1], said[2]


def test_page_mail_and_console_tell_one_late_delivery_alike(visit: Visit, installation: Installation) -> None:
    day = installation.fresh_day(days=2)
    shipment = installation.shipment(HOUSE)
    installation.promise(shipment["id"], day, "19:00")
    film = _film(visit, installation, shipment)
    film.mail_with("tomorrow 19:00")  # else it would be said on the day, once the clock has jumped there
    tour = _under_way(installation, day, shipment["id"])
    heading = film.page.get_by_role("heading", level=1)
    first = film.mail_with("today 19:")[1].split("today ")[1]
    expect(heading).to_contain_text(first)
    for words in film.moment(first):
        assert first in words

    new = _late(film, tour, day, heading)
    _near_and_delivered(film, tour, day, heading, new)
    FOLDER.mkdir(parents=True, exist_ok=True)
    _strip(film.shots).save(FOLDER / "one-late-delivery.png", optimize=True)


def _late(film: Film, tour: dict[str, Any], day: str, heading: Locator) -> str:
    """The van stands still; everybody says the same new time, and why. Returns it."""
    film.installation.jump(film.installation.at(day, "19:10"))
    broken = {"kind": "interrupted", "cause": "lsp.mechanical", "expected_s": STANDS_S, "tour": tour["tour"]}
    film.installation.drive(tour["driver"], broken)
    expect(heading).to_contain_text("New time: ")
    new = heading.inner_text().removeprefix("New time: ")
    page, mail, console = film.moment(f"New time: {new}")
    assert "The van had to be repaired." in page
    assert "repaired" in mail
    hours = new.removeprefix("today ")
    assert hours in mail
    assert hours in console
    return new


def _near_and_delivered(film: Film, tour: dict[str, Any], day: str, heading: Locator, new: str) -> None:
    city, named = film.installation, {"tour": tour["tour"]}
    city.jump(city.at(day, "20:52"))
    city.drive(tour["driver"], {"kind": "resumed", **named})
    _near(city, tour)
    expect(heading).to_contain_text("next")
    film.moment(f"New time: {new}")
    stop = city.get("/api/v1/driver/tour", tour["driver"])["stops"][0]
    parcels = [parcel["id"] for parcel in stop["parcels"]]
    city.jump(city.at(day, "20:58"))
    city.drive(tour["driver"], {"kind": "arrived", "stop": stop["id"], **named})
    handed = {"kind": "delivered", "method": "recipient", "stop": stop["id"], "parcels": parcels, **named}
    city.drive(tour["driver"], handed)
    expect(heading).to_contain_text("Delivered")
    film.moment("Delivered")


def _film(visit: Visit, installation: Installation, shipment: dict[str, Any]) -> Film:
    public, staff = visit(), visit()
    sign_in(staff, installation, LSP, Role.LSP)
    page = public.new_page()
    page.goto(f"{shipment['tracking_url']}?lang=en")
    return Film(installation, shipment, page, public.new_page(), staff.new_page())


def _under_way(installation: Installation, day: str, shipment: str) -> dict[str, Any]:
    installation.bring_in(shipment)
    installation.jump(installation.at(day, "18:50"))
    installation.publish(day)
    tour = installation.tour_of(day, shipment)
    parcels = [parcel["parcel"] for parcel in installation.card(shipment)["parcels"]]
    for kind in ("loaded", "started"):
        installation.drive(tour["driver"], {"kind": kind, "parcels": parcels, "tour": tour["tour"]})
    return tour


def _near(installation: Installation, tour: dict[str, Any]) -> None:
    """The van says where it is, 300 m from the door."""
    door = installation.get("/api/v1/driver/tour", tour["driver"])["stops"][0]["place"]
    at = (installation.now() - timedelta(seconds=5)).isoformat()
    fix = {
        "van": tour["van"],
        "at": at,
        "lat": door["lat"] + 0.0027,
        "lon": door["lon"],
        "speed_mps": 6.0,
        "heading": 180.0,
        "accuracy_m": 8.0,
    }
    assert installation.post("/api/v1/positions", {"positions": [fix]})["stored"] == 1


def _picture(page: Page) -> Image.Image:
    page.wait_for_timeout(400)
    shot = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}, full_page=True)
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _strip(shots: list[list[Image.Image]]) -> Image.Image:
    """Moments side by side, one row for each who reads."""
    wide, high = round(WIDTH * SCALE), round(HEIGHT * SCALE)
    strip = Image.new(
        "RGB", ((wide + GAP) * len(shots) + GAP, (high + GAP) * len(shots[0]) + GAP), (203, 208, 206)
    )
    for column, pictures in enumerate(shots):
        for row, picture in enumerate(pictures):
            small = picture.resize((wide, high), Image.Resampling.LANCZOS)
            strip.paste(small, (GAP + column * (wide + GAP), GAP + row * (high + GAP)))
    return strip.quantize(128)
