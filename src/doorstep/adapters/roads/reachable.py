"""Which addresses a van can reach from a depot, and come back from."""

from collections.abc import Sequence
from statistics import median
from typing import Protocol

from doorstep.domain.planning.ports import RoadTimes
from doorstep.kernel.place import Point

DEPOTS_TRIED = 24


class Located(Protocol):
    """Anything with a place."""

    @property
    def point(self) -> Point: ...


async def reachable[Place: Located](
    roads: RoadTimes, depot: Point, addresses: Sequence[Place]
) -> tuple[Place, ...]:
    """The addresses with a way from the depot and back; the rest cannot be served.

    Raises:
        Unavailable: the road engine did not answer.
    """
    points = [address.point for address in addresses]
    out = (await roads.table([depot], points)).durations_s[0]
    back = [row[0] for row in (await roads.table(points, [depot])).durations_s]
    return tuple(
        address
        for address, there, home in zip(addresses, out, back, strict=True)
        if there is not None and home is not None
    )


async def best_depot[Place: Located](roads: RoadTimes, addresses: Sequence[Place]) -> Place | None:
    """The address that serves as a depot best: reaches the most others, and those in the shortest time.

    Only a spread sample is tried. None when there is no address.

    Raises:
        Unavailable: the road engine did not answer.
    """
    step = max(1, len(addresses) // DEPOTS_TRIED)
    tried = addresses[::step][:DEPOTS_TRIED]
    points = [address.point for address in addresses]
    depots = [address.point for address in tried]
    out = (await roads.table(depots, points)).durations_s
    back = (await roads.table(points, depots)).durations_s
    ranked = [
        (*_service(out[index], [row[index] for row in back]), -index, address)
        for index, address in enumerate(tried)
    ]
    return max(ranked, key=lambda rank: rank[:3])[3] if ranked else None


def _service(out: Sequence[int | None], back: Sequence[int | None]) -> tuple[int, float]:
    tours = [
        there + home for there, home in zip(out, back, strict=True) if there is not None and home is not None
    ]
    return len(tours), -median(tours) if tours else 0.0
