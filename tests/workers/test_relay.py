"""The relay tells every event under its own id, in a chain; what it could not tell, it tells again."""

import asyncio
import selectors
from collections.abc import Callable

import pytest
from tests.contracts.event_log.desk import SCOPE, accept, desk_on, entry

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.memory.store import MemoryStore
from doorstep.engine.fan_out import (
    ALIVE,
    Heard,
    heard,
    is_behind,
    read_alive,
    read_news,
)
from doorstep.engine.follow import HELD
from doorstep.engine.ports import Cursor
from doorstep.kernel.errors import Unavailable
from doorstep.workers.relay import RELAY, Relay, relay


class Told:
    """What was published; `refuses` is how many messages it still takes before it goes away."""

    brings_payloads = True

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.alive = Cursor()
        self.takes = 1_000_000
        self.tries = self.at_once = self.most_at_once = 0

    async def publish(self, subject: str, payload: bytes, id: str = "") -> None:  # noqa: A002  # as the port
        self.tries += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(0)
        self.at_once -= 1
        if self.takes <= 0:
            raise Unavailable("gone")
        self.takes -= 1
        if subject == ALIVE:
            self.alive = read_alive(payload)
        else:
            assert subject == "doorstep.log.1.shipment"
            self.kept[id] = payload


@pytest.mark.anyio
async def test_every_event_is_told_after_the_one_before_and_again_when_it_could_not_be():
    desk, told = desk_on(MemoryStore(MsgspecCodec())), Told()
    for number in range(3):
        await desk.handle(SCOPE, [accept(number)], entry(f"a{number}"))
    told.takes = 3
    with pytest.raises(Unavailable):
        await relay(desk, told)
    assert await desk.store.cursor(RELAY) == Cursor()
    told.takes = 100
    assert await relay(desk, told) == 6
    assert await relay(desk, told) == 0
    news = [read_news(payload) for payload in told.kept.values()]
    assert sorted(told.kept) == [f"1-{one.at.position}" for one in news]
    assert len(news) == 6
    seen = Cursor()
    for one in news:
        assert heard(one, seen) is Heard.NEXT
        seen = one.at
    assert seen == told.alive == await desk.store.cursor(RELAY)


@pytest.mark.anyio
async def test_whoever_missed_something_knows_and_whoever_hears_it_twice_too():
    desk, told = desk_on(MemoryStore(MsgspecCodec())), Told()
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    await relay(desk, told)
    first, second = (read_news(payload) for payload in told.kept.values())
    assert heard(second, Cursor()) is Heard.GAP
    assert heard(first, second.at) is heard(second, second.at) is Heard.KNOWN
    assert is_behind(first.at, told.alive)
    assert not is_behind(second.at, told.alive)


@pytest.mark.anyio
async def test_of_two_relays_one_tells():
    desk, told = desk_on(MemoryStore(MsgspecCodec())), Told()
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    async with desk.store.following(RELAY):
        assert await relay(desk, told) == HELD
    assert not told.kept


@pytest.mark.anyio
async def test_a_relay_waits_while_nobody_listens_and_then_goes_on(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("doorstep.workers.relay.AWAY_S", 0.0)
    desk, told, stop = desk_on(MemoryStore(MsgspecCodec())), Told(), asyncio.Event()
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    told.takes = 0
    running = asyncio.create_task(Relay(desk=desk, fan_out=told).run(stop))
    await _let_it(lambda: told.tries > 8)
    assert not told.kept
    told.takes = 100
    await _let_it(lambda: len(told.kept) == 2)
    stop.set()
    await running


class Jumping(selectors.DefaultSelector):
    """Where nothing is to be done before a moment, it is that moment."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += timeout or 0.0
        return super().select(0)


def test_half_an_hour_without_nats_costs_little_and_nothing_of_it_is_missing_afterwards(
    monkeypatch: pytest.MonkeyPatch,
):
    """Half an hour of the relay's own clock: an order every half minute, a try every five seconds."""
    monkeypatch.setattr("doorstep.workers.relay.AWAY_S", 5.0)
    monkeypatch.setattr("doorstep.workers.relay.BATCH", 50)
    clock, told = Jumping(), Told()
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now  # type: ignore[method-assign]
    try:
        took_s = loop.run_until_complete(_half_an_hour(told))
    finally:
        loop.close()
    assert took_s < 7
    seen = Cursor()
    for one in sorted((read_news(told.kept[name]) for name in told.kept), key=lambda one: one.at.position):
        assert heard(one, seen) is Heard.NEXT
        seen = one.at
    assert told.most_at_once <= 50


async def _half_an_hour(told: Told) -> float:
    """Three minutes with NATS, thirty without, and how many seconds later everything was told."""
    desk, stop = desk_on(MemoryStore(MsgspecCodec())), asyncio.Event()

    async def orders(numbers: range) -> None:
        for number in numbers:
            await desk.handle(SCOPE, [accept(number)], entry(f"a{number}"))
            await asyncio.sleep(30)

    running = asyncio.create_task(Relay(desk=desk, fan_out=told).run(stop))
    await orders(range(6))
    assert len(told.kept) == 12
    told.takes, told.tries = 0, 0
    await orders(range(6, 66))
    assert len(told.kept) == 12
    assert told.tries < 400, "it asks more than one question a try while nobody listens"
    told.takes, back = 100_000, asyncio.get_running_loop().time()
    while len(told.kept) < 2 * 66:  # noqa: ASYNC110  # on a clock that jumps
        await asyncio.sleep(0.05)
    took_s = asyncio.get_running_loop().time() - back
    stop.set()
    await running
    return took_s


async def _let_it(do: Callable[[], bool]) -> None:
    """Let it try again and again, as often as it may take."""
    for _ in range(100_000):
        if do():
            return
        await asyncio.sleep(0)
    raise AssertionError("it did not in a hundred thousand turns")
