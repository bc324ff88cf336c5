"""NATS fans the log out; while it is away everybody reads the log as before, and after it nothing is missing.

Half an hour without NATS is played by count: as many events as the day of the trial has in that time are
written while no server runs, more than two batches of the relay.
"""

import asyncio
import socket
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.contracts.event_log.desk import AT, SCOPE, TENANT, accept, desk_on, entry
from tests.database import Database

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.nats.fan_out import STREAM, Listener, NatsFanOut
from doorstep.adapters.postgres.changes import PostgresChanges
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.changes import Ear
from doorstep.engine.fan_out import VANS, written_fixes
from doorstep.engine.handle import Desk
from doorstep.engine.ports import Cursor
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import VanId
from doorstep.kernel.place import Point
from doorstep.workers.relay import Relay

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

PATIENCE_S = 15
AWAY = 250
"""Orders taken while NATS is away; each is two events."""


@dataclass(slots=True, kw_only=True)
class Broker:
    """A NATS server that can be taken away and brought back with what it kept."""

    folder: Path
    port: int
    process: Process | None = None

    @property
    def url(self) -> str:
        return f"nats://127.0.0.1:{self.port}"

    async def start(self) -> None:
        program = Path(sys.executable).with_name("nats-server")
        if not program.exists():
            pytest.skip("needs the extra nats: make .venv/.nats")
        words = ["-a", "127.0.0.1", "-p", str(self.port), "-js", "-sd", str(self.folder)]
        self.process = await asyncio.create_subprocess_exec(
            program, *words, stderr=asyncio.subprocess.DEVNULL
        )

    async def kill(self) -> None:
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


@dataclass(slots=True)
class Page:
    """What a live page heard."""

    stories: Counter[str] = field(default_factory=Counter[str])
    fixes: list[Fix] = field(default_factory=list[Fix])

    async def listen(self, ear: Ear) -> None:
        while True:
            news = await ear.hear()
            self.stories.update(news.stories)
            self.fixes += news.vans.values()


@asynccontextmanager
async def listening(changes: PostgresChanges, url: str) -> AsyncIterator[tuple[Page, NatsFanOut]]:
    """An API process as far as news go: fed by NATS, with the log to fall back on."""
    nats, page = NatsFanOut(url), Page()
    nats.listen(
        Listener(
            news=changes.take_news,
            relay=changes.take_sign,
            vans=changes.take_vans,
            nothing=changes.take_nothing,
        )
    )
    nats.open()
    await changes.start()
    with changes.listen(TENANT) as ear:
        hearing = asyncio.create_task(page.listen(ear))
        try:
            yield page, nats
        finally:
            hearing.cancel()
            await asyncio.gather(hearing, return_exceptions=True)
            await changes.stop()
            await nats.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Two relays, an API process, and who takes orders."""

    broker: Broker
    desk: Desk
    changes: PostgresChanges
    page: Page
    nats: NatsFanOut

    async def order(self, numbers: range) -> None:
        """Take these orders."""
        for number in numbers:
            await self.desk.handle(SCOPE, [accept(number)], entry(f"a{number}"))

    async def is_known(self, orders: int) -> None:
        """Wait until the page heard of so many."""
        await _until(lambda: len(self.page.stories) == orders)


@asynccontextmanager
async def scene(database: Database, folder: Path) -> AsyncIterator[Scene]:
    broker = Broker(folder=folder / "js", port=_free())
    await broker.start()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(broker.kill)
        pool = await stack.enter_async_context(database.pool(Role.WORKER, size=8))
        desk, changes = desk_on(PostgresStore(pool, MsgspecCodec())), PostgresChanges(pool)
        telling, stop = NatsFanOut(broker.url), asyncio.Event()
        telling.open()
        stack.push_async_callback(telling.close)
        relays = [asyncio.create_task(Relay(desk=desk, fan_out=telling).run(stop)) for _ in range(2)]
        page, nats = await stack.enter_async_context(listening(changes, broker.url))
        await _until(lambda: changes.is_fed and changes.seen is not None)
        yield Scene(broker=broker, desk=desk, changes=changes, page=page, nats=nats)
        stop.set()
        await asyncio.gather(*relays)


async def test_without_nats_nobody_misses_anything_and_when_it_is_back_all_was_told_once(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # However slow this machine is, only a connection that ends shows that nobody feeds.
    monkeypatch.setattr("doorstep.adapters.postgres.changes.FED_FOR_S", 3_600.0)
    async with scene(database, tmp_path) as now:
        looks = _count_looks(now.changes)
        await now.order(range(5))
        await now.is_known(5)
        assert not looks, "it was fed, and asked the database all the same"

        await now.broker.kill()
        await _until(lambda: not now.changes.is_fed)
        await now.order(range(5, 5 + AWAY))
        await now.is_known(5 + AWAY)
        assert looks

        await now.broker.start()
        await _until(lambda: now.changes.is_fed)
        await now.order(range(5 + AWAY, 10 + AWAY))
        await now.is_known(10 + AWAY)
        log = await now.desk.store.behind_fence(Cursor(), limit=10_000)
        kept = await _kept(now.nats, len(log))
        assert kept == Counter(f"1-{recorded.position}" for recorded in log)


async def test_where_vans_are_is_told_and_not_asked_for(database: Database, tmp_path: Path):
    here = Fix(van=VanId("van-1"), at=AT, point=Point(60.17, 24.94), speed_mps=8.0, accuracy_m=5.0)
    there = replace(here, at=AT + timedelta(seconds=5), point=Point(60.18, 24.95), heading=90.0)
    broker = Broker(folder=tmp_path / "js", port=_free())
    await broker.start()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(broker.kill)
        pool = await stack.enter_async_context(database.pool(Role.WORKER))
        page, nats = await stack.enter_async_context(listening(PostgresChanges(pool), broker.url))
        await _until(lambda: nats.is_connected)
        for fix in (here, here, there):  # told twice, once by each way, it moved once
            await nats.publish(VANS, written_fixes(TENANT, [fix]))
        await _until(lambda: there in page.fixes)
        assert [fix for fix in page.fixes if fix != there] in ([], [here])


def _count_looks(changes: Any) -> list[None]:
    looks: list[None] = []
    tell = changes._tell_stories  # noqa: SLF001  # whether it asks the database is seen nowhere else

    async def counted(*args: Any) -> None:
        looks.append(None)
        await tell(*args)

    changes._tell_stories = counted  # noqa: SLF001
    return looks


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110  # it happens elsewhere
            await asyncio.sleep(0.01)


async def _kept(nats: Any, count: int) -> Counter[str]:
    """The ids in JetStream, once so many are there."""
    stream = nats._jetstream  # noqa: SLF001  # as another client would read it
    async with asyncio.timeout(PATIENCE_S):
        while (await stream.stream_info(STREAM)).state.messages < count:  # noqa: ASYNC110  # it happens elsewhere
            await asyncio.sleep(0.02)
    last = (await stream.stream_info(STREAM)).state.last_seq
    return Counter([(await stream.get_msg(STREAM, seq=n)).headers["Nats-Msg-Id"] for n in range(1, last + 1)])


def _free() -> int:
    with socket.socket() as trying:
        trying.bind(("127.0.0.1", 0))
        return trying.getsockname()[1]
