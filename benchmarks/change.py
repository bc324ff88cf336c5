"""A change of mind: from a consignee's tap to the driver's device, and how soon one is refused."""

import asyncio
import json
import re
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from benchmarks.installation import installation
from benchmarks.report import Report, quantiles, tell
from benchmarks.road_day import RoadDay, leave, published_day

MOVED, CANCELLED = 9, 6
"""Deliveries that are to get another time, and to be cancelled, while their vans wait in the yard.

Those that are due first are past the brand's deadline, and stay as they are.
"""
ROUNDS = 3
"""How often each consignee who is left asks for something at the door, once the vans have left."""
PATIENCE_S, PAUSE_S = 20.0, 0.3
LINGERS_S = 600.0
"""A stream is read for so long without a byte before it counts as broken."""

ASKS = (("safe-place", "words"), ("neighbour", "words"), ("access", "note"))
PROBLEM = re.compile(r'role="alert"|class="lede"')
FIELD = 'name="{name}" value="([^"]+)"'


@dataclass(slots=True)
class Devices:
    """What every driver's device shows, put together from its stream as the app does."""

    stops: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    orders: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def follow(self, key: str, opened: asyncio.Event) -> None:
        """Read a driver's stream for ever."""
        headers = {"authorization": f"Bearer {key}"}
        async with (
            httpx.AsyncClient(base_url=installation().base_url, timeout=LINGERS_S) as http,
            http.stream("GET", "/api/v1/driver/tour/live", headers=headers) as stream,
        ):
            stream.raise_for_status()
            async for line in stream.aiter_lines():
                if line.startswith("data:"):
                    await self._take(json.loads(line.removeprefix("data:"))["values"])
                    opened.set()

    async def show(self, wanted: Callable[["Devices"], bool]) -> float | None:
        """When some device first showed it; `None` when none did in time."""
        async with self._changed:
            try:
                await asyncio.wait_for(self._changed.wait_for(lambda: wanted(self)), PATIENCE_S)
            except TimeoutError:
                return None
            return time.perf_counter()

    def stop_of(self, shipment: str) -> dict[str, Any] | None:
        """The stop that brings a shipment, on whichever list it is."""
        listed = (self.stops[stop] for order in self.orders.values() for stop in order)
        return next((stop for stop in listed if _brings(stop, shipment)), None)

    async def _take(self, values: Mapping[str, Any]) -> None:
        async with self._changed:
            for name, value in values.items():
                if name.startswith("stop "):
                    self.stops[name.removeprefix("stop ")] = value
            if values.get("tour"):
                self.orders[values["tour"]["id"]] = values["tour"]["order"]
            self._changed.notify_all()


@dataclass(slots=True)
class Taps:
    """What the consignees did: seconds until a device showed it, and milliseconds until it was refused."""

    shown_s: dict[str, list[float]] = field(default_factory=dict[str, list[float]])
    refused_ms: list[float] = field(default_factory=list[float])
    unseen: int = 0

    def saw(self, kind: str, tapped: float, shown: float | None) -> None:
        """One change, by its kind."""
        if shown is None:
            self.unseen += 1
        else:
            self.shown_s.setdefault(kind, []).append(shown - tapped)


def run() -> Report:
    """Seconds from a tap on the consignee's page to the message that puts it on the driver's screen.

    Vans in the yard lose stops to other times and to cancellations; vans on the road get instructions. What
    cannot be kept is a time that no van has room for, a time after the van has left, and words too long.
    """
    day = published_day(windows=3)
    tell(f"change: {len(day.links)} deliveries on the lists of {len(day.drivers)} drivers")
    taps = asyncio.run(_live(day))
    everything = [value for values in taps.shown_s.values() for value in values]
    if not everything or not taps.refused_ms or taps.unseen:
        raise RuntimeError(f"{len(everything)} shown, {taps.unseen} not, {len(taps.refused_ms)} refused")
    figures = {
        **quantiles("tap_to_driver", everything, "s"),
        **{f"{kind}_most_s": max(values) for kind, values in sorted(taps.shown_s.items())},
        "shown_count": float(len(everything)),
        **quantiles("refusal", taps.refused_ms, "ms"),
        "refused_count": float(len(taps.refused_ms)),
    }
    return Report(bench="change", figures=figures)


async def _live(day: RoadDay) -> Taps:
    taps = Taps()
    async with _devices(day) as devices:
        people = [(shipment, token) for shipment, token in day.links.items() if devices.stop_of(shipment)]
        for number, (shipment, token) in enumerate(people[: MOVED + CANCELLED]):
            await (_move if number < MOVED else _cancel)(devices, taps, shipment, token)
        await asyncio.to_thread(leave, day)
        left = [(shipment, token) for shipment, token in people if devices.stop_of(shipment)]
        for number in range(ROUNDS):
            for shipment, token in left:
                await _ask(devices, taps, shipment, token, number)
    return taps


@asynccontextmanager
async def _devices(day: RoadDay) -> AsyncGenerator[Devices]:
    await asyncio.gather(*(_is_published(key) for key in day.drivers))
    devices, opened = Devices(), [asyncio.Event() for _ in day.drivers]
    tasks = [
        asyncio.create_task(devices.follow(key, at)) for key, at in zip(day.drivers, opened, strict=True)
    ]
    try:
        async with asyncio.timeout(PATIENCE_S):
            for one in opened:
                await one.wait()
        yield devices
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _is_published(key: str) -> None:
    """Wait until the view that follows the log has the driver's tour."""
    headers, until = {"authorization": f"Bearer {key}"}, time.monotonic() + PATIENCE_S
    async with httpx.AsyncClient(base_url=installation().base_url, timeout=30, headers=headers) as http:
        while (await http.get("/api/v1/driver/tour")).status_code != httpx.codes.OK:
            if time.monotonic() > until:
                raise RuntimeError("a driver has no tour")
            await asyncio.sleep(PAUSE_S)


async def _move(devices: Devices, taps: Taps, shipment: str, token: str) -> None:
    """Another time: first one that no van has room for, then one that can be kept."""
    async with _browser(devices, shipment, token) as (http, link):
        page = (await http.get(f"{link}/change")).text
        times = re.findall(r'name="to" value="([^"]+)"', page)
        if not times:
            return
        fields = {name: _field(page, name) for name in ("form_key", "stands")}
        depot, start, end = times[-1].rsplit("|", 2)
        never = f"{depot}|{int(start) + 13}|{int(end) + 13}"
        await _refused(taps, http, f"{link}/change", {**fields, "to": never}, PROBLEM)
        before = devices.stop_of(shipment)
        tapped = time.perf_counter()
        answer = await http.post(f"{link}/change", data={**fields, "to": times[-1]})
        if answer.status_code != httpx.codes.SEE_OTHER:
            raise RuntimeError(f"another time was not taken: {answer.status_code}")
        taps.saw("slot", tapped, await devices.show(lambda now: _window(now, shipment) != _window_of(before)))
        await asyncio.sleep(PAUSE_S)


async def _cancel(devices: Devices, taps: Taps, shipment: str, token: str) -> None:
    async with _browser(devices, shipment, token) as (http, link):
        page = (await http.get(f"{link}/cancel")).text
        if 'name="form_key"' not in page:
            return
        tapped = time.perf_counter()
        answer = await http.post(f"{link}/cancel", data={"form_key": _field(page, "form_key")})
        if answer.status_code != httpx.codes.SEE_OTHER:
            raise RuntimeError(f"it was not cancelled: {answer.status_code}")
        taps.saw("cancel", tapped, await devices.show(lambda now: now.stop_of(shipment) is None))
        await asyncio.sleep(PAUSE_S)


async def _ask(devices: Devices, taps: Taps, shipment: str, token: str, number: int) -> None:
    """Something at the door, after one that is too long and a time that came too late."""
    name, words = ASKS[number % len(ASKS)]
    said = f"By the bench, {number}-{token[:6]}"
    async with _browser(devices, shipment, token) as (http, link):
        at = f"{link}/change/{name}"
        page = (await http.get(at)).text
        if 'name="form_key"' not in page:
            return  # what this brand does not allow, or what has come too far meanwhile
        fields = {one: _field(page, one) for one in ("form_key", "stands")}
        await _refused(taps, http, at, {**fields, words: "x" * 6_000}, PROBLEM)
        await _refused(taps, http, f"{link}/change", {**fields, "to": "depot-1|1|2"}, PROBLEM)
        tapped = time.perf_counter()
        answer = await http.post(at, data={**fields, words: said})
        if answer.status_code != httpx.codes.SEE_OTHER:
            raise RuntimeError(f"{name} was not taken: {answer.status_code}")
        taps.saw(name, tapped, await devices.show(lambda now: said in json.dumps(now.stop_of(shipment))))
        await asyncio.sleep(PAUSE_S)


async def _refused(
    taps: Taps, http: httpx.AsyncClient, path: str, fields: Mapping[str, str], reason: "re.Pattern[str]"
) -> None:
    began = time.perf_counter()
    answer = await http.post(path, data=fields)
    taken_ms = 1000 * (time.perf_counter() - began)
    if not answer.is_client_error or not reason.search(answer.text):
        raise RuntimeError(f"{path} was answered {answer.status_code}, without a reason or a refusal")
    taps.refused_ms.append(taken_ms)


@asynccontextmanager
async def _browser(
    devices: Devices, shipment: str, token: str
) -> AsyncGenerator[tuple[httpx.AsyncClient, str]]:
    """A consignee's browser that has passed the step-up, with its page open."""
    stop = devices.stop_of(shipment)
    postcode = stop["place"]["postcode"] if stop else ""
    link, headers = f"/t/{token}", {"accept": "text/html", "accept-language": "en"}
    async with httpx.AsyncClient(base_url=installation().base_url, timeout=30, headers=headers) as http:
        answer = await http.post(f"{link}/step-up", data={"postcode": postcode})
        if answer.status_code != httpx.codes.SEE_OTHER:
            raise RuntimeError(f"the step-up was not passed: {answer.status_code}")
        yield http, link


def _field(page: str, name: str) -> str:
    found = re.search(FIELD.format(name=name), page)
    if found is None:
        raise RuntimeError(f"the page has no {name}")
    return found[1]


def _brings(stop: Mapping[str, Any], shipment: str) -> bool:
    return any(parcel["shipment"] == shipment for parcel in stop["parcels"])


def _window(devices: Devices, shipment: str) -> object:
    return _window_of(devices.stop_of(shipment))


def _window_of(stop: Mapping[str, Any] | None) -> object:
    return stop["window"] if stop else None
