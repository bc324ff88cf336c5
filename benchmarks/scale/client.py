"""The shops and the vans: they ask either API, and the other one when it fails, under the same key.

Whatever was answered is written down with its moment: from then on it must be there.
"""

import asyncio
import itertools
import json
import signal
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TextIO

import httpx

SHOPS, VANS = 4, 30
PAUSE_S = 0.15
"""Seconds between two orders of a shop, and between two batches of positions: two cores do everything."""
TIMEOUT_S, AGAIN_S = 3.0, 0.1
BUSY = 429
TROUBLE = 500


@dataclass(slots=True, kw_only=True)
class Client:
    """One request goes to one API; with its idempotency key it goes to the next until somebody answers."""

    apis: list[str]
    keys: dict[str, Any]
    acks: TextIO
    http: httpx.AsyncClient
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    tries: int = 0
    _turn: "itertools.cycle[str]" = field(init=False)

    def __post_init__(self) -> None:
        self._turn = itertools.cycle(self.apis)

    async def ask(self, method: str, path: str, key: str, body: object = None, *, once: str = "") -> Any:  # noqa: ANN401  # JSON
        """The answer, whoever gave it; `None` when it was refused for good, or it is time to stop."""
        headers = {"authorization": f"Bearer {key}"} | ({"idempotency-key": once} if once else {})
        while not self.stop.is_set():
            self.tries += 1
            try:
                answer = await self.http.request(method, next(self._turn) + path, json=body, headers=headers)
            except httpx.TransportError:
                await asyncio.sleep(AGAIN_S)
                continue
            if answer.is_success:
                return answer.json()
            if answer.status_code not in (BUSY, httpx.codes.CONFLICT) and answer.status_code < TROUBLE:
                return None
            if answer.status_code == httpx.codes.CONFLICT and "running" not in answer.text:
                return None
            await asyncio.sleep(AGAIN_S)
        return None

    def note(self, kind: str, **said: object) -> None:
        """It was acknowledged: from now on it must be there."""
        self.acks.write(json.dumps({"kind": kind, "at_s": time.monotonic(), **said}) + "\n")
        self.acks.flush()

    async def shop(self, number: int, doors: list[dict[str, Any]]) -> None:
        """Orders one after another, each with a slot that is held and promised."""
        key = self.keys["brands"]["kallio"]
        for count in itertools.count():
            if self.stop.is_set():
                return
            name = f"scale-{number}-{count}"
            taken = await self.ask(
                "POST", "/api/v1/shipments", key, _order(name, doors), once=f"{name}-order"
            )
            if taken is not None:
                self.note("order", shipment=taken["id"])
                await self._book(taken["id"], name, key)
            await asyncio.sleep(PAUSE_S)

    async def _book(self, shipment: str, name: str, key: str) -> None:
        at = f"/api/v1/shipments/{shipment}"
        found = await self.ask("POST", f"{at}/slots", key, {"days": 3})
        offer = next((one for one in (found or {}).get("offers", ()) if one["available"]), None)
        if offer is None:
            return
        wish = {field: offer[field] for field in ("depot", "start", "end")}
        held = await self.ask("POST", f"{at}/hold", key, wish, once=f"{name}-hold")
        if held is None:
            return
        chosen = {field: held[field] for field in ("depot", "day", "reservation")}
        given = await self.ask("POST", f"{at}/promise", key, chosen, once=f"{name}-promise")
        if given is not None:
            self.note("promise", shipment=shipment, window=given["promise"])

    async def vans(self) -> None:
        """A batch of every van's position, again and again."""
        clock = await self.ask("GET", "/api/v1/clock", self.keys["lsp"])
        begun, real = datetime.fromisoformat(clock["business"]), time.monotonic()
        for count in itertools.count():
            if self.stop.is_set():
                return
            at = (
                begun + timedelta(seconds=(time.monotonic() - real) * clock["speed"], microseconds=count)
            ).isoformat()
            fixes = [
                {"van": f"scale-van-{n}", "at": at, "lat": 60.17 + n / 1e4 + count / 1e6, "lon": 24.94}
                for n in range(VANS)
            ]
            if (
                await self.ask("POST", "/api/v1/positions", self.keys["lsp"], {"positions": fixes})
                is not None
            ):
                self.note("positions", at=at, vans=VANS)
            await asyncio.sleep(PAUSE_S)


def _order(name: str, doors: list[dict[str, Any]]) -> dict[str, Any]:
    door = doors[hash_of(name) % len(doors)]
    address = {part: door[part] for part in ("street", "house_number", "postcode", "city")}
    return {
        "brand_reference": name,
        "locale": "en",
        "consignee": {"name": "Ilona Laine", "email": f"{name}@example.test"},
        "address": address,
        "parcels": [{"weight_g": 1200}],
    }


def hash_of(name: str) -> int:
    """The same number for the same name in every run."""
    return sum(ord(letter) * 31**place for place, letter in enumerate(name[-8:]))


async def main(folder: Path, apis: list[str]) -> None:
    """Until SIGTERM."""
    keys = json.loads((folder / "site" / "keys" / "demo.json").read_text(encoding="utf-8"))
    limits = httpx.Limits(max_connections=40)
    with (folder / "acks.jsonl").open("w", encoding="utf-8") as acks:
        async with httpx.AsyncClient(timeout=TIMEOUT_S, limits=limits) as http:
            client = Client(apis=apis, keys=keys, acks=acks, http=http)
            for word in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(word, client.stop.set)
            await client.ask("PUT", "/api/v1/clock", keys["lsp"], {"speed": 1})
            network = await client.ask("GET", "/api/v1/network", keys["lsp"])
            clock = await client.ask("GET", "/api/v1/clock", keys["lsp"])
            for ahead in (1, 2, 3):
                day = str((datetime.fromisoformat(clock["business"]) + timedelta(days=ahead)).date())
                wish = {"depot": network["depots"][0]["depot"], "day": day}
                await client.ask("POST", "/api/v1/days", keys["lsp"], wish, once=f"open-{day}")
            doors = (await client.ask("GET", "/api/v1/addresses", keys["lsp"]))["addresses"]
            async with asyncio.TaskGroup() as group:
                group.create_task(client.vans())
                for number in range(SHOPS):
                    group.create_task(client.shop(number, doors))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2:]))
