"""From a van's position to the page of the person it drives to, over the page's own live stream."""

import asyncio
import json
import math
import time
from datetime import datetime

import httpx

from benchmarks.installation import installation
from benchmarks.report import Report, quantiles, tell
from benchmarks.road_day import UnderWay, road_day

ROUNDS, PAUSE_S, PATIENCE_S = 40, 1.3, 10.0


def run() -> Report:
    """Seconds from sending a position to the live stream of the page saying where the van is now.

    The peer is the same way without the page: from sending to the answer that the position is stored.
    """
    day = road_day()
    tell(f"position_to_page: {ROUNDS} positions, {len(day.coming)} pages open")
    seen_s, stored_s = asyncio.run(_follow(day.coming[0], [one.token for one in day.coming[1:]]))
    figures = {**quantiles("position_to_page", seen_s, "s"), "positions_seen_count": float(len(seen_s))}
    return Report(
        bench="position_to_page", figures=figures, peers=quantiles("position_stored", stored_s, "s")
    )


async def _follow(target: UnderWay, others: list[str]) -> tuple[list[float], list[float]]:
    stored_s: list[float] = []
    seen_s: list[float] = []
    heard: asyncio.Queue[tuple[float, str]] = asyncio.Queue()
    async with httpx.AsyncClient(base_url=installation().base_url, timeout=None) as http:  # noqa: S113  # a stream
        tasks = [asyncio.create_task(_listen(http, token, None)) for token in others]
        tasks.append(asyncio.create_task(_listen(http, target.token, heard)))
        await asyncio.sleep(2)
        for number in range(ROUNDS):
            lat, lon = _on_the_way(target, number)
            sent = time.perf_counter()
            await _send(http, target.van, lat, lon)
            stored_s.append(time.perf_counter() - sent)
            seen = await _seen(heard, f"{lat:.5f}".rstrip("0"))
            if seen is not None:
                seen_s.append(seen - sent)
            await asyncio.sleep(PAUSE_S)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if not seen_s:
        raise RuntimeError("no position was seen on the page")
    return seen_s, stored_s


async def _listen(
    http: httpx.AsyncClient, token: str, heard: "asyncio.Queue[tuple[float, str]] | None"
) -> None:
    """Read a page's stream for ever; keep what it says with the moment it was said."""
    async with http.stream("GET", f"/t/{token}/live") as stream:
        async for line in stream.aiter_lines():
            if heard is not None and line.startswith("data:"):
                said = json.loads(line.removeprefix("data:"))
                heard.put_nowait((time.perf_counter(), json.dumps(said)))


async def _seen(heard: "asyncio.Queue[tuple[float, str]]", lat: str) -> float | None:
    """When the page first said this latitude; `None` when it did not in time."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                moment, said = await heard.get()
                if lat in said:
                    return moment
    except TimeoutError:
        return None


async def _send(http: httpx.AsyncClient, van: str, lat: float, lon: float) -> None:
    now = datetime.fromisoformat((await http.get("/api/v1/clock")).json()["business"])
    fix = {"van": van, "at": now.isoformat(), "lat": lat, "lon": lon, "speed_mps": 6.0, "accuracy_m": 5.0}
    answer = await http.post(
        "/api/v1/positions",
        json={"positions": [fix]},
        headers={"authorization": f"Bearer {installation().lsp}"},
    )
    answer.raise_for_status()


def _on_the_way(target: UnderWay, number: int) -> tuple[float, float]:
    """About 400 m from the door and a few metres further each time."""
    angle = number / 200
    return (
        round(target.lat + 0.0036 * math.cos(angle) + number * 1e-5, 5),
        round(target.lon + 0.0036 * math.sin(angle), 5),
    )
