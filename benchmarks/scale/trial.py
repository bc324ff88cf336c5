"""The trial: one thing after another is killed while the client goes on; then everything is looked for."""

import asyncio
import json
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import nats

from benchmarks.scale.topology import Town
from doorstep.adapters.nats.fan_out import STREAM
from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.workers.supervise import Report

CALM_S, AFTER_S = 8.0, 14.0
"""Seconds before the first kill, and after each."""
FOUND_WITHIN_S = 60.0
LOOK_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """What was killed, when, and how long which work stood still around it. Units: seconds."""

    what: str
    at: float
    until: float


@dataclass(slots=True, kw_only=True)
class Lag:
    """How long after an event is committed a checkpoint has passed it."""

    follower: str
    behind: "deque[tuple[float, int]]" = field(default_factory=deque[tuple[float, int]])
    seen: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])

    def look(self, now: float, head: int, checkpoint: int) -> None:
        """The log ends at `head`, and the follower stands at `checkpoint`, both as positions."""
        if not self.behind or self.behind[-1][1] < head:
            self.behind.append((now, head))
        while self.behind and self.behind[0][1] <= checkpoint:
            self.behind.popleft()
        self.seen.append((now, now - self.behind[0][0] if self.behind else 0.0))

    def longest(self, kill: Kill) -> float:
        """The longest around a kill."""
        return max((lag for at, lag in self.seen if kill.at <= at <= kill.until), default=0.0)


@dataclass(slots=True, kw_only=True)
class Trial:
    """Kills, and what they did."""

    town: Town
    kills: list[Kill] = field(default_factory=list[Kill])
    followers: Lag = field(default_factory=lambda: Lag(follower="view:tour_sheet:%"))
    relay: Lag = field(default_factory=lambda: Lag(follower="relay:log"))
    failed: bool = False

    async def run(self, report: Report) -> None:
        """Kill one thing after another, then stop the client, look for everything, and say it."""
        watching = asyncio.create_task(self._watch())
        try:
            await self._wait(report, "all is well", CALM_S)
            await self._kill(report, "an API process", lambda: self._group("api-0"))
            await self._kill(report, "a worker", lambda: self._group("worker-0"))
            leader = await self._leader()
            await self._kill(report, "the NATS leader", lambda: self._group(leader))
            primary = partial(self._group, "primary")
            await self._kill(report, "the PostgreSQL primary", primary, self._promote)
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
        report("stopping the client, looking for everything")
        os.kill(self._pids()["client"], signal.SIGTERM)
        await asyncio.sleep(1)
        self.failed = not await self._tell()

    # --- killing --------------------------------------------------------------------------------------------

    async def _kill(
        self,
        report: Report,
        what: str,
        kill: Callable[[], None],
        then: Callable[[], Any] | None = None,
    ) -> None:
        at = time.monotonic()
        kill()
        if then is not None:
            await then()
        await self._wait(report, f"without {what}", AFTER_S)
        self.kills.append(Kill(what=what, at=at, until=time.monotonic()))

    async def _wait(self, report: Report, what: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            acks = _acks(self.town.folder)
            orders = sum(one["kind"] == "order" for one in acks)
            report(f"{what}, {left:.0f} s left; {orders} orders, {len(acks) - orders} other acknowledgements")
            await asyncio.sleep(min(1.0, left))

    def _pids(self) -> dict[str, int]:
        said = json.loads((self.town.folder / "processes.json").read_text(encoding="utf-8"))
        return {line["name"]: line["pid"] for line in said["processes"]}

    def _group(self, name: str) -> None:
        """End a process and all that it started, with no chance to say goodbye."""
        os.killpg(self._pids()[name], signal.SIGKILL)

    async def _leader(self) -> str:
        connection = await nats.connect(self.town.nats_url.split(","))
        try:
            info = await connection.jetstream().stream_info(STREAM)
            return str(info.cluster.leader) if info.cluster and info.cluster.leader else "nats-0"
        finally:
            await connection.close()

    async def _promote(self) -> None:
        """What an operator's failover does; the standby has every acknowledged commit."""
        connection = await asyncpg.connect(dsn(self.town.standby, Role.SUPERUSER))
        try:
            await connection.fetchval("select pg_promote(true, 30)")
        finally:
            await connection.close()

    # --- watching -------------------------------------------------------------------------------------------

    async def _watch(self) -> None:
        """How far followers and the relay stand behind, twenty times a second."""
        while True:
            try:
                connection = await asyncpg.connect(_worker(self.town), timeout=2)
            except FAULTS:
                await asyncio.sleep(LOOK_S)
                continue
            with suppress(*FAULTS):
                while True:
                    await self._look(connection)
                    await asyncio.sleep(LOOK_S)
            connection.terminate()

    async def _look(self, connection: "asyncpg.Connection[asyncpg.Record]") -> None:
        head = await connection.fetchval("select coalesce(max(position), 0) from event_log")
        for lag in (self.followers, self.relay):
            checkpoint = await connection.fetchval(
                "select coalesce(max(position), 0) from checkpoint where follower like $1", lag.follower
            )
            lag.look(time.monotonic(), head, checkpoint)

    # --- looking for everything -----------------------------------------------------------------------------

    async def _tell(self) -> bool:
        """Print what was acknowledged and what is there. Returns whether that is the same."""
        acks = _acks(self.town.folder)
        found, twice = await self._found(acks), await self._twice()
        told, kept = await self._relayed()
        found.append(("events of the log, told through NATS", told, kept))
        lost = [what for what, written, there in found if written != there]
        print("\n".join([*self._gaps(acks), *_counts(found), "", *_verdict(lost, twice), ""]), flush=True)
        return not lost and not twice

    def _gaps(self, acks: Sequence[dict[str, Any]]) -> list[str]:
        head = f"  {'Killed: how long nothing was heard of':<40}{'orders':>10}{'positions':>11}"
        lines = ["", f"{head}{'followers':>11}{'the relay':>11}"]
        for kill in self.kills:
            waits = (
                _gap(acks, kill, "order", "promise"),
                _gap(acks, kill, "positions"),
                self.followers.longest(kill),
                self.relay.longest(kill),
            )
            lines.append(f"  {kill.what:<40}" + "".join(f"{wait:>9.2f} s" for wait in waits))
        return [*lines, ""]

    async def _found(self, acks: Sequence[dict[str, Any]]) -> list[tuple[str, int, int]]:
        orders = [one["shipment"] for one in acks if one["kind"] == "order"]
        promises = {one["shipment"]: one["window"] for one in acks if one["kind"] == "promise"}
        cards = await self._cards(orders)
        kept = sum(cards.get(shipment) == window for shipment, window in promises.items())
        batches = [one for one in acks if one["kind"] == "positions"]
        moments = [datetime.fromisoformat(one["at"]) for one in batches]
        fixes = await self._asked("select count(*) from position where at = any($1)", moments)
        return [
            ("orders", len(orders), len(cards)),
            ("promises of a window", len(promises), kept),
            ("positions", sum(one["vans"] for one in batches), fixes),
        ]

    async def _twice(self) -> int:
        """Orders that were taken more than once, as somebody asked again under the same key."""
        return await self._asked(
            "select count(*) - count(distinct convert_from(body, 'UTF8')::jsonb #>> '{data,brand_reference}')"
            " from event_log where type = 'trade_order.accepted'"
        )

    async def _asked(self, question: str, *values: object) -> int:
        connection = await asyncpg.connect(_worker(self.town))
        try:
            return await connection.fetchval(question, *values)
        finally:
            await connection.close()

    async def _cards(self, shipments: Sequence[str]) -> dict[str, Any]:
        """The window of each shipment that the API knows."""
        keys = json.loads((self.town.folder / "site" / "keys" / "demo.json").read_text(encoding="utf-8"))
        found: dict[str, Any] = {}
        async with httpx.AsyncClient(headers={"authorization": f"Bearer {keys['lsp']}"}, timeout=20) as http:
            for number, shipment in enumerate(shipments):
                base = self.town.apis[number % len(self.town.apis)]
                answer = await http.get(f"{base}/api/v1/shipments/{shipment}")
                if answer.is_success:
                    found[shipment] = answer.json().get("promise")
        return found

    async def _relayed(self) -> tuple[int, int]:
        """How many events the log has, and how many JetStream: each once."""
        connection = await asyncpg.connect(_worker(self.town))
        stream = await nats.connect(self.town.nats_url.split(","))
        end = time.monotonic() + FOUND_WITHIN_S
        try:
            while True:
                told = await connection.fetchval("select count(*) from event_log")
                state = (await stream.jetstream().stream_info(STREAM)).state
                if told == state.messages or time.monotonic() > end:
                    return told, state.messages
                await asyncio.sleep(0.5)
        finally:
            await connection.close()
            await stream.close()


def _counts(found: Sequence[tuple[str, int, int]]) -> list[str]:
    head = f"  {'Acknowledged':<40}{'written':>10}{'found':>11}{'lost':>11}"
    return [head, *(f"  {what:<40}{wrote:>10}{there:>11}{wrote - there:>11}" for what, wrote, there in found)]


def _verdict(lost: Sequence[str], twice: int) -> list[str]:
    if lost or twice:
        return [f"  LOST: {', '.join(lost) or 'nothing'}; {twice} orders were taken twice."]
    return ["  Nothing that was acknowledged is lost, and nothing is there twice."]


def _worker(town: Town) -> str:
    return town.dsn.replace(f"{Role.OWNER}@", f"{Role.WORKER}@")


def _acks(folder: Path) -> list[dict[str, Any]]:
    file = folder / "acks.jsonl"
    if not file.exists():
        return []
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return [json.loads(line) for line in lines if line.endswith("\n")]


def _gap(acks: Sequence[dict[str, Any]], kill: Kill, *kinds: str) -> float:
    """The longest time around a kill in which nothing of these kinds was acknowledged."""
    moments = sorted(one["at_s"] for one in acks if one["kind"] in kinds)
    before = [moment for moment in moments if moment <= kill.at][-1:] or [kill.at]
    within = [moment for moment in moments if kill.at < moment <= kill.until]
    moments = [*before, *within, kill.until]
    return max(later - earlier for earlier, later in pairwise(moments))
