"""An installation of the product for journeys: `doorstep run` on a town of our own, and ways to ask it."""

import asyncio
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import httpx
from tests.town import CITY, ZONE, House, houses, write_town

from doorstep.adapters.clock import SystemClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.access import PostgresAccess
from doorstep.adapters.postgres.cluster.settings import ClusterSettings
from doorstep.adapters.postgres.cluster.settings import Role as Login
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.ports import Cursor, Scope
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.party import Role

TENANT = TenantId(1)
LSP, DEPOT = "pihka", "depot-1"
UP_WITHIN_S, DOWN_WITHIN_S = 400.0, 60.0
DOORS = tuple(houses())
_numbers = count(1)


class NeverCame(AssertionError):
    """What was waited for did not come."""


def until[T](ask: Callable[[], T], *, what: str, within_s: float = 30.0) -> T:
    """The first answer of `ask` that is true; asked five times a second."""
    end = time.monotonic() + within_s
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise NeverCame(f"not within {within_s:.0f} s: {what}")
        time.sleep(0.2)


@dataclass(slots=True, kw_only=True)
class Installation:
    """A running installation. `at` is a business moment; days are those of the town."""

    state: Path
    base_url: str
    env: Mapping[str, str]
    client: httpx.Client
    process: subprocess.Popen[bytes] | None = None
    keys: Mapping[str, Any] = field(default_factory=dict[str, Any])
    _run: str = field(default_factory=lambda: secrets.token_hex(4))
    _last_day: date | None = None

    # --- asking ---------------------------------------------------------------------------------------------

    def ask(self, method: str, path: str, who: str, body: object = None, *, fine: bool = True) -> Any:
        """One request as `lsp`, a brand or a driver; the answer's JSON, which must be fine unless told."""
        headers = {
            "authorization": f"Bearer {self.key_of(who)}",
            "idempotency-key": f"{self._run}-{next(_numbers)}",
        }
        answer = self.client.request(method, path, json=body, headers=headers)
        if fine and not answer.is_success:
            raise AssertionError(f"{method} {path} answered {answer.status_code}: {answer.text[:500]}")
        return answer.json() if fine else answer

    def get(self, path: str, who: str = "lsp") -> Any:
        """GET as somebody."""
        return self.ask("GET", path, who)

    def post(self, path: str, body: object, who: str = "lsp") -> Any:
        """POST as somebody."""
        return self.ask("POST", path, who, body)

    def key_of(self, who: str) -> str:
        """The demonstration's own key of a party."""
        return self.keys["lsp"] if who == "lsp" else {**self.keys["brands"], **self.keys["drivers"]}[who]

    def is_ready(self) -> bool:
        """Whether `/health/ready` answers 200."""
        try:
            return self.client.get("/health/ready").status_code == httpx.codes.OK
        except httpx.TransportError:
            return False

    # --- the clock ------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The business moment."""
        return datetime.fromisoformat(self.client.get("/api/v1/clock").json()["business"])

    def jump(self, to: datetime, *, speed: float = 1.0) -> None:
        """Business time is `to` and goes on from there; every process has heard it."""
        self.ask("PUT", "/api/v1/clock", "lsp", {"business": to.isoformat(), "speed": speed})
        time.sleep(1.0)  # processes read the clock's row twice a second

    def fresh_day(self, *, asked_at: str = "12:00", days: int = 1) -> str:
        """A day no journey has used, open for booking with the next ones; it is `asked_at` the day before."""
        today = self.now().astimezone(ZoneInfo(ZONE)).date()
        day = max(today, self._last_day or today) + timedelta(days=2)
        self._last_day = day + timedelta(days=days - 1)
        self.jump(self.at(str(day - timedelta(days=1)), asked_at))
        for ahead in range(days):
            self.post("/api/v1/days", {"depot": DEPOT, "day": str(day + timedelta(days=ahead))})
        return str(day)

    @staticmethod
    def at(day: str, clock: str) -> datetime:
        """A moment of a day by the town's clocks."""
        return datetime.combine(
            date.fromisoformat(day), time_of_day.fromisoformat(clock), ZoneInfo(ZONE)
        ).astimezone(UTC)

    # --- the work of a day ----------------------------------------------------------------------------------

    def shipment(self, house: House, *, brand: str = "kallio", **changed: object) -> dict[str, Any]:
        """A trade order for a door, taken in by API."""
        number = next(_numbers)
        email = f"ilona.{self._run}.{number}@example.test"
        body = {
            "brand_reference": f"J-{self._run}-{number}",
            "locale": "en",
            "consignee": {"name": "Ilona Laine", "email": email},
            "address": {
                "street": house.street,
                "house_number": str(house.number),
                "postcode": house.postcode,
                "city": CITY,
            },
            "parcels": [{"weight_g": 1200}],
            **changed,
        }
        taken = self.post("/api/v1/shipments", body, brand)
        assert taken["address"]["verdict"] == "located", taken
        return taken | {"email": email}

    def promise(self, shipment: str, day: str, starts: str, *, brand: str = "kallio") -> dict[str, Any]:
        """The window that begins so, held and promised."""
        at = f"/api/v1/shipments/{shipment}"
        offers = self.post(f"{at}/slots", {"days": 3}, brand)["offers"]
        begin = self.at(day, starts)
        offer = next(o for o in offers if datetime.fromisoformat(o["start"]) == begin and o["available"])
        held = self.post(f"{at}/hold", {name: offer[name] for name in ("depot", "start", "end")}, brand)
        chosen = {name: held[name] for name in ("depot", "day", "reservation")}
        return self.post(f"{at}/promise", chosen, brand)

    def bring_in(self, *shipments: str) -> None:
        """Their parcels are at the depot."""
        for shipment in shipments:
            self.post(f"/api/v1/shipments/{shipment}/arrival", {"depot": DEPOT})

    def publish(self, day: str) -> list[dict[str, Any]]:
        """Publish every tour of the day that has stops, and hear from the plan which those are."""
        self.post(f"/api/v1/plans/{DEPOT}/{day}/publish", {})
        return until(lambda: self.published(day), what=f"a published tour on {day}")

    def published(self, day: str) -> list[dict[str, Any]]:
        """The published tours of a day as the plan shows them."""
        return [tour for tour in self.get(f"/api/v1/plans/{DEPOT}/{day}")["tours"] if tour["published"]]

    def tour_of(self, day: str, shipment: str) -> dict[str, Any]:
        """The tour that carries a shipment."""
        return next(
            t for t in self.get(f"/api/v1/plans/{DEPOT}/{day}")["tours"] if shipment in t["shipments"]
        )

    def drive(self, driver: str, *actions: Mapping[str, Any]) -> None:
        """What a driver's device says; each must be recorded."""
        named = [
            {"id": f"{self._run}-{next(_numbers)}", "occurred_at": self.now().isoformat(), **action}
            for action in actions
        ]
        device = f"device-of-{driver}"
        self.post("/api/v1/driver/device", {"device": device}, driver)
        answer = self.post("/api/v1/driver/actions", {"device": device, "actions": named}, driver)
        assert all(result["result"] == "recorded" for result in answer["results"]), answer

    def card(self, shipment: str) -> dict[str, Any]:
        """A shipment as the provider may see it."""
        return self.get(f"/api/v1/shipments/{shipment}")

    def mails(self, recipient: str) -> list[tuple[str, str]]:
        """Address and subject of the e-mails to somebody, newest first, from the mailbox page."""
        page = self.client.get("/mailbox", params={"to": recipient}).text
        line = r'<a href="(/mailbox/[^"?]+)[^"]*".*?<span class="what"><bdi>(.*?)</bdi></span>'
        return re.findall(line, page)

    # --- what only the machine's owner can do ---------------------------------------------------------------

    def sign_in_link(self, party: str, role: Role, *, subject: str = "", name: str = "Somebody") -> str:
        """A fresh one-time link, as `doorstep run` prints them for some roles."""
        new = NewAccess(
            kind=AccessKind.SIGN_IN,
            party=PartyId(party),
            role=role,
            subject=subject,
            name=name,
            expires_at=SystemClock().real() + timedelta(hours=1),
        )
        return f"{self.base_url}/sign-in/{apart(self._issue(new))}"

    async def _issue(self, new: NewAccess) -> str:
        async with self.pool() as pool:
            store = PostgresStore(pool, MsgspecCodec())
            async with store.transaction(Scope(tenant=TENANT)) as tx:
                return await PostgresAccess(pool, SystemClock()).issue(tx, new)

    def pool(self) -> "asyncpg.pool.Pool[asyncpg.Record]":
        """Connections with the worker's rights, which sees every row."""
        return asyncpg.create_pool(
            dsn(ClusterSettings(state=self.state), Login.WORKER), min_size=1, max_size=2
        )

    def events(self) -> Sequence[Recorded[Event]]:
        """The whole log, in the sequence in which followers read it."""
        return apart(self._events())

    async def _events(self) -> Sequence[Recorded[Event]]:
        async with self.pool() as pool:
            return await PostgresStore(pool, MsgspecCodec()).behind_fence(Cursor(), limit=100_000)

    def pids(self) -> dict[str, int]:
        """The supervised processes by name."""
        said = json.loads((self.state / "processes.json").read_text(encoding="utf-8"))
        return {line["name"]: line["pid"] for line in said["processes"]}

    def output(self) -> str:
        """What `doorstep run` has said so far."""
        return (self.state / "said.txt").read_text(encoding="utf-8", errors="replace")

    def run(self) -> None:
        """Start `doorstep run`, for the first time or after its death, and wait until it is up."""
        if self.process is not None:
            self.process.wait(DOWN_WITHIN_S)
        with (self.state / "said.txt").open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "doorstep.main", "run"],
                env=dict(self.env),
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        try:
            until(self._is_up, what="an installation that is up", within_s=UP_WITHIN_S)
        except BaseException:
            sys.stderr.write(self.output())
            self.stop()
            raise

    def _is_up(self) -> bool:
        if self.process is None or self.process.poll() is not None:
            raise NeverCame("doorstep run has ended")
        return "/docs/api" in self.output() and self.is_ready()

    def stop(self) -> None:
        """Ctrl-C, and patience."""
        self.client.close()
        if self.process is None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(DOWN_WITHIN_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise NeverCame(f"not stopped by Ctrl-C within {DOWN_WITHIN_S:.0f} s\n{self.output()}") from None


def apart[T](work: Coroutine[Any, Any, T]) -> T:
    """Run something asynchronous on a thread of its own: the browser's driver holds this thread's loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def start(folder: Path, **settings: object) -> Installation:
    """Start `doorstep run` in a folder and wait until its links are printed."""
    state, port = folder / "state", free_ports(3)
    state.mkdir()
    town = write_town(folder / "kuvila.osm.pbf")
    chosen = {"STATE": state, "PORT": port, "REGION": town, "SIMULATE": 0} | settings
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DOORSTEP_")}  # noqa: TID251  # what a child gets
    base_url = f"http://127.0.0.1:{port}"
    one = Installation(
        state=state,
        base_url=base_url,
        env=kept | {f"DOORSTEP_{name}": str(value) for name, value in chosen.items()},
        client=httpx.Client(base_url=base_url, timeout=20),
    )
    one.run()
    one.keys = json.loads((state / "keys" / "demo.json").read_text(encoding="utf-8"))
    return one


def free_ports(how_many: int) -> int:
    """The first of so many neighbouring ports that nobody listens on."""
    for _ in range(50):
        with socket.socket() as first:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            if port + how_many < 65_536 and all(_is_free(port + more) for more in range(1, how_many)):
                return port
    raise NeverCame("no free ports beside one another")


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
