"""What a depot-day is opened with: the depot's pattern of windows and shifts, its vans and its rush hours."""

from collections.abc import Sequence
from datetime import date

from doorstep.domain.slots import OpenDay
from doorstep.engine.ports import Transaction
from doorstep.engine.records import DayPattern, Depot, RoadSpeeds
from doorstep.kernel.errors import NotFound
from doorstep.web.day_pattern import shifts_on, speeds_on, windows_on
from doorstep.web.site import Site
from doorstep.web.terms_in_force import vans_of


async def days_of(site: Site, tx: Transaction, depot: Depot, days: Sequence[date]) -> list[OpenDay]:
    """The command that opens each of `days` as the depot is set up now; asking changes nothing.

    Raises: NotFound when the depot has no pattern.
    """
    pattern = await site.records.get(tx, DayPattern, depot.depot)
    roads = await site.records.get(tx, RoadSpeeds, depot.depot)
    if pattern is None:
        raise NotFound(f"depot {depot.depot} has no pattern of windows and shifts")
    vans = await vans_of(site, tx, depot.depot)
    return [
        OpenDay(
            depot=depot.depot,
            day=str(day),
            place=depot.place,
            shifts=shifts_on(vans, pattern, day, depot.zone),
            windows=windows_on(pattern, day, depot.zone),
            speeds=() if roads is None else speeds_on(roads, day, depot.zone),
        )
        for day in days
    ]
