"""A small delivery day on an installation, brought about over the public API: tours under way, and links."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

import httpx

from benchmarks.installation import installation
from benchmarks.report import tell

SHIPMENTS = 24
PATIENCE_S = 30
DEPOT, POSTCODE = "depot-1", "00100"
_numbers = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """A shipment that is next on a tour under way: its link, its van and where its door is.

    `tour` is that tour, and `key` the one its driver's device has.
    """

    tour: str
    key: str
    token: str
    van: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadDay:
    """Every link of the day, by shipment; the stops that vans are heading for, once they have left.

    `drivers` are the keys of the devices of those who have a tour.
    """

    links: dict[str, str]
    drivers: list[str]
    coming: list[UnderWay]

    @property
    def tokens(self) -> list[str]:
        """Every link."""
        return list(self.links.values())


@cache
def road_day(windows: int = 1) -> RoadDay:
    """The day, brought about once for all benchmarks of a run; its promises lie in so many windows."""
    day = published_day(windows)
    return replace(day, coming=leave(day))


def published_day(windows: int = 1) -> RoadDay:
    """A day of its own whose tours are published and wait in the yard: nothing is loaded yet."""
    with httpx.Client(base_url=installation().base_url, timeout=60) as client:
        return _Story(client, windows).published()


def leave(day: RoadDay) -> list[UnderWay]:
    """Every driver of the day loads and leaves; returns the stops they head for."""
    with httpx.Client(base_url=installation().base_url, timeout=60) as client:
        return _Story(client, 1).started(day)


class _Story:
    """Asks as the brand, the LSP and the drivers would."""

    def __init__(self, client: httpx.Client, windows: int) -> None:
        self._client = client
        self._windows = windows
        self._keys = installation()

    def published(self) -> RoadDay:
        day = date.fromisoformat(self._now()[:10]) + timedelta(days=1)
        tell(f"a day of {SHIPMENTS} shipments on real roads")
        self._ask("POST", "/api/v1/days", self._keys.lsp, {"depot": DEPOT, "day": str(day)})
        tokens = dict(self._promised(str(day)))
        plan = f"/api/v1/plans/{DEPOT}/{day}"
        published = self._ask("POST", f"{plan}/publish", self._keys.lsp, {})["published"]
        tours = self._ask("GET", plan, self._keys.lsp)["tours"]
        drivers = sorted({tour["driver"] for tour in tours if tour["tour"] in published})
        self._ask("PUT", "/api/v1/clock", self._keys.lsp, {"business": f"{day}T08:00:00+02:00", "speed": 1})
        keys = [self._keys.drivers[driver] for driver in drivers]
        return RoadDay(links=tokens, drivers=keys, coming=[])

    def started(self, day: RoadDay) -> list[UnderWay]:
        return list(self._started(day.links, day.drivers))

    def _promised(self, day: str) -> Iterator[tuple[str, str]]:
        doors = self._ask("GET", "/api/v1/addresses?limit=400", self._keys.lsp)["addresses"]
        for number in range(SHIPMENTS):
            made = self._ask("POST", "/api/v1/shipments", self._keys.brand, _order(number, doors, day))
            at = f"/api/v1/shipments/{made['id']}"
            offers = self._ask("POST", f"{at}/slots", self._keys.brand, {"days": 2})["offers"]
            free = [offer for offer in offers if offer["available"] and offer["day"] == day]
            chosen = free[number % min(self._windows, len(free))]
            wish = {name: chosen[name] for name in ("depot", "start", "end")}
            held = self._ask("POST", f"{at}/hold", self._keys.brand, wish)
            slot = {name: held[name] for name in ("depot", "day", "reservation")}
            self._ask("POST", f"{at}/promise", self._keys.brand, slot)
            self._ask("POST", f"{at}/arrival", self._keys.lsp, {"depot": DEPOT})
            yield made["id"], made["tracking_token"]

    def _started(self, tokens: dict[str, str], drivers: list[str]) -> Iterator[UnderWay]:
        """Every driver who has a tour loads it and leaves; their first stop is the next one."""
        for key in drivers:
            tour = self._tour(key)
            parcels = [parcel["id"] for stop in tour["stops"] for parcel in stop["parcels"]]
            for number, kind in enumerate(("loaded", "started"), 1):
                action = {
                    "id": f"bench-{tour['id']}-{number}",
                    "occurred_at": self._now(),
                    "kind": kind,
                    "parcels": parcels,
                }
                batch = {"device": "bench-device", "actions": [action]}
                done = self._ask("POST", "/api/v1/driver/actions", key, batch)["results"][0]
                if done["result"] != "recorded":
                    raise RuntimeError(f"{tour['id']}: {done}")
            first = tour["stops"][0]
            token = tokens[first["parcels"][0]["shipment"]]
            place = first["place"]
            yield UnderWay(
                tour=tour["id"], key=key, token=token, van=tour["van"], lat=place["lat"], lon=place["lon"]
            )

    def _tour(self, key: str) -> Any:  # noqa: ANN401  # any JSON
        """The driver's tour, once the view that follows the log has it."""
        until = time.monotonic() + PATIENCE_S
        while True:
            answer = self._client.get("/api/v1/driver/tour", headers=self._headers(key))
            if answer.status_code == httpx.codes.OK:
                return answer.json()
            if time.monotonic() > until:
                raise RuntimeError(answer.text)
            time.sleep(0.2)

    def _now(self) -> str:
        moment: str = self._client.get("/api/v1/clock").json()["business"]
        return datetime.fromisoformat(moment).isoformat()

    def _ask(self, method: str, path: str, key: str, body: object = None) -> Any:  # noqa: ANN401  # any JSON
        answer = self._client.request(method, path, json=body, headers=self._headers(key))
        if answer.is_error:
            raise RuntimeError(f"{method} {path}: {answer.text}")
        return answer.json()

    def _headers(self, key: str) -> dict[str, str]:
        return {"authorization": f"Bearer {key}", "idempotency-key": f"bench-{next(_numbers)}"}


def _order(number: int, doors: list[dict[str, Any]], day: str) -> dict[str, Any]:
    door = doors[number * 7 % len(doors)]
    return {
        "brand_reference": f"KC-BENCH-{day}-{number}",
        "consignee": {"name": f"Consignee {number}", "email": f"consignee-{number}@example.test"},
        "address": {
            "street": door["street"],
            "house_number": door["house_number"],
            "postcode": door["postcode"] or POSTCODE,
            "point": {"lat": door["lat"], "lon": door["lon"]},
        },
        "parcels": [{"weight_g": 900}],
    }
