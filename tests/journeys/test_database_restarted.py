"""The database is killed under load: who asks is told to come again, and nothing acknowledged is lost."""

import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import httpx
import pytest
from tests.journeys.installation import CITY, DOORS, TENANT, Installation, apart, until

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]

VANS, BATCH, WITHIN_S = 4, 20, 90.0
PAUSE_S = 0.2
type Ask = Callable[[httpx.Client, int], httpx.Response]


@dataclass(slots=True)
class Heard:
    """What the clients were answered."""

    acknowledged: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])
    odd: list[str] = field(default_factory=list[str])
    fixes: set[tuple[str, datetime]] = field(default_factory=set[tuple[str, datetime]])
    orders: set[str] = field(default_factory=set[str])


def test_whoever_asks_while_the_database_is_away_is_told_so_and_nothing_acknowledged_is_lost(
    installation: Installation,
):
    heard, start = Heard(), installation.now() - timedelta(hours=1)
    with _clients(installation, heard, start):
        _all_get_through(heard, Counter())
        pid = installation.pids()["postgres"]
        os.kill(pid, signal.SIGKILL)
        until(lambda: len(heard.refused) > 0, what="somebody who was told to come again", within_s=WITHIN_S)
        until(
            lambda: installation.pids().get("postgres", pid) != pid,
            what="the database again",
            within_s=WITHIN_S,
        )
        _all_get_through(heard, Counter(heard.acknowledged))
    until(installation.is_ready, what="an installation that is ready", within_s=WITHIN_S)
    assert heard.odd == []
    assert heard.fixes <= apart(_stored(installation, start))
    for shipment in heard.orders:
        assert installation.card(shipment)["id"] == shipment


def _all_get_through(heard: Heard, before: Counter[str]) -> None:
    kinds = [*(f"van-{n}" for n in range(VANS)), "orders", "reads"]
    until(
        lambda: all(heard.acknowledged[kind] > before[kind] + 2 for kind in kinds),
        what="three answers more for each client",
        within_s=WITHIN_S,
    )


AWAY = ("database.unavailable", "geocoder.unavailable")
"""What is said when the database is away: the address index lives there too, and speaks for itself."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What each kind of client asks, by the number of its turn."""

    installation: Installation
    heard: Heard
    start: datetime

    def all(self) -> dict[str, Ask]:
        """By kind."""
        vans: dict[str, Ask] = {f"van-{n}": partial(self.bring, f"away-{n}") for n in range(VANS)}
        return vans | {"orders": self.order, "reads": self.look}

    def bring(self, van: str, client: httpx.Client, turn: int) -> httpx.Response:
        """The van's next positions."""
        moments = [self.start + timedelta(seconds=n) for n in range(turn * BATCH, (turn + 1) * BATCH)]
        fixes = [{"van": van, "at": at.isoformat(), "lat": 60.17, "lon": 24.94} for at in moments]
        answer = client.post("/api/v1/positions", json={"positions": fixes}, headers=self._key("lsp"))
        if answer.is_success:
            self.heard.fixes.update((van, at) for at in moments)
        return answer

    def order(self, client: httpx.Client, turn: int) -> httpx.Response:
        """The shop's next trade order; the same one again is the same order."""
        door, name = DOORS[turn % len(DOORS)], f"away-{self.start.timestamp():.0f}-{turn}"
        where = {"street": door.street, "house_number": str(door.number), "postcode": door.postcode}
        body = {
            "brand_reference": name,
            "locale": "en",
            "consignee": {"name": "Ilona Laine", "email": "ilona@example.test"},
            "address": where | {"city": CITY},
            "parcels": [{"weight_g": 1200}],
        }
        headers = self._key("kallio") | {"idempotency-key": name}
        answer = client.post("/api/v1/shipments", json=body, headers=headers)
        if answer.is_success:
            self.heard.orders.add(answer.json()["id"])
        return answer

    def look(self, client: httpx.Client, turn: int) -> httpx.Response:
        """A question that changes nothing."""
        del turn
        return client.get("/api/v1/devices", headers=self._key("lsp"))

    def _key(self, who: str) -> dict[str, str]:
        return {"authorization": f"Bearer {self.installation.key_of(who)}"}


@contextmanager
def _clients(installation: Installation, heard: Heard, start: datetime) -> Iterator[None]:
    """Each asks until it is acknowledged, then the next thing."""
    stop = threading.Event()

    def go_on(kind: str, ask: Ask) -> None:
        with httpx.Client(base_url=installation.base_url, timeout=60) as client:
            turn = 0
            while not stop.is_set():
                if _acknowledged(heard, kind, ask, client, turn):
                    turn += 1
                else:
                    stop.wait(PAUSE_S)

    asks = Asks(installation, heard, start).all()
    threads = [threading.Thread(target=go_on, args=(kind, ask)) for kind, ask in asks.items()]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join(WITHIN_S)


def _acknowledged(heard: Heard, kind: str, ask: Ask, client: httpx.Client, turn: int) -> bool:
    answer = ask(client, turn)
    if answer.is_success:
        heard.acknowledged[kind] += 1
        return True
    told = answer.json() if "json" in answer.headers.get("content-type", "") else {}
    if answer.status_code == 503 and told.get("code") in AWAY and "retry-after" in answer.headers:
        heard.refused[kind] += 1
    else:
        heard.odd.append(f"{kind}: {answer.status_code} {answer.text[:200]}")
    return False


async def _stored(installation: Installation, start: datetime) -> set[tuple[str, datetime]]:
    async with installation.pool() as pool:
        rows = await pool.fetch(
            "select van, at from position where tenant_id = $1 and at >= $2", TENANT, start
        )
        return {(row["van"], row["at"]) for row in rows}
