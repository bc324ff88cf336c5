"""A van stands still: people are told before their window ends, and choose another when none comes."""

from datetime import date, datetime, timedelta
from typing import Any

# ruff: noqa: RUF001  # windows are written with an en dash
import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Visit
from tests.journeys.installation import DEPOT, DOORS, Installation, until

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HOUSE = DOORS[300]
STANDS_S = 100 * 60


def test_a_late_evening_is_told_before_the_window_ends_and_another_day_is_chosen(
    visit: Visit, installation: Installation
) -> None:
    day = installation.fresh_day(days=2)
    shipment = installation.shipment(HOUSE)
    mine, email = shipment["id"], shipment["email"]
    installation.promise(mine, day, "19:00")
    tour = _under_way(installation, day, mine, email)
    page = visit().new_page()
    page.goto(f"{shipment['tracking_url']}?lang=en")
    heading = page.get_by_role("heading", level=1)

    installation.jump(installation.at(day, "19:40"))
    installation.drive(
        tour["driver"],
        {"kind": "interrupted", "cause": "lsp.mechanical", "expected_s": STANDS_S, **tour["named"]},
    )
    window = _is_told(page, installation, day, email)
    assert installation.now() < installation.at(day, "21:00"), "told after the window had ended"
    assert window.startswith("today 21:2")

    tomorrow = str(date.fromisoformat(day) + timedelta(days=1))
    _is_brought_back(installation, day, tour, email)
    expect(heading).to_contain_text("tomorrow 08:00–10:00")
    assert _served(installation, mine, day, tomorrow) == [tomorrow]
    _choose(page)
    expect(heading).to_contain_text("tomorrow 12:00–14:00")
    assert _served(installation, mine, day, tomorrow) == [tomorrow], "the window before was not released"
    promised = datetime.fromisoformat(installation.card(mine)["promise"]["start"])
    assert promised == installation.at(tomorrow, "12:00")


def _under_way(installation: Installation, day: str, shipment: str, email: str) -> dict[str, Any]:
    until(
        lambda: "Your delivery: tomorrow 19:00–21:00" in _subjects(installation, email),
        what="the promise's mail",
    )
    installation.bring_in(shipment)
    installation.jump(installation.at(day, "18:50"))
    installation.publish(day)
    tour = installation.tour_of(day, shipment)
    parcels = [parcel["parcel"] for parcel in installation.card(shipment)["parcels"]]
    named = {"tour": tour["tour"]}
    installation.drive(tour["driver"], {"kind": "loaded", "parcels": parcels, **named})
    installation.drive(tour["driver"], {"kind": "started", "parcels": parcels, **named})
    # On its way and next at once: either mail may be the one that says the narrower window. The driver who
    # leaves at ten to seven has his evening's rest of half an hour before him.
    until(
        lambda: any("today 19:20–19:25" in one for one in _subjects(installation, email)),
        what="the start's mail",
    )
    return {"driver": tour["driver"], "named": named, "parcels": parcels}


def _is_told(page: Page, installation: Installation, day: str, email: str) -> str:
    """The page says the new window, the old one, the cause and, when no bounce has come, when it was told."""
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("New time: ")
    window = heading.inner_text().removeprefix("New time: ")
    main = page.locator("main")
    expect(main).to_contain_text("Later than promised")
    expect(main).to_contain_text("The van had to be repaired.")
    expect(page.locator(".key")).to_contain_text("Was 19:00–21:00")
    until(
        lambda: f"New time: {window}" in _subjects(installation, email), what="the mail with the new window"
    )
    installation.jump(installation.at(day, "19:43"))
    expect(page.locator(".told1")).to_have_text("We told you at 19:43.")
    return window


def _is_brought_back(installation: Installation, day: str, tour: dict[str, Any], email: str) -> None:
    installation.jump(installation.at(day, "21:25"))
    installation.drive(tour["driver"], {"kind": "resumed", **tour["named"]})
    installation.drive(tour["driver"], {"kind": "ended", "parcels": tour["parcels"], **tour["named"]})
    until(
        lambda: "New time: tomorrow 08:00–10:00" in _subjects(installation, email),
        what="the mail with a new slot",
    )


def _choose(page: Page) -> None:
    page.get_by_role("link", name="Change delivery").click()
    page.locator("label.opt", has_text="12:00–14:00").click()
    page.locator("button.act").click()
    expect(page.get_by_text("Your new time is fixed.")).to_be_visible()


def _served(installation: Installation, shipment: str, *days: str) -> list[str]:
    """The days whose plans keep room for a shipment, once for each window kept."""
    return [
        day
        for day in days
        for tour in installation.get(f"/api/v1/plans/{DEPOT}/{day}")["tours"]
        for one in tour["shipments"]
        if one == shipment
    ]


def _subjects(installation: Installation, email: str) -> list[str]:
    return [subject for _, subject in installation.mails(email)]
