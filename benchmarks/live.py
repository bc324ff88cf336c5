"""From two thousand vans to five thousand open pages: how soon each says where its van is, and memory."""

import asyncio
import multiprocessing
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection

import httpx

from benchmarks.crowd import Waiting, brought_about, near
from benchmarks.installation import Installation, installation
from benchmarks.open_pages import Pages, Told, read
from benchmarks.positions import usage
from benchmarks.report import Report, quantiles, tell

VANS, PAGES = 2_000, 5_000
EVERY_S = 10.0
"""Each van says where it is so often, at a moment of its own."""
STEP_DEG = 2.13
"""A van turns so much each second: no two of its fixes in a run have the same heading."""
TOGETHER = 20
"""Fixes in one request, as a fleet's gateway sends them."""
SECONDS, WARM_S, SETTLE_S = 60.0, 10.0, 3.0
PATIENCE_S, FIRST_PREDICTIONS_S = 300.0, 30.0
IDLE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """When each fix left, by van and heading, and how long its answer took.

    A page draws the van on its street, but turns it as it said: the heading tells one fix from another.
    """

    left: dict[tuple[str, str], float]
    took_ms: list[float]


def run() -> Report:
    """Milliseconds from sending a fix until the page that shows the van says so; megabytes of idle streams.

    Every van is on its way to a first door, whose page shows it; the other pages wait. The peer is the same
    way without the page: from sending to the answer that the position is stored.
    """
    place = installation()
    tell(f"live: {VANS} vans, {PAGES} open pages")
    _set_clock(place)
    waiting = brought_about(place, VANS, PAGES)
    nexts = [one for one in waiting if one.is_next]
    _settle(place, nexts)
    before = usage(place)["memory_mb"]
    with _opened(place, [*nexts, *(one for one in waiting if not one.is_next)]) as (pages, opened_s):
        since = time.monotonic()
        asyncio.run(_drive(place, nexts, WARM_S, since))
        spent = usage(place)
        sent = asyncio.run(_drive(place, nexts, SECONDS, since))
        spent = {name: used - spent[name] for name, used in usage(place).items()}
        time.sleep(SETTLE_S)
        told, broken = pages()
        shown_ms, unseen = _latencies(nexts, sent, told)
    if not shown_ms or broken:
        raise RuntimeError(f"{len(shown_ms)} positions were shown, {broken} streams broke")
    others = [one for one in waiting if not one.is_next]
    with _opened(place, [others[n % len(others)] for n in range(IDLE)]) as (_, _):
        idle_mb = usage(place)["memory_mb"]
    figures = {
        **quantiles("position_to_screen", shown_ms, "ms"),
        "p95_ms": quantiles("all", shown_ms, "ms")["all_p95_ms"],
        "shown_count": float(len(shown_ms)),
        "overtaken_percent": 100 * unseen / len(sent.left),
        "positions_per_s": len(sent.left) / SECONDS,
        "server_cores": spent["server"] / SECONDS,
        "postgres_cores": spent["postgres"] / SECONDS,
        "opened_per_s": PAGES / opened_s,
        "mb_before": before,
        "mb_10k_streams": idle_mb,
    }
    return Report(bench="live", figures=figures, peers=quantiles("position_stored", sent.took_ms, "ms"))


@contextmanager
def _opened(place: Installation, waiting: Sequence[Waiting]) -> Iterator[tuple["_Pages", float]]:
    """Live pages in a process of their own; gives what ends them and how long they took to open."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    paths = [f"/t/{one.token}/live" for one in waiting]
    reader = context.Process(target=read, args=(Pages(port=_port(place), paths=paths), there), daemon=True)
    reader.start()
    tell(f"  {len(paths)} pages are being opened")
    failed, opened_s = here.recv()
    if failed:
        raise RuntimeError(failed)
    tell(f"  open after {opened_s:.0f} s")
    pages = _Pages(here)
    try:
        yield pages, opened_s
    finally:
        pages()
        reader.join(30)
        reader.kill()


class _Pages:
    """Ends the reading once, and keeps what was told."""

    def __init__(self, wire: Connection) -> None:
        self._wire = wire
        self._told: tuple[list[Told], int] | None = None

    def __call__(self) -> tuple[list[Told], int]:
        """What the pages were told, and how many streams ended by themselves."""
        if self._told is None:
            self._wire.send("stop")
            self._told = self._wire.recv()
        return self._told


async def _drive(place: Installation, vans: Sequence[Waiting], seconds: float, since: float) -> Sent:
    """Every van says where it is, each at its own moment of the round, the requests spread evenly."""
    left: dict[tuple[str, str], float] = {}
    took_ms: list[float] = []
    order = list(vans)
    random.Random(1).shuffle(order)  # noqa: S311  # vans of a benchmark
    groups = [order[begin : begin + TOGETHER] for begin in range(0, len(order), TOGETHER)]
    async with httpx.AsyncClient(base_url=place.base_url, timeout=30) as http:
        began, asked = time.monotonic(), set[asyncio.Task[None]]()
        for number in range(int(seconds / EVERY_S * len(groups))):
            due = began + number * EVERY_S / len(groups)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            group, driven_s = groups[number % len(groups)], time.monotonic() - since
            asked.add(asyncio.create_task(_say(http, place, group, driven_s, left, took_ms)))
        await asyncio.gather(*asked)
    return Sent(left=left, took_ms=took_ms)


async def _say(  # one request and where its times go
    http: httpx.AsyncClient,
    place: Installation,
    group: Sequence[Waiting],
    driven_s: float,
    left: dict[tuple[str, str], float],
    took_ms: list[float],
) -> None:
    at = (await http.get("/api/v1/clock")).json()["business"]
    fixes = [(one.van, *near(one, driven_s)) for one in group]
    heading = round(STEP_DEG * driven_s % 360, 2)
    sent = time.monotonic()
    left.update({(one.van, f"{heading:.2f}"): sent for one in group})
    answer = await http.post(
        "/api/v1/positions",
        json={
            "positions": [
                {
                    "van": van,
                    "at": at,
                    "lat": lat,
                    "lon": lon,
                    "speed_mps": 6.0,
                    "heading": heading,
                    "accuracy_m": 5.0,
                }
                for van, lat, lon in fixes
            ]
        },
        headers={"authorization": f"Bearer {place.lsp}"},
    )
    answer.raise_for_status()
    took_ms.append(1000 * (time.monotonic() - sent))


def _latencies(nexts: Sequence[Waiting], sent: Sent, told: Sequence[Told]) -> tuple[list[float], int]:
    """Of each fix that its page showed; and how many it did not, for a newer one came before."""
    shown: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for number, heading, at in told:
        if number < len(nexts):
            shown[nexts[number].van, f"{float(heading):.2f}"].append(at)
    found = [
        1000 * (min(later) - left)
        for key, left in sent.left.items()
        if (later := [at for at in shown[key] if at >= left])
    ]
    return found, len(sent.left) - len(found)


def _settle(place: Installation, nexts: Sequence[Waiting]) -> None:
    """Until the pages know of their vans: thousands of tours that leave at once are no usual minute."""
    until = time.monotonic() + PATIENCE_S
    while any("You are the next stop" not in _page(place, one) for one in (nexts[0], nexts[-1])):
        if time.monotonic() > until:
            raise RuntimeError("the pages do not know that their van is coming")
        time.sleep(1)
    tell("  all pages know of their van")
    time.sleep(FIRST_PREDICTIONS_S)


def _page(place: Installation, one: Waiting) -> str:
    return httpx.get(f"{place.base_url}/t/{one.token}?lang=en", timeout=30).text


def _set_clock(place: Installation) -> None:
    now = datetime.fromisoformat(httpx.get(f"{place.base_url}/api/v1/clock").json()["business"])
    httpx.put(
        f"{place.base_url}/api/v1/clock",
        json={"business": now.isoformat(), "speed": 1},
        headers={"authorization": f"Bearer {place.lsp}"},
    ).raise_for_status()


def _port(place: Installation) -> int:
    return int(place.base_url.rsplit(":", 1)[1])
