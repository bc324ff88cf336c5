"""Setting allotments, and looking at what is unused of them: the same for the API and the console."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.domain.allotments import AllotmentBook, SetAllotments, SetAside, set_aside, unused_s
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.spare import working_s
from doorstep.engine.handle import Entry
from doorstep.engine.records import Brand, Depot
from doorstep.events import Allotment
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import DepotId, TenantId
from doorstep.web.allotted import books
from doorstep.web.site import Site
from doorstep.web.slots import loads
from doorstep.web.zones import area_of


class BrandUnknown(Invalid):
    """No brand of this network has that name; nothing can be set aside for it."""

    code = "allotments.brand_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAside:
    """One allotment, by its place in the list, on one open day.

    Units: `unused_s` seconds, zero once it is released.
    """

    number: int
    day: str
    aside: SetAside
    unused_s: int
    is_released: bool


async def set_all(  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    depot: DepotId,
    allotments: Sequence[Allotment],
    *,
    seen_version: int | None,
    entry: Entry,
) -> None:
    """Replace what a depot sets aside; zones are written as places are.

    Raises: NotFound, BrandUnknown; the refusals of allotments.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        place = await site.records.get(tx, Depot, depot)
        brands = {brand.party for brand in await site.records.all(tx, Brand)}
    if place is None:
        raise NotFound(f"no depot {depot}")
    unknown = next((one.brand for one in allotments if one.brand and one.brand not in brands), None)
    if unknown is not None:
        raise BrandUnknown(f"no brand {unknown}; the brands are {', '.join(sorted(brands))}")
    country = str(site.region.get("country", ""))
    asked = tuple(replace(one, zone=area_of(one.zone, country)) for one in allotments)
    command = SetAllotments(depot=depot, allotments=asked, seen_version=seen_version)
    await site.desk.handle(site.network(tenant), [command], entry)


async def looked_up(site: Site, tenant: TenantId, depot: DepotId) -> tuple[AllotmentBook, Sequence[DayAside]]:
    """What a depot sets aside, and what it comes to on its open days.

    Raises: NotFound.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        place = await site.records.get(tx, Depot, depot)
        if place is None:
            raise NotFound(f"no depot {depot}")
        book = (await books(site, tx, [place])).get(depot, AllotmentBook())
        known = await loads(site, tx, place)
    return book, [line for load in known for line in _lines(site, book, load, place)]


def _lines(site: Site, book: AllotmentBook, load: SlotLoad, depot: Depot) -> Sequence[DayAside]:
    at, booked = site.desk.clock.now(), list(load.bookings.values())
    kept_s = working_s(load)
    return [
        DayAside(
            number=number,
            day=load.day,
            aside=one,
            unused_s=unused_s(one, booked) if at < one.until else 0,
            is_released=at >= one.until,
        )
        for number, allotment in enumerate(book.allotments)
        for one in set_aside([allotment], day=load.day, clocks=depot.zone, working_s=kept_s)
    ]
