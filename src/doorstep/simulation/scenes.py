"""The parts of a day that are played quickly, the clock jumping ahead: evening, night and morning."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.simulation.city import City, next_day
from doorstep.simulation.dispatcher import (
    PUBLISHES_BEFORE,
    improve,
    open_days,
    plan_of,
    publish_due,
    settle_doubts,
)
from doorstep.simulation.fleet import Fleet
from doorstep.simulation.ordering import get_promise, take_in, take_in_many
from doorstep.simulation.orders import Order, Step
from doorstep.simulation.shift import Phase
from doorstep.simulation.shop import wishes
from doorstep.simulation.warehouse import bring_in

AT_ONCE = 12
CHUNK = 25
SHOPS_OPEN = 9.0
LAST_WORD, PACKED, PUBLISHING, OFF = 23.4, 5.5, 7.25, 8.34
"""Local hours: the last address is settled, the parcels are there, tours are published, all have left."""
STEP = timedelta(minutes=3)
FOLLOWING_LOOKS = 60
PLANNING_S, QUIET_S = 15, 4
"""Real seconds: how long the planner is waited for at most, and how long it must have been quiet."""


class Part(StrEnum):
    """A part of the story of one delivery day."""

    EVENING = "evening"
    NIGHT = "night"
    MORNING = "morning"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where the story is: a part of a delivery day. The evening is that before the day."""

    day: str
    part: Part


def wished(city: City, day: str, count: int, now: datetime) -> Sequence[Order]:
    """The orders for a day, thought out once and kept."""
    if not city.book.orders(day):
        opens = SHOPS_OPEN
        if city.day_of(now) == next_day(day, -1):
            local = city.local(now)
            opens = max(SHOPS_OPEN, local.hour + (local.minute + 1) / 60)
        city.book.keep(*wishes(city, day, count, opens=opens))
    return city.book.orders(day)


async def evening(city: City, day: str, count: int) -> None:
    """People order for `day`; the shops take it in, and each buyer is promised a slot."""
    now = await city.pace.now()
    await open_days(city, day, next_day(day))
    wished(city, day, count, now)
    waiting = city.book.waiting(day)
    for start in range(0, len(waiting), CHUNK):
        chunk = waiting[start : start + CHUNK]
        now = await city.pace.jump(chunk[-1].placed_at)
        await place(city, chunk)
        await settle_doubts(city, day, now)
    await settle_doubts(city, day, await city.pace.jump(city.moment(next_day(day, -1), LAST_WORD)))
    await place(city, city.book.waiting(day))


async def place(city: City, orders: Sequence[Order]) -> None:
    """Take orders in and get them promised, many at once; those with a doubtful address wait."""
    gate = asyncio.Semaphore(AT_ONCE)
    taken = [order for order in orders if order.step not in (Step.WISHED, Step.DOUBTED)]
    new = defaultdict[str, list[Order]](list)
    for order in orders:
        if order.step is Step.WISHED:
            new[order.brand].append(order)
    taken_in = await asyncio.gather(*(_take_in(city, gate, brand, some) for brand, some in new.items()))
    taken += [order for some in taken_in for order in some]
    await asyncio.gather(*(_promise(city, gate, order) for order in taken))


async def night(city: City, day: str) -> None:
    """The planner improves the plan, and the parcels come to the depot."""
    await improve(city, day, "night")
    await city.pace.jump(city.moment(day, PACKED))
    await bring_in(city, day)
    await _planned(city, day)


async def morning(city: City, fleet: Fleet, day: str) -> None:
    """Tours are published, vans are loaded, and leave."""
    now = await city.pace.jump(city.moment(day, PUBLISHING))
    await publish_due(city, day, now)
    await _known(city, day)
    while now < city.moment(day, OFF) or (not is_moving(fleet) and now < city.moment(day, OFF + 1)):
        now = await city.pace.jump(now + STEP)
        await fleet.step(now)


def is_moving(fleet: Fleet) -> bool:
    """Whether a van is on its tour."""
    at_depot = (Phase.WAITING, Phase.LOADING, Phase.READY, Phase.GUEST_WAITING)
    return any(shift.phase not in at_depot for shift in fleet.shifts)


async def _known(city: City, day: str) -> None:
    """Wait for the pages that drivers read, which follow the log by a moment."""
    before = city.moment(day, PUBLISHING) + PUBLISHES_BEFORE
    for _ in range(FOLLOWING_LOOKS):
        tours = [tour for tour in (await plan_of(city, day)).tours if tour.shift.start <= before]
        if all(tour.published for tour in tours if tour.shipments):
            return
        await asyncio.sleep(0.3)


async def _take_in(city: City, gate: asyncio.Semaphore, brand: str, orders: list[Order]) -> list[Order]:
    """One brand's shop sends single orders as they come, the other one exports them together."""
    batches = max(seen.party for seen in city.network.brands) == brand and len(orders) > 1
    if batches:
        return await take_in_many(city, orders)

    async def one(order: Order) -> Order:
        async with gate:
            return await take_in(city, order)

    return list(await asyncio.gather(*(one(order) for order in orders)))


async def _promise(city: City, gate: asyncio.Semaphore, order: Order) -> None:
    async with gate:
        await get_promise(city, order)


async def _planned(city: City, day: str) -> None:
    """Wait until the planner has been quiet for a while, but not for ever."""
    version, quiet = -1, 0
    for _ in range(PLANNING_S):
        seen = (await plan_of(city, day)).version
        quiet = quiet + 1 if seen == version else 0
        if quiet >= QUIET_S:
            return
        version = seen
        await asyncio.sleep(1)
