"""A day with something to see on every page: promised, on its way, delivered, and an address in doubt."""

from dataclasses import dataclass

from tests.journeys.installation import DOORS, Installation, until
from tests.town import CITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Links of shipments by what has happened to them, and the tour that is under way."""

    day: str
    promised: str
    next_stop: str
    delivered: str
    email: str
    driver: str
    van: str


def set_the_stage(installation: Installation) -> Stage:
    """It is half past ten; a van has been at its first door and goes to the second."""
    day = installation.fresh_day()
    later, second, first = (installation.shipment(DOORS[number]) for number in (40, 170, 172))
    installation.promise(later["id"], day, "17:00")
    installation.promise(second["id"], day, "10:00")
    installation.promise(first["id"], day, "10:00")
    _doubtful(installation)
    installation.bring_in(first["id"], second["id"])
    installation.jump(installation.at(day, "10:05"))
    installation.publish(day)
    tour = installation.tour_of(day, first["id"])
    driver, van, named = tour["driver"], tour["van"], {"tour": tour["tour"]}
    stops = installation.get("/api/v1/driver/tour", driver)["stops"]
    parcels = [parcel["id"] for stop in stops for parcel in stop["parcels"]]
    installation.drive(driver, {"kind": "loaded", "parcels": parcels, **named})
    installation.drive(driver, {"kind": "started", "parcels": parcels, **named})
    done = [parcel["id"] for parcel in stops[0]["parcels"]]
    at_stop = {"stop": stops[0]["id"], "parcels": done, **named}
    installation.drive(driver, {"kind": "arrived", "stop": stops[0]["id"], **named})
    installation.drive(driver, {"kind": "delivered", "method": "recipient", **at_stop})
    _is_seen_on_the_road(installation, van, stops[1]["place"])
    gone, coming = (first, second) if done[0] in _parcels(installation, first["id"]) else (second, first)
    until(
        lambda: "next" in installation.client.get(coming["tracking_url"]).text,
        what="the page of the next stop",
    )
    return Stage(
        day=day,
        promised=later["tracking_url"],
        next_stop=coming["tracking_url"],
        delivered=gone["tracking_url"],
        email=gone["email"],
        driver=driver,
        van=van,
    )


def _parcels(installation: Installation, shipment: str) -> list[str]:
    return [parcel["parcel"] for parcel in installation.card(shipment)["parcels"]]


def _doubtful(installation: Installation) -> None:
    body = {
        "brand_reference": f"DOUBT-{installation.now():%d%H%M}",
        "consignee": {"name": "Onni Koski", "email": "onni@example.test"},
        "address": {"street": "Aamuruskonkatu", "house_number": "999", "city": CITY},
        "parcels": [{"weight_g": 800}],
    }
    assert installation.post("/api/v1/shipments", body, "nordhem")["address"]["verdict"] == "doubtful"


def _is_seen_on_the_road(installation: Installation, van: str, door: dict[str, float]) -> None:
    fix = {
        "van": van,
        "at": installation.now().isoformat(),
        "lat": door["lat"] + 0.002,
        "lon": door["lon"],
        "speed_mps": 6.0,
        "heading": 180.0,
        "accuracy_m": 8.0,
    }
    answer = installation.post("/api/v1/positions", {"positions": [fix]})
    assert answer["stored"] == 1, answer
