"""The warehouse: what is due comes to the depot in time, a person's own orders too."""

import asyncio
from dataclasses import replace

import msgspec

from doorstep.simulation.city import City
from doorstep.simulation.door import Answered
from doorstep.simulation.wire import ManyShown, Shown

AT_ONCE = 8
NOT_YET_THERE = frozenset({"created", "preparing", "ready", "collected", "in_network"})


async def due(city: City, day: str) -> list[Shown]:
    """The shipments promised for a day."""
    answer = await city.door.get(f"/api/v1/shipments?day={day}", ManyShown, key=city.keys.lsp)
    return answer.shipments


async def bring_in(city: City, day: str) -> int:
    """Bring what is due on a day and not yet at the depot. How many shipments that were."""
    missing = [one for one in await due(city, day) if _is_missing(city, one)]
    gate = asyncio.Semaphore(AT_ONCE)
    await asyncio.gather(*(_arrive(city, gate, one.id) for one in missing))
    return len(missing)


def _is_missing(city: City, one: Shown) -> bool:
    """Something is to be brought that nobody saw at the depot; what is collected stands at a door."""
    brought = [parcel for parcel in one.parcels if not parcel.collects]
    mixed = len(brought) < len(one.parcels)
    there = one.stage not in NOT_YET_THERE or (mixed and city.book.story(one.id).arrived)
    return bool(brought) and not there


async def _arrive(city: City, gate: asyncio.Semaphore, shipment: str) -> None:
    async with gate:
        try:
            await city.door.send(
                f"/api/v1/shipments/{shipment}/arrival",
                {"depot": city.depot.depot},
                msgspec.Raw,
                key=city.keys.lsp,
                once=city.chance.id("arrival", shipment),
            )
        except Answered as answer:
            if answer.status != 409:  # cancelled or delivered meanwhile: nothing to bring
                raise
    city.book.tell(replace(city.book.story(shipment), arrived=True))
