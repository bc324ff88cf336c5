"""What the zones were offered of some days: read for the console, the API and the CSV file alike."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from doorstep.domain.demand import Fairness, ZoneDemand, fairness
from doorstep.domain.slots import SlotLoad
from doorstep.engine.ports import Transaction
from doorstep.web.site import Site

UNKNOWN = "unknown"
"""How the zone of places without a known postcode is named."""

MOST_DAYS = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFigures:
    """The report over some days, and how many visits stand confirmed in the plans, by zone."""

    days: tuple[str, ...]
    report: Fairness
    booked: Mapping[str, int]


async def zone_figures(site: Site, tx: Transaction, *, last: date, days: int = 1) -> ZoneFigures:
    """The report over `days` days up to `last`, of what the transaction's party may see."""
    named = [str(last - timedelta(days=number)) for number in reversed(range(days))]
    demands: list[ZoneDemand] = []
    loads: list[SlotLoad] = []
    for day in named:
        demands += await site.tagged(tx, "zone_demand", f"asked_for:{day}")
        loads += await site.tagged(tx, "slot_load", f"day:{day}")
    return ZoneFigures(days=tuple(named), report=fairness(demands), booked=_booked(loads))


def name_of(zone: str) -> str:
    """A zone as people write it."""
    return zone or UNKNOWN


def _booked(loads: Sequence[SlotLoad]) -> Counter[str]:
    return Counter(one.zone for load in loads for one in load.bookings.values() if one.confirmed)
