"""Networks that share an installation: what one that brings ten times as much costs the others."""

import asyncio
import multiprocessing
import os
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.connection import Connection
from typing import Any

import httpx

from benchmarks.installation import Installation, installation
from benchmarks.positions import BATCH, Fleet, Load, business_now, requested
from benchmarks.report import Report, quantiles, tell
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.party import Role
from doorstep.main.settings import read_settings
from doorstep.main.site import open_site

QUIET = TenantId(2)
SECONDS = 12.0
BATCHES_PER_S, READS_PER_S = 20.0, 10.0
"""What the quiet network brings and asks: 2,000 positions a second, and a page of them ten times."""

VANS = 200
TIMES = 10
"""So much more the loud one brings."""

CONNECTIONS = 64
"""Of the loud one; each sends its next batch when the last was answered."""


@dataclass(slots=True, kw_only=True)
class Answers:
    """Milliseconds from when a request was due to its answer; how many were told to wait."""

    batch_ms: list[float] = field(default_factory=list[float])
    read_ms: list[float] = field(default_factory=list[float])
    refused: int = 0


def run() -> Report:
    """A quiet network alone, beside one that brings ten times as much, beside one that brings all it can."""
    place = installation()
    key = asyncio.run(_quiet_key(place))
    figures: dict[str, float] = {}
    peers: dict[str, float] = {}
    for name, rate in (
        ("warm", 0.0),
        ("alone", None),
        ("beside_10x", TIMES * BATCHES_PER_S),
        ("flooded", 0.0),
    ):
        tell(f"neighbours: the quiet network, {name}")
        with _loud(place, rate) as stop:
            time.sleep(1)
            quiet = asyncio.run(_quiet(place, key, SECONDS / (4 if name == "warm" else 1)))
            loud = stop()
        if name == "warm":
            continue
        told = peers if name == "alone" else figures
        told |= {
            **quantiles(f"{name}_batch", quiet.batch_ms, "ms"),
            **quantiles(f"{name}_read", quiet.read_ms, "ms"),
        }
        if quiet.refused:
            raise RuntimeError(f"{quiet.refused} batches of the quiet network were refused")
        if loud.batch_ms:
            figures[f"{name}_loud_per_s"] = BATCH * len(loud.batch_ms) / (SECONDS + 1)
            figures[f"{name}_loud_told_to_wait"] = float(loud.refused)
            figures |= quantiles(f"{name}_loud", loud.batch_ms, "ms")
    return Report(bench="neighbours", figures=figures, peers=peers)


async def _quiet_key(place: Installation) -> str:
    """A key of a network beside the trial's."""
    known = {"DOORSTEP_STATE": str(place.state), "DOORSTEP_PORT": place.base_url.rsplit(":", 1)[1]}
    os.environ.update(known)  # noqa: TID251  # a process of our own reads them as the installation did
    async with (
        open_site(read_settings(), listens=False) as site,
        site.desk.store.transaction(site.network(QUIET)) as tx,
    ):
        return await site.access.issue(
            tx, NewAccess(kind=AccessKind.API_KEY, party=PartyId("quiet"), role=Role.LSP)
        )


async def _quiet(place: Installation, key: str, seconds: float) -> Answers:
    answers, fleet = Answers(), Fleet(7, business_now(place) - timedelta(minutes=20), VANS)
    headers = {"authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(base_url=place.base_url, timeout=60, headers=headers) as http:

        async def bring() -> None:
            began = time.perf_counter()
            answer = await http.post("/api/v1/positions", content=fleet.body())
            answers.refused += answer.status_code != httpx.codes.OK
            answers.batch_ms.append(1000 * (time.perf_counter() - began))

        async def read() -> None:
            began = time.perf_counter()
            (await http.get("/api/v1/devices")).raise_for_status()
            answers.read_ms.append(1000 * (time.perf_counter() - began))

        await asyncio.gather(
            _at_a_rate(BATCHES_PER_S, seconds, bring), _at_a_rate(READS_PER_S, seconds, read)
        )
    return answers


async def _at_a_rate(per_s: float, seconds: float, do: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Whatever is still under way: who waits for an answer does not bring less."""
    began, asked = time.perf_counter(), set[asyncio.Task[None]]()
    for number in range(int(per_s * seconds)):
        await asyncio.sleep(max(0.0, began + number / per_s - time.perf_counter()))
        asked.add(asyncio.create_task(do()))
    await asyncio.gather(*asked)


@contextmanager
def _loud(place: Installation, rate: float | None) -> Iterator[Callable[[], Answers]]:
    """The loud network, a process of its own: `rate` batches a second, 0 all it can, `None` none of it."""
    if rate is None:
        yield Answers
        return
    now = business_now(place)
    load = Load(
        ports=(int(place.base_url.rsplit(":", 1)[1]),),
        key=place.lsp,
        now=now - timedelta(minutes=20) + timedelta(seconds=rate),
        seconds=SECONDS + 2,
        connections=CONNECTIONS,
        rate=rate,
    )
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    sender = context.Process(target=_bring, args=(load, there), daemon=True)
    sender.start()
    here.recv()
    try:
        yield lambda: _told(here)
    finally:
        sender.join(60)
        sender.kill()


def _told(here: Connection) -> Answers:
    here.send("stop")
    return here.recv()


def _bring(load: Load, there: Connection) -> None:
    """The loud network's process. Bodies are made before."""
    fleet = Fleet(load.seed, load.now)
    bodies = [requested(load, fleet.body()) for _ in range(int(load.seconds * (load.rate or 1_500)))]
    there.send("ready")
    there.send(asyncio.run(_flood(load, bodies, there)))


async def _flood(load: Load, bodies: Sequence[bytes], there: Connection) -> Answers:
    answers, waiting, began = Answers(), iter(bodies), time.perf_counter()
    sent = 0

    async def connection() -> None:
        nonlocal sent
        reader, writer = await asyncio.open_connection("127.0.0.1", load.ports[0])
        while not there.poll() and (body := next(waiting, None)) is not None:
            due = began + sent / load.rate if load.rate else time.perf_counter()
            sent += 1
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            writer.write(body)
            answer = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(answer.lower().split(b"content-length:")[1].split(b"\r")[0]))
            if answer.startswith(b"HTTP/1.1 200"):
                answers.batch_ms.append(1000 * (time.perf_counter() - due))
            else:
                answers.refused += 1
        writer.close()

    await asyncio.gather(*(connection() for _ in range(load.connections)))
    return answers
